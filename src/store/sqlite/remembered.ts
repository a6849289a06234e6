import { LRUCache } from 'lru-cache';

/** What was read lately, by name, until the library changes. Names must tell who may see what. */
export class Remembered<Value extends object> {
  readonly #values: LRUCache<string, Value>;
  #sequence = -1;

  /** @param most values, the one read longest ago goes first */
  constructor(most: number) {
    this.#values = new LRUCache({ max: most });
  }

  /** Values as of a state of the library; those of another state are forgotten. */
  at(sequence: number): Pick<LRUCache<string, Value>, 'get' | 'set'> {
    if (sequence !== this.#sequence) this.#values.clear();
    this.#sequence = sequence;
    return this.#values;
  }

  /** The value of that name, from `read` where it is not remembered. */
  get(sequence: number, name: string, read: () => Value): Value {
    const values = this.at(sequence);
    const known = values.get(name);
    if (known !== undefined) return known;
    const value = read();
    values.set(name, value);
    return value;
  }

  clear(): void {
    this.#values.clear();
  }
}
