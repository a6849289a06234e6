import { randomUUID } from 'node:crypto';
import type {
  Access,
  Answer,
  ChatModel,
  Checks,
  Citation,
  Filter,
  Library,
  Understood,
  Warning,
  WordVectors,
} from '../domain/index.js';
import type { Retriever, Understanding } from '../retrieve/index.js';
import { CitationList } from './cite.js';
import { composeExtractive } from './compose/extractive.js';
import { composeWithModel } from './compose/model.js';
import type { Investigation } from './investigate.js';
import type { Judgement } from './judge.js';
import { restated } from './restated.js';
import { investigateParts } from './parts.js';

export interface AskRequest {
  /** 1 to 2,000 characters. */
  readonly question: string;
  readonly conversationId?: string;
  readonly filter?: Filter;
  /** `auto` uses the chat model when one is set. */
  readonly mode?: 'auto' | 'extractive' | 'model';
  /** Earlier questions of the conversation in stand-alone form, newest last. */
  readonly history?: readonly { readonly question: string }[];
}

/** What happens while an answer is made, in this order; `answer` comes last and is the whole truth. */
export type AskEvent =
  | { readonly type: 'understood'; readonly understood: Understood; readonly standaloneQuestion: string }
  | { readonly type: 'citations'; readonly citations: readonly Citation[] }
  | { readonly type: 'text-delta'; readonly text: string };

export interface Answerer {
  ask(
    request: AskRequest,
    access: Access,
    emit?: (event: AskEvent) => void,
    signal?: AbortSignal,
  ): Promise<Answer>;
}

export interface AnswererParts {
  readonly retriever: Retriever;
  readonly library: Library;
  readonly vectors: WordVectors;
  readonly chatModel?: ChatModel;
}

export function createAnswerer(parts: AnswererParts): Answerer {
  return {
    async ask(request, access, emit = () => undefined, signal) {
      const started = performance.now();
      const investigation = await investigateParts(request, access, parts);
      signal?.throwIfAborted();
      const { understanding, judgement } = investigation;
      emit({
        type: 'understood',
        understood: understanding.understood,
        standaloneQuestion: understanding.standaloneQuestion,
      });
      const extractive = toAnswer(request, understanding, judgement, investigation.warnings);
      emit({ type: 'citations', citations: extractive.citations });
      const onText = (text: string): void => emit({ type: 'text-delta', text });
      const answer = await written(extractive, request, investigation, parts, onText, signal);
      return { ...answer, tookMs: performance.now() - started };
    },
  };
}

/** The answer in the model's words where one is wanted and set; a refusal stays a refusal: no model answers without evidence. */
async function written(
  extractive: Answer,
  { mode = 'auto' }: AskRequest,
  { understanding, judgement }: Investigation,
  { chatModel, vectors }: AnswererParts,
  onText: (text: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer> {
  if (!judgement.answered) return extractive;
  if (mode === 'extractive' || chatModel === undefined) {
    onText(extractive.answer);
    return mode === 'model' ? { ...extractive, warnings: [...extractive.warnings, NO_MODEL] } : extractive;
  }
  const request = { judgement, understanding, extractive, chatModel, vectors, signal, onText };
  const composed = await composeWithModel(request);
  return { ...extractive, ...composed, warnings: [...extractive.warnings, ...composed.warnings] };
}

const NO_MODEL: Warning = {
  code: 'model_unavailable',
  message: '没有设置对话模型,以下为原文语句组成的答案。',
};

function toAnswer(
  request: AskRequest,
  understanding: Understanding,
  judgement: Judgement,
  warnings: readonly Warning[],
): Answer {
  const shared = {
    id: randomUUID(),
    conversationId: request.conversationId ?? randomUUID(),
    question: request.question,
    standaloneQuestion: understanding.standaloneQuestion,
    understood: understanding.understood,
    mode: 'extractive',
    warnings,
    tookMs: 0,
  } as const;
  if (!judgement.answered) {
    const related = new CitationList();
    for (const sentence of judgement.related) related.cite(sentence);
    const refusal = { reason: judgement.reason, message: judgement.message, related: related.all };
    return {
      ...shared,
      answered: false,
      refusal,
      answer: '',
      statements: [],
      citations: [],
      checks: NOTHING_CHECKED,
    };
  }
  const composed = composeExtractive(judgement, understanding);
  return {
    ...shared,
    ...{ answered: true, refusal: null, ...composed, checks: verbatimChecks(judgement) },
    warnings: [...warnings, ...restated(understanding, judgement.groups)],
  };
}

const NOTHING_CHECKED: Checks = {
  figures: { total: 0, verified: 0, removed: [] },
  quotations: { total: 0, verified: 0 },
};

/** Sentences shown whole are their own proof: every figure in them stands in the span that is cited. */
function verbatimChecks(judgement: Extract<Judgement, { answered: true }>): Checks {
  const sentences = judgement.groups.flatMap((group) => group.sentences);
  const figures = sentences.reduce((sum, sentence) => sum + sentence.figures.length, 0);
  return {
    figures: { total: figures, verified: figures, removed: [] },
    quotations: { total: sentences.length, verified: sentences.length },
  };
}
