import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../../src/app.js';
import type { App, DraftRequest } from '../../src/app.js';
import type { Draft, DraftParagraph } from '../../src/domain/draft.js';
import { openReports } from '../compare/reports.js';
import { DRAFT_REPORTS } from './reports.js';

let app: App;
let close: () => Promise<void>;
beforeAll(async () => ({ app, close } = await openReports(DRAFT_REPORTS)));
afterAll(() => close());

const draft = (request: Partial<DraftRequest> = {}): Promise<Draft> =>
  app.draft({ topic: '养老服务', kind: 'speech', ownPlace: '阳泉', minutes: 3, ...request }, OWNER);
const paragraphsOf = ({ sections }: Draft): DraftParagraph[] =>
  sections.flatMap(({ paragraphs }) => [...paragraphs]);
const evidenceOf = (written: Draft): DraftParagraph[] =>
  paragraphsOf(written).filter(({ basis }) => basis === 'evidence');
const section = ({ sections }: Draft, heading: string): string =>
  sections
    .filter((one) => one.heading.includes(heading))
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    .join('\n');

describe('a draft', () => {
  it('has a title, an opening and the parts that such texts have, in their order', async () => {
    const { title, sections } = await draft();
    expect(title).toContain('养老服务');
    expect(sections.map(({ heading }) => heading.replace(/^.、/u, ''))).toEqual([
      ...['', '形势和基础', '主要做法', '成效数据', '他山之石', '下一步'],
    ]);
  });

  it.each([
    ['阳泉', '养老服务', 3],
    ['宿迁市', '养老服务', 4],
    [undefined, '养老服务', 5],
    ['无锡市', '审批制度改革', 2],
    ['宝鸡市', '审批制度改革', 3],
  ])(
    'quotes whole sentences of its sources and no other words (%s, %s)',
    async (ownPlace, topic, minutes) => {
      const written = await app.draft(
        { topic, kind: 'briefing', minutes, ...(ownPlace === undefined ? {} : { ownPlace }) },
        OWNER,
      );
      const evidence = evidenceOf(written);
      expect(evidence.length).toBeGreaterThan(0);
      const seen = new Set<string>();
      for (const { text, parts, citations } of evidence) {
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.flatMap(({ citation }) => citation ?? [])).toEqual(citations);
        for (const part of parts.filter(({ citation }) => citation !== null)) {
          const citation = written.citations[(part.citation ?? 0) - 1];
          const source = app.text(citation?.documentId ?? '', OWNER);
          expect(source.slice(citation?.span.start, citation?.span.end)).toBe(citation?.quote);
          expect(citation?.quote.replace(/[。]?$/u, '。')).toBe(part.text);
          expect(seen.has(part.text)).toBe(false);
          seen.add(part.text);
        }
      }
      const { figures, quotations } = written.checks;
      expect(figures.verified).toBe(figures.total);
      expect(quotations.verified).toBe(quotations.total);
      expect(quotations.total).toBe(seen.size);
    },
  );

  it('numbers its citations in the order of the text', async () => {
    const written = await draft();
    const used = evidenceOf(written).flatMap(({ citations }) => [...citations]);
    expect(used).toEqual(used.map((_, index) => index + 1));
  });

  it('never tells another place’s fact as one’s own', async () => {
    const written = await draft({ minutes: 5 });
    const own = new Set(
      written.citations.filter(({ place }) => place === '阳泉市').map(({ number }) => number),
    );
    for (const { text, citations, place } of evidenceOf(written)) {
      const ours = citations.every((number) => own.has(number));
      expect(ours || citations.every((number) => !own.has(number))).toBe(true);
      if (!ours) expect(text.startsWith(`${place ?? ''}（`)).toBe(true);
    }
    expect(section(written, '主要做法') + section(written, '成效数据')).not.toMatch(/宿迁|无锡|德阳/u);
    expect(section(written, '他山之石')).toContain('宿迁市（2021年）：');
    expect(
      evidenceOf(written)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('我市率先');
  });

  it('reads aloud without stumbling: no torn list, press frame, hidden figure or passed day', async () => {
    for (const ownPlace of ['阳泉', '宿迁', '无锡', '德阳', '宝鸡']) {
      const text = evidenceOf(await draft({ ownPlace, minutes: 20 }))
        .map((one) => one.text)
        .join('\n');
      expect(text).not.toMatch(/一是|二是|记者|近日|截至目前|今年|\*/u);
    }
  });

  it('takes about as long as asked where there is enough, and says so where there is not', async () => {
    const short = await draft({ minutes: 2 });
    expect(Math.abs(short.characters - 440) / 440).toBeLessThanOrEqual(0.15);
    expect(short.warnings.map(({ code }) => code)).not.toContain('short_material');
    const long = await draft({ minutes: 60 });
    expect(long.warnings.map(({ code }) => code)).toContain('short_material');
  });

  it('states no fact in its own words and leaves to the writer what only he knows', async () => {
    const written = await draft({ ownPlace: '宝鸡' });
    for (const { text, basis, citations } of paragraphsOf(written)) {
      if (basis === 'evidence') continue;
      expect(citations).toEqual([]);
      expect(text).not.toMatch(/\d/u);
      expect(/^〔.*〕$/u.test(text)).toBe(basis === 'todo');
    }
    expect(section(written, '主要做法')).toContain('〔此处补充：宝鸡市');
  });

  it('refuses a topic that says nothing and a place that is none', async () => {
    await expect(draft({ topic: '怎么样' })).rejects.toMatchObject({ code: 'invalid_field' });
    await expect(draft({ ownPlace: '乌有之乡' })).rejects.toMatchObject({ code: 'invalid_field' });
  });
});
