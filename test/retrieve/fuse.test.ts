import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexicalHit } from '../../src/domain/index.js';
import { fuse, lexicalWeight } from '../../src/retrieve/fuse.js';

const word = (key: number, score: number): LexicalHit => ({
  key,
  score,
  passageScore: score * 0.75,
  documentScore: score * 0.25,
});
const near = (key: number, score: number) => ({ key, score });

describe('the weight of the lexical leg', () => {
  it('rises from one half to nine tenths with coverage', () => {
    expect(lexicalWeight(0)).toBe(0.5);
    expect(lexicalWeight(0.5)).toBeCloseTo(0.7, 12);
    expect(lexicalWeight(1)).toBe(0.9);
  });

  it('stays within its bounds for any coverage', () => {
    expect(lexicalWeight(-3)).toBe(0.5);
    expect(lexicalWeight(7)).toBe(0.9);
  });

  it('never falls as coverage rises', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => lexicalWeight(Math.min(a, b)) <= lexicalWeight(Math.max(a, b))),
    );
  });
});

describe('fusion', () => {
  it('adds both legs, each divided by its own maximum', () => {
    const fused = fuse([word(1, 20), word(2, 10)], [near(2, 0.8), near(3, 0.4)], 0.75);
    expect(fused.map(({ key }) => key)).toEqual([1, 2, 3]);
    expect(fused.map(({ score }) => score)).toEqual([0.75, 0.75 * 0.5 + 0.25, 0.125]);
  });

  it('does not care for the scale of either leg', () => {
    const one = fuse([word(1, 4), word(2, 3)], [near(2, 0.9), near(1, 0.3)], 0.6);
    const other = fuse([word(1, 400), word(2, 300)], [near(2, 0.09), near(1, 0.03)], 0.6);
    other.forEach((hit, index) => expect(hit.score).toBeCloseTo(one[index]?.score ?? NaN, 12));
    expect(other.map(({ key }) => key)).toEqual(one.map(({ key }) => key));
  });

  it('tells the rank and the score that each leg gave, and nothing for a leg that did not find it', () => {
    const [both, words, vectors] = fuse([word(1, 8), word(2, 6)], [near(1, 0.5), near(3, 0.2)], 0.9);
    expect(both).toMatchObject({
      lexical: { rank: 1, score: 8, passageScore: 6, documentScore: 2 },
      vector: { rank: 1, cosine: 0.5 },
    });
    expect(words).toMatchObject({ key: 2, lexical: { rank: 2 } });
    expect(words).not.toHaveProperty('vector');
    expect(vectors).toMatchObject({ key: 3, vector: { rank: 2, cosine: 0.2 } });
    expect(vectors).not.toHaveProperty('lexical');
  });

  it('puts ties in the order of their keys', () => {
    expect(fuse([word(9, 1), word(4, 1), word(7, 1)], [], 0.8).map(({ key }) => key)).toEqual([4, 7, 9]);
  });

  it('gives nothing for a cosine below zero, and takes nothing away', () => {
    const fused = fuse([word(1, 5)], [near(1, -0.4), near(2, -0.2)], 0.5);
    expect(fused.map(({ score }) => score)).toEqual([0.5, 0]);
  });

  it('works with either leg empty, and with both', () => {
    expect(fuse([], [near(1, 0.7)], 0.5)).toMatchObject([{ key: 1, score: 0.5 }]);
    expect(fuse([word(1, 7)], [], 0.5)).toMatchObject([{ key: 1, score: 0.5 }]);
    expect(fuse([], [], 0.5)).toEqual([]);
  });

  it('stays within 0 and 1, best first, each key once', () => {
    const hits = (max: number) =>
      fc.uniqueArray(
        fc.record({
          key: fc.integer({ min: 0, max: 30 }),
          score: fc.double({ min: max === 1 ? -1 : 0, max, noNaN: true }),
        }),
        { selector: ({ key }) => key, maxLength: 20 },
      );
    fc.assert(
      fc.property(hits(50), hits(1), fc.double({ min: 0.5, max: 0.9, noNaN: true }), (a, b, weight) => {
        const lexical = a.map(({ key, score }) => word(key, score)).sort((x, y) => y.score - x.score);
        const fused = fuse(
          lexical,
          b.sort((x, y) => y.score - x.score),
          weight,
        );
        expect(new Set(fused.map(({ key }) => key))).toEqual(new Set([...a, ...b].map(({ key }) => key)));
        expect(fused).toHaveLength(new Set(fused.map(({ key }) => key)).size);
        fused.forEach(({ score }, index) => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
          expect(score).toBeLessThanOrEqual(fused[index - 1]?.score ?? Infinity);
        });
      }),
    );
  });
});
