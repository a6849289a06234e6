import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../../src/answer/evidence/index.js';
import { isLead } from '../../../src/answer/evidence/said.js';
import { sentenceSpans } from '../../../src/chinese/sentences.js';
import type { LedgerFigure, Library, Span } from '../../../src/domain/index.js';
import type { RetrievedPassage } from '../../../src/retrieve/index.js';
import { placeNamed, summaryOf, understood } from '../../retrieve/fixture.js';
import { figureOf, NO_VECTORS, sentenceFor, weighted } from '../fixture.js';

const NANJING = placeNamed('南京市');
/** Where the passage begins in its document. */
const OFFSET = 100;

interface Sketch {
  readonly text: string;
  readonly headings?: readonly string[];
  readonly masks?: readonly Span[];
  readonly figures?: readonly LedgerFigure[];
}

function gathered(question: string, { text, headings = [], masks = [], figures = [] }: Sketch) {
  const understanding = understood(question);
  const { passage } = sentenceFor(understanding, { text, place: NANJING, start: OFFSET, headings });
  const spans = sentenceSpans(text).map(({ start, end }) => ({ start: start + OFFSET, end: end + OFFSET }));
  const retrieved: RetrievedPassage = {
    passage: { ...passage, sentences: spans, maskedSpans: masks },
    document: summaryOf('d-南京市', NANJING, 2022),
    ...{ score: 0.8, coverage: 0.8, highlights: [] },
    explanation: { lexical: null, vector: null, lexicalWeight: 0.7, fused: 0.8 },
  };
  const library: Pick<Library, 'figuresOf'> = { figuresOf: () => [...figures] };
  return gatherEvidence([retrieved], understanding, weighted(understanding), {
    library: library as Library,
    vectors: NO_VECTORS,
    access: { collections: 'all' },
  });
}

const at = (text: string, part: string): Span => {
  const start = OFFSET + text.indexOf(part);
  return { start, end: start + part.length };
};

describe('evidence of a passage', () => {
  const text = '全市新建托育园32所。培训保育员900名。推动普惠托育服务扩面。';

  it('is each of its sentences where it stands, best first', () => {
    const found = gathered('南京新建托育园多少所?', { text });
    expect(found).toHaveLength(3);
    for (const { span, text: words } of found)
      expect(text.slice(span.start - OFFSET, span.end - OFFSET)).toBe(words);
    expect(found[0]?.text).toBe('全市新建托育园32所。');
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('of a why is first what gives a reason, or stands under one', () => {
    const told = '全市推行托育改革,发补贴九千万元。受场地不足限制,托育位少。';
    expect(gathered('南京为什么推行托育改革?', { text: told })[0]?.text).toBe('受场地不足限制,托育位少。');
    const plainly = gathered('南京为什么推行托育改革?', { text });
    const headed = gathered('南京为什么推行托育改革?', { text, headings: ['改革背景'] });
    expect(headed[0]?.score).toBeGreaterThan((plainly[0]?.score ?? 0) + 0.1);
  });

  it('has the figures that stand in it, and of these the ones that are asked for', () => {
    const figures = [
      figureOf({ unit: '所', value: 32, span: at(text, '32所') }),
      figureOf({ unit: '名', value: 900, span: at(text, '900名') }),
    ];
    const found = gathered('南京新建托育园多少所?', { text, figures });
    const byText = (part: string) => found.find((one) => one.text.includes(part));
    expect(byText('32所')?.fitting.map(({ value }) => value)).toEqual([32]);
    expect(byText('900名')?.figures.map(({ value }) => value)).toEqual([900]);
    expect(byText('900名')?.fitting).toEqual([]);
    expect(byText('扩面')?.figures).toEqual([]);
  });

  it('has the masks that stand in it', () => {
    const masked = '全市新建托育园*所。培训保育员900名。';
    const found = gathered('南京新建托育园多少所?', { text: masked, masks: [at(masked, '*所')] });
    expect(found.map(({ masks }) => masks.length).sort()).toEqual([0, 1]);
    expect(found.find(({ masks }) => masks.length === 1)?.text).toContain('*所');
  });

  it('borrows the words of its headings, for less than its own', () => {
    const plain = '新建32所,改建18所。';
    const [without] = gathered('南京的托育园', { text: plain });
    const [under] = gathered('南京的托育园', { text: plain, headings: ['一、托育园'] });
    const [own] = gathered('南京的托育园', { text: '新建托育园32所。' });
    expect(under?.own).toEqual(without?.own);
    expect(under?.coverage.share).toBeGreaterThan(without?.coverage.share ?? 1);
    expect(own?.coverage.share).toBeGreaterThan(under?.coverage.share ?? 1);
    expect(under?.context).toContain('一、托育园');
  });

  it('knows a sentence that only names what the next ones tell', () => {
    const listed = '一是做强普惠托育。新建托育园32所,改建18所,覆盖全部街道。';
    const found = gathered('南京的普惠托育', { text: listed });
    expect(found.filter(({ names }) => names).map((one) => one.text)).toEqual(['一是做强普惠托育。']);
    expect(isLead('一是做强普惠托育。')).toBe(true);
    expect(isLead('新建托育园32所。')).toBe(false);
  });

  it('of no passage is none', () => {
    const understanding = understood('托育园');
    const library: Pick<Library, 'figuresOf'> = { figuresOf: () => [] };
    const parts = {
      library: library as Library,
      vectors: NO_VECTORS,
      access: { collections: 'all' as const },
    };
    expect(gatherEvidence([], understanding, weighted(understanding), parts)).toEqual([]);
  });
});
