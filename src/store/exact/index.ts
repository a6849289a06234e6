import type { Hit, KeySet, PassageKey, VectorIndex } from '../../domain/ports.js';
import { TopHits } from '../top-hits.js';
import { innerProduct, toUnit } from '../vector-math.js';

const FIRST_CAPACITY = 256;

/** What an {@link ExactVectorIndex} consists of; `keys` and `values` are aligned. */
export interface VectorTable {
  readonly keys: readonly PassageKey[];
  readonly values: Float32Array;
}

/** Compares with every vector. Right by construction; fast enough for some ten thousand candidates. */
export class ExactVectorIndex implements VectorIndex {
  readonly dimensions: number;
  #values: Float32Array;
  /** Key of every row; rows stay dense, a removed one is filled with the last. */
  #keys: PassageKey[] = [];
  readonly #rows = new Map<PassageKey, number>();

  constructor(dimensions: number) {
    this.dimensions = dimensions;
    this.#values = new Float32Array(FIRST_CAPACITY * dimensions);
  }

  /** Takes over `table` without copying its values, which must be unit vectors. */
  static fromTable(dimensions: number, table: VectorTable): ExactVectorIndex {
    const index = new ExactVectorIndex(dimensions);
    index.#values = table.values;
    index.#keys = [...table.keys];
    index.#keys.forEach((key, row) => index.#rows.set(key, row));
    return index;
  }

  get size(): number {
    return this.#keys.length;
  }

  /** A view, good until the next change. */
  get table(): VectorTable {
    return { keys: this.#keys, values: this.#values.subarray(0, this.#keys.length * this.dimensions) };
  }

  has(key: PassageKey): boolean {
    return this.#rows.has(key);
  }

  /** The unit vector of `key`: a view, good until the next change. Throws RangeError for an unknown key. */
  vector(key: PassageKey): Float32Array {
    const row = this.#rows.get(key);
    if (row === undefined) throw new RangeError(`no vector of key ${key}`);
    return this.#values.subarray(row * this.dimensions, (row + 1) * this.dimensions);
  }

  add(entries: Iterable<{ readonly key: PassageKey; readonly vector: Float32Array }>): void {
    for (const { key, vector } of entries) {
      if (vector.length !== this.dimensions)
        throw new RangeError(`vector of ${vector.length} dimensions instead of ${this.dimensions}`);
      this.#removeOne(key);
      const unit = toUnit(vector);
      if (unit !== null) this.#append(key, unit);
    }
  }

  remove(keys: Iterable<PassageKey>): void {
    for (const key of keys) this.#removeOne(key);
  }

  search(vector: Float32Array, k: number, allowed?: KeySet): Hit[] {
    const query = toUnit(vector);
    if (query === null || k <= 0) return [];
    const top = new TopHits(Math.min(k, this.size));
    const offer = (row: number): void =>
      top.offer(innerProduct(query, this.#values, row * this.dimensions), this.#keys[row] ?? 0);
    if (allowed !== undefined && allowed.size < this.size) {
      for (const key of allowed) {
        const row = this.#rows.get(key);
        if (row !== undefined) offer(row);
      }
    } else {
      for (let row = 0; row < this.#keys.length; row++)
        if (allowed === undefined || allowed.has(this.#keys[row] ?? 0)) offer(row);
    }
    return top.sorted();
  }

  #append(key: PassageKey, unit: Float32Array): void {
    const row = this.#keys.length;
    const needed = (row + 1) * this.dimensions;
    if (needed > this.#values.length) {
      const larger = new Float32Array(Math.max(needed, this.#values.length * 2));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.set(unit, row * this.dimensions);
    this.#keys.push(key);
    this.#rows.set(key, row);
  }

  #removeOne(key: PassageKey): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    const last = this.#keys.length - 1;
    const lastKey = this.#keys[last] ?? 0;
    this.#values.copyWithin(row * this.dimensions, last * this.dimensions, (last + 1) * this.dimensions);
    this.#keys[row] = lastKey;
    this.#rows.set(lastKey, row);
    this.#keys.pop();
    this.#rows.delete(key);
  }
}
