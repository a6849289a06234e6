import type { Citation } from './citation.js';
import type { LedgerFigure } from './figure.js';
import type { Span } from './span.js';

/** Where an entry of a ledger stands: its own words and the sentence around them. */
export type LedgerSource = Pick<
  Citation,
  'documentId' | 'source' | 'title' | 'place' | 'year' | 'passageId' | 'headings' | 'quote' | 'url'
> & {
  /** Of the entry, in the document. */
  readonly span: Span;
};

/** Whose an honour or a document is: the country's, a province's, a city's, a county's. */
export type Level = 'country' | 'province' | 'city' | 'county';

/** What a text says of a document that it names. */
export type PolicyState =
  | '印发'
  | '出台'
  | '发布'
  | '制定'
  | '修订'
  | '审议通过'
  | '试行'
  | '实施'
  | '起草'
  | '初稿'
  | '征求意见'
  | '待批复'
  | '制定中'
  | '废止'
  | '提及';

/** A document that a text names: by title (《…》), by number (X政发〔2023〕5号), or both. */
export interface PolicyEntry extends LedgerSource {
  /** Without the marks; `null` where only its number is told. */
  readonly name: string | null;
  readonly number: string | null;
  /** At least one; `提及` where the text only names it. */
  readonly states: readonly PolicyState[];
  readonly level: Level | null;
}

/** What became of work: praise, a title, a trial that was granted, a practice taken over elsewhere. */
export type HonourKind =
  '入选' | '获批' | '获评' | '激励' | '表扬' | '试点' | '推广' | '肯定' | '交流' | '排名';

export interface HonourEntry extends LedgerSource {
  readonly kind: HonourKind;
  /** The words that tell of it, verbatim. */
  readonly text: string;
  readonly level: Level | null;
}

/** Two or more values that one place states for one thing in one year. */
export interface Contradiction {
  readonly place: string | null;
  readonly year: number;
  readonly subject: string;
  readonly unit: string;
  readonly figures: readonly LedgerFigure[];
}
