import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, refusingAt, type Assessed } from './assess.js';

const assessed = fc.record({ score: fc.integer({ min: 0, max: 9 }), label: fc.constantFrom(0, 1) });

describe('the area under the curve', () => {
  it('is the share of pairs that stand the right way round', () => {
    fc.assert(
      fc.property(fc.array(assessed, { minLength: 2, maxLength: 40 }), (all) => {
        const of = (label: 0 | 1): Assessed[] => all.filter((one) => one.label === label);
        fc.pre(of(0).length > 0 && of(1).length > 0);
        const pairs = of(1).flatMap((good) =>
          of(0).map((bad) => (good.score > bad.score ? 1 : good.score === bad.score ? 0.5 : 0)),
        );
        const share = pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length;
        expect(areaUnderCurve(all)).toBeCloseTo(share, 12);
      }),
    );
  });
});

describe('refusing', () => {
  it('refuses no more of the answerable questions than it may', () => {
    const answerable = Array.from({ length: 20 }, (_, score): Assessed => ({ score, label: 1 }));
    const unanswerable = [-1, 0, 1, 5].map((score): Assessed => ({ score, label: 0 }));
    expect(refusingAt(0.1, [...answerable, ...unanswerable])).toEqual({ below: 2, refused: 0.75 });
    expect(refusingAt(0, [...answerable, ...unanswerable])).toEqual({ below: 0, refused: 0.25 });
  });
});
