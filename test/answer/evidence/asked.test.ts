import { describe, expect, it } from 'vitest';
import { askedFit, figureWanted } from '../../../src/answer/evidence/asked.js';
import { figureOf } from '../fixture.js';

const wants = (question: string, unit: string, kind: Parameters<typeof figureOf>[0] = {}): boolean | null => {
  const wanted = figureWanted(question);
  return wanted === null ? null : wanted(figureOf({ unit, ...kind }));
};

describe('the figure that a question wants', () => {
  it.each([
    ['排名第几', '位', true],
    ['排名第几', '%', false],
    ['满意度是多少', '%', true],
    ['渔港的空置率有多高', '%', true],
    ['渔港2022年船位空置率?', '%', true],
    ['渔港2022年船位空置率?', '个', false],
    ['渔民分到多少红利', '%', false],
    ['清淤代理费要多少', '元', true],
    ['清淤代理费要多少', '家', false],
    ['渔港有多少家船厂', '个基点', false],
    ['渔港的空置率有多高', '元', false],
    ['海域出让成交额是多少', '元', true],
    ['海域出让成交额是多少', '个', false],
    ['满意度是多少', '人', false],
    ['增速达到百分之几', '%', true],
    ['提高了几个百分点', '个百分点', true],
    ['压缩到几个工作日', '个工作日', true],
    ['压缩到几天', '小时', true],
    ['压缩到几天', '项', false],
    ['要等多久', '分钟', true],
    ['投入多少钱', '元', true],
    ['清淤用了多少专项资金', '元', true],
    ['清淤用了多少专项资金', '条', false],
    ['网箱上花出去多少', '元', true],
    ['清淤队收多少服务费一亩', '元', true],
    ['清淤队收多少服务费一亩', '支', false],
    ['渔港走了几个轮机师', '名', true],
    ['渔港走了几个轮机师', '%', false],
    ['网箱上花出去多少', '口', false],
    ['投入多少钱', '平方米', false],
    ['金额是多少', '元', true],
    ['培训多少人', '人', true],
    ['培训多少人', '人次', true],
    ['巡演了多少回', '场次', true],
    ['培训多少人', '项', false],
    ['有多少家企业', '家', true],
    ['有多少家企业', '户', true],
    ['有多少家企业', '项', false],
    ['办了多少件案子', '件', true],
    ['办了多少件案子', '起', true],
    ['办了多少件案子', '亩', false],
    ['建了几座桥', '座', true],
    ['多少公里', '公里', true],
    ['多少平方米', '平方米', true],
    ['摊位的租金是多少', '元', true],
    ['摊位的租金是多少', '%', true],
    ['摊位的租金是多少', '个', false],
    ['特聘岗位的年薪多少', '万元', true],
    ['特聘岗位的年薪多少', '人', false],
    ['监督员的任期是多少', '年', true],
    ['监督员的任期是多少', '名', false],
    ['绿地的面积是多少', '亩', true],
    ['绿地的面积是多少', '公顷', true],
    ['绿地的面积是多少', '家', false],
    ['一顿饭便宜几块', '元', true],
    ['一顿饭便宜几块', '家', false],
    ['一瓶牛奶便宜几分钱', '元', true],
    ['一瓶牛奶便宜几毛钱', '分', false],
    ['院墙上的牌匾摘得还有几块', '块', true],
    ['院墙上的牌匾摘得还有几块', '元', false],
    ['建了几块绿地', '处', true],
    ['送一桶水跑腿费几块', '元', true],
    ['货车过闸快了多少', '分钟', true],
    ['货车过闸快了多少', '辆', false],
    ['省里掏几成', '%', true],
    ['省里掏几成', '元', false],
    ['驻村干部多久走访一回', '次', true],
    ['占多大份额', '%', true],
    ['带一名学徒给多少', '元', true],
    ['带一名学徒给多少', '名', false],
    ['近几年招生掉了多少人', '年', false],
    ['分哪几块,各多少项', '项', true],
    ['要多大工夫', '小时', true],
    ['腾出多长河岸', '米', true],
    ['工期多长', '天', true],
    ['一个月挣几个钱', '元', true],
    ['老街修缮了几幢楼', '栋', true],
    ['老街修缮了几幢楼', '个', false],
    ['退回了几桩申请', '项', true],
    ['讲解员请了几名', '名', true],
    ['讲解员请了几名', '位', true],
    ['安排了多少', '项', null],
    ['一块田的保费交几块', '元', true],
    ['通过率提高多少个百分点', '百分点', true],
    ['通过率提高多少个百分点', '元', false],
    ['惠及多少家商户', '个月', false],
    ['惠及多少家商户', '%', false],
    ['比例超过两成的商户有多少家', '%', false],
    ['药房有几种药,多久进一回货', '种', true],
    ['药房有几种药,多久进一回货', '天', true],
    ['参训的司机有多少', '名', true],
    ['参训的司机有多少', '条', false],
    ['全省排第几', '名', false],
    ['新船台的单价各多少', '台', false],
    ['新船台的单价各多少', '元', true],
    ['评出了多少“金桨船”', '艘', true],
    ['评出了多少“金桨船”', '%', false],
    ['花了多少修船费', '元', true],
    ['花了多少修船费', '艘', false],
    ['渔港改好了多少个', '个', true],
    ['渔港改好了多少个', '元', false],
    ['船老大的年龄有没有上限', '岁', true],
    ['船老大的年龄有没有上限', '名', false],
  ])('%s: a figure in %s is wanted: %s', (question, unit, expected) => {
    expect(wants(question, unit)).toBe(expected);
  });

  it.each(['有多少', '数量是多少', '有多少个试点', '怎么做'])('may be any: %s', (question) =>
    expect(figureWanted(question)).toBeNull(),
  );

  it('of a measure that moves may be told before and after, in whatever unit', () => {
    for (const question of ['摊位的租金是多少', '监督员的任期是多少', '绿地的面积是多少', '有多少家企业'])
      expect(wants(question, '', { kind: 'change' })).toBe(true);
    expect(wants('摊位的租金是多少', '', { kind: 'count' })).toBe(false);
  });

  it('that counts is no move of another thing', () => {
    expect(wants('修了多少栋楼', '个', { kind: 'change' })).toBe(false);
    expect(wants('修了多少栋楼', '%', { kind: 'change' })).toBe(true);
    expect(wants('修了多少栋楼', '座', { kind: 'change' })).toBe(true);
  });

  it('counts people also where no measure word stands behind the number', () => {
    expect(wants('注册的有多少人', '', { subject: '平台注册用户' })).toBe(true);
    expect(wants('注册的有多少人', '', { subject: '累计办件' })).toBe(false);
  });

  it('counts people in pieces only where people are what is counted', () => {
    expect(wants('参训的船员有多少', '个', { subject: '参训船员' })).toBe(true);
    expect(wants('参训的船员有多少', '个', { subject: '码头摊位' })).toBe(false);
  });

  it('is a rank by its kind, a duration by its kind, money by its kind', () => {
    expect(wants('排名第几', '', { kind: 'rank' })).toBe(true);
    expect(wants('要多久', '', { kind: 'duration' })).toBe(true);
    expect(wants('多少钱', '', { kind: 'money' })).toBe(true);
  });
});

describe('how a sentence fits what is asked', () => {
  it.each([
    ['date', '平台于2022年5月上线。', '平台已经上线。'],
    ['reason', '针对停车难题,新建泊位。', '新建泊位。'],
    ['practice', '推行一窗受理。', '群众满意。'],
    ['definition', '“三减”即减材料、减环节、减时间。', '深入推进“三减”。'],
  ] as const)('%s: better by %s than by %s', (asked, good, poor) => {
    expect(askedFit(asked, good)).toBe(1);
    expect(askedFit(asked, poor)).toBeLessThan(1);
  });

  it('a date has to be there', () => expect(askedFit('date', '平台已经上线。')).toBe(0));

  it('is not told apart for names, lists and overviews', () => {
    for (const asked of ['name', 'list', 'overview', 'figure'] as const)
      expect(askedFit(asked, '推行一窗受理。')).toBe(askedFit(asked, ''));
  });
});
