import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceSentence } from '../../src/answer/evidence/index.js';
import { selectSentences } from '../../src/answer/select.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor, weighted, type SentenceSketch } from './fixture.js';

const NANJING = placeNamed('南京市');

interface Chosen {
  readonly sufficient: readonly Omit<SentenceSketch, 'place'>[];
  readonly others?: readonly Omit<SentenceSketch, 'place'>[];
  readonly several?: boolean;
}

function selected(
  question: string,
  { sufficient, others = [], several = false }: Chosen,
): EvidenceSentence[] {
  const understanding = understood(question);
  const make = (sketch: Omit<SentenceSketch, 'place'>) =>
    sentenceFor(understanding, { place: NANJING, ...sketch });
  const subject = { understanding, concepts: weighted(understanding) };
  return selectSentences(sufficient.map(make), others.map(make), subject, several);
}
const texts = (sentences: readonly EvidenceSentence[]): string[] => sentences.map(({ text }) => text);

const LIST = '南京人才引进有哪些政策';
const numbered = (count: number): Omit<SentenceSketch, 'place'>[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `第${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}条${String.fromCodePoint(0x4e00 + 97 * index).repeat(9)}的人才引进政策。`,
    start: index * 100,
  }));

describe('the sentences of an answer', () => {
  it('are few for a figure and more for a list', () => {
    const figure = selected('南京引进人才多少人', { sufficient: numbered(12) });
    const list = selected(LIST, { sufficient: numbered(12) });
    expect(figure.length).toBeLessThan(list.length);
    expect(figure.length).toBeGreaterThan(0);
  });

  it('are fewer where several places share the answer', () => {
    const one = selected(LIST, { sufficient: numbered(12) });
    const shared = selected(LIST, { sufficient: numbered(12), several: true });
    expect(shared.length).toBeLessThan(one.length);
  });

  it('leave out what scores far below the best', () => {
    const best = { text: '引进人才二百余人,发放补贴。', score: 0.9 };
    const poor = { text: '引进人才工作有序开展,各方支持。', score: 0.3, start: 50 };
    expect(texts(selected('南京引进人才多少人', { sufficient: [best, poor] }))).toEqual([best.text]);
  });

  it('have the best one even where all score less than nothing', () => {
    const best = { text: '引进人才二百余人,发放补贴。', score: -0.1 };
    expect(texts(selected('南京引进人才多少人', { sufficient: [best] }))).toEqual([best.text]);
  });

  it('never say the same twice, nor nearly', () => {
    const stock =
      '对全职引进的高层次人才给予安家补贴,并协助解决子女入学、配偶就业和住房保障等问题,实行一站式服务。';
    const reprint = stock.replace('一站式服务', '一站式办理');
    const found = selected(LIST, {
      sufficient: [
        { text: stock, document: 'a' },
        { text: stock, document: 'b' },
        { text: reprint, document: 'c' },
      ],
    });
    expect(texts(found)).toEqual([stock]);
  });

  it('say both where two reports state another number', () => {
    const stock =
      '对全职引进的高层次人才给予安家补贴80万元,并协助解决子女入学、配偶就业和住房保障等问题,实行一站式服务。';
    const other = stock.replace('80万元', '60万元');
    const found = selected(LIST, {
      sufficient: [
        { text: stock, document: 'a' },
        { text: other, document: 'b' },
      ],
    });
    expect(texts(found)).toEqual([stock, other]);
  });

  it('read as their document does, the best document first', () => {
    const found = selected(LIST, {
      sufficient: [
        { text: '乙文件规定人才引进补贴办法一。', document: 'b', start: 40, score: 0.95 },
        { text: '甲文件规定人才引进落户细则二。', document: 'a', start: 90, score: 0.94 },
        { text: '乙文件还规定人才引进住房标准。', document: 'b', start: 10, score: 0.93 },
        { text: '甲文件另有人才引进子女就学。', document: 'a', start: 5, score: 0.92 },
      ],
    });
    expect(found.map(({ document, span }) => `${document.id}${span.start}`)).toEqual([
      'b10',
      'b40',
      'a5',
      'a90',
    ]);
  });

  it('take in a neighbour that answers what is still open', () => {
    const question = '南京引进多少人才,发放补贴金额是多少';
    const first = { text: '全市引进人才二百余人。', headings: ['一、人才'] };
    const second = { text: '累计发放补贴金额三千万元。', headings: ['一、人才'], start: 30, score: 0.3 };
    expect(texts(selected(question, { sufficient: [first], others: [second] }))).toEqual([
      first.text,
      second.text,
    ]);
  });

  it('take in no neighbour that adds nothing, and none of another section', () => {
    const question = '南京引进多少人才,发放补贴金额是多少';
    const first = { text: '全市引进人才二百余人,发放补贴金额三千万元。', headings: ['一、人才'] };
    const again = { text: '引进人才并发放补贴金额。', headings: ['一、人才'], start: 30 };
    expect(texts(selected(question, { sufficient: [first], others: [again] }))).toEqual([first.text]);
    const open = { text: '全市引进人才二百余人。', headings: ['一、人才'] };
    const elsewhere = { text: '累计发放补贴金额三千万元。', headings: ['二、养老'], start: 30 };
    expect(texts(selected(question, { sufficient: [open], others: [elsewhere] }))).toEqual([open.text]);
  });

  it('are more where several figures are asked at once, but not for each of several places', () => {
    const first = { text: '引进人才二百余人。', score: 1 };
    const second = { text: '发放人才补贴三千万元。', score: 0.7, start: 40 };
    const asked = (question: string) => texts(selected(question, { sufficient: [first, second] }));
    expect(asked('南京引进人才的人数和补贴各是多少')).toEqual([first.text, second.text]);
    expect(asked('南京、赣州引进人才各是多少人')).toEqual([first.text]);
  });

  it('do not begin with what a paper is made for, unless that is asked or nothing else is said', () => {
    const preamble = { text: '为引进人才,结合南京实际,制定本办法。', start: 0 };
    const rule = { text: '人才引进按贡献发安家费。', start: 40 };
    expect(texts(selected(LIST, { sufficient: [preamble, rule] }))).toEqual([rule.text]);
    expect(texts(selected(LIST, { sufficient: [preamble] }))).toEqual([preamble.text]);
    const why = selected('南京人才引进办法的目的是什么', { sufficient: [preamble, rule] });
    expect(texts(why)).toContain(preamble.text);
  });

  it('leave out of a broad answer what says little beside the best, in another passage', () => {
    const best = { text: '南京人才引进给安家费,政策十条。', start: 0, score: 1 };
    const little = { text: '政策已上网。', start: 90, score: 0.75 };
    const chosen = (gap: number): string[] => {
      const understanding = understood(LIST);
      const make = (sketch: typeof best) => sentenceFor(understanding, { place: NANJING, ...sketch });
      const second = { ...make(little), logOdds: 3 - gap };
      const subject = { understanding, concepts: weighted(understanding) };
      return texts(selectSentences([make(best), second], [], subject, false));
    };
    expect(chosen(2)).toEqual([best.text]);
    expect(chosen(0.5)).toEqual([best.text, little.text]);
  });

  it('of nothing are none', () => expect(selected(LIST, { sufficient: [] })).toEqual([]));

  it('are always some of those that may answer, each once', () => {
    const sketch = fc.record({
      text: fc.constantFrom(
        '引进人才多批,发放补贴。',
        '人才公寓交付入住。',
        '优化人才服务流程。',
        '补贴按月发放到位。',
      ),
      document: fc.constantFrom('a', 'b'),
      start: fc.integer({ min: 0, max: 5 }).map((step) => step * 50),
      score: fc.double({ min: 0.1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 8 }), fc.boolean(), (sketches, several) => {
        const sufficient = [...sketches].sort((a, b) => b.score - a.score);
        const found = selected(LIST, { sufficient, several });
        expect(new Set(texts(found)).size).toBe(found.length);
        if (sufficient.length > 0) expect(texts(found)).toContain(sufficient[0]?.text);
        for (const text of texts(found)) expect(sufficient.map((one) => one.text)).toContain(text);
      }),
    );
  });
});
