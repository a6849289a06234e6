import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../src/errors.js';
import { EMBEDDING_PROVIDERS, openEmbedder } from '../../src/models/embeddings.js';
import { SqliteEmbeddingCache } from '../../src/store/sqlite/embedding-cache.js';
import { letterVector, startModelServer, type ModelServer } from '../fixtures/model-server/server.js';

const PACE = { batch: 500, query: 300, retry: 10, rest: 200 };

let server: ModelServer;
let cache: SqliteEmbeddingCache;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  cache = new SqliteEmbeddingCache(':memory:');
  server.embed = (texts) => texts.map(letterVector);
});

const address = (change: Record<string, unknown> = {}) => ({
  provider: 'openai',
  baseUrl: server.url,
  apiKey: { reveal: () => 'sk-secret' },
  model: 'm',
  ...change,
});
const open = () => openEmbedder(address(), cache, PACE);
const texts = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `第${index}段:审批改革`);
const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error as AppError).code,
  );

describe('an embedder behind a server', () => {
  it('gives unit vectors of the length that the server has, in the order of the texts', async () => {
    const embedder = await open();
    expect(embedder.dimensions).toBe(8);
    const vectors = await embedder.embedDocuments(texts(25));
    expect(vectors).toHaveLength(25);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    const alone = await embedder.embedDocuments(['第7段:审批改革']);
    expect(alone[0]).toEqual(vectors[7]);
  });

  it('names provider, host, model and dimensions in its fingerprint, never the key', async () => {
    const { fingerprint } = await open();
    expect(fingerprint).toBe(`openai:${new URL(server.url).host}:m:8`);
    expect(fingerprint).not.toContain('secret');
  });

  it('asks in batches, for no text twice, and goes on where it was broken off', async () => {
    const embedder = await open();
    let requests = 0;
    server.embed = (batch) => {
      if (++requests > 1) return { kind: 'json', status: 400, body: {} };
      return batch.map(letterVector);
    };
    expect(await code(embedder.embedDocuments(texts(15)))).toBe('model_unavailable');
    server.embed = (batch) => batch.map(letterVector);
    const before = server.embeddings.length;
    await (await open()).embedDocuments([...texts(15), ...texts(15)]);
    const asked = server.embeddings.slice(before + 1).flat();
    expect(asked).toEqual(texts(15).slice(10));
    expect(Math.max(...server.embeddings.map((batch) => batch.length))).toBeLessThanOrEqual(10);
  });

  it('tries a batch again while the server is busy or broken', async () => {
    const embedder = await open();
    let requests = 0;
    server.embed = (batch) =>
      ++requests < 3
        ? { kind: 'json', status: requests === 1 ? 429 : 503, body: {} }
        : batch.map(letterVector);
    expect(await embedder.embedDocuments(['甲'])).toHaveLength(1);
    expect(requests).toBe(3);
  });

  it('takes no vector of another length, no NaN, no text for a number, and none too few', async () => {
    const embedder = await open();
    const bad: (readonly unknown[])[][] = [
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      [letterVector('a'), [1, 2]],
      [letterVector('a'), [null, 1, 1, 1, 1, 1, 1, 1]],
      [letterVector('a'), ['NaN', 1, 1, 1, 1, 1, 1, 1]],
      [letterVector('a')],
      [],
    ];
    for (const reply of bad) {
      server.embed = () => reply;
      expect(await code(embedder.embedDocuments(['甲', '乙'])), JSON.stringify(reply)).toBe(
        'model_unavailable',
      );
    }
    server.embed = (batch) => batch.map(letterVector);
    expect(await embedder.embedDocuments(['甲', '乙'])).toHaveLength(2);
  });

  it('rejects a question quickly while the server is away, and lets it rest before the next one', async () => {
    const embedder = await open();
    server.embed = () => ({ kind: 'silent' });
    const started = Date.now();
    expect(await code(embedder.embedQuery('问一'))).toBe('model_timeout');
    expect(Date.now() - started).toBeLessThan(2000);
    const asked = server.embeddings.length;
    expect(await code(embedder.embedQuery('问二'))).toBe('model_timeout');
    expect(server.embeddings).toHaveLength(asked);
    server.embed = (batch) => batch.map(letterVector);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await embedder.embedQuery('问三')).toHaveLength(8);
  });

  it('stops at once when it is told to', async () => {
    const embedder = await open();
    server.embed = () => ({ kind: 'silent' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    const started = Date.now();
    await expect(embedder.embedDocuments(['甲'], controller.signal)).rejects.toThrow('enough');
    expect(Date.now() - started).toBeLessThan(400);
  });

  it('opens while the server is down when an earlier run has learnt its dimensions, and not before', async () => {
    const away = address({ baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await code(openEmbedder(away, cache, PACE))).toBe('model_unavailable');
    cache.write('openai:127.0.0.1:9:m', [{ key: 'k', vector: new Float32Array(8) }]);
    const embedder = await openEmbedder(away, cache, PACE);
    expect(embedder.dimensions).toBe(8);
    expect(await code(embedder.embedQuery('问'))).toBe('model_unavailable');
  });

  it('forgets what it kept when the same name has other dimensions now', async () => {
    await (await open()).embedDocuments(['甲']);
    server.embed = (batch) => batch.map(() => [1, 2, 3]);
    const embedder = await open();
    expect(embedder.dimensions).toBe(3);
    expect((await embedder.embedDocuments(['甲']))[0]).toHaveLength(3);
  });
});

describe('the settings of an embedder', () => {
  it('name the providers that there are when one is not known', async () => {
    const error = await openEmbedder(address({ provider: 'nobody' }), cache).catch(
      (thrown: unknown) => thrown as AppError,
    );
    expect(error).toMatchObject({ code: 'invalid_config' });
    for (const provider of EMBEDDING_PROVIDERS) expect((error as AppError).hint).toContain(provider);
  });

  it('say what is missing for a local model: the folder, or the package that runs it', async () => {
    const nowhere = { provider: 'local', baseUrl: null, apiKey: null, model: '/nowhere/model' };
    await expect(openEmbedder(nowhere, cache)).rejects.toMatchObject({ code: 'invalid_config' });
    await expect(
      openEmbedder({ ...nowhere, model: 'test/fixtures/model-server/onnx' }, cache),
    ).rejects.toMatchObject({
      code: 'invalid_config',
      message: expect.stringContaining('@huggingface/transformers') as string,
    });
  });
});
