import { describe, expect, it } from 'vitest';
import { extremeRows } from '../../src/answer/extremes.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor } from './fixture.js';

const place = placeNamed('南京市');
const TABLE = [
  '街道:甲街道;上门服务(人次):930;投诉办结用时(天):9',
  '街道:乙街道;上门服务(人次):1,480;投诉办结用时(天):3',
  '街道:丙街道;上门服务(人次):75;投诉办结用时(天):5',
  '街道:合计;上门服务(人次):2,485;投诉办结用时(天):6',
];

function extremes(question: string, rows: readonly string[]): string[] | null {
  const near = rows.map((text, index) =>
    sentenceFor(understood(question), { text, place, start: 60 * index, document: 't' }),
  );
  return extremeRows(question, near.slice(0, 1), near)?.map(({ text }) => text) ?? null;
}

describe('the row of the most or the least', () => {
  it.each([
    ['哪个街道上门服务最多', 1],
    ['上门服务最少的是哪个街道', 2],
    ['哪个街道投诉办结最快,用时几天', 1],
    ['哪个街道投诉办结用时最长', 0],
  ])('is found by the numbers of the column that %s names, sums left out', (question, row) =>
    expect(extremes(question, TABLE)).toEqual([TABLE[row]]),
  );

  it.each([
    ['哪个园最贵', 1],
    ['最便宜的是哪个园,一月多少钱', 0],
  ])('is found by the price where %s asks for what is dear or cheap', (question, row) => {
    const parks = ['甲', '乙', '丙'].map(
      (name, at) => `园区:${name}园;入驻(家):9${at};月租金(元):${18 + 7 * (at % 2) + at}`,
    );
    expect(extremes(question, parks)).toEqual([parks[row]]);
  });

  it('is told for all rows that share the number', () => {
    const shared = [...TABLE, '街道:丁街道;上门服务(人次):1480;投诉办结用时(天):4'];
    expect(extremes('哪个街道上门服务最多', shared)).toEqual([shared[1], shared[4]]);
  });

  it('is not told where a number is hidden, no column is named, or there is no table', () => {
    const hidden = TABLE.map((row) => row.replace('75', '**'));
    expect(extremes('哪个街道上门服务最少', hidden)).toBeNull();
    expect(extremes('哪个街道绿化最多', TABLE)).toBeNull();
    expect(
      extremes('哪个街道上门服务最多', ['甲街道上门服务九百人次。', '乙街道上门服务七十人次。']),
    ).toBeNull();
  });

  it('is not told where none is asked for', () =>
    expect(extremes('甲街道上门服务多少人次', TABLE)).toBeNull());
});
