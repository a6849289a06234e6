import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureWanted } from '../../../src/answer/evidence/asked.js';
import { maskedShare, masksNamed } from '../../../src/answer/evidence/masked.js';

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

describe('a measure that is asked by its name', () => {
  const named = (question: string, text: string, ...shown: readonly string[]): boolean =>
    masksNamed(
      question,
      text,
      [...text.matchAll(/[*\u00d7.]+(?=[%万])/gu)].map(({ 0: mask, index }) => ({
        span: { start: index, end: index + mask.length },
      })),
      shown.map((figure) => ({ start: text.indexOf(figure), end: text.indexOf(figure) + figure.length })),
    );

  it('is masked where the mask stands behind its name', () => {
    expect(named('渔港的空置率有多高', '船位9个,空置率为\u00d7.\u00d7%。', '9个')).toBe(true);
    expect(named('海域出让成交额是多少', '出让3宗,成交额达*万元。', '3宗')).toBe(true);
  });

  it('is not where a figure stands behind it, or the mask behind something else', () => {
    expect(named('渔港的空置率有多高', '空置率为5%,回港率为**%。', '5%')).toBe(false);
    expect(named('渔港的空置率有多高', '去年空置率**%,今年空置率5%。', '5%')).toBe(false);
    expect(named('渔港怎么降低空置率', '空置率为**%。')).toBe(false);
  });
});
