/**
 * How written officialese marks its headings and lists: 第一章, 一、, （一）, 1., ①, ——…。, 一是….
 * Everything here looks at one line; what a line means among its neighbours is decided by whoever holds the document.
 */

/** The ways a heading shows itself, outermost first in {@link HEADING_RANK}. */
export type HeadingStyle =
  | 'part'
  | 'chapter'
  | 'division'
  | 'number-line'
  | 'han'
  | 'bracketed-han'
  | 'question'
  | 'digit'
  | 'bracketed-digit'
  | 'circled'
  | 'line'
  | 'subject-line'
  | 'dash'
  | 'run-in'
  | 'article';

/** Order of nesting: a smaller rank holds a larger one. `line` covers short unmarked lines and 关键词 lines. */
export const HEADING_RANK: Readonly<Record<HeadingStyle, number>> = {
  part: 10,
  chapter: 20,
  division: 24,
  'number-line': 28,
  han: 30,
  'bracketed-han': 40,
  question: 45,
  digit: 50,
  'bracketed-digit': 52,
  circled: 54,
  line: 60,
  'subject-line': 70,
  dash: 80,
  'run-in': 85,
  article: 90,
};

/** A marker at a position of a line. */
export interface HeadingMarker {
  readonly style: HeadingStyle;
  /** The number it carries, from 1; `null` for `——`. */
  readonly ordinal: number | null;
  /** Where it stands in the line. */
  readonly index: number;
  /** Length of the marker itself, spaces after it included. */
  readonly length: number;
}

const HAN_DIGITS = '一二三四五六七八九';
const HAN = '[一二三四五六七八九十]{1,3}';

/** 一 to 九十九; `null` for anything else. */
export function hanOrdinal(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return null;
  const digit = (char: string | undefined): number => (char === undefined ? 0 : HAN_DIGITS.indexOf(char) + 1);
  if (match[2] === undefined) return text.length === 1 ? digit(text) : null;
  return (match[1] === undefined ? 1 : digit(match[1])) * 10 + digit(match[3]);
}

const readOrdinal = (text: string): number | null => {
  const digits = text.normalize('NFKC');
  if (/^\d+$/u.test(digits) && !/[①-⑳]/u.test(text)) return Number(digits);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(text);
  return circled >= 0 ? circled + 1 : hanOrdinal(text);
};

/*
 * What follows a marker decides whether it is one: 一、二审 counts instances, 第（二）项 cites a clause, 1.5 is a number.
 */
const MARKERS: readonly { readonly style: HeadingStyle; readonly pattern: RegExp }[] = [
  {
    style: 'part',
    pattern: new RegExp(`第(${HAN}|\\d{1,2})(?:编|編|篇|部分)[\\s　:：、]*(?=[\\p{Script=Han}“《])`, 'uy'),
  },
  {
    style: 'chapter',
    pattern: new RegExp(`第(${HAN}|\\d{1,2})章[\\s　:：、]*(?=[\\p{Script=Han}“《])`, 'uy'),
  },
  {
    // Collections of cases number them like chapters.
    style: 'chapter',
    pattern: new RegExp(`【?(?:典型)?案例(${HAN}|\\d{1,2})[】\\s　:：、.．]+(?=[\\p{Script=Han}“《*])`, 'uy'),
  },
  {
    style: 'division',
    pattern: new RegExp(`第(${HAN}|\\d{1,2})[节節][\\s　:：、]*(?=[\\p{Script=Han}“《])`, 'uy'),
  },
  {
    style: 'article',
    pattern: new RegExp(`第(${HAN}|\\d{1,3})[条條](?:[【（(][^】）)]{1,20}[】）)])?[\\s　]+(?=\\S)`, 'uy'),
  },
  {
    style: 'han',
    pattern: new RegExp(
      `(${HAN})[、．.][\\s　]*(?=[\\p{Script=Han}“《*\\d])(?!${HAN}[、审期批线级类等次季届轮年月是])`,
      'uy',
    ),
  },
  {
    style: 'bracketed-han',
    pattern: new RegExp(
      `[（(](${HAN})[）)][\\s　、]*(?=[\\p{Script=Han}“《*\\d])(?![项款种类审期批目条])`,
      'uy',
    ),
  },
  {
    style: 'digit',
    pattern:
      /([\d０-９]{1,2})(?:[.．][\s　]*(?=[\p{Script=Han}“《*])|、[\s　]*(?=[\p{Script=Han}“《*])(?!\d))/uy,
  },
  {
    style: 'bracketed-digit',
    pattern: /(?:[（(]([\d０-９]{1,2})[）)])[\s　、]*(?=[\p{Script=Han}“《*])(?![项款种类审期批目条])/uy,
  },
  { style: 'circled', pattern: /([①-⑳])[\s　]*(?=\S)/uy },
  { style: 'dash', pattern: /(?:——|――|──|—(?!—))[\s　]*(?=[\p{Script=Han}“《*\d])/uy },
];

