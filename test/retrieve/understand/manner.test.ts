import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionConcepts } from '../../../src/retrieve/understand/concepts.js';
import { manner } from '../../../src/retrieve/understand/manner.js';

const texts = (question: string): string[] => questionConcepts(question, []).map(({ text }) => text);

describe('the manner of asking', () => {
  it.each([
    ['帮我报一下养殖产量', ['养殖', '产量']],
    ['给我列一下养殖产量', ['养殖', '产量']],
    ['想学学别人的冷链物流', ['冷链', '物流']],
    ['我们是做信访的,冷链物流怎么建', ['冷链', '物流', '建']],
    ['冷链物流,有没有现成经验', ['冷链', '物流']],
    ['还有哪里在建戏台', ['建', '戏台']],
    ['哪个县在试大棚', ['试', '大棚']],
    ['夜市工程都有谁参加', ['夜市', '工程', '参加']],
    ['戏台里还能唱什么', ['戏台', '唱']],
    ['冷链物流跟上一年比', ['冷链', '物流']],
    ['大棚养殖比原先怎样', ['大棚', '养殖']],
    ['渔民停一夜最多掏几元', ['渔民', '停', '掏']],
    ['橙子每斤多卖了几角钱', ['橙子', '卖']],
    ['一人要养护几个戏台', ['养护', '戏台']],
    ['养殖户跟上了冷链', ['养殖户', '跟上', '冷链']],
  ])('is no content: %s', (question, content) => expect(texts(question)).toEqual(content));

  it.each(['一家一年最多能有多少', '几块', '第二家', '每架', '两处', '一亩'])(
    'counts whatever it is of: %s',
    (question) => expect(texts(question)).toEqual([]),
  );

  it('leans on numbers of things, and leaves articles whole', () => {
    const [count] = questionConcepts('哪四种模式', []).filter(({ text }) => text === '四种');
    expect(count?.importance).toBeLessThan(0.5);
    expect(texts('第十条规定了什么').join('')).toContain('第十条');
  });

  it('leaves the stem of a verb and its other words', () => {
    for (const [question, stem] of [
      ['橙子卖到哪些国家', '卖'],
      ['石材运到哪里', '运'],
    ] as const)
      expect(
        questionConcepts(question, []).find(({ text }) => text === stem)?.variants.length,
      ).toBeGreaterThan(1);
  });

  it('cuts off particles that are glued to a word that no dictionary has', () => {
    expect(texts('一亩能栽多少苗').join('')).not.toContain('能');
    expect(texts('园区得报材料').join('')).not.toContain('得');
    expect(texts('保底价')).toContain('保底价');
  });

  it('is nothing but stretches of the question', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[我给想学列一下的哪里在建有没经验,。年底县]{0,20}$/u), (question) => {
        for (const { start, end } of manner(question)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(question.length);
        }
      }),
    );
  });
});

describe('phrases of the tables', () => {
  it('do not begin or end within another word', () => {
    expect(texts('比例升到多少了')).not.toContain('少了');
    expect(texts('政府最多出多少钱')).not.toContain('多出');
  });

  it('know every name of an agency, glued to a place or not', () => {
    const [agency] = questionConcepts('某某市发改委主任', [{ start: 0, end: 3 }]);
    expect(agency?.text).toBe('发改委');
    expect(agency?.variants).toEqual(
      expect.arrayContaining(['发展改革委', '发展和改革委员会', '发展和改革局']),
    );
    const [full] = questionConcepts('卫生健康委员会', []);
    expect(full?.variants).toContain('卫健委');
  });
});
