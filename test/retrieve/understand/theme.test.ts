import { describe, expect, it } from 'vitest';
import { asking, themeOf } from '../../../src/retrieve/understand/theme.js';
import { PROFILE } from '../fixture.js';

const theme = (question: string): string => themeOf(asking(question, PROFILE.places)).text;

describe('what a question is about', () => {
  it.each([
    ['南京的家庭医生签约是怎么开展的?', '南京的家庭医生签约'],
    ['请问赣州的脐橙贷一共放了多少钱', '赣州的脐橙贷'],
    ['长春2020年的供热投诉率是多少?', '长春2020年的供热投诉率'],
    ['万州的港航物流办法从什么时候施行', '万州的港航物流办法'],
    ['万州渔港2022年前十个月接待了多少渔民', '万州渔港2022年'],
    ['绍兴的黄酒小镇方案主要内容是什么?', '绍兴的黄酒小镇方案'],
    ['南京企业注销时限压缩到几天', '南京企业注销时限'],
  ])('stands before the asking words: %s', (question, wanted) => {
    expect(theme(question)).toBe(wanted);
  });

  it.each([
    ['赣州有多少个蔬菜基地?', '赣州蔬菜基地'],
    ['绍兴有没有公交一卡通', '绍兴公交一卡通'],
    ['万州派了多少名专家到村里指导', '万州派专家到村里指导'],
    ['长春推行了哪些供热改革', '长春推行供热改革'],
    ['南京互认了多少项检验报告', '南京互认检验报告'],
  ])('stands behind them where nothing is named before: %s', (question, wanted) => {
    expect(theme(question)).toBe(wanted);
  });

  it('is what happens to a thing where one asks how', () => {
    expect(theme('绍兴国企怎么重组的?')).toBe('绍兴国企重组');
  });

  it('is told once, without the marks of a quotation and without what came of it', () => {
    expect(theme('南京的“宁易办”上线了几项服务')).toBe('南京的宁易办');
    expect(theme('赣州河长制改革的效果怎么样')).toBe('赣州河长制改革');
    expect(theme('长春怎么样')).toBe('长春');
  });

  it('is the clause with the place, whatever is told around it', () => {
    expect(theme('我刚来改革办,南京的宅基地退出补多少钱?')).toBe('南京的宅基地退出');
  });
});
