import { describe, expect, it } from 'vitest';
import { isOnlyMentioned } from '../../../../src/answer/evidence/labels/mentioned.js';

const only = (question: string, text: string, label = '渔家晨会'): boolean =>
  isOnlyMentioned(question, text, label, ['临江县', '临江']);

describe('a label that a sentence has no more of than its name', () => {
  it.each([
    ['临江的渔家晨会是怎么开的', '临江县探索“渔家晨会”，渔民欢迎，做法在全市推开。'],
    ['临江县“渔家晨会”具体什么做法', '4.推广“渔家晨会”，三年内实现全覆盖。'],
    ['要推广的“渔家晨会”,请解释一下', '（四）推广“渔家晨会”。'],
    ['渔家晨会怎么搞的', '“渔家晨会”、“码头夜话”会继续抓下去。'],
  ])('%s … %s', (question, text) => expect(only(question, text)).toBe(true));

  it('is told where a clause says what is done', () => {
    expect(only('临江的渔家晨会是怎么开的', '推行“渔家晨会”，每天出海前由船长逐船通报风浪。')).toBe(false);
    expect(only('临江的渔家晨会是怎么开的', '“渔家晨会”由村支书主持，渔民当面提诉求。')).toBe(false);
  });

  it('is no matter where something else is asked of it', () => {
    expect(only('渔家晨会在哪里推广', '推广“渔家晨会”。')).toBe(false);
    expect(only('渔家晨会开了几次', '推广“渔家晨会”。')).toBe(false);
    expect(only('临江怎么改渔船检验', '推广“渔家晨会”。')).toBe(false);
  });
});
