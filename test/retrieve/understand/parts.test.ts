import { describe, expect, it } from 'vitest';
import { questionClauses, questionParts, questionPoints } from '../../../src/retrieve/understand/parts.js';

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

  it('keep what is said about the answer that is wanted', () => {
    expect(questionParts('南京渔业公司有多少人?我要单独这家的。一年发多少钱?')).toEqual([
      '南京渔业公司有多少人,我要单独这家的',
      '一年发多少钱',
    ]);
    expect(questionParts('南京渔业公司有多少人?不要去年的,今年有几个?')).toEqual([
      '南京渔业公司有多少人',
      '不要去年的,今年有几个',
    ]);
  });

  it('stay together where commas only list what one sentence may tell', () => {
    expect(questionParts('南京招了多少人,每人联系多少户?')).toEqual(['南京招了多少人,每人联系多少户']);
  });
});

describe('the points of a question', () => {
  it.each([
    ['南京招了多少人,每人联系多少户?', ['南京招了多少人', '每人联系多少户']],
    [
      '想了解它的额度\u3001利率多少\u3001风险怎么分担\u3001放给多少户',
      ['它的额度\u3001利率多少', '风险怎么分担', '放给多少户'],
    ],
    ['请从材料里找一下南京的食堂,包括一共几个\u3001每餐补多少', ['一共几个', '每餐补多少']],
    ['水\u3001电\u3001气怎么一次报装,要几天', ['水\u3001电\u3001气怎么一次报装', '要几天']],
  ])('are its asking clauses: %s', (question, wanted) => {
    expect(questionPoints(question)).toEqual(wanted);
  });

  it('are none where one thing is asked', () => {
    expect(questionPoints('南京的水\u3001电\u3001气怎么一次报装')).toEqual([]);
    expect(questionPoints('我们在写材料,南京有多少个食堂,谢谢')).toEqual([]);
  });

  it('are read as questions of their own only in a long sentence', () => {
    expect(questionClauses('南京招了多少人,每人联系多少户?')).toEqual([]);
    expect(
      questionClauses('我们局里正在准备一个座谈会的发言材料,想请教南京一共招了多少人,每人联系多少户,谢谢'),
    ).toEqual(['南京一共招了多少人', '每人联系多少户']);
  });
});
