import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsIn, findDates, looksBack, relativeYears } from '../../src/chinese/dates.js';

describe('findDates', () => {
  it.each([
    ['2022年', 'year', '2022', '2022'],
    ['2022年度', 'year', '2022', '2022'],
    ['二〇二二年', 'year', '2022', '2022'],
    ['二○二二年', 'year', '2022', '2022'],
    ['2022年8月', 'month', '2022-08', '2022-08'],
    ['二〇二三年十一月二十五日', 'day', '2023-11-25', '2023-11-25'],
    ['2023年5月4日', 'day', '2023-05-04', '2023-05-04'],
    ['2023-05-04', 'day', '2023-05-04', '2023-05-04'],
    ['2023/5/4', 'day', '2023-05-04', '2023-05-04'],
    ['2014—2020年', 'range', '2014', '2020'],
    ['2022-2024年', 'range', '2022', '2024'],
    ['2019年至2021年', 'range', '2019', '2021'],
    ['2022年1月至2023年6月', 'range', '2022-01', '2023-06'],
    ['2022年1—6月', 'range', '2022-01', '2022-06'],
    ['“十四五”', 'range', '2021', '2025'],
    ['十三五', 'range', '2016', '2020'],
  ])('reads %s', (text, kind, from, to) => {
    expect(findDates(`,${text},`)).toEqual([
      { span: { start: 1, end: 1 + text.length }, kind, from, to, text },
    ]);
  });

  it('reads a year in brackets, and no number that only looks like one', () => {
    expect(findDates('案例(2022)').map(({ from }) => from)).toEqual(['2022']);
    for (const text of [
      '近2000个案例',
      '12022年',
      '202*年',
      '五十四五',
      '2022家',
      '2022年13月32日'.slice(0, 4),
    ])
      expect(findDates(text)).toEqual([]);
  });

  it('gives spans that hold their text, for any text', () => {
    const piece = fc.constantFrom(
      '2022',
      '年',
      '8',
      '月',
      '4日',
      '—',
      '至',
      '二〇二二年',
      '“十四五”',
      '(2021)',
      '去年',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const text = pieces.join('');
        const dates = findDates(text);
        for (const { span, text: own, from, to } of dates) {
          expect(text.slice(span.start, span.end)).toBe(own);
          expect(from <= to).toBe(true);
        }
        dates.forEach((date, index) => {
          expect(date.span.start).toBeGreaterThanOrEqual(dates[index - 1]?.span.end ?? 0);
        });
      }),
    );
  });
});

describe('relativeYears', () => {
  it.each([
    ['今年', 2023, 2023],
    ['去年', 2022, 2022],
    ['前年', 2021, 2021],
    ['明年', 2024, 2024],
    ['近两年', 2022, 2023],
    ['最近三年来', 2021, 2023],
    ['过去三年', 2020, 2022],
    ['上半年', 2023, 2023],
    ['“十四五”以来', 2021, 2023],
  ])('takes %s from the reference year', (text, from, to) => {
    expect(relativeYears(`,${text},`, 2023)).toMatchObject([{ from, to }]);
  });

  it.each([
    '提前年内目标'.slice(0, 3),
    '目前年度',
    '几年内',
    '5年内',
    '过去年代',
    '2022年上半年',
    '当前年度',
  ])('finds none in %s', (text) => {
    expect(relativeYears(text, 2023)).toEqual([]);
  });
});

describe('looksBack', () => {
  it('holds of dates from January to March, and of no year alone', () => {
    expect(['2024-01', '2024-03-31'].every(looksBack)).toBe(true);
    expect(['2024-04-01', '2024-12', '2024', ''].some(looksBack)).toBe(false);
  });
});

describe('eventsIn', () => {
  it.each([
    ['党的十八大以来', [['十八大', '2012-11']]],
    ['贯彻二十大精神', [['二十大', '2022-10']]],
    ['十九届四中全会', [['十九届四中全会', '2019-10']]],
    ['二十届四中全会', [['二十届四中全会', '2025-10']]],
    ['十九届二中、三中全会', [['十九届二中全会', '2018-01'], ['十九届三中全会', '2018-02']]],
    ['市委十二届八次全会', []],
    ['二十大类任务', []],
  ])('dates %s', (text, expected) => {
    expect(eventsIn(text).map(({ name, date }) => [name, date])).toEqual(expected);
  }); // prettier-ignore
});
