import type { Filter } from '../../domain/question.js';
import type { AnswerView } from '../api/contract.js';
import { recall, remember } from '../page/settings.js';
import type { Conversation } from './conversation.js';
import { newTurn, withAnswer } from './conversation.js';

/** What is kept of a conversation between visits: whole answers, with their citations. */
export interface Kept {
  readonly key: string;
  readonly id: string | null;
  readonly title: string;
  /** ISO 8601, of its newest turn. */
  readonly at: string;
  readonly turns: readonly {
    readonly question: string;
    readonly filter: Filter;
    readonly at: string;
    readonly answer: AnswerView;
  }[];
}

const STORED = 'reform-history';
/** Browsers give a site about five million characters. */
const MOST = { conversations: 50, turns: 30, characters: 2_000_000 } as const;

/** Newest first; empty when nothing readable is stored. */
export function readHistory(): Kept[] {
  try {
    const stored: unknown = JSON.parse(recall(STORED) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** Keeps what fits, newest first. `false` when the browser keeps nothing. */
export function writeHistory(history: readonly Kept[]): boolean {
  let kept = history.slice(0, MOST.conversations);
  while (kept.length > 0) {
    const text = JSON.stringify(kept);
    if (text.length <= MOST.characters && remember(STORED, text)) return true;
    kept = kept.slice(0, Math.floor(kept.length / 2));
  }
  return remember(STORED, null) && history.length === 0;
}

/** The history with `conversation` at its head, or without it when it has no answer. */
export function keep(history: readonly Kept[], { key, id, turns }: Conversation): Kept[] {
  const others = history.filter((kept) => kept.key !== key);
  const done = turns.flatMap(({ question, filter, at, answer, state }) =>
    answer === null || state === 'gone' ? [] : [{ question, filter, at, answer }],
  );
  const [first] = done;
  const last = done.at(-1);
  if (first === undefined || last === undefined) return others;
  return [{ key, id, title: first.question, at: last.at, turns: done.slice(-MOST.turns) }, ...others];
}

/** The history without answers of which `forget` holds. */
export const forgetAnswers = (history: readonly Kept[], forget: (answer: AnswerView) => boolean): Kept[] =>
  history.flatMap((kept) => {
    const turns = kept.turns.filter(({ answer }) => !forget(answer));
    const [first] = turns;
    return first === undefined ? [] : [{ ...kept, title: first.question, turns }];
  });

export const restore = ({ key, id, turns }: Kept): Conversation => ({
  key,
  id,
  turns: turns.map(({ question, filter, at, answer }) => ({
    ...withAnswer(newTurn(question, filter), answer),
    at,
    old: true,
  })),
});

/** What an older version or another program wrote must not break the page. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { key, title, at, turns } = value as Record<string, unknown>;
  if (typeof key !== 'string' || typeof title !== 'string' || typeof at !== 'string') return false;
  return Array.isArray(turns) && turns.length > 0 && turns.every(isTurn);
}

function isTurn(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { question, filter, answer } = value as Record<string, unknown>;
  if (typeof question !== 'string' || typeof filter !== 'object' || typeof answer !== 'object') return false;
  const { citations, understood, checks, warnings, answer: text } = (answer ?? {}) as Record<string, unknown>;
  return (
    filter !== null &&
    typeof text === 'string' &&
    [citations, warnings].every(Array.isArray) &&
    [understood, checks].every((part) => typeof part === 'object' && part !== null)
  );
}
