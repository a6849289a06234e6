import type { Citation } from './citation.js';
import type { Understood } from './question.js';
import type { Warning } from './warning.js';

/** `verbatim`: the source's own words; `supported`: other words that pass every gate; `unsupported`: never shown. */
export type Verdict = 'verbatim' | 'supported' | 'unsupported';

export interface Statement {
  readonly text: string;
  /** Numbers of {@link Citation}. */
  readonly citations: readonly number[];
  readonly verdict: Verdict;
}

export type RefusalReason = 'no_evidence' | 'figure_masked' | 'out_of_scope';

export interface Refusal {
  readonly reason: RefusalReason;
  /** What exactly is missing, in the question's language. */
  readonly message: string;
  /** What is near, clearly apart from an answer. */
  readonly related: readonly Citation[];
}

export interface Checks {
  readonly figures: {
    readonly total: number;
    readonly verified: number;
    readonly removed: readonly string[];
  };
  readonly quotations: { readonly total: number; readonly verified: number };
}

export interface Answer {
  readonly id: string;
  readonly conversationId: string;
  readonly question: string;
  /** The question with what the conversation left unsaid put back. */
  readonly standaloneQuestion: string;
  readonly understood: Understood;
  readonly answered: boolean;
  readonly refusal: Refusal | null;
  /** Markdown with `[1]` markers; '' when refused. */
  readonly answer: string;
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  readonly checks: Checks;
  readonly mode: 'extractive' | 'model';
  /** Notices for the reader: a model that was down, a premise that was corrected. */
  readonly warnings: readonly Warning[];
  readonly tookMs: number;
}
