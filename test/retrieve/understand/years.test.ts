import { describe, expect, it } from 'vitest';
import { questionYears, withFullYears, yearSpans } from '../../../src/retrieve/understand/years.js';

const years = (question: string, known: readonly number[] = [2020, 2021, 2022], placed = true, now = 2024) =>
  questionYears(question, known, now, placed);

describe('years that a question says', () => {
  it.each([
    ['2022年有多少项', [2022]],
    ['二〇二一年的情况', [2021]],
    ['2020年和2022年对比', [2020, 2022]],
    ['2020-2022年的变化', [2020, 2021, 2022]],
    ['2022年5月印发的文件', [2022]],
    ['2020年的办结率是多少,不要2022年的', [2020]],
    ['要2021年的,而不是2022年的', [2021]],
    ['2020年的办结率是多少,注意别给成2021年的', [2020]],
    ['试点任务2022全年完成几项', [2022]],
    ['审批怎么改', []],
    ['12345热线接了多少件', []],
    ['500强企业', []],
  ])('%s: %j', (question, wanted) => {
    expect(years(question)).toMatchObject({ years: wanted, warnings: [] });
  });

  it('outright are taken as said even where the library has none', () => {
    expect(years('2019年怎么样').years).toEqual([2019]);
  });

  it('outright win over relative ones beside them', () => {
    expect(years('2021年比去年如何').years).toEqual([2021]);
  });

  it('of a long range are its ends', () => {
    expect(years('2000年至2022年的变化').years).toEqual([2000, 2022]);
  });

  it('are known where they stand', () => {
    const question = '2022年和去年的情况';
    expect(yearSpans(question).map(({ start, end }) => question.slice(start, end))).toEqual([
      '2022年',
      '去年',
    ]);
  });
});

describe('years that a question counts from now', () => {
  it.each([
    ['去年压缩了多少', 2023, [2022]],
    ['今年的目标', 2022, [2022]],
    ['前年的数据', 2024, [2022]],
    ['近两年的进展', 2022, [2021, 2022]],
  ])('%s, asked in %i: %j', (question, now, wanted) => {
    expect(years(question, [2020, 2021, 2022], true, now)).toMatchObject({ years: wanted, warnings: [] });
  });

  it("are the place's own newest where the library does not reach so far, and the reader is told", () => {
    const found = years('去年压缩了多少', [2020, 2021], true, 2030);
    expect(found.years).toEqual([2021]);
    expect(found.warnings).toMatchObject([{ code: 'relative_year' }]);
    expect(found.warnings[0]?.message).toContain('去年');
    expect(found.warnings[0]?.message).toContain('2021');
    expect(years('近两年', [2020, 2021], true, 2030).years).toEqual([2020, 2021]);
  });

  it("restrict nothing without a place: each report's own year is meant, and the reader is told", () => {
    const found = years('去年各地压缩了多少', [2020, 2021], false, 2030);
    expect(found.years).toEqual([]);
    expect(found.warnings).toMatchObject([{ code: 'relative_year' }]);
  });

  it('restrict nothing where no year is known', () => {
    expect(years('去年压缩了多少', [], true)).toMatchObject({ years: [], warnings: [] });
  });
});

describe('years of two digits', () => {
  const full = (question: string, name = '南京') => {
    const start = question.indexOf(name);
    const names = start < 0 ? [] : [{ start, end: start + name.length }];
    return withFullYears(question, [2020, 2021, 2022], names);
  };

  it.each([
    ['21年建了几家食堂', '2021年建了几家食堂'],
    ['南京22年建了几家食堂', '南京2022年建了几家食堂'],
    ['南京21、22年各建几家', '南京2021年、2022年各建几家'],
    ['南京2019和2021年各建几家', '南京2019年和2021年各建几家'],
    ['南京2019到2021年建了几家', '南京2019到2021年建了几家'],
    ['南京2020和2022两个年度建了几家', '南京2020年和2022年两个年度建了几家'],
    ['南京2020与2021这两年建了几家', '南京2020年与2021年这两年建了几家'],
    ['南京二二年建了几家食堂', '南京2022年建了几家食堂'],
    ['南京食堂二二年跟二一年比', '南京食堂二二年跟2021年比'],
    ['食堂先不管,就说二一年和22年', '食堂先不管,就说2021年和2022年'],
    ['食堂22年底有几家', '食堂2022年底有几家'],
    ['渔港补贴22年比21年多发了吗', '渔港补贴2022年比2021年多发了吗'],
    ['南京2022渔港评估排第几', '南京2022年渔港评估排第几'],
    ['2021考核用了哪些办法', '2021年考核用了哪些办法'],
    ['食堂从20年到22年增加几家', '食堂从2020年到2022年增加几家'],
  ])('are those of the library: %s', (question, wanted) => {
    expect(full(question)).toBe(wanted);
  });

  it.each([
    '租期最长20年',
    '工作满20年能拿多少',
    '20年内免租',
    '20年来建了几家',
    '食堂要办满22年底才算数',
    '食堂过了二一年还在',
    '南京一二年建了几家',
    '南京17年建了几家',
    '12345热线',
    '南京2022项任务怎么分的',
    '南京2022个网箱归谁管',
    '南京2018渔港评估排第几',
    '120项',
  ])('are none in %s', (question) => {
    expect(full(question)).toBe(question);
  });
});
