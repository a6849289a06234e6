import type { ReadBlock, ReadDocument } from '../../domain/document.js';
import { decodeText } from './encoding.js';
import { stretchesOf } from './columns.js';
import { splitFrontMatter } from './frontmatter.js';
import { unwrapLines, wrapWidth } from './rewrap.js';

export const unixLines = (text: string): string => text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n');

/** Lines as paragraphs, or paragraphs put together again where a program had broken them into lines; tables row by row. */
function blocksOf(body: string): ReadBlock[] {
  const stretches = stretchesOf(body.split('\n'));
  const width = wrapWidth(stretches.flatMap((stretch) => (stretch.table ? [] : stretch.lines)));
  return stretches.flatMap((stretch): ReadBlock[] => {
    if (stretch.table) return stretch.rows.map((text) => ({ kind: 'table-row', text }));
    const lines = width === null ? stretch.lines : unwrapLines(stretch.lines, width);
    return lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text) => ({ kind: 'paragraph', text }));
  });
}

/** Reads plain text: one block per non-empty line, verbatim but for white space at its ends, and one per row of a table. */
export function readText(bytes: Uint8Array): ReadDocument {
  const decoded = decodeText(bytes);
  const { frontMatter, body, warnings } = splitFrontMatter(unixLines(decoded.text));
  return {
    mediaType: 'text/plain',
    blocks: blocksOf(body),
    ...(frontMatter === undefined ? {} : { frontMatter }),
    warnings: [...decoded.warnings, ...warnings],
  };
}