/** The heading marker that stands exactly at `index` of `line`, if any. Says nothing about what comes before it. */
export function markerAt(line: string, index: number): HeadingMarker | null {
  for (const { style, pattern } of MARKERS) {
    pattern.lastIndex = index;
    const match = pattern.exec(line);
    if (match === null) continue;
    const ordinal = match[1] === undefined ? null : readOrdinal(match[1]);
    if (ordinal === null && style !== 'dash') continue;
    return { style, ordinal, index, length: match[0].length };
  }
  return null;
}

const MAY_START_MARKER = /[第案典【一二三四五六七八九十（(\d０-９①-⑳—―─]/u;
const INLINE_STYLES: ReadonlySet<HeadingStyle> = new Set(['han', 'bracketed-han', 'digit', 'dash']);
/** A first subheading may be glued to the heading above it: 二、主要做法（一）…. */
const LONGEST_GLUED_HEADING = 30;

/**
 * Every place in `line` where a marker may open a heading: at its start, after the end of a sentence, after white space,
 * or right behind another heading. Whether they do is a matter of their order in the document.
 */
export function findMarkers(line: string): HeadingMarker[] {
  const found: HeadingMarker[] = [];
  const first = line.search(/\S/u);
  for (let index = Math.max(first, 0); index < line.length; index++) {
    if (!MAY_START_MARKER.test(line.charAt(index))) continue;
    const marker = markerAt(line, index);
    if (marker === null || (index !== first && !mayStandInline(marker, line, found.at(-1)))) continue;
    found.push(marker);
    index += marker.length - 1;
  }
  return found;
}

/** How far before a marker the end of a sentence may lie, closing marks and spaces between. */
const LOOK_BACK = 12;
const lastBefore = (text: string, index: number): string => text.slice(Math.max(0, index - LOOK_BACK), index);

function mayStandInline(marker: HeadingMarker, line: string, previous: HeadingMarker | undefined): boolean {
  if (!INLINE_STYLES.has(marker.style)) return false;
  const before = lastBefore(line, marker.index);
  if (marker.style === 'dash') return /[。！？!?]\s*$/u.test(before);
  if (/[。！？!?][”’」』）)]?\s*$/u.test(before) || /\s$/u.test(before)) return true;
  if (previous === undefined || marker.style !== 'bracketed-han' || previous.style !== 'han') return false;
  const gap = line.slice(previous.index + previous.length, marker.index);
  return gap.length <= LONGEST_GLUED_HEADING && !/[。；;，,（(]/u.test(gap);
}

/** A list marker inside running text (一是, 第一，, 其一，). */
export interface ListMarker {
  readonly index: number;
  readonly ordinal: number;
}

const LIST_MARKER = new RegExp(`(${HAN})是(?!\\1)|第(${HAN})[,，]|其(${HAN})[,，]`, 'gu');

/**
 * Markers of the lists that `text` really holds: counted up from 一 without a gap, at least two of them, each at the start of a
 * sentence (the first may follow a colon). A marker at the very start of the text needs no company: lists also run over lines.
 */
export function findListMarkers(text: string): ListMarker[] {
  const candidates: (ListMarker & { readonly afterColon: boolean })[] = [];
  const first = text.search(/\S/u);
  for (const match of text.matchAll(LIST_MARKER)) {
    const before = lastBefore(text, match.index).trimEnd();
    const ordinal = hanOrdinal(match[1] ?? match[2] ?? match[3] ?? '');
    const starts = match.index <= first;
    const afterColon = /[：:]$/u.test(before);
    if (ordinal === null || !(starts || afterColon || /[。！？!?][”’」』）)]?$/u.test(before))) continue;
    candidates.push({ index: match.index, ordinal, afterColon });
  }
  return candidates
    .filter((marker, i) => {
      if (marker.index <= first) return true;
      const next = candidates[i + 1];
      const followed = next?.ordinal === marker.ordinal + 1 && !next.afterColon;
      if (marker.ordinal === 1) return followed;
      return !marker.afterColon && candidates[i - 1]?.ordinal === marker.ordinal - 1;
    })
    .map(({ index, ordinal }) => ({ index, ordinal }));
}

