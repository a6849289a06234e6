import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import mammoth from 'mammoth';
import { createExpress } from '../../src/http/server.js';
import { createLog } from '../../src/http/log.js';
import { KEYS, bearer, postJson, serve } from './serve.js';
import type { Served } from './serve.js';

interface Overview {
  readonly documents: number;
  readonly figures: number;
  readonly places: readonly { readonly name: string; readonly years: readonly number[] }[];
  readonly questions: readonly string[] | null;
  readonly mayWrite: boolean;
}

describe('what the pages ask for', () => {
  let served: Served;
  beforeAll(async () => (served = await serve({ keys: true })));
  afterAll(() => served.close());

  const overview = async (secret: string): Promise<Overview> => {
    const response = await fetch(`${served.url}/api/v1/overview`, { headers: bearer(secret) });
    expect(response.status).toBe(200);
    return (await response.json()) as Overview;
  };

  it('tells what is in the library and whether the caller may write', async () => {
    const told = await overview(KEYS.reader.secret);
    expect(told.documents).toBe(3);
    expect(told.places.map(({ name }) => name).sort()).toEqual(['扬州市', '某区', '绵阳市'].sort());
    expect(told.figures).toBeGreaterThan(5);
    expect(told.mayWrite).toBe(false);
    expect((await overview(KEYS.writer.secret)).mayWrite).toBe(true);
  });

  it('offers questions only after each was answered', async () => {
    await expect
      .poll(async () => (await overview(KEYS.reader.secret)).questions, { timeout: 20_000 })
      .not.toBeNull();
    const { questions } = await overview(KEYS.reader.secret);
    expect(questions?.length).toBeGreaterThan(0);
    for (const question of questions ?? []) {
      const response = await postJson(`${served.url}/api/v1/ask`, { question }, bearer(KEYS.reader.secret));
      expect(await response.json(), question).toMatchObject({ answered: true });
    }
  });

  it('asks for a key', async () => {
    expect((await fetch(`${served.url}/api/v1/overview`)).status).toBe(401);
  });

  it('notes opinions line by line and refuses malformed ones', async () => {
    const url = `${served.url}/api/v1/feedback`;
    const opinion = { answerId: 'a-1', verdict: 'down', question: '扬州市?', comment: '漏了\n养老' };
    expect((await postJson(url, opinion, bearer(KEYS.reader.secret))).status).toBe(204);
    expect((await postJson(url, { ...opinion, verdict: 'up' }, bearer(KEYS.reader.secret))).status).toBe(204);
    const lines = readFileSync(join(served.library.config.indexDir, 'feedback.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { ...opinion, from: 'key:reader' },
      { verdict: 'up' },
    ]);
    for (const wrong of [
      { ...opinion, verdict: 'maybe' },
      { ...opinion, answerId: '../x' },
      { verdict: 'up' },
    ])
      expect((await postJson(url, wrong, bearer(KEYS.reader.secret))).status).toBe(422);
  });

  it('exports an answer whose quotations it reads from the library anew', async () => {
    const id = served.app
      .documents({ collections: 'all' }, { offset: 0, limit: 9 })
      .documents.find(({ source }) => source === 'yangzhou.md')?.id;
    const text = served.app.text(id ?? '', { collections: 'all' });
    const start = text.indexOf('全市建成');
    const sheet = {
      question: '扬州市建成了多少个中心?',
      answer: '**扬州市(2022年)**\n\n- 共58个。[1]\n- 其他。[2]',
      citations: [
        { number: 1, documentId: id, span: { start, end: start + 18 } },
        { number: 2, documentId: '0123456789abcdef', span: { start: 0, end: 5 } },
      ],
    };
    const response = await postJson(`${served.url}/api/v1/answers/export`, sheet, bearer(KEYS.reader.secret));
    expect(response.status).toBe(200);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    expect(value).toContain('共58个。[1]');
    expect(value).toContain(`“${text.slice(start, start + 18)}”`);
    expect(value).toContain('[2] 所引文件已撤回');
  });
});

/** As a browser asks again: fetch would add that it wants no cached answer. */
const statusOf = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('pages and assets', () => {
  let served: Served;
  let folder: string;
  beforeAll(async () => {
    served = await serve();
    folder = mkdtempSync(join(tmpdir(), 'reform-pages-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><p>chat</p>');
    writeFileSync(join(folder, 'document.html'), '<!doctype html><p>document</p>');
    writeFileSync(join(folder, 'assets', 'chat-ABC.js'), 'export const answer = 42;'.repeat(40));
    writeFileSync(join(folder, 'secret.txt'), 'no page');
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  async function withPages<T>(use: (url: string) => Promise<T>): Promise<T> {
    const { config } = served.library;
    const server = createExpress({
      config,
      log: createLog(config),
      app: () => served.app,
      webDir: folder,
    }).listen(0);
    try {
      const address = server.address();
      return await use(
        `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
      );
    } finally {
      server.close();
    }
  }

  it('come under a policy without anything inline, and are checked at every visit', async () => {
    await withPages(async (url) => {
      const packed = { 'Accept-Encoding': 'gzip' };
      for (const path of ['/', '/documents/0123456789abcdef']) {
        const response = await fetch(url + path, { headers: packed });
        expect(response.status).toBe(200);
        const policy = response.headers.get('Content-Security-Policy') ?? '';
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("require-trusted-types-for 'script'");
        expect(policy).not.toContain('unsafe');
        expect(response.headers.get('Cache-Control')).toBe('no-cache');
        const etag = response.headers.get('ETag') ?? '';
        expect(await statusOf(url + path, { ...packed, 'If-None-Match': etag })).toBe(304);
        expect(await statusOf(url + path, { ...packed, 'If-None-Match': '"other"' })).toBe(200);
      }
    });
  });

  it('come packed, and for ever where the name holds the content', async () => {
    await withPages(async (url) => {
      const path = `${url}/assets/chat-ABC.js`;
      for (const encoding of ['br', 'gzip']) {
        const response = await fetch(path, { headers: { 'Accept-Encoding': encoding } });
        expect(response.headers.get('Content-Encoding')).toBe(encoding);
        expect(response.headers.get('Cache-Control')).toContain('immutable');
        expect(await response.text()).toContain('answer = 42');
      }
      const plain = await fetch(path, { headers: { 'Accept-Encoding': 'identity' } });
      expect(plain.headers.get('Content-Encoding')).toBeNull();
      expect(plain.headers.get('Content-Type')).toContain('javascript');
    });
  });

  it('are nothing but what the build wrote', async () => {
    await withPages(async (url) => {
      for (const path of [
        '/assets/nope.js',
        '/assets/..%2findex.html',
        '/assets/%2e%2e%2fsecret.txt',
        '/secret.txt',
      ])
        expect((await fetch(url + path)).status, path).toBe(404);
    });
  });
});
