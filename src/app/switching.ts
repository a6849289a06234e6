import type { Embedder, LexicalIndex, VectorIndex } from '../domain/ports.js';
import { openIndexes, type Indexes, type IndexesOptions, type IndexesStatus } from '../store/cache/index.js';

/** An embedder that can be exchanged while others hold it. */
export class SwitchingEmbedder implements Embedder {
  #current: Embedder;
  #dense: boolean;

  /** @param dense false: questions get no dense score, since too few passages have vectors of this embedder */
  constructor(current: Embedder, dense: boolean) {
    this.#current = current;
    this.#dense = dense;
  }

  get fingerprint(): string {
    return this.#current.fingerprint;
  }

  get dimensions(): number {
    return this.#current.dimensions;
  }

  get dense(): boolean {
    return this.#dense;
  }

  use(embedder: Embedder): void {
    this.#current = embedder;
    this.#dense = true;
  }

  embedDocuments(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    return this.#current.embedDocuments(texts, signal);
  }

  embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array> {
    if (!this.#dense) return Promise.resolve(new Float32Array(this.dimensions));
    return this.#current.embedQuery(text, signal);
  }
}

/** Indexes that can be opened anew for another embedder while others hold them. */
export class SwitchingIndexes implements Indexes {
  #current: Indexes;
  #options: IndexesOptions;

  private constructor(current: Indexes, options: IndexesOptions) {
    this.#current = current;
    this.#options = options;
  }

  static async open(options: IndexesOptions): Promise<SwitchingIndexes> {
    return new SwitchingIndexes(await openIndexes(options), options);
  }

  /** Serves from the old indexes until the new ones are whole. */
  async switchTo({ fingerprint, dimensions }: Embedder): Promise<void> {
    await this.#current.save();
    const options = { ...this.#options, embedderFingerprint: fingerprint, dimensions };
    const next = await openIndexes(options);
    const last = this.#current;
    this.#current = next;
    this.#options = options;
    await last.close();
  }

  get lexical(): LexicalIndex {
    return this.#current.lexical;
  }

  get vectors(): VectorIndex {
    return this.#current.vectors;
  }

  refresh(): Promise<void> {
    return this.#current.refresh();
  }

  save(): Promise<void> {
    return this.#current.save();
  }

  status(): IndexesStatus {
    return this.#current.status();
  }

  close(): Promise<void> {
    return this.#current.close();
  }
}
