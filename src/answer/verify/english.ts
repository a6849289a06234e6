import type { Figure, FigureKind, Qualifier } from '../../domain/figure.js';
import { ANY_COUNT } from './compare.js';

const HAN = /\p{Script=Han}/gu;
const LATIN = /[A-Za-z]/gu;

/** Whether a statement is written in English, whatever names it quotes. */
export const isEnglish = (text: string): boolean =>
  (text.match(LATIN)?.length ?? 0) > 3 * (text.match(HAN)?.length ?? 0);

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** English units and what they are in a Chinese source; the first that fits the words after a number. */
const UNITS: readonly (readonly [RegExp, string, FigureKind])[] = [
  [/^\s?(?:%|percent\b|per cent\b)(?!\s*(?:age )?points?)/iu, '%', 'percent'],
  [/^\s?(?:percentage points?|%\s*points?|pp\b)/iu, '百分点', 'percent'],
  [/^\s?(?:‰|per mille?\b)/iu, '‰', 'percent'],
  [/^[\s-]?(?:working|business|work)[\s-]days?\b/iu, '个工作日', 'duration'],
  [/^[\s-]?days?\b/iu, '天', 'duration'],
  [/^[\s-]?hours?\b/iu, '小时', 'duration'],
  [/^[\s-]?minutes?\b/iu, '分钟', 'duration'],
  [/^[\s-]?months?\b/iu, '个月', 'duration'],
  [/^[\s-]?years?\b/iu, '年', 'duration'],
  [/^[\s-]?weeks?\b/iu, '周', 'duration'],
  [/^\s?(?:yuan|RMB|CNY|renminbi)\b/iu, '元', 'money'],
  [/^\s?(?:US dollars|USD)\b/iu, '美元', 'money'],
  [/^\s?(?:times|visits|trips)\b/iu, ANY_COUNT, 'count'],
  [/^\s?(?:mu)\b/iu, '亩', 'count'],
];

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:no|not)\s+(?:more|greater)\s+than\s*$|(?:at most|up to|within|a maximum of)\s*$/iu, '最多'],
  [/(?:no|not)\s+(?:less|fewer)\s+than\s*$|at least\s*$|a minimum of\s*$/iu, '至少'],
  [/(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|upwards of)\s*$/iu, '超'],
  [/(?:less than|fewer than|under|below)\s*$/iu, '不足'],
  [/(?:nearly|almost|close to)\s*$/iu, '近'],
  [/(?:about|around|approximately|roughly|some)\s*$/iu, '约'],
  [/(?:longest|highest|maximum)[\w\s]{0,24}$/iu, '最高'],
  [/(?:shortest|lowest|minimum)[\w\s]{0,24}$/iu, '最低'],
];
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\+|^\s?(?:or|and)\s+(?:more|above|over)\b/iu, '以上'],
  [/^\s?or\s+(?:less|fewer)\b/iu, '以内'],
];

const DOWN =
  /(?:\b(?:cut|reduc|shorten|decreas|fell|fall|drop|lower|compress|slash|trim|declin|down)\w*)[^.;,\d]{0,40}$/iu;
const UP =
  /(?:\b(?:ris|rose|increas|grew|grow|improv|rais|climb|up|advanc|moved up|gain|jump)\w*)[^.;,\d]{0,40}$/iu;
const RANK = /^(?:st|nd|rd|th)\b/u;
const NUMBERED = /(?:\b(?:No\.|number|ranked|rank|ranks|ranking)\s*)$/iu;
const WORDS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 }; // prettier-ignore
const WORD_RANK =
  /\b(?:rank(?:s|ed|ing)?|came|placed|rose to|standing)\s+(?:\w+\s+){0,2}?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/giu;
const FROM = /\bfrom\s+(?:\w+\s+){0,3}$/iu;
const TO = /^[\s\w-]{0,30}?\bto\s+(?:\w+\s+){0,2}$/iu;

interface Draft {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly qualifiers: readonly Qualifier[];
}

const isYear = (text: string, value: number, after: string): boolean =>
  /^(?:19|20)\d{2}$/u.test(text) &&
  !/^\s?(?:%|percent|yuan|million|billion|days?|items?|people)/iu.test(after) &&
  value < 2100;

function readUnit(after: string): { unit: string; kind: FigureKind; length: number } {
  for (const [pattern, unit, kind] of UNITS) {
    const match = pattern.exec(after);
    if (match !== null) return { unit, kind, length: match[0].length };
  }
  return { unit: ANY_COUNT, kind: 'count', length: 0 };
}

