import type { Span } from '../domain/span.js';

export { eventsIn, type EventMention } from './events.js';

/** A date or a stretch of time that a text states. `from` and `to` are inclusive: `2022`, `2022-08` or `2022-08-04`. */
export interface DateMention {
  readonly span: Span;
  readonly kind: 'year' | 'month' | 'day' | 'range';
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Years that a text means without saying them; inclusive. */
export interface RelativeYears {
  readonly span: Span;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const DIGITS = '〇一二三四五六七八九';
const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇○零ОO0一二三四五六七八九]{3})';
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DASH = '\\s*(?:[-—–~～－―]+|至|到)\\s*';

/** Value of a year or a small number, in digits or Chinese; 0 when it is none. */
function numberOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const plain = written.replace(/[○零ОO0]/gu, '〇');
  if (plain.length === 4 && !plain.includes('十'))
    return Number(Array.from(plain, (digit) => DIGITS.indexOf(digit)).join(''));
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['〇', plain];
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2022-08-04` from its parts; `null` when the parts make no date. */
function isoDate(year: string, month?: string, day?: string): string | null {
  const y = numberOf(year);
  if (y < 1900 || y > 2099) return null;
  if (month === undefined) return String(y);
  const m = numberOf(month);
  if (m < 1 || m > 12) return null;
  if (day === undefined) return `${y}-${two(m)}`;
  const d = numberOf(day);
  return d < 1 || d > 31 ? null : `${y}-${two(m)}-${two(d)}`;
}

type Reader = (groups: readonly (string | undefined)[]) => {
  readonly from: string | null;
  readonly to: string | null;
};

const single: Reader = ([year = '', month, day]) => {
  const date = isoDate(year, month, day);
  return { from: date, to: date };
};

/** Patterns in order of strength: a later one never reads what an earlier one has read. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly read: Reader }[] = [
  {
    // 2021年1月至2022年6月, 2014—2020年, 2019年到2021年
    pattern: new RegExp(
      `(?<!\\d)(${YEAR})(?:年(?:度)?(?:(${SMALL})月)?)?${DASH}(${YEAR})年(?:(${SMALL})月)?`,
      'gu',
    ),
    read: ([from = '', fromMonth, to = '', toMonth]) => ({
      from: isoDate(from, fromMonth),
      to: isoDate(to, toMonth),
    }),
  },
  {
    // (2018-2022), 2014—2020
    pattern: /(?<![\d-])((?:19|20)\d{2})\s*[-—–~～－―]+\s*((?:19|20)\d{2})(?![\d-])/gu,
    read: ([from = '', to = '']) => ({ from: isoDate(from), to: isoDate(to) }),
  },
  {
    // 2022年1月至6月, 2022年1-6月
    pattern: new RegExp(`(?<!\\d)(${YEAR})年(${SMALL})月?${DASH}(${SMALL})月`, 'gu'),
    read: ([year = '', from, to]) => ({ from: isoDate(year, from), to: isoDate(year, to) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(${YEAR})\\s*年\\s*(${SMALL})\\s*月\\s*(${SMALL})\\s*日`, 'gu'),
    read: single,
  },
  { pattern: new RegExp(`(?<!\\d)(${YEAR})\\s*年\\s*(${SMALL})\\s*月`, 'gu'), read: single },
  {
    pattern: /(?<![\d.])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu,
    read: ([year = '', , month, day]) => single([year, month, day]),
  },
  { pattern: new RegExp(`(?<!\\d)(${YEAR})\\s*年度?`, 'gu'), read: single },
  { pattern: /(?<![\d.])((?:19|20)\d{2})(?=全年|上半年|下半年|年底)/gu, read: single },
  { pattern: /(?<=\b(?:in|of|during|since|by|year)\s)((?:19|20)\d{2})\b/giu, read: single },
  { pattern: /(?<=[(（〔[［【])((?:19|20)\d{2})(?=[)）〕\]］】])/gu, read: single },
  {
    pattern:
      /(?<![\p{Script=Han}])[“"「'‘]?(十[一二三四五])五[”"」'’]?(?=[^\d]|$)|[“"「'‘](十[一二三四五])五[”"」'’]/gu,
    read: ([bare, quoted]) => fiveYearPlan(numberOf(bare ?? quoted ?? '')),
  },
];

