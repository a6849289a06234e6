import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Embedder } from '../domain/ports.js';
import type { AppError } from '../errors.js';
import { hostOf, type ModelAddress } from './address.js';
import { cacheKey, type EmbeddingCache } from './embedding-cache.js';
import { modelName, openEmbeddings } from './embedding-providers.js';
import { nonsense, readFailure, timedOut } from './failure.js';
import { silenceTracing } from './tracing.js';

export { EMBEDDING_PROVIDERS } from './embedding-providers.js';
export { cacheKey, type EmbeddingCache } from './embedding-cache.js';

/** Times in milliseconds. */
export interface EmbeddingPace {
  /** For one batch of passages. */
  readonly batch: number;
  /** For one question: someone is waiting. */
  readonly query: number;
  /** Before a batch is tried again; doubled each time. */
  readonly retry: number;
  /** After a question could not be embedded, the server is left alone for so long. */
  readonly rest: number;
}

const EMBEDDING_PACE: EmbeddingPace = { batch: 60_000, query: 5_000, retry: 1_000, rest: 30_000 };

/** The smallest limit of the known providers (DashScope's). */
const BATCH = 10;
const ATTEMPTS = 4;
const REMEMBERED_QUERIES = 200;
const PROBE = '改革';

/**
 * An embedder behind a server, or of a local model. Its dimensions are learnt from a short probe, or from the cache when the
 * server is down. Throws `invalid_config`; `model_unavailable` or `model_timeout` when neither knows them.
 */
export async function openEmbedder(
  address: ModelAddress,
  cache: EmbeddingCache,
  pace: EmbeddingPace = EMBEDDING_PACE,
): Promise<Embedder> {
  silenceTracing();
  const embeddings = await openEmbeddings(address);
  const host = hostOf(address);
  const space = `${address.provider}:${host}:${modelName(address)}`;
  const ask: Ask = (texts, limit, signal) => askServer(embeddings, texts, { limit, host, signal });
  const dimensions = await probe(ask, space, cache, pace).catch((error: unknown) => {
    throw readFailure(error, host).error;
  });
  return new ServedEmbedder({ space, dimensions, ask, cache, pace, host });
}

type Ask = (texts: readonly string[], limit: number, signal?: AbortSignal) => Promise<Float32Array[]>;

async function probe(ask: Ask, space: string, cache: EmbeddingCache, pace: EmbeddingPace): Promise<number> {
  const known = cache.dimensions(space);
  try {
    const [vector] = await ask([PROBE], pace.query);
    const dimensions = vector?.length ?? 0;
    // The same name, another model: what was kept of the old one is worth nothing.
    if (known !== null && known !== dimensions) cache.clear(space);
    if (vector !== undefined) cache.write(space, [{ key: cacheKey(PROBE), vector }]);
    return dimensions;
  } catch (error) {
    if (known !== null) return known;
    throw error;
  }
}

interface AskOptions {
  /** Milliseconds. */
  readonly limit: number;
  readonly host: string;
  readonly signal: AbortSignal | undefined;
}

async function askServer(
  embeddings: EmbeddingsInterface,
  texts: readonly string[],
  { limit, host, signal }: AskOptions,
): Promise<Float32Array[]> {
  const late = AbortSignal.timeout(limit);
  const stopped = AbortSignal.any(signal === undefined ? [late] : [late, signal]);
  const tooLate = new Promise<never>((_resolve, reject) => {
    const stop = (): void => reject(late.aborted ? timedOut(host, '迟迟没有回应') : asError(signal?.reason));
    stopped.addEventListener('abort', stop, { once: true });
  });
  return unitVectors(
    await Promise.race([embeddings.embedDocuments([...texts]), tooLate]),
    texts.length,
    host,
  );
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error('aborted'));

/** Whatever came, as unit vectors of one length; rejects anything else. A vector of zeros stays one. */
function unitVectors(vectors: unknown, count: number, host: string): Float32Array[] {
  if (!Array.isArray(vectors) || vectors.length !== count) throw nonsense(host, '向量的个数与文本不符');
  const units = vectors.map((vector: unknown) => unitVector(vector, host));
  if (units.some((unit) => unit.length !== units[0]?.length)) throw nonsense(host, '向量的维数前后不一');
  return units;
}

