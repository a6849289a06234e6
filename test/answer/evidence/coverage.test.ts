import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsIn, type Amount } from '../../../src/chinese/amounts.js';
import { cover, coverageText, covering, lend, weightedShare } from '../../../src/answer/evidence/coverage.js';
import type { Concept } from '../../../src/retrieve/index.js';
import { likeness, NO_VECTORS } from '../fixture.js';

const concept = (text: string, parts: Partial<Concept> = {}): Concept => ({
  ...{
    text,
    variants: [text],
    hints: [],
    span: { start: 0, end: text.length },
    exact: false,
    verb: false,
    name: false,
    importance: 1,
  },
  ...parts,
});
const amountOf = (text: string): Amount => {
  const [amount] = amountsIn(text);
  if (amount === undefined) throw new Error(text);
  return amount;
};
const strength = (text: string, wanted: Concept, vectors = NO_VECTORS): number =>
  cover(coverageText(text), [{ concept: wanted, weight: 1 }], vectors).strengths[0] ?? NaN;

describe('how well a text speaks of a concept', () => {
  it('is 1 for the very words, in whatever width or script', () => {
    expect(strength('推行容缺受理', concept('容缺受理'))).toBe(1);
    expect(strength('推行容缺受理', concept('受理'))).toBe(1);
    expect(strength('發放補貼', concept('补贴'))).toBe(1);
    expect(strength('共有１２项', concept('12项'))).toBe(1);
  });

  it('is 1 for a label whatever signs stand in it, with the word for its sort or without', () => {
    const label = (text: string) => concept(text, { exact: true });
    expect(strength('上线“青禾通”平台', label('青禾通平台'))).toBe(1);
    expect(strength('用“青禾通”报名', label('青禾通平台'))).toBe(1);
    expect(strength('用“青苗通”报名', label('青禾通平台'))).toBe(0);
    expect(strength('实行“四张网”', label('4张网'))).toBe(1);
    expect(strength('实行“三张网”', label('4张网'))).toBe(0);
  });

  it('is low for the name of another body, however like it is', () => {
    const college = concept('岭东财经大学', { name: true });
    const like = likeness({ '岭东财经大学 院校': 0.6 });
    expect(strength('岭东财经大学参加', college, like)).toBe(1);
    expect(strength('岭东理工大学等院校', college, like)).toBeLessThan(0.45);
  });

  it('is over half for what only hints at it', () => {
    const wild = concept('没人种', { hints: ['撂荒地'] });
    expect(strength('撂荒地复耕', wild)).toBe(0.6);
    expect(strength('高标准农田', wild)).toBe(0);
  });

  it("is under half for what only hints at a report's own word", () => {
    expect(strength('抛荒地复耕', concept('撂荒地', { hints: ['抛荒地'] }))).toBeLessThan(0.45);
  });

  it('is told of a small number by its characters too, where they stand alone', () => {
    const six = concept('6', { exact: true, variants: ['6', '六大'], amount: amountOf('6') });
    expect(strength('打好“六大会战”', six)).toBe(1);
    expect(strength('打好“十六大会战”', six)).toBe(0);
    expect(strength('打好6场会战', six)).toBe(1);
  });

  it('is a little less for what means the same', () => {
    const speed = concept('提速', { variants: ['提速', '时限压缩'] });
    const same = strength('办结时限压缩', speed);
    expect(same).toBeLessThan(1);
    expect(same).toBeGreaterThan(0.8);
  });

  it('is nothing for another label, however like it', () => {
    expect(strength('构建“1+7+4”体系', concept('1+7+3', { exact: true }))).toBe(0);
    expect(strength('三减两优', concept('三减一优', { exact: true, variants: ['三减两优'] }))).toBe(0);
    expect(strength('构建“1+7+3”体系', concept('1+7+3', { exact: true }))).toBe(1);
  });

  it('grows with the part of a long term that is there', () => {
    const term = concept('家庭养老床位');
    const [whole, most, little] = ['家庭养老床位', '养老床位', '床铺位置'].map((text) =>
      strength(text, term),
    );
    expect(whole).toBe(1);
    expect(most).toBeLessThan(1);
    expect(most).toBeGreaterThan(little ?? 1);
  });

  it('counts words that the vectors find alike, from a bound on', () => {
    const rent = concept('房租');
    const at = (cosine: number) => strength('降低租金', rent, likeness({ '房租 租金': cosine }));
    expect(at(0)).toBe(strength('降低租金', rent));
    expect(at(0.1)).toBe(at(0));
    expect(at(0.4)).toBeGreaterThan(at(0.3));
    expect(at(0.9)).toBe(at(0.7));
    expect(at(0.9)).toBeLessThan(0.9);
  });

  it("knows a document's number by its shape", () => {
    const number = concept('文号');
    expect(strength('宜政发〔2023〕7号', number)).toBeGreaterThan(0.5);
    expect(strength('文件已经印发', number)).toBe(0);
  });

  it('is nothing for nothing', () => {
    expect(strength('', concept('受理'))).toBe(0);
    expect(strength('森林覆盖', concept('受理'))).toBe(0);
  });

  it('stays within 0 and 1, and is no less for more text', () => {
    const words = fc.array(fc.constantFrom('养老', '床位', '家庭', '补贴', '1+2', '的'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, fc.constantFrom('养老床位', '补贴', '家庭养老'), (a, b, term) => {
        const part = strength(a.join(','), concept(term));
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
        expect(strength(`${a.join(',')},${b.join(',')}`, concept(term))).toBeGreaterThanOrEqual(part);
      }),
    );
  });
});

describe('the share that is covered', () => {
  const two = [
    { concept: concept('养老'), weight: 3 },
    { concept: concept('补贴'), weight: 1 },
  ];

  it('weighs rare words more', () => {
    expect(cover(coverageText('发展养老'), two, NO_VECTORS).share).toBe(0.75);
    expect(cover(coverageText('发放补贴'), two, NO_VECTORS).share).toBe(0.25);
    expect(cover(coverageText('养老补贴'), two, NO_VECTORS)).toEqual({ strengths: [1, 1], share: 1 });
  });

  it('is nothing without concepts', () => {
    expect(cover(coverageText('养老'), [], NO_VECTORS)).toEqual({ strengths: [], share: 0 });
    expect(weightedShare([], [])).toBe(0);
  });

  it('is told of many texts as of each by itself', () => {
    const vectors = likeness({ '补贴 津贴': 0.5 });
    const tell = covering(two, vectors);
    for (const text of ['发放津贴', '发展养老', '发放津贴', '', '发放养老补贴'])
      expect(tell(coverageText(text))).toEqual(cover(coverageText(text), two, vectors));
    expect(tell(coverageText('发放津贴')).strengths).toEqual([0, 0.75]);
  });

  it('takes for each concept the better of two texts, the lent one discounted', () => {
    const own = { strengths: [1, 0], share: 0.75 };
    const lent = { strengths: [1, 1], share: 1 };
    expect(lend(own, lent, 0.5, two)).toEqual({ strengths: [1, 0.5], share: 0.875 });
    expect(lend(own, { strengths: [], share: 0 }, 0.5, two)).toEqual(own);
  });
});
