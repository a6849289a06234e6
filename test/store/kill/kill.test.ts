import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndexes, type Indexes } from '../../../src/store/cache/index.js';
import { PostingsIndex } from '../../../src/store/lexical/index.js';
import { openSqliteLibrary, type SqliteLibrary } from '../../../src/store/sqlite/index.js';
import { compile, type Compiled } from '../../compiled.js';
import { DIMENSIONS, EVERYONE, vectorOf } from '../synthetic.js';
import { stateAfter } from './history.js';

const KILLS = 16;
const LAST_KEY = 2 ** 32 - 1;

let compiled: Compiled;
let directory: string;
beforeAll(async () => {
  compiled = await compile();
  directory = mkdtempSync(join(tmpdir(), 'reform-kill-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'writer.ts')],
    outfile: join(compiled.directory, 'writer.mjs'),
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' },
  });
});
afterAll(() => {
  compiled.remove();
  rmSync(directory, { recursive: true });
});

/** Lets the writer run from operation `first`, kills it `delay` ms after its first sign, gives the operations acknowledged. */
async function killWriter(first: number, delay: number): Promise<number> {
  const writer = spawn(
    process.execPath,
    [join(compiled.directory, 'writer.mjs'), compiled.directory, directory, String(first)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  const started = new Promise<void>((resolve) => {
    writer.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      resolve();
    });
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    writer.on('close', (_code, signal) => resolve(signal)),
  );
  await started;
  await sleep(delay);
  writer.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  return first + output.split('\n').filter(Boolean).length;
}

function textsBySource(library: SqliteLibrary): Map<string, readonly string[]> {
  const { documents } = library.documents(EVERYONE);
  return new Map(
    documents.map(({ id, sourceKey }) => [
      sourceKey,
      library.passagesOf(id, EVERYONE).map(({ text }) => text),
    ]),
  );
}

function expectWhole(library: SqliteLibrary): void {
  for (const summary of library.documents(EVERYONE).documents) {
    const keys = library.passagesOf(summary.id, EVERYONE).map(({ key }) => key);
    const [first = 0, last = -1] = [keys[0], keys.at(-1)];
    expect(keys).toHaveLength(summary.passages);
    expect([...library.vectors(first, last)].map(({ key }) => key)).toEqual(keys);
    expect([...library.lexicalEntries(first, last)].map(({ key }) => key)).toEqual(keys);
    expect(library.figuresOf(summary.id, EVERYONE)).toHaveLength(summary.figures);
    expect(library.document(summary.id, EVERYONE)?.text).toHaveLength(summary.characters);
    expect(library.original(summary.id, EVERYONE)).not.toBeNull();
  }
  const living = library.documents(EVERYONE).documents.reduce((sum, { passages }) => sum + passages, 0);
  expect([...library.vectors(0, LAST_KEY)]).toHaveLength(living);
  expect([...library.lexicalEntries(0, LAST_KEY)]).toHaveLength(living);
}

async function expectIndexed(library: SqliteLibrary): Promise<void> {
  const indexes: Indexes = await openIndexes({
    ...{ directory, library, dimensions: DIMENSIONS },
    embedderFingerprint: 'embedder',
    analyzerFingerprint: 'analyzer',
  });
  const anew = new PostingsIndex();
  anew.add(library.lexicalEntries(0, LAST_KEY));
  for (const query of ['改革', '审批', '第7次']) {
    const tokens = new Map(Array.from(query, (token) => [token, 1]));
    const keysOf = (index: Pick<Indexes['lexical'], 'search'>): number[] =>
      index.search(tokens, 50).map(({ key }) => key);
    expect(keysOf(indexes.lexical)).toEqual(keysOf(anew));
  }
  const stored = [...library.vectors(0, LAST_KEY)].map(({ key }) => key);
  const found = indexes.vectors.search(vectorOf('改革'), stored.length).map(({ key }) => key);
  expect(found.toSorted((a, b) => a - b)).toEqual(stored);
  await indexes.close();
}

describe('a program killed while it writes', () => {
  it('leaves no half document, loses none that it acknowledged, and starts with whole indexes', async () => {
    let done = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const acknowledged = await killWriter(done, (kill * 37) % 190);
      const library = openSqliteLibrary({ path: join(directory, 'library.sqlite') });
      const found = textsBySource(library);
      // The one operation after the last acknowledged may have been committed without being told.
      const wasAhead = ![...stateAfter(acknowledged)].every(
        ([source, texts]) => found.get(source)?.join() === texts.join(),
      );
      done = wasAhead || found.size !== stateAfter(acknowledged).size ? acknowledged + 1 : acknowledged;
      expect(found).toEqual(stateAfter(done));
      expectWhole(library);
      await expectIndexed(library);
      library.close();
    }
    expect(done).toBeGreaterThan(KILLS);
  }, 120_000);
});
