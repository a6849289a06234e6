import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as schemas from '../../src/http/report-schemas.js';
import { figuresResponse } from '../../src/http/schemas.js';
import { zipParts } from '../compare/zip.js';
import { bearer, KEYS, postJson, serve } from './serve.js';
import type { Served } from './serve.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const at = (path: string): string => served.url + path;
const compare = (body: object) => postJson(at('/api/v1/compare'), body);
const draft = (body: object) => postJson(at('/api/v1/drafts'), body);
const checked = async <T extends z.ZodType>(response: Response, schema: T): Promise<z.infer<T>> => {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return schema.parse(body);
};
const fileName = (response: Response): string =>
  decodeURIComponent(
    /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
  );
const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

describe('POST /api/v1/compare', () => {
  it('answers as published', async () => {
    const { rows, missing, citations } = await checked(
      await compare({ topic: '审批制度改革' }),
      schemas.compareResponse,
    );
    expect(rows.map(({ place }) => place)).toContain('扬州市');
    expect(missing).toContain('绵阳市');
    for (const { documentId, span, quote } of citations) {
      const text = await (await fetch(at(`/api/v1/documents/${documentId}/text`))).text();
      expect(text.slice(span.start, span.end)).toBe(quote);
    }
  });

  it('exports a workbook and a Word file', async () => {
    const xlsx = await compare({ topic: '养老服务', format: 'xlsx' });
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
    expect(fileName(xlsx)).toBe('养老服务对比.xlsx');
    const sheets = [...(await zipParts(await bytesOf(xlsx))).values()].join('');
    expect(sheets).toContain('助餐点321处');
    expect(sheets).toContain('材料未载明');
    const docx = await compare({ topic: '养老服务', format: 'docx' });
    expect(docx.headers.get('content-type')).toContain('wordprocessingml');
    expect((await zipParts(await bytesOf(docx))).get('word/document.xml')).toContain('助餐点321处');
  });

  it.each([
    [{}, 422],
    [{ topic: '' }, 422],
    [{ topic: '养'.repeat(201) }, 422],
    [{ topic: '养老', format: 'pdf' }, 422],
    [{ topic: '养老', extra: 1 }, 422],
    [{ topic: '怎么样' }, 422],
    [{ topic: '养老', places: '扬州' }, 422],
  ])('refuses %j with %i', async (body, status) => {
    const response = await compare(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid_field' } });
  });
});

describe('the ledgers', () => {
  it('list figures in every format, filtered alike', async () => {
    const { figures, total } = await checked(
      await fetch(at('/api/v1/figures?place=扬州&q=助餐&unit=处')),
      figuresResponse,
    );
    expect([total, figures[0]?.valueText]).toEqual([1, '321处']);
    const csv = await fetch(at('/api/v1/figures?place=扬州&q=助餐&unit=处&format=csv'));
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/u);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(csv));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    expect(text).toContain('321');
    const xlsx = await fetch(at('/api/v1/figures?place=扬州&format=xlsx'));
    expect(fileName(xlsx)).toBe('数据台账.xlsx');
  });

  it('list contradictions, policies and honours as published', async () => {
    await checked(await fetch(at('/api/v1/figures/contradictions')), schemas.contradictionsResponse);
    await checked(await fetch(at('/api/v1/policies')), schemas.policiesResponse);
    await checked(await fetch(at('/api/v1/honours?year=2022&limit=5')), schemas.honoursResponse);
    expect((await fetch(at('/api/v1/policies?format=csv'))).headers.get('content-type')).toMatch(/csv/u);
    expect((await fetch(at('/api/v1/honours?limit=0'))).status).toBe(422);
  });
});

describe('POST /api/v1/drafts', () => {
  it('answers as published, every quotation checked', async () => {
    const { sections, checks } = await checked(
      await draft({ topic: '养老服务', ownPlace: '扬州', minutes: 2 }),
      schemas.draftResponse,
    );
    expect(sections.length).toBe(6);
    expect(checks.quotations.verified).toBe(checks.quotations.total);
    expect(checks.quotations.total).toBeGreaterThan(0);
  });

  it('gives a Word file', async () => {
    const response = await draft({ topic: '养老服务', ownPlace: '扬州市', minutes: 2, format: 'docx' });
    expect(fileName(response)).toBe('关于养老服务的讲话素材.docx');
    const parts = await zipParts(await bytesOf(response));
    expect(parts.get('word/footnotes.xml')).toContain('yangzhou.md');
  });

  it.each([
    [{ topic: '养老', minutes: 0 }],
    [{ topic: '养老', minutes: 61 }],
    [{ topic: '养老', kind: 'poem' }],
    [{ topic: '养老', ownPlace: '乌有之乡' }],
    [{ kind: 'speech' }],
  ])('refuses %j', async (body) => {
    expect((await draft(body)).status).toBe(422);
  });
});

describe('who may', () => {
  it('needs a key where keys are set', async () => {
    const keyed = await serve({ keys: true });
    const get = (path: string, headers = {}) => fetch(keyed.url + path, { headers });
    for (const path of ['/api/v1/figures?format=csv', '/api/v1/policies', '/api/v1/honours']) {
      expect((await get(path)).status).toBe(401);
      expect((await get(path, bearer(KEYS.reader.secret))).status).toBe(200);
    }
    expect((await postJson(`${keyed.url}/api/v1/compare`, { topic: '养老' })).status).toBe(401);
    expect((await postJson(`${keyed.url}/api/v1/drafts`, { topic: '养老' })).status).toBe(401);
    await keyed.close();
  });
});
