/** What the server's interface takes and gives, as the browser reads it. */
import type { Answer } from '../../domain/answer.js';
import type { Citation } from '../../domain/citation.js';
import type { Comparison } from '../../domain/comparison.js';
import type { DocumentSummary, Outline } from '../../domain/document.js';
import type { LedgerFigure } from '../../domain/figure.js';
import type { Filter, Understood } from '../../domain/question.js';
import type { Warning } from '../../domain/warning.js';

export type UnderstoodView = Omit<Understood, 'places' | 'excludePlaces'> & {
  readonly places: readonly string[];
  readonly excludePlaces: readonly string[];
};
export type AnswerView = Omit<Answer, 'understood'> & { readonly understood: UnderstoodView };
export type SummaryView = Omit<DocumentSummary, 'sourceKey' | 'contentHash'>;
export type DocumentView = SummaryView & { readonly outline: Outline };
export type FigureView = Omit<LedgerFigure, 'place' | 'sentence' | 'sentenceText'> & {
  readonly place: string | null;
  readonly sentence: string;
  readonly url: string;
};

export interface AskRequest {
  readonly question: string;
  readonly conversationId?: string;
  readonly filter?: Filter;
  readonly mode?: 'auto' | 'extractive' | 'model';
}

export interface DocumentList {
  readonly total: number;
  readonly documents: readonly SummaryView[];
}
export interface FigureList {
  readonly total: number;
  readonly figures: readonly FigureView[];
}

export interface UploadResult {
  readonly source: string;
  readonly status: 'added' | 'unchanged' | 'replaced' | 'held' | 'rejected';
  readonly documentId?: string;
  readonly passages?: number;
  readonly warnings: readonly Warning[];
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string };
}

export interface Receipt {
  readonly documentId: string;
  readonly passages: number;
  readonly vectors: number;
  readonly postings: number;
  readonly figures: number;
  readonly at: string;
}

export type ComparisonView = Comparison;

export interface DraftParagraph {
  readonly text: string;
  readonly basis: 'evidence' | 'framing' | 'todo';
  readonly citations: readonly number[];
}
export interface DraftView {
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly DraftParagraph[];
  }[];
  readonly citations: readonly Citation[];
  readonly checks: Answer['checks'];
  readonly mode?: 'extractive' | 'model';
  readonly warnings?: readonly Warning[];
}

/** What is in the library, as `GET /api/v1/overview` tells. */
export interface OverviewView {
  readonly documents: number;
  readonly passages: number;
  readonly figures: number;
  readonly places: readonly {
    readonly name: string;
    readonly years: readonly number[];
    readonly documents: number;
  }[];
  readonly years: readonly number[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** Each is known to be answered; `null` while they are being tried. */
  readonly questions: readonly string[] | null;
  /** Whether a chat model writes the answers. */
  readonly model: boolean;
  /** Whether the caller may add and remove documents. */
  readonly mayWrite: boolean;
}
