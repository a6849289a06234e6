import type { Citation } from '../../domain/citation.js';
import type { Filter } from '../../domain/question.js';
import type { AnswerView, UnderstoodView } from '../api/contract.js';
import type { Failure } from '../api/failure.js';

/** A question and what became of it. */
export interface Turn {
  readonly key: string;
  readonly question: string;
  readonly filter: Filter;
  readonly state: 'asking' | 'done' | 'failed' | 'cancelled' | 'gone';
  readonly understood: UnderstoodView | null;
  readonly standalone: string | null;
  /** What has come so far; the answer's own once it is done. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly answer: AnswerView | null;
  readonly failure: Failure | null;
  /** ISO 8601. */
  readonly at: string;
  /** From the history of an earlier visit. */
  readonly old: boolean;
}

export interface Conversation {
  readonly key: string;
  /** The server's; `null` before the first answer. */
  readonly id: string | null;
  readonly turns: readonly Turn[];
}

export const newTurn = (question: string, filter: Filter): Turn => ({
  key: crypto.randomUUID(),
  question,
  filter,
  state: 'asking',
  understood: null,
  standalone: null,
  text: '',
  citations: [],
  answer: null,
  failure: null,
  at: new Date().toISOString(),
  old: false,
});

export const newConversation = (): Conversation => ({ key: crypto.randomUUID(), id: null, turns: [] });

export const replaceTurn = (
  conversation: Conversation,
  key: string,
  change: (turn: Turn) => Turn,
): Conversation => ({
  ...conversation,
  turns: conversation.turns.map((turn) => (turn.key === key ? change(turn) : turn)),
});

export const withAnswer = (turn: Turn, answer: AnswerView): Turn => ({
  ...turn,
  state: 'done',
  answer,
  understood: answer.understood,
  standalone: answer.standaloneQuestion,
  text: answer.answer,
  citations: answer.citations,
});
