import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER, createApp } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { compile } from '../compiled.js';
import type { Compiled } from '../compiled.js';
import { REPORTS, testLibrary } from '../app/fixture.js';
import type { TestLibrary } from '../app/fixture.js';

let compiled: Compiled;
beforeAll(async () => {
  compiled = await compile();
});
afterAll(() => compiled.remove());

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

const start = (cwd: string, args: readonly string[], env: Record<string, string> = {}): Child =>
  spawn(process.execPath, [compiled.cli, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function ended(child: Child): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

const reform = (cwd: string, ...args: string[]): Promise<Ended> => ended(start(cwd, args));

/** Resolves with the first match in what the child prints to standard output. */
function printed(child: Child, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let [out, err] = ['', ''];
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      const match = pattern.exec(out);
      if (match !== null) resolve(match);
    });
    child.on('close', () => reject(new Error(`ended without ${pattern.source}: ${out}\n${err}`)));
  });
}

// Each test starts the program several times.
describe('the command line', { timeout: 120_000 }, () => {
  let library: TestLibrary;
  beforeAll(() => {
    library = testLibrary();
  });
  afterAll(() => library.remove());
  const json = async (...args: string[]) => {
    const { code, out } = await reform(library.root, ...args, '--json');
    return { code, value: JSON.parse(out) as Record<string, unknown> };
  };

  it('fills an empty library from the corpus, then answers with numbered sources', async () => {
    const { code, out, err } = await reform(library.root, 'ask', '扬州市企业开办压缩到几个工作日?');
    expect(code, err).toBe(0);
    expect(out).toContain('1个工作日');
    expect(out).toMatch(/\[1\].*扬州市 2022年/u);
    expect(out).toContain('yangzhou.md');
    expect(out).not.toContain('\u001b');
  });

  it('says by its exit code that the documents are silent', async () => {
    const { code, out } = await reform(library.root, 'ask', '扬州市的地铁有几条线路?');
    expect(code).toBe(3);
    expect(out).toMatch(/\p{Script=Han}/u);
  });

  it('searches, lists and removes, for programs too', async () => {
    const search = await json('search', '人才公寓', '--place', '绵阳', '--limit', '2');
    expect(search.value['passages']).toMatchObject([{ place: '绵阳市' }, {}]);
    const listed = await json('documents');
    expect(listed.value['total']).toBe(Object.keys(REPORTS).length);
    const [{ id } = { id: '' }] = listed.value['documents'] as { id: string }[];
    expect((await json('remove', id)).value).toMatchObject({ documentId: id });
    const again = await reform(library.root, 'remove', id);
    expect([again.code, again.out]).toEqual([1, '']);
  });

  it('finds the library healthy, and shows no secret', async () => {
    writeFileSync(join(library.root, '.env'), 'LOG_LEVEL=warn\n');
    const { code, value } = await json('doctor');
    expect(code).toBe(0);
    expect(value).toMatchObject({ damaged: [], settings: { logLevel: 'warn' } });
  });

  it('tells wrong usage and wrong settings from failures', async () => {
    const codes = await Promise.all([
      reform(library.root, 'frobnicate'),
      reform(library.root, 'ask'),
      reform(library.root, 'search', '好', '--limit', 'many'),
      ended(start(library.root, ['documents'], { PORT: 'eighty' })),
      reform(library.root, '--help'),
    ]);
    expect(codes.map(({ code }) => code)).toEqual([2, 2, 2, 2, 0]);
    for (const { err } of codes.slice(2, 4)) expect(err).toMatch(/\p{Script=Han}/u);
  });

  it('lists at the end what could not be taken in, and says so by its exit code', async () => {
    const folder = join(library.root, 'mixed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'good.txt'), '泰州市2020年改革报告\n\n一、服务\n设立窗口45个,办件增加。\n');
    writeFileSync(join(folder, 'bad.pdf'), 'no pdf');
    const { code, out, err } = await reform(library.root, 'ingest', folder, '--meta', 'issuer=市政务办');
    expect(code).toBe(1);
    expect(out).toContain('新增 1');
    expect(err).toContain('bad.pdf');
  });
});

describe('serving', () => {
  it(
    'prints where it listens and what it holds, and stops when it is told to',
    { timeout: 60_000 },
    async () => {
      const library = testLibrary();
      const child = start(library.root, ['serve'], { PORT: '0', LOG_LEVEL: 'error' });
      try {
        const [, url = ''] = await printed(child, /(http:\S+)\s+文件 3 份,段落 \d+ 条/u);
        expect((await fetch(`${url}/readyz`)).status).toBe(200);
        const closed = new Promise((resolve) => child.on('close', resolve));
        child.kill('SIGTERM');
        expect(await closed).toBe(0);
      } finally {
        child.kill('SIGKILL');
        library.remove();
      }
    },
  );
});

describe('an ingest that is cut short', () => {
  const FILES = 60;
  let root: string;
  let folder: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'reform-cut-'));
    folder = join(root, 'many');
    mkdirSync(folder);
    for (let number = 0; number < FILES; number++) {
      const figures = Array.from(
        { length: 12 },
        (_, line) => `第${line + 1}项工作完成${number * 100 + line + 11}件。`,
      );
      writeFileSync(
        join(folder, `r${number}.txt`),
        `泰州市2020年第${number}份改革报告\n\n一、进展\n${figures.join('\n')}\n`,
      );
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const FRESH = { env: { INDEX_DIR: 'index' } };
  /** Opens what the child left behind, as the next start would. */
  const inspect = async <T>(use: (app: App) => Promise<T>): Promise<T> => {
    const app = await createApp(loadConfig({ cwd: root, ...FRESH }));
    try {
      return await use(app);
    } finally {
      await app.close();
    }
  };
  const passagesBySource = (app: App) => {
    const { documents } = app.documents(OWNER, { offset: 0, limit: 1000 });
    return new Map(documents.map(({ source, passages }) => [source, passages]));
  };
  const startIngest = async (files: number): Promise<Child> => {
    rmSync(join(root, 'index'), { recursive: true, force: true });
    const child = start(root, ['ingest', folder, '--json']);
    await printed(child, new RegExp(`(?:"status":"added"[^]*?){${files}}`, 'u'));
    return child;
  };

  it.each([1, 19])(
    'by kill -9 after %i files leaves whole documents, and goes on where it stopped',
    { timeout: 120_000 },
    async (count) => {
      const child = await startIngest(count);
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
      await inspect(async (app) => {
        expect(await app.verify()).toEqual([]);
        const early = passagesBySource(app);
        expect(early.size).toBeGreaterThanOrEqual(count);
        const statuses: string[] = [];
        for await (const { status } of app.ingest([folder])) statuses.push(status);
        expect(statuses.filter((status) => status === 'unchanged')).toHaveLength(early.size);
        expect(statuses.filter((status) => status === 'added')).toHaveLength(FILES - early.size);
        const complete = passagesBySource(app);
        expect([...complete.keys()].sort()).toEqual(readdirSync(folder).sort());
        for (const [source, passages] of early) expect(complete.get(source)).toBe(passages);
        expect((await app.search({ query: '第7份 工作完成' }, OWNER)).passages.length).toBeGreaterThan(0);
      });
    },
  );

  it(
    'by Ctrl-C finishes the files under way and says that it was interrupted',
    { timeout: 60_000 },
    async () => {
      const child = await startIngest(1);
      const closed = once(child, 'close');
      child.kill('SIGINT');
      expect((await closed)[0]).toBe(130);
      await inspect(async (app) => {
        expect(await app.verify()).toEqual([]);
        expect(passagesBySource(app).size).toBeLessThan(FILES);
      });
    },
  );
});
