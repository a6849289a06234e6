import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOdds } from '../../../src/answer/evidence/answerability.js';
import {
  DIRECTIONS,
  featuresOf,
  type FeatureName,
  type Features,
  type Measured,
} from '../../../src/answer/evidence/features.js';
import { readForest, type Node } from '../../../src/answer/evidence/trees.js';
import { wordingOf } from '../../../src/answer/evidence/wording.js';
import { saidBySentences } from '../../../src/answer/evidence/said.js';
import { covering } from '../../../src/answer/evidence/coverage.js';
import { understood } from '../../retrieve/fixture.js';
import { measured, NO_VECTORS, saidAlike, weighted } from '../fixture.js';

const url = new URL('../../../src/answer/evidence/data/answerability.json', import.meta.url);
const FOREST = readForest(url);
const NAMES = Object.keys(DIRECTIONS) as FeatureName[];

/** Every threshold that the forest asks a feature for, by the feature's name. */
const thresholds = new Map<string, Set<number>>();
const collect = (node: Node): void => {
  if (typeof node === 'number') return;
  const name = FOREST.features[node.feature] ?? '';
  thresholds.set(name, (thresholds.get(name) ?? new Set()).add(node.threshold));
  collect(node.left);
  collect(node.right);
};
FOREST.trees.forEach(collect);

/** Values of a feature on both sides of what the forest asks for. */
const valueOf = (name: string): fc.Arbitrary<number> => {
  const edges = [...(thresholds.get(name) ?? [])];
  const around = edges.flatMap((edge) => [edge, edge + 1e-6]);
  return fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.constantFrom(0, 0.5, 1, ...around));
};
const features: fc.Arbitrary<Features> = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, valueOf(name)])) as Record<FeatureName, fc.Arbitrary<number>>,
);
const directed = (direction: 1 | -1) => NAMES.filter((name) => DIRECTIONS[name] === direction);

describe('the fitted forest', () => {
  it('asks for nothing but what is measured, each under one name', () => {
    for (const name of FOREST.features) expect(NAMES).toContain(name);
    expect(new Set(FOREST.features).size).toBe(FOREST.features.length);
  });

  it('has trees that ask for something, and leaves with all their figures', () => {
    expect(FOREST.trees.length).toBeGreaterThan(10);
    expect(thresholds.size).toBeGreaterThan(10);
    expect(readFileSync(url, 'utf8')).not.toMatch(/null|NaN|Infinity/u);
  });

  it.each([1, -1] as const)('never goes against the direction %i of a feature', (direction) => {
    const moved = fc
      .constantFrom(...directed(direction))
      .chain((name) => fc.record({ name: fc.constant(name), a: valueOf(name), b: valueOf(name) }));
    fc.assert(
      fc.property(features, moved, (all, { name, a, b }) => {
        const at = (value: number): number => logOdds({ ...all, [name]: value }) * direction;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)) - 1e-9);
      }),
      { numRuns: 400 },
    );
  });

  it('never turns against a sentence that all of it speaks for more', () => {
    fc.assert(
      fc.property(features, features, (one, other) => {
        const better = { ...one };
        for (const name of directed(1)) better[name] = Math.max(one[name], other[name]);
        for (const name of directed(-1)) better[name] = Math.min(one[name], other[name]);
        expect(logOdds(better)).toBeGreaterThanOrEqual(logOdds(one) - 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('says a finite number of anything', () => {
    fc.assert(
      fc.property(features, (all) => {
        expect(Number.isFinite(logOdds(all))).toBe(true);
      }),
    );
  });
});

/** What is measured of a sentence that stands alone, without vectors and without a search. */
function sentence(question: string, text: string, parts: Partial<Measured> = {}): Features {
  const understanding = understood(question);
  const concepts = weighted(understanding);
  const [said] = saidBySentences([text], '', '', { concepts, cover: covering(concepts, NO_VECTORS) });
  if (said === undefined) throw new Error('nothing is said');
  return featuresOf({
    ...measured(understanding, true),
    ...{ said, text, cosine: 0.7, lexical: 0.6, figures: 0, fitting: [], typed: false },
    wording: wordingOf(understanding.chinese, understanding.asked, text, []),
    ...parts,
  });
}

/** A question, a sentence that answers it, and one that is not far from it and does not. */
const PAIRS: readonly (readonly [question: string, answer: string, miss: string])[] = [
  ['养老床位的补贴由谁出钱', '养老床位的补贴由市财政全额承担。', '养老床位布局合理,老人满意。'],
  ['青年驿站怎么申请', '青年驿站在小程序上申请,凭毕业证免费入住。', '青年驿站环境整洁,设有书房。'],
  ['黑臭水体治理由哪个部门牵头', '黑臭水体治理由市水务局牵头。', '黑臭水体治理成效明显。'],
  ['托育园什么时候开园', '托育园于2022年9月开园。', '托育园环境温馨,家长放心。'],
  ['为什么设立银龄管家', '针对独居老人照护难题,设立银龄管家。', '社区食堂每天供应午餐。'],
];

describe('log-odds', () => {
  it.each(PAIRS)('of %s are higher for %s than for %s', (question, answer, miss) =>
    expect(logOdds(sentence(question, answer))).toBeGreaterThan(logOdds(sentence(question, miss))),
  );

  it('speak for a sentence that all speaks for, and against one that nothing speaks for', () => {
    for (const [question, text] of [
      ['南京新增养老床位多少张?', '南京新增养老床位520张。'],
      ['南京怎么治理黑臭水体', '南京用清淤截污治理黑臭水体。'],
    ] as const) {
      const understanding = understood(question);
      expect(logOdds(featuresOf({ ...measured(understanding, true), text }))).toBeGreaterThan(0);
      expect(logOdds(featuresOf(measured(understanding, false)))).toBeLessThan(0);
    }
  });

  it('are lower for a figure question where the sentence has no figure of the asked kind', () => {
    const COUNT = understood('南京新增养老床位多少张?');
    const at = (parts: Partial<Measured>): number =>
      logOdds(featuresOf({ ...measured(COUNT, true), ...parts }));
    expect(at({ fitting: [] })).toBeLessThan(at({}));
    expect(at({ figures: 0, fitting: [] })).toBeLessThan(at({}));
  });

  it('never fall because one more concept is covered', () => {
    const COUNT = understood('南京新增养老床位多少张?');
    const concepts = weighted(COUNT);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const odds = (strengths: readonly number[]): number => {
      const all = { strengths, share: strengths.reduce((sum, one) => sum + one, 0) / strengths.length };
      return logOdds(featuresOf({ ...measured(COUNT, true), said: saidAlike(all) }));
    };
    const strengths = fc.array(share, { minLength: concepts.length, maxLength: concepts.length });
    fc.assert(
      fc.property(strengths, fc.nat(concepts.length - 1), share, (list, at, more) => {
        const better = list.map((strength, index) => (index === at ? Math.max(strength, more) : strength));
        expect(odds(better)).toBeGreaterThanOrEqual(odds(list) - 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});
