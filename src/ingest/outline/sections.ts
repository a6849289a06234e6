import type { Section } from '../../domain/document.js';
import { sliceSpan } from '../../domain/span.js';
import { HEADING_RANK, type HeadingStyle, headingTitle } from '../../chinese/headings.js';
import { type HeadingInfo, type Piece, isHeading, isText } from './piece.js';

/** Pieces with the section that holds each, and the sections. */
export interface Nested {
  readonly sections: readonly Section[];
  readonly pieces: readonly Piece[];
  /** Same order as `pieces`. */
  readonly home: readonly number[];
  /** How the text marks each section's heading; `null` for section 0 and where the format marks it. Same order as `sections`. */
  readonly styles: readonly (HeadingStyle | null)[];
}

interface Open {
  readonly index: number;
  readonly rank: number;
}

/** A format's own levels hold every marker of the text. */
const LEVEL_STEP = 100;

/** Nests headings by rank: a heading closes every open one of its own rank or below. Demotes headings that head nothing. */
export function nest(text: string, pieces: readonly Piece[]): Nested {
  const kept = demoteIdle(text, pieces);
  const rankOf = ranks(kept);
  const sections: Section[] = [
    { parent: null, level: 0, title: '', heading: null, span: { start: 0, end: text.length } },
  ];
  const home: number[] = [];
  const styles: (HeadingStyle | null)[] = [null];
  const stack: Open[] = [{ index: 0, rank: -Infinity }];
  for (const piece of kept) {
    // Below the title of an attached document nothing of the one before goes on.
    if (piece.heading?.title === true) stack.length = 1;
    if (isHeading(piece) && piece.heading.title !== true) {
      const rank = rankOf(piece.heading);
      while (stack.length > 1 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
      const parent = stack.at(-1)?.index ?? 0;
      const level = (sections[parent]?.level ?? 0) + 1;
      stack.push({ index: sections.length, rank });
      styles.push(piece.heading.level === undefined ? piece.heading.style : null);
      sections.push({
        parent,
        level,
        title: headingTitle(sliceSpan(text, piece.span)),
        heading: piece.span,
        span: piece.span,
      });
    }
    home.push(isUnderWhole(piece) ? 0 : (stack.at(-1)?.index ?? 0));
  }
  return { sections, pieces: kept, home, styles };
}

/** The title names the whole document; footnotes are collected at its end, far from what they explain. */
const isUnderWhole = (piece: Piece): boolean => piece.kind === 'footnote' || piece.heading?.title === true;

/** A heading under which no text stands is no heading: it becomes the line or list item that it is. */
function demoteIdle(text: string, pieces: readonly Piece[]): Piece[] {
  const rankOf = ranks(pieces);
  // In reverse, for a heading may stand over what was itself taken for one.
  const below: Ranked[] = [];
  for (const piece of [...pieces].reverse()) {
    const title = piece.heading?.title === true;
    const rank = title ? -Infinity : isHeading(piece) ? rankOf(piece.heading) : null;
    const idle = !title && rank !== null && !headsText(below, rank);
    below.push({ piece: idle ? demoted(text, piece) : piece, rank });
  }
  return demoteLast(text, below.reverse());
}

interface Ranked {
  readonly piece: Piece;
  /** As a heading, even of one that has been demoted; `null` for what never looked like one. */
  readonly rank: number | null;
}

/** The last entry of a list of sentences is no heading either, though a paragraph follows on the next line. */
function demoteLast(text: string, ranked: readonly Ranked[]): Piece[] {
  const kept: Piece[] = [];
  for (const [i, { piece, rank }] of ranked.entries()) {
    const before = ranked[i - 1];
    const listed = before !== undefined && before.rank === rank && kept.at(-1)?.heading === undefined;
    const sentence = piece.heading !== undefined && /[。；;]$/u.test(sliceSpan(text, piece.span));
    const alone = ranked[i + 1]?.piece.line !== piece.line;
    kept.push(rank !== null && listed && sentence && alone ? demoted(text, piece) : piece);
  }
  return kept;
}

/** `below` is in reverse: the nearest piece is its last. What looks like a sister of the heading ends its reach. */
function headsText(below: readonly Ranked[], rank: number): boolean {
  for (let i = below.length - 1; i >= 0; i--) {
    const next = below[i];
    if (next === undefined || (next.rank !== null && next.rank <= rank)) return false;
    if (isText(next.piece)) return true;
  }
  return false;
}

function demoted(text: string, piece: Piece): Piece {
  const { heading, ...rest } = piece;
  const numbered = heading !== undefined && (heading.ordinal !== null || heading.style === 'dash');
  const listed = numbered || /^[■●◆•·]/u.test(sliceSpan(text, piece.span));
  return { ...rest, kind: listed ? 'item' : 'paragraph' };
}

function ranks(pieces: readonly Piece[]): (heading: HeadingInfo) => number {
  const headings = pieces.filter(isHeading).map((piece) => piece.heading);
  const line = lineRank(headings);
  const own = (heading: HeadingInfo): number =>
    heading.style === 'line' ? line + (heading.repeated === true ? 0.5 : 0) : HEADING_RANK[heading.style];
  const outermost = new Map<number, number>();
  for (const heading of headings) {
    if (heading.level === undefined || heading.ordinal === null) continue;
    outermost.set(heading.level, Math.min(outermost.get(heading.level) ?? Infinity, own(heading)));
  }
  return (heading) => {
    if (heading.level === undefined) return own(heading);
    const base = (heading.level - 10) * LEVEL_STEP;
    // Numbering refines one level of the format: 一、 and （一） both given as second level still nest.
    return heading.ordinal === null
      ? base
      : base + own(heading) - (outermost.get(heading.level) ?? own(heading));
  };
}

const NUMBERED: readonly HeadingStyle[] = ['han', 'bracketed-han', 'digit'];

/** Short unmarked lines stand below numbered headings, unless the numbers start anew under each of them. */
function lineRank(headings: readonly HeadingInfo[]): number {
  const outer = NUMBERED.filter((style) => {
    const sequence = headings.filter(
      (heading) => heading.style === style || (heading.style === 'line' && heading.title !== true),
    );
    const afterLine = sequence.filter(
      (heading, i) => heading.style === style && sequence[i - 1]?.style === 'line',
    );
    return afterLine.length > 1 && afterLine.every((heading) => heading.ordinal === 1);
  });
  return Math.min(HEADING_RANK.line, ...outer.map((style) => HEADING_RANK[style] - 1));
}
