import { describe, expect, it } from 'vitest';
import { honoursIn } from '../../../src/compare/ledger/honours.js';
import { sliceSpan } from '../../../src/domain/span.js';

const told = (sentence: string) => honoursIn(sentence).map(({ kind, level }) => [kind, level]);

describe('honours and cases', () => {
  it.each([
    ['水权交易做法入选全国节水优秀案例。', '入选', 'country'],
    ['获批国家级广告产业园。', '获批', 'country'],
    ['被省文旅厅评为夜间消费样板街区。', '获评', 'province'],
    ['职业教育工作受到国务院督查激励。', '激励', 'country'],
    ['两次得到国务院办公厅通报表扬。', '表扬', 'country'],
    ['“码上诉”经验在全省推广。', '推广', 'province'],
    ['这项工作得到农业农村部肯定。', '肯定', 'country'],
    ['在全国现场会上作典型发言。', '交流', 'country'],
    ['人均公园面积位居全省第二。', '排名', 'province'],
    ['问题楼盘化解连续两年获得全省先进。', '获评', 'province'],
    ['营商环境评价全省排名前进4位。', '排名', 'province'],
    ['在全省改革发布会上作介绍。', '交流', 'province'],
    ['全区成功创建市级技术中心3家。', '获批', 'city'],
    ['全省环境监测中,某某居第2位。', '排名', 'province'],
    ['被列为全市社区食堂改革试点。', '获批', 'city'],
  ])('finds %s', (sentence, kind, level) => {
    expect(told(sentence)).toEqual([[kind, level]]);
  });

  it.each([
    '力争入选国家级名单。',
    '积极申报全国文明城市。',
    '对工作突出的单位给予通报表扬。',
    '排名进入全省第二方阵。',
    '建立改革获肯定情况台账。',
    '启动第三批整改。',
    '全省第一个预警模型在这里建成。',
    '分别记文件和获得肯定的情况。',
    '首批农民获颁职称证书。',
    '新增获批农民合作社12家。',
  ])('takes no hope, rule or batch for one: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it('takes along what an ownerless clause is about, word for word', () => {
    const sentence = '推行巡回办证,相关做法在全市推广,群众少跑路。';
    const [honour] = honoursIn(sentence);
    expect(honour?.text).toBe('推行巡回办证,相关做法在全市推广');
    expect(honour && sliceSpan(sentence, honour.span)).toBe(honour?.text);
  });
});
