import { findDates, relativeYears, yearsOf } from '../../chinese/dates.js';
import type { Span, Warning } from '../../domain/index.js';

/** Which years a question is about. */
export interface QuestionYears {
  /** Empty when the question leaves the year open. */
  readonly years: readonly number[];
  /** Where it says so: not content to search for. */
  readonly spans: readonly Span[];
  readonly warnings: readonly Warning[];
}

/** Any fixed year does to find where relative words stand. */
const ANY_YEAR = 2000;
/** A range longer than this is an era, not a choice of years. */
const LONGEST_RANGE = 10;

/** 不要2022年的: not asked about. */
const RULED_OUT =
  /(?:不要|不看|不算|不说|不含|不包括|而?不是|而非|除了?|别(?:给|拿|弄|写|用|报|当|扯|混)(?:我|成)?|撇开)$/u;

/** 租期20年, 20年内: no year of the calendar. */
const NO_YEAR = '(?!期|内|后|前|以|来|间|多|工|寿|龄|左右|制|级|款|长)';
/** Where a year may begin. A name's end is marked `__`. */
const BEGIN = '(?<=^|[\\s,。;?!(\u3001省市区县州在从自和与跟同比说是把给]|__)';
const SHORT_YEAR = new RegExp(
  `${BEGIN}([12]\\d)(?=(?:[\u3001和与跟及到至-](?:20)?[12]\\d)?年${NO_YEAR})|(?<=20\\d\\d年?[\u3001和与跟及到至-])([12]\\d)(?=年${NO_YEAR})|(?<![\\d.十百千万余多满近达每约])([12]\\d)(?=年(?:[底末](?!前)|度|\\d{1,2}月|(?:比|对比|和|与|跟|同)(?:20)?[12]\\d年))|(?<=20\\d\\d年(?:比|对比))([12]\\d)(?=年)`,
  'gu',
);
/** 二二年, 一九年. */
const SPELLED_YEAR = new RegExp(`${BEGIN}([一二])([零〇一二三四五六七八九])(?=年${NO_YEAR})`, 'gu');
const DIGITS = '零一二三四五六七八九';
const inDigits = (spelled: string): string =>
  Array.from(spelled.replace('〇', '零'), (digit) => DIGITS.indexOf(digit)).join('');

/** 2019、2020年, 2021和2023年, 2021和2023各…: the word stands behind the last one only, or behind none. */
const LISTED_YEAR =
  /(?<![\d.])(?:19|20)\d{2}(?=(?:[\u3001和与跟及](?:19|20)\d{2})*[\u3001和与跟及](?:19|20)\d{2}(?:年|各|两个?年|这两))|(?<=(?:19|20)\d{2}[\u3001和与跟及])(?:19|20)\d{2}(?=各|两个?年|这两)/gu;

/** 南京2022政务评估, 2022考核结果: the word is left out; but 2022项. A name's end is marked `__`. */
const BARE_YEAR =
  /(?<=^|__|[,。;?!:(\s])20\d{2}(?=\p{Script=Han})(?![年余多万亿个项件条种类家户人名位起宗处所间座元块亩吨米平公台辆套张份份次场期届倍级级号后前到至以和与跟及版])/gu;

/**
 * A question with 21年 and 二一年 as 2021年, where the library has that year.
 *
 * @param names where the question names places: a year may stand right behind one
 */
export function withFullYears(question: string, known: readonly number[], names: readonly Span[]): string {
  const isKnown = (short: string): boolean => known.includes(2000 + Number(short));
  const full = (text: string): string =>
    text.replace(SHORT_YEAR, (year: string, ...rest) => {
      const at = rest.find((one): one is number => typeof one === 'number') ?? 0;
      if (!isKnown(year)) return year;
      return `20${year}${text.charAt(at + year.length) === '年' ? '' : '年'}`;
    });
  const ends = new Set(names.map(({ end }) => end));
  // A mark behind each name for the pattern to see, taken out again.
  const marked = Array.from(question, (character, at) => (ends.has(at) ? `__${character}` : character)).join(
    '',
  );
  const digits = marked.replace(SPELLED_YEAR, (year) => (isKnown(inDigits(year)) ? inDigits(year) : year));
  const said = full(full(digits)).replace(BARE_YEAR, (year) =>
    known.includes(Number(year)) ? `${year}年` : year,
  );
  return said.replaceAll('__', '').replace(LISTED_YEAR, '$&年');
}

/** Every stretch of a question that names a year, outright or relatively. */
export const yearSpans = (question: string): Span[] => [
  ...findDates(question).map((date) => date.span),
  ...relativeYears(question, ANY_YEAR).map((mention) => mention.span),
];

/**
 * Years said outright are taken as said. Relative ones (去年, 近两年) count back from this year when the library reaches so far;
 * a library of older reports is asked about its own newest year instead, and the reader is told. Without a place there is no one
 * newest year, so every report's own year is meant and nothing is restricted.
 *
 * @param known years that the documents of the named places (of all, when none is named) are about, ascending
 * @param placed whether the question names a place
 */
export function questionYears(
  question: string,
  known: readonly number[],
  now: number,
  placed: boolean,
): QuestionYears {
  const spans = yearSpans(question);
  const dates = findDates(question).filter(({ span }) => !RULED_OUT.test(question.slice(0, span.start)));
  const stated = dates.flatMap((date) => range(yearsOf(date).from, yearsOf(date).to));
  if (stated.length > 0) return { years: distinct(stated), spans, warnings: [] };
  const relative = relativeYears(question, now);
  const [first] = relative;
  if (first === undefined) return { years: [], spans, warnings: [] };
  const literal = distinct(relative.flatMap(({ from, to }) => range(from, to)));
  if (literal.some((year) => known.includes(year))) return { years: literal, spans, warnings: [] };
  if (PART_OF_YEAR.test(first.text)) return { years: [], spans, warnings: [] };
  const newest = known.at(-1);
  if (!placed || newest === undefined)
    return { years: [], spans, warnings: placed ? [] : [ownYears(first.text)] };
  const shifted = distinct(literal.map((year) => year - Math.max(...literal) + newest));
  return { years: shifted, spans, warnings: [newestYears(first.text, shifted)] };
}

/** 三季度, 上半年: of whatever year the text tells. */
const PART_OF_YEAR = /^(?:(?:第?[一二三四1-4]|前[三3])个?季度|[上下]半年|[\d一二三四五六七八九十]{1,2}月)/u;

function range(from: number, to: number): number[] {
  if (to - from >= LONGEST_RANGE) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const distinct = (years: readonly number[]): number[] => [...new Set(years)].sort((a, b) => a - b);

const ownYears = (words: string): Warning => ({
  code: 'relative_year',
  message: `“${words}”按各份材料自己所写的年份理解。`,
});

const newestYears = (words: string, years: readonly number[]): Warning => ({
  code: 'relative_year',
  message: `库中没有当年的材料,“${words}”按最近的${years.join('、')}年材料理解。`,
});
