import { describe, expect, it } from 'vitest';
import { canBeSaid, hasTornList, leansBack } from '../../src/draft/aloud.js';

describe('words that can be said', () => {
  it.each([
    '全市建成互助养老院118所，床位2360张。',
    '推行“村医加邻居”结对照看制度，每名村医包联老人25户。',
    '一是设立窗口，二是开通热线，三是公开名单。',
    '截至2022年底，全市建成互助养老院118所。',
    '2019年以来，累计培训护理员1900余人。',
    '近年来，全市围绕山村老人抓改革，路子越走越宽。',
  ])('are whole: %s', (text) => {
    expect(canBeSaid(text)).toBe(true);
  });

  it.each([
    ['a list that begins alone', '一是设立综合窗口，统一受理全部事项。'],
    ['a list that goes on', '二是开通夜间热线，群众随时可以打进来。'],
    ['a hidden figure', '推动*项事项全部进驻大厅统一办理。'],
    ['a day that has passed', '截至目前，全市建成互助养老院118所。'],
    ['a day that has passed', '去年全市建成互助养老院118所，床位两千多张。'],
    ['an open quotation', '推行“村医加邻居结对照看制度，覆盖全部山村。'],
    ['a promise', '主要做法和工作亮点分为以下几个方面：'],
    ['a question', '改革之后群众办事究竟方便了多少？'],
    ['an address', '现将全年改革任务完成情况通报如下。'],
    ['too few words', '成效明显。'],
  ])('are not %s: %s', (_, text) => {
    expect(canBeSaid(text)).toBe(false);
  });

  it.each([
    '这套做法在全省推广。',
    '其中两个街道率先完成。',
    '省里把这项办法列为案例。',
    '重组之后资产总额超过80亿元。',
    '压减没有一人因此下岗。',
  ])('lean on the sentence before: %s', (text) => {
    expect(leansBack(text)).toBe(true);
  });

  it.each(['其他城市也来学习取经。', '如期完成全部改造任务。', '这一年，全市改革全面铺开。'])(
    'are judged by the word and not by its first character: %s',
    (text) => {
      expect(leansBack(text)).toBe(text.startsWith('这'));
    },
  );

  it('count a list from one', () => {
    expect(hasTornList('一是甲，二是乙。')).toBe(false);
    expect(hasTornList('一是甲，三是乙。')).toBe(true);
    expect(hasTornList('这是一件实事。')).toBe(false);
  });
});
