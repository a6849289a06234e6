import { describe, expect, it } from 'vitest';

import { groupMeasures, isStatedTwice, measureName } from '../../src/compare/measures.js';
import type { ComparisonFigure } from '../../src/domain/comparison.js';

const figure = (place: string, subject: string, more: Partial<ComparisonFigure> = {}): ComparisonFigure => ({
  ...{ place, year: 2022, subject, valueText: '30天', value: 30, unit: '天' },
  ...{ kind: 'duration', qualifiers: [], aim: false, span: { start: 0, end: 5 }, citation: 1 },
  ...more,
});
const name = (subject: string, kind: ComparisonFigure['kind'] = 'change'): string | null =>
  measureName({ subject, kind, qualifiers: [] });

describe('what a figure measures', () => {
  it.each([
    ['市属一级企业', '区属一级国有企业'],
    ['依申请类事项承诺办结时限', '依申请事项承诺时限比法定时限'],
    ['平均跑动次数', '群众和企业办一件事平均只跑'],
    ['企业开办', '企业开办办结'],
    ['赣州市工程建设项目审批时限', '全市工程建设项目审批时间'],
  ])('is the same for %s and %s', (one, other) => {
    expect(name(one)).not.toBeNull();
    expect(name(one)).toBe(name(other));
  });

  it.each([
    ['依申请事项承诺办结时限', '工程建设项目审批时限'],
    ['不动产登记办理时间', '企业开办办理时间'],
    ['市属一级企业', '市属国企户数'],
    ['不动产登记跑动次数', '平均跑动次数'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(name(one)).not.toBe(name(other));
  });

  it.each(['审批时限', '办理时间', '平均响应时间', '申请材料', '覆盖率', '2022年：'])(
    'is unknown for a bare %s',
    (subject) => {
      expect(name(subject)).toBeNull();
    },
  );
});

describe('measures side by side', () => {
  it('are aligned only for several places, first of all; then come those with both ends', () => {
    const measures = groupMeasures([
      figure('甲市', '抵押登记办理时间'),
      figure('丙市', '接电办理时间', { before: 40, after: 30 }),
      figure('甲市', '新建项目审批时限', { before: 60, after: 30 }),
      figure('乙市', '新建项目审批时间', { value: 20 }),
    ]);
    expect(measures.map(({ aligned, figures }) => [aligned, figures.length])).toEqual([
      [true, 2],
      [false, 1],
      [false, 1],
    ]);
    expect(measures[1]?.measure).toBe('接电办理时间');
  });

  it('leave out a value that the change of the same place begins with', () => {
    const [measure] = groupMeasures([
      figure('甲市', '市属国企户数', { year: 2021, value: 41, unit: '户', kind: 'count', valueText: '41户' }),
      figure('甲市', '市属国企户数', { value: 29, unit: '户', kind: 'change', before: 41, after: 29 }),
    ]);
    expect(measure?.figures.map(({ value }) => value)).toEqual([29]);
  });

  it('hold what one place tells twice once', () => {
    const change = { value: 13, unit: '家', kind: 'change', before: 25, after: 13 } as const;
    const [measure] = groupMeasures([
      figure('甲区', '区属一级国有企业', { ...change, valueText: '由25家整合为13家' }),
      figure('甲区', '区属一级国企', { ...change, valueText: '25家,合并之后剩13家' }),
    ]);
    expect(measure?.figures).toHaveLength(1);
  });

  it('keep what is aimed at apart from what is done', () => {
    const measures = groupMeasures([
      figure('甲市', '新建项目审批时限'),
      figure('乙市', '新建项目审批时限', { aim: true }),
    ]);
    expect(measures.every(({ aligned }) => !aligned)).toBe(true);
  });
});

describe('two values of one measure', () => {
  it('agree where one is where the other began', () => {
    const level = { ...figure('甲市', '甲'), place: null, sentence: { start: 0, end: 5 } };
    expect(isStatedTwice({ ...level, value: 60 }, { ...level, value: 30, before: 60, after: 30 })).toBe(true);
    expect(isStatedTwice({ ...level, value: 60 }, { ...level, value: 30 })).toBe(false);
  });
});
