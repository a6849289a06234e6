import { describe, expect, it } from 'vitest';
import { asksMeaning, countedLabel, explains } from '../../../../src/answer/evidence/premises/index.js';

describe('asking what a label means', () => {
  it.each([
    ['方案里的"三个清零",指哪三个', '三个清零'],
    ['请解释一下"灯塔码"', '灯塔码'],
    ['什么叫"晨光育人"计划', '晨光育人'],
    ['"蓝马甲"具体是干什么的', '蓝马甲'],
    ['"海雀指数"到底是评什么的', '海雀指数'],
    ['两抓两促,两抓抓的是啥', '两抓两促'],
    ['1+n那个n里头装了啥', '1+n'],
    ['"五张网"分别是什么', '五张网'],
  ])('%s asks what %s is', (question, label) => expect(asksMeaning(question, label)).toBe(true));

  it.each([
    ['"灯塔码"是哪个部门推出的', '灯塔码'],
    ['"蓝马甲"有多少人', '蓝马甲'],
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

describe('explaining a label', () => {
  it.each([
    ['推行“四自”管理,即自己选人、自己议事、自己出钱、自己监督。', '四自'],
    ['落实“三到位”,即人员、场所、装备到位。', '三到位'],
    ['建成县级医疗、教育、养老“三张网”。', '三张网'],
    ['健全“摸底—会商—回访”的“闭环”机制。', '闭环'],
  ])('%s', (text, label) => expect(explains(text, label)).toBe(true));

  it.each([
    ['实行“四自”管理,今年推选楼长300名。', '四自'],
    ['按照“两个放开”要求,先在人民医院、中医院、妇幼院试行。', '两个放开'],
  ])('%s only uses it', (text, label) => expect(explains(text, label)).toBe(false));
});
