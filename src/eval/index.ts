import { OWNER, type App } from '../app.js';
import type { Span } from '../domain/index.js';
import {
  goldCited,
  inventedNumbers,
  isRight,
  ndcgAt,
  recallAt,
  type GoldPlaces,
  type Located,
} from './measures.js';
import type { LabelledQuestion } from './questions.js';

/** How one question fared. */
export interface Outcome {
  readonly question: LabelledQuestion;
  readonly answered: boolean;
  /** For an answerable question: said what it must; for an unanswerable one: refused. */
  readonly right: boolean;
  readonly recall5: number;
  readonly recall10: number;
  readonly ndcg10: number;
  readonly goldCited: number;
  readonly citations: number;
  readonly citationsVerbatim: number;
  readonly invented: readonly string[];
  readonly tookMs: number;
  /** The answer, or the refusal's message. */
  readonly said: string;
}

/** Asks every question of the library as it stands. Conversations are replayed from their first question. */
export async function evaluate(
  app: App,
  questions: readonly LabelledQuestion[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Outcome[]> {
  const texts = documentTexts(app);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    outcomes.push(await evaluateOne(app, question, texts));
    onProgress(outcomes.length, questions.length);
  }
  return outcomes;
}

type Texts = ReadonlyMap<string, { readonly id: string; readonly text: string }>;

function documentTexts(app: App): Texts {
  const { documents } = app.documents(OWNER, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  return new Map(documents.map(({ id, source }) => [source, { id, text: app.text(id, OWNER) }]));
}

async function evaluateOne(app: App, question: LabelledQuestion, texts: Texts): Promise<Outcome> {
  const gold = locateGold(question, texts);
  let conversationId: string | undefined;
  for (const turn of question.history) {
    const answer = await app.ask(
      { question: turn.question, ...(conversationId && { conversationId }) },
      OWNER,
    );
    conversationId = answer.conversationId;
  }
  const found = await app.search({ query: question.question, limit: 10 }, OWNER);
  const answer = await app.ask(
    { question: question.question, ...(conversationId && { conversationId }) },
    OWNER,
  );
  const passages = found.passages.map(({ source, span }) => ({ source, span }));
  const cited = answer.citations.map(({ source, span }) => ({ source, span }));
  const verbatim = answer.citations.filter(
    ({ source, span, quote }) => textAt(texts, source, span) === quote,
  );
  return {
    question,
    answered: answer.answered,
    right: question.answerable
      ? answer.answered && isRight(question, answer.answer, cited, gold)
      : !answer.answered,
    recall5: recallAt(5, passages, gold),
    recall10: recallAt(10, passages, gold),
    ndcg10: ndcgAt(10, passages, gold),
    goldCited: goldCited(cited, gold, question.minGold),
    citations: answer.citations.length,
    citationsVerbatim: verbatim.length,
    invented: inventedNumbers(
      answer.answer,
      answer.citations.map(({ quote }) => quote),
    ),
    tookMs: answer.tookMs,
    said: answer.answered ? answer.answer : (answer.refusal?.message ?? ''),
  };
}

const textAt = (texts: Texts, source: string, span: Span): string | undefined =>
  texts.get(source)?.text.slice(span.start, span.end);

function locateGold(question: LabelledQuestion, texts: Texts): GoldPlaces {
  return question.gold.map(({ source, quote }) => occurrences(source, texts.get(source)?.text ?? '', quote));
}

function occurrences(source: string, text: string, quote: string): Located[] {
  const found: Located[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    found.push({ source, span: { start: at, end: at + quote.length } });
  return found;
}

export { readQuestions, type LabelledQuestion } from './questions.js';
export { summarise, formatSummary, type Summary } from './summary.js';
