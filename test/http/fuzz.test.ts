import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorResponse } from '../../src/http/schemas.js';
import { serve } from './serve.js';
import type { Served } from './serve.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const at = (path: string): string => served.url + path;

/** Whatever it was sent, the server answers below 500, in the one shape of errors, without telling of its insides. */
async function expectCivil(response: Response): Promise<void> {
  const body = await response.text();
  expect(response.status, body.slice(0, 300)).toBeLessThan(500);
  expect(body).not.toMatch(/node_modules|\.ts:\d|at [\w.]+ \(/u);
  if (response.status >= 400)
    expect(errorResponse.safeParse(JSON.parse(body)).success, body.slice(0, 300)).toBe(true);
}

const post = (path: string, body: string | Uint8Array, type = 'application/json'): Promise<Response> =>
  fetch(at(path), { method: 'POST', headers: { 'Content-Type': type }, body });

/** Text with what is known to make trouble: lone surrogates, NUL, direction marks, SQL and FTS syntax, regexps, escapes. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '政\udfff策',
    '\u202e策政',
    "' OR 1=1 --",
    '"NEAR(" AND *:*',
    '(((((((((a+)+)+)+)+)+)+)+$',
    '%00%ff',
    '{{constructor}}',
    '__proto__',
    '../../../etc/passwd',
    '<script>alert(1)</script>',
    '😀'.repeat(900),
    '养'.repeat(2000),
    '1'.repeat(2000),
    '的'.repeat(500),
    '、'.repeat(999),
    '(('.repeat(900),
    '第'.repeat(700) + '一章',
    '一二三四五六七八九十百千万亿'.repeat(120),
    '2023年'.repeat(400),
    '南京苏州无锡常州'.repeat(200),
    'reform '.repeat(280),
    '\n\t \u3000',
    '­\u200b\ufeff',
  ),
);
const anything = fc.oneof(
  nasty,
  fc.jsonValue(),
  fc.integer(),
  fc.constantFrom(null, true, NaN, 1e308, -1, [], {}),
);

const field = (...names: string[]) =>
  fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor', 'toString'), anything, { maxKeys: 5 });
const filter = fc.oneof(anything, field('places', 'excludePlaces', 'years', 'kinds', 'topics', 'documents'));

describe('whatever a caller sends', () => {
  it('searches and asks for any text', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        await expectCivil(await post('/api/v1/search', JSON.stringify({ query: text })));
        await expectCivil(await post('/api/v1/ask', JSON.stringify({ question: text })));
      }),
      { numRuns: 120 },
    );
  });

  it('takes JSON of any shape', { timeout: 120_000 }, async () => {
    const bodies = fc.oneof(
      anything,
      fc.record({ query: anything, limit: anything, filter, explain: anything }, { requiredKeys: [] }),
      fc.record(
        { question: anything, conversationId: anything, filter, mode: anything },
        { requiredKeys: [] },
      ),
      fc.record(
        { question: fc.constant('南京养老'), query: fc.constant('南京养老'), filter },
        { requiredKeys: [] },
      ),
      fc.record(
        { origin: anything, name: anything, ttlSeconds: anything, collections: anything },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('search', 'ask', 'tokens', 'documents'),
        bodies,
        async (path, body) => {
          await expectCivil(await post(`/api/v1/${path}`, JSON.stringify(body)));
        },
      ),
      { numRuns: 250 },
    );
  });

  it('obeys a filter of any well-formed values', { timeout: 60_000 }, async () => {
    const lists = fc.record(
      {
        places: fc.array(fc.oneof(nasty, fc.constantFrom('宁', '某区', '中国', '江苏省', '*')), {
          maxLength: 5,
        }),
        excludePlaces: fc.array(fc.oneof(nasty, fc.constantFrom('扬州', '江苏')), { maxLength: 5 }),
        years: fc.array(fc.integer({ min: 1900, max: 2200 }), { maxLength: 5 }),
        kinds: fc.subarray(['policy', 'case', 'result']),
        topics: fc.array(nasty, { maxLength: 5 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(lists, async (wanted) => {
        await expectCivil(await post('/api/v1/search', JSON.stringify({ query: '改革', filter: wanted })));
      }),
      { numRuns: 60 },
    );
  });

  it('takes any bytes of any type', { timeout: 60_000 }, async () => {
    const type = fc.constantFrom(
      'application/json',
      'application/json; charset=gb18030',
      'application/json; charset=utf-7',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'text/plain',
      'nonsense',
    );
    const path = fc.constantFrom('search', 'ask', 'documents', 'tokens');
    await fc.assert(
      fc.asyncProperty(path, type, fc.uint8Array({ maxLength: 300 }), async (where, mime, bytes) => {
        await expectCivil(await post(`/api/v1/${where}`, bytes, mime));
      }),
      { numRuns: 200 },
    );
  });

  it('reads any path and query', { timeout: 60_000 }, async () => {
    const segment = fc.oneof(
      nasty.map((text) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''))),
      fc.constantFrom(
        '%',
        '%E0%A4%A',
        '%00',
        '..%2f..%2fetc%2fpasswd',
        '%2e%2e',
        '....//',
        '%ff%fe',
        '0123456789abcdef',
      ),
    );
    const prefix = fc.constantFrom(
      '/api/v1/documents/',
      '/api/v1/figures?place=',
      '/api/v1/documents?limit=',
      '/api/v1/',
      '/',
    );
    const suffix = fc.constantFrom('', '/text', '/original', '&q=%00', '&place[]=a&place[b]=c', '&limit=1e9');
    await fc.assert(
      fc.asyncProperty(
        prefix,
        segment,
        suffix,
        fc.constantFrom('GET', 'DELETE', 'PUT', 'HEAD'),
        async (a, b, c, method) => {
          const response = await fetch(at(`${a}${b}${c}`), { method, redirect: 'manual' });
          if (method === 'HEAD') expect(response.status).toBeLessThan(500);
          else await expectCivil(response);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('bears deep nesting and great length', async () => {
    const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
    await expectCivil(await post('/api/v1/search', deep('[', ']')));
    await expectCivil(
      await post('/api/v1/search', `{"query":"好","filter":${deep('{"a":', '}').replace('}', '1}')}`),
    );
    const huge = await post('/api/v1/search', JSON.stringify({ query: '好'.repeat(1_000_000) }));
    expect(huge.status).toBe(413);
    await expectCivil(huge);
  });

  it('takes uploads of any name and content', { timeout: 120_000 }, async () => {
    const name = fc.oneof(
      nasty,
      fc.constantFrom(
        'a.pdf',
        'a.docx',
        'a.txt',
        'a.md',
        'a.html',
        '../../x.txt',
        'C:\\x\\y.txt',
        '.txt',
        '..',
        'a.txt\u202efdp',
      ),
    );
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      nasty.map((text) => Buffer.from(text)),
      fc
        .constantFrom(
          '%PDF-1.7\n1 0 obj<</Type/Catalog>>',
          'PK\u0003\u0004',
          '---\na: *x\n---\n',
          '<html><p>',
          '一、\n二、\n',
        )
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(name, content, async (fileName, bytes) => {
        const form = new FormData();
        form.append('files', new Blob([new Uint8Array(bytes)]), fileName);
        const response = await fetch(at('/api/v1/documents'), { method: 'POST', body: form });
        const text = await response.clone().text();
        await expectCivil(response);
        expect(text).not.toContain('"internal"');
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['no boundary', 'multipart/form-data', '--x\r\n'],
    [
      'no end',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf',
    ],
    [
      'another field',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\na\r\n--x--\r\n',
    ],
    [
      'no name',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n',
    ],
    [
      'no file',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="collection"\r\n\r\na\r\n--x--\r\n',
    ],
    [
      'bad metadata',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="metadata"\r\n\r\n{\r\n--x--\r\n',
    ],
    [
      'prototype',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="__proto__[x]"\r\n\r\n1\r\n--x--\r\n',
    ],
  ])('refuses a form with %s', async (_, type, body) => {
    const response = await post('/api/v1/documents', body, type);
    expect(response.status).toBeGreaterThanOrEqual(400);
    await expectCivil(response);
  });

  it('survives broken HTTP, and still answers the next one', async () => {
    const { port } = new URL(served.url);
    const raw = (bytes: string): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => socket.end(Buffer.from(bytes, 'latin1')));
        socket.on('error', () => resolve()).on('close', () => resolve());
        socket.resume();
      });
    await Promise.all([
      raw('GET /\u0000 HTTP/1.1\r\n\r\n'),
      raw(
        'POST /api/v1/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"q',
      ),
      raw('POST /api/v1/ask HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
      raw('GET /api/v1/documents/%ff\u00ff HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      raw('\u0016\u0003\u0001\u0002'),
    ]);
    expect((await fetch(at('/healthz'))).status).toBe(200);
  });
});