function unitVector(vector: unknown, host: string): Float32Array {
  const numbers: unknown[] = Array.isArray(vector)
    ? vector
    : vector instanceof Float32Array
      ? Array.from(vector)
      : [];
  if (numbers.length === 0 || !numbers.every((value) => typeof value === 'number' && Number.isFinite(value)))
    throw nonsense(host, '向量中有不是数的值');
  const values = Float64Array.from(numbers as number[]);
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => (length > 0 ? value / length : 0));
}

interface ServedParts {
  readonly space: string;
  readonly dimensions: number;
  readonly ask: Ask;
  readonly cache: EmbeddingCache;
  readonly pace: EmbeddingPace;
  readonly host: string;
}

class ServedEmbedder implements Embedder {
  readonly fingerprint: string;
  readonly dimensions: number;
  readonly #parts: ServedParts;
  readonly #queries = new Map<string, Float32Array>();
  #restUntil = 0;
  #lastFailure: unknown = null;

  constructor(parts: ServedParts) {
    this.#parts = parts;
    this.dimensions = parts.dimensions;
    this.fingerprint = `${parts.space}:${parts.dimensions}`;
  }

  async embedDocuments(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const { cache, space } = this.#parts;
    const keys = texts.map(cacheKey);
    const found = [...cache.read(space, keys)];
    const missing = new Map(
      keys.flatMap((key, index) => (found[index] === null ? [[key, texts[index] ?? ''] as const] : [])),
    );
    const made = new Map<string, Float32Array>();
    const entries = [...missing];
    for (let at = 0; at < entries.length; at += BATCH) {
      signal?.throwIfAborted();
      const batch = entries.slice(at, at + BATCH);
      const vectors = await this.#batch(
        batch.map(([, text]) => text),
        signal,
      );
      const kept = batch.map(([key], index) => ({
        key,
        vector: vectors[index] ?? new Float32Array(this.dimensions),
      }));
      cache.write(space, kept);
      for (const { key, vector } of kept) made.set(key, vector);
    }
    return keys.map((key, index) => found[index] ?? made.get(key) ?? new Float32Array(this.dimensions));
  }

  async embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array> {
    signal?.throwIfAborted();
    const known = this.#queries.get(text);
    if (known !== undefined) return known;
    const { ask, pace } = this.#parts;
    if (Date.now() < this.#restUntil) throw this.#failure(this.#lastFailure);
    try {
      const [vector] = this.#fitting(await ask([text], pace.query, signal));
      return this.#remember(text, vector ?? new Float32Array(this.dimensions));
    } catch (error) {
      signal?.throwIfAborted();
      this.#lastFailure = error;
      this.#restUntil = Date.now() + pace.rest;
      throw this.#failure(error);
    }
  }

  /** One batch, tried again while the server is busy, broken or away. */
  async #batch(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const { ask, pace, host } = this.#parts;
    for (let attempt = 1; ; attempt++) {
      try {
        return this.#fitting(await ask(texts, pace.batch, signal));
      } catch (error) {
        signal?.throwIfAborted();
        const { retryable, retryAfter } = readFailure(error, host);
        if (!retryable || attempt === ATTEMPTS) throw this.#failure(error);
        const wait = Math.max((retryAfter ?? 0) * 1000, pace.retry * 2 ** (attempt - 1));
        await delay(wait, undefined, signal === undefined ? {} : { signal });
      }
    }
  }

  #fitting(vectors: Float32Array[]): Float32Array[] {
    const wrong = vectors.find((vector) => vector.length !== this.dimensions);
    if (wrong === undefined) return vectors;
    throw nonsense(this.#parts.host, `向量应为${this.dimensions}维,得到${wrong.length}维`);
  }

  #failure(error: unknown): AppError {
    return readFailure(error, this.#parts.host).error;
  }

  #remember(text: string, vector: Float32Array): Float32Array {
    const oldest = this.#queries.keys().next();
    if (this.#queries.size >= REMEMBERED_QUERIES && oldest.done !== true) this.#queries.delete(oldest.value);
    this.#queries.set(text, vector);
    return vector;
  }
}
