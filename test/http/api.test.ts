import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as schemas from '../../src/http/schemas.js';
import { REPORTS } from '../app/fixture.js';
import { formOf, postJson, serve } from './serve.js';
import type { Served } from './serve.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const at = (path: string): string => served.url + path;
/** The answer, held against its published schema. */
const checked = async <T extends z.ZodType>(response: Response, schema: T): Promise<z.infer<T>> => {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return schema.parse(body);
};
const documents = async () =>
  (await checked(await fetch(at('/api/v1/documents')), schemas.documentsResponse)).documents;
const idOf = async (source: string): Promise<string> =>
  (await documents()).find((document) => document.source === source)?.id ?? 'none';

describe('search and ask', () => {
  it('searches as published', async () => {
    const response = await postJson(at('/api/v1/search'), {
      query: '企业开办 工作日',
      limit: 3,
      explain: true,
    });
    const { passages, understood } = await checked(response, schemas.searchResponse);
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.length).toBeLessThanOrEqual(3);
    expect(passages[0]).toMatchObject({ place: '扬州市', year: 2022, source: 'yangzhou.md' });
    expect(understood.language).toBe('zh');
  });

  it('obeys every part of a filter', async () => {
    const search = async (filter: object) =>
      (await checked(await postJson(at('/api/v1/search'), { query: '服务', filter }), schemas.searchResponse))
        .passages;
    for (const { place } of await search({ places: ['绵阳'] })) expect(place).toBe('绵阳市');
    for (const { place } of await search({ excludePlaces: ['绵阳市'] })) expect(place).not.toBe('绵阳市');
    for (const { year } of await search({ years: [2022] })) expect(year).toBe(2022);
    expect(await search({ places: [] })).toEqual([]);
    expect(await search({ documents: ['0000000000000000'] })).toEqual([]);
  });

  it('asks as published, every quotation verbatim', async () => {
    const answer = await checked(
      await postJson(at('/api/v1/ask'), { question: '扬州市企业开办压缩到几个工作日?' }),
      schemas.askResponse,
    );
    expect(answer.answered).toBe(true);
    expect(answer.answer).toContain('1个工作日');
    for (const { documentId, span, quote } of answer.citations) {
      const text = await (await fetch(at(`/api/v1/documents/${documentId}/text`))).text();
      expect(text.slice(span.start, span.end)).toBe(quote);
    }
  });

  it('refuses where the documents are silent', async () => {
    const answer = await checked(
      await postJson(at('/api/v1/ask'), { question: '扬州市的地铁有几条线路?' }),
      schemas.askResponse,
    );
    expect(answer.answered).toBe(false);
    expect(answer.refusal?.message).toMatch(/\p{Script=Han}/u);
    expect(answer.answer).toBe('');
  });

  it('streams the same answer as events, in the promised order', async () => {
    const response = await postJson(
      at('/api/v1/ask'),
      { question: '绵阳市人才公寓交付多少套?' },
      { Accept: 'text/event-stream' },
    );
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text()).split('\n\n').flatMap((block) => {
      const [, event, data] = /^event: (.+)\ndata: (.+)$/su.exec(block) ?? [];
      return event === undefined || data === undefined ? [] : [{ event, data: JSON.parse(data) as unknown }];
    });
    const names = events.map(({ event }) => event);
    expect(names[0]).toBe('understood');
    expect(names.indexOf('citations')).toBeLessThan(names.indexOf('text-delta'));
    expect(names.at(-1)).toBe('answer');
    const answer = schemas.askResponse.parse(events.at(-1)?.data);
    const streamed = events.flatMap(({ event, data }) =>
      event === 'text-delta' ? [(data as { text: string }).text] : [],
    );
    expect(streamed.join('')).toBe(answer.answer);
    expect(answer.answer).toContain('3100套');
  });

  it('tells a malformed question apart from a malformed request', async () => {
    const statuses = await Promise.all([
      postJson(at('/api/v1/ask'), { question: '' }),
      postJson(at('/api/v1/ask'), { question: '好', surprise: 1 }),
      postJson(at('/api/v1/ask'), { question: '好'.repeat(2001) }),
      postJson(at('/api/v1/search'), { query: '好', limit: 101 }),
      fetch(at('/api/v1/ask'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"question":',
      }),
      fetch(at('/api/v1/ask'), {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: '{"question":"好"}',
      }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([422, 422, 422, 422, 400, 415]);
    const { error } = schemas.errorResponse.parse(await statuses[0].json());
    expect(error).toMatchObject({ code: 'invalid_field', details: [{ field: 'question' }] });
  });
});

describe('documents', () => {
  it('pages the list', async () => {
    const page = await checked(
      await fetch(at('/api/v1/documents?offset=1&limit=1')),
      schemas.documentsResponse,
    );
    expect(page).toMatchObject({ total: Object.keys(REPORTS).length, offset: 1, limit: 1 });
    expect(page.documents).toHaveLength(1);
    expect((await fetch(at('/api/v1/documents?limit=0'))).status).toBe(422);
  });

  it('tells metadata and outline of one', async () => {
    const document = await checked(
      await fetch(at(`/api/v1/documents/${await idOf('yangzhou.md')}`)),
      schemas.documentResponse,
    );
    expect(document.outline.sections.map(({ title }) => title)).toContain('二、改进养老服务');
  });

  it('hands the original over byte for byte, to be saved and never to be shown', async () => {
    const response = await fetch(at(`/api/v1/documents/${await idOf('yangzhou.md')}/original`));
    expect(await response.text()).toBe(REPORTS['yangzhou.md']);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/u);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('takes uploads in, one result per file, and keeps Chinese names', async () => {
    const files = {
      '泰州 报告(终稿).txt': '泰州市2021年改革报告\n\n一、便民\n泰州市设立云窗口443个,跨省办件明显增加。\n',
      'broken.docx': 'not a zip',
    };
    const send = async () =>
      (
        await checked(
          await fetch(at('/api/v1/documents'), { method: 'POST', body: formOf(files) }),
          schemas.uploadResponse,
        )
      ).results;
    const first = new Map((await send()).map((result) => [result.source, result]));
    expect(first.get('泰州 报告(终稿).txt')).toMatchObject({ status: 'added' });
    expect(first.get('broken.docx')).toMatchObject({
      status: 'rejected',
      error: { hint: expect.any(String) as string },
    });
    expect((await send()).map(({ status }) => status).sort()).toEqual(['rejected', 'unchanged']);

    const changed = { '泰州 报告(终稿).txt': files['泰州 报告(终稿).txt'].replace('443', '445') };
    const replaced = await fetch(at('/api/v1/documents'), { method: 'POST', body: formOf(changed) });
    expect((await checked(replaced, schemas.uploadResponse)).results[0]?.status).toBe('replaced');
    const { passages } = await checked(
      await postJson(at('/api/v1/search'), { query: '泰州 云窗口' }),
      schemas.searchResponse,
    );
    expect(passages.map(({ text }) => text).join()).not.toContain('443');
  });

  it('lets the uploader state metadata', async () => {
    const files = { 'anonymous.txt': '一、工作成效\n全年办结事项明显增加,新增站点88个。\n' };
    const metadata = JSON.stringify({ place: '南通', year: 2018 });
    const response = await fetch(at('/api/v1/documents'), {
      method: 'POST',
      body: formOf(files, { metadata }),
    });
    const [result] = (await checked(response, schemas.uploadResponse)).results;
    const document = await checked(
      await fetch(at(`/api/v1/documents/${result?.documentId ?? ''}`)),
      schemas.documentResponse,
    );
    expect(document.metadata).toMatchObject({ place: { value: { name: '南通市' } }, year: { value: 2018 } });
  });

  it('removes with a receipt, after which nothing finds it', async () => {
    const files = { 'gone.txt': '宿迁市2017年改革报告\n\n一、亮点\n宿迁市开设骆马湖夜间窗口23个。\n' };
    const upload = await fetch(at('/api/v1/documents'), { method: 'POST', body: formOf(files) });
    const id = (await checked(upload, schemas.uploadResponse)).results[0]?.documentId ?? '';
    const receipt = await checked(
      await fetch(at(`/api/v1/documents/${id}`), { method: 'DELETE' }),
      schemas.receiptResponse,
    );
    expect(receipt).toMatchObject({ documentId: id, passages: expect.any(Number) as number });
    expect(receipt.passages).toBeGreaterThan(0);
    const gone = await Promise.all([
      fetch(at(`/api/v1/documents/${id}`)),
      fetch(at(`/api/v1/documents/${id}/text`)),
      fetch(at(`/api/v1/documents/${id}/original`)),
      fetch(at(`/api/v1/documents/${id}`), { method: 'DELETE' }),
    ]);
    expect(gone.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const everywhere = await Promise.all([
      (await postJson(at('/api/v1/search'), { query: '骆马湖夜间窗口' })).text(),
      (await fetch(at('/api/v1/documents'))).text(),
      (await fetch(at('/api/v1/figures?limit=1000'))).text(),
    ]);
    for (const text of everywhere) expect(text).not.toMatch(/23个|gone\.txt|骆马湖夜间窗口\d/u);
    const answer = await checked(
      await postJson(at('/api/v1/ask'), { question: '宿迁市开设骆马湖夜间窗口多少个?' }),
      schemas.askResponse,
    );
    expect(answer.answered).toBe(false);
  });
});

describe('figures', () => {
  it('lists what a place and words ask for', async () => {
    const { figures } = await checked(
      await fetch(at('/api/v1/figures?place=绵阳&q=天使投资')),
      schemas.figuresResponse,
    );
    expect(figures.map(({ valueText }) => valueText)).toContain('12.5亿元');
    expect(figures.every(({ place }) => place === '绵阳市')).toBe(true);
  });

  it('never lists a masked figure', async () => {
    const { figures } = await checked(await fetch(at('/api/v1/figures?limit=1000')), schemas.figuresResponse);
    expect(figures.filter(({ valueText }) => valueText.includes('*'))).toEqual([]);
  });
});

describe('around the library', () => {
  it('describes itself: every operation has a schema of what it takes and gives', async () => {
    const description = (await (await fetch(at('/openapi.json'))).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object; requestBody?: object }>>;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/api/v1/ask', '/api/v1/documents/{id}']),
    );
    const search = JSON.stringify(description.paths['/api/v1/search']?.['post']?.requestBody);
    for (const field of ['query', 'limit', 'excludePlaces', 'explain'])
      expect(search).toContain(`"${field}"`);
  });

  it('has a page for people that needs no script', async () => {
    const page = await (await fetch(at('/docs'))).text();
    expect(page).toContain('/api/v1/ask');
    expect(page).not.toMatch(/<script|https?:\/\/(?!127)/u);
  });

  it('tells its health, and measures by route instead of by path', async () => {
    expect((await fetch(at('/healthz'))).status).toBe(200);
    expect(((await (await fetch(at('/readyz'))).json()) as { documents: number }).documents).toBeGreaterThan(
      2,
    );
    await fetch(at('/api/v1/documents/0123456789abcdef'));
    const metrics = await (await fetch(at('/metrics'))).text();
    expect(metrics).toContain('route="/api/v1/documents/:id"');
    expect(metrics).not.toContain('0123456789abcdef');
    expect(metrics).toMatch(/reform_library_size\{what="documents"\} \d/u);
  });

  it('forbids everything foreign in its own pages', async () => {
    const policy = (await fetch(at('/docs'))).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('before the library is ready', () => {
  it('says so, and when to come again', async () => {
    const early = await serve({ server: { app: () => null } });
    try {
      const [ready, health, ask] = await Promise.all([
        fetch(`${early.url}/readyz`),
        fetch(`${early.url}/healthz`),
        postJson(`${early.url}/api/v1/ask`, { question: '好' }),
      ]);
      expect([ready.status, health.status, ask.status]).toEqual([503, 200, 503]);
      expect(ask.headers.get('retry-after')).not.toBeNull();
    } finally {
      await early.close();
    }
  });
});
