import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { searchTokens } from '../../../src/chinese/segment.js';
import { AppError } from '../../../src/errors.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin/index.js';

interface Sample {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly first8: readonly number[];
}

const DATA = new URL('../../../src/models/builtin/data/', import.meta.url);
const samples = JSON.parse(
  readFileSync(new URL('../../fixtures/embedder/samples.json', import.meta.url), 'utf8'),
) as Sample[];
const embedder = createBuiltinEmbedder();

const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

describe('the built-in embedder', () => {
  it.each(samples)('cuts and encodes as the model was trained: $text', async ({ text, tokens, first8 }) => {
    expect(searchTokens(text)).toEqual(tokens);
    const vector = await embedder.embedQuery(text);
    expect(vector).toHaveLength(256);
    first8.forEach((expected, i) => expect(Math.abs((vector[i] ?? 9) - expected)).toBeLessThan(1e-5));
  });

  it('gives unit vectors, the same for documents and questions', async () => {
    const [vector] = await embedder.embedDocuments(['推进公立医院综合改革']);
    expect(vector).toBeInstanceOf(Float32Array);
    expect(vector).toEqual(await embedder.embedQuery('推进公立医院综合改革'));
    expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 6);
  });

  it('gives a zero vector for a text of which nothing is known', async () => {
    for (const text of ['', ' \n', '☂☂', 'zzqxw'])
      expect((await embedder.embedQuery(text)).every((x) => x === 0)).toBe(true);
  });

  it('understands traditional characters as their simplified forms', async () => {
    const traditional = await embedder.embedQuery('優化營商環境，減少審批環節');
    expect(traditional).toEqual(await embedder.embedQuery('优化营商环境，减少审批环节'));
  });

  it('puts a paraphrase nearer than another subject', async () => {
    const question = await embedder.embedQuery('怎么让老百姓办事少跑腿');
    const [near, far] = await embedder.embedDocuments([
      '群众办事跑动次数大幅减少，网上可办',
      '新建高标准农田，粮食产量增长',
    ]);
    expect(cosine(question, near ?? question)).toBeGreaterThan(cosine(question, far ?? question) + 0.1);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(embedder.embedDocuments(['改革'], signal)).rejects.toThrow('stopped');
    await expect(embedder.embedQuery('改革', signal)).rejects.toThrow('stopped');
  });

  it('names itself by name, version, checksum and segmenter', () => {
    expect(embedder.fingerprint).toMatch(/^reform-static-zh-256@0\.1\.0#[0-9a-f]{16}\+nodejieba-\d/u);
    expect(createBuiltinEmbedder().fingerprint).toBe(embedder.fingerprint);
  });
});

describe('damaged data files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'builtin-embedder-'));
  const directory = pathToFileURL(`${folder}/`);
  beforeAll(() => cpSync(DATA, folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const failure = (): unknown => {
    try {
      return createBuiltinEmbedder(directory).fingerprint;
    } catch (error) {
      return error;
    }
  };

  it.each([
    ['scales.bin', '大小不符'],
    ['vectors.bin', '大小不符'],
    ['vocab.txt', '行数不符'],
    ['model.json', '内容不符'],
  ])('refuses a cut-off %s', (file, message) => {
    truncateSync(join(folder, file), 100);
    const error = failure();
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'index_damaged', details: { file } });
    expect(String(error)).toContain(message);
    expect((error as AppError).hint).toContain('models/builtin/data');
    cpSync(new URL(file, DATA), join(folder, file));
  });

  it('refuses a missing file', () => {
    unlinkSync(join(folder, 'vectors.bin'));
    expect(failure()).toMatchObject({ code: 'index_damaged', details: { file: 'vectors.bin' } });
  });
});
