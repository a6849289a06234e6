import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../config.js';
import type { Embedder } from '../domain/ports.js';
import { AppError } from '../errors.js';
import { createBuiltinEmbedder } from '../models/builtin/index.js';
import { cacheKey, openEmbedder } from '../models/embeddings.js';
import { SqliteEmbeddingCache } from '../store/sqlite/embedding-cache.js';
import type { SqliteLibrary } from '../store/sqlite/index.js';
import { prepareVectors, replaceVectors, type ReembedProgress } from './reembed.js';
import { SwitchingEmbedder, type SwitchingIndexes } from './switching.js';

/** Between two attempts to reach an embedding server, in milliseconds. */
const RETRY = 30_000;
/** From this share of documents on, the vectors that there are serve; below, ranking by them would favour the few that have one. */
const ENOUGH_VECTORS = 0.9;

export interface EmbeddingStatus extends ReembedProgress {
  /**
   * `ready`: the embedder that the settings ask for serves. `preparing`: its vectors are being made, and what was there before
   * serves meanwhile. `waiting`: its server cannot be reached.
   */
  readonly state: 'ready' | 'preparing' | 'waiting';
  /** Whether questions are searched by meaning too, not by words alone. */
  readonly dense: boolean;
}

export interface Embedding {
  /** The one that serves now. */
  readonly embedder: Embedder;
  /** Brings up to date what needs no server. */
  settle(): Promise<void>;
  /** Makes missing vectors in the background and switches to them once all are there. */
  follow(indexes: SwitchingIndexes): void;
  /** To be held while vectors are made and written, so that none is written under another embedder's name. Gives the release. */
  hold(): Promise<() => void>;
  /** Forgets what was made of these texts. */
  forget(texts: readonly string[]): void;
  status(): EmbeddingStatus;
  close(): Promise<void>;
}

interface Parts {
  readonly config: Config;
  readonly library: SqliteLibrary;
  readonly onFault?: (error: unknown, what: string) => void;
  /** Milliseconds; tests shorten it. */
  readonly retry?: number;
}

/** Settles what to embed with. Throws `invalid_config`; a server that cannot be reached does not keep the library from serving. */
export async function openEmbedding(parts: Parts): Promise<Embedding> {
  const { config, library } = parts;
  const builtin = createBuiltinEmbedder();
  const address = config.embedding;
  if (address === null) return new SettledEmbedding(builtin, library);
  const cache = new SqliteEmbeddingCache(join(config.indexDir, 'embedding-cache.sqlite'));
  const open = (): Promise<Embedder> => openEmbedder(address, cache);
  try {
    const wanted = await open().catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'invalid_config') throw error;
      parts.onFault?.(error, 'embedding');
      return null;
    });
    return new ServedEmbedding({ ...parts, builtin, cache, open, wanted });
  } catch (error) {
    cache.close();
    throw error;
  }
}

/** The embedder that ships with the product: always ready. */
class SettledEmbedding implements Embedding {
  readonly embedder: Embedder;
  readonly #library: SqliteLibrary;

  constructor(embedder: Embedder, library: SqliteLibrary) {
    this.embedder = embedder;
    this.#library = library;
    library.adoptEmbedder(embedder.fingerprint);
  }

  settle(): Promise<void> {
    return replaceVectors(this.#library, this.embedder);
  }

  follow(): void {
    // Every vector is there already.
  }

  hold(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }

  forget(): void {
    // Nothing is kept beside the library.
  }

  status(): EmbeddingStatus {
    return { state: 'ready', dense: true, done: 0, total: 0 };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

interface ServedParts extends Parts {
  readonly builtin: Embedder;
  readonly cache: SqliteEmbeddingCache;
  readonly open: () => Promise<Embedder>;
  /** `null` while its server has never been reached. */
  readonly wanted: Embedder | null;
}

class ServedEmbedding implements Embedding {
  readonly embedder: SwitchingEmbedder;
  readonly #parts: ServedParts;
  readonly #stop = new AbortController();
  #wanted: Embedder | null;
  #state: EmbeddingStatus['state'];
  #progress: ReembedProgress = { done: 0, total: 0 };
  #work: Promise<void> = Promise.resolve();
  #holders = 0;
  /** Settles when the switch under way is over. */
  #switching: Promise<void> | null = null;

  constructor(parts: ServedParts) {
    const { library, builtin, wanted } = parts;
    this.#parts = parts;
    this.#wanted = wanted;
    const whole = wanted !== null && library.outdated('embedder', wanted.fingerprint).length === 0;
    this.#state = whole ? 'ready' : wanted === null ? 'waiting' : 'preparing';
    this.embedder = new SwitchingEmbedder(whole ? wanted : builtin, whole || this.#enoughOf(builtin));
    library.adoptEmbedder(this.embedder.fingerprint);
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  follow(indexes: SwitchingIndexes): void {
    if (this.#state !== 'ready') this.#work = this.#prepare(indexes).catch(() => undefined);
  }

  async hold(): Promise<() => void> {
    while (this.#switching !== null) await this.#switching;
    this.#holders++;
    return () => {
      this.#holders--;
    };
  }

  forget(texts: readonly string[]): void {
    this.#parts.cache.forget(texts.map(cacheKey));
  }

  status(): EmbeddingStatus {
    return { state: this.#state, dense: this.embedder.dense, ...this.#progress };
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#work;
    this.#parts.cache.close();
  }

  #enoughOf({ fingerprint }: Embedder): boolean {
    const { library } = this.#parts;
    const { total } = library.documents({ collections: 'all' }, { offset: 0, limit: 1 });
    return library.outdated('embedder', fingerprint).length <= (1 - ENOUGH_VECTORS) * total;
  }

  /** Ends once the switch is made, or when it is told to stop. */
  async #prepare(indexes: SwitchingIndexes): Promise<void> {
    const { library, onFault, open, retry = RETRY } = this.#parts;
    const { signal } = this.#stop;
    const onProgress = (progress: ReembedProgress): void => {
      this.#progress = progress;
    };
    for (;;) {
      try {
        this.#wanted ??= await open();
        this.#state = 'preparing';
        await prepareVectors(library, this.#wanted, onProgress, signal);
        if (await this.#switch(this.#wanted, indexes)) return;
      } catch (error) {
        if (signal.aborted) return;
        onFault?.(error, 'embedding');
        this.#state = 'waiting';
        await delay(retry, undefined, { signal, ref: false });
      }
    }
  }

  /** False when someone is writing, or has written what is not prepared yet: to be tried again. */
  async #switch(wanted: Embedder, indexes: SwitchingIndexes): Promise<boolean> {
    const { library } = this.#parts;
    const { signal } = this.#stop;
    if (this.#holders > 0) {
      await delay(100, undefined, { signal, ref: false });
      return false;
    }
    let over: () => void = () => undefined;
    this.#switching = new Promise((resolve) => (over = resolve));
    try {
      await prepareVectors(library, wanted, () => undefined, signal);
      await replaceVectors(library, wanted);
      await indexes.switchTo(wanted);
      this.embedder.use(wanted);
      this.#state = 'ready';
      this.#progress = { done: 0, total: 0 };
      return true;
    } finally {
      this.#switching = null;
      over();
    }
  }
}
