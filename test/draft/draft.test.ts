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

  it('sets out from what the place says of all its reforms, apart from the topic', async () => {
    const written = await draft({ ownPlace: '徐州', minutes: 6 });
    const basis = section(written, '形势和基础');
    expect(basis).toContain('坚持把改革摆在突出位置');
    expect(basis).toContain('先看徐州市改革的总体情况');
    expect(basis).not.toMatch(/督察|林长|铜山区/u);
    for (const other of ['主要做法', '成效数据', '他山之石'])
      expect(section(written, other)).not.toContain('坚持把改革');
  });

  it('tells practice and outcome of one’s own apart, the outcome with its year', async () => {
    const written = await draft({ ownPlace: '徐州', minutes: 6 });
    expect(section(written, '主要做法')).toContain('整合街道日间照料中心');
    expect(section(written, '主要做法')).not.toContain('满意率');
    expect(section(written, '成效数据')).toContain('据2023年材料，入住老人家属满意率提高到96%');
  });

  it('tells plans and rules as such: one’s own by name, others’ as proposed or laid down', async () => {
    const plan = '《南通市2024年养老服务工作要点》提出：';
    const own = await draft({ ownPlace: '南通', minutes: 6 });
    expect(section(own, '下一步')).toContain(plan);
    expect(section(own, '主要做法') + section(own, '成效数据')).not.toContain('新增护理床位');
    const other = await draft({ ownPlace: '徐州', minutes: 6 });
    expect(section(other, '他山之石')).toContain('南通市（2024年）提出：');
  });

  it('keeps a sentence with the one that it leans on', async () => {
    const text = section(await draft({ ownPlace: '徐州', minutes: 20 }), '主要做法');
    const at = text.indexOf('市民政局把这套巡访办法');
    expect(at).toBeGreaterThan(0);
    expect(text.slice(0, at).endsWith('每天巡访独居老人一次。')).toBe(true);
  });

  it('cites the very words that it reads', async () => {
    const written = await draft({ ownPlace: '徐州', minutes: 6 });
    for (const { documentId, span, quote } of written.citations)
      expect(app.text(documentId, OWNER).slice(span.start, span.end)).toBe(quote);
    expect(new Set(written.citations.map(({ quote }) => quote)).size).toBe(written.citations.length);
  });

  it.each([1, 2, 3, 5])('is never more than a tenth too long (%i minutes)', async (minutes) => {
    for (const ownPlace of ['徐州', '阳泉', '无锡']) {
      const written = await draft({ ownPlace, minutes });
      expect(written.characters).toBeLessThanOrEqual(1.1 * 220 * minutes);
      expect(evidenceOf(written).length).toBeGreaterThan(0);
    }
  });

  it('refuses a topic that says nothing and a place that is none', async () => {
    await expect(draft({ topic: '怎么样' })).rejects.toMatchObject({ code: 'invalid_field' });
    await expect(draft({ ownPlace: '乌有之乡' })).rejects.toMatchObject({ code: 'invalid_field' });
  });
});
