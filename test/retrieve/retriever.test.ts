import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolvePlaces } from '../../src/chinese/places.js';
import type { Access, Embedder, Filter, Library } from '../../src/domain/index.js';
import { AppError } from '../../src/errors.js';
import { createAnalyser } from '../../src/ingest/analyser.js';
import { uploadInput } from '../../src/ingest/files.js';
import { ingestFiles } from '../../src/ingest/index.js';
import { createBuiltinEmbedder } from '../../src/models/builtin/index.js';
import { createRetriever, type Retriever } from '../../src/retrieve/index.js';
import { openIndexes, type Indexes } from '../../src/store/cache/index.js';
import { openSqliteLibrary } from '../../src/store/sqlite/index.js';

const report = (place: string, year: number, count: number) =>
  `---\nplace: ${place}\nyear: ${year}\n---\n\n# ${place}${year}年文化改革情况\n\n## 一、建设书房\n\n${place}建成城市书房${count}座,延长开放时间至22时。\n\n## 二、送戏下乡\n\n${place}全年送戏下乡${count + 400}场,观众满意。\n`;

const ALL: Access = { collections: 'all' };

let directory: string;
let library: Library;
let indexes: Indexes;
let retriever: Retriever;
const embedder = createBuiltinEmbedder();

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'reform-retrieve-'));
  library = openSqliteLibrary({
    path: join(directory, 'l.sqlite'),
    resolvePlaces,
    analyzerFingerprint: 'test',
  });
  const files = [
    ['public', 'wuhu.md', report('芜湖市', 2022, 61)],
    ['public', 'anqing.md', report('安庆市', 2021, 37)],
    ['internal', 'bengbu.md', report('蚌埠市', 2023, 45)],
  ] as const;
  const inputs = files.map(([collection, fileName, text]) =>
    uploadInput({ fileName, bytes: Buffer.from(text) }, { collection }),
  );
  for await (const { status } of ingestFiles(inputs, { library, analyser: createAnalyser(), embedder }))
    expect(status).toBe('added');
  indexes = await openIndexes({
    ...{ directory, library, analyzerFingerprint: 'test' },
    ...{ embedderFingerprint: embedder.fingerprint, dimensions: embedder.dimensions },
  });
  retriever = createRetriever({ library, indexes, embedder });
});
afterAll(async () => {
  await indexes.close();
  library.close();
  rmSync(directory, { recursive: true });
});

interface Search {
  readonly access?: Access;
  readonly filter?: Filter;
  readonly limit?: number;
  readonly spread?: boolean;
  readonly by?: Retriever;
}
const search = (
  question: string,
  { access = ALL, filter = {}, limit = 10, spread = false, by = retriever }: Search = {},
) =>
  by.retrieve({ understanding: by.understand({ question, access, filter }), access, filter, limit, spread });
const sources = async (question: string, request: Search = {}): Promise<string[]> =>
  (await search(question, request)).passages.map(({ document }) => document.source);

