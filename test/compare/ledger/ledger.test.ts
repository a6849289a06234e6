import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../../../src/app.js';
import type { App } from '../../../src/app.js';
import { REPORTS, openReports } from '../reports.js';

const CONTRADICTING = {
  ...REPORTS,
  'wuxi-brief.md': `---
place: 无锡市
year: 2022
---

# 无锡市改革情况简报

新建社区助餐点164处,服务老年人约5.3万人。工程建设项目审批时限由90个工作日压缩至45个工作日。
`,
};

let app: App;
let close: () => Promise<void>;
beforeAll(async () => ({ app, close } = await openReports(CONTRADICTING)));
afterAll(() => close());

const query = { access: OWNER };

describe('the ledger', () => {
  it('lists one place, one year, one thing with two values, and nothing else', () => {
    const found = app.contradictions(query);
    expect(
      found.map(({ place, year, figures }) => [place, year, figures.map(({ value }) => value).sort()]),
    ).toEqual([
      ['无锡市', 2022, [40, 45]],
      ['无锡市', 2022, [146, 164]],
    ]);
  });

  it('lists policies with their state and where they stand', () => {
    const { entries, total } = app.policies(query);
    expect(total).toBe(entries.length);
    expect(entries.map(({ place, name, states }) => [place, name, states])).toEqual(
      expect.arrayContaining([
        ['无锡市', '无锡市政务服务“一件事”实施方案', ['出台']],
        ['德阳市', '德阳市政务服务规范(试行)', ['印发', '试行']],
      ]),
    );
    for (const { documentId, span, name } of entries)
      expect(app.text(documentId, OWNER).slice(span.start, span.end)).toBe(`《${name ?? ''}》`);
  });

  it('lists honours with their level, word for word', () => {
    const { entries } = app.honours(query);
    expect(entries.map(({ place, kind, level }) => [place, kind, level])).toEqual(
      expect.arrayContaining([
        ['无锡市', '入选', 'country'],
        ['德阳市', '推广', 'province'],
      ]),
    );
    for (const { documentId, span, text } of entries)
      expect(app.text(documentId, OWNER).slice(span.start, span.end)).toBe(text);
  });

  it('is restricted by place, year, topic and words, and by who asks', () => {
    const places = (entries: readonly { place: string | null }[]) =>
      new Set(entries.map(({ place }) => place));
    expect(places(app.policies({ ...query, filter: { places: ['德阳'] } }).entries)).toEqual(
      new Set(['德阳市']),
    );
    expect(app.policies({ ...query, filter: { years: [1999] } }).entries).toEqual([]);
    expect(app.honours({ ...query, words: ['床位'] }).entries).toHaveLength(1);
    expect(app.policies({ access: { collections: [] } }).entries).toEqual([]);
    expect(app.policies({ ...query, offset: 1, limit: 1 }).entries).toHaveLength(1);
  });

  it('exports every figure as CSV and XLSX', async () => {
    const { total } = app.figures(query);
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      (await app.exportFigures(query, 'csv')).bytes,
    );
    expect(csv.startsWith('\ufeff地区,年份')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(total + 1);
    const xlsx = await app.exportFigures(query, 'xlsx');
    expect(xlsx.fileName).toBe('数据台账.xlsx');
    expect(Buffer.from(xlsx.bytes).toString('latin1', 0, 2)).toBe('PK');
  });
});
