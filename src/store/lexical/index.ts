import type { KeySet, LexicalEntry, LexicalHit, LexicalIndex, PassageKey } from '../../domain/ports.js';
import { TopHits } from '../top-hits.js';
import { DOCUMENT_WEIGHT, luceneIdf } from './bm25.js';
import { DocumentTable } from './documents.js';
import { merge } from './merge.js';
import { byUnits, seal } from './seal.js';
import { SegmentScorer, type Task } from './scorer.js';
import { MOST_PASSAGES, Segment, type SegmentArrays } from './segment.js';

export { DOCUMENT_WEIGHT, PASSAGE_K1 } from './bm25.js';

/** Passages gathered before they are made into a segment. */
const BUFFERED = 1024;
/** So many segments of one order of magnitude become one. */
const FAN = 6;
/** Merging more than this at once would hold up the event loop: it is left to {@link PostingsIndex.compact}. */
const MOST_MERGED_AT_ONCE = 8192;

/**
 * {@link LexicalIndex} in typed arrays: segments that never change but for removal, made of what was added since the last
 * search, and merged like those of a log-structured tree. Scores are at every moment exactly those of an index built anew.
 * Keys must be below 2³².
 */
export class PostingsIndex implements LexicalIndex {
  #segments: Segment[] = [];
  readonly #buffer = new Map<PassageKey, LexicalEntry>();
  readonly #documents = new DocumentTable();
  readonly #scorer = new SegmentScorer();
  #size = 0;
  /** Keys removed while a compaction is under way. */
  #removedMeanwhile: PassageKey[] | null = null;

  /** An index over arrays that {@link snapshot} gave. */
  static restore(segments: readonly SegmentArrays[]): PostingsIndex {
    const index = new PostingsIndex();
    for (const arrays of segments) index.#adopt(new Segment(arrays));
    return index;
  }

