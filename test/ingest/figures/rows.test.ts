import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { resolvePlaces } from '../../../src/chinese/places.js';
import { sliceSpan } from '../../../src/domain/span.js';
import { figuresInText } from '../../../src/ingest/figures/index.js';

const city = resolvePlaces('绍兴市')[0] ?? null;
const read = (text: string) =>
  figuresInText(text, { place: city, year: 2020 }).map(({ value, unit, subject, kind, year, before }) => ({
    value,
    unit,
    subject,
    kind,
    year,
    ...(before === undefined ? {} : { before }),
  }));

describe('figures of a row of a table', () => {
  it('carry the row’s subject and their column’s year, the later one with both ends', () => {
    expect(read('指标：市属企业户数；2022年：41户；2023年：29户')).toEqual([
      { value: 41, unit: '户', subject: '市属企业户数', kind: 'count', year: 2022 },
      { value: 29, unit: '户', subject: '市属企业户数', kind: 'change', year: 2023, before: 41 },
    ]);
  });

  it('are counts of what the name of their column counts', () => {
    const [moved, cases] = read('乡镇：东湾镇；转岗人数：41；办结件数：96');
    expect(moved).toMatchObject({ value: 41, unit: '人', kind: 'count' });
    expect(cases).toMatchObject({ value: 96, unit: '件', kind: 'count' });
  });

  it('take the unit that stands behind the name of their row', () => {
    const [before, now] = read('指标：水质达标率(%)；2021年：88.5；2022年：92');
    expect(before).toMatchObject({ value: 88.5, unit: '%', year: 2021 });
    expect(now).toMatchObject({ value: 92, unit: '%', year: 2022 });
  });

  it('are read by year whichever column comes first', () => {
    const [later, earlier] = read('指标：助餐点数量；2023年：80家；2022年：50家');
    expect(later).toMatchObject({ value: 80, year: 2023, before: 50 });
    expect(earlier).toMatchObject({ value: 50, year: 2022 });
    expect(earlier?.before).toBeUndefined();
  });

  it('tell what was before a reform apart from what is now', () => {
    expect(read('事项：抵押登记办理时间；改革前：3个工作日；改革后：0.5个工作日')).toEqual([
      { value: 3, unit: '个工作日', subject: '改革前抵押登记办理时间', kind: 'duration', year: 2020 },
      { value: 0.5, unit: '个工作日', subject: '抵押登记办理时间', kind: 'change', year: 2020, before: 3 },
    ]);
  });

  it('join no ends of different units and none of three years', () => {
    const units = figuresInText('事项：接电时间；改革前：3天；改革后：5小时');
    expect(units.map(({ before }) => before)).toEqual([undefined, undefined]);
    const years = figuresInText('指标：户数；2021年：50户；2022年：41户；2023年：29户');
    expect(years.map(({ before }) => before)).toEqual([undefined, undefined, undefined]);
  });

  it('belong to the place that the row is about and take their subject from the column', () => {
    const figures = figuresInText('地区：越城区；承担任务：32项；完成率：96.9%', { place: city, year: 2023 });
    expect(figures.map(({ subject, place }) => [subject, place?.name])).toEqual([
      ['承担任务', '越城区'],
      ['完成率', '越城区'],
    ]);
  });

  it('are about row and column where the row is no place', () => {
    expect(read('单位：城投集团；资产总额：12亿元；同比增长：5%')).toEqual([
      { value: 1.2e9, unit: '元', subject: '城投集团资产总额', kind: 'money', year: 2020 },
      { value: 5, unit: '%', subject: '城投集团', kind: 'change', year: 2020 },
    ]);
  });

  it('take their unit from the column’s name where the cell holds a bare number', () => {
    expect(read('项目：旧城更新；总投资（亿元）：2.5；户数：1,200；电话：057585123456')).toEqual([
      { value: 2.5e8, unit: '元', subject: '旧城更新总投资', kind: 'money', year: 2020 },
      { value: 1200, unit: '户', subject: '旧城更新户数', kind: 'count', year: 2020 },
    ]);
  });

  it('keep the words of a cell that says what it counts', () => {
    expect(read('领域：基层治理；做法：推行“五长制”；2022年数据：6个街道参加试点')).toEqual([
      { value: 6, unit: '个', subject: '街道', kind: 'count', year: 2022 },
    ]);
  });

  it('leave a sentence that only has colons and semicolons alone', () => {
    const figures = figuresInText('其中：教育类：5项；医疗类：3项。');
    expect(figures.map(({ value }) => value)).toEqual([5, 3]);
  });

  it('have spans that hold what they state', () => {
    const cell = fc.record({
      value: fc.integer({ min: 1, max: 99_999 }),
      unit: fc.constantFrom('项', '家', '%'),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const row = cells.map(
          ({ value, unit }, index) => `列名${'甲乙丙丁戊'.charAt(index)}：${value}${unit}`,
        );
        const text = `指标：办件数量；${row.join('；')}`;
        const figures = figuresInText(text);
        expect(figures.map(({ value }) => value)).toEqual(cells.map(({ value }) => value));
        for (const { span, valueText } of figures) expect(sliceSpan(text, span)).toBe(valueText);
      }),
      { numRuns: 100 },
    );
  });
});

