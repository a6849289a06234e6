/**
 * The `k` best of many (score, key) pairs in a fixed amount of memory: a binary heap whose root is the worst one kept.
 * Of equal scores the smaller key is the better.
 */
export class TopHits {
  readonly #scores: Float64Array;
  readonly #keys: Float64Array;
  #size = 0;

  constructor(k: number) {
    this.#scores = new Float64Array(k);
    this.#keys = new Float64Array(k);
  }

  get capacity(): number {
    return this.#scores.length;
  }

  get size(): number {
    return this.#size;
  }

  /** A score below this cannot enter; −∞ while there is room. */
  get threshold(): number {
    if (this.#size < this.#scores.length) return -Infinity;
    return this.#scores[0] ?? Infinity;
  }

  clear(): void {
    this.#size = 0;
  }

  offer(score: number, key: number): void {
    if (this.#size < this.#scores.length) {
      this.#siftUp(this.#size++, score, key);
    } else if (this.#size > 0 && this.#isWorse(0, score, key)) {
      this.#siftDown(score, key);
    }
  }

  /** Best first. */
  sorted(): { readonly key: number; readonly score: number }[] {
    return Array.from({ length: this.#size }, (_, index) => ({
      key: this.#keys[index] ?? 0,
      score: this.#scores[index] ?? 0,
    })).sort((a, b) => b.score - a.score || a.key - b.key);
  }

  /** Whether the pair at `index` is worse than (`score`, `key`). */
  #isWorse(index: number, score: number, key: number): boolean {
    const own = this.#scores[index] ?? 0;
    return own < score || (own === score && (this.#keys[index] ?? 0) > key);
  }

  #siftUp(start: number, score: number, key: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >>> 1;
      if (this.#isWorse(parent, score, key)) break;
      this.#move(parent, index);
      index = parent;
    }
    this.#put(index, score, key);
  }

  #siftDown(score: number, key: number): void {
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (right < this.#size && this.#isWorse(right, this.#scores[child] ?? 0, this.#keys[child] ?? 0))
        child = right;
      if (!this.#isWorse(child, score, key)) break;
      this.#move(child, index);
      index = child;
    }
    this.#put(index, score, key);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#scores[from] ?? 0, this.#keys[from] ?? 0);
  }

  #put(index: number, score: number, key: number): void {
    this.#scores[index] = score;
    this.#keys[index] = key;
  }
}
