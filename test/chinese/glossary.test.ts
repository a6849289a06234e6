import { describe, expect, it } from 'vitest';
import { glossarySize, translateQuestion } from '../../src/chinese/glossary.js';

describe('translateQuestion', () => {
  it.each([
    ['How did other cities reform approvals?', ['如何', '其他城市', '行政审批']],
    [
      'How many working days does project approval take in Ganzhou?',
      ['多少', '工作日', '赣州市', '项目审批'],
    ],
    ['What has Nanjing done for elderly care in 2022?', ['南京市', '养老服务', '2022年']],
    ['Which city improved its business environment?', ['哪个城市', '营商环境']],
    ['state-owned enterprises in Wanzhou District', ['国有企业', '万州区']],
    ['Except Nanjing, who streamlined licensing?', ['除了南京市', '谁', '精简']],
    ['rural revitalization', ['乡村振兴']],
    ['rural revitalisation', ['乡村振兴']],
    ['the digitalisation programmes of neighbourhoods', ['数字化', '方案', '小区']],
    ['processing times were cut', ['审批时限', '压减']],
    ['competing policies', ['政策']],
    ['How long does approval take?', ['多长时间']],
    ['compulsory education places in Changchun', ['义务教育', '长春市']],
    ["Xi'an and Inner Mongolia", ['西安市', '内蒙古自治区']],
    ['GDP growth', ['地区生产总值']],
    ['grassroots governance in 长春', ['基层治理', '长春']],
  ])('puts “%s” into Chinese', (english, parts) => {
    const { chinese } = translateQuestion(english);
    for (const part of parts) expect(chinese).toContain(part);
  });

  it('tells content from asking, and what it does not know', () => {
    const { terms, unknown } = translateQuestion('How many zebras got approvals in Nanjing?');
    expect(terms).toEqual(['行政审批', '南京市']);
    expect(unknown).toEqual(['zebras']);
  });

  it('takes the longest phrase', () => {
    expect(translateQuestion('green finance').terms).toEqual(['绿色金融']);
    expect(translateQuestion('administrative approval bureau').terms).toEqual(['行政审批局']);
  });

  it('holds the vocabulary of the trade and bears empty and odd input', () => {
    expect(glossarySize()).toBeGreaterThan(6000);
    expect(translateQuestion('')).toMatchObject({ chinese: '', terms: [], unknown: [] });
    expect(translateQuestion('??? -- …').terms).toEqual([]);
  });

  it.each([
    ['How mnay apartmnets were rented?', '住房'],
    ['the evaluators of reformers', '评价'],
    ['When was the 11th meeting held?', '第11'],
    ['How many SOEs were closed, and by what means?', '国有企业'],
  ])('reads slips, derived words, ordinals and second questions: “%s”', (english, part) => {
    expect(translateQuestion(english).chinese).toContain(part);
  });

  it('gives what else a word may be called, and marks what leans', () => {
    const { renderings } = translateQuestion('What licence is required?');
    expect(renderings.find(({ chinese }) => chinese === '许可证')?.others).toContain('执照');
    expect(renderings.some(({ leans }) => leans)).toBe(true);
  });
});

describe('words of several senses', () => {
  it.each([
    ['how many sewage outlets are left along the river', '排污口', '网点'],
    ['how many experience officers were hired', '体验官', '公安'],
    ['which Chinese cities have family doctors', '家庭医生', '中国'],
    ['how long is the waiting time at rush hour', '等候时间', '小时'],
  ])('have the one of the matter: %s', (english, wanted, wrong) => {
    const { chinese } = translateQuestion(english);
    expect(chinese).toContain(wanted);
    expect(chinese).not.toContain(wrong);
  });
});

describe('large amounts', () => {
  it.each([
    ['projects of 100 million yuan', '1亿元'],
    ['an investment of 2.5 billion yuan', '25亿元'],
    ['more than 3 million people', '300万'],
    ['subsidies of 20 thousand yuan', '2万元'],
    ['an award of 5 thousand yuan', '5000元'],
  ])('are counted as Chinese counts: %s', (english, chinese) =>
    expect(translateQuestion(english).chinese).toContain(chinese),
  );
});
