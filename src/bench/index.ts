import { mkdtempSync, rmSync, statSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionTokens } from '../chinese/segment.js';
import type { Embedder } from '../domain/ports.js';
import { createBuiltinEmbedder } from '../models/builtin/index.js';
import { openIndexes, type Indexes } from '../store/cache/index.js';
import { ExactVectorIndex } from '../store/exact/index.js';
import { openSqliteLibrary, type SqliteLibrary } from '../store/sqlite/index.js';
import { ingestedDocument } from './corpus.js';
import { latency, timed, usedMemory, type Latency } from './measure.js';
import { measureMinisearch, measureOwn, type EngineResult } from './minisearch.js';
import { ProseGenerator } from './prose.js';

export { formatBench } from './table.js';

export interface BenchOptions {
  /** Default 100,000. */
  readonly passages?: number;
  /** Questions that are timed. Default 500. */
  readonly questions?: number;
  /** Passages that minisearch is given; more take it minutes and gigabytes. Default 10,000. */
  readonly minisearchPassages?: number;
  readonly seed?: number;
  readonly onProgress?: (progress: {
    readonly stage: string;
    readonly done: number;
    readonly total: number;
  }) => void;
}

/** What was measured. Times in milliseconds, rates per second, memory and files in bytes per passage. */
export interface BenchResult {
  readonly passages: number;
  readonly questions: number;
  readonly rates: {
    /** Segmenting and embedding. */
    readonly analyse: number;
    /** Writing to SQLite, a document a transaction. */
    readonly write: number;
    /** Both indexes from the library, linked, and saved. */
    readonly index: number;
  };
  readonly memory: { readonly lexical: number; readonly vectors: number };
  readonly disk: { readonly library: number; readonly indexes: number };
  readonly startMs: number;
  readonly search: {
    readonly lexical: Latency;
    readonly vectors: Latency;
    /** Tokens, question's vector, both legs, and the ten best passages from the library. */
    readonly whole: Latency;
    /** The same under a filter by one place. */
    readonly filtered: Latency;
  };
  readonly recallAt10: number;
  readonly minisearch: EngineResult | null;
  /** This product's lexical index on what minisearch was given. */
  readonly beside: EngineResult;
}

const DEPTH = 120;
const EVERYTHING = { collections: 'all' } as const;
const LAST_KEY = 2 ** 32 - 1;
const WARM_UP = 20;