describe('subjects of figures', () => {
  const subjects = (text: string): string[] =>
    figuresInText(text).map(({ valueText, subject }) => `${valueText}:${subject}`);

  it.each([
    ['获得3项省政府督查激励——', ['3项:省政府督查激励']],
    ['在某部发布的创新能力评价报告中排名升至全国第二。', ['第二:某部发布的创新能力评价报告全国排名']],
    ['主要经济指标增速均为东北四市第一。', ['第一:主要经济指标增速东北四市排名']],
    ['细化为6个方面28项任务。', ['6个方面:任务', '28项:任务']],
    ['全年确定任务142项,到年底完成139项。', ['142项:任务', '139项:完成任务']],
    ['受理疑难问题1846件,解决率98.1%。', ['1846件:疑难问题', '98.1%:疑难问题解决率']],
    ['责任单位要在5个工作日内说明原因。', ['5个工作日内:责任单位说明原因']],
    ['区属一级国企原有25家。', ['25家:区属一级国企']],
    ['连续五年获评全省改革工作先进。', ['五年:获评全省改革工作先进']],
    ['开办企业由1个工作日缩短到4小时。', ['1个工作日:开办企业', '缩短到4小时:开办企业']],
    [
      '甲乙市审批时限由90天压缩至40天,丙丁市由80天压缩至52天。',
      ['由90天压缩至40天:甲乙市审批时限', '由80天压缩至52天:丙丁市审批时限'],
    ],
    ['原先要盖10枚印章,现在只盖1枚。', ['10枚印章,现在只盖1枚:印章']],
    ['区属企业原有25家,合并之后剩13家。', ['25家,合并之后剩13家:区属企业']],
    ['政府项目审批时限40天,企业投资项目25天。', ['40天:政府项目审批时限', '25天:企业投资项目审批时限']],
    ['选派科技特派员17名“点对点”精准服务企业。', ['17名:科技特派员']],
  ])('are named in %s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });

  it('and first values are found again where new ones are told in turn', () => {
    const text = '甲类项目原来要106个工作日,乙类项目要60个工作日,如今依次减到75个和45个工作日。';
    const told = figuresInText(text).map(({ subject, before, value, unit }) => [
      subject,
      before,
      value,
      unit,
    ]);
    expect(told.slice(2)).toEqual([
      ['甲类项目', 106, 75, '个工作日'],
      ['乙类项目', 60, 45, '个工作日'],
    ]);
  });

  it('take no year from one that another is compared with', () => {
    const year = (text: string) => figuresInText(text, { place: null, year: 2023 })[0]?.year;
    expect(year('与2022年相比,任务总数增加14项。')).toBe(2023);
    expect(year('接待游客比2022年增长41%。')).toBe(2023);
    expect(year('2022年任务有14项。')).toBe(2022);
    expect(year('满意度由2021年的92.1%提升至2022年的98.5%。')).toBe(2022);
  });

  it('tell how long something holds, and no plan of so many years', () => {
    expect(subjects('本规定有效期三年。')).toEqual(['三年:本规定有效期']);
    expect(subjects('使用期限不超过15日,费率按日计算。')).toEqual(['不超过15日:使用期限']);
    expect(subjects('任期两年。')).toEqual(['两年:任期']);
    expect(subjects('三年行动分三步走。')).toEqual([]);
  });

  it('count no list number in front of a Chinese digit', () => {
    expect(subjects('二、七方面集成改革')).toEqual(['七方面:集成改革']);
  });
});
