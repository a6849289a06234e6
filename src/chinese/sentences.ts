import { CLOSERS, enclosures, tornBy, type Enclosure } from './enclosures.js';
import { shiftSpan, sliceSpan, spanLength, trimSpan, type Span } from '../domain/span.js';

/** A pair of quotation marks or brackets that is longer than this may be split inside, in characters. */
const LONGEST_WHOLE_ENCLOSURE = 120;
/** The same for quotations when clauses are split: longer ones are speech, not a name. */
const LONGEST_WHOLE_QUOTATION = 60;

const LINE = /[^\n\r\u2028\u2029\f\v]+/gu;
/** What can end a sentence, in runs (`？！`, `……`). */
const ENDER = /[。！？!?…｡]+|\.(?!\d)/gu;
/** After a closing mark or an ellipsis these go on with the sentence: `“怎么办？”的问题`, `“真好！”,他说`, `……等`. */
const GOES_ON = /^\s*(?:[，,、;；:：。的等之是]|[和与及或到]\s*[“"‘《「（(])/u;
/** Words that a full stop shortens rather than ends, and single letters. */
const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:[A-Za-z]|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|Co|Ltd|Inc|Corp|vs|etc|e\.g|i\.e|Fig|Vol|pp|Art|Sec|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;

/** Whether the full stop at `at` ends a sentence: never inside a number, a list number (`1.`), an abbreviation or a name. */
function stopEnds(line: string, at: number): boolean {
  const after = line.slice(at + 1);
  if (!/^(?:$|[\s”’」』"'》)）\]］】])/u.test(after)) return false;
  const before = line.slice(Math.max(0, at - 12), at);
  if (/[\p{Script=Han}%％’”"')）》\]]$/u.test(before)) return true;
  if (/^\s*\d{1,3}$/u.test(before)) return false;
  const nextWord = /^[^\p{L}\p{N}]*([\p{L}\p{N}]?)/u.exec(after)?.[1] ?? '';
  if (/[\s。；;（(]\d{1,3}$/u.test(before) && /^[\p{Script=Han}\p{N}]/u.test(nextWord)) return false;
  return /[\p{L}\p{N}]$/u.test(before) && !ABBREVIATION.test(before) && !/\p{Ll}/u.test(nextWord);
}

/** `?` and `!` between Latin letters are part of an address or a name, not an end. */
const joinsLatin = (line: string, start: number, end: number): boolean =>
  /^[!?]+$/u.test(line.slice(start, end)) &&
  /[A-Za-z0-9/=&_-]/u.test(line.charAt(start - 1)) &&
  /[A-Za-z0-9/=&_%-]/u.test(line.charAt(end));

/** The enclosures of a line by where they begin and end. */
interface Enclosures {
  readonly starts: ReadonlySet<number>;
  readonly byEnd: ReadonlyMap<number, Enclosure>;
}

/** Whether a bracket or title holds whole sentences of its own: it begins where a sentence begins. A quotation always may. */
const standsAlone = (pair: Enclosure, sentenceStart: number, line: string): boolean =>
  pair.kind === 'quote' || line.slice(sentenceStart, pair.span.start).trim() === '';

/** Where the sentence that ends with the ender `[start, end)` really ends, closing marks included; `null` when it goes on. */
function endAfter(
  line: string,
  ender: Span,
  sentenceStart: number,
  { starts, byEnd }: Enclosures,
): number | null {
  let end = ender.end;
  let whole = true;
  // An opening straight quotation mark looks like a closing one.
  while (end < line.length && CLOSERS.includes(line.charAt(end)) && !starts.has(end)) {
    const closed = byEnd.get(++end);
    whole &&= closed === undefined || standsAlone(closed, sentenceStart, line);
  }
  const mayGoOn = end > ender.end || /^…+$/u.test(sliceSpan(line, ender));
  return whole && !(mayGoOn && GOES_ON.test(line.slice(end))) ? end : null;
}

/** 新建驿站30处。（市交通局牵头，市财政局配合）: whose task it is belongs to the task. */
const WHOSE_TASK =
  /^\s*[（(](?:(?:责任|牵头|配合|主办|协办|承办|落实)(?:单位|部门)[:：])?[^（）()。；;\d]{2,60}?(?:局|委|办|厅|部|院|会|署|室|中心|公司|政府|银行|大学|单位|部门|牵头|负责|配合|落实)[）)]/u;

/** Offsets in `line` where one sentence ends and the next begins. */
function sentenceEnds(line: string): number[] {
  const pairs = enclosures(line);
  const torn = tornBy(
    line,
    pairs.filter((pair) => spanLength(pair.span) <= LONGEST_WHOLE_ENCLOSURE),
  );
  const marks: Enclosures = {
    starts: new Set(pairs.map((pair) => pair.span.start)),
    byEnd: new Map(pairs.map((pair) => [pair.span.end, pair])),
  };
  const ends: number[] = [];
  for (const match of line.matchAll(ENDER)) {
    const ender = { start: match.index, end: match.index + match[0].length };
    if (match[0] === '.' ? !stopEnds(line, ender.start) : joinsLatin(line, ender.start, ender.end)) continue;
    const last = ends.at(-1) ?? 0;
    const end = endAfter(line, ender, last, marks);
    if (end !== null && torn[end] === 0 && end > last)
      ends.push(end + (WHOSE_TASK.exec(line.slice(end))?.[0].length ?? 0));
  }
  return ends;
}

/** The pieces of `text` between cuts, trimmed, blank ones left out, moved by `offset`. */
function pieces(text: string, cuts: readonly number[], offset: number): Span[] {
  const bounds = [0, ...cuts, text.length];
  return bounds
    .slice(1)
    .map((end, index) => trimSpan(text, { start: bounds[index] ?? 0, end }))
    .filter((span) => spanLength(span) > 0)
    .map((span) => shiftSpan(span, offset));
}

/**
 * The sentences of a text, or of the part of it under `within`, as spans of the whole text: in order, trimmed, every character
 * that is not white space in exactly one. A sentence ends at `。！？!?…`, at a line break, and at a full stop that is none of a
 * number, a list or an abbreviation; never at a semicolon, and never inside `“”《》（）` of up to 120 characters. Half-width
 * marks count as full-width ones. Closing marks stay with the sentence that they close.
 */
export function sentenceSpans(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const part = sliceSpan(text, within);
  return Array.from(part.matchAll(LINE)).flatMap((line) =>
    pieces(line[0], sentenceEnds(line[0]), within.start + line.index),
  );
}

/** A comma, semicolon or colon that is not inside a number, a time or an address; or a dash of two or more. */
const CLAUSE_END = /[，；：]|(?<!\d)[,:](?!\/\/)|[,:](?!\d|\/\/)|;|[—―─]{2,}|--+/gu;

const wholeInClause = (pair: Enclosure): boolean =>
  spanLength(pair.span) <= (pair.kind === 'quote' ? LONGEST_WHOLE_QUOTATION : LONGEST_WHOLE_ENCLOSURE);

/**
 * The clauses of one sentence, as spans of the whole text: in order, trimmed, every character that is not white space in exactly
 * one. A clause keeps the mark that ends it: `，；：` of either width, or `——`; marks inside a quotation of up to 60 characters,
 * a title or brackets do not count. A dash that a sentence begins with stays with what follows.
 */
export function clauseSpans(text: string, sentence: Span): Span[] {
  const part = sliceSpan(text, sentence);
  const torn = tornBy(part, enclosures(part).filter(wholeInClause));
  const cuts = Array.from(part.matchAll(CLAUSE_END), (match) => match.index + match[0].length).filter(
    (end) => torn[end] === 0 && /[\p{L}\p{N}]/u.test(part.slice(0, end)),
  );
  return pieces(part, cuts, sentence.start);
}
