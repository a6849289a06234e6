import type { PassageKey } from '../../domain/ports.js';

/** Passages of one segment are numbered in 16 bits. */
export const MOST_PASSAGES = 65_536;
const FULL_COUNT = 255;
const FULL_DOCUMENT_COUNT = 65_535;

/**
 * The arrays of a segment, as they lie in memory and in the file. A posting is a passage's number inside the segment (two
 * bytes) and a count (one byte); counts that do not fit stand in `overflow…` as pairs of position and count.
 */
export interface SegmentArrays {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** Per passage, its document's place in {@link documents}. */
  readonly documentOf: Uint16Array;
  /** Per passage, its tokens. */
  readonly lengths: Uint32Array;
  /** Per passage, 1 once removed. */
  readonly dead: Uint8Array;
  /** Keys of the documents, in order of first appearance. */
  readonly documents: Uint32Array;
  /** All tokens end to end, ascending by UTF-16 units; token `t` is `tokenStarts[t]` to `tokenStarts[t + 1]`. */
  readonly tokenUnits: Uint16Array;
  readonly tokenStarts: Uint32Array;
  /** Per token, living passages that have it, and the highest count in one. */
  readonly having: Uint32Array;
  readonly highest: Uint8Array;
  /** Postings of token `t` are `starts[t]` to `starts[t + 1]`, ascending by passage. */
  readonly starts: Uint32Array;
  readonly passages: Uint16Array;
  readonly counts: Uint8Array;
  readonly overflow: Uint32Array;
  /** The same for whole documents; counts go down as passages are removed. */
  readonly documentStarts: Uint32Array;
  readonly documentPassages: Uint16Array;
  readonly documentCounts: Uint16Array;
  readonly documentOverflow: Uint32Array;
}

/** An immutable run of postings; only removal changes it. */
export class Segment {
  readonly arrays: SegmentArrays;
  /** Tokens of the shortest passage. */
  readonly shortest: number;
  readonly #overflow: Map<number, number>;
  readonly #documentOverflow: Map<number, number>;
  #living: number;
  /** Numbers of passages that are marked as dead but still counted in `having` and the documents' counts. */
  #unsettled: number[] = [];

  constructor(arrays: SegmentArrays) {
    this.arrays = arrays;
    this.shortest = arrays.lengths.reduce((shortest, length) => Math.min(shortest, length), Infinity);
    this.#overflow = pairs(arrays.overflow);
    this.#documentOverflow = pairs(arrays.documentOverflow);
    this.#living = arrays.dead.reduce((living, dead) => living - dead, arrays.keys.length);
  }

  get passages(): number {
    return this.arrays.keys.length;
  }

  get living(): number {
    return this.#living;
  }

  get tokens(): number {
    return this.arrays.having.length;
  }

  get bytes(): number {
    return Object.values<ArrayBufferView>({ ...this.arrays }).reduce(
      (sum, array) => sum + array.byteLength,
      0,
    );
  }

  /** Number of the passage of `key`; −1 when it is not here or was removed. */
  find(key: PassageKey): number {
    const { keys, dead } = this.arrays;
    const place = lowerBound(keys, key, 0, keys.length);
    return keys[place] === key && dead[place] === 0 ? place : -1;
  }

  /** Number of the token; −1 when no passage here ever had it. */
  tokenNumber(token: string): number {
    let low = 0;
    let high = this.tokens - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.#compare(middle, token);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  token(number: number): string {
    const { tokenUnits, tokenStarts } = this.arrays;
    return String.fromCharCode(
      ...tokenUnits.subarray(tokenStarts[number] ?? 0, tokenStarts[number + 1] ?? 0),
    );
  }

  /** Count of the posting at `position`. */
  count(position: number): number {
    const count = this.arrays.counts[position] ?? 0;
    return count < FULL_COUNT ? count : (this.#overflow.get(position) ?? count);
  }

  documentCount(position: number): number {
    const count = this.arrays.documentCounts[position] ?? 0;
    return count < FULL_DOCUMENT_COUNT ? count : (this.#documentOverflow.get(position) ?? count);
  }

  /** The highest count of the token in one passage, from above. */
  highestCount(token: number): number {
    const highest = this.arrays.highest[token] ?? 0;
    return highest < FULL_COUNT ? highest : Infinity;
  }

  /** From now on never found. {@link settle} does the counting later, for many at once. */
  kill(passage: number): void {
    if (this.arrays.dead[passage] !== 0) return;
    this.arrays.dead[passage] = 1;
    this.#living--;
    this.#unsettled.push(passage);
  }

  /**
   * Takes removed passages out of `having` and of their documents' counts, so that scores are exactly those of an index
   * that never held them. One binary search per token and run of neighbouring passages.
   */
  settle(): void {
    if (this.#unsettled.length === 0) return;
    const removed = Uint16Array.from(this.#unsettled).sort();
    this.#unsettled = [];
    for (let token = 0; token < this.tokens; token++) this.#settleToken(token, removed);
  }

  #settleToken(token: number, removed: Uint16Array): void {
    const { starts, passages, having } = this.arrays;
    let position = starts[token] ?? 0;
    const end = starts[token + 1] ?? 0;
    let next = 0;
    while (next < removed.length && position < end) {
      position = lowerBound(passages, removed[next] ?? 0, position, end);
      if (position === end) return;
      const passage = passages[position] ?? 0;
      while (next < removed.length && (removed[next] ?? 0) < passage) next++;
      if (removed[next] !== passage) continue;
      having[token] = (having[token] ?? 0) - 1;
      this.#settleDocument(token, passage, this.count(position));
      next++;
      position++;
    }
  }

  #settleDocument(token: number, passage: number, count: number): void {
    const { documentOf, documentStarts, documentPassages, documentCounts } = this.arrays;
    const document = documentOf[passage] ?? 0;
    const end = documentStarts[token + 1] ?? 0;
    const position = lowerBound(documentPassages, document, documentStarts[token] ?? 0, end);
    const left = this.documentCount(position) - count;
    documentCounts[position] = Math.min(left, FULL_DOCUMENT_COUNT);
    if (left >= FULL_DOCUMENT_COUNT) this.#documentOverflow.set(position, left);
  }

  #compare(number: number, token: string): number {
    const { tokenUnits, tokenStarts } = this.arrays;
    const start = tokenStarts[number] ?? 0;
    const length = (tokenStarts[number + 1] ?? 0) - start;
    const shared = Math.min(length, token.length);
    for (let unit = 0; unit < shared; unit++) {
      const difference = (tokenUnits[start + unit] ?? 0) - token.charCodeAt(unit);
      if (difference !== 0) return difference;
    }
    return length - token.length;
  }
}

/** First position in `[from, to)` of ascending `values` whose value is not below `wanted`; `to` when there is none. */
export function lowerBound(
  values: Uint16Array | Uint32Array,
  wanted: number,
  from: number,
  to: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairs(flat: Uint32Array): Map<number, number> {
  const map = new Map<number, number>();
  for (let index = 0; index + 1 < flat.length; index += 2) map.set(flat[index] ?? 0, flat[index + 1] ?? 0);
  return map;
}
