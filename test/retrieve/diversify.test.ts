import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simhash } from '../../src/chinese/simhash.js';
import type { Place } from '../../src/domain/index.js';
import { roundRobinByPlace, withoutReprints, type Diversifiable } from '../../src/retrieve/diversify.js';
import { maskedDistrict, placeNamed } from './fixture.js';

const NANJING = placeNamed('南京市');
const GANZHOU = placeNamed('赣州市');
const STOCK =
  '全市聚焦企业群众反映强烈的堵点难点,推行高效办成一件事,开办餐饮店由六个环节并为一个环节,材料由十九份减到七份,平均办理时长由二十天缩短到五天。';

let made = 0;
const candidate = (
  text: string,
  place: Place | null,
  documentId = `d${++made}`,
  year: number | null = 2022,
): Diversifiable => ({ score: 1, passage: { text, place, year, documentId, simhash: simhash(text) } });

describe('reprints', () => {
  it('of one place are shown once, the best-scored first', () => {
    const first = candidate(STOCK, NANJING);
    const reprint = candidate(STOCK.replace('反映强烈的', '反映突出的'), NANJING);
    const other = candidate('新建口袋公园三十座,改造老旧小区五十二个,惠及居民两万户。', NANJING);
    expect(withoutReprints([first, reprint, other])).toEqual([first, other]);
    expect(withoutReprints([reprint, first])).toEqual([reprint]);
  });

  it('are not suspected where two places use one stock sentence', () => {
    const nanjing = candidate(STOCK, NANJING);
    const ganzhou = candidate(STOCK, GANZHOU);
    expect(withoutReprints([nanjing, ganzhou])).toEqual([nanjing, ganzhou]);
  });

  it('are not suspected where a number differs', () => {
    const [one, other] = [STOCK, STOCK.replace('十九份', '十八份')].map((text) => candidate(text, NANJING));
    expect(withoutReprints([one, other].flatMap((each) => each ?? []))).toEqual([one, other]);
  });

  it('are not suspected where one place says the same of another year', () => {
    const before = candidate(STOCK, NANJING, 'before', 2021);
    const now = candidate(STOCK, NANJING, 'now', 2022);
    expect(withoutReprints([now, before])).toEqual([now, before]);
  });

  it('are not suspected between documents whose place nobody knows', () => {
    const one = candidate(STOCK, null);
    const two = candidate(STOCK, null);
    expect(withoutReprints([one, two])).toEqual([one, two]);
    expect(withoutReprints([one, candidate(STOCK, null, one.passage.documentId)])).toEqual([one]);
  });

  it('leave the order of what stays as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }), (picks) => {
        const ranked = picks.map((pick) =>
          candidate(`${STOCK.slice(0, 4)}${'办事'.repeat(pick * 7)}`, NANJING),
        );
        const kept = withoutReprints(ranked);
        expect(kept).toEqual(ranked.filter((one) => kept.includes(one)));
        expect(new Set(kept.map(({ passage }) => passage.text)).size).toBe(kept.length);
      }),
    );
  });
});

describe('round robin by place', () => {
  const [a, b, c] = ['一', '二', '三'].map((text) => candidate(text, NANJING));
  const [x, y] = ['四', '五'].map((text) => candidate(text, GANZHOU));

  it('gives every place its best passage before any place gets a second', () => {
    const ranked = [a, b, x, c, y].flatMap((one) => one ?? []);
    expect(roundRobinByPlace(ranked)).toEqual([a, x, b, y, c]);
  });

  it('takes each document without a place for a place of its own', () => {
    const ranked = [candidate('甲', null, 'p'), candidate('乙', null, 'p'), candidate('丙', null, 'q')];
    expect(roundRobinByPlace(ranked).map(({ passage }) => passage.text)).toEqual(['甲', '丙', '乙']);
  });

  it('tells masked districts of two provinces apart', () => {
    const henan = maskedDistrict('河南省');
    const ranked = [
      candidate('甲', henan),
      candidate('乙', henan),
      candidate('丙', maskedDistrict('湖南省')),
    ];
    expect(roundRobinByPlace(ranked).map(({ passage }) => passage.text)).toEqual(['甲', '丙', '乙']);
  });

  it('of nothing is nothing', () => expect(roundRobinByPlace([])).toEqual([]));

  it('loses none and keeps each place in its own order', () => {
    const places = [NANJING, GANZHOU, placeNamed('长春市'), null];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }), (picks) => {
        const ranked = picks.map((pick, index) => candidate(String(index), places[pick] ?? null, 'same'));
        const spread = roundRobinByPlace(ranked);
        expect(spread).toHaveLength(ranked.length);
        for (const place of places) {
          const of = (list: readonly Diversifiable[]) =>
            list.filter(({ passage }) => passage.place === place);
          expect(of(spread)).toEqual(of(ranked));
        }
      }),
    );
  });
});
