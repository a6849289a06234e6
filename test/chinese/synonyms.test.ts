import { describe, expect, it } from 'vitest';
import { expandQuery, synonymsOf } from '../../src/chinese/synonyms.js';

describe('synonymsOf', () => {
  it.each([
    ['审批时限', '办结时限'],
    ['压减', '压缩'],
    ['国企', '国有企业'],
    ['招投标', '招标投标'],
    ['获评', '入选'],
    ['一网通办', '全程网办'],
    ['融资平台', '城投公司'],
    ['网上', '线上'],
  ])('leads from %s to %s and back', (a, b) => {
    expect(synonymsOf(a)).toContain(b);
    expect(synonymsOf(b)).toContain(a);
  });

  it('leads from what people say to what documents say, and not back', () => {
    expect(synonymsOf('办证快不快')).toContain('办理时限');
    expect(synonymsOf('办理时限')).not.toContain('办证快不快');
    expect(synonymsOf('开公司')).toContain('企业开办');
    expect(synonymsOf('盖章')).toContain('一枚印章管审批');
    expect(synonymsOf('看病')).toContain('就医');
    expect(synonymsOf('石沉大海')).toContain('回访');
    expect(synonymsOf('收不收费')).toContain('零成本');
    expect(synonymsOf('职工')).toContain('员工');
    expect(synonymsOf('落在')).toContain('分布');
    expect(synonymsOf('送戏')).toContain('文化进基层');
    expect(synonymsOf('多占')).toContain('超占');
    expect(synonymsOf('没人管的小区')).toContain('无物业');
  });

  it.each([
    ['吃空饷', '在编不在岗'],
    ['打白条', '拖欠'],
    ['短斤少两', '计量'],
    ['拌嘴', '调解'],
    ['蹲号子', '安置帮教'],
    ['熬药', '代煎'],
    ['胖墩', '体质健康'],
    ['喘口气', '喘息服务'],
    ['剪指甲', '助浴'],
    ['交钥匙', '交付'],
    ['收麦', '机收'],
    ['泔水', '厨余垃圾'],
    ['趴活', '零工'],
    ['坐堂', '多点执业'],
    ['死机', '故障'],
    ['亮堂', '满意度'],
    ['烂地里', '滞销'],
  ])('leads from the everyday %s to %s', (said, official) => {
    expect(synonymsOf(said)).toContain(official);
    expect(synonymsOf(official)).not.toContain(said);
  });

  it('leads from everyday words of one character and more to official ones', () => {
    expect(synonymsOf('卖')).toContain('销售');
    expect(synonymsOf('打官司')).toContain('诉讼');
    expect(synonymsOf('骑手')).toContain('外卖');
    expect(synonymsOf('销售')).not.toContain('卖');
  });

  it('leads from each name of an agency to the others', () => {
    expect(synonymsOf('人社局')).toContain('人力资源和社会保障局');
    expect(synonymsOf('市场监督管理局')).toContain('市场监管局');
    expect(synonymsOf('编办')).toContain('编委办');
    expect(synonymsOf('人社局')).not.toContain('教育局');
  });

  it('keeps senses apart and never offers a word itself', () => {
    expect(synonymsOf('压减')).not.toContain('审批时限');
    expect(synonymsOf('国企')).not.toContain('民营企业');
    expect(synonymsOf('国企')).not.toContain('国企');
    expect(synonymsOf('不存在的词')).toEqual([]);
  });

  it('has no word that drags in everything', () => {
    for (const term of ['压减', '养老', '政策', '改革任务', '排名', '成效', '人才引进']) {
      expect(synonymsOf(term).length).toBeLessThan(12);
    }
  });
});

describe('expandQuery', () => {
  it('expands each term of a text once, the longest at each place', () => {
    const terms = expandQuery('国有企业改革中,国企怎么减负,减负多少').map(({ term }) => term);
    expect(terms).toEqual(['国有企业改革', '国企', '减负']);
  });

  it('finds no single characters in a text', () => {
    expect(expandQuery('卖').map(({ term }) => term)).toEqual([]);
  });

  it('expands nothing in a text without terms', () => {
    expect(expandQuery('南京2022年')).toEqual([]);
  });
});

describe('short forms', () => {
  it.each([
    ['综保区', '综合保税区'],
    ['经开区', '经济技术开发区'],
    ['低保', '最低生活保障'],
    ['GDP', '地区生产总值'],
    ['矛调中心', '矛盾纠纷调处化解中心'],
  ])('lead to the full ones and back: %s', (short, full) => {
    expect(synonymsOf(short)).toContain(full);
    expect(synonymsOf(full)).toContain(short);
  });

  it('never lead to the opposite measure', () => {
    expect(synonymsOf('入住率')).not.toContain('空置率');
  });
});
