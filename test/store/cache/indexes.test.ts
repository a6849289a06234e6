import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIndexes, type Indexes } from '../../../src/store/cache/index.js';
import { ExactVectorIndex } from '../../../src/store/exact/index.js';
import { PostingsIndex } from '../../../src/store/lexical/index.js';
import { openSqliteLibrary, type SqliteLibrary } from '../../../src/store/sqlite/index.js';
import { DIMENSIONS, EVERYONE, synthesize, vectorOf } from '../synthetic.js';

let directory: string;
let library: SqliteLibrary;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'reform-indexes-'));
  library = openSqliteLibrary({ path: join(directory, 'library.sqlite') });
});
afterEach(() => {
  library.close();
  rmSync(directory, { recursive: true });
});

const open = (
  fingerprints: { embedder?: string; analyzer?: string; dimensions?: number } = {},
): Promise<Indexes> =>
  openIndexes({
    directory,
    library,
    embedderFingerprint: fingerprints.embedder ?? 'embedder',
    dimensions: fingerprints.dimensions ?? DIMENSIONS,
    analyzerFingerprint: fingerprints.analyzer ?? 'analyzer',
  });

const write = (...texts: string[]): string => {
  const entry = synthesize({ texts });
  library.write(entry);
  return entry.document.id;
};

const CHARACTERS = Array.from('改革试点审批养老医保');

/** What questions find: the observable state of both indexes. */
function observe({ lexical, vectors }: Pick<Indexes, 'lexical' | 'vectors'>): unknown {
  return {
    sizes: [lexical.size, vectors.size],
    words: CHARACTERS.map((character) =>
      lexical
        .search(
          new Map([
            [character, 1],
            ['改', 0.5],
          ]),
          10,
        )
        .map(({ key, score }) => [key, score.toFixed(6)]),
    ),
    idfs: CHARACTERS.map((character) => lexical.idf(character).toFixed(9)),
    near: ['甲', '乙', '丙'].map((text) =>
      vectors.search(vectorOf(text), 10).map(({ key, score }) => [key, score.toFixed(5)]),
    ),
  };
}

function rebuilt(): unknown {
  const lexical = new PostingsIndex();
  lexical.add(library.lexicalEntries(0, 2 ** 32 - 1));
  const vectors = new ExactVectorIndex(DIMENSIONS);
  vectors.add(library.vectors(0, 2 ** 32 - 1));
  return observe({ lexical, vectors });
}

async function savedLibrary(): Promise<unknown> {
  for (const text of ['改革试点', '审批提速', '养老服务', '医保改革']) write(text, `${text}之二`);
  const indexes = await open();
  await indexes.save();
  const before = observe(indexes);
  await indexes.close();
  return before;
}

const fileOf = (pattern: RegExp): string => {
  const name = readdirSync(directory).find((each) => pattern.test(each));
  if (name === undefined) throw new Error(`no file like ${pattern}`);
  return join(directory, name);
};

