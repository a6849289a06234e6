import { describe, expect, it } from 'vitest';
import { isOfSibling } from '../../../src/answer/evidence/siblings.js';

describe('a figure of another member of the family', () => {
  it.each([
    ['本科生来船厂补多少', '博士来船厂补5万元,硕士补'],
    ['小学有几艘帆船', '初中配帆船'],
    ['红码船舶有多少', '绿码船舶'],
    ['村级码头有几个', '省级码头'],
  ])('%s: %s', (question, before) => expect(isOfSibling(question, before)).toBe(true));

  it.each([
    ['硕士来船厂补多少', '博士来船厂补5万元,硕士补'],
    ['来船厂补多少', '博士来船厂补'],
    ['小学有几艘帆船', '全市配帆船'],
  ])('is not found where it is told of the asked one, or of none: %s', (question, before) => {
    expect(isOfSibling(question, before)).toBe(false);
  });

  it('is not found behind members that stand side by side, or in a clause of its own behind both', () => {
    expect(isOfSibling('省级码头有几个', '省级、村级码头分别有')).toBe(false);
    expect(isOfSibling('亮红牌的几天内说明', '亮红牌2次、黄牌8次,要在')).toBe(false);
  });
});
