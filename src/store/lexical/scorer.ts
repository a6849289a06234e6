import type { KeySet } from '../../domain/ports.js';
import { TopHits } from '../top-hits.js';
import { lengthNorm, PASSAGE_B, PASSAGE_K1, saturation } from './bm25.js';
import { lowerBound, MOST_PASSAGES, type Segment } from './segment.js';

/** One token of a question, weighted by its idf over the whole library. */
export interface Term {
  readonly token: string;
  /** Query weight × idf. */
  readonly weight: number;
}

/** What is the same for all segments of one search. */
export interface Task {
  /** Heaviest first, in one order for all segments: equal passages then get equal sums. */
  readonly terms: readonly Term[];
  readonly averageLength: number;
  readonly allowed: KeySet | undefined;
  readonly top: TopHits;
  /** The best that a document adds to its passage's score. */
  readonly bestDocumentPart: number;
}

interface Leg {
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

const UNSEEN = 0;
const CANDIDATE = 1;
const REJECTED = 2;
/** Bounds are sums in another order than scores; this covers the rounding. */
const ROUNDING = 1e-9;
/** Under a filter that lets fewer than one passage in so many through, start from the filter's keys. */
const NARROW = 16;

/**
 * Scores the passages of one segment, a term at a time, heaviest terms first, with the exact pruning of MaxScore (Turtle
 * and Flood 1995): once the terms that are left cannot lift an unseen passage to the k-th best score, no new passage is
 * taken up, and the remaining, commonest terms (single characters, mostly) are only looked up for the candidates, which
 * become fewer with every term.
 */
export class SegmentScorer {
  readonly #scores = new Float64Array(MOST_PASSAGES);
  readonly #states = new Uint8Array(MOST_PASSAGES);
  readonly #touched = new Uint16Array(MOST_PASSAGES);
  #touchedCount = 0;
  readonly #candidates = new Uint16Array(MOST_PASSAGES);
  #candidateCount = 0;
  #best = 0;

  /** Offers the segment's best passages to `task.top`. `documentParts` by document number of the segment. */
  score(segment: Segment, documentParts: Float64Array, task: Task): void {
    const run = new Run(segment, documentParts, task);
    if (run.legs.length === 0) return;
    const narrow = task.allowed !== undefined && task.allowed.size * NARROW < segment.passages;
    const next = narrow ? this.#takeAllowed(run, task.allowed) : this.#collect(run);
    this.#finish(run, next);
    for (let index = 0; index < this.#touchedCount; index++) {
      const passage = this.#touched[index] ?? 0;
      this.#scores[passage] = 0;
      this.#states[passage] = UNSEEN;
    }
    this.#touchedCount = 0;
    this.#best = 0;
  }

  /** All of a narrow filter's passages become candidates before any term is read. */
  #takeAllowed(run: Run, allowed: KeySet | undefined): number {
    for (const key of allowed ?? []) {
      const passage = run.segment.find(key);
      if (passage >= 0) this.#touch(passage, CANDIDATE);
    }
    return 0;
  }