function qualify(before: string, after: string): Qualifier[] {
  const found =
    BEFORE.find(([pattern]) => pattern.test(before))?.[1] ??
    AFTER.find(([pattern]) => pattern.test(after))?.[1];
  return found === undefined ? [] : [found];
}

/** Numbers with their units; dates, markers of citations and numbers within words are passed over. */
function drafts(text: string): Draft[] {
  const found: Draft[] = [];
  const pattern = new RegExp(
    `(?<![\\w.,\\[+-])(?:RMB|CNY|¥)?\\s?(${NUMBER})(?![\\d\\]+])(\\+(?!\\d))?(?:\\s?(thousand|million|billion|trillion)\\b)?`,
    'giu',
  );
  for (const match of text.matchAll(pattern)) {
    const [whole, number = '', plus = '', scale = ''] = match;
    const [start, end] = [match.index + whole.length - whole.trimStart().length, match.index + whole.length];
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const value = Number(
      (Number(number.replaceAll(',', '')) * (SCALE[scale.toLowerCase()] ?? 1)).toPrecision(15),
    );
    if (isYear(whole.trim(), value, after) || isDay(before, after)) continue;
    if (RANK.test(after) || NUMBERED.test(before)) {
      const length = RANK.exec(after)?.[0].length ?? 0;
      found.push({ start, end: end + length, value, unit: '位', kind: 'rank', qualifiers: ['第'] });
      continue;
    }
    const money = /^(?:RMB|CNY|¥)/iu.test(whole.trim());
    const { unit, kind, length } = money
      ? { unit: '元', kind: 'money' as const, length: 0 }
      : readUnit(after);
    const qualifiers = plus === '' ? qualify(before, after.slice(length)) : ['以上' as const];
    const places = /^\s?(?:places?|positions?|spots?)\b/iu.test(after);
    found.push({ start, end: end + length, value, unit: places ? '位' : unit, kind, qualifiers });
  }
  return found;
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const isDay = (before: string, after: string): boolean =>
  new RegExp(`${MONTH}\\s*$`, 'u').test(before) ||
  new RegExp(`^(?:st|nd|rd|th)?\\s+${MONTH}\\b`, 'u').test(after);

function wordRanks(text: string): Draft[] {
  return Array.from(text.matchAll(WORD_RANK), (match) => {
    const word = match[1] ?? '';
    const end = match.index + match[0].length;
    return {
      start: end - word.length,
      end,
      value: WORDS[word.toLowerCase()] ?? 0,
      unit: '位',
      kind: 'rank',
      qualifiers: ['第'],
    };
  });
}

function toFigure(text: string, draft: Draft, before?: number): Figure {
  const { start, end, value, unit, kind } = draft;
  const lead = text.slice(Math.max(0, start - 60), start);
  const toward = /\bto\s+(?:[a-z]+\s+){0,2}$/iu.test(lead);
  const direction = kind === 'rank' ? null : DOWN.test(lead) ? 'down' : UP.test(lead) ? 'up' : null;
  const base = {
    value,
    valueText: text.slice(start, end),
    unit,
    subject: '',
    place: null,
    year: null,
    span: { start, end },
    sentence: { start: 0, end: text.length },
  };
  if (before !== undefined)
    return { ...base, kind: 'change', qualifiers: draft.qualifiers, before, after: value };
  if (direction === null || (kind === 'count' && unit !== '位'))
    return { ...base, kind, qualifiers: draft.qualifiers };
  return {
    ...base,
    kind: 'change',
    qualifiers: [...draft.qualifiers, direction],
    ...(toward ? { after: value } : {}),
  };
}

/**
 * The quantities and ranks of an English statement in the units of a Chinese source. A noun that no unit is known for becomes
 * {@link ANY_COUNT}. Years and dates are left to the check of dates.
 */
export function englishFigures(text: string): Figure[] {
  const found = [...drafts(text), ...wordRanks(text)].sort((a, b) => a.start - b.start);
  const figures: Figure[] = [];
  for (let index = 0; index < found.length; index++) {
    const [draft, next] = [found[index], found[index + 1]];
    if (draft === undefined) continue;
    const pair =
      next !== undefined &&
      FROM.test(text.slice(0, draft.start)) &&
      TO.test(text.slice(draft.end, next.start));
    if (!pair) figures.push(toFigure(text, draft));
    else {
      figures.push(toFigure(text, { ...next, start: draft.start }, draft.value));
      index++;
    }
  }
  return figures;
}
