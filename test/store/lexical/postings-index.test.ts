import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexicalEntry, LexicalHit, LexicalIndex } from '../../../src/domain/ports.js';
import { BitKeySet } from '../../../src/store/key-set.js';
import { PostingsIndex } from '../../../src/store/lexical/index.js';
import { NaiveLexicalIndex } from './naive-lexical-index.js';

const TOKENS = Array.from('改革试点审批养老').concat(['改革', '试点', '审批', '工作日', 'a', '𠮷', '50']);

const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TOKENS.slice(0, 4)) },
  { weight: 1, arbitrary: fc.constantFrom(...TOKENS) },
);
const entry = fc.record({
  key: fc.integer({ min: 1, max: 60 }),
  document: fc.integer({ min: 1, max: 8 }),
  tokens: fc.array(token, { maxLength: 14 }),
});
const query = fc
  .array(fc.tuple(fc.constantFrom(...TOKENS, 'nowhere'), fc.constantFrom(0.5, 1, 1, 2)), { maxLength: 8 })
  .map((pairs) => new Map(pairs));
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: fc.array(entry, { maxLength: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ remove: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 10 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      query,
      k: fc.integer({ min: 0, max: 12 }),
      allowed: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 })),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ compact: true as const }) },
  { weight: 1, arbitrary: fc.constant({ purge: true as const }) },
  { weight: 1, arbitrary: fc.constant({ reopen: true as const }) },
);

function expectSame(
  fast: readonly LexicalHit[],
  naive: LexicalIndex,
  query: Map<string, number>,
  k: number,
  allowed?: BitKeySet,
): void {
  const all = new Map(naive.search(query, Infinity, allowed).map((hit) => [hit.key, hit]));
  const wanted = naive.search(query, k, allowed);
  expect(fast.length).toBe(wanted.length);
  fast.forEach((hit, rank) => {
    const own = all.get(hit.key);
    expect(hit.score).toBeCloseTo(own?.score ?? NaN, 6);
    expect(hit.passageScore).toBeCloseTo(own?.passageScore ?? NaN, 6);
    expect(hit.documentScore).toBeCloseTo(own?.documentScore ?? NaN, 6);
    expect(hit.score).toBeCloseTo(wanted[rank]?.score ?? NaN, 6);
    const before = fast[rank - 1];
    if (before !== undefined) expect(before.score > hit.score || before.key < hit.key).toBe(true);
  });
}

describe('PostingsIndex', () => {
  it('gives what BM25 by its definition gives, through any additions, removals, compactions and restarts', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        let fast = new PostingsIndex();
        const naive = new NaiveLexicalIndex();
        for (const step of steps) {
          if ('add' in step) for (const index of [fast, naive]) index.add(step.add);
          else if ('remove' in step) for (const index of [fast, naive]) index.remove(step.remove);
          else if ('compact' in step) Array.from(fast.compact());
          else if ('purge' in step) Array.from(fast.purge());
          else if ('reopen' in step) fast = PostingsIndex.restore(fast.snapshot());
          else {
            const allowed =
              step.allowed === null ? undefined : new BitKeySet(step.allowed.toSorted((a, b) => a - b));
            expectSame(fast.search(step.query, step.k, allowed), naive, step.query, step.k, allowed);
            expect(fast.size).toBe(naive.size);
            for (const [token] of step.query) expect(fast.idf(token)).toBeCloseTo(naive.idf(token), 9);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('prunes without losing a hit among thousands of passages', () => {
    const random = mulberry(7);
    const vocabulary = Array.from({ length: 400 }, (_, rank) => `t${rank}`);
    const skewed = (): string => vocabulary[Math.floor(400 * random() ** 3)] ?? '';
    const entries: LexicalEntry[] = Array.from({ length: 3000 }, (_, key) => ({
      key: key + 1,
      document: Math.floor(key / 12),
      tokens: Array.from({ length: 20 + Math.floor(random() * 60) }, skewed),
    }));
    const fast = new PostingsIndex();
    fast.add(entries);
    const naive = new NaiveLexicalIndex();
    naive.add(entries);
    for (let round = 0; round < 6; round++) {
      const query = new Map(Array.from({ length: 12 }, () => [skewed(), 1]));
      expectSame(fast.search(query, 10), naive, query, 10);
      const few = new BitKeySet(
        entries.map(({ key }) => key).filter((key) => key % (round < 3 ? 3 : 97) === 0),
      );
      expectSame(fast.search(query, 10, few), naive, query, 10, few);
    }
  });

  it('counts beyond one byte in a passage and beyond two in a document exactly', () => {
    const entries = [1, 2, 3].map((key) => ({
      key,
      document: key < 3 ? 1 : 2,
      tokens: Array.from({ length: 40_000 * key }, (_, index) => (index % 3 === 0 ? '改' : '革')),
    }));
    const naive = new NaiveLexicalIndex();
    naive.add(entries);
    const fast = new PostingsIndex();
    fast.add(entries);
    const query = new Map([['改', 1]]);
    expectSame(fast.search(query, 3), naive, query, 3);
    for (const index of [fast, naive]) index.remove([2]);
    expectSame(fast.search(query, 3), naive, query, 3);
    expectSame(PostingsIndex.restore(fast.snapshot()).search(query, 3), naive, query, 3);
  });

  it('keeps a removal that comes in the middle of a compaction', () => {
    const entries = Array.from({ length: 40 }, (_, key) => ({
      key,
      document: key >> 2,
      tokens: ['改革', `n${key}`],
    }));
    const fast = new PostingsIndex();
    for (const entry of entries) {
      fast.add([entry]);
      fast.idf('改革');
    }
    const steps = fast.compact();
    steps.next();
    fast.remove([5]);
    Array.from(steps);
    expect(fast.search(new Map([['n5', 1]]), 5)).toEqual([]);
    expect(fast.size).toBe(39);
  });
});

/** A small seeded generator of numbers in [0, 1). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