describe('retrieval', () => {
  it('finds what is asked for first', async () => {
    const [first] = (await search('芜湖城市书房多少座')).passages;
    expect(first?.passage.text).toContain('61座');
  });

  it('explains every place in the list', async () => {
    const { passages, coverage } = await search('芜湖城市书房');
    expect(coverage).toBeGreaterThan(0);
    expect(coverage).toBeLessThanOrEqual(1);
    passages.forEach(({ score, explanation: { fused, lexical, vector, lexicalWeight } }, index) => {
      expect(fused).toBe(score);
      expect(score).toBeLessThanOrEqual(passages[index - 1]?.score ?? 1);
      expect(lexical ?? vector).not.toBeNull();
      expect(lexicalWeight).toBeGreaterThanOrEqual(0.5);
      expect(lexicalWeight).toBeLessThanOrEqual(0.9);
    });
  });

  it('marks the words of the question where they stand', async () => {
    const [first] = (await search('芜湖城市书房多少座')).passages;
    const marked = first?.highlights.map(({ start, end }) => first.passage.text.slice(start, end)) ?? [];
    expect(marked.join('')).toContain('书房');
  });

  it('gives no more than asked for', async () => {
    expect(await sources('书房', { limit: 2 })).toHaveLength(2);
  });

  it('shows a caller only what he may see', async () => {
    for (const question of ['书房', '蚌埠市建成城市书房45座', '送戏下乡'])
      expect(await sources(question, { access: { collections: ['public'] } })).not.toContain('bengbu.md');
    expect(new Set(await sources('书房', { access: { collections: ['internal'] } }))).toEqual(
      new Set(['bengbu.md']),
    );
    expect(await sources('书房', { access: { collections: [] } })).toEqual([]);
  });

  it.each<[string, Filter, string[]]>([
    ['place', { places: ['芜湖'] }, ['wuhu.md']],
    ['excluded place', { excludePlaces: ['芜湖', '蚌埠'] }, ['anqing.md']],
    ['province', { places: ['安徽省'] }, ['anqing.md', 'bengbu.md', 'wuhu.md']],
    ['year', { years: [2021] }, ['anqing.md']],
    ['a list of nothing', { years: [] }, []],
  ])('filters by %s before it ranks, in both legs', async (_, filter, wanted) => {
    const found = await sources('芜湖城市书房', { filter });
    expect([...new Set(found)].sort()).toEqual(wanted);
  });

  it('gives every place a turn where it is told to spread', async () => {
    const found = await sources('芜湖的书房和送戏下乡', { spread: true });
    expect(new Set(found.slice(0, 3)).size).toBe(3);
  });

  it('follows what is taken in and withdrawn', async () => {
    const input = uploadInput({ fileName: 'suzhou.md', bytes: Buffer.from(report('宿州市', 2022, 19)) }, {});
    let id = '';
    for await (const { documentId } of ingestFiles([input], {
      library,
      analyser: createAnalyser(),
      embedder,
    }))
      id = documentId ?? '';
    expect(await sources('宿州城市书房')).toContain('suzhou.md');
    expect(retriever.profile(ALL).places.map(({ name }) => name)).toContain('宿州市');
    library.remove(id, ALL);
    expect(await sources('宿州城市书房')).not.toContain('suzhou.md');
    expect(retriever.profile(ALL).places.map(({ name }) => name)).not.toContain('宿州市');
  });

  it('finds nothing for a question of nothing, and does not fail', async () => {
    for (const question of ['', '???', '怎么样呢']) expect((await search(question)).coverage).toBe(0);
  });
});

describe('without its embedding server', () => {
  const failing = (error: Error): Retriever =>
    createRetriever({
      ...{ library, indexes },
      embedder: { ...embedder, embedQuery: () => Promise.reject(error) } satisfies Embedder,
    });

  it('retrieval goes by words alone and says so', async () => {
    const by = failing(new AppError('model_unavailable', '连不上'));
    const { passages, warnings } = await search('芜湖城市书房', { by });
    expect(passages[0]?.document.source).toBe('wuhu.md');
    expect(warnings.map(({ code }) => code)).toEqual(['embedding_unavailable']);
    for (const { explanation } of passages) expect(explanation.vector).toBeNull();
  });

  it('any other failure is not hidden', async () => {
    await expect(search('书房', { by: failing(new TypeError('broken')) })).rejects.toThrow('broken');
  });

  it('a vector of other dimensions is not searched for', async () => {
    const other = { ...embedder, embedQuery: () => Promise.resolve(new Float32Array(3).fill(1)) };
    const { passages } = await search('芜湖城市书房', {
      by: createRetriever({ library, indexes, embedder: other }),
    });
    expect(passages[0]?.document.source).toBe('wuhu.md');
    for (const { explanation } of passages) expect(explanation.vector).toBeNull();
  });
});