  /** Reads whole lists until no unseen passage can enter; gives the number of the first leg that was not read. */
  #collect(run: Run): number {
    let checkedAt = Infinity;
    for (let leg = 0; leg < run.legs.length; leg++) {
      const reachable = run.remaining(leg) + run.task.bestDocumentPart;
      // Looking for the threshold costs a pass over the candidates: only when enough has changed to hope.
      if (reachable < Math.max(this.#best, run.task.top.threshold) && reachable < 0.95 * checkedAt) {
        checkedAt = reachable;
        if (reachable < this.#threshold(run, this.#touched, this.#touchedCount) - ROUNDING) return leg;
      }
      this.#readList(run, leg);
    }
    return run.legs.length;
  }

  #readList(run: Run, leg: number): void {
    const { segment, documentParts, baseNorm, normPerToken } = run;
    const { passages, lengths, documentOf, keys, dead } = segment.arrays;
    const { weight, start, end } = run.legs[leg] ?? { weight: 0, start: 0, end: 0 };
    const allowed = run.task.allowed;
    for (let position = start; position < end; position++) {
      const passage = passages[position] ?? 0;
      if (this.#states[passage] === UNSEEN) {
        const rejected = dead[passage] !== 0 || (allowed !== undefined && !allowed.has(keys[passage] ?? 0));
        this.#touch(passage, rejected ? REJECTED : CANDIDATE);
      }
      if (this.#states[passage] === REJECTED) continue;
      const norm = baseNorm + normPerToken * (lengths[passage] ?? 0);
      const score =
        (this.#scores[passage] ?? 0) + weight * saturation(segment.count(position), PASSAGE_K1, norm);
      this.#scores[passage] = score;
      const total = score + (documentParts[documentOf[passage] ?? 0] ?? 0);
      if (total > this.#best) this.#best = total;
    }
  }

  /** Looks up what is left for the candidates alone, and offers those that remain. */
  #finish(run: Run, firstLeg: number): void {
    this.#gatherCandidates();
    this.#prune(run, firstLeg);
    for (let leg = firstLeg; leg < run.legs.length; leg++) {
      this.#lookUp(run, leg);
      // With few left, looking them all up is cheaper than finding out which are needed.
      if (this.#candidateCount > 2 * run.task.top.capacity) this.#prune(run, leg + 1);
    }
    const { keys } = run.segment.arrays;
    for (let index = 0; index < this.#candidateCount; index++) {
      const passage = this.#candidates[index] ?? 0;
      if (this.#scores[passage] !== 0) run.task.top.offer(this.#total(run, passage), keys[passage] ?? 0);
    }
  }

  /** Steps through the list with strides that double, so a long list costs little. */
  #lookUp(run: Run, leg: number): void {
    const { segment, baseNorm, normPerToken } = run;
    const { passages, lengths } = segment.arrays;
    const { weight, start, end } = run.legs[leg] ?? { weight: 0, start: 0, end: 0 };
    let position = start;
    for (let index = 0; index < this.#candidateCount; index++) {
      const passage = this.#candidates[index] ?? 0;
      let stride = 1;
      while (position + stride < end && (passages[position + stride] ?? 0) < passage) {
        position += stride;
        stride *= 2;
      }
      position = lowerBound(passages, passage, position, Math.min(end, position + stride + 1));
      if (position >= end) return;
      if (passages[position] !== passage) continue;
      const norm = baseNorm + normPerToken * (lengths[passage] ?? 0);
      this.#scores[passage] =
        (this.#scores[passage] ?? 0) + weight * saturation(segment.count(position), PASSAGE_K1, norm);
    }
  }

  /** Ascending, as the lists are. */
  #gatherCandidates(): void {
    this.#candidateCount = 0;
    for (let index = 0; index < this.#touchedCount; index++) {
      const passage = this.#touched[index] ?? 0;
      if (this.#states[passage] === CANDIDATE) this.#candidates[this.#candidateCount++] = passage;
    }
    this.#candidates.subarray(0, this.#candidateCount).sort();
  }

  /** Leaves those that the legs from `leg` on can still lift into the k best. */
  #prune(run: Run, leg: number): void {
    const needed =
      this.#threshold(run, this.#candidates, this.#candidateCount) - run.remaining(leg) - ROUNDING;
    if (needed === -Infinity) return;
    let kept = 0;
    for (let index = 0; index < this.#candidateCount; index++) {
      const passage = this.#candidates[index] ?? 0;
      if (this.#total(run, passage) >= needed) this.#candidates[kept++] = passage;
    }
    this.#candidateCount = kept;
  }

  /** The k-th best score that is certain by now, over the first `count` of `passages` and the segments before. */
  #threshold(run: Run, passages: Uint16Array, count: number): number {
    const { certain } = run;
    certain.clear();
    let worst = -Infinity;
    for (let index = 0; index < count; index++) {
      const passage = passages[index] ?? 0;
      // A passage that shares no token is no hit, however good its document.
      if (this.#states[passage] !== CANDIDATE || this.#scores[passage] === 0) continue;
      const total = this.#total(run, passage);
      if (total <= worst) continue;
      certain.offer(total, passage);
      worst = certain.threshold;
    }
    return Math.max(worst, run.task.top.threshold);
  }

  #total(run: Run, passage: number): number {
    return (
      (this.#scores[passage] ?? 0) + (run.documentParts[run.segment.arrays.documentOf[passage] ?? 0] ?? 0)
    );
  }

  #touch(passage: number, state: number): void {
    if (this.#states[passage] !== UNSEEN) return;
    this.#states[passage] = state;
    this.#touched[this.#touchedCount++] = passage;
  }
}

/** One search in one segment. */
class Run {
  readonly segment: Segment;
  readonly documentParts: Float64Array;
  readonly task: Task;
  readonly legs: readonly Leg[];
  readonly certain: TopHits;
  /** {@link lengthNorm} is `baseNorm + normPerToken × length`. */
  readonly baseNorm: number;
  readonly normPerToken: number;
  readonly #remaining: Float64Array;

  constructor(segment: Segment, documentParts: Float64Array, task: Task) {
    this.segment = segment;
    this.documentParts = documentParts;
    this.task = task;
    this.certain = new TopHits(task.top.capacity);
    this.baseNorm = lengthNorm(0, task.averageLength, PASSAGE_K1, PASSAGE_B);
    this.normPerToken = lengthNorm(1, task.averageLength, PASSAGE_K1, PASSAGE_B) - this.baseNorm;
    const found = task.terms.flatMap(({ token, weight }) => {
      const number = segment.tokenNumber(token);
      return number < 0 ? [] : [{ number, weight }];
    });
    this.legs = found.map(({ number, weight }) => ({
      weight,
      start: segment.arrays.starts[number] ?? 0,
      end: segment.arrays.starts[number + 1] ?? 0,
    }));
    this.#remaining = new Float64Array(found.length + 1);
    for (let leg = found.length - 1; leg >= 0; leg--) {
      const { number, weight } = found[leg] ?? { number: 0, weight: 0 };
      this.#remaining[leg] = (this.#remaining[leg + 1] ?? 0) + weight * this.#bestSaturation(number);
    }
  }

  /** The most that the legs from `leg` on can add to one passage. */
  remaining(leg: number): number {
    return this.#remaining[leg] ?? 0;
  }

  #bestSaturation(token: number): number {
    const count = this.segment.highestCount(token);
    if (count === Infinity) return PASSAGE_K1 + 1;
    // A passage with so many of them is at least so long.
    const shortest = Math.max(count, this.segment.shortest);
    return saturation(count, PASSAGE_K1, this.baseNorm + this.normPerToken * shortest);
  }
}
