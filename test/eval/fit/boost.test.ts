import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreForest, type Forest } from '../../../src/answer/evidence/trees.js';
import { areaUnderCurve } from './assess.js';
import { fitForest, scoreExample, SETTINGS, type Example, type Feature } from './boost.js';

/** Numbers within [0, 1) that look random and are the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const free = (...names: string[]): Feature[] => names.map((name) => ({ name, direction: 0 }));
const single = (row: readonly number[], label: boolean): Example => ({
  ...{ candidates: [row], first: 0 },
  label: label ? 1 : 0,
});

/** Examples with values within [0, 1] of which a rule tells the label; `wrong` of the labels are turned. */
function planted(count: number, rule: (row: readonly number[]) => boolean, wrong = 0, seed = 1): Example[] {
  const random = numbers(seed);
  return Array.from({ length: count }, () => {
    const row = [random(), random(), random()];
    return single(row, rule(row) !== random() < wrong);
  });
}

const area = (forest: Forest, examples: readonly Example[]): number =>
  areaUnderCurve(examples.map((example) => ({ score: scoreExample(forest, example), label: example.label })));

const at = (row: readonly number[]) => (row[0] ?? 0) > 0.6 || (row[1] ?? 0) <= 0.2;

describe('boosted trees', () => {
  it('find the rule by which examples were made', () => {
    const forest = fitForest(free('a', 'b', 'noise'), planted(600, at));
    const score = (a: number, b: number) => scoreExample(forest, { candidates: [[a, b, 0.5]] });
    for (const b of [0.3, 0.6, 0.9]) {
      expect(score(0.65, b)).toBeGreaterThan(2);
      expect(score(0.55, b)).toBeLessThan(-2);
    }
    expect(score(0.3, 0.15)).toBeGreaterThan(2);
  });

  it('tell apart what they have not seen', () => {
    const forest = fitForest(free('a', 'b', 'noise'), planted(500, at, 0.15, 2));
    expect(area(forest, planted(2000, at, 0, 3))).toBeGreaterThan(0.95);
    expect(area(forest, planted(2000, at, 0.15, 4))).toBeGreaterThan(0.78);
  });

  it('keep to the direction that a feature is given, against the examples if need be', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    const direction = fc.constantFrom(-1 as const, 0 as const, 1 as const);
    fc.assert(
      fc.property(
        fc.array(direction, { minLength: 3, maxLength: 3 }),
        fc.nat(1000),
        fc.array(fc.tuple(value, value, value, value), { minLength: 20, maxLength: 20 }),
        (directions, seed, probes) => {
          const features = directions.map((given, index) => ({ name: `f${index}`, direction: given }));
          const waves = ([a = 0, b = 0, c = 0]: readonly number[]) => Math.sin(9 * a) + b - c * a > 0.4;
          const examples = planted(150, waves, 0.1, seed);
          const forest = fitForest(features, examples, { ...SETTINGS, trees: 20, leastInLeaf: 5 });
          expect(forest.trees.length).toBeGreaterThan(0);
          for (const [index, given] of directions.entries())
            for (const [a, b, c, other] of probes) {
              const score = (moved: number) =>
                scoreExample(forest, { candidates: [[a, b, c].with(index, moved)] });
              const own = [a, b, c][index] ?? 0;
              const [low, high] = [Math.min(own, other), Math.max(own, other)];
              expect(given * (score(high) - score(low))).toBeGreaterThanOrEqual(given === 0 ? -0 : -1e-9);
            }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('use a feature whose direction is the wrong one for nothing', () => {
    const examples = planted(300, ([a = 0]) => a < 0.5);
    const forest = fitForest([{ name: 'a', direction: 1 }, ...free('b', 'c')], examples);
    expect(JSON.stringify(forest.trees)).not.toContain('"feature":0');
    expect(area(fitForest([{ name: 'a', direction: -1 }, ...free('b', 'c')], examples), examples)).toBe(1);
  });

  it('are the same for the same examples', () => {
    const fit = () => fitForest(free('a', 'b', 'noise'), planted(300, at, 0.1));
    expect(fit()).toEqual(fit());
  });

  it('have at most so many leaves, and so many examples in each', () => {
    const examples = planted(40, at);
    const leaves = (settings: Partial<typeof SETTINGS>, of = examples): number[] =>
      fitForest(free('a', 'b', 'noise'), of, { ...SETTINGS, ...settings }).trees.map(
        (tree) => JSON.stringify(tree).split('"threshold"').length,
      );
    expect(Math.max(...leaves({ leastInLeaf: 3 }, planted(300, at, 0.1)))).toBe(SETTINGS.leaves);
    expect(Math.max(...leaves({ leastInLeaf: 3, leaves: 3 }))).toBe(3);
    expect(Math.max(...leaves({ leastInLeaf: 15 }))).toBe(2);
    expect(leaves({ leastInLeaf: 21 })).toEqual([]);
  });

  it('score as the product scores', () => {
    const forest = fitForest(free('a', 'b', 'noise'), planted(300, at, 0.1));
    for (const { candidates } of planted(50, at, 0, 9)) {
      const [a = 0, b = 0, noise = 0] = candidates[0] ?? [];
      expect(scoreForest(forest, { a, b, noise })).toBe(scoreExample(forest, { candidates }));
    }
  });
});

describe('examples with several candidates', () => {
  /** Answerable where one candidate is high in both features; the first candidate tells nothing. */
  function bags(count: number, seed: number): Example[] {
    const random = numbers(seed);
    return Array.from({ length: count }, (_, index) => {
      const label = index % 2 === 0 ? 1 : 0;
      const dull = (): number[] => (random() < 0.5 ? [random(), 0.3 * random()] : [0.3 * random(), random()]);
      const witness = label === 1 ? [0.6 + 0.4 * random(), 0.6 + 0.4 * random()] : dull();
      const candidates = [dull(), dull(), dull()];
      candidates.splice(1 + Math.floor(3 * random()), 0, witness);
      return { candidates, first: random() < 0.4 ? candidates.indexOf(witness) : 0, label };
    });
  }

  it('come to be stood for by the one that answers', () => {
    const features = free('a', 'b');
    const fresh = bags(1000, 12);
    const once = fitForest(features, bags(400, 11), { ...SETTINGS, rounds: 1 });
    const thrice = fitForest(features, bags(400, 11));
    expect(area(thrice, fresh)).toBeGreaterThan(0.97);
    expect(area(thrice, fresh)).toBeGreaterThanOrEqual(area(once, fresh));
    const score = (row: number[]) => scoreExample(thrice, { candidates: [row] });
    expect(score([0.8, 0.8])).toBeGreaterThan(score([0.8, 0.1]) + 2);
  });

  it('score as their best candidate', () => {
    const forest = fitForest(free('a', 'b', 'noise'), planted(300, at));
    const rows = [
      [0.1, 0.9, 0.5],
      [0.9, 0.9, 0.5],
    ];
    const each = rows.map((row) => scoreExample(forest, { candidates: [row] }));
    expect(scoreExample(forest, { candidates: rows })).toBe(each[1]);
    expect(each[1]).toBeGreaterThan(each[0] ?? Infinity);
  });
});
