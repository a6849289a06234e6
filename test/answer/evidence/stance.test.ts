import { describe, expect, it } from 'vitest';
import { isToldOtherwise, unstated } from '../../../src/answer/evidence/stance.js';
import { figureOf } from '../fixture.js';

/** A figure of a text, as it stands there. */
const standing = (text: string, valueText: string, unit: string) => {
  const start = text.indexOf(valueText);
  return figureOf({ valueText, unit, span: { start, end: start + valueText.length } });
};

const otherwise = (question: string, text: string, ...figures: readonly (readonly [string, string])[]) =>
  isToldOtherwise(question, {
    text,
    span: { start: 0, end: text.length },
    fitting: figures.map(([valueText, unit]) => standing(text, valueText, unit)),
  });

describe('a figure told in another way than is asked', () => {
  it('is of another unit', () => {
    const text = '老人每餐补贴3元。';
    expect(otherwise('巡河员每月补贴多少', text, ['3元', '元'])).toBe(true);
    expect(otherwise('老人吃一餐补贴多少', text, ['3元', '元'])).toBe(false);
    // What is done each month is not what is paid for a month.
    expect(otherwise('每月评十户,评上的给多少', '每户奖励30元。', ['30元', '元'])).toBe(false);
    expect(otherwise('巡河员每月补贴多少', '巡河员每年补贴600元。', ['600元', '元'])).toBe(false);
  });

  it('is what each has, where the number of all is asked', () => {
    const text = '每个片区约80户,配巡查员2名。';
    expect(otherwise('巡查员有多少名', text, ['2名', '名'])).toBe(true);
    expect(otherwise('每个片区有多少名巡查员', text, ['2名', '名'])).toBe(false);
    expect(otherwise('全县要建多少套渔民公寓', '单个渔港渔民公寓不少于30套。', ['30套', '套'])).toBe(true);
    expect(
      otherwise('巡查员缺多少名', '每镇巡查员不到1人,全县还缺35名。', ['1人', '人'], ['35名', '名']),
    ).toBe(false);
  });

  it('is what is paid each month, where what was paid in all is asked', () => {
    expect(otherwise('全年一共发了多少补贴', '船员每月发放补贴500元。', ['500元', '元'])).toBe(true);
    expect(otherwise('船员每月发多少补贴', '船员每月发放补贴500元。', ['500元', '元'])).toBe(false);
  });

  it('is stated by the question already, which leaves the others', () => {
    const figures = [figureOf({ value: 98, unit: '个' }), figureOf({ value: 54, unit: '个' })];
    expect(unstated('98个渔港里开了几个', figures)).toEqual(figures.slice(1));
    expect(unstated('98个渔港里开了几个', figures.slice(0, 1))).toEqual(figures.slice(0, 1));
  });

  it('is of several together, where the one alone is asked', () => {
    const text = '石湾渔业公司、平湾渔业公司压减岗位,由91人减到64人。';
    expect(otherwise('石湾渔业公司减到多少人,我要单独这家的', text, ['64人', '人'])).toBe(true);
    expect(otherwise('石湾渔业公司减到多少人', text, ['64人', '人'])).toBe(false);
    expect(otherwise('单说石湾镇,走了几名渔民', '两镇三年来走了渔民64名。', ['64名', '名'])).toBe(true);
    expect(otherwise('单说石湾镇,走了几名渔民', '两镇分别走了渔民64名、31名。', ['64名', '名'])).toBe(false);
  });

  it('is what it has come to, where that of one year is asked', () => {
    const text = '截至去年底,累计出让海域217宗。';
    expect(otherwise('去年当年出让了多少宗海域', text, ['217宗', '宗'])).toBe(true);
    expect(otherwise('累计出让了多少宗海域', text, ['217宗', '宗'])).toBe(false);
    expect(otherwise('去年当年出让了多少宗海域', '累计出让海域217宗,其中当年31宗。', ['31宗', '宗'])).toBe(
      false,
    );
  });

  it('is what each gets, where what was paid in all is asked', () => {
    const text = '渔民每人每年补贴300元,其中港口出120元。';
    expect(otherwise('渔民补贴全年一共支出多少', text, ['300元', '元'], ['120元', '元'])).toBe(true);
    expect(otherwise('渔民补贴每人一共多少', text, ['300元', '元'])).toBe(false);
    const all = '渔民每人每年补贴300元,共支出42万元。';
    expect(otherwise('渔民补贴全年一共支出多少', all, ['300元', '元'], ['42万元', '元'])).toBe(false);
  });

  it('is a bound that something holds for', () => {
    const text = '采购系统对80万元以上合同自动提醒。';
    expect(otherwise('采购系统建了多少钱', text, ['80万元以上', '元'])).toBe(true);
    expect(otherwise('多少钱以上的合同自动提醒', text, ['80万元以上', '元'])).toBe(false);
    expect(otherwise('合同有多少钱', '合同金额80万元以上。', ['80万元以上', '元'])).toBe(false);
  });

  it('is a limit, where what it has come to is asked', () => {
    const text = '顾问年薪最高40万元。';
    expect(otherwise('顾问现在年薪多少', text, ['40万元', '元'])).toBe(true);
    expect(otherwise('保险赔了多少钱', '保险最高赔付30万元。', ['30万元', '元'])).toBe(true);
    expect(otherwise('顾问年薪最高多少', text, ['40万元', '元'])).toBe(false);
  });

  it('is what was added, where all there is is asked', () => {
    const text = '中医院增设病床60张。';
    expect(otherwise('中医院病床总数多少张', text, ['60张', '张'])).toBe(true);
    expect(otherwise('中医院增设病床多少张', text, ['60张', '张'])).toBe(false);
  });

  it('is no average', () => {
    const text = '船队今年收入900万元。';
    expect(otherwise('船员平均收入多少', text, ['900万元', '元'])).toBe(true);
    expect(otherwise('船员平均收入多少', '船员人均收入9万元。', ['9万元', '元'])).toBe(false);
  });

  it('is how much more it is than something else', () => {
    const text = '持证船员的月薪比无证的高500元。';
    expect(otherwise('持证船员月薪多少', text, ['500元', '元'])).toBe(true);
    expect(otherwise('持证船员月薪高多少', text, ['500元', '元'])).toBe(false);
  });

  it('is of the class that was named last', () => {
    const text = 'A类企业亩产30万元,D类企业亩产2万元。';
    expect(otherwise('B类企业亩产多少', text, ['30万元', '元'], ['2万元', '元'])).toBe(true);
    expect(otherwise('D类企业亩产多少', text, ['30万元', '元'], ['2万元', '元'])).toBe(false);
  });

  it('is of another year that its clause states', () => {
    expect(otherwise('2021年每股分了多少', '2019年每股分红88元。', ['88元', '元'])).toBe(true);
    expect(otherwise('2021年每股分了多少', '每股分红88元,比2019年多9元。', ['88元', '元'])).toBe(false);
  });

  it('is money for something else', () => {
    const text = '老人饭堂每餐补贴3元。';
    expect(otherwise('老人饭堂一餐多少钱', text, ['3元', '元'])).toBe(true);
    expect(otherwise('老人饭堂一餐补贴多少', text, ['3元', '元'])).toBe(false);
    expect(otherwise('老人饭堂一餐多少钱', '老人饭堂收费8元,另补贴3元。', ['8元', '元'])).toBe(false);
  });

  it('is what was taken away, or a share, where what is left or all of it is asked', () => {
    expect(otherwise('渔政站合并以后剩几个', '渔政站撤销9个。', ['9个', '个'])).toBe(true);
    expect(otherwise('渔政站撤销了几个', '渔政站撤销9个。', ['9个', '个'])).toBe(false);
    expect(otherwise('船东一共分到多少佣金', '每单给船东2%。', ['2%', '%'])).toBe(true);
    expect(otherwise('船东拿百分之几的佣金', '每单给船东2%。', ['2%', '%'])).toBe(false);
  });

  it('is the share by which it moved, where it is asked itself', () => {
    expect(otherwise('渔船事故有多少起', '渔船事故同比下降19%。', ['19%', '%'])).toBe(true);
    expect(otherwise('渔船事故降了多少', '渔船事故同比下降19%。', ['19%', '%'])).toBe(false);
    expect(otherwise('渔船年检率是多少', '渔船年检率提高2个百分点。', ['2个百分点', '百分点'])).toBe(true);
    expect(otherwise('渔船年检率是多少', '渔船年检率达到98%。', ['98%', '%'])).toBe(false);
  });

  it('is what one may get at most, where all that was given is asked', () => {
    expect(otherwise('船员补贴累计发放了多少', '船员补贴最高8万元。', ['最高8万元', '元'])).toBe(true);
    expect(otherwise('船员补贴最高多少', '船员补贴最高8万元。', ['最高8万元', '元'])).toBe(false);
  });

  it('is how far it moved, where its rank is asked', () => {
    expect(otherwise('渔港评比排第几', '渔港评比前进3位。', ['3位', '位'])).toBe(true);
    expect(otherwise('渔港评比前进了几位', '渔港评比前进3位。', ['3位', '位'])).toBe(false);
  });

  it('is what the question states itself, unless it asks whether that is so', () => {
    const said = '招募船员156人。';
    const figure = figureOf({ value: 156, valueText: '156人', unit: '人', span: { start: 4, end: 8 } });
    const asked = (question: string) =>
      isToldOtherwise(question, { text: said, span: { start: 0, end: said.length }, fitting: [figure] });
    expect(asked('156名船员里轮机员有几名')).toBe(true);
    expect(asked('船员到底有多少人,是156人还是165人')).toBe(false);
    expect(asked('招募了多少船员')).toBe(false);
  });

  it('is not found where a sentence has no figure of the asked kind, or one as asked besides', () => {
    expect(otherwise('老人饭堂一餐多少钱', '老人饭堂开张了。')).toBe(false);
    expect(otherwise('病床总数多少张', '增设病床60张,病床达到400张。', ['60张', '张'], ['400张', '张'])).toBe(
      false,
    );
  });
});
