import type { Span } from './span.js';

/** One numbered reference of an answer: words of a document, verbatim. */
export interface Citation {
  /** From 1; the `[n]` of the answer's text. */
  readonly number: number;
  readonly documentId: string;
  readonly source: string;
  readonly title: string;
  /** Full name, `某区` for a masked one, `null` when unknown. */
  readonly place: string | null;
  readonly year: number | null;
  readonly passageId: string;
  readonly headings: readonly string[];
  /** `sliceSpan(document.text, span) === quote`. */
  readonly quote: string;
  readonly span: Span;
  /** Path of the reading page with the quotation highlighted: `/documents/{id}#s=START-END`. */
  readonly url: string;
}

export const readingUrl = (documentId: string, span: Span): string =>
  `/documents/${documentId}#s=${span.start}-${span.end}`;
