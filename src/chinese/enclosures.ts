import type { Span } from '../domain/span.js';

/** A pair of quotation marks or brackets with all between them. */
export interface Enclosure {
  readonly kind: 'quote' | 'title' | 'bracket';
  /** Both marks included. */
  readonly span: Span;
}

interface Pair {
  readonly kind: Enclosure['kind'];
  /** Marks that close it; half and full width close each other. */
  readonly closers: string;
}

const OPENERS = new Map<string, Pair>([
  ['“', { kind: 'quote', closers: '”' }],
  ['‘', { kind: 'quote', closers: '’' }],
  ['「', { kind: 'quote', closers: '」' }],
  ['『', { kind: 'quote', closers: '』' }],
  ['"', { kind: 'quote', closers: '"' }],
  ['＂', { kind: 'quote', closers: '＂' }],
  ['《', { kind: 'title', closers: '》' }],
  ['〈', { kind: 'title', closers: '〉' }],
  ['（', { kind: 'bracket', closers: ')）' }],
  ['(', { kind: 'bracket', closers: ')）' }],
  ['［', { kind: 'bracket', closers: ']］' }],
  ['[', { kind: 'bracket', closers: ']］' }],
  ['【', { kind: 'bracket', closers: '】' }],
  ['〔', { kind: 'bracket', closers: '〕' }],
]);

/** Marks that close something, and so belong to what stands before them. */
export const CLOSERS = '”’」』"＂》〉)）]］】〕';

/** Marks that may wait for their partner at once; more are a broken text, and the oldest is given up. */
const DEEPEST = 32;

interface Open {
  readonly mark: string;
  readonly at: number;
}

const closes = (open: Open, mark: string): boolean => OPENERS.get(open.mark)?.closers.includes(mark) ?? false;

/**
 * The pairs in one line, inner ones before those around them. A mark without a partner is none: officials lose one often. A pair
 * that would cross another is none either.
 */
export function enclosures(line: string): Enclosure[] {
  const found: Enclosure[] = [];
  const open: Open[] = [];
  for (let at = 0; at < line.length; at++) {
    const mark = line.charAt(at);
    const partner = CLOSERS.includes(mark) ? open.findLastIndex((candidate) => closes(candidate, mark)) : -1;
    const opener = partner === -1 ? undefined : open[partner];
    if (opener !== undefined) {
      open.length = partner;
      found.push({
        kind: OPENERS.get(opener.mark)?.kind ?? 'bracket',
        span: { start: opener.at, end: at + 1 },
      });
    } else if (OPENERS.has(mark) && open.push({ mark, at }) > DEEPEST) open.shift();
  }
  return found;
}

/** Marks every position strictly inside an enclosure; a cut between `at - 1` and `at` would tear it where `mask[at]` is 1. */
export function tornBy(line: string, pairs: readonly Enclosure[]): Uint8Array {
  const mask = new Uint8Array(line.length + 1);
  for (const { span } of pairs) mask.fill(1, span.start + 1, span.end);
  return mask;
}
