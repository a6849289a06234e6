import type { ReadBlock, ReadDocument } from '../../domain/document.js';
import { type Span, trimSpan } from '../../domain/span.js';

/** One line of the canonical text with what its reader knew of it. Spans are trimmed and never empty. */
export interface Line {
  readonly span: Span;
  readonly kind: ReadBlock['kind'];
  readonly level?: number;
  readonly page?: number;
}

/**
 * Freezes the canonical text: the blocks' own characters, one block after the other with a line break between them.
 * A paragraph with line breaks inside is several lines; every other kind of block stays whole.
 */
export function canonicalLines(read: ReadDocument): { text: string; lines: Line[] } {
  const text = read.blocks.map((block) => block.text).join('\n');
  const lines: Line[] = [];
  let offset = 0;
  for (const block of read.blocks) {
    const end = offset + block.text.length;
    for (const span of block.kind === 'paragraph'
      ? splitLines(text, offset, end)
      : [{ start: offset, end }]) {
      const trimmed = trimSpan(text, span);
      if (trimmed.start === trimmed.end) continue;
      lines.push({
        span: trimmed,
        kind: block.kind,
        ...(block.level === undefined ? {} : { level: block.level }),
        ...(block.page === undefined ? {} : { page: block.page }),
      });
    }
    offset = end + 1;
  }
  return { text, lines };
}

function splitLines(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !/[\n\r\u2028\u2029]/u.test(text.charAt(at))) continue;
    spans.push({ start: from, end: at });
    from = at + 1;
  }
  return spans;
}
