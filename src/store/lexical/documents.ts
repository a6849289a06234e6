import type { LexicalEntry } from '../../domain/ports.js';
import { DOCUMENT_B, DOCUMENT_K1, lengthNorm, luceneIdf, saturation } from './bm25.js';
import type { Segment } from './segment.js';

/** Lengths of all documents, and BM25 of each as one text made of its living passages. */
export class DocumentTable {
  readonly #numbers = new Map<number, number>();
  readonly #lengths: number[] = [];
  readonly #passages: number[] = [];
  /** Per segment, the number here of each of its documents. */
  readonly #numbersOf = new WeakMap<Segment, Uint32Array>();
  #living = 0;
  #totalLength = 0;

  add({ document, tokens }: Pick<LexicalEntry, 'document' | 'tokens'>): void {
    this.addPassage(document, tokens.length);
  }

  addPassage(document: number, length: number): void {
    const number = this.#numberOf(document);
    if (this.#passages[number] === 0) this.#living++;
    this.#passages[number] = (this.#passages[number] ?? 0) + 1;
    this.#lengths[number] = (this.#lengths[number] ?? 0) + length;
    this.#totalLength += length;
  }

  removePassage(document: number, length: number): void {
    const number = this.#numberOf(document);
    this.#passages[number] = (this.#passages[number] ?? 0) - 1;
    this.#lengths[number] = (this.#lengths[number] ?? 0) - length;
    this.#totalLength -= length;
    if (this.#passages[number] === 0) this.#living--;
  }

  get totalLength(): number {
    return this.#totalLength;
  }

  /** BM25 by document number; those without any of the tokens have 0. */
  scores(
    segments: readonly Segment[],
    query: readonly (readonly [token: string, weight: number])[],
  ): Float64Array {
    const scores = new Float64Array(this.#lengths.length);
    const counts = new Float64Array(this.#lengths.length);
    const touched = new Uint32Array(this.#lengths.length);
    const average = this.#totalLength / Math.max(1, this.#living);
    for (const [token, weight] of query) {
      let having = 0;
      for (const segment of segments) having = this.#gather(segment, token, counts, touched, having);
      const idf = weight * luceneIdf(this.#living, having);
      for (let index = 0; index < having; index++) {
        const number = touched[index] ?? 0;
        const norm = lengthNorm(this.#lengths[number] ?? 0, average, DOCUMENT_K1, DOCUMENT_B);
        scores[number] = (scores[number] ?? 0) + idf * saturation(counts[number] ?? 0, DOCUMENT_K1, norm);
        counts[number] = 0;
      }
    }
    return scores;
  }

  /** Numbers of the documents of `segment`, in its own order. */
  numbersOf(segment: Segment): Uint32Array {
    let numbers = this.#numbersOf.get(segment);
    if (numbers === undefined) {
      numbers = segment.arrays.documents.map((document) => this.#numberOf(document));
      this.#numbersOf.set(segment, numbers);
    }
    return numbers;
  }

  /** Adds the token's counts; the documents that have it stand in `touched`, as many as are returned. */
  #gather(
    segment: Segment,
    token: string,
    counts: Float64Array,
    touched: Uint32Array,
    before: number,
  ): number {
    const found = segment.tokenNumber(token);
    if (found < 0) return before;
    let having = before;
    const numbers = this.numbersOf(segment);
    const { documentStarts, documentPassages } = segment.arrays;
    const end = documentStarts[found + 1] ?? 0;
    for (let position = documentStarts[found] ?? 0; position < end; position++) {
      const count = segment.documentCount(position);
      if (count === 0) continue;
      const number = numbers[documentPassages[position] ?? 0] ?? 0;
      if (counts[number] === 0) touched[having++] = number;
      counts[number] = (counts[number] ?? 0) + count;
    }
    return having;
  }

  #numberOf(document: number): number {
    let number = this.#numbers.get(document);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(document, number);
      this.#lengths.push(0);
      this.#passages.push(0);
    }
    return number;
  }
}
