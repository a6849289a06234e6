import { describe, expect, it } from 'vitest';
import { mendSlips } from '../../../src/retrieve/understand/slips.js';

const ABSENT = 6;
/** A library that has these words, and no other pair of characters. */
const library =
  (...words: string[]) =>
  (token: string): number =>
    words.some((word) => word.includes(token)) ? 1 : ABSENT;
const mended = (question: string, ...words: string[]): string =>
  mendSlips(question, library(...words), []).text;

describe('a slip in a word', () => {
  it.each([
    ['青年工寓有多少套', '公寓', '青年公寓有多少套'],
    ['人才入住律是多少', '入住率', '人才入住率是多少'],
    ['优秀创心案例有几个', '创新', '优秀创新案例有几个'],
    ['社区监督圆怎么选', '监督员', '社区监督员怎么选'],
  ])('is mended to the word of the library that it sounds like: %s', (question, word, wanted) => {
    expect(mended(question, word)).toBe(wanted);
  });

  it.each([
    ['“蓝马夹”巡逻队有几人', '蓝马甲', '“蓝马甲”巡逻队有几人'],
    ['“红马半”是谁在管', '红马办', '“红马办”是谁在管'],
    ['“护渔乌”巡逻队有几人', '护渔鸟', '“护渔鸟”巡逻队有几人'],
    ['“免申即亨”补了多少钱', '免申即享', '“免申即享”补了多少钱'],
    ['合原灌区存了多少水', '合源灌区', '合源灌区存了多少水'],
  ])('is mended in a name: %s', (question, name, wanted) => expect(mended(question, name)).toBe(wanted));

  it.each([
    ['“五色图”怎么分', '六色图 无色图'],
    ['三港指哪三港', '港制'],
    ['“绿马甲”巡逻队有几人', '蓝马甲'],
    ['“跨境快办”有几项', '跨省快办'],
    ['合山灌区存了多少水', '合源灌区'],
    ['北部湾集团怎么改', '南部弯集团'],
  ])('is not suspected in another name: %s', (question, names) =>
    expect(mended(question, ...names.split(' '))).toBe(question),
  );

  it('is told', () => {
    const { warnings } = mendSlips('青年工寓有多少套', library('公寓'), []);
    expect(warnings).toMatchObject([{ code: 'word_corrected' }]);
    expect(warnings[0]?.message).toContain('公寓');
  });

  it('is not suspected in a verb and whom it is done to', () => {
    expect(mended('都在抢人才还是抢人', '强人')).toBe('都在抢人才还是抢人');
  });

  it('is not suspected where the library has what is written', () => {
    expect(mended('青年工寓有多少套', '公寓', '工寓')).toBe('青年工寓有多少套');
  });

  it.each([
    ['房租补多少', '放租'],
    ['卫健委主任是谁', '监委'],
    ['哪几个村设了站点', '村社'],
    ['我们处里想了解审批', '处理'],
    ['', '公寓'],
  ])('is not suspected in %s', (question, word) => {
    expect(mended(question, word)).toBe(question);
  });

  it('is not suspected across words, as if they were the name of a village', () => {
    expect(mended('修渠的乡亲怎么奖', '景的', '的乡', '渠')).toBe('修渠的乡亲怎么奖');
  });

  it('is not mended to what the library does not have', () => {
    expect(mended('青年工寓有多少套', '租金')).toBe('青年工寓有多少套');
  });

  it('is left alone in a name', () => {
    const question = '青年工寓有多少套';
    expect(mendSlips(question, library('公寓'), [{ start: 2, end: 4 }]).text).toBe(question);
  });
});
