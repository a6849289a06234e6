import { xmlFaults } from './well-formed.js';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../src/compare/chart.js';
import type { ComparisonFigure, Measure } from '../../src/domain/comparison.js';

const figure = (place: string, more: Partial<ComparisonFigure> = {}): ComparisonFigure => ({
  ...{ place, year: 2022, subject: '审批时限', valueText: '压缩至30天', value: 30, unit: '天' },
  ...{ kind: 'change', qualifiers: [], aim: false, span: { start: 0, end: 5 }, citation: 1 },
  ...more,
});
const measure = (figures: ComparisonFigure[], aligned = true, name = '审批时限'): Measure => ({
  ...{ measure: name, unit: '天', aligned, figures },
});

describe('the chart', () => {
  it('is not drawn where nothing is aligned and nothing has two ends', () => {
    expect(chartOf([])).toBeNull();
    expect(chartOf([measure([figure('甲市')], false)])).toBeNull();
  });

  it('shows what changed in one place, apart from what places can be compared by', () => {
    const own = measure([figure('丙市', { before: 25, after: 13, unit: '家' })], false, '市属一级企业');
    const svg =
      chartOf([measure([figure('甲市'), figure('乙市')]), own, measure([figure('丁市')], false)]) ?? '';
    expect(svg).toContain('同一指标,各地对比');
    expect(svg).toContain('彼此不可比');
    expect(svg.indexOf('丙市')).toBeGreaterThan(svg.indexOf('甲市'));
    expect(svg).toContain('25 → 13家');
    expect(svg).not.toContain('丁市');
    expect(xmlFaults(svg)).toEqual([]);
  });

  it('keeps every label inside the picture', () => {
    const long = '一项名称非常非常长的指标'.repeat(6);
    const svg =
      chartOf([
        measure(
          [figure('某自治州某自治县某街道某社区', { before: 1, after: 386_0000_0000, unit: '元' })],
          false,
          long,
        ),
      ]) ?? '';
    expect(svg).toContain('386亿元');
    expect(svg).toMatch(/指标…<\/text>|…<\/text>/u);
    expect(xmlFaults(svg)).toEqual([]);
  });

  it('tells before from after by shape and in words', () => {
    const svg = chartOf([measure([figure('甲市', { before: 60, after: 30 }), figure('乙市')])]) ?? '';
    expect(svg).toContain('60 → 30天');
    expect(svg.match(/<circle/gu)?.length).toBeGreaterThanOrEqual(4);
    expect(svg).toContain('url(#hatch)');
    expect(svg).toMatch(/<title[^>]*>[^<]*审批时限/u);
    expect(svg).toMatch(/<desc[^>]*>[^<]*甲市\(2022\)60 → 30天/u);
    expect(svg).toContain('role="img"');
  });

  it('escapes whatever a document says and runs nothing', () => {
    const hostile = '<script>alert(1)</script>"&\u0000';
    const svg =
      chartOf([measure([figure(hostile, { valueText: hostile }), figure('乙市')], true, hostile)]) ?? '';
    expect(svg).not.toMatch(/<script|onload|javascript:|href/iu);
    expect(xmlFaults(svg)).toEqual([]);
  });

  it('stands upright with values of nothing and of very much', () => {
    const svg = chartOf([measure([figure('甲市', { value: 0 }), figure('乙市', { value: 3e12 })])]) ?? '';
    expect(svg).not.toMatch(/NaN|Infinity/u);
    expect(xmlFaults(svg)).toEqual([]);
  });
});