describe('openIndexes', () => {
  it('finds after a restart what it found before, without building anything', async () => {
    const before = await savedLibrary();
    const indexes = await open();
    expect(indexes.status()).toEqual({ sequence: 4, rebuilt: 'none' });
    expect(observe(indexes)).toEqual(before);
    await indexes.close();
  });

  it.each([
    ['lexical', /^lexical-.*\.bin$/],
    ['vectors', /^vectors-.*\.bin$/],
    ['vectors', /^vectors-.*\.hnsw$/],
    ['both', /^manifest\.json$/],
  ] as const)(
    'notices any flipped byte, repairs %s (%s), and is whole the next time',
    async (part, pattern) => {
      const before = await savedLibrary();
      const path = fileOf(pattern);
      const length = readFileSync(path).length;
      for (const at of [0, 9, Math.floor(length / 3), Math.floor(length / 2), length - 2]) {
        const bytes = readFileSync(fileOf(pattern));
        bytes[at] = (bytes[at] ?? 0) ^ 4;
        writeFileSync(fileOf(pattern), bytes);
        const indexes = await open();
        expect(indexes.status()).toMatchObject({ rebuilt: part, reason: expect.any(String) as string });
        expect(observe(indexes)).toEqual(before);
        await indexes.close();
        const again = await open();
        expect(again.status().rebuilt).toBe('none');
        await again.close();
      }
    },
  );

  it.each([/^lexical-/, /^vectors-.*\.bin$/, /\.hnsw$/, /^manifest/])(
    'repairs a missing file (%s)',
    async (pattern) => {
      const before = await savedLibrary();
      unlinkSync(fileOf(pattern));
      const indexes = await open();
      expect(indexes.status().rebuilt).not.toBe('none');
      expect(observe(indexes)).toEqual(before);
      await indexes.close();
    },
  );

  it('repairs a file that was cut short', async () => {
    const before = await savedLibrary();
    for (const pattern of [/^lexical-/, /^vectors-.*\.bin$/, /\.hnsw$/])
      writeFileSync(fileOf(pattern), readFileSync(fileOf(pattern)).subarray(0, 40));
    const indexes = await open();
    expect(indexes.status()).toMatchObject({ rebuilt: 'both' });
    expect(observe(indexes)).toEqual(before);
    await indexes.close();
  });

  it('builds words anew for another analyzer and vectors for another embedder', async () => {
    await savedLibrary();
    const analyzed = await open({ analyzer: 'another' });
    expect(analyzed.status()).toMatchObject({ rebuilt: 'lexical' });
    await analyzed.close();
    const embedded = await open({ analyzer: 'another', embedder: 'another' });
    expect(embedded.status()).toMatchObject({ rebuilt: 'vectors', reason: '向量模型已更换' });
    await embedded.close();
  });

  it('takes no vectors of other dimensions than its embedder has', async () => {
    await savedLibrary();
    const indexes = await open({ embedder: 'larger', dimensions: DIMENSIONS * 2 });
    expect(indexes.vectors.size).toBe(0);
    expect(indexes.lexical.size).toBe(8);
    await indexes.close();
  });

  it('catches up with what was written and removed while it was closed', async () => {
    await savedLibrary();
    const gone = write('改革改革改革');
    write('试点扩面');
    library.remove(gone, EVERYONE);
    const indexes = await open();
    expect(indexes.status()).toEqual({ sequence: 7, rebuilt: 'none' });
    expect(observe(indexes)).toEqual(rebuilt());
    await indexes.close();
  });

  it('trusts no files of another library, nor files that are ahead of it', async () => {
    await savedLibrary();
    library.close();
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(directory, `library.sqlite${suffix}`), { force: true });
    library = openSqliteLibrary({ path: join(directory, 'library.sqlite') });
    write('完全不同的内容');
    const ahead = await open();
    expect(ahead.status()).toMatchObject({ sequence: 1, rebuilt: 'both' });
    expect(observe(ahead)).toEqual(rebuilt());
    await ahead.close();
  });

  it('follows another process that writes to the same library', async () => {
    await savedLibrary();
    const indexes = await open();
    const other = openSqliteLibrary({ path: join(directory, 'library.sqlite') });
    other.write(synthesize({ texts: ['革革革'] }));
    other.close();
    await indexes.refresh();
    expect(indexes.lexical.search(new Map([['革', 1]]), 1)[0]?.key).toBe(9);
    await indexes.close();
  });

  it('stops finding a withdrawn document with the next refresh', async () => {
    await savedLibrary();
    const indexes = await open();
    const id = library.passages([1], EVERYONE)[0]?.documentId ?? '';
    library.remove(id, EVERYONE);
    await indexes.refresh();
    const found = [
      ...indexes.lexical.search(new Map([['试', 1]]), 99),
      ...indexes.vectors.search(vectorOf('改革试点'), 99),
    ];
    expect(found.map(({ key }) => key)).not.toContain(1);
    expect(found.map(({ key }) => key)).not.toContain(2);
    await indexes.close();
  });

  it('leaves no word of a withdrawn document in the files', async () => {
    await savedLibrary();
    const id = write('麒麟改革');
    const indexes = await open();
    await indexes.save();
    const units = Buffer.from('麒', 'utf16le');
    expect(readFileSync(fileOf(/^lexical-/)).includes(units)).toBe(true);
    library.remove(id, EVERYONE);
    await indexes.refresh();
    await indexes.save();
    expect(readFileSync(fileOf(/^lexical-/)).includes(units)).toBe(false);
    for (const name of readdirSync(directory).filter((each) => each.startsWith('library')))
      expect(readFileSync(join(directory, name)).includes('麒麟')).toBe(false);
    await indexes.close();
  });

  it('keeps one set of files, whatever is written, refreshed and saved at the same time', async () => {
    const indexes = await open();
    const work: Promise<void>[] = [];
    for (const character of CHARACTERS) {
      write(`${character}改革`);
      work.push(indexes.refresh(), indexes.save());
    }
    await Promise.all(work);
    expect(readdirSync(directory).filter((name) => !name.startsWith('library'))).toHaveLength(4);
    await indexes.close();
    const again = await open();
    expect(again.status()).toEqual({ sequence: CHARACTERS.length, rebuilt: 'none' });
    expect(observe(again)).toEqual(rebuilt());
    await again.close();
  });

  it('finds, after any history of additions, replacements and removals, what an index built anew finds', async () => {
    const action = fc.oneof(
      fc.record({
        kind: fc.constant('write' as const),
        source: fc.integer({ min: 1, max: 6 }),
        texts: fc.array(
          fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 9 }).map((all) => all.join('')),
          { minLength: 1, maxLength: 4 },
        ),
      }),
      fc.record({ kind: fc.constant('remove' as const), position: fc.nat({ max: 5 }) }),
      fc.constant({ kind: 'refresh' as const }),
      fc.constant({ kind: 'save' as const }),
      fc.constant({ kind: 'reopen' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
        let indexes = await open();
        for (const action of actions) {
          if (action.kind === 'write') {
            library.write(synthesize({ texts: action.texts, sourceKey: `/corpus/${action.source}` }));
          } else if (action.kind === 'remove') {
            const { documents } = library.documents(EVERYONE);
            library.remove(documents[action.position % Math.max(1, documents.length)]?.id ?? '', EVERYONE);
          } else if (action.kind === 'reopen') {
            await indexes.close();
            indexes = await open();
          } else await indexes[action.kind]();
        }
        await indexes.refresh();
        expect(observe(indexes)).toEqual(rebuilt());
        await indexes.close();
      }),
      { numRuns: 40 },
    );
  });
});
