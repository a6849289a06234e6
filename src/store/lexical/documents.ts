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
    const average = this.#totalLength / Math.max(1, this.#living);
    for (const [token, weight] of query) {
      const touched: number[] = [];
      for (const segment of segments) this.#gather(segment, token, counts, touched);
      const having = touched.reduce((sum, number) => (counts[number] === 0 ? sum : sum + 1), 0);
      const idf = weight * luceneIdf(this.#living, having);
      for (const number of touched) {
        const norm = lengthNorm(this.#lengths[number] ?? 0, average, DOCUMENT_K1, DOCUMENT_B);
        const count = counts[number] ?? 0;
        if (count > 0) scores[number] = (scores[number] ?? 0) + idf * saturation(count, DOCUMENT_K1, norm);
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

  #gather(segment: Segment, token: string, counts: Float64Array, touched: number[]): void {
    const found = segment.tokenNumber(token);
    if (found < 0) return;
    const numbers = this.numbersOf(segment);
    const { documentStarts, documentPassages } = segment.arrays;
    const end = documentStarts[found + 1] ?? 0;
    for (let position = documentStarts[found] ?? 0; position < end; position++) {
      const count = segment.documentCount(position);
      if (count === 0) continue;
      const number = numbers[documentPassages[position] ?? 0] ?? 0;
      if (counts[number] === 0) touched.push(number);
      counts[number] = (counts[number] ?? 0) + count;
    }
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
