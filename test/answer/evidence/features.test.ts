import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../../src/answer/evidence/coverage.js';
import { featuresOf, logOdds, type Features, type Measured } from '../../../src/answer/evidence/features.js';
import { understood } from '../../retrieve/fixture.js';
import { measured, saidAll, weighted } from '../fixture.js';

const COUNT = understood('南京新增养老床位多少张?');
const PRACTICE = understood('南京怎么治理黑臭水体');
const OTHERS = [
  understood('养老床位'),
  understood('什么是“三减一优”?'),
  understood('为什么新增养老床位'),
  understood('How many elderly care beds did Nanjing add?'),
  understood(''),
];

const of = (parts: Partial<Measured> = {}, understanding = COUNT): Features =>
  featuresOf({ ...measured(understanding, true), ...parts });

const BEST = of();
const WORST = featuresOf(measured(COUNT, false));

/** Features that speak for a sentence the larger they are, and those that speak against it. */
const FOR = [
  'coverage',
  'window',
  'present',
  'sentenceCosine',
  'lexical',
  'figure',
  'figureClause',
  'attribute',
  'expected',
] as const;
const AGAINST = ['worst', 'noFigure'] as const;

/** Coverage of each concept by itself; the share follows from the strengths. */
const coverageOf = (strengths: readonly number[], concepts: Measured['concepts']): Coverage => {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const covered = concepts.reduce((sum, { weight }, index) => sum + weight * (strengths[index] ?? 0), 0);
  return { strengths, share: total === 0 ? 0 : covered / total };
};

describe('log-odds', () => {
  it('speak for a sentence that covers the question, and against one that covers nothing', () => {
    for (const understanding of [COUNT, PRACTICE]) {
      expect(logOdds(featuresOf(measured(understanding, true)))).toBeGreaterThan(0);
      expect(logOdds(featuresOf(measured(understanding, false)))).toBeLessThan(0);
    }
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('rise with all that speaks for a sentence, whatever else is measured', () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(...FOR), fc.boolean(), (a, b, name, strong) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        const at = (value: number): number => logOdds({ ...(strong ? BEST : WORST), [name]: value });
        expect(at(Math.max(a, b))).toBeGreaterThan(at(Math.min(a, b)));
      }),
    );
  });

  it('fall with the heaviest gap, and where a figure is asked and there is none', () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(...AGAINST), fc.boolean(), (a, b, name, strong) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        const at = (value: number): number => logOdds({ ...(strong ? BEST : WORST), [name]: value });
        expect(at(Math.max(a, b))).toBeLessThan(at(Math.min(a, b)));
      }),
    );
  });

  it('never speak against a sentence for covering one more concept', () => {
    const { concepts } = measured(COUNT, true);
    const strengths = fc.array(share, { minLength: concepts.length, maxLength: concepts.length });
    fc.assert(
      fc.property(strengths, fc.nat(concepts.length - 1), share, (list, at, more) => {
        const better = list.map((strength, index) => (index === at ? Math.max(strength, more) : strength));
        const odds = (chosen: readonly number[]): number => {
          const all = coverageOf(chosen, concepts);
          return logOdds(of({ said: { own: all, titled: all, window: all, coverage: all, clauses: [] } }));
        };
        expect(odds(better)).toBeGreaterThanOrEqual(odds(list) - 1e-9);
      }),
    );
  });

  it('are lower for a figure question by far where a sentence that is about it has no figure', () => {
    expect(logOdds(of({ figures: 0, fitting: [] }))).toBeLessThan(logOdds(of({ fitting: [] })));
    expect(logOdds(of({ fitting: [] }))).toBeLessThan(logOdds(BEST));
  });
});

