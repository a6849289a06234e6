import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysAct, wordingOf } from '../../../src/answer/evidence/wording.js';

const figureIn = (sentence: string, figure: string) => {
  const start = sentence.indexOf(figure);
  return [{ start, end: start + figure.length }];
};
const of = (question: string, sentence: string) => wordingOf(question, 'overview', sentence, []);

describe('how the words of a sentence meet those of a question', () => {
  it('counts the phrases that both have, and none of what only asks', () => {
    expect(of('污水管网怎么改造', '改造污水管网。').phrases).toBeGreaterThan(
      of('污水管网怎么改造', '改造道路。').phrases,
    );
    expect(of('怎么样', '怎么样都行。').phrases).toBe(0);
  });

  it('is within its bounds for any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (question, sentence) => {
        const { phrases, verb, planned, agenda } = of(question, sentence);
        expect(phrases).toBeGreaterThanOrEqual(0);
        expect(phrases).toBeLessThanOrEqual(1);
        expect([0, 1]).toEqual(expect.arrayContaining([verb, planned, agenda]));
      }),
    );
  });

  it.each([
    ['编制池用掉多少名', '到9月已使用88名。', '88名', 1],
    ['编制池用掉多少名', '全市统筹编制500名。', '500名', 0],
    ['补助最高能赔到多少', '因灾致贫的最高赔付6万元。', '6万元', 1],
  ])('hears in %s whether %s says what was done with the number', (question, sentence, figure, verb) =>
    expect(wordingOf(question, 'figure', sentence, figureIn(sentence, figure)).verb).toBe(verb),
  );

  it.each([
    ['这个条例由谁负责解释', '条例自五月起施行,由市城管局解释。', 1],
    ['这个条例由谁负责解释', '市城管局负责巡查。', 0],
    ['哪个部门负责牵头', '由市水务局牵头。', 1],
  ])('hears in %s whether %s says who did it', (question, sentence, verb) =>
    expect(wordingOf(question, 'name', sentence, []).verb).toBe(verb),
  );

  it.each([
    ['入网比例是多少', '下一步,把入网比例提高到九成。', 1],
    ['入网比例是多少', '入网比例已到七成。', 0],
    ['明年打算把入网比例提到多少', '下一步,把入网比例提高到九成。', 0],
  ])('tells for %s whether %s is only a plan', (question, sentence, planned) =>
    expect(of(question, sentence).planned).toBe(planned),
  );

  it.each([
    ['救助保险赔多少', '会议审议《救助保险细则》等三个文件。', 1],
    ['会上审议了什么文件', '会议审议《救助保险细则》等三个文件。', 0],
    ['救助保险赔多少', '会议审议通过的细则规定,最多赔六万元。', 0],
  ])('tells for %s whether %s is only an agenda', (question, sentence, agenda) =>
    expect(of(question, sentence).agenda).toBe(agenda),
  );

  it('knows whether a question says what was done', () => {
    expect(saysAct('编制池用掉多少名')).toBe(true);
    expect(saysAct('有多少名')).toBe(false);
  });
});
