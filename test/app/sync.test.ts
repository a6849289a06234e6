import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OWNER, createApp } from '../../src/app.js';
import type { App, IngestResult } from '../../src/app.js';
import { REPORTS, openFilled, testLibrary } from './fixture.js';
import type { TestLibrary } from './fixture.js';

let library: TestLibrary;
let app: App;
beforeEach(async () => {
  library = testLibrary();
  app = await openFilled(library);
});
afterEach(async () => {
  await app.close();
  library.remove();
});

const path = (name: string): string => join(library.corpusDir, name);
const sources = (): string[] =>
  app
    .documents(OWNER, { offset: 0, limit: 100 })
    .documents.map(({ source }) => source)
    .sort();
const idOf = (source: string): string =>
  app.documents(OWNER, { offset: 0, limit: 100 }).documents.find((document) => document.source === source)
    ?.id ?? '';
const ingest = async (...paths: string[]): Promise<IngestResult[]> => {
  const results: IngestResult[] = [];
  for await (const result of app.ingest(paths)) results.push(result);
  return results;
};
const found = async (query: string): Promise<string[]> =>
  (await app.search({ query }, OWNER)).passages.map(({ text }) => text);

describe('following the corpus folder', () => {
  it('does no work when nothing changed', async () => {
    expect((await app.syncCorpus()).results).toEqual([]);
  });

  it('remembers across restarts that nothing changed', async () => {
    await app.close();
    app = await createApp(library.config);
    expect((await app.syncCorpus()).results).toEqual([]);
  });

  it('only hashes a file that was touched without being changed', async () => {
    const { atime } = statSync(path('mianyang.txt'));
    utimesSync(path('mianyang.txt'), atime, new Date(Date.now() + 5000));
    const { results } = await app.syncCorpus();
    expect(results.map(({ source, status }) => [source, status])).toEqual([['mianyang.txt', 'unchanged']]);
  });

  it('replaces a changed file: the old words are gone, the new ones are found', async () => {
    writeFileSync(path('mianyang.txt'), REPORTS['mianyang.txt'].replace('186家', '191家'));
    const { results } = await app.syncCorpus();
    expect(results.map(({ status }) => status)).toEqual(['replaced']);
    const texts = (await found('天使投资基金支持企业多少家')).join('\n');
    expect(texts).toContain('191家');
    expect(texts).not.toContain('186家');
  });

  it('withdraws the document of a file that is gone, and takes it back when the file returns', async () => {
    rmSync(path('mianyang.txt'));
    expect((await app.syncCorpus()).departed.map(({ source }) => source)).toEqual(['mianyang.txt']);
    expect((await found('科创积分贷')).join()).not.toContain('科创积分贷');
    writeFileSync(path('mianyang.txt'), REPORTS['mianyang.txt']);
    expect((await app.syncCorpus()).results.map(({ status }) => status)).toEqual(['added']);
    expect((await found('科创积分贷')).join()).toContain('科创积分贷');
  });

  it('keeps a document whose file was renamed', async () => {
    renameSync(path('mianyang.txt'), path('renamed.txt'));
    await app.syncCorpus();
    expect(sources()).toEqual(['masked.txt', 'renamed.txt', 'yangzhou.md']);
  });

  it('withdraws nothing when the folder is not there or suddenly empty', async () => {
    renameSync(library.corpusDir, `${library.corpusDir}-away`);
    expect((await app.syncCorpus()).missingFolder).toBe(true);
    expect(sources()).toHaveLength(3);
    renameSync(`${library.corpusDir}-away`, library.corpusDir);
  });

  it('does not bring back what a person withdrew, also after a restart', async () => {
    await app.remove(idOf('mianyang.txt'), OWNER);
    expect((await app.syncCorpus()).results.map(({ status }) => status)).toEqual(['held']);
    await app.close();
    app = await createApp(library.config);
    await app.syncCorpus();
    expect(sources()).not.toContain('mianyang.txt');
    expect((await found('科创积分贷')).join()).not.toContain('科创积分贷');
  });

  it('holds withdrawn content that a folder brings along, and takes it back when it is named', async () => {
    await app.remove(idOf('mianyang.txt'), OWNER);
    const walked = await ingest(library.corpusDir);
    expect(walked.find(({ source }) => source === 'mianyang.txt')?.status).toBe('held');
    const [named] = await ingest(path('mianyang.txt'));
    expect(named).toMatchObject({ status: 'added' });
    expect(named?.warnings.map(({ code }) => code)).toContain('withdrawn_before');
  });
});

describe('ingesting', () => {
  it('does nothing the second time', async () => {
    const again = await ingest(library.corpusDir);
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('goes on past bad files, tells what is wrong with each, and changes nothing for them', async () => {
    writeFileSync(path('empty.txt'), '');
    writeFileSync(path('lies.pdf'), 'this is no PDF at all');
    writeFileSync(path('slides.pptx'), 'PK');
    writeFileSync(
      path('new.txt'),
      '泰州市2020年改革报告\n\n一、优化服务\n泰州市设立便民窗口77个,办件量明显增加。\n',
    );
    const results = await ingest(library.corpusDir, path('missing.txt'));
    const byName = new Map(results.map((result) => [result.source, result]));
    expect(byName.get('new.txt')?.status).toBe('added');
    for (const bad of ['empty.txt', 'lies.pdf', 'slides.pptx', 'missing.txt']) {
      expect(byName.get(bad)?.status, bad).toBe('rejected');
      expect(byName.get(bad)?.error?.message, bad).toMatch(/\p{Script=Han}/u);
      expect(byName.get(bad)?.error?.code, bad).not.toBe('internal');
    }
    expect(sources()).toHaveLength(4);
  });

  it('leaves out the folder’s README, hidden files and sidecars', async () => {
    writeFileSync(path('README.md'), '# 说明');
    writeFileSync(path('.hidden.txt'), '隐藏');
    writeFileSync(path('yangzhou.md.meta.yaml'), 'issuer: 市政务办');
    const names = (await ingest(library.corpusDir)).map(({ source }) => source);
    expect(names.sort()).toEqual(['masked.txt', 'mianyang.txt', 'yangzhou.md']);
  });

  it('lets a sidecar tell what the file does not', async () => {
    writeFileSync(path('plain.txt'), '一、便民服务\n全市新增自助终端66台,覆盖所有街道。\n');
    writeFileSync(path('plain.txt.meta.yaml'), 'place: 南通市\nyear: 2019\n');
    await ingest(path('plain.txt'));
    const { metadata } = app.document(idOf('plain.txt'), OWNER);
    expect(metadata.place).toMatchObject({ value: { name: '南通市' }, basis: 'given' });
    expect(metadata.year).toMatchObject({ value: 2019, basis: 'given' });
  });

  it('begins no further file once it was told to stop', async () => {
    for (let number = 0; number < 30; number++)
      writeFileSync(
        path(`n${number}.txt`),
        `泰州市2020年第${number}号改革报告\n\n一、服务\n设立窗口${number + 5}个。\n`,
      );
    const stop = new AbortController();
    const results: IngestResult[] = [];
    for await (const result of app.ingest([library.corpusDir], {}, stop.signal)) {
      results.push(result);
      stop.abort();
    }
    expect(results.length).toBeLessThan(15);
    expect(results.length).toBeGreaterThan(0);
    expect((await ingest(library.corpusDir)).filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(sources()).toHaveLength(33);
  });
});
