import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/domain/index.js';
import { locateGold, occurrences } from '../../src/eval/gold.js';
import {
  goldCited,
  inventedNumbers,
  isRight,
  ndcgAt,
  quantile,
  recallAt,
  says,
  type GoldPlaces,
  type Located,
} from '../../src/eval/measures.js';
import { labelled } from './labelled.js';

const at = (start: number, end: number, document = 'd'): Located => ({ document, span: { start, end } });
const gold = (...places: readonly Located[]): GoldPlaces => places.map((place) => [place]);

/** Random lists of small stretches of two documents. */
const stretch = (longest: number) =>
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.nat(20), fc.integer({ min: 1, max: longest }))
    .map(([document, start, length]) => at(start, start + length, document));
const passages = fc.array(stretch(8), { maxLength: 14 });
const quotations = fc.array(fc.array(stretch(3), { maxLength: 2 }), { maxLength: 5 });
const depth = fc.constantFrom(1, 5, 10);

const within = ({ start, end }: Span, inner: Span): boolean => start <= inner.start && inner.end <= end;
const holds = (passage: Located, places: readonly Located[]): boolean =>
  places.some((place) => place.document === passage.document && within(passage.span, place.span));

describe('recall', () => {
  it('is the share of quotations that the first k passages hold', () => {
    const found = [at(0, 10), at(20, 30), at(40, 50)];
    const wanted = gold(at(2, 4), at(45, 50), at(60, 62));
    expect(recallAt(1, found, wanted)).toBeCloseTo(1 / 3);
    expect(recallAt(10, found, wanted)).toBeCloseTo(2 / 3);
  });

  it('wants the whole quotation in one passage of the right document', () => {
    expect(recallAt(5, [at(0, 10)], gold(at(8, 12)))).toBe(0);
    expect(recallAt(5, [at(0, 10, 'other')], gold(at(2, 4)))).toBe(0);
  });

  it('takes any place where the document says it', () => {
    expect(recallAt(5, [at(30, 40)], [[at(1, 3), at(31, 33)]])).toBe(1);
    expect(recallAt(5, [at(30, 40)], [[]])).toBe(0);
  });

  it('is what counting by hand gives', () => {
    fc.assert(
      fc.property(passages, quotations, depth, (found, wanted, k) => {
        let held = 0;
        for (const places of wanted) if (found.slice(0, k).some((passage) => holds(passage, places))) held++;
        expect(recallAt(k, found, wanted)).toBe(wanted.length === 0 ? 1 : held / wanted.length);
      }),
    );
  });
});

