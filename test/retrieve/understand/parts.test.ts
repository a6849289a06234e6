import { describe, expect, it } from 'vitest';
import { questionParts } from '../../../src/retrieve/understand/parts.js';

describe('the questions that one message asks', () => {
  it('part at question marks and semicolons', () => {
    expect(questionParts('南京有多少个食堂?一餐多少钱;谁送餐?')).toEqual([
      '南京有多少个食堂',
      '一餐多少钱',
      '谁送餐',
    ]);
  });

  it('part before words that add another question', () => {
    expect(questionParts('南京有多少个食堂,另外他们怎么给老人送餐')).toEqual([
      '南京有多少个食堂',
      '他们怎么给老人送餐',
    ]);
    expect(questionParts('核实两个数:一是南京食堂的个数,二是每餐的价钱。')).toEqual([
      '南京食堂的个数',
      '每餐的价钱',
    ]);
  });

  it('are told apart from what is told around them', () => {
    expect(questionParts('我们正在调研养老。请问南京有多少个食堂?谢谢。')).toEqual(['南京有多少个食堂']);
  });

  it('stay together where commas only list what one sentence may tell', () => {
    expect(questionParts('南京招了多少人,每人联系多少户?')).toEqual(['南京招了多少人,每人联系多少户']);
  });
});
