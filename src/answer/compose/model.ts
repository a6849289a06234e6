import type { ChatModel, Checks, Warning, WordVectors } from '../../domain/index.js';
import type { Understanding } from '../../retrieve/index.js';
import type { AnswerGroup, Judgement } from '../judge.js';
import { Draft, tellsOneOf, type Source } from './draft.js';
import { exchange, type ModelFailure } from './exchange.js';
import { notFound, type Composed } from './extractive.js';
import { EVIDENCE_BUDGET, promptFor, withinBudget } from './prompt.js';

/** An answer with what was checked of it. */
export interface CheckedAnswer extends Composed {
  readonly checks: Checks;
  readonly mode: 'extractive' | 'model';
  readonly warnings: readonly Warning[];
}

export interface ModelRequest {
  readonly judgement: Extract<Judgement, { answered: true }>;
  readonly understanding: Understanding;
  /** The answer in the documents' own words: what the model's falls back on. Its citations number the evidence. */
  readonly extractive: Composed & { readonly checks: Checks };
  readonly chatModel: ChatModel;
  readonly vectors: WordVectors;
  readonly signal: AbortSignal;
  /** Told text as it passes the gates. */
  readonly onText: (text: string) => void;
}

const NOTICES = {
  model_unavailable: '模型服务不可用,以下为原文语句组成的答案。',
  model_timeout: '模型服务没有及时答复,以下为原文语句组成的答案。',
  model_unusable: '模型写的内容未能通过核对,以下为原文语句组成的答案。',
  model_interrupted: '模型的回答中途中断,只保留了通过核对的部分。',
} as const;

/**
 * Lets the model write from the evidence and keeps what the evidence proves. Whatever goes wrong with the model, the reader is
 * left with the extractive answer and a notice. Rejects only when `signal` aborts.
 */
export async function composeWithModel(request: ModelRequest): Promise<CheckedAnswer> {
  const sources = sourcesOf(request);
  const { draft, failure } = await write(request, sources, EVIDENCE_BUDGET);
  request.signal.throwIfAborted();
  if (draft.own === 0) {
    request.onText(request.extractive.answer);
    const { answer, statements, citations } = request.extractive;
    const checks = withRemoved(request.extractive.checks, draft.checks.figures.removed);
    return {
      answer,
      statements,
      citations,
      checks,
      mode: 'extractive',
      warnings: [notice(failure ?? 'model_unusable')],
    };
  }
  complete(draft, request, sources);
  return finish(draft, request, failure === null ? [] : [notice('model_interrupted')]);
}

const withRemoved = ({ figures, quotations }: Checks, removed: readonly string[]): Checks => ({
  figures: { total: figures.total + removed.length, verified: figures.verified, removed },
  quotations,
});

const notice = (code: keyof typeof NOTICES): Warning => ({ code, message: NOTICES[code] });

/** Sentences of the judgement by the numbers that the extractive answer gives them. */
function sourcesOf({ judgement, extractive }: ModelRequest): Source[] {
  const sentences = judgement.groups.flatMap((group) => group.sentences);
  return extractive.citations.flatMap((citation) => {
    const sentence = sentences.find(
      ({ document, span }) =>
        document.id === citation.documentId &&
        span.start === citation.span.start &&
        span.end === citation.span.end,
    );
    return sentence === undefined ? [] : [{ citation, sentence }];
  });
}

/** One reply; asked for once more with half of the evidence when all of it is too long for the model. */
async function write(
  request: ModelRequest,
  sources: readonly Source[],
  budget: number,
): Promise<{ readonly draft: Draft; readonly failure: ModelFailure | null }> {
  const { understanding, chatModel, signal } = request;
  const { language } = understanding.understood;
  const scored = sources.map((source) => ({ ...source, score: source.sentence.score }));
  const given = withinBudget(scored, budget);
  const draft = newDraft(request, sources);
  const asked = language === 'en' ? understanding.question : understanding.standaloneQuestion;
  const messages = promptFor(asked, given, language);
  const { failure, tooLong } = await exchange(chatModel, messages, signal, (said) => {
    draft.add(said);
    return draft.full ? 'enough' : 'more';
  });
  const used = given.reduce((sum, { citation }) => sum + citation.quote.length, 0);
  if (tooLong && budget === EVIDENCE_BUDGET && given.length > 1) return write(request, sources, used / 2);
  return { draft, failure };
}

function newDraft(
  { judgement, understanding, vectors, onText }: ModelRequest,
  sources: readonly Source[],
): Draft {
  return new Draft({
    sources: new Map(sources.map((source) => [source.citation.number, source])),
    severalPlaces: judgement.groups.length > 1,
    language: understanding.understood.language,
    question: understanding.question,
    vectors,
    onText,
  });
}

/** Puts back what the model left out: a place that was asked for, the figure that was asked for, items of a list. */
function complete(
  draft: Draft,
  { judgement, understanding }: ModelRequest,
  sources: readonly Source[],
): void {
  const numberOf = new Map(sources.map(({ sentence, citation }) => [sentence, citation.number]));
  for (const group of judgement.groups)
    for (const number of missingOf(group, numberOf, draft, understanding)) draft.addVerbatim(number);
}

function missingOf(
  group: AnswerGroup,
  numberOf: ReadonlyMap<unknown, number>,
  draft: Draft,
  { asked }: Understanding,
): number[] {
  const numbers = (sentences: AnswerGroup['sentences']): number[] =>
    sentences.flatMap((sentence) => numberOf.get(sentence) ?? []);
  const all = numbers(group.sentences);
  if (asked === 'list') return all.filter((number) => !draft.cites(number));
  const best = [...group.sentences].sort((a, b) => b.score - a.score);
  const cited = group.sentences.filter((sentence) => draft.cites(numberOf.get(sentence) ?? 0));
  const fitting = best.filter((sentence) => sentence.fitting.length > 0);
  if (asked === 'figure' && fitting.length > 0) {
    const own = draft.statements.filter(({ citations }) => citations.some((number) => all.includes(number)));
    const values = fitting.flatMap((sentence) => sentence.fitting.map(({ value }) => value));
    return tellsOneOf(own, values) ? [] : numbers(fitting.slice(0, 1));
  }
  return cited.length > 0 ? [] : numbers(best.slice(0, 1));
}

function finish(
  draft: Draft,
  { judgement, understanding, onText }: ModelRequest,
  notices: readonly Warning[],
): CheckedAnswer {
  const { missing, open = [] } = judgement;
  const note = notFound(understanding.understood.language, missing, open)
    .map((sentence) => `\n\n${sentence}`)
    .join('');
  if (note !== '') onText(note);
  return {
    answer: draft.text + note,
    statements: draft.statements,
    citations: draft.citations,
    checks: draft.checks,
    mode: 'model',
    warnings: [...notices, ...corrections(draft)],
  };
}

function corrections({ failures, replaced }: Draft): Warning[] {
  if (failures === 0) return [];
  const message =
    replaced > 0
      ? `模型有${failures}句话未通过核对,已删去或换成原文。`
      : `模型有${failures}句话未通过核对,已删去。`;
  return [{ code: 'statements_removed', message }];
}