describe('features', () => {
  it('stay within 0 and 1 for any question of a usual length', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(COUNT, PRACTICE, ...OTHERS),
        fc.record({ strength: share, cosine: share, lexical: share, expected: fc.constantFrom(0, 0.5, 1) }),
        fc.record({ figures: fc.nat(9), fitting: fc.array(share, { maxLength: 3 }), typed: fc.boolean() }),
        (understanding, { strength, cosine, lexical, expected }, { figures, fitting, typed }) => {
          const concepts = weighted(understanding);
          const said = saidAll(concepts, concepts.length === 0 ? 0 : strength);
          const coverages = fitting.map((one) => saidAll(concepts, one).own);
          const features = featuresOf({
            ...{ said, concepts, understanding, sentenceCosine: cosine, lexical, expected, typed },
            ...{ figures: figures + coverages.length, fitting: coverages },
          });
          for (const [name, value] of Object.entries(features)) {
            expect(value, name).toBeGreaterThanOrEqual(0);
            expect(value, name).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('count the concepts that are there, however much they weigh', () => {
    const { concepts } = measured(COUNT, true);
    const half = concepts.map((_, index) => (index === 0 ? 1 : 0.2));
    const all = coverageOf(half, concepts);
    const { present } = of({
      said: { own: all, titled: all, window: all, coverage: all, clauses: [] },
    });
    expect(present).toBeCloseTo(1 / concepts.length);
  });

  it("know an asker's own words, which no document has", () => {
    const { concepts } = measured(COUNT, true);
    expect(BEST.unknown).toBe(0);
    expect(of({ concepts: concepts.map((one) => ({ ...one, known: false })) }).unknown).toBe(1);
  });

  it('tell the heaviest gap: the share of the question that one missing concept holds', () => {
    const [first] = weighted(COUNT);
    if (first === undefined) throw new Error('the question has no concept');
    const concepts = [
      { ...first, weight: 3 },
      { ...first, weight: 1 },
    ];
    const worst = (...strengths: number[]): number => {
      const all = coverageOf(strengths, concepts);
      return of({ concepts, said: { own: all, titled: all, window: all, coverage: all, clauses: [] } }).worst;
    };
    expect(worst(1, 1)).toBe(0);
    expect(worst(1, 0)).toBe(0.25);
    expect(worst(0, 1)).toBe(0.75);
    expect(worst(0, 0)).toBe(0.75);
    expect(worst(0.5, 0)).toBe(0.375);
  });

  it('take the weakest asked attribute in own words, headings and title, not in the neighbours', () => {
    const understanding = understood('南京养老床位的补贴标准怎么定');
    const concepts = weighted(understanding);
    const none = saidAll(concepts, 0);
    const lentByNeighbours = { ...none, coverage: saidAll(concepts, 1).coverage };
    const lentByHeadings = { ...none, titled: saidAll(concepts, 0.85).titled };
    expect(of({ said: lentByNeighbours, concepts }, understanding).attribute).toBe(0);
    expect(of({ said: lentByHeadings, concepts }, understanding).attribute).toBe(0.85);
  });

  it('are of the question where they tell of it alone', () => {
    const name = (understanding: typeof COUNT): Partial<Features> => of({}, understanding);
    expect(name(COUNT)).toMatchObject({ placed: 1, translated: 0, asksOverview: 0, asksPractice: 0 });
    expect(name(PRACTICE)).toMatchObject({ placed: 1, asksPractice: 1 });
    expect(name(understood('养老床位有多少张'))).toMatchObject({ placed: 0 });
    expect(name(understood('How many elderly care beds did Nanjing add?'))).toMatchObject({ translated: 1 });
  });

  it('grow with the length of the question', () => {
    const { concepts } = measured(COUNT, true);
    expect(of({ concepts: [...concepts, ...concepts] }).length).toBeGreaterThan(BEST.length);
    expect(of({ concepts: [] }).length).toBe(0);
  });
});

describe('the figures of a sentence', () => {
  const { concepts } = measured(COUNT, true);
  const head = concepts.findIndex(({ concept }) => concept === COUNT.head);
  const counting = saidAll(concepts, 1).own;
  const beside = coverageOf(
    concepts.map((_, index) => (index === head ? 0 : 1)),
    concepts,
  );
  const figure = (fitting: readonly Coverage[], typed: boolean): number => of({ fitting, typed }).figure;

  it('are best of the asked thing in the asked unit, worse of either alone, and worst where there is none', () => {
    expect(head).toBeGreaterThanOrEqual(0);
    const ranked = [
      figure([counting], true),
      figure([counting], false),
      figure([beside], true),
      figure([beside], false),
      figure([], true),
    ];
    expect(ranked).toEqual([...new Set(ranked)].sort((a, b) => b - a));
    expect(ranked[0]).toBe(1);
    expect(ranked.at(-1)).toBe(0);
    expect(figure([], false)).toBe(0);
  });

  it('count for the asked thing if one of them does', () => {
    expect(figure([beside, counting], true)).toBe(figure([counting], true));
  });

  it('need no thing where none is asked', () => {
    const headless = { ...COUNT, head: null };
    const at = (typed: boolean): number => of({ fitting: [beside], typed }, headless).figure;
    expect(at(true)).toBe(1);
    expect(at(false)).toBeGreaterThan(0);
    expect(at(false)).toBeLessThan(1);
  });

  it('cover what the best of their clauses covers', () => {
    const clause = (fitting: readonly Coverage[]): number => of({ fitting }).figureClause;
    expect(clause([])).toBe(0);
    expect(clause([beside])).toBe(beside.share);
    expect(clause([beside, counting])).toBe(1);
  });

  it('are missed only where a figure is asked and there is none of any kind', () => {
    expect(of({ figures: 0, fitting: [] }).noFigure).toBe(1);
    expect(of({ figures: 2, fitting: [] }).noFigure).toBe(0);
    expect(of({ figures: 0, fitting: [] }, PRACTICE).noFigure).toBe(0);
  });

  it('are all the same where no figure is asked', () => {
    const practice = measured(PRACTICE, true);
    for (const fitting of [[], [practice.said.own], [practice.said.own, practice.said.own]])
      expect(featuresOf({ ...practice, fitting })).toMatchObject({ figure: 0.5, figureClause: 0.5 });
  });
});
