import type { BlockKind } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import type { HeadingStyle } from '../../chinese/headings.js';

export interface HeadingInfo {
  readonly style: HeadingStyle;
  readonly ordinal: number | null;
  /** Level that the file format gives; text markers stand below all of them. */
  readonly level?: number;
  /** The same line heads several sections (主要做法, 主要成效): it stands below those that come once. */
  readonly repeated?: boolean;
  /** The document's own title: a heading block without a section of its own. */
  readonly title?: boolean;
}

/** A block in the making. `line` tells which pieces were cut from one line of text. */
export interface Piece {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly line: number;
  readonly page?: number;
  readonly heading?: HeadingInfo;
  /** Given by the file format, not for us to interpret. */
  readonly given?: boolean;
}

export const isHeading = (piece: Piece): piece is Piece & { heading: HeadingInfo } =>
  piece.heading !== undefined;

/** Running text: what a heading can stand over. */
export const isText = (piece: Piece): boolean =>
  piece.kind === 'paragraph' ||
  piece.kind === 'item' ||
  piece.kind === 'table-row' ||
  piece.kind === 'footnote';
