import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureWanted } from '../../../src/answer/evidence/asked.js';
import { maskedShare } from '../../../src/answer/evidence/masked.js';

const BEDS = figureWanted('新增床位多少张');
const MONEY = figureWanted('投入多少钱');

const covering = (share: number) => ({ strengths: [], share });

/** What is hidden by the asterisks of a text whose clauses all say `share` of the question. */
const hidden = (text: string, wanted = BEDS, share = 0.8, shown: readonly number[] = []): number => {
  const masked = [...text.matchAll(/[*\u00d7]+/gu)].map((mask) => ({
    span: { start: mask.index, end: mask.index + mask[0].length },
    said: covering(share),
  }));
  return maskedShare(text, masked, wanted, shown.map(covering));
};

describe('what a mask hides', () => {
  it.each([
    ['新增床位*张。', BEDS],
    ['新增床位**余张。', BEDS],
    ['投入资金××万元。', MONEY],
    ['投入资金*余万元。', MONEY],
    ['投入资金*亿元,建成*座。', MONEY],
    ['新增床位*。', BEDS],
    ['接入部门*个。', null],
  ])('is the asked figure by its unit, or by the want of any: %s', (text, wanted) =>
    expect(hidden(text, wanted)).toBe(0.8),
  );

  it.each([
    ['投入资金*万元。', BEDS],
    ['新增床位*张。', MONEY],
    ['办理时限压缩*天。', BEDS],
    ['新增床位520张。', BEDS],
    ['', BEDS],
  ])('is not the asked figure: %s', (text, wanted) => expect(hidden(text, wanted)).toBe(0));

  it('is nothing that is asked about where its clause says little of the question', () =>
    expect(hidden('新增床位*张。', BEDS, 0.2)).toBe(0));

  it('stands beside what is asked where a shown figure’s clause says more', () => {
    expect(hidden('新增床位*张,其中520张。', BEDS, 0.6, [0.9])).toBe(0);
    expect(hidden('新增床位*张,其中520张。', BEDS, 0.6, [0.3, 0.5])).toBe(0.6);
  });

  it('is what the best of its clauses says, or nothing', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { maxLength: 4 }), fc.array(share, { maxLength: 3 }), (masks, shown) => {
        const text = '床位*张。';
        const masked = masks.map((one) => ({ span: { start: 2, end: 3 }, said: covering(one) }));
        const found = maskedShare(text, masked, BEDS, shown.map(covering));
        expect([0, Math.max(0, ...masks)]).toContain(found);
        if (found > 0) expect(found).toBeGreaterThanOrEqual(Math.max(0, ...shown));
      }),
    );
  });
});