describe('nDCG', () => {
  it('is 1 for all quotations found with nothing before them, in one passage or in several', () => {
    expect(ndcgAt(10, [at(0, 10), at(20, 30)], gold(at(1, 2), at(21, 22)))).toBe(1);
    expect(ndcgAt(10, [at(0, 10), at(20, 30)], gold(at(1, 2), at(3, 4)))).toBe(1);
  });

  it('falls with every useless passage before', () => {
    expect(ndcgAt(10, [at(50, 60), at(0, 10)], gold(at(1, 2)))).toBeCloseTo(1 / Math.log2(3));
    expect(ndcgAt(10, [at(50, 60), at(70, 80), at(0, 10)], gold(at(1, 2)))).toBe(0.5);
  });

  it('gains nothing from a second passage with the same quotation', () => {
    const twice: GoldPlaces = [[at(1, 2), at(21, 22)]];
    expect(ndcgAt(10, [at(0, 10), at(20, 30)], twice)).toBe(1);
  });

  it('counts what was not found at all', () => {
    const missing = ndcgAt(10, [at(0, 10)], gold(at(1, 2), at(90, 91)));
    expect(missing).toBeCloseTo(1 / (1 + 1 / Math.log2(3)));
    expect(ndcgAt(10, [], gold(at(1, 2)))).toBe(0);
  });

  it('is what adding up by hand gives', () => {
    fc.assert(
      fc.property(passages, quotations, depth, (found, wanted, k) => {
        const done = new Set<number>();
        const gains: number[] = [];
        for (const passage of found.slice(0, k)) {
          const fresh = wanted.flatMap((places, index) =>
            !done.has(index) && holds(passage, places) ? [index] : [],
          );
          fresh.forEach((index) => done.add(index));
          gains.push(fresh.length > 0 ? 1 : 0);
        }
        const dcg = (list: readonly number[]): number =>
          list.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
        const ones = gains.filter((gain) => gain === 1).length + wanted.length - done.size;
        const ideal = Array.from({ length: Math.min(k, ones) }, () => 1);
        const value = ndcgAt(k, found, wanted);
        expect(value).toBeCloseTo(wanted.length === 0 ? 1 : dcg(gains) / dcg(ideal), 12);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('never falls when a useful passage moves up', () => {
    fc.assert(
      fc.property(passages, quotations, fc.nat(12), (found, wanted, index) => {
        const [one, other] = [found[index], found[index + 1]];
        if (one === undefined || other === undefined || wanted.length === 0) return;
        if (wanted.some((places) => holds(one, places)) || !wanted.some((places) => holds(other, places)))
          return;
        const moved = [...found.slice(0, index), other, one, ...found.slice(index + 2)];
        expect(ndcgAt(14, moved, wanted)).toBeGreaterThanOrEqual(ndcgAt(14, found, wanted) - 1e-12);
      }),
    );
  });
});

describe('gold cited', () => {
  it('is the share of quotations that citations share words with', () => {
    expect(goldCited([at(0, 10)], gold(at(8, 12), at(30, 31)))).toBe(0.5);
    expect(goldCited([], gold(at(8, 12)))).toBe(0);
    expect(goldCited([at(0, 8)], gold(at(8, 12)))).toBe(0);
  });

  it('is whole with as many as are enough', () => {
    const wanted = gold(at(0, 1), at(2, 3), at(4, 5));
    expect(goldCited([at(0, 3)], wanted, 2)).toBe(1);
    expect(goldCited([at(0, 1)], wanted, 2)).toBe(0.5);
    expect(goldCited([at(0, 9)], wanted, 1)).toBe(1);
    expect(goldCited([at(0, 9)], wanted, 7)).toBe(1);
  });

  it('stays within 0 and 1, and rises with more citations', () => {
    fc.assert(
      fc.property(passages, quotations, fc.integer({ min: 1, max: 6 }), (cited, wanted, enough) => {
        const all = goldCited(cited, wanted, enough);
        expect(all).toBeGreaterThanOrEqual(goldCited(cited.slice(1), wanted, enough));
        expect(all).toBeGreaterThanOrEqual(0);
        expect(all).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what a text says', () => {
  it.each([
    ['全市排名第17名', '17名', true],
    ['全市排名第117名', '17名', false],
    ['支出1.35亿元', '5亿元', false],
    ['支出1.35亿元', '35亿元', false],
    ['共5亿元', '5亿元', true],
    ['编号17', '17', true],
    ['编号172', '17', false],
    ['比例8.5', '8', false],
    ['于2022.', '2022', true],
    ['前117名,后17名', '17名', true],
    ['共 200 余项', '200余项', true],
    ['共２００余项', '200余项', true],
    ['共200余项', '200项', false],
    ['推行“一窗通办”', '一窗通办', true],
    ['', '5项', false],
  ])('%s, asked for %s: %s', (text, wanted, expected) => expect(says(text, wanted)).toBe(expected));
});

describe('a right answer', () => {
  const wanted = gold(at(0, 5));
  const cited = [at(3, 9)];
  const question = labelled({ must: ['5项', ['南京', '金陵']], mustNot: ['15项'] });

  it('says all that it must and nothing that it must not', () => {
    expect(isRight(question, '南京有5项[1]', cited, wanted)).toBe(true);
    expect(isRight(question, '金陵有5项[1]', cited, wanted)).toBe(true);
    expect(isRight(question, '有5项[1]', cited, wanted)).toBe(false);
    expect(isRight(question, '南京有15项[1]', cited, wanted)).toBe(false);
    expect(isRight(question, '南京有5项,不是15项[1]', cited, wanted)).toBe(false);
  });

  it('rests on a gold quotation', () => {
    expect(isRight(question, '南京有5项[1]', [at(6, 9)], wanted)).toBe(false);
    expect(isRight(question, '南京有5项[1]', [], wanted)).toBe(false);
  });

  it('is not read across or out of markers', () => {
    expect(isRight(labelled({ must: ['12'] }), '甲1[1]2', cited, wanted)).toBe(false);
    expect(isRight(labelled({ must: ['1'] }), '甲[1]', cited, wanted)).toBe(false);
    expect(isRight(labelled({ must: ['5项'] }), '共1[1]\n5项[2]', cited, wanted)).toBe(true);
  });
});

describe('invented numbers', () => {
  it('are those that no quotation holds', () => {
    expect(inventedNumbers('压缩了72%[1],共36万次[2]。', ['压缩72%'])).toHaveLength(1);
    expect(inventedNumbers('压缩了72%[1]。', ['压缩72%'])).toEqual([]);
  });

  it('are known in whatever form they are written', () => {
    expect(inventedNumbers('投入1.2亿元[1]', ['投入12000万元'])).toEqual([]);
    expect(inventedNumbers('有１２项[1]', ['有12项'])).toEqual([]);
  });

  it('are not markers, and not the years in the headings of groups', () => {
    expect(inventedNumbers('**南京市(2022年)**\n\n- 推行一窗通办。[3]', ['推行一窗通办。'])).toEqual([]);
  });

  it('are seen in the running text of an answer that has headings', () => {
    expect(inventedNumbers('**南京市(2022年)**\n\n- 共有99项。[1]', ['共有98项。'])).toHaveLength(1);
  });
});

describe('where a document says a quotation', () => {
  it('is found in spite of white space on either side', () => {
    const text = '压缩 72%,\n共 36 万次。又压缩72%。';
    const found = occurrences('d', text, '压缩7 2%');
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['压缩 72%', '压缩72%']);
    expect(occurrences('d', text, '共36万次')).toHaveLength(1);
  });

  it('is the row of a table that is quoted with tabs, bars or spaces between its cells', () => {
    const text = '各镇情况\n乡镇\uff1a东湾镇\uff1b整治前\uff1a310\uff1b整治后\uff1a96\n乡镇\uff1a西岭乡\uff1b整治前\uff1a96\uff1b整治后\uff1a40';
    const quoted = ['东湾镇\t310\t96', '| 东湾镇 | 310 | 96 |', '东湾镇    310   96', '东湾镇    310'];
    for (const quote of quoted) {
      const question = labelled({ gold: [{ source: 'a.txt', quote }] });
      const [places = []] = locateGold(question, { byId: new Map([['d', text]]), idsOf: () => ['d'] });
      expect(places.map(({ span }) => text.slice(span.start, span.start + 6))).toEqual(['乡镇\uff1a东湾镇']);
    }
    const other = labelled({ gold: [{ source: 'a.txt', quote: '东湾镇\t96\t310' }] });
    expect(locateGold(other, { byId: new Map([['d', text]]), idsOf: () => ['d'] })).toEqual([[]]);
  });

  it('is nowhere for other words and for none', () => {
    expect(occurrences('d', '压缩72%', '压缩73%')).toEqual([]);
    expect(occurrences('d', '压缩72%', '  ')).toEqual([]);
  });

  it('is where a plain search finds it when there is no white space', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '1'), maxLength: 20 });
    const quote = fc.string({ unit: fc.constantFrom('甲', '乙', '1'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, quote, (whole, part) => {
        const starts: number[] = [];
        for (let start = 0; start < whole.length; start++) if (whole.startsWith(part, start)) starts.push(start);
        const found = occurrences('d', whole, part);
        expect(found.map(({ span }) => span.start)).toEqual(starts);
        for (const { span } of found) expect(whole.slice(span.start, span.end)).toBe(part);
      }),
    );
  });
});

describe('a quantile', () => {
  it('is the value that so many do not exceed', () => {
    expect(quantile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(quantile([5, 1, 3, 2, 4], 0.95)).toBe(5);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBe(0);
  });

  it('is the smallest of the values that suffices', () => {
    const values = fc.array(fc.integer(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, wanted) => {
        const value = quantile(list, wanted);
        const share = (bound: number) => list.filter((one) => one <= bound).length / list.length;
        expect(list).toContain(value);
        expect(share(value)).toBeGreaterThanOrEqual(wanted - 1e-9);
        for (const smaller of list.filter((one) => one < value))
          expect(share(smaller)).toBeLessThan(wanted);
      }),
    );
  });
});
