import { type Span, sliceSpan, trimSpan } from '../../domain/span.js';
import {
  type HeadingMarker,
  findListMarkers,
  isKeywordLine,
  isShortLine,
  isSubjectLine,
  numberLine,
  questionLength,
} from '../../chinese/headings.js';
import { headingLength, validMarkers } from './markers.js';
import { type HeadingInfo, type Piece, isHeading } from './piece.js';

/** Cuts the lines that are still paragraphs at their headings and list items. */
export function cutHeadings(text: string, pieces: readonly Piece[]): Piece[] {
  const joined = joinNumberLines(text, pieces);
  const marked = validMarkers(joined.map((piece) => (isRaw(piece) ? sliceSpan(text, piece.span) : '')));
  const legal = marked.flat().filter((marker) => marker.style === 'article').length > 1;
  const given = pieces.some(
    (piece) => piece.given === true && isHeading(piece) && piece.heading.title !== true,
  );
  let textSeen = false;
  const cut = joined.flatMap((piece, i) => {
    if (!isRaw(piece)) return [piece];
    const question = questionLength(sliceSpan(text, piece.span));
    if (question > 0) {
      textSeen = true;
      return cutQuestion(text, piece, question);
    }
    const markers = (marked[i] ?? []).filter((marker) => marker.style !== 'circled');
    const lineHeading =
      markers.length === 0 ? headingOfLine(sliceSpan(text, piece.span), { given, textSeen }) : null;
    textSeen ||= lineHeading === null;
    if (lineHeading !== null) return [{ ...piece, kind: 'heading' as const, heading: lineHeading }];
    return cutAtMarkers(text, piece, markers, legal);
  });
  return markRepeated(text, cut);
}

function markRepeated(text: string, pieces: readonly Piece[]): Piece[] {
  const times = new Map<string, number>();
  const isLine = (piece: Piece): boolean => piece.heading?.style === 'line' && piece.heading.title !== true;
  for (const piece of pieces) {
    const line = sliceSpan(text, piece.span);
    if (isLine(piece)) times.set(line, (times.get(line) ?? 0) + 1);
  }
  return pieces.map((piece) => {
    if (piece.heading === undefined || !isLine(piece)) return piece;
    const repeated = (times.get(sliceSpan(text, piece.span)) ?? 0) > 1;
    return repeated ? { ...piece, heading: { ...piece.heading, repeated } } : piece;
  });
}

/** 问:…? is what its answer stands under, on the next lines or on its own. */
function cutQuestion(text: string, piece: Piece, length: number): Piece[] {
  const { start, end } = piece.span;
  const asked = trimSpan(text, { start, end: start + length });
  const heading = { style: 'question', ordinal: null } as const;
  const answer = { start: start + length, end };
  return [{ ...piece, kind: 'heading', span: asked, heading }, ...cutBody(text, piece, answer)];
}

const isRaw = (piece: Piece): boolean => piece.kind === 'paragraph' && piece.given !== true;

/** 01 on a line of its own and the title on the next are one heading. */
function joinNumberLines(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const next = pieces[i + 1];
    if (piece === undefined) continue;
    const ordinal = isRaw(piece) ? numberLine(sliceSpan(text, piece.span)) : null;
    if (ordinal === null || next === undefined || !isRaw(next) || !isShortLine(sliceSpan(text, next.span))) {
      joined.push(piece);
      continue;
    }
    const span = { start: piece.span.start, end: next.span.end };
    joined.push({ ...piece, kind: 'heading', span, heading: { style: 'number-line', ordinal } });
    i++;
  }
  return joined;
}

function headingOfLine(line: string, seen: { given: boolean; textSeen: boolean }): HeadingInfo | null {
  // Before any text a line that ends in a dash is the report's lead.
  if (isSubjectLine(line)) return seen.textSeen ? { style: 'subject-line', ordinal: null } : null;
  if (isKeywordLine(line)) return { style: 'line', ordinal: null };
  const short = isShortLine(line) && findListMarkers(line).length === 0 && numberLine(line) === null;
  return short && !seen.given ? { style: 'line', ordinal: null } : null;
}

function cutAtMarkers(
  text: string,
  piece: Piece,
  markers: readonly HeadingMarker[],
  legal: boolean,
): Piece[] {
  const first = markers[0];
  const { start, end } = piece.span;
  if (first === undefined) return cutBody(text, piece, piece.span);
  const pieces = cutBody(text, piece, { start, end: start + first.index });
  for (const [i, marker] of markers.entries()) {
    const span = trimSpan(text, {
      start: start + marker.index,
      end: start + (markers[i + 1]?.index ?? end - start),
    });
    const item = legal && marker.style === 'bracketed-han';
    const length = item ? 0 : headingLength(sliceSpan(text, span), marker);
    if (length === 0) {
      pieces.push(...cutBody(text, piece, span, 'item'));
      continue;
    }
    const heading = { style: marker.style, ordinal: marker.ordinal };
    const named = trimSpan(text, { start: span.start, end: span.start + length });
    pieces.push({ ...piece, kind: 'heading', span: named, heading });
    pieces.push(...cutBody(text, piece, { start: span.start + length, end: span.end }));
  }
  return pieces;
}

/** Running text under a heading: paragraphs at the breaks that survive as spaces, items at 一是 and its like. */
function cutBody(
  text: string,
  piece: Piece,
  span: Span,
  firstKind: 'paragraph' | 'item' = 'paragraph',
): Piece[] {
  let kind = firstKind;
  return paragraphs(text, span).flatMap((paragraph) => {
    const markers = findListMarkers(sliceSpan(text, paragraph)).map(
      (marker) => paragraph.start + marker.index,
    );
    const cuts = [paragraph.start, ...markers.filter((cut) => cut > paragraph.start), paragraph.end];
    return cuts.slice(0, -1).flatMap((cut, i) => {
      const part = trimSpan(text, { start: cut, end: cuts[i + 1] ?? paragraph.end });
      if (part.start === part.end) return [];
      const own = markers.includes(cut) || (i === 0 && kind === 'item') ? 'item' : 'paragraph';
      kind = 'paragraph';
      return [{ ...piece, kind: own, span: part } as const];
    });
  });
}

/** Between two Chinese sentences there is no space: where one stands, a line break was lost. */
function paragraphs(text: string, span: Span): Span[] {
  const slice = sliceSpan(text, span);
  const starts = [...slice.matchAll(/[。！？][”’」』）)]?\s+(?=\S)/gu)].map(
    (gap) => span.start + gap.index + gap[0].length,
  );
  return [span.start, ...starts]
    .map((start, i) => trimSpan(text, { start, end: starts[i] ?? span.end }))
    .filter((paragraph) => paragraph.start < paragraph.end);
}
