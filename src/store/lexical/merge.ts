import type { Segment, SegmentArrays } from './segment.js';
import { SegmentBuilder, type SegmentPassage } from './segment-builder.js';

const GONE = -1;
const TOKENS_PER_STEP = 20_000;

/** A segment being read token by token, with the new numbers of its passages. */
interface Reading {
  readonly segment: Segment;
  readonly renumbered: Int32Array;
  next: number;
  token: string | null;
}

/**
 * One segment of what lives in `segments`. Yields now and then, so that a caller can let other work through; the segments
 * may lose passages meanwhile, which the caller must take out of the result again.
 */
export function* merge(segments: readonly Segment[]): Generator<undefined, SegmentArrays> {
  const { passages, readings } = renumber(segments);
  const builder = new SegmentBuilder(passages);
  const gathered = new Gathered(passages.length);
  for (let step = 0; ; step++) {
    if (step % TOKENS_PER_STEP === 0) yield;
    const token = smallest(readings);
    if (token === null) return builder.finish();
    gathered.clear();
    for (const reading of readings) {
      if (reading.token !== token) continue;
      gathered.take(reading);
      advance(reading);
    }
    gathered.order();
    if (gathered.size > 0) builder.add(token, gathered.passages, gathered.counts, gathered.size);
  }
}

/** Postings of one token from several segments. */
class Gathered {
  readonly passages: Uint16Array;
  readonly counts: Uint32Array;
  size = 0;
  #ascending = true;

  constructor(capacity: number) {
    this.passages = new Uint16Array(capacity);
    this.counts = new Uint32Array(capacity);
  }

  clear(): void {
    this.size = 0;
    this.#ascending = true;
  }

  take({ segment, renumbered, next }: Reading): void {
    const { starts, passages } = segment.arrays;
    const end = starts[next + 1] ?? 0;
    for (let position = starts[next] ?? 0; position < end; position++) {
      const passage = renumbered[passages[position] ?? 0] ?? GONE;
      if (passage === GONE) continue;
      if (this.size > 0 && (this.passages[this.size - 1] ?? 0) > passage) this.#ascending = false;
      this.passages[this.size] = passage;
      this.counts[this.size++] = segment.count(position);
    }
  }

  /** Only segments whose keys overlap come out of order. */
  order(): void {
    if (this.#ascending) return;
    const pairs = Array.from({ length: this.size }, (_, index) => [
      this.passages[index] ?? 0,
      this.counts[index] ?? 0,
    ]);
    pairs.sort(([a = 0], [b = 0]) => a - b);
    pairs.forEach(([passage = 0, count = 0], index) => {
      this.passages[index] = passage;
      this.counts[index] = count;
    });
  }
}

function renumber(segments: readonly Segment[]): { passages: SegmentPassage[]; readings: Reading[] } {
  const readings = segments
    .toSorted((a, b) => (a.arrays.keys[0] ?? 0) - (b.arrays.keys[0] ?? 0))
    .map((segment) => ({
      segment,
      renumbered: new Int32Array(segment.passages).fill(GONE),
      next: -1,
      token: null,
    }));
  const living = readings.flatMap(({ segment: { arrays }, renumbered }) =>
    Array.from(arrays.keys, (key, number) => ({
      key,
      document: arrays.documents[arrays.documentOf[number] ?? 0] ?? 0,
      length: arrays.lengths[number] ?? 0,
      dead: arrays.dead[number] !== 0,
      number,
      renumbered,
    })).filter(({ dead }) => !dead),
  );
  living.sort((a, b) => a.key - b.key);
  living.forEach(({ renumbered, number }, position) => (renumbered[number] = position));
  readings.forEach(advance);
  return { passages: living, readings };
}

function advance(reading: Reading): void {
  reading.next++;
  reading.token = reading.next < reading.segment.tokens ? reading.segment.token(reading.next) : null;
}

function smallest(readings: readonly Reading[]): string | null {
  let token: string | null = null;
  for (const reading of readings)
    if (reading.token !== null && (token === null || reading.token < token)) token = reading.token;
  return token;
}
