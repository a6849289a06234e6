import { describe, expect, it } from 'vitest';
import {
  asksMeaning,
  countedLabel,
  labelsAsked,
  partsOf,
} from '../../../../src/answer/evidence/labels/asked.js';
import {
  beginsWithPart,
  explains,
  followsLead,
  tellsParts,
} from '../../../../src/answer/evidence/labels/explained.js';

describe('a label of so many', () => {
  it('is told by a list of so many', () => {
    expect(explains('深化"四有"渔港建设,有灯塔、有泊位、有水站、有电站。', '四有')).toBe(true);
    expect(explains('深化"四有"渔港建设,整合船检、海事、边防等力量建成渔港9座。', '四有')).toBe(false);
  });
});

describe('asking what a label means', () => {
  it.each([
    ['方案里的"三个清零",指哪三个', '三个清零'],
    ['请解释一下"灯塔码"', '灯塔码'],
    ['什么叫"晨光育人"计划', '晨光育人'],
    ['灯塔码是怎么回事', '灯塔码'],
    ['"先租后建"是怎么个租法', '先租后建'],
    ['灯塔码算是个什么制度', '灯塔码'],
    ['谁给解释一下社区里的灯塔码', '灯塔码'],
    ['"灯塔码"应当怎么理解', '灯塔码'],
    ['"三免三缓",免的是什么', '三免三缓'],
    ['"双色码",红和绿各代表什么', '双色码'],
    ['"六站一屋"里的那六个站是什么', '六站一屋'],
    ['"9+6",这指的是啥', '9+6'],
    ['两抓两促,两抓抓的是啥', '两抓两促'],
    ['1+n那个n里头装了啥', '1+n'],
    ['"五张网"分别是什么', '五张网'],
    ['用好四张单一盏灯,四张单指什么', '四张单一盏灯'],
  ])('%s asks what %s is', (question, label) => expect(asksMeaning(question, label)).toBe(true));

  it.each([
    ['"灯塔码"是哪个部门推出的', '灯塔码'],
    ['"蓝马甲"有多少人', '蓝马甲'],
    ['试行五张网的街道是哪几个', '五张网'],
    ['"五张网"怎么建的', '五张网'],
    ['"五张网"是什么时候建的', '五张网'],
  ])('%s does not', (question, label) => expect(asksMeaning(question, label)).toBe(false));

  it('finds the label that is to be counted out', () => {
    expect(countedLabel('四自管理是哪四自')).toBe('四自');
    expect(countedLabel('给街道放了哪五项权')).toBeNull();
    expect(countedLabel('养老这一摊,干到哪一步了')).toBeNull();
    expect(countedLabel('是哪三个单位牵头')).toBeNull();
  });
});

describe('the labels of a text that a question asks about', () => {
  it('are those that it marks, that the text marks, or that count', () => {
    const text = '推行"先租后建",紧盯六治任务。';
    expect(labelsAsked('"先租后建"什么意思', text, ['先租后建'])).toEqual(['先租后建']);
    expect(labelsAsked('先租后建什么意思', text, [])).toEqual(['先租后建']);
    expect(labelsAsked('六治任务,治的是什么', text, [])).toContain('六治');
    expect(labelsAsked('先租后建由哪个局管', text, [])).toEqual([]);
    expect(labelsAsked('七方面任务是指什么', '部署七方面任务。', [])).toEqual([]);
  });

  it('are not those that another label begins with', () =>
    expect(labelsAsked('四个一指的是什么', '编印"四个一点"手册。', [])).toEqual([]));

  it('ask what a name is there for only where the question marks it', () => {
    expect(labelsAsked('"蓝马甲"具体是干什么的', '组建"蓝马甲"队伍。', ['蓝马甲'])).toEqual(['蓝马甲']);
    expect(labelsAsked('蓝马甲具体是干什么的', '组建"蓝马甲"队伍。', [])).toEqual([]);
  });
});

