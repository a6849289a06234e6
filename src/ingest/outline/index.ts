import type { Block, Outline, ReadDocument, Section } from '../../domain/document.js';
import type { Warning } from '../../domain/warning.js';
import { canonicalLines } from './canonical.js';
import { readFront } from './front.js';
import { cutHeadings } from './headings.js';
import { cutLines } from './lines.js';
import type { Piece } from './piece.js';
import { cutRunInHeadings } from './runin.js';
import { nest } from './sections.js';
import { settle } from './settle.js';

/** A document of so many characters without a single heading is worth a word to its owner. */
const LONG_WITHOUT_HEADINGS = 3000;

/**
 * Freezes a document's canonical text and finds its structure. The text is what the reader read, block by block, one to a
 * line, no character changed; cleaning only says what each stretch of it is.
 *
 * The title's lines are heading blocks of section 0 and open no section, so no heading path repeats the title.
 * A paragraph may follow a subsection of its own section: headings without numbers do not always reach to the next one.
 */
export function buildOutline(read: ReadDocument): { text: string; outline: Outline; warnings: Warning[] } {
  const { text, lines } = canonicalLines(read);
  const front = readFront(text, cutLines(text, lines));
  const pieces = cutRunInHeadings(text, cutHeadings(text, front));
  const nested = nest(text, pieces);
  const home = settle(text, nested);
  const blocks = nested.pieces.map((piece, i) => toBlock(piece, home[i] ?? 0));
  const outline = { sections: stretch(nested.sections, blocks), blocks };
  return { text, outline, warnings: flatWarning(text, outline) };
}

const toBlock = (piece: Piece, section: number): Block => ({
  kind: piece.kind,
  span: piece.span,
  section,
  ...(piece.page === undefined ? {} : { page: piece.page }),
});

/** Sections reach to the end of their last block, or of their last subsection's. */
function stretch(sections: readonly Section[], blocks: readonly Block[]): Section[] {
  const ends = sections.map((section) => section.span.end);
  for (const block of blocks) {
    for (let index: number | null = block.section; index !== null; index = sections[index]?.parent ?? null) {
      ends[index] = Math.max(ends[index] ?? 0, block.span.end);
    }
  }
  return sections.map((section, i) => ({
    ...section,
    span: { start: section.span.start, end: ends[i] ?? section.span.end },
  }));
}

function flatWarning(text: string, outline: Outline): Warning[] {
  if (outline.sections.length > 1 || text.length < LONG_WITHOUT_HEADINGS) return [];
  return [{ code: 'no_headings', message: '未识别出任何标题,全文按一节处理。' }];
}

/** Heading path of a section, from the outermost inwards; empty for section 0. */
export function headingPath(outline: Outline, section: number): string[] {
  const path: string[] = [];
  for (let index: number | null = section; index !== null && index !== 0;) {
    const current: Section | undefined = outline.sections[index];
    if (current === undefined) break;
    path.unshift(current.title);
    index = current.parent;
  }
  return path;
}
