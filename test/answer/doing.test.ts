import { describe, expect, it } from 'vitest';
import { ofDoing } from '../../src/answer/doing.js';
import { isAside } from '../../src/answer/evidence/aside.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor, weighted, type SentenceSketch } from './fixture.js';

const NANJING = placeNamed('南京市');
const question = understood('南京怎么办夜校');

const sentence = (text: string, sketch: Partial<SentenceSketch> & { readonly odds?: number } = {}) => ({
  ...sentenceFor(question, { text, place: NANJING, document: 'r', headings: ['一、开班'], ...sketch }),
  ...(sketch.odds === undefined ? {} : { logOdds: sketch.odds }),
});

describe('a sentence beside the doing', () => {
  it.each([
    ['过去夜校四处借教室。', []],
    ['问卷显示,三成居民想上夜校。', []],
    ['全区辖12个街道,居民晚间活动少。', []],
    ['一是夜校师资仍然偏少。', []],
    ['夜校只有六个班。', ['三、存在的问题']],
  ])('is %s', (text, headings) => expect(isAside(text, headings)).toBe(true));

  it.each([
    ['夜校教室由学校晚间腾出。', ['一、开班']],
    ['夜校教室由学校晚间腾出。', ['一、共享教室,解决“没处上课”问题']],
  ])('is not %s under %s', (text, headings) => expect(isAside(text, headings)).toBe(false));
});

describe('how something is done', () => {
  const before = sentence('过去夜校四处借教室。');
  const opening = sentence('近年来,南京大办夜校。', { headings: [] });
  const doing = sentence('夜校教室由学校晚间腾出。');
  const concepts = weighted(question);

  it('is told without what is beside it, and without the opening of a report', () => {
    expect(ofDoing([before, opening, doing], [], concepts)).toEqual([doing]);
  });

  it('is told by the next best where all that answers is beside it', () => {
    const near = { ...doing, logOdds: -0.5, features: { ...doing.features, open: 0 } };
    const texts = ofDoing([before], [near], concepts).map(({ text }) => text);
    expect(texts).toEqual([before.text, doing.text]);
  });

  it('is not told by what is far from answering, or of another report', () => {
    const far = sentence('夜校聘请工匠。', { odds: -3 });
    const other = sentence('夜校聘请工匠。', { odds: -0.5, document: 's' });
    expect(ofDoing([before], [far, other], concepts)).toEqual([before]);
  });
});
