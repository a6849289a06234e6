import { describe, expect, it } from 'vitest';
import { TOPICS, topicById, topicsInQuestion, topicsOf } from '../../src/chinese/topics.js';

describe('the topics table', () => {
  it('has ids of its own for every topic, and words for each', () => {
    expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
    expect(TOPICS.length).toBeGreaterThanOrEqual(25);
    for (const topic of TOPICS) expect(Object.keys(topic.keywords).length).toBeGreaterThan(10);
    expect(topicById('soe')?.name).toBe('国资国企');
    expect(topicById('nothing')).toBeNull();
  });
});

describe('topicsOf', () => {
  it.each([
    ['推行一枚印章管审批,审批时限压减一半,跑动次数减少', 'approval'],
    ['企业开办零成本,首批惠企政策直达企业,招投标监管更严', 'business-environment'],
    ['国企改革三年行动收官,一级国有企业整合为十余家', 'soe'],
    ['新增学位数万个,双减落地,教育集团覆盖城区', 'education'],
    ['组建城市医疗集团,推动基层首诊和医保改革', 'health'],
    ['试点家庭养老床位,为老年人做适老化改造', 'elderly'],
    ['农村集体产权制度改革,宅基地试点,培育职业农民', 'rural'],
    ['废弃矿山治理,生态产品价值实现,水质改善', 'ecology'],
    ['绿色信贷、绿色债券与普惠金融,授信增长', 'finance'],
    ['网格长、楼栋长联动,矛盾纠纷就地化解', 'governance'],
    ['改革督察与绩效考评一体推进,台账管理', 'supervision'],
    ['问题楼盘化解,公租房和房票安置', 'housing'],
  ])('sorts “%s” under %s', (text, id) => {
    expect(topicsOf(text)[0]).toBe(id);
  });

  it('lets the innermost heading speak loudest, and a hint alone say nothing', () => {
    expect(topicsOf('稳步推进各项举措。', ['关键词:营商环境'])).toEqual(['business-environment']);
    expect(topicsOf('各街道参加了活动。')).toEqual([]);
    expect(topicsOf('')).toEqual([]);
  });
});

describe('topicsInQuestion', () => {
  it.each([
    ['办证快不快', 'approval'],
    ['老人怎么安享晚年', 'elderly'],
    ['看病报销方便吗', 'health'],
    ['孩子上学难怎么办', 'education'],
    ['开公司要几天', 'business-environment'],
    ['国企改革做了什么', 'soe'],
    ['乡村振兴有什么经验', 'rural'],
  ])('understands “%s”', (question, id) => {
    expect(topicsInQuestion(question)).toContain(id);
  });

  it('finds none where none is asked', () => {
    expect(topicsInQuestion('南京2022年怎么样')).toEqual([]);
  });
});
