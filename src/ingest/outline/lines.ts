import { type Span, sliceSpan, spanLength, trimSpan } from '../../domain/span.js';
import { markerAt } from '../../chinese/headings.js';
import { isByline, isCaptionLine, isDateLine, isSignature } from './bylines.js';
import type { Line } from './canonical.js';
import { findCaptions } from './credits.js';
import type { HeadingInfo, Piece } from './piece.js';

/** What a format calls a heading and is longer is running text in large letters. */
const LONGEST_HEADING = 200;

/** Cuts captions, credits and bylines out of the lines; what is left of a line stays a paragraph to be looked into. */
export function cutLines(text: string, lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let number = 0;
  for (const line of lines) {
    for (const piece of cutLine(text, line)) pieces.push({ ...piece, line: number++ });
  }
  return markSignatures(text, pieces);
}

function cutLine(text: string, line: Line): Piece[] {
  const page = line.page === undefined ? {} : { page: line.page };
  const make = (kind: Piece['kind'], span: Span): Piece => ({ kind, span, line: 0, ...page });
  if (line.kind === 'heading' && spanLength(line.span) <= LONGEST_HEADING)
    return [{ ...make('heading', line.span), given: true, heading: givenHeading(text, line) }];
  if (line.kind !== 'paragraph' && line.kind !== 'heading')
    return [{ ...make(line.kind, line.span), given: true }];
  const { bars, body } = strayBars(text, line.span);
  const pieces = body === null ? [] : cutCaptions(text, body, make);
  return [...pieces, ...bars.map((bar) => make('byline', bar))].sort((a, b) => a.span.start - b.span.start);
}

function givenHeading(text: string, line: Line): HeadingInfo {
  const marker = markerAt(sliceSpan(text, line.span), 0);
  return { style: marker?.style ?? 'line', ordinal: marker?.ordinal ?? null, level: line.level ?? 1 };
}

/** A bar at either end of a line is a leftover of a page's frame. */
function strayBars(text: string, span: Span): { bars: Span[]; body: Span | null } {
  const line = sliceSpan(text, span);
  const isBar = (char: string): boolean => /[|｜\s]/u.test(char);
  let head = 0;
  while (head < line.length && isBar(line.charAt(head))) head++;
  if (head === line.length) return { bars: [span], body: null };
  let tail = 0;
  while (isBar(line.charAt(line.length - 1 - tail))) tail++;
  const bars = [
    { start: span.start, end: span.start + head },
    { start: span.end - tail, end: span.end },
  ];
  const body = trimSpan(text, { start: span.start + head, end: span.end - tail });
  return { bars: bars.map((bar) => trimSpan(text, bar)).filter((bar) => bar.start < bar.end), body };
}

function cutCaptions(text: string, span: Span, make: (kind: Piece['kind'], span: Span) => Piece): Piece[] {
  const line = sliceSpan(text, span);
  if (isByline(line)) return [make('byline', span)];
  if (isCaptionLine(line) && !/[。！？].*[。！？]/u.test(line)) return [make('caption', span)];
  const pieces: Piece[] = [];
  const rest = (start: number, end: number): void => {
    const trimmed = trimSpan(text, { start, end });
    if (trimmed.start === trimmed.end) return;
    const slice = sliceSpan(text, trimmed);
    const leftover = !/[\p{L}\p{N}]/u.test(slice);
    pieces.push(make(leftover || isByline(slice) ? 'byline' : 'paragraph', trimmed));
  };
  let from = span.start;
  for (const caption of findCaptions(line)) {
    rest(from, span.start + caption.start);
    pieces.push(
      make('caption', trimSpan(text, { start: span.start + caption.start, end: span.start + caption.end })),
    );
    from = span.start + caption.end;
  }
  rest(from, span.end);
  return pieces;
}

/** A body's name on the line before a date signs the document. */
function markSignatures(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const next = pieces[i + 1];
    const dated = next?.kind === 'byline' && isDateLine(sliceSpan(text, next.span));
    return piece.kind === 'paragraph' && dated && isSignature(sliceSpan(text, piece.span))
      ? { ...piece, kind: 'byline' }
      : piece;
  });
}
