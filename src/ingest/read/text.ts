import type { ReadBlock, ReadDocument } from '../../domain/document.js';
import { decodeText } from './encoding.js';
import { splitFrontMatter } from './frontmatter.js';
import { unwrapLines, wrapWidth } from './rewrap.js';

export const unixLines = (text: string): string => text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n');

/** Lines as paragraphs, or paragraphs put together again where a program had broken them into lines. */
function paragraphsOf(body: string): string[] {
  const lines = body.split('\n');
  const width = wrapWidth(lines);
  return width === null ? lines : unwrapLines(lines, width);
}

/** Reads plain text: one block per non-empty line, verbatim but for white space at its ends. */
export function readText(bytes: Uint8Array): ReadDocument {
  const decoded = decodeText(bytes);
  const { frontMatter, body, warnings } = splitFrontMatter(unixLines(decoded.text));
  const blocks: ReadBlock[] = paragraphsOf(body)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'paragraph', text }));
  return {
    mediaType: 'text/plain',
    blocks,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    warnings: [...decoded.warnings, ...warnings],
  };
}