/** The years of the nth five-year plan, from the eleventh (2006-2010). */
function fiveYearPlan(ordinal: number): { from: string | null; to: string | null } {
  const first = 2006 + (ordinal - 11) * 5;
  return ordinal < 11 ? { from: null, to: null } : { from: String(first), to: String(first + 4) };
}

/** ２０２３ as 2023, every offset kept. */
const withNarrowDigits = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));

const KIND_OF_LENGTH: Readonly<Record<number, DateMention['kind']>> = { 4: 'year', 7: 'month', 10: 'day' };

/** Dates, months, years, ranges of years and five-year plans that a text states outright, in reading order, never overlapping. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  const narrow = withNarrowDigits(text);
  for (const { pattern, read } of PATTERNS) {
    for (const match of narrow.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const { from, to } = read(match.slice(1));
      if (from === null || to === null || from > to) continue;
      if (found.some((known) => known.span.start < span.end && span.start < known.span.end)) continue;
      found.push({
        span,
        kind: from === to ? (KIND_OF_LENGTH[from.length] ?? 'year') : 'range',
        from,
        to,
        text: text.slice(span.start, span.end),
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Until the end of this month reports are given of the year that has ended. */
const LAST_MONTH_OF_REPORTS = 3;

/**
 * Whether what was written then tells of the year before.
 *
 * @param date `YYYY-MM` or `YYYY-MM-DD`; of a year alone nothing is known
 */
export function looksBack(date: string): boolean {
  const month = Number(date.slice(5, 7));
  return month >= 1 && month <= LAST_MONTH_OF_REPORTS;
}

/** First and last year of a date mention. */
export const yearsOf = (date: DateMention): { readonly from: number; readonly to: number } => ({
  from: Number(date.from.slice(0, 4)),
  to: Number(date.to.slice(0, 4)),
});

const COUNT: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  几: 3,
};
const countOf = (written: string): number => COUNT[written] ?? Number(written);

const RELATIVE: readonly {
  readonly pattern: RegExp;
  readonly years: (reference: number, count: number) => readonly [number, number];
}[] = [
  {
    pattern: /(?:最近|近)([两二三四五六七八九十几]|\d{1,2})年(?:来|以来|间)?/gu,
    years: (reference, count) => [reference - count + 1, reference],
  },
  {
    pattern: /过去(?:的)?([两二三四五六七八九十几]|\d{1,2})年(?:来|间)?/gu,
    years: (reference, count) => [reference - count, reference - 1],
  },
  {
    pattern: /(?<!大)前年(?!度|轻|底?龄)(?<![当目提以之空]前年)/gu,
    years: (reference) => [reference - 2, reference - 2],
  },
  {
    pattern: /(?<!过)去年|上一?年度?(?=[的底末全同,，。、工以]|$)/gu,
    years: (reference) => [reference - 1, reference - 1],
  },
  {
    pattern:
      /今年|本年度?|(?<![\d几数多两半一二三四五六七八九十百年])年内|(?<![去明前后全每半\d])(?:年初|年底)(?=以?来)/gu,
    years: (reference) => [reference, reference],
  },
  {
    pattern: /明年|来年|下一?年度?(?=[的全,，。、工])/gu,
    years: (reference) => [reference + 1, reference + 1],
  },
];

const HALF_YEAR = /(去年|今年|前年|明年|(?:19|20)\d{2}年)?(?:的)?(?:[上下]半年|第?[一二三四]季度)/gu;
const PLAN_SINCE = /[“"]?十([一二三四五])五[”"]?(?:规划)?(?:实施)?以来/gu;

/** Years that a text means relative to `reference`: 今年, 去年, 近两年, 过去三年, 上半年, “十四五”以来. In reading order. */
export function relativeYears(text: string, reference: number): RelativeYears[] {
  const found: RelativeYears[] = [];
  const add = (match: RegExpExecArray, from: number, to: number): void => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (found.some((known) => known.span.start < span.end && span.start < known.span.end)) return;
    found.push({ span, text: match[0], from, to });
  };
  for (const match of text.matchAll(PLAN_SINCE)) {
    add(match, Math.min(reference, 2006 + (numberOf(match[1] ?? '') - 1) * 5), reference);
  }
  for (const { pattern, years } of RELATIVE) {
    for (const match of text.matchAll(pattern)) add(match, ...years(reference, countOf(match[1] ?? '')));
  }
  for (const match of text.matchAll(HALF_YEAR)) if (match[1] === undefined) add(match, reference, reference);
  return found.sort((a, b) => a.span.start - b.span.start);
}
