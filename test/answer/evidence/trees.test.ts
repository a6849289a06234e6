import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readForest, scoreForest, type Forest, type Node } from '../../../src/answer/evidence/trees.js';

const FEATURES = ['coverage', 'window', 'figure'];

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.record({
      feature: fc.nat(FEATURES.length - 1),
      threshold: fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4),
      left: tie('node'),
      right: tie('node'),
    }),
  ),
}));

const forest: fc.Arbitrary<Forest> = fc.record({
  features: fc.constant(FEATURES),
  base: fc.double({ min: -3, max: 3, noNaN: true }),
  trees: fc.array(node, { maxLength: 6 }),
});

// Quarters, so that values often equal a threshold.
const value = fc.integer({ min: -1, max: 5 }).map((quarter) => quarter / 4);
const values = fc.record({ coverage: value, window: value, figure: value, other: value });

const naive = (tree: Node, of: Readonly<Record<string, number>>): number => {
  if (typeof tree === 'number') return tree;
  const asked = of[FEATURES[tree.feature] ?? ''] ?? NaN;
  return naive(asked <= tree.threshold ? tree.left : tree.right, of);
};

describe('a forest', () => {
  it('adds up what the leaf of each tree says', () => {
    fc.assert(
      fc.property(forest, fc.array(values, { minLength: 1, maxLength: 4 }), (fitted, things) => {
        for (const thing of things)
          expect(scoreForest(fitted, thing)).toBe(
            fitted.trees.reduce<number>((sum, tree) => sum + naive(tree, thing), fitted.base),
          );
      }),
    );
  });

  it('takes a feature that a thing does not have for 0', () => {
    const tree = { feature: 0, threshold: 0, left: 1, right: 2 };
    const fitted = { features: ['coverage'], base: 0.5, trees: [tree, tree] };
    expect(scoreForest(fitted, { coverage: 0.1 })).toBe(4.5);
    expect(scoreForest(fitted, {})).toBe(2.5);
  });
});

describe('a forest in a file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'reform-trees-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const file = (content: string): URL => {
    const path = join(directory, 'forest.json');
    writeFileSync(path, content);
    return pathToFileURL(path);
  };

  it('is read as it was written', () => {
    fc.assert(
      fc.property(forest, (fitted) => {
        // JSON knows no negative zero.
        const written = JSON.stringify(fitted);
        expect(readForest(file(written))).toEqual(JSON.parse(written));
      }),
      { numRuns: 30 },
    );
  });

  it('is told from what is none', () => {
    const damaged = expect.objectContaining({ code: 'index_damaged' }) as Error;
    expect(() => readForest(file('{'))).toThrow(damaged);
    const nameless = { feature: 1, threshold: 0, left: 1, right: 2 };
    const rightLacking = { feature: 0, threshold: 0, left: 1 };
    for (const tree of [nameless, rightLacking, 'leaf', null])
      expect(() => readForest(file(JSON.stringify({ features: ['a'], base: 0, trees: [tree] })))).toThrow(
        damaged,
      );
    expect(() => readForest(new URL('missing.json', file('')))).toThrow(damaged);
  });
});
