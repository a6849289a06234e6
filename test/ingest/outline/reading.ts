import type { ReadBlock, ReadDocument } from '../../../src/domain/document.js';
import { sliceSpan } from '../../../src/domain/span.js';
import { buildOutline, headingPath } from '../../../src/ingest/outline/index.js';

/** A plain text file with one paragraph to a line. */
export const plain = (...lines: string[]): ReadDocument =>
  readOf(lines.map((text) => ({ kind: 'paragraph', text })));

export const readOf = (blocks: readonly ReadBlock[]): ReadDocument => ({
  mediaType: 'text/plain',
  blocks,
  warnings: [],
});

/** Each block as `kind|heading > path|text`: what a person would check. */
export function outlined(read: ReadDocument): string[] {
  const { text, outline } = buildOutline(read);
  return outline.blocks.map((block) => {
    const path = headingPath(outline, block.section).join(' > ');
    return `${block.kind}|${path}|${sliceSpan(text, block.span)}`;
  });
}

/** Heading paths of all sections, in order. */
export function paths(read: ReadDocument): string[] {
  const { outline } = buildOutline(read);
  return outline.sections.slice(1).map((_, i) => headingPath(outline, i + 1).join(' > '));
}
