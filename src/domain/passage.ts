import type { Place } from './place.js';
import type { Span } from './span.js';

/** What a passage tells: what was decided, what was done, what came of it. */
export type PassageKind = 'policy' | 'case' | 'result';
export const PASSAGE_KINDS = ['policy', 'case', 'result'] as const satisfies readonly PassageKind[];

/** A stretch of one section of a document, small enough to be an answer's evidence. */
export interface Passage {
  /** `<documentId>-<ordinal>`. */
  readonly id: string;
  readonly documentId: string;
  /** From 0, in reading order. */
  readonly ordinal: number;
  readonly span: Span;
  /** `sliceSpan(document.text, span) === text`. */
  readonly text: string;
  /** Heading path from the outermost section inwards, without the document's title. */
  readonly headings: readonly string[];
  /** True for a picture's caption. */
  readonly caption: boolean;
  /** The place that it tells of: the document's, or a part of it that the passage itself names as its subject. */
  readonly place: Place | null;
  readonly year: number | null;
  readonly kinds: readonly PassageKind[];
  /** Ids of the topics table, most fitting first. */
  readonly topics: readonly string[];
  /** Spans in the document of figures that the source masks (`*项`). */
  readonly maskedSpans: readonly Span[];
  /** Spans in the document of its sentences, in order. */
  readonly sentences: readonly Span[];
  /** 64-bit SimHash of its text, 16 hex digits: near-identical passages differ in few bits. */
  readonly simhash: string;
}