const LONGEST_LINE_HEADING = 45;
const LONGEST_SUBJECT_LINE = 60;
const TWO_CHARACTER_HEADING =
  /^(?:背景|做法|成效|启示|前言|引言|导语|结语|概况|简介|经验|问题|体会|目标|原则|措施|总则|附则)$/u;

/** 关键词:营商环境 as a line of its own. A list of several keywords is not a heading. */
export const isKeywordLine = (line: string): boolean =>
  /^关键词\s*[:：]\s*[^;；,，、。\s]{2,20}$/u.test(line.trim());

/** A line that names what follows and ends in a dash: 围绕…，不断完善…——. */
export const isSubjectLine = (line: string): boolean =>
  line.trim().length <= LONGEST_SUBJECT_LINE &&
  /[\p{Script=Han}”》](?:——|――|──)$/u.test(line.trim()) &&
  !/[。！？]/u.test(line);

const ASKER =
  '(?:\\d{1,2}[.\u3001\uff0e]\\s*)?[\u3010\\[]?(?:问题?|记者(?:提?问)?|提问|(?:网友|市民|群众|企业|读者)(?:提?问)?|主持人|Q)\\s*[一二三四五六七八九十\\d]{0,3}[\u3011\\]]?\\s*[:\uff1a]';
const QUESTION_LINE = new RegExp(
  `^\\s*${ASKER}[^\\n]{2,120}?[?\uff1f]["\u201d]?(?=\\s*$|\\s*答\\s*[:\uff1a])`,
  'u',
);

/** How many characters of `line` are an interviewer's question, to which the answer follows: 问:钱从哪里来? 0 where it is none. */
export const questionLength = (line: string): number => QUESTION_LINE.exec(line)?.[0].length ?? 0;

/** A short line without a sentence's punctuation at its end or inside: it may be a heading if text follows. */
export function isShortLine(line: string): boolean {
  const text = line.trim();
  if (TWO_CHARACTER_HEADING.test(text)) return true;
  if (text.length < 3 || text.length > LONGEST_LINE_HEADING) return false;
  if (/[。！？!?；;：:，,、.…—]$/u.test(text) || /[。；;]/u.test(text) || /^[（(].*[）)]$/u.test(text))
    return false;
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3;
}

/** 01, 02, Part 1, PART.03: a number alone on its line; gives the number. */
export function numberLine(line: string): number | null {
  const match = /^(?:(?:part|no)[.\s]*)?[(（【]?0?([1-9]\d?)[)）】.．、]?$/iu.exec(line.trim());
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** What a heading path shows: no dashes around it, no punctuation at its end, single spaces; numbering stays. */
export function headingTitle(heading: string): string {
  return heading
    .replace(/\s+/gu, ' ')
    .replace(/^[\s—―─■●◆★▶►•·]+/u, '')
    .replace(/[\s—―─。！；;：:，,、.]+$/u, '')
    .trim();
}
