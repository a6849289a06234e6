import { describe, expect, it } from 'vitest';
import { reachedOtherwise } from '../../../../src/answer/evidence/premises/reached.js';

const denied = (question: string, text: string, around = text): boolean =>
  reachedOtherwise(question, { text, heading: '', around }) !== null;

describe('how far a number moved and where it got to', () => {
  it.each([
    ['by for to', '渔港泊位增加了60个,靠什么', '渔港泊位增加到60个。'],
    ['to for by', '卸鱼等候压缩到8小时,怎么压的', '卸鱼等候压缩了8小时。'],
    ['to for a rate', '鱼货交易额增长到12%,靠什么', '鱼货交易额同比增长12%。'],
    ['by for a level', '鱼货交易额增长了5亿元,靠什么', '鱼货交易额达到5亿元。'],
    ['by for a sum', '鱼货交易额增长了5亿元,靠什么', '鱼货交易额5亿元,增长9%。'],
    ['by for where it came from', '卸鱼等候缩短了9小时,靠什么', '卸鱼等候由9小时缩短到2小时。'],
    ['by for what is beside it', '渔民投诉减少了90件,靠什么', '接到渔民投诉90件,比上年减少40件。'],
  ])('is denied: %s', (_, question, text) => expect(denied(question, text)).toBe(true));

  it.each([
    ['by as it is', '卸鱼等候缩短了8小时,靠什么', '卸鱼等候压缩8小时。'],
    ['to as it is', '渔港泊位涨到60个,靠什么', '渔港泊位由22个增加至60个。'],
    ['to of a level', '渔港泊位增加到60个,靠什么', '渔港泊位达到60个。'],
    ['by of what is new', '鱼货交易额增加了5亿元,靠什么', '新增鱼货交易额5亿元。'],
    ['by that reaches', '鱼货交易额增长了12%,靠什么', '鱼货交易额增长达12%。'],
    ['the part that one pays oneself', '自付比例下降4%,靠什么', '渔民自付比例下降4%。'],
    ['another matter', '渔港泊位增加了60个,靠什么', '苗圃大棚增加到60个。'],
  ])('is not denied: %s', (_, question, text) => expect(denied(question, text)).toBe(false));

  it('is not denied where the passage has it', () => {
    const text = '渔港泊位增加到60个。';
    expect(denied('渔港泊位增加了60个,靠什么', text, `${text}三年间渔港泊位增加60个。`)).toBe(false);
  });
});
