import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../../src/app.js';
import type { App } from '../../src/app.js';
import type { Comparison, ComparisonRow } from '../../src/domain/comparison.js';
import { openReports } from './reports.js';

let app: App;
let close: () => Promise<void>;
beforeAll(async () => ({ app, close } = await openReports()));
afterAll(() => close());

const compare = (topic: string, more: { excludePlaces?: string[]; places?: string[] } = {}) =>
  app.compare({ topic, ...more }, OWNER);
const itemsOf = ({ practices, policies, results }: ComparisonRow) => [...practices, ...policies, ...results];
const textOf = (row: ComparisonRow | undefined): string =>
  row === undefined
    ? ''
    : itemsOf(row)
        .map(({ text }) => text)
        .join('\n');
const rowOf = ({ rows }: Comparison, place: string) => rows.find((row) => row.place === place);

describe('a comparison', () => {
  it('has a row for every place with material and names those without', async () => {
    const { rows, missing } = await compare('审批制度改革');
    expect(new Set(rows.map(({ place }) => place))).toEqual(new Set(['无锡市', '德阳市', '某区', '桂林市']));
    expect(missing).toEqual(['宝鸡市']);
  });

  it.each(['审批制度改革', '养老服务', '国企改革', '文化旅游', '“银铃小站”', '助餐'])(
    'quotes each place from its own documents, word for word, on %s',
    async (topic) => {
      const { rows, citations } = await compare(topic);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        for (const item of itemsOf(row)) {
          const citation = citations[item.citation - 1];
          expect(citation?.place).toBe(row.place);
          expect(citation?.quote).toContain(item.text);
          const text = app.text(citation?.documentId ?? '', OWNER);
          expect(text.slice(item.span.start, item.span.end)).toBe(item.text);
        }
    },
  );

  it('puts what was decided, done and reached into columns of their own', async () => {
    const row = rowOf(await compare('审批制度改革'), '无锡市');
    expect(row?.practices.map(({ text }) => text).join()).toContain('一窗收件、后台流转');
    expect(row?.policies.map(({ text }) => text).join()).toContain('《无锡市政务服务“一件事”实施方案》');
    expect(row?.results.map(({ text }) => text).join()).toContain('满意度达到98.7%');
  });

  it('keeps to the topic: neighbours, lists of topics and plans stay out', async () => {
    const comparison = await compare('养老服务');
    const all = comparison.rows.map(textOf).join('\n');
    expect(all).toContain('社区助餐点146处');
    for (const other of ['审批时限', '整合为12家', '办结改革任务', '下一步', '20个街道'])
      expect(all).not.toContain(other);
  });

  it('never shows a figure that the source hides', async () => {
    for (const topic of ['审批制度改革', '养老服务'])
      expect((await compare(topic)).rows.map(textOf).join('\n')).not.toMatch(/\*[余项个件%]/u);
  });

  it('leaves the asker’s own place out, told by name or in the topic', async () => {
    const excluded = await compare('审批制度改革', { excludePlaces: ['德阳'] });
    expect(rowOf(excluded, '德阳市')).toBeUndefined();
    const told = await compare('我们是无锡的,看看养老服务');
    expect(rowOf(told, '无锡市')).toBeUndefined();
    expect(rowOf(told, '德阳市')).toBeDefined();
    expect([...excluded.missing, ...told.missing]).not.toContain('无锡市');
  });

  it('keeps to the places that were asked for and says which have nothing', async () => {
    const { rows, missing } = await compare('审批制度改革', { places: ['无锡市', '宝鸡市'] });
    expect(rows.map(({ place }) => place)).toEqual(['无锡市']);
    expect(missing).toEqual(['宝鸡市']);
  });

  it('aligns figures of one measure and unit, before and after, and draws them', async () => {
    const { figures, chart } = await compare('审批制度改革');
    const aligned = figures.filter((measure) => measure.aligned);
    expect(aligned).toHaveLength(1);
    expect(aligned[0]?.figures.map(({ place, before, after, unit }) => [place, before, after, unit])).toEqual(
      [
        ['无锡市', 90, 40, '个工作日'],
        ['德阳市', 80, 52, '个工作日'],
      ],
    );
    expect(chart).toContain('90 → 40个工作日');
  });

  it('warns that figures of different measures cannot be compared, and does not align them', async () => {
    const { figures, warnings } = await compare('审批制度改革');
    const [warning] = warnings.filter(({ code }) => code === 'not_comparable');
    expect(warning?.message).toContain('承诺办结时限');
    expect(warning?.message).toContain('网上办理整体时限');
    const percents = figures.filter(({ unit }) => unit === '%');
    expect(percents.every(({ aligned }) => !aligned)).toBe(true);
  });

  it('does not take an aim for a result', async () => {
    const { rows, figures, warnings } = await compare('审批制度改革');
    const plan = rows.find(({ place }) => place === '桂林市');
    expect(plan?.results).toEqual([]);
    expect(plan?.policies.map(({ text }) => text).join()).toContain('35个工作日');
    const aims = figures.flatMap((measure) => measure.figures).filter(({ place }) => place === '桂林市');
    expect(aims.length).toBeGreaterThan(0);
    expect(aims.every(({ aim }) => aim)).toBe(true);
    expect(warnings.map(({ code }) => code)).toContain('planned_figures');
  });

  it('refuses a topic that says nothing', async () => {
    await expect(compare('怎么样')).rejects.toMatchObject({ code: 'invalid_field' });
  });

  it('shows nothing to who may see nothing', async () => {
    const { rows, missing } = await app.compare({ topic: '养老服务' }, { collections: ['other'] });
    expect([rows, missing]).toEqual([[], []]);
  });

  it('forgets a document that was withdrawn', async () => {
    const own = await openReports();
    const { citations } = await own.app.compare({ topic: '国企改革' }, OWNER);
    await own.app.remove(citations[0]?.documentId ?? '', OWNER);
    const after = await own.app.compare({ topic: '国企改革' }, OWNER);
    expect(after.rows).toEqual([]);
    expect(after.missing).not.toContain('无锡市');
    await own.close();
  });
});
