import { findNumerals, type Numeral } from '../../chinese/numerals.js';
import { halfWidth } from '../../chinese/units.js';
import { overlaps, type Span } from '../../domain/span.js';

/** A date, or a number that names something (第11次会议, 12345热线): it must stand in the evidence as it is. */
export interface Mention {
  readonly kind: 'date' | 'name';
  readonly span: Span;
  readonly value: number;
  readonly unit: string;
  /** Whether a text, prepared by {@link plain}, or the year that it is about, says the same. */
  readonly standsIn: (text: string, year: number | null) => boolean;
}

const HAN_YEAR = /[一二][零〇九][零〇一二三四五六七八九]{2}(?=年)/gu;
const HAN_DIGITS = '〇一二三四五六七八九';

const readYear = (text: string): string =>
  Array.from(text.replaceAll('零', '〇'), (char) => HAN_DIGITS.indexOf(char)).join('');

/** `text` half-width, without white space, years and ordinals in Arabic digits: what mentions are looked up in. */
export function plain(text: string): string {
  const view = halfWidth(text).replace(/\s+/gu, '').replace(HAN_YEAR, readYear);
  let result = '';
  let at = 0;
  for (const numeral of findNumerals(view)) {
    if (!numeral.ordinal || numeral.form !== 'chinese') continue;
    result += view.slice(at, numeral.span.start) + String(numeral.value);
    at = numeral.span.end;
  }
  return result + view.slice(at);
}

const ENGLISH_MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH_NAMES = ENGLISH_MONTHS.split('|');
const YEAR =
  /(?<![\d.,])(?:19|20)\d{2}(?=\s?年|[—–~、至和-]+\s?(?:19|20)\d{2}|[-./]\d{1,2}[-./]\d{1,2}|\s?[\])〕）]|\b(?!\s?[\p{Script=Han}%,.]?\d))(?!\s?(?:年[度]?[余多]|[余多]?[万亿个项家件名人次户条所座处份元]))/gu;
const MONTH_DAY = /(?<![\d.])(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/gu;
const ISO = /(?<!\d)(?:19|20)\d{2}([-./])(\d{1,2})\1(\d{1,2})(?!\d)/gu;
const ENGLISH_DATE = new RegExp(
  `\\b(?:(${ENGLISH_MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b|(\\d{1,2})(?:st|nd|rd|th)?\\s+(${ENGLISH_MONTHS})\\b)`,
  'gu',
);

function dayMention(span: Span, month: number, day: number | null): Mention {
  const words = day === null ? `${month}月` : `${month}月${day}日`;
  const written = day === null ? `0?${month}月` : `0?${month}月0?${day}日`;
  const numbered = day === null ? '' : `|[-./]0?${month}[-./]0?${day}(?!\\d)`;
  const pattern = new RegExp(`(?<!\\d)${written}${numbered}`, 'u');
  return { kind: 'date', span, value: day ?? month, unit: words, standsIn: (text) => pattern.test(text) };
}

/** Years, months and days that `text` states. */
function dateMentions(text: string): Mention[] {
  const view = halfWidth(text);
  const span = (match: RegExpMatchArray): Span => ({
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  });
  const years = [...view.matchAll(YEAR), ...view.matchAll(HAN_YEAR)].map((match): Mention => {
    const value = Number(/\d/u.test(match[0]) ? match[0] : readYear(match[0]));
    const standsIn = (other: string, about: number | null): boolean =>
      about === value || new RegExp(`(?<!\\d)${value}(?!\\d)`, 'u').test(other);
    return { kind: 'date', span: span(match), value, unit: '年', standsIn };
  });
  const days = [...view.matchAll(MONTH_DAY)].map((match) =>
    dayMention(span(match), Number(match[1]), match[2] === undefined ? null : Number(match[2])),
  );
  const iso = [...view.matchAll(ISO)].map((match) =>
    dayMention(span(match), Number(match[2]), Number(match[3])),
  );
  const english = [...view.matchAll(ENGLISH_DATE)].map((match) =>
    dayMention(
      span(match),
      MONTH_NAMES.indexOf(match[1] ?? match[4] ?? '') + 1,
      Number(match[2] ?? match[3]),
    ),
  );
  return [...years, ...days, ...iso, ...english];
}

/** A citation's marker or a list's number belongs to the answer, not to what it says. */
const OWN_MARKS =
  /\[\d{1,3}\]|【\d{1,3}】|^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)）](?!\d)|^\s*[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]/gmu;

function nameMention(view: string, numeral: Numeral): Mention {
  const { start, end } = numeral.span;
  const number = numeral.ordinal ? `第${numeral.value}` : halfWidth(numeral.text);
  const next = /^\s*[\p{Script=Han}+%A-Za-z]/u.exec(view.slice(end))?.[0].trim() ?? '';
  const needle = plain(`${number}${/\p{Script=Han}/u.test(next) || next === '+' ? next : ''}`);
  const pattern = new RegExp(
    `(?<![\\d.])${needle.replace(/[.+*?^$()[\]{}|\\]/gu, '\\$&')}${next === '' ? '(?!\\d)' : ''}`,
    'u',
  );
  return {
    kind: 'name',
    span: { start, end },
    value: numeral.value,
    unit: next,
    standsIn: (text) => pattern.test(text),
  };
}

/** Every number of `text` that is no figure of `figures`: dates, and numbers that name. Markers of citations are left out. */
export function findMentions(text: string, figures: readonly Span[]): Mention[] {
  const view = halfWidth(text);
  const own = Array.from(view.matchAll(OWN_MARKS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const free = (span: Span, taken: readonly Span[]): boolean => !taken.some((other) => overlaps(other, span));
  const dates = dateMentions(text).filter(({ span }) => free(span, [...own, ...figures]));
  const taken = [...own, ...figures, ...dates.map(({ span }) => span)];
  const names = findNumerals(text)
    .filter(
      (numeral) =>
        free(numeral.span, taken) && (numeral.form !== 'chinese' || numeral.ordinal || numeral.value >= 2),
    )
    .map((numeral) => nameMention(view, numeral));
  return [...dates, ...names];
}
