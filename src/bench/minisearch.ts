import { questionTokens } from '../chinese/segment.js';
import type { LexicalEntry } from '../domain/ports.js';
import { PostingsIndex } from '../store/lexical/index.js';
import { latency, timed, usedMemory, type Latency } from './measure.js';

/** One lexical engine on the same entries and questions. */
export interface EngineResult {
  readonly passages: number;
  readonly passagesPerSecond: number;
  readonly bytesPerPassage: number;
  readonly search: Latency;
}

const DEPTH = 120;
/** Stands between tokens and in none of them. */
const SEPARATOR = '\u0001';

export async function measureOwn(
  entries: readonly LexicalEntry[],
  questions: readonly string[],
): Promise<EngineResult> {
  const before = usedMemory();
  const { value: index, milliseconds } = await timed(() => {
    const built = new PostingsIndex();
    for (const entry of entries) built.add([entry]);
    Array.from(built.compact());
    return built;
  });
  return result(entries.length, milliseconds, usedMemory() - before, questions, (tokens) =>
    index.search(new Map(tokens.map((token) => [token, 1])), DEPTH),
  );
}

/** `null` where minisearch, which only developers need, is not installed. */
export async function measureMinisearch(
  entries: readonly LexicalEntry[],
  questions: readonly string[],
): Promise<EngineResult | null> {
  const module = await import('minisearch').catch(() => null);
  if (module === null) return null;
  const documents = entries.map(({ key, tokens }) => ({ id: key, text: tokens.join(SEPARATOR) }));
  const before = usedMemory();
  const { value: engine, milliseconds } = await timed(() => {
    const built = new module.default<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: (text) => text.split(SEPARATOR),
      processTerm: (term) => term,
    });
    built.addAll(documents);
    return built;
  });
  return result(entries.length, milliseconds, usedMemory() - before, questions, (tokens) =>
    engine.search(tokens.join(SEPARATOR)).slice(0, DEPTH),
  );
}

function result(
  passages: number,
  milliseconds: number,
  bytes: number,
  questions: readonly string[],
  search: (tokens: string[]) => unknown,
): EngineResult {
  const times = questions.map((question) => {
    const tokens = questionTokens(question);
    const start = performance.now();
    search(tokens);
    return performance.now() - start;
  });
  return {
    passages,
    passagesPerSecond: passages / (milliseconds / 1000),
    bytesPerPassage: bytes / passages,
    search: latency(times),
  };
}
