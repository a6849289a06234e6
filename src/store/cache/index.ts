import { mkdir } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change, LexicalIndex, Library, VectorIndex } from '../../domain/ports.js';
import { HnswVectorIndex } from '../hnsw/index.js';
import { PostingsIndex } from '../lexical/index.js';
import { loadFiles, saveFiles, type Loaded } from './index-files.js';
import { FORMAT, type Fingerprints } from './manifest.js';

export interface IndexesOptions {
  /** Where the files lie; nothing in it but what can be built again from the library. */
  readonly directory: string;
  readonly library: Library;
  readonly embedderFingerprint: string;
  readonly dimensions: number;
  /** Of chunker, segmenter and dictionaries together. */
  readonly analyzerFingerprint: string;
}

export interface IndexesStatus {
  /** The library's change that both indexes have followed. */
  readonly sequence: number;
  readonly rebuilt: 'none' | 'lexical' | 'vectors' | 'both';
  /** Why something was rebuilt, for a person. */
  readonly reason?: string;
}

/** Both indexes, following one library. */
export interface Indexes {
  readonly lexical: LexicalIndex;
  readonly vectors: VectorIndex;
  /** Follows what this or another process has written. Cheap when nothing has changed: call it before every search. */
  refresh(): Promise<void>;
  /** Writes the files anew if anything has changed. */
  save(): Promise<void>;
  status(): IndexesStatus;
  /** Waits for work under way. Does not save. */
  close(): Promise<void>;
}

const LAST_KEY = 2 ** 32 - 1;
/** Between two turns of the event loop: some 10 ms each. */
const ENTRIES_PER_TURN = 64;
const VECTORS_PER_TURN = 256;
/** About 5 ms in a large graph. */
const LINKS_PER_TURN = 4;
const MOST_LINKED_AT_START = 5000;
const MOST_EXCESS_SEGMENTS = 4;

/** Loads the files in `directory`, rebuilds from the library what is missing, damaged or foreign, and catches up. */
export async function openIndexes(options: IndexesOptions): Promise<Indexes> {
  await mkdir(options.directory, { recursive: true });
  const loaded = await loadFiles(options.directory, fingerprintsOf(options), options.library.sequence());
  const indexes = new FollowingIndexes(options, loaded);
  await indexes.start(loaded);
  return indexes;
}

const fingerprintsOf = (options: IndexesOptions): Fingerprints => ({
  format: FORMAT,
  library: options.library.identity ?? '',
  embedder: options.embedderFingerprint,
  dimensions: options.dimensions,
  analyzer: options.analyzerFingerprint,
});

class FollowingIndexes implements Indexes {
  readonly lexical: PostingsIndex;
  readonly vectors: HnswVectorIndex;
  readonly #options: IndexesOptions;
  #sequence: number;
  /** −1 when there are no files that can be used. */
  #savedSequence: number;
  #rebuilt: IndexesStatus['rebuilt'] = 'none';
  #reason: string | undefined;
  /** Changes and saves run one after another: a graph must not change while it is being written. */
  #queue: Promise<void> = Promise.resolve();
  #linking: Promise<void> | null = null;
  #closed = false;

  constructor(options: IndexesOptions, loaded: Loaded) {
    this.#options = options;
    this.lexical = loaded.lexical ?? new PostingsIndex();
    this.vectors = loaded.vectors ?? new HnswVectorIndex(options.dimensions);
    this.#sequence = loaded.sequence;
    this.#savedSequence = loaded.sequence;
  }

