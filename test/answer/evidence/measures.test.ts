import { describe, expect, it } from 'vitest';
import { countsAlike, MEASURE_WORDS } from '../../../src/answer/evidence/measures.js';

describe('a measure word', () => {
  it.each([
    ['幢', '栋座处'],
    ['项', '桩件样份个'],
    ['家', '户个处所'],
    ['条', '项个'],
    ['份', '样张套'],
    ['宗', '起件块笔'],
    ['部', '台'],
    ['人次', '次回'],
    ['子项', '项件'],
    ['张床位', '张'],
    ['街道', '个家'],
    ['公顷', '亩'],
  ])('%s is also asked for in %s', (told, asked) => {
    for (const word of asked) expect(countsAlike(told, word)).toBe(true);
  });

  it.each([
    ['名', '家项栋处'],
    ['项', '头辆栋亩家'],
    ['家', '头辆栋'],
    ['个', '栋辆亩吨岁'],
    ['亩', '个处户'],
    ['', '个家项'],
  ])('%s is not asked for in %s', (told, asked) => {
    for (const word of asked) expect(countsAlike(told, word)).toBe(false);
  });

  it('is read whole', () =>
    expect(MEASURE_WORDS.split('|')).toEqual(expect.arrayContaining(['平方公里', '米'])));
});
