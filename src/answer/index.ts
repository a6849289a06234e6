import { randomUUID } from 'node:crypto';
import type {
  Access,
  Answer,
  ChatModel,
  Checks,
  Citation,
  Filter,
  Library,
  Place,
  Understood,
  Warning,
  WordVectors,
} from '../domain/index.js';
import { normalise } from '../chinese/normalise.js';
import { lexicalTokens } from '../chinese/segment.js';
import type { RetrievedPassage, Retriever, Understanding } from '../retrieve/index.js';
import { CitationList } from './cite.js';
import { composeExtractive } from './compose/extractive.js';
import { composeWithModel } from './compose/model.js';
import { placeHolds } from './evidence/belongs.js';
import type { WeightedConcept } from './evidence/coverage.js';
import { gatherEvidence, type EvidenceSentence } from './evidence/index.js';
import { addressesModel } from './evidence/planted.js';
import { judge, type Judgement } from './judge.js';

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

/** Passages read closely for one question, and per named place. */
const PASSAGES = { all: 40, perPlace: 24 } as const;

/** What is known of a question once the library was searched for it. */
export interface Investigation {
  readonly understanding: Understanding;
  readonly concepts: readonly WeightedConcept[];
  readonly evidence: readonly EvidenceSentence[];
  readonly judgement: Judgement;
  readonly warnings: readonly Warning[];
}

export function createAnswerer(parts: AnswererParts): Answerer {
  return {
    async ask(request, access, emit = () => undefined, signal) {
      const started = performance.now();
      const investigation = await investigate(request, access, parts);
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

/** Understands, retrieves, gathers evidence and judges it; writes nothing. */
export async function investigate(
  request: AskRequest,
  access: Access,
  parts: AnswererParts,
): Promise<Investigation> {
  const { retriever, library, vectors } = parts;
  const understanding = retriever.understand({
    question: request.question,
    access,
    history: (request.history ?? []).map((turn) => turn.question),
    ...(request.filter === undefined ? {} : { filter: request.filter }),
  });
  const { passages, warnings } = await retrieveAll(understanding, access, retriever);
  const concepts = weigh(understanding, retriever);
  const evidence = gatherEvidence(passages, understanding, concepts, { library, vectors, access }).filter(
    ({ text }) => !addressesModel(text),
  );
  const judgement = judge({ understanding, concepts, evidence, profile: retriever.profile(access) });
  return { understanding, concepts, evidence, judgement, warnings: [...understanding.warnings, ...warnings] };
}

/** Passages from the whole library (for what names a place without being its report, and for what is near), and of each named place. */
async function retrieveAll(
  understanding: Understanding,
  access: Access,
  retriever: Retriever,
): Promise<{ readonly passages: RetrievedPassage[]; readonly warnings: readonly Warning[] }> {
  const { places, excludePlaces } = understanding.understood;
  const { documents } = retriever.profile(access);
  const idsOf = (test: (place: Place) => boolean): string[] =>
    [...documents.values()].flatMap(({ id, metadata }) =>
      metadata.place.value !== null && test(metadata.place.value) ? [id] : [],
    );
  const excluded = new Set(idsOf((place) => excludePlaces.some((out) => placeHolds(place, out))));
  const within = (ids: readonly string[]): string[] => {
    const { documents: chosen } = understanding.filter;
    return ids.filter((id) => !excluded.has(id) && (chosen === undefined || chosen.includes(id)));
  };
  const search = (limit: number, filter: Filter, spread: boolean) =>
    retriever.retrieve({ understanding, access, filter, limit, spread });
  const everywhere: Filter =
    excluded.size === 0
      ? understanding.filter
      : { ...understanding.filter, documents: within([...documents.keys()]) };
  const found = [await search(PASSAGES.all, everywhere, places.length === 0)];
  for (const wanted of places) {
    const ids = within(idsOf((place) => placeHolds(place, wanted) || placeHolds(wanted, place)));
    if (ids.length > 0)
      found.push(await search(PASSAGES.perPlace, { ...understanding.filter, documents: ids }, false));
  }
  const passages = new Map(
    found.flatMap((retrieval) => retrieval.passages).map((hit) => [hit.passage.id, hit]),
  );
  const warnings = new Map(
    found.flatMap((retrieval) => retrieval.warnings).map((warning) => [warning.code, warning]),
  );
  return { passages: [...passages.values()], warnings: [...warnings.values()] };
}

/** From so many concepts on a question tells a story around what it asks. */
const TELLS_A_STORY = 9;

/**
 * Concepts weigh what their rarest part weighs in this library. Of a long question those that no document knows are left out:
 * they are about the asker, not about the matter.
 */
function weigh(understanding: Understanding, retriever: Retriever): WeightedConcept[] {
  const absent = retriever.idf('\0');
  const long = understanding.concepts.length >= TELLS_A_STORY;
  const weighted = understanding.concepts.map((concept) => {
    const tokens = lexicalTokens(concept.text).filter((token) => token.length > 1);
    const rarest = Math.max(
      0.1,
      ...(tokens.length > 0 ? tokens : [normalise(concept.text)]).map((token) => retriever.idf(token)),
    );
    return { concept, weight: concept.importance * rarest, known: rarest < absent };
  });
  return weighted.filter(({ concept, known }) => !long || known || concept.exact);
}

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
  const composed = composeExtractive(judgement.groups, judgement.missing, understanding);
  return { ...shared, answered: true, refusal: null, ...composed, checks: verbatimChecks(judgement) };
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