/** Generates a library, builds, reopens and searches it, in a temporary folder that is removed. Takes minutes. */
export async function runBench(options: BenchOptions = {}): Promise<BenchResult> {
  const directory = mkdtempSync(join(tmpdir(), 'reform-bench-'));
  try {
    return await new Bench(directory, options).run();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

class Bench {
  readonly #directory: string;
  readonly #passages: number;
  readonly #questionCount: number;
  readonly #minisearchPassages: number;
  readonly #generator: ProseGenerator;
  readonly #onProgress: NonNullable<BenchOptions['onProgress']>;
  readonly #embedder: Embedder = createBuiltinEmbedder();
  readonly #questions: { readonly text: string; readonly place: string }[] = [];

  constructor(directory: string, options: BenchOptions) {
    this.#directory = directory;
    this.#passages = options.passages ?? 100_000;
    this.#questionCount = options.questions ?? 500;
    this.#minisearchPassages = Math.min(this.#passages, options.minisearchPassages ?? 10_000);
    this.#generator = new ProseGenerator(options.seed ?? 1);
    this.#onProgress = options.onProgress ?? (() => undefined);
  }

  async run(): Promise<BenchResult> {
    const { analyse, write } = await this.#fill();
    const index = await this.#buildIndexes();
    const files = this.#fileSizes();
    const library = this.#openLibrary();
    const before = usedMemory();
    const { value: indexes, milliseconds: startMs } = await timed(() => this.#openIndexes(library));
    const inHeap = usedMemory() - before;
    const search = await this.#searches(library, indexes);
    const recallAt10 = await this.#recall(library, indexes);
    await indexes.close();
    const { minisearch, beside } = await this.#compare(library);
    library.close();
    const perPassage = (bytes: number): number => bytes / this.#passages;
    return {
      passages: this.#passages,
      questions: this.#questionCount,
      rates: { analyse, write, index },
      memory: {
        lexical: perPassage(files.lexical),
        // The graph lies outside of V8's heap; in memory it is as large as its file.
        vectors: perPassage(inHeap - files.lexical + files.graph),
      },
      disk: { library: perPassage(files.library), indexes: perPassage(files.indexes) },
      startMs,
      ...{ search, recallAt10, minisearch, beside },
    };
  }

  async #fill(): Promise<{ analyse: number; write: number }> {
    const library = this.#openLibrary();
    const time = { analyse: 0, write: 0 };
    let done = 0;
    for (let number = 0; done < this.#passages; number++) {
      const prose = this.#generator.document();
      const analysed = await timed(() => ingestedDocument(prose, number, this.#embedder));
      const written = await timed(() => library.write(analysed.value));
      time.analyse += analysed.milliseconds;
      time.write += written.milliseconds;
      done += prose.passages.length;
      if (this.#questions.length < (this.#questionCount * done) / this.#passages)
        this.#questions.push({ text: this.#generator.question(prose), place: prose.place });
      this.#onProgress({ stage: '生成并写入', done, total: this.#passages });
    }
    library.close();
    return { analyse: done / (time.analyse / 1000), write: done / (time.write / 1000) };
  }

  async #buildIndexes(): Promise<number> {
    this.#onProgress({ stage: '建立索引', done: 0, total: this.#passages });
    const library = this.#openLibrary();
    const { milliseconds } = await timed(async () => {
      const indexes = await this.#openIndexes(library);
      await indexes.save();
      await indexes.close();
    });
    library.close();
    this.#onProgress({ stage: '建立索引', done: this.#passages, total: this.#passages });
    return this.#passages / (milliseconds / 1000);
  }

  async #searches(library: SqliteLibrary, indexes: Indexes): Promise<BenchResult['search']> {
    const times = { lexical: [], vectors: [], whole: [], filtered: [] } satisfies Record<string, number[]>;
    const record: Record<keyof typeof times, number[]> = times;
    for (const [number, { text, place }] of [
      ...this.#questions.slice(0, WARM_UP),
      ...this.#questions,
    ].entries()) {
      const open = await this.#search(library, indexes, text);
      const narrow = await this.#search(library, indexes, text, place);
      this.#onProgress({ stage: '检索', done: number + 1, total: this.#questions.length + WARM_UP });
      if (number < WARM_UP) continue;
      record.lexical.push(open.lexical);
      record.vectors.push(open.vectors);
      record.whole.push(open.whole);
      record.filtered.push(narrow.whole);
    }
    return {
      lexical: latency(times.lexical),
      vectors: latency(times.vectors),
      whole: latency(times.whole),
      filtered: latency(times.filtered),
    };
  }

  async #search(library: SqliteLibrary, indexes: Indexes, question: string, place?: string) {
    const start = performance.now();
    await indexes.refresh();
    const allowed =
      library.allowedKeys(EVERYTHING, place === undefined ? {} : { places: [place] }) ?? undefined;
    const tokens = new Map(questionTokens(question).map((token) => [token, 1]));
    const vector = await this.#embedder.embedQuery(question);
    const asked = performance.now();
    const words = indexes.lexical.search(tokens, DEPTH, allowed);
    const found = performance.now();
    const near = indexes.vectors.search(vector, DEPTH, allowed);
    const compared = performance.now();
    const best = [...words.slice(0, 5), ...near.slice(0, 5)].map(({ key }) => key);
    library.passages(best, EVERYTHING);
    return { lexical: found - asked, vectors: compared - found, whole: performance.now() - start };
  }

  async #recall(library: SqliteLibrary, indexes: Indexes): Promise<number> {
    const exact = new ExactVectorIndex(this.#embedder.dimensions);
    exact.add(library.vectors(0, LAST_KEY));
    let found = 0;
    let wanted = 0;
    for (const { text } of this.#questions) {
      const vector = await this.#embedder.embedQuery(text);
      const truth = exact.search(vector, 10);
      const keys = new Set(indexes.vectors.search(vector, 10).map(({ key }) => key));
      found += truth.filter(({ key }) => keys.has(key)).length;
      wanted += truth.length;
    }
    return found / Math.max(1, wanted);
  }

  async #compare(library: SqliteLibrary): Promise<{ minisearch: EngineResult | null; beside: EngineResult }> {
    this.#onProgress({ stage: '对比 minisearch', done: 0, total: 1 });
    const entries = [...library.lexicalEntries(1, this.#minisearchPassages)];
    const questions = this.#questions.slice(0, 200).map(({ text }) => text);
    const beside = await measureOwn(entries, questions);
    const minisearch = await measureMinisearch(entries, questions);
    this.#onProgress({ stage: '对比 minisearch', done: 1, total: 1 });
    return { minisearch, beside };
  }

  #openLibrary(): SqliteLibrary {
    return openSqliteLibrary({
      path: join(this.#directory, 'library.sqlite'),
      resolvePlaces: (name) => [
        { code: null, name, level: 'city', province: null, city: name, masked: false },
      ],
      embedderFingerprint: this.#embedder.fingerprint,
    });
  }

  #openIndexes(library: SqliteLibrary): Promise<Indexes> {
    return openIndexes({
      directory: this.#directory,
      library,
      embedderFingerprint: this.#embedder.fingerprint,
      dimensions: this.#embedder.dimensions,
      analyzerFingerprint: 'bench',
    });
  }

  #fileSizes(): { library: number; lexical: number; graph: number; indexes: number } {
    const sum = (pattern: RegExp): number =>
      readdirSync(this.#directory)
        .filter((name) => pattern.test(name))
        .reduce((bytes, name) => bytes + statSync(join(this.#directory, name)).size, 0);
    return {
      library: sum(/^library/),
      lexical: sum(/^lexical/),
      graph: sum(/\.hnsw$/),
      indexes: sum(/^(lexical|vectors)/),
    };
  }
}