  get size(): number {
    return this.#size;
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.bytes, 0);
  }

  /** How many segments a {@link compact} would save. */
  get excessSegments(): number {
    return this.#segments.length - Math.ceil(this.#size / MOST_PASSAGES);
  }

  /** A key that is already there is replaced. */
  add(entries: Iterable<LexicalEntry>): void {
    for (const entry of entries) {
      this.remove([entry.key]);
      this.#buffer.set(entry.key, entry);
      this.#documents.add(entry);
      this.#size++;
      if (this.#buffer.size >= BUFFERED) this.#flush();
    }
  }

  remove(keys: Iterable<PassageKey>): void {
    for (const key of keys) if (this.#removeBuffered(key) || this.#removeSealed(key)) this.#size--;
  }

  search(query: ReadonlyMap<string, number>, k: number, allowed?: KeySet): LexicalHit[] {
    this.#flush();
    const wanted = Math.min(k, this.#size, allowed?.size ?? Infinity);
    const weights = [...query].filter(([, weight]) => weight > 0).sort(([a], [b]) => byUnits(a, b));
    const terms = weights
      .map(([token, weight]) => ({ token, weight: weight * this.#idf(token) }))
      .sort((a, b) => b.weight - a.weight);
    if (wanted <= 0 || terms.length === 0) return [];
    const documentScores = this.#documents.scores(this.#segments, weights);
    const task: Task = {
      terms,
      averageLength: this.#documents.totalLength / this.#size,
      allowed,
      top: new TopHits(wanted),
      bestDocumentPart: DOCUMENT_WEIGHT * documentScores.reduce((best, score) => Math.max(best, score), 0),
    };
    for (const segment of this.#segments)
      this.#scorer.score(segment, this.#documentParts(segment, documentScores), task);
    return task.top.sorted().map(({ key, score }) => this.#explain(key, score, documentScores));
  }

  idf(token: string): number {
    this.#flush();
    return this.#idf(token);
  }

  /**
   * Merges all segments into as few as possible. Yields often; searches, additions and removals may come between. Run it to
   * its end before starting another.
   */
  *compact(): Generator<undefined, void> {
    this.#flush();
    const inputs = this.#segments.toSorted((a, b) => a.living - b.living);
    yield* this.#mergeGroups(groups(inputs));
  }

  /** Rewrites segments that still hold words of removed passages, so that none of them is left. Otherwise as {@link compact}. */
  *purge(): Generator<undefined, void> {
    this.#flush();
    const stained = this.#segments.filter(({ living, passages }) => living < passages);
    yield* this.#mergeGroups(stained.map((segment) => [segment]));
  }

  *#mergeGroups(found: readonly Segment[][]): Generator<undefined, void> {
    for (const group of found) {
      this.#removedMeanwhile = [];
      const arrays = yield* merge(group);
      this.#replace(group, arrays);
      this.#removedMeanwhile = null;
    }
  }

  /** The arrays of all segments; those that removals change are copies. */
  snapshot(): SegmentArrays[] {
    this.#flush();
    return this.#segments.map(({ arrays }) => ({
      ...arrays,
      dead: arrays.dead.slice(),
      having: arrays.having.slice(),
      documentCounts: arrays.documentCounts.slice(),
    }));
  }

  #idf(token: string): number {
    let having = 0;
    for (const segment of this.#segments) {
      const number = segment.tokenNumber(token);
      if (number >= 0) having += segment.arrays.having[number] ?? 0;
    }
    return luceneIdf(this.#size, having);
  }

  #documentParts(segment: Segment, scores: Float64Array): Float64Array {
    const numbers = this.#documents.numbersOf(segment);
    const parts = new Float64Array(numbers.length);
    for (let index = 0; index < parts.length; index++)
      parts[index] = DOCUMENT_WEIGHT * (scores[numbers[index] ?? 0] ?? 0);
    return parts;
  }

  #explain(key: PassageKey, score: number, documentScores: Float64Array): LexicalHit {
    for (const segment of this.#segments) {
      const passage = segment.find(key);
      if (passage < 0) continue;
      const number = this.#documents.numbersOf(segment)[segment.arrays.documentOf[passage] ?? 0] ?? 0;
      const documentScore = documentScores[number] ?? 0;
      return { key, score, passageScore: score - DOCUMENT_WEIGHT * documentScore, documentScore };
    }
    return { key, score, passageScore: score, documentScore: 0 };
  }

  #removeBuffered(key: PassageKey): boolean {
    const entry = this.#buffer.get(key);
    if (entry === undefined) return false;
    this.#documents.removePassage(entry.document, entry.tokens.length);
    return this.#buffer.delete(key);
  }

  #removeSealed(key: PassageKey): boolean {
    for (const segment of this.#segments) {
      const passage = segment.find(key);
      if (passage < 0) continue;
      segment.kill(passage);
      this.#removedMeanwhile?.push(key);
      const { documents, documentOf, lengths } = segment.arrays;
      this.#documents.removePassage(documents[documentOf[passage] ?? 0] ?? 0, lengths[passage] ?? 0);
      return true;
    }
    return false;
  }

  /** Brings everything into segments that count only what lives. */
  #flush(): void {
    if (this.#buffer.size > 0) {
      this.#segments.push(new Segment(seal([...this.#buffer.values()])));
      this.#buffer.clear();
      if (this.#removedMeanwhile === null) this.#mergeSmall();
    }
    this.#segments = this.#segments.filter((segment) => segment.living > 0);
    for (const segment of this.#segments) segment.settle();
  }

  #mergeSmall(): void {
    for (;;) {
      const tiers = new Map<number, Segment[]>();
      for (const segment of this.#segments) {
        const tier = Math.floor(Math.log(segment.living + 1) / Math.log(FAN));
        tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
      }
      const full = [...tiers.values()].find(
        (tier) =>
          tier.length >= FAN && tier.reduce((sum, { living }) => sum + living, 0) <= MOST_MERGED_AT_ONCE,
      );
      if (full === undefined) return;
      this.#replace(full, exhaust(merge(full)));
    }
  }

  #replace(group: readonly Segment[], arrays: SegmentArrays): void {
    const merged = new Segment(arrays);
    for (const key of this.#removedMeanwhile ?? []) {
      const passage = merged.find(key);
      if (passage >= 0) merged.kill(passage);
    }
    this.#segments = [...this.#segments.filter((segment) => !group.includes(segment)), merged];
  }

  #adopt(segment: Segment): void {
    const { documents, documentOf, lengths, dead } = segment.arrays;
    for (let passage = 0; passage < segment.passages; passage++) {
      if (dead[passage] !== 0) continue;
      this.#documents.addPassage(documents[documentOf[passage] ?? 0] ?? 0, lengths[passage] ?? 0);
      this.#size++;
    }
    this.#segments.push(segment);
  }
}

/** Segments to be merged with each other: as many as fit into one, never a whole one alone. */
function groups(segments: readonly Segment[]): Segment[][] {
  const found: Segment[][] = [];
  let room = 0;
  for (const segment of segments) {
    if (segment.living > room || found.length === 0) {
      found.push([]);
      room = MOST_PASSAGES;
    }
    found.at(-1)?.push(segment);
    room -= segment.living;
  }
  return found.filter((group) => group.length > 1 || group.some(({ living, passages }) => living < passages));
}

function exhaust<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
