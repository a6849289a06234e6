import { describe, expect, it } from 'vitest';
import { isTornInside, mendLists } from '../../../src/draft/model/lists.js';

describe('a list inside a sentence', () => {
  it.each([
    ['抓两件事,一是建站,二是培训。', false],
    ['一是建站,二是培训。', false],
    ['一是建站。', false],
    ['抓两件事,一是建站。', true],
    ['一是建站,三是培训。', true],
    ['二是建站,三是培训。', true],
    ['村里一方面建站,也做培训。', true],
    ['村里一方面建站,另一方面做培训。', false],
    ['推进一件事一次办。', false],
  ])('%s is torn: %s', (text, torn) => expect(isTornInside(text)).toBe(torn));
});

describe('a list of sentences', () => {
  it.each([
    [['一是建站。', '二是培训。']],
    [['一是建站。', '每站三人。', '二是培训。']],
    [['第一,建站。', '第二,培训。']],
    [['首先,建站。', '其次,培训。']],
  ])('stays when it is whole: %j', (texts) => expect(mendLists(texts)).toEqual(texts));

  it.each([
    [['一是建站。'], ['建站。']],
    [
      ['二是培训。', '三是巡访。'],
      ['培训。', '巡访。'],
    ],
    [
      ['一是建站。', '三是巡访。'],
      ['建站。', '巡访。'],
    ],
    [
      ['建站。', '其次,培训。'],
      ['建站。', '培训。'],
    ],
    [['最后,巡访。'], ['巡访。']],
    [
      ['一是建站。', '二是培训。', '一是巡访。'],
      ['一是建站。', '二是培训。', '巡访。'],
    ],
  ])('loses its numbers when it is not: %j', (texts, mended) => expect(mendLists(texts)).toEqual(mended));
});
