import type { Block, BlockKind, Outline, ReadDocument } from '../../domain/document.js';
import { sliceSpan, type Span } from '../../domain/span.js';

/** What metadata is inferred from. */
export interface MetadataSource {
  readonly text: string;
  readonly outline: Outline;
  readonly read: ReadDocument;
  /** The file's name. */
  readonly source: string;
}

/** A block of the document, as a line. */
export interface Line {
  readonly kind: BlockKind;
  readonly text: string;
  readonly span: Span;
}

const toLine = (text: string, block: Block): Line => ({
  kind: block.kind,
  text: sliceSpan(text, block.span).trim(),
  span: block.span,
});

/** Blocks of running text, captions and bylines left out. */
export const bodyBlocks = ({ outline }: MetadataSource): Block[] =>
  outline.blocks.filter(
    (block) => block.kind !== 'caption' && block.kind !== 'byline' && block.kind !== 'heading',
  );

/** Every block as a line, in order. */
export const linesOf = ({ text, outline }: MetadataSource): Line[] =>
  outline.blocks.map((block) => toLine(text, block));

/** The file's name without its ending, where it says something in Chinese. */
export function spokenName(source: string): string | null {
  const stem = source
    .replace(/\.[A-Za-z0-9]{1,8}$/u, '')
    .replace(/[_＿]+/gu, ' ')
    .trim();
  return (stem.match(/\p{Script=Han}/gu) ?? []).length >= 4 ? stem : null;
}

/** The part of the text around a span, up to the ends of its clause or sentence. */
export function around(
  text: string,
  span: Span,
  stops: RegExp,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const after = text.slice(span.end, span.end + 60);
  const stop = after.search(stops);
  const pieces = before.split(stops);
  return { before: pieces.at(-1) ?? '', after: stop < 0 ? after : after.slice(0, stop) };
}

/** Whether a span stands in a title in 《》. */
export function inBookTitle(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 80), span.start);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