  async start(loaded: Loaded): Promise<void> {
    // Taken before anything is read: what is written meanwhile is read again as a change.
    const sequence = this.#options.library.sequence();
    const missing = { lexical: loaded.lexical === null, vectors: loaded.vectors === null };
    if (missing.lexical) await this.#addEntries(0, LAST_KEY);
    if (missing.vectors) await this.#addVectors(0, LAST_KEY);
    if (missing.lexical || missing.vectors) {
      await this.#catchUp({ from: loaded.sequence, lexical: !missing.lexical, vectors: !missing.vectors });
      this.#rebuilt = missing.lexical ? (missing.vectors ? 'both' : 'lexical') : 'vectors';
      this.#reason = loaded.reason;
      this.#sequence = sequence;
      this.#savedSequence = -1;
    }
    await this.refresh();
    this.#linkInBackground();
    // Linking a large graph anew takes minutes, in which all is found by scanning: nobody need wait for that.
    if (this.#savedSequence < 0 && this.vectors.unlinked < MOST_LINKED_AT_START) await this.save();
  }

  refresh(): Promise<void> {
    if (this.#options.library.sequence() === this.#sequence) return Promise.resolve();
    return this.#inTurn(async () => {
      await this.#catchUp({ from: this.#sequence, lexical: true, vectors: true });
      this.#linkInBackground();
    });
  }

  save(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#savedSequence === this.#sequence) return;
      await this.#link();
      const { lexical } = this;
      const steps = lexical.excessSegments > MOST_EXCESS_SEGMENTS ? lexical.compact() : lexical.purge();
      for (const step of steps) await nextTurn(step);
      await saveFiles(this.#options.directory, {
        fingerprints: fingerprintsOf(this.#options),
        sequence: this.#sequence,
        lexical,
        vectors: this.vectors,
      });
      this.#savedSequence = this.#sequence;
    });
  }

  status(): IndexesStatus {
    return {
      sequence: this.#sequence,
      rebuilt: this.#rebuilt,
      ...(this.#reason === undefined ? {} : { reason: this.#reason }),
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#linking;
    await this.#queue;
  }

  /** Lets changes, saves and searches through between any two steps. */
  #linkInBackground(): void {
    this.#linking ??= this.#linkStepwise()
      // Nothing is lost: what is not linked is scanned, and `save` tries again and tells.
      .catch(() => undefined)
      .finally(() => (this.#linking = null));
  }

  async #linkStepwise(): Promise<void> {
    while (this.vectors.unlinked > 0 && !this.#closed) {
      await this.#inTurn(() => {
        this.vectors.link(LINKS_PER_TURN);
        return nextTurn();
      });
    }
  }

  async #link(): Promise<void> {
    while (this.vectors.unlinked > 0) {
      this.vectors.link(LINKS_PER_TURN);
      await nextTurn();
    }
  }

  async #catchUp({
    from,
    lexical,
    vectors,
  }: {
    from: number;
    lexical: boolean;
    vectors: boolean;
  }): Promise<void> {
    for (const change of this.#options.library.changesSince(from)) {
      if (change.kind === 'remove') {
        if (lexical) this.lexical.remove(keysOf(change));
        if (vectors) this.vectors.remove(keysOf(change));
      } else {
        if (lexical) await this.#addEntries(change.firstKey, change.lastKey);
        if (vectors) await this.#addVectors(change.firstKey, change.lastKey);
      }
      this.#sequence = change.sequence;
    }
  }

  async #addEntries(first: number, last: number): Promise<void> {
    let read = 0;
    for (const entry of this.#options.library.lexicalEntries(first, last)) {
      this.lexical.add([entry]);
      if (++read % ENTRIES_PER_TURN === 0) await nextTurn();
    }
  }

  async #addVectors(first: number, last: number): Promise<void> {
    let read = 0;
    const { library, embedderFingerprint, dimensions } = this.#options;
    for (const entry of library.vectors(first, last, embedderFingerprint)) {
      // Vectors of an embedder that was not recorded can still be told by their length.
      if (entry.vector.length === dimensions) this.vectors.add([entry]);
      if (++read % VECTORS_PER_TURN === 0) await nextTurn();
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

function* keysOf({ firstKey, lastKey }: Change): Generator<number> {
  for (let key = firstKey; key <= lastKey; key++) yield key;
}
