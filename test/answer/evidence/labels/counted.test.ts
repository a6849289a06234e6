import { describe, expect, it } from 'vitest';
import { isTelling, numberLabels, tellsCounts } from '../../../../src/answer/evidence/labels/counted.js';

describe('labels of numbers', () => {
  it('are those whose meaning is asked', () => {
    expect(numberLabels('夜校的"6+15"指啥')).toEqual(['6+15']);
    expect(numberLabels('6+15分别是什么意思')).toEqual(['6+15']);
    expect(numberLabels('"6+15"夜校办了几期')).toEqual([]);
    expect(numberLabels('"1+3+N"是什么意思')).toEqual([]);
  });

  it.each([
    ['开出6所镇级夜校和15所村级夜校。', '6+15'],
    ['设1个总校、6个分校、15个教学点,方便上课。', '1+6+15'],
  ])('are told by what each number counts: %s', (text, label) => {
    expect(tellsCounts(text, label)).toBe(true);
  });

  it.each([
    ['开出15所村级夜校和6所镇级夜校。', '6+15'],
    ['6月开课,15日放假。', '6+15'],
    ['办了6所夜校。另有15人报名。', '6+15'],
    ['推行“6+15”办学。', '6+15'],
    ['开出16所夜校和15所分校。', '6+15'],
  ])('are not told by other numbers: %s', (text, label) => {
    expect(tellsCounts(text, label)).toBe(false);
  });

  it('stand by chance where they are small', () => {
    expect([isTelling('1+3'), isTelling('1+30')]).toEqual([false, true]);
  });
});
