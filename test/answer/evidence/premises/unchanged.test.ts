import { describe, expect, it } from 'vitest';
import { unchangedOtherwise } from '../../../../src/answer/evidence/premises/unchanged.js';

const fault = (question: string, text: string, around = '') =>
  unchangedOtherwise(question, { text, heading: '', around })?.kind;

describe('a change that the text knows not to have been made', () => {
  it.each([
    ['渔港装灯以后,渔民泊位费标准上调了多少', '渔民泊位费标准不作调整。'],
    ['补贴提高的同时,渔船船检价格下调了几元', '渔船船检价格保持每条80元不变。'],
  ])('%s: %s', (question, text) => expect(fault(question, text)).toBe('contradicted'));

  it.each([
    ['渔民泊位费标准上调了多少', '渔民泊位费标准上调到90元。', ''],
    ['渔民泊位费标准上调了多少', '商船泊位费标准不作调整。', ''],
    ['渔民泊位费标准上调了多少', '渔民泊位费标准不作调整。', '次年渔民泊位费标准上调到90元。'],
    ['渔民泊位费标准为什么不调整', '渔民泊位费标准不作调整。', ''],
  ])('is none where it was made, or is of something else: %s, %s', (question, text, around) =>
    expect(fault(question, text, around)).toBeUndefined(),
  );
});
