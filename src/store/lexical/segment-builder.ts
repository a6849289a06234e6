import type { SegmentArrays } from './segment.js';

type Growable = Uint8Array | Uint16Array | Uint32Array;

/** A typed array that grows. */
class Column<T extends Growable> {
  #values: T;
  #length = 0;
  readonly #make: (capacity: number) => T;

  constructor(make: (capacity: number) => T) {
    this.#make = make;
    this.#values = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  finish(): T {
    return this.#values.slice(0, this.#length) as T;
  }
}

const bytes = (): Column<Uint8Array> => new Column((capacity) => new Uint8Array(capacity));
const shorts = (): Column<Uint16Array> => new Column((capacity) => new Uint16Array(capacity));
const longs = (): Column<Uint32Array> => new Column((capacity) => new Uint32Array(capacity));

export interface SegmentPassage {
  readonly key: number;
  readonly document: number;
  readonly length: number;
}

/** Puts a segment together, token by token in ascending order. */
export class SegmentBuilder {
  readonly #keys: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #documentOf: Uint16Array;
  readonly #documents: Uint32Array;
  readonly #tokenUnits = shorts();
  readonly #tokenStarts = longs();
  readonly #having = longs();
  readonly #highest = bytes();
  readonly #starts = longs();
  readonly #passages = shorts();
  readonly #counts = bytes();
  readonly #overflow = longs();
  readonly #documentStarts = longs();
  readonly #documentPassages = shorts();
  readonly #documentCounts = shorts();
  readonly #documentOverflow = longs();
  readonly #sums: Uint32Array;

  /** `passages` ascending by key, at most {@link MOST_PASSAGES}. */
  constructor(passages: readonly SegmentPassage[]) {
    const numbers = new Map<number, number>();
    this.#documentOf = Uint16Array.from(passages, ({ document }) => {
      const number = numbers.get(document) ?? numbers.size;
      numbers.set(document, number);
      return number;
    });
    this.#keys = Uint32Array.from(passages, ({ key }) => key);
    this.#lengths = Uint32Array.from(passages, ({ length }) => length);
    this.#documents = Uint32Array.from(numbers.keys());
    this.#sums = new Uint32Array(numbers.size);
  }

  /** Adds the next token with its first `size` postings: `passages` ascending, `counts` beside them. */
  add(token: string, passages: Uint16Array, counts: Uint32Array, size: number): void {
    this.#tokenStarts.push(this.#tokenUnits.length);
    for (let unit = 0; unit < token.length; unit++) this.#tokenUnits.push(token.charCodeAt(unit));
    this.#starts.push(this.#passages.length);
    this.#having.push(size);
    let highest = 0;
    for (let index = 0; index < size; index++) {
      const count = counts[index] ?? 0;
      if (count > highest) highest = count;
      if (count >= 255) pushPair(this.#overflow, this.#passages.length, count);
      this.#passages.push(passages[index] ?? 0);
      this.#counts.push(Math.min(count, 255));
    }
    this.#highest.push(Math.min(highest, 255));
    this.#addDocuments(passages, counts, size);
  }

  finish(): SegmentArrays {
    this.#tokenStarts.push(this.#tokenUnits.length);
    this.#starts.push(this.#passages.length);
    this.#documentStarts.push(this.#documentPassages.length);
    return {
      keys: this.#keys,
      documentOf: this.#documentOf,
      lengths: this.#lengths,
      dead: new Uint8Array(this.#keys.length),
      documents: this.#documents,
      tokenUnits: this.#tokenUnits.finish(),
      tokenStarts: this.#tokenStarts.finish(),
      having: this.#having.finish(),
      highest: this.#highest.finish(),
      starts: this.#starts.finish(),
      passages: this.#passages.finish(),
      counts: this.#counts.finish(),
      overflow: this.#overflow.finish(),
      documentStarts: this.#documentStarts.finish(),
      documentPassages: this.#documentPassages.finish(),
      documentCounts: this.#documentCounts.finish(),
      documentOverflow: this.#documentOverflow.finish(),
    };
  }

  #addDocuments(passages: Uint16Array, counts: Uint32Array, size: number): void {
    this.#documentStarts.push(this.#documentPassages.length);
    const touched: number[] = [];
    let ascending = true;
    for (let index = 0; index < size; index++) {
      const document = this.#documentOf[passages[index] ?? 0] ?? 0;
      if (this.#sums[document] === 0) {
        ascending &&= (touched.at(-1) ?? -1) < document;
        touched.push(document);
      }
      this.#sums[document] = (this.#sums[document] ?? 0) + (counts[index] ?? 0);
    }
    // Documents whose passages do not follow each other come out of order.
    if (!ascending) touched.sort((a, b) => a - b);
    for (const document of touched) {
      const sum = this.#sums[document] ?? 0;
      this.#sums[document] = 0;
      if (sum >= 65_535) pushPair(this.#documentOverflow, this.#documentPassages.length, sum);
      this.#documentPassages.push(document);
      this.#documentCounts.push(Math.min(sum, 65_535));
    }
  }
}

function pushPair(column: Column<Uint32Array>, position: number, count: number): void {
  column.push(position);
  column.push(count);
}
