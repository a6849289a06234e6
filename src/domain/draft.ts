import type { Checks } from './answer.js';
import type { Citation } from './citation.js';
import type { Warning } from './warning.js';

/** `speech`: 讲话素材, read aloud; `briefing`: 汇报材料, handed up. */
export type DraftKind = 'speech' | 'briefing';

/**
 * `evidence`: a document's words, cited; `framing`: words of ours that connect and state no fact; `todo`: what the writer must
 * add.
 */
export type DraftBasis = 'evidence' | 'framing' | 'todo';

export interface DraftParagraph {
  readonly text: string;
  readonly basis: DraftBasis;
  /** Numbers of {@link Citation}; one or more for evidence, none for the others. */
  readonly citations: readonly number[];
  /** Place that it tells of, where it is evidence. */
  readonly place: string | null;
  /**
   * `text` piece by piece, each with the citation that it rests on: a whole sentence, or a place's name before it (`null`). A
   * sentence that rests on several has a further piece without words for each of the others.
   */
  readonly parts: readonly { readonly text: string; readonly citation: number | null }[];
}

export interface DraftSection {
  readonly heading: string;
  readonly paragraphs: readonly DraftParagraph[];
}

export interface Draft {
  readonly title: string;
  readonly topic: string;
  readonly kind: DraftKind;
  readonly ownPlace: string | null;
  /** What was asked for. */
  readonly minutes: number;
  /** What is read aloud: headings and paragraphs, without what is left to be added. */
  readonly characters: number;
  readonly sections: readonly DraftSection[];
  readonly citations: readonly Citation[];
  readonly checks: Checks;
  /** `model`: a model worded the evidence, and every sentence was checked; else it is told in the documents' own words. */
  readonly mode: 'extractive' | 'model';
  readonly warnings: readonly Warning[];
}
