import { OWNER, type App, type Caller } from '../app.js';
import { locateGold, type Texts } from './gold.js';
import type { EvaluatedLibrary } from './library.js';
import { goldCited, inventedNumbers, isRight, ndcgAt, recallAt } from './measures.js';
import type { LabelledQuestion } from './questions.js';

/** How one question fared. */
export interface Outcome {
  readonly question: LabelledQuestion;
  readonly answered: boolean;
  /** For an answerable question: said what it must; for an unanswerable one: refused. */
  readonly right: boolean;
  /** Refused for the reason that the label names; `null` when it was not refused or names none. */
  readonly reasonRight: boolean | null;
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
  /** Gold quotations that no document of the library says: the label is wrong, or its document is missing. */
  readonly unlocated: readonly string[];
}

export interface EvaluationOptions {
  /** `extractive` unless said otherwise: what the product says without any model. */
  readonly mode?: 'extractive' | 'model';
  readonly onProgress?: (done: number, total: number) => void;
}

/** Asks every question of the library as it stands. Conversations are replayed from their first question. */
export async function evaluate(
  { app, setToday }: EvaluatedLibrary,
  questions: readonly LabelledQuestion[],
  { mode = 'extractive', onProgress = () => undefined }: EvaluationOptions = {},
): Promise<Outcome[]> {
  const texts = documentTexts(app);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    setToday(question.today === undefined ? null : new Date(`${question.today}T12:00:00`));
    outcomes.push(await evaluateOne(app, question, texts, mode));
    onProgress(outcomes.length, questions.length);
  }
  setToday(null);
  return outcomes;
}

function documentTexts(app: App): Texts {
  const { documents } = app.documents(OWNER, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  return {
    byId: new Map(documents.map(({ id }) => [id, app.text(id, OWNER)])),
    idsOf: (source) => documents.filter((document) => document.source === source).map(({ id }) => id),
  };
}

async function evaluateOne(
  app: App,
  question: LabelledQuestion,
  texts: Texts,
  mode: 'extractive' | 'model',
): Promise<Outcome> {
  const gold = locateGold(question, texts);
  const answer = await converse(app, question, mode);
  // 那赣州呢 is looked for as what it stands for.
  const query = question.history.length > 0 ? answer.standaloneQuestion : question.question;
  const found = await app.search({ query, limit: 10 }, OWNER);
  const passages = found.passages.map(({ documentId, span }) => ({ document: documentId, span }));
  const cited = answer.citations.map(({ documentId, span }) => ({ document: documentId, span }));
  const verbatim = answer.citations.filter(
    ({ documentId, span, quote }) => texts.byId.get(documentId)?.slice(span.start, span.end) === quote,
  );
  const { refusal } = answer;
  return {
    question,
    answered: answer.answered,
    right: question.answerable
      ? answer.answered && isRight(question, answer.answer, cited, gold)
      : !answer.answered,
    reasonRight:
      refusal === null || question.refusal === undefined ? null : refusal.reason === question.refusal,
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
    said: answer.answered ? answer.answer : (refusal?.message ?? ''),
    unlocated: question.gold.flatMap(({ quote }, index) => (gold[index]?.length === 0 ? [quote] : [])),
  };
}

/** Who asks: sees everything, and keeps no conversation with anybody else. */
const EVALUATOR: Caller = { ...OWNER, name: 'evaluation' };

async function converse(app: App, { history, question }: LabelledQuestion, mode: 'extractive' | 'model') {
  let conversationId: string | undefined;
  for (const turn of history) {
    const before = await app.ask(
      { question: turn.question, mode, ...(conversationId && { conversationId }) },
      EVALUATOR,
    );
    conversationId = before.conversationId;
  }
  return app.ask({ question, mode, ...(conversationId && { conversationId }) }, EVALUATOR);
}

export { withCorpusOnly, type EvaluatedLibrary } from './library.js';
export { readQuestions, type LabelledQuestion } from './questions.js';
export { summarise, formatSummary, type Row, type Summary } from './summary.js';
export { regressions, baselineOf, readBaselines, writeBaselines, type Baseline } from './baseline.js';
