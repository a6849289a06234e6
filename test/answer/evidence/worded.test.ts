import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { figureWanted } from '../../../src/answer/evidence/asked.js';
import { inWords, statesNth } from '../../../src/answer/evidence/worded.js';

const told = (question: string, text: string): string[] =>
  inWords(question, figureWanted(question))(text).map(({ start, end }) => text.slice(start, end));

describe('a figure that is told in words', () => {
  it.each([
    ['井盖多久查一次', '每季度对井盖巡查登记。', '每季度'],
    ['隔多久换一轮水样', '水样逐月更换。', '逐月'],
    ['名册几年一次更新', '名册每年更新。', '每年'],
    ['台账多长时间核一遍', '台账不定期核对。', '不定期'],
    ['街长会多久碰一次头', '每两周碰一次,议定23件事,花费4万元。', '每两周'],
    ['渠系维修费村和镇什么比例', '维修费由村、镇按6∶4分摊。', '6∶4'],
    ['种苗钱各出几成', '种苗钱由社里和农户各半。', '各半'],
    ['补办证件要几天', '补办证件当日取走。', '当日'],
    ['挂失后几个工作日能补卡', '补卡3日内办好。', '3日内'],
    ['坝区水质在全省排第几', '坝区水质全省垫底。', '垫底'],
    ['夜校评比排在第几方阵', '夜校评比在**所中列第三方阵。', '第三方阵'],
    ['水库占地多大面积', '水库占地数千亩。', '数千'],
    ['吸引了多少家商户', '吸引近百家商户。', '近百'],
  ])('%s: %s', (question, text, words) => expect(told(question, text)).toContain(words));

  it.each([
    ['井盖多久查一次', '井盖每年轻微破损。'],
    ['井盖多久查一次', '查井盖的每月补助300元。'],
    ['井盖多久查一次', '查过的井盖当天更换。'],
    ['井盖查了多少个', '每季度对井盖巡查登记。'],
    ['吸引了多少家商户', '吸引近百名游客。'],
    ['街长会几点开', '街长会每月开。'],
    ['补贴多少钱', '补贴当天到账。'],
    ['坝区水质在全省排第几', '坝区水质进入全省第二方阵。'],
  ])('is not told to %s: %s', (question, text) => expect(told(question, text)).toEqual([]));

  it('stands in the text', () => {
    const words = fc.array(
      fc.constantFrom('每月', '一半', '3:7', '当天', '\uff13日内', '近百户', '开会', '。'),
    );
    fc.assert(
      fc.property(words, fc.constantFrom('多久开一次', '什么比例', '要几天', '多少户'), (parts, question) => {
        const text = parts.join('');
        for (const { start, end } of inWords(question, figureWanted(question))(text))
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
    );
  });
});

describe('a rank asked for by its own name', () => {
  it('is stated by a text that gives it', () => {
    expect(statesNth('夜校进了第几梯队', '夜校在*所中进入第二梯队。')).toBe(true);
  });

  it.each([
    ['夜校进了第几梯队', '夜校在第二方阵。'],
    ['夜校排第几位', '夜校排第二位。'],
    ['夜校进了第几梯队', '夜校在全省排第*。'],
  ])('is not stated by another: %s', (question, text) => expect(statesNth(question, text)).toBe(false));
});
