import type { Statement } from './answer.js';
import type { Citation } from './citation.js';
import type { FigureKind, Qualifier } from './figure.js';
import type { Span } from './span.js';
import type { Warning } from './warning.js';

/** Words of one document, verbatim: a part of the sentence that the citation quotes. */
export interface ComparisonItem {
  readonly text: string;
  /** Of `text`, in the document. */
  readonly span: Span;
  /** Number of a {@link Citation}. */
  readonly citation: number;
}

/** A figure of one place, with what it measures. */
export interface ComparisonFigure {
  /** `null` where the document's place is unknown. */
  readonly place: string | null;
  readonly year: number | null;
  /** What is measured, in the document's words. */
  readonly subject: string;
  readonly valueText: string;
  /** In the unit's base; see {@link Figure}. */
  readonly value: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly qualifiers: readonly Qualifier[];
  readonly before?: number;
  readonly after?: number;
  /** Its document is a plan or a rule: it says what is to be, not what was. */
  readonly aim: boolean;
  readonly span: Span;
  readonly citation: number;
}

export interface ComparisonResult extends ComparisonItem {
  readonly figures: readonly ComparisonFigure[];
}

/** One place in one year. A cell without material is an empty list. */
export interface ComparisonRow {
  readonly place: string | null;
  readonly year: number | null;
  readonly practices: readonly ComparisonItem[];
  /** What the practices rest on: named documents and what the text says of them. */
  readonly policies: readonly ComparisonItem[];
  readonly results: readonly ComparisonResult[];
}

/** Figures that measure the same thing in the same unit; a measure that only one place has stands alone. */
export interface Measure {
  readonly measure: string;
  readonly unit: string;
  /** True when at least two places state it, so that their values may be compared. */
  readonly aligned: boolean;
  readonly figures: readonly ComparisonFigure[];
}

export interface Comparison {
  readonly topic: string;
  readonly rows: readonly ComparisonRow[];
  /** Places of the library that have no material on the topic. */
  readonly missing: readonly string[];
  readonly figures: readonly Measure[];
  /** Likenesses and differences in a model's words, each checked; empty where no model is set, or nothing of it holds. */
  readonly summary: readonly Statement[];
  /** An SVG picture of the aligned measures; `null` when there is none. */
  readonly chart: string | null;
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
}