describe('the parts of a label', () => {
  it.each([
    ['"9+6"指的是什么', '9+6', ['9', '6']],
    ['双色码的红、绿各指什么', '双色码', ['红', '绿']],
    ['"早、中、晚"指什么', '早\u3001中\u3001晚', ['早', '中', '晚']],
    ['"四个减免"是什么意思', '四个减免', ['减免']],
    ['"红黄蓝"是什么意思', '红黄蓝', ['红', '黄', '蓝']],
  ])('of %s', (question, label, parts) => expect(partsOf(question, label)).toEqual(parts));

  it('are told where each begins a clause, or is a number by itself', () => {
    expect(tellsParts('红黄蓝:红色急办,黄色快办,蓝色缓办。', '红黄蓝', ['红', '黄', '蓝'])).toBe(true);
    expect(tellsParts('红黄蓝三类,红色急办。', '红黄蓝', ['红', '黄', '蓝'])).toBe(false);
    expect(tellsParts('9个街道和6个镇先行。', '9+6', ['9', '6'])).toBe(true);
    expect(tellsParts('9月在16个镇先行。', '9+6', ['9', '6'])).toBe(false);
    expect(beginsWithPart('红色的一小时内办。', ['红'])).toBe(true);
    expect(beginsWithPart('凡是红色的一小时内办。', ['红'])).toBe(false);
  });
});

describe('explaining a label', () => {
  it.each([
    ['推行“四自”管理,即自己选人、自己议事、自己出钱、自己监督。', '四自'],
    ['落实“三到位”,即人员、场所、装备到位。', '三到位'],
    ['建成县级医疗、教育、养老“三张网”。', '三张网'],
    ['健全“摸底—会商—回访”的“闭环”机制。', '闭环'],
    ['采取“先租后建”方式,企业不买地也能先把厂房盖起来。', '先租后建'],
    ['邻居们管这间屋叫它“话匣子”。', '话匣子'],
    ['居民每交两斤旧报纸积1枚“绿豆”,能换洗衣粉。', '绿豆'],
    ['“四”是四项清零,包括欠账清零。', '四'],
    ['为双职工家庭办起假日托管班“小树屋”。', '小树屋'],
    ['“四张单”指权责单、问题单、整改单、销号单。', '四张单'],
    ['建成港口、铁路和集散运输公路网三大通道。', '三大通道'],
  ])('%s', (text, label) => expect(explains(text, label)).toBe(true));

  it.each([
    ['实行“四自”管理,今年推选楼长300名。', '四自'],
    ['按照“两个放开”要求,先在人民医院、中医院、妇幼院试行。', '两个放开'],
    ['首创“先租后建”制度,获评全省范例。', '先租后建'],
    ['全市各街道全面推行“小树屋”。', '小树屋'],
    ['实行“9+6”联办,在东山、西山、南山三个镇设点。', '9+6'],
    ['推行“共用厨房”,全年接待3万人次。', '共用厨房'],
    ['形成突出公正性、科学性、严密性的“100+20”考评办法。', '100+20'],
    ['码头推行“五员一会”,把服务送到船头,渔民都说好。', '五员一会'],
    ['先列支出,即“六保”支出和还本付息。', '六保'],
  ])('%s only uses it', (text, label) => expect(explains(text, label)).toBe(false));
});

describe('a sentence behind a lead that only names a label', () => {
  it.each([
    ['二是推行“先租后建”。', '企业不买地也能先把厂房盖起来。', true],
    ['推行“四张单”。', '一是点单,由居民提出。', true],
    ['推行“先租后建”,分步来。', '即先租厂房、后买土地。', true],
    ['推行“先租后建”。', '下一步扩大到全市。', false],
    ['推行“先租后建”。', '全年惠及企业300家。', false],
    ['去年10月底以前把各镇的厂房摸了一遍,推行“先租后建”。', '企业不买地也能先盖厂房。', false],
    ['推行“先租后建”,企业满意。', '企业不买地也能先盖厂房。', false],
  ])('%s %s', (lead, text, tells) =>
    expect(followsLead(lead, text, lead.includes('四张单') ? '四张单' : '先租后建')).toBe(tells),
  );
});
