import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findNumerals } from '../../src/chinese/numerals.js';
import { sliceSpan } from '../../src/domain/span.js';

const values = (text: string): number[] => findNumerals(text).map((numeral) => numeral.value);

/** Writes a whole number below 10^16 in Chinese. */
function inChinese(value: number): string {
  if (value === 0) return '零';
  const digits = '零一二三四五六七八九';
  const section = (part: number): string => {
    let out = '';
    let gap = false;
    for (const [power, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(part / power) % 10;
      if (digit === 0) gap = out !== '';
      else {
        out += `${gap ? '零' : ''}${digits.charAt(digit)}${name}`;
        gap = false;
      }
    }
    return out;
  };
  let out = '';
  for (const [power, name] of [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / power) % 10000;
    if (part === 0) continue;
    out += `${out !== '' && part < 1000 ? '零' : ''}${section(part)}${name}`;
  }
  return out.replace(/^一十/u, '十').replace(/万亿(?=.*亿)/u, '万亿');
}

const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('findNumerals', () => {
  it('reads back every whole number that is written in Chinese', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 1e12 - 1 })),
        (value) => {
          expect(values(`共${inChinese(value)}项。`)).toEqual([value]);
        },
      ),
    );
  });

  it('reads back every number in Arabic digits, plain, grouped and full-width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const plain = cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`;
        const grouped = plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ',');
        const spaced = [' ', '\u2009'].map((space) => grouped.replaceAll(',', space));
        for (const text of [plain, grouped, wide(plain), wide(grouped), ...spaced]) {
          expect(values(`完成${text}项`)).toEqual([Number(plain)]);
        }
      }),
    );
  });

  it('keeps the cells of columns and what stands behind a number of its own apart', () => {
    expect(values('12 345 678')).toEqual([12, 345, 678]);
    expect(values('1 100项任务')).toEqual([1, 100]);
    expect(values('第3 500强')).toEqual([3, 500]);
    expect(values('2023年 5 300套')).toEqual([2023, 5300]);
  });

  it('reads back numbers that are written with 万 and 亿', () => {
    const powers = fc.constantFrom(
      ['万', 1e4],
      ['亿', 1e8],
      ['万亿', 1e12],
      ['百万', 1e6],
      ['千万', 1e7],
    ) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), powers, (tenths, [name, power]) => {
        const [numeral] = findNumerals(`投入${tenths / 10}${name}元`);
        expect((numeral?.value ?? 0) / power).toBeCloseTo(tenths / 10, 9);
        expect(numeral?.form).toBe('mixed');
      }),
    );
  });

  it('gives spans that hold the text, in order and without overlaps', () => {
    const piece = fc.constantFrom(
      '第',
      '二十',
      '3.5',
      '万',
      '余',
      '项',
      '百分之',
      '半',
      '天',
      '一',
      '成',
      ',',
      '000',
      '分之',
      '点',
      '〇',
      '十',
      '零',
      '亿',
      ' ',
      '几',
      '3',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const numeral of findNumerals(text)) {
          expect(numeral.span.start).toBeGreaterThanOrEqual(end);
          expect(sliceSpan(text, numeral.span)).toBe(numeral.text);
          expect(Number.isFinite(numeral.value)).toBe(true);
          end = numeral.span.end;
        }
      }),
    );
  });

  it.each([
    ['十二项', 12], ['二十五家', 25], ['一百零八名', 108], ['两千人', 2000], ['廿五个', 25], ['一百二十余项', 120],
    ['一百二十', 120], ['三万五', 35_000], ['一亿二千万', 120_000_000], ['三点五亿', 350_000_000], ['二〇二二年', 2022],
    ['近百家', 100], ['千余人', 1000], ['1亿2000万元', 120_000_000], ['12.5 亿元', 1_250_000_000], ['１２．５万', 125_000],
    ['半天', 0.5], ['一万零三十', 10_030], ['三万亿元', 3e12],
  ] as const)('reads %s as %d', (text, value) => {
    expect(values(text)).toEqual([value]);
  }); // prettier-ignore

  it.each([
    ['百分之八十', 80, '%'], ['百分之12.5', 12.5, '%'], ['千分之三', 3, '‰'], ['百分之百', 100, '%'], ['三成', 30, '%'],
    ['近七成五', 75, '%'], ['一半', 50, '%'], ['百分之三点二', 3.2, '%'], ['四分之一', 25, '%'],
  ] as const)('reads %s as %d%s', (text, value, scale) => {
    expect(findNumerals(text)).toMatchObject([{ value, scale }]);
  }); // prettier-ignore

  it('keeps thirds a third', () => {
    expect(findNumerals('三分之二')[0]?.value).toBeCloseTo(200 / 3, 9);
  });

  it.each([
    '一网通办', '一窗受理', '三农', '五好', '四大', '一站式', '万里长征', '千方百计', '两山', '一体化', '第一时间', '三番五次',
    '几百家', '数十项', '上千亩', '十几个', '两三个', '三五天', '成果', '构成一体', '一些', '统一', '三大攻坚战', '四面八方',
    '一件事', '上半年', '下半场', '一线', '百姓', '千家万户', '五位一体',
  ])('finds no number in %s', (text) => {
    expect(values(text)).toEqual([]);
  }); // prettier-ignore

  it('tells ordinals from counts', () => {
    expect(findNumerals('全省第4位')).toMatchObject([{ value: 4, ordinal: true }]);
    expect(findNumerals('排名第二')).toMatchObject([{ value: 2, ordinal: true }]);
    expect(findNumerals('前进4位')).toMatchObject([{ value: 4, ordinal: false }]);
  });

  it('reads both ends of a range', () => {
    expect(values('用3—5年')).toEqual([3, 5]);
    expect(values('2014—2020年')).toEqual([2014, 2020]);
  });

  it('does not take a place name for a multiplier', () => {
    expect(values('2022万州改革')).toEqual([2022]);
  });
});
