import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../../src/domain/ports.js';
import { BitKeySet } from '../../src/store/key-set.js';

const DIMENSIONS = 4;
const component = fc.integer({ min: -3, max: 3 });
const vector = fc
  .tuple(component, component, component, component)
  .map((components) => Float32Array.from(components));
const key = fc.integer({ min: 1, max: 40 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ add: fc.array(fc.record({ key, vector }), { maxLength: 10 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.array(key, { maxLength: 8 }) }) },
  { weight: 1, arbitrary: fc.constant({ settle: true as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      query: vector,
      k: fc.integer({ min: 0, max: 50 }),
      allowed: fc.option(fc.uniqueArray(key, { maxLength: 30 })),
    }),
  },
);

const cosine = (a: Float32Array, b: Float32Array): number => {
  const dot = (x: Float32Array, y: Float32Array): number =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};
const isZero = (vector: Float32Array): boolean => vector.every((value) => value === 0);

/** What every {@link VectorIndex} owes. `settle` finishes whatever an index puts off. */
export function vectorIndexContract<T extends VectorIndex>(
  name: string,
  make: (dimensions: number) => T,
  settle: (index: T) => void = () => undefined,
): void {
  describe(`${name} as a VectorIndex`, () => {
    it('finds the nearest of a small set by cosine, exactly as many as there are, through any changes', () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
          const index = make(DIMENSIONS);
          const model = new Map<number, Float32Array>();
          for (const step of steps) {
            if ('add' in step) {
              index.add(step.add);
              for (const { key, vector } of step.add) model.set(key, vector);
            } else if ('remove' in step) {
              index.remove(step.remove);
              for (const key of step.remove) model.delete(key);
            } else if ('settle' in step) settle(index);
            else expectNearest(index, model, step);
          }
        }),
        { numRuns: 300 },
      );
    });

    it('never finds a zero vector, and finds nothing for one', () => {
      const index = make(2);
      index.add([
        { key: 1, vector: Float32Array.of(0, 0) },
        { key: 2, vector: Float32Array.of(0, 2) },
      ]);
      settle(index);
      expect(index.search(Float32Array.of(0, 1), 5)).toEqual([{ key: 2, score: 1 }]);
      expect(index.search(Float32Array.of(0, 0), 5)).toEqual([]);
      index.remove([1, 2, 3]);
      expect(index.search(Float32Array.of(0, 1), 5)).toEqual([]);
    });

    it('orders equal scores by key and ignores the length of vectors', () => {
      const index = make(2);
      index.add([9, 3, 7].map((key) => ({ key, vector: Float32Array.of(key, 0) })));
      settle(index);
      expect(index.search(Float32Array.of(5, 0), 3).map((hit) => hit.key)).toEqual([3, 7, 9]);
    });

    it('takes the new vector of a key that comes again', () => {
      const index = make(2);
      index.add([{ key: 1, vector: Float32Array.of(1, 0) }]);
      settle(index);
      index.add([{ key: 1, vector: Float32Array.of(0, 1) }]);
      settle(index);
      expect(index.size).toBe(1);
      expect(index.search(Float32Array.of(0, 1), 1)[0]?.score).toBeCloseTo(1, 6);
    });

    it('returns k hits under a filter that lets one in fifty through', () => {
      const index = make(16);
      const entries = Array.from({ length: 3000 }, (_, at) => ({
        key: at + 1,
        vector: pseudoRandom(at, 16),
      }));
      index.add(entries);
      settle(index);
      for (const share of [1500, 300, 60]) {
        const allowed = new BitKeySet(
          entries.map((entry) => entry.key).filter((each) => each % (3000 / share) === 0),
        );
        const hits = index.search(pseudoRandom(-1, 16), 50, allowed);
        expect(hits).toHaveLength(50);
        expect(hits.every((hit) => allowed.has(hit.key))).toBe(true);
      }
    });

    it('refuses a vector of other dimensions', () => {
      expect(() => make(3).add([{ key: 1, vector: Float32Array.of(1, 2) }])).toThrow(RangeError);
    });
  });
}

function expectNearest(
  index: VectorIndex,
  model: ReadonlyMap<number, Float32Array>,
  { query, k, allowed }: { query: Float32Array; k: number; allowed: number[] | null },
): void {
  const keys = allowed === null ? undefined : new BitKeySet(allowed.toSorted((a, b) => a - b));
  const scores = [...model]
    .filter(([key, vector]) => !isZero(vector) && !isZero(query) && (keys === undefined || keys.has(key)))
    .map(([key, vector]) => [key, cosine(query, vector)] as const);
  const best = scores
    .map(([, score]) => score)
    .sort((a, b) => b - a)
    .slice(0, k);
  const hits = index.search(query, k, keys);
  expect(hits.length).toBe(best.length);
  hits.forEach((hit, rank) => {
    expect(hit.score).toBeCloseTo(best[rank] ?? NaN, 5);
    expect(hit.score).toBeCloseTo(new Map(scores).get(hit.key) ?? NaN, 5);
  });
}

/** A repeatable vector of numbers between −1 and 1. */
export function pseudoRandom(seed: number, dimensions: number): Float32Array {
  let state = Math.imul(seed + 1, 2_654_435_761) | 1;
  return Float32Array.from({ length: dimensions }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 2_147_483_648;
  });
}
