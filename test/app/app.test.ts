import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { REPORTS, openFilled, testLibrary } from './fixture.js';

const library = testLibrary();
let app: App;
beforeAll(async () => {
  app = await openFilled(library);
});
afterAll(async () => {
  await app.close();
  library.remove();
});

const everything = { offset: 0, limit: 100 };
const idOf = (source: string): string => {
  const found = app.documents(OWNER, everything).documents.find((document) => document.source === source);
  if (found === undefined) throw new Error(`${source} is not in the library`);
  return found.id;
};

describe('the application', () => {
  it('takes in every report of the corpus with its place and year', () => {
    const { documents } = app.documents(OWNER, everything);
    const known = Object.fromEntries(
      documents.map(({ source, metadata }) => [source, [metadata.place.value?.name, metadata.year.value]]),
    );
    expect(known['yangzhou.md']).toEqual(['扬州市', 2022]);
    expect(known['mianyang.txt']).toEqual(['绵阳市', 2023]);
    expect(documents).toHaveLength(Object.keys(REPORTS).length);
  });

  it('never tells where a document lies on the disk', () => {
    const told = JSON.stringify([app.documents(OWNER, everything), app.document(idOf('yangzhou.md'), OWNER)]);
    expect(told).not.toContain(library.root);
  });

  it('finds passages whose span holds exactly their text', async () => {
    const { passages } = await app.search({ query: '企业开办要几个工作日' }, OWNER);
    expect(passages[0]).toMatchObject({ source: 'yangzhou.md', place: '扬州市', year: 2022 });
    for (const { documentId, span, text, highlights } of passages) {
      expect(app.text(documentId, OWNER).slice(span.start, span.end)).toBe(text);
      for (const highlight of highlights) expect(highlight.end).toBeLessThanOrEqual(text.length);
    }
  });

  it('explains a ranking only when asked to', async () => {
    const [plain] = (await app.search({ query: '人才公寓' }, OWNER)).passages;
    const [explained] = (await app.search({ query: '人才公寓', explain: true }, OWNER)).passages;
    expect(plain).not.toHaveProperty('explanation');
    expect(explained?.explanation?.fused).toBe(explained?.score);
  });

  it('answers with the figure as it is written, and a quotation that stands in the source', async () => {
    const answer = await app.ask({ question: '绵阳市的天使投资基金有多大规模?' }, OWNER);
    expect(answer.answered).toBe(true);
    expect(answer.answer).toContain('12.5亿元');
    for (const { documentId, span, quote } of answer.citations)
      expect(app.text(documentId, OWNER).slice(span.start, span.end)).toBe(quote);
  });

  it('does not give one city the figure of another', async () => {
    const answer = await app.ask({ question: '绵阳市建成了多少个街道综合养老服务中心?' }, OWNER);
    expect(answer.answer).not.toContain('58');
  });

  it('remembers the conversation of one caller, not of another', async () => {
    const first = await app.ask({ question: '扬州市建成多少处助餐点?' }, OWNER);
    const { conversationId } = first;
    const next = await app.ask({ question: '那绵阳呢?', conversationId }, OWNER);
    expect(next.standaloneQuestion).toContain('助餐');
    const stranger = await app.ask(
      { question: '那绵阳呢?', conversationId },
      { collections: 'all', name: 'other' },
    );
    expect(stranger.standaloneQuestion).not.toContain('助餐');
  });

  it('shows a caller nothing of a collection that is not his', async () => {
    const nobody = { collections: ['internal'] };
    expect(app.documents(nobody, everything).total).toBe(0);
    expect((await app.search({ query: '企业开办' }, nobody)).passages).toEqual([]);
    expect((await app.ask({ question: '企业开办要几个工作日?' }, nobody)).answered).toBe(false);
    expect(app.figures({ access: nobody }).total).toBe(0);
    for (const read of [app.document.bind(app), app.text.bind(app), app.original.bind(app)])
      expect(() => read(idOf('yangzhou.md'), nobody)).toThrow(/没有这份文件/u);
    await expect(app.remove(idOf('yangzhou.md'), nobody)).rejects.toThrow(/没有这份文件/u);
  });

  it('lists figures with their place and words', () => {
    const { figures } = app.figures({ access: OWNER, filter: { places: ['扬州'] } });
    expect(figures.map(({ valueText }) => valueText)).toContain('321处');
    for (const { place, sentence, valueText } of figures) {
      expect(place).toBe('扬州市');
      expect(sentence).toContain(valueText);
    }
  });

  it('finds the whole library intact', async () => {
    expect(await app.verify()).toEqual([]);
  });
});
