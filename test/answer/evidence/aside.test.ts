import { describe, expect, it } from 'vitest';
import { isAside } from '../../../src/answer/evidence/aside.js';

describe('a sentence that stands beside what was done', () => {
  it.each([
    ['过去渔船回港要排队两小时。', []],
    ['渔港地处两县交界,辖6个村。', []],
    ['摸底显示,近半渔船没有定位。', []],
    ['三是仍有部分渔船未装定位。', []],
    ['渔船多,泊位少。', ['一、改革背景']],
    ['渔船多,泊位少。', ['一、渔港管理的主要问题', '(一)泊位']],
  ])('tells how things were or what is wanting: %s %j', (text, headings) =>
    expect(isAside(text, headings)).toBe(true),
  );

  it.each([
    ['渔港推行网上报到,泊位先约后停。', []],
    ['渔港推行网上报到。', ['一、解决“排队久”问题']],
    ['渔港推行网上报到。', ['二、主要做法']],
  ])('is not one that tells the doing: %s %j', (text, headings) =>
    expect(isAside(text, headings)).toBe(false),
  );
});
