import { describe, expect, it } from 'vitest';
import { denialOf, faultOf } from '../../../../src/answer/evidence/premises/index.js';

const denied = (question: string, text: string, around = text, beyond = ''): boolean =>
  denialOf(question, { text, heading: '', around, beyond }, 0.9) !== null;

describe('a number that the documents do state', () => {
  it.each([
    [
      'a polite opening',
      '请问3600万元的护渔基金谁来管',
      '渔政局设立护渔基金,首期规模3600万元,支出基金1200万元。',
    ],
    [
      'where it came from',
      '补种手续从28天缩到6天,怎么做到的',
      '林业专员每月6日到林场接待林户,办结手续90件。',
    ],
    [
      'from and to in two clauses',
      '砖厂的巡查从14次减到5次,用的什么法子',
      '一家砖瓦窑去年要接待各路巡查14次,推行联合巡查后减到5次。',
    ],
    [
      'the end of a move alone',
      '砖厂的巡查减到5次,用的什么法子',
      '一家砖厂去年要接待各路巡查14次,推行联合巡查后减到5次。',
    ],
    [
      'kinds given by three numbers',
      '四类鱼塘的清淤周期各是多少',
      '鱼塘清淤周期分别为90、60、45、30天,另有7类鱼塘不清淤。',
    ],
    ['a list of three', '三项奖补怎么申领', '发放苗木、农机、仓储奖补,奖补资金9项并作1项。'],
    ['months past', '渡口公司化运营三年,成绩怎样', '渡口运营第一年,客流增加两成,渡口运营收入5年内归集体。'],
    ['a day of the month', '果农领到贴息用了12天,谁经手的', '每月5日为果农贴息接待日。'],
    [
      'years counted up',
      '2021年和2022年两年的苗木补贴各发了多少',
      '苗木补贴发放4.6万元,惠及林户3年累计210户。',
    ],
    ['a word that ends in 后', '渡口改造进度落后,怎么督促', '渡口改造进度滞后10日的将约谈,拟在全县通报。'],
    [
      'what the text tells of the asked year in a plan for another',
      '护渔平台2022年发放了多少贴息',
      '2022年,护渔平台发放贴息900万元,计划2023年扩面。',
    ],
    [
      'examples',
      '护渔站有没有查到毛病,比如船只、网具方面的数',
      '12个护渔站中,未登记船只5艘,没有网具台账3个站。',
    ],
    [
      'a word that ends in 市 and names none',
      '青禾县去年渔获成交了几万吨',
      '销售有市,就是去年渔获成交3.1万吨。',
    ],
    ['a rounded share', '茶青收购价涨了三成,茶农高兴吗', '茶青收购价上涨31%。'],
  ])('is not denied: %s', (_, question, text) => expect(denied(question, text)).toBe(false));

  it('is not denied by another number where the sentences around count just that', () => {
    const [question, text] = ['渔港清退的26家鱼档怎么安置', '渔港清退占道商铺31家。'];
    expect(denied(question, text, `${text}共有26家鱼档。`)).toBe(false);
    expect(denied(question, text, `${text}共有26家茶楼。`)).toBe(true);
  });

  it('is not denied where another sentence of the passage has it', () => {
    const text = '驿站夜间开放至22时,充电柜每晚收费2元。';
    const around = `${text}驿站充电柜每晚收费3元封顶,夜间不另收。`;
    expect(denied('驿站充电柜每晚收费3元,谁定的', text, around)).toBe(false);
    expect(denied('驿站充电柜每晚收费3元,谁定的', text)).toBe(true);
  });

  it('is not denied where another passage has it, unless as a plan', () => {
    const question = '渔排改造补贴提到每口800元,钱从哪来';
    const text = '渔排改造补贴每口500元。';
    expect(denied(question, text)).toBe(true);
    expect(denied(question, text, text, '今年渔排改造补贴每口提到800元。')).toBe(false);
    expect(denied(question, text, text, '下一步渔排改造补贴力争提到每口800元。')).toBe(true);
  });
});

describe('what is asked and not taken for granted', () => {
  it.each([
    ['on what terms', '上岛的货车要查什么才放行', '上岛货车逐辆查验,不合格不放行。'],
    ['from when on', '荒滩多大面积才要评级', '承包未满三年的荒滩不评级。'],
    ['whether it is a first', '盐场改制是不是全省第一', '盐场改制在全省最先启动。'],
    ['where it goes', '滩涂租金收上来以后交到哪里', '租金全额缴入专户,专项用于滩涂建设。'],
    ['who helps out', '护林员的钱不够谁给垫底', '护林员报酬由县财政兜底。'],
    ['a road, no reason', '渔船靠岸还得排队,现在快多少', '渔船停靠用时缩短到8分钟。'],
    ['what they do, no office', '林场批项目快了多少', '方案由市司法局审查,审批用时由9天缩短到4天。'],
    ['paid for them', '免费刻的印章有几枚', '首次刻制的印章由财政付费。'],
    ['not yet in hand', '还有7个渡口没拿到批文,卡在哪', '剩余7个渡口,原因是岸线权属不清。'],
  ])('%s', (_, question, text) => expect(faultOf(question, { text, heading: '', around: text })).toBeNull());
});

describe('a number that no document states', () => {
  it.each([
    ['a share reached', '秸秆还田率冲上七成,有什么经验', '秸秆还田率由38%提高到49%。'],
    ['a move from a true number', '渡船票价从4元提到12元,船客闹没闹', '渡船票价每人4元,老人免收。'],
    [
      'another of two in one sentence',
      '单身公寓的押金降到900元,租户满意吗',
      '家庭套间押金由1200元降到900元,单身公寓押金由800元降到600元。',
    ],
  ])('%s', (_, question, text) => expect(denied(question, text)).toBe(true));
});
