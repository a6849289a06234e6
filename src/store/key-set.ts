import type { KeySet, PassageKey } from '../domain/ports.js';

/** A set of passage keys as bits: a few kilobytes for a hundred thousand passages, `has` in one load. */
export class BitKeySet implements KeySet {
  readonly size: number;
  readonly #base: number;
  readonly #bits: Uint32Array;

  /** `keys` ascending, without repeats. */
  constructor(keys: readonly PassageKey[]) {
    this.size = keys.length;
    this.#base = keys[0] ?? 0;
    this.#bits = new Uint32Array((((keys.at(-1) ?? this.#base) - this.#base) >>> 5) + 1);
    for (const key of keys) {
      const word = (key - this.#base) >>> 5;
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << ((key - this.#base) & 31));
    }
  }

  has(key: PassageKey): boolean {
    const offset = key - this.#base;
    return offset >= 0 && ((this.#bits[offset >>> 5] ?? 0) & (1 << (offset & 31))) !== 0;
  }

  /** Ascending. */
  *[Symbol.iterator](): Iterator<PassageKey> {
    for (let word = 0; word < this.#bits.length; word++) {
      let rest = this.#bits[word] ?? 0;
      while (rest !== 0) {
        const lowest = rest & -rest;
        yield this.#base + word * 32 + (31 - Math.clz32(lowest));
        rest ^= lowest;
      }
    }
  }
}
