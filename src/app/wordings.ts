export interface WordingOptions {
  readonly signal?: AbortSignal;
  /** For a file of what was read on a page: the words that a model gave to the same request a short while ago, if any. */
  readonly again?: boolean;
}

interface Wording {
  readonly value: unknown;
  readonly at: number;
}

const MOST = 50;
/** Milliseconds that a wording is kept. */
const KEPT = 30 * 60_000;

/** Words that a model gave lately: it would give others the next time, and a file must say what its reader has read. */
export class RecentWordings {
  readonly #wordings = new Map<string, Wording>();
  readonly #version: () => number;
  readonly #now: () => number;

  /** @param version changes whenever the library does: what was withdrawn is not told again */
  constructor(version: () => number, now: () => number = Date.now) {
    this.#version = version;
    this.#now = now;
  }

  /** What `make` gives for `request`, or gave lately where that is wanted. Everything that decides on it belongs in `request`. */
  async of<T>(request: unknown, options: WordingOptions | undefined, make: () => Promise<T>): Promise<T> {
    const key = JSON.stringify([this.#version(), request]);
    const known = this.#wordings.get(key);
    if (options?.again === true && known !== undefined && this.#now() - known.at < KEPT)
      return known.value as T;
    const value = await make();
    this.#wordings.delete(key);
    this.#wordings.set(key, { value, at: this.#now() });
    for (const oldest of this.#wordings.keys()) if (this.#wordings.size > MOST) this.#wordings.delete(oldest);
    return value;
  }
}
