import { describe, expect, it } from 'vitest';
import { leavesOutMeasure } from '../../../src/answer/evidence/measured.js';

describe('a measure that a question asks for by its name', () => {
  it.each([
    ['9家水产加工厂创造了多少产值', '加工厂发展到9家,户均增收6500元。'],
    ['渔业集团注册资本多少', '渔业集团投资4.8亿元。'],
    ['鱼苗的参考价每斤定多少', '每亩节约成本97元。'],
    ['护渔中心有多少床位', '护渔中心建成2层楼。'],
    ['渔民公寓的入住率是多少', '渔民公寓满意率96%。'],
  ])('is left out: %s', (question, text) => expect(leavesOutMeasure(question, text)).toBe(true));

  it.each([
    ['9家水产加工厂创造了多少产值', '加工厂年产值3.2亿元。'],
    ['鱼苗的参考价每斤定多少', '鱼苗每斤收费9元。'],
    ['渔民公寓的入住率是多少', '公寓入住率96%。'],
    ['渔民公寓的入住率是多少', '公寓住满的占96%。'],
    ['产值最高的企业有哪些', '加工厂发展到9家。'],
    ['渔业集团怎么组建的', '渔业集团投资4.8亿元。'],
  ])('is told, or not asked: %s', (question, text) => expect(leavesOutMeasure(question, text)).toBe(false));
});
