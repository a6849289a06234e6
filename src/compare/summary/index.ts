import { addressesModel } from '../../answer/evidence/planted.js';
import { exchange, type ModelFailure } from '../../answer/compose/exchange.js';
import { EVIDENCE_BUDGET, withinBudget } from '../../answer/compose/prompt.js';
import type { Said } from '../../answer/compose/reply.js';
import { NO_MODEL, type WordingMode } from '../../answer/compose/wording-mode.js';
import { likeness } from '../../answer/verify/subjects.js';
import { normalise } from '../../chinese/normalise.js';
import {
  placeKey,
  type ChatModel,
  type Comparison,
  type Place,
  type Statement,
  type Warning,
  type WordVectors,
} from '../../domain/index.js';
import type { CitedSource } from '../sources.js';
import { summaryVerdict } from './gate.js';
import { summaryMessages } from './prompt.js';

export interface SummaryParts {
  readonly vectors: WordVectors;
  readonly chatModel?: ChatModel;
}

export interface SummaryRequest {
  readonly comparison: Comparison;
  /** What its citations stand for, by number. */
  readonly sources: ReadonlyMap<number, CitedSource>;
  readonly mode?: WordingMode;
  readonly signal?: AbortSignal;
}

/** More alike than this, two sentences are one. */
const REPEATS = 0.8;
const MOST = { statements: 8, read: 20 } as const;

const NOTICES = {
  model_unavailable: '模型服务不可用,没有概述。',
  model_timeout: '模型服务没有及时答复,没有概述。',
  model_unusable: '模型写的概述未能通过核对,没有采用。',
  model_interrupted: '模型的概述中途中断,只保留了通过核对的部分。',
} as const;
const notice = (code: keyof typeof NOTICES): Warning => ({ code, message: NOTICES[code] });

/**
 * The comparison with likenesses and differences in a model's words, where one is set and two places have material; only what
 * holds is kept, and the table stays as it is whatever the model does. Rejects only when the signal aborts.
 */
export async function withSummary(request: SummaryRequest, parts: SummaryParts): Promise<Comparison> {
  const { comparison, mode = 'auto' } = request;
  const { chatModel } = parts;
  if (mode === 'extractive' || placesOf(request).length < 2) return comparison;
  if (chatModel === undefined)
    return mode === 'model' ? { ...comparison, warnings: [...comparison.warnings, NO_MODEL] } : comparison;
  const { said, failure } = await ask(request, chatModel, EVIDENCE_BUDGET);
  const { summary, failed } = judged(said, request, parts);
  return {
    ...comparison,
    summary,
    warnings: [...comparison.warnings, ...warningsOf(summary, failed, failure)],
  };
}

function warningsOf(summary: readonly Statement[], failed: number, failure: ModelFailure | null): Warning[] {
  if (summary.length === 0) return [notice(failure ?? 'model_unusable')];
  const message = `模型写的概述有${failed}句话未通过核对,已删去。`;
  return [
    ...(failure === null ? [] : [notice('model_interrupted')]),
    ...(failed === 0 ? [] : [{ code: 'statements_removed', message }]),
  ];
}

/** Places with a row, each once. */
function placesOf({ comparison, sources }: SummaryRequest): Place[] {
  const names = new Set(comparison.rows.map(({ place }) => place));
  const homes = [...sources.values()].flatMap(({ document, place }) => [
    ...(document.metadata.place.value === null ? [] : [document.metadata.place.value]),
    ...(place === null ? [] : [place]),
  ]);
  const known = homes.filter(({ name, masked }) => names.has(name) && !masked);
  return [...new Map(known.map((place) => [placeKey(place), place])).values()];
}

/** One reply; asked for once more with half of the evidence when all of it is too long for the model. */
async function ask(
  request: SummaryRequest,
  chatModel: ChatModel,
  budget: number,
): Promise<{ readonly said: readonly Said[]; readonly failure: ModelFailure | null }> {
  const { comparison, signal = new AbortController().signal } = request;
  const given = withinBudget(inTurns(request), budget).map(({ citation }) => citation);
  const said: Said[] = [];
  const { failure, tooLong } = await exchange(
    chatModel,
    summaryMessages(comparison.topic, given),
    signal,
    (one) => (said.push(one) >= MOST.read ? 'enough' : 'more'),
  );
  if (tooLong && budget === EVIDENCE_BUDGET && given.length > 1 && said.length === 0)
    return ask(request, chatModel, given.reduce((sum, { quote }) => sum + quote.length, 0) / 2);
  return { said, failure };
}

/** The cells' sources: the first of each row before the second of any, so that no place is left out. */
function inTurns({ comparison, sources }: SummaryRequest) {
  return comparison.rows.flatMap(({ practices, policies, results }) => {
    const cells = [results, practices, policies];
    const longest = Math.max(...cells.map((cell) => cell.length));
    const order = Array.from({ length: longest }, (_, turn) =>
      cells.flatMap((cell) => cell[turn] ?? []),
    ).flat();
    const numbers = [...new Set(order.map(({ citation }) => citation))];
    return numbers.flatMap((number, index) => {
      const source = sources.get(number);
      return source === undefined || addressesModel(source.text)
        ? []
        : [{ citation: source.citation, score: -index }];
    });
  });
}

function judged(
  said: readonly Said[],
  { comparison, sources, ...request }: SummaryRequest,
  { vectors }: SummaryParts,
): { readonly summary: readonly Statement[]; readonly failed: number } {
  const gate = {
    measures: comparison.figures,
    places: placesOf({ comparison, sources, ...request }),
    question: comparison.topic,
    vectors,
  };
  const seen = new Set<string>();
  const summary: Statement[] = [];
  let failed = 0;
  for (const { text, markers, layout } of said) {
    const name = normalise(text);
    if (seen.has(name) || summary.length >= MOST.statements) continue;
    if (summary.some((other) => likeness(other.text, text) >= REPEATS)) continue;
    seen.add(name);
    const cited = markers.flatMap((number) => sources.get(number) ?? []);
    const verdict = layout === 'heading' ? null : summaryVerdict(text, cited, gate);
    if (verdict !== null)
      summary.push({ text, citations: cited.map(({ citation }) => citation.number), verdict });
    else if (layout !== 'heading') failed++;
  }
  return { summary, failed };
}
