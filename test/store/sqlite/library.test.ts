import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Access, Filter } from '../../../src/domain/question.js';
import { AppError } from '../../../src/errors.js';
import { openSqliteLibrary, type SqliteLibrary } from '../../../src/store/sqlite/index.js';
import { EVERYONE, PLACES, resolvePlaces, synthesize, vectorOf } from '../synthetic.js';

const nanjing = synthesize({
  texts: ['南京市压减审批事项12项。', '栖霞区新建驿站3项。', '当前形势100%向好_'],
  place: PLACES.nanjing,
  year: 2023,
  kinds: ['case', 'result'],
  topics: ['放管服', '养老'],
  sourceKey: '/corpus/nanjing.txt',
});
const qixia = synthesize({
  texts: ['栖霞区推行帮办代办。'],
  place: PLACES.qixia,
  year: 2022,
  kinds: ['policy'],
  topics: ['养老'],
});
const ganzhou = synthesize({
  texts: ['赣州市改革15项。'],
  place: PLACES.ganzhou,
  year: 2023,
  collection: 'internal',
});
const hidden = synthesize({ texts: ['某区落实到位。'], place: PLACES.hidden });
const nowhere = synthesize({ texts: ['全面深化改革。'] });

let library: SqliteLibrary;
beforeEach(() => {
  library = openSqliteLibrary({ path: ':memory:', resolvePlaces });
  for (const entry of [nanjing, qixia, ganzhou, hidden, nowhere]) library.write(entry);
});
afterEach(() => library.close());

function textsAllowed(filter: Filter, collections: 'all' | string[] = 'all'): string[] {
  const allowed = library.allowedKeys({ collections }, filter);
  return library.passages([...(allowed ?? [])], EVERYONE).map(({ text }) => text.slice(0, 3));
}

describe('SqliteLibrary', () => {
  it('gives back exactly what was written', () => {
    expect(library.document(nanjing.document.id, EVERYONE)).toEqual(nanjing.document);
    const stored = library.passagesOf(nanjing.document.id, EVERYONE);
    expect(stored).toMatchObject(nanjing.passages);
    expect(stored.map(({ key }) => key)).toEqual([1, 2, 3]);
    const original = library.original(nanjing.document.id, EVERYONE);
    expect(Buffer.from(original?.bytes ?? []).toString()).toBe(nanjing.document.text);
    expect([...library.vectors(1, 3)].map(({ vector }) => vector)).toEqual(nanjing.vectors);
    const tokens = [...library.lexicalEntries(1, 3)].map(({ tokens }) => [...tokens].sort());
    expect(tokens).toEqual(nanjing.tokens.map((bag) => [...bag].sort()));
    expect(library.findByHash(nanjing.document.contentHash)).toMatchObject({ passages: 3, figures: 2 });
    expect(library.findBySourceKey('/corpus/nanjing.txt')?.id).toBe(nanjing.document.id);
  });

  it('gives passages in the order asked for and leaves out keys that are gone', () => {
    expect(library.passages([4, 99, 1], EVERYONE).map(({ key }) => key)).toEqual([4, 1]);
  });

  it('replaces the earlier version of a source and never uses a key twice', () => {
    const renewed = synthesize({ texts: ['南京市压减审批事项20项。'], sourceKey: '/corpus/nanjing.txt' });
    const before = library.sequence();
    expect(library.write(renewed)).toEqual({ status: 'replaced', replacedId: nanjing.document.id });
    expect(library.document(nanjing.document.id, EVERYONE)).toBeNull();
    expect(library.passages([1, 2, 3], EVERYONE)).toEqual([]);
    expect(library.changesSince(before)).toEqual([
      { sequence: before + 1, kind: 'remove', documentKey: 1, firstKey: 1, lastKey: 3 },
      { sequence: before + 2, kind: 'add', documentKey: 6, firstKey: 8, lastKey: 8 },
    ]);
  });

  it('keeps the same content once, whatever its name', () => {
    library.write({ ...qixia, document: { ...qixia.document, sourceKey: '/elsewhere.txt' } });
    expect(library.documents(EVERYONE).total).toBe(5);
  });

  it('gives what it gave before only to who may see it, and only until it changes', () => {
    const PUBLIC = { collections: ['public'] };
    const [key = 0] = library.passagesOf(ganzhou.document.id, EVERYONE).map((passage) => passage.key);
    const read = (access: Access) => [
      ...library.passages([1, key], access).map(({ text }) => text),
      ...library.figuresOf(ganzhou.document.id, access).map(({ value }) => value),
    ];
    const everything = ['南京市压减审批事项12项。', '赣州市改革15项。', 15];
    for (let time = 0; time < 2; time++) {
      expect(read(EVERYONE)).toEqual(everything);
      expect(read(PUBLIC)).toEqual(everything.slice(0, 1));
    }
    library.figuresOf(ganzhou.document.id, EVERYONE).length = 0;
    expect(read(EVERYONE)).toEqual(everything);
    library.remove(ganzhou.document.id, EVERYONE);
    expect(read(EVERYONE)).toEqual(everything.slice(0, 1));
  });

  it('writes nothing at all of an entry that fails half-way', () => {
    const before = library.sequence();
    const broken = { ...synthesize({ texts: ['新的一项。', '又一项。'] }), vectors: [vectorOf('a')] };
    expect(() => library.write(broken)).toThrow(RangeError);
    const repeated = synthesize({ texts: ['甲。', '乙。'] });
    const [first] = repeated.passages;
    expect(() => library.write({ ...repeated, passages: first ? [first, first] : [] })).toThrow(/UNIQUE/);
    expect(library.sequence()).toBe(before);
    expect(library.documents(EVERYONE).total).toBe(5);
  });

  it('removes everything of a document, proves it, and remembers its hash alone', () => {
    const postings = nanjing.tokens.reduce((sum, bag) => sum + new Set(bag).size, 0);
    expect(library.remove(nanjing.document.id, EVERYONE)).toMatchObject({
      documentId: nanjing.document.id,
      ...{ passages: 3, vectors: 3, figures: 2, postings },
    });
    expect(library.wasWithdrawn(nanjing.document.contentHash)).toBe(true);
    expect(library.wasWithdrawn(qixia.document.contentHash)).toBe(false);
    expect(library.findByHash(nanjing.document.contentHash)).toBeNull();
    expect(library.figures({ access: EVERYONE, filter: { places: ['南京市'] } }).total).toBe(0);
    expect([...library.vectors(1, 3)]).toEqual([]);
    expect([...library.lexicalEntries(1, 3)]).toEqual([]);
    expect(library.withdrawals().map(({ contentHash }) => contentHash)).toEqual([
      nanjing.document.contentHash,
    ]);
    expect(library.remove(nanjing.document.id, EVERYONE)).toBeNull();
  });

  it('shows a collection to nobody who may not see it, by any way of reading', () => {
    const outsider = { collections: ['public'] };
    const { id } = ganzhou.document;
    const key = library.passagesOf(id, EVERYONE)[0]?.key ?? 0;
    expect(library.document(id, outsider)).toBeNull();
    expect(library.original(id, outsider)).toBeNull();
    expect(library.passagesOf(id, outsider)).toEqual([]);
    expect(library.passages([key], outsider)).toEqual([]);
    expect(library.figuresOf(id, outsider)).toEqual([]);
    expect(library.figures({ access: outsider }).figures.map(({ documentId }) => documentId)).not.toContain(
      id,
    );
    expect(library.documents(outsider).documents.map((document) => document.id)).not.toContain(id);
    expect(library.allowedKeys(outsider, {})?.has(key)).toBe(false);
    expect(library.remove(id, outsider)).toBeNull();
    expect(library.documents({ collections: [] }).total).toBe(0);
    expect(library.document(id, { collections: ['internal'] })?.id).toBe(id);
  });

  it('filters by place with what lies inside, and excludes likewise', () => {
    expect(library.allowedKeys(EVERYONE, {})).toBeNull();
    expect(textsAllowed({ places: ['江苏'] })).toEqual(['南京市', '栖霞区', '当前形', '栖霞区', '某区落']);
    expect(textsAllowed({ places: ['南京市'] })).toEqual(['南京市', '栖霞区', '当前形', '栖霞区']);
    expect(textsAllowed({ places: ['栖霞区'] })).toEqual(['栖霞区']);
    expect(textsAllowed({ places: ['某区'] })).toEqual(['某区落']);
    expect(textsAllowed({ places: ['没有这个地方'] })).toEqual([]);
    expect(textsAllowed({ excludePlaces: ['江苏'] })).toEqual(['赣州市', '全面深']);
    expect(textsAllowed({ places: ['江苏'], excludePlaces: ['南京'] })).toEqual(['某区落']);
  });

  it('filters by year, kind, topic and document, and matches nothing for an empty list', () => {
    expect(textsAllowed({ years: [2022] })).toEqual(['栖霞区']);
    expect(textsAllowed({ kinds: ['policy', 'result'] })).toEqual(['南京市', '栖霞区', '当前形', '栖霞区']);
    expect(textsAllowed({ topics: ['养老'], years: [2023] })).toEqual(['南京市', '栖霞区', '当前形']);
    expect(textsAllowed({ documents: [ganzhou.document.id] })).toEqual(['赣州市']);
    expect(textsAllowed({ documents: [ganzhou.document.id] }, ['public'])).toEqual([]);
    for (const name of ['places', 'years', 'kinds', 'topics', 'documents'] as const)
      expect(textsAllowed({ [name]: [] })).toEqual([]);
    expect(textsAllowed({ excludePlaces: [] })).toHaveLength(7);
  });

  it('decides a filter anew once the library has changed', () => {
    expect(textsAllowed({ years: [2022] })).toHaveLength(1);
    library.remove(qixia.document.id, EVERYONE);
    expect(textsAllowed({ years: [2022] })).toEqual([]);
  });

  it('lists figures with their sentence, passage and topics', () => {
    const { total, figures } = library.figures({ access: EVERYONE, filter: { places: ['南京'] } });
    expect(total).toBe(2);
    expect(figures[0]).toEqual({
      ...nanjing.figures[0],
      documentId: nanjing.document.id,
      source: nanjing.document.source,
      passageId: `${nanjing.document.id}-0`,
      topics: ['放管服', '养老'],
      sentenceText: '南京市压减审批事项12项。',
    });
    expect(library.figures({ access: EVERYONE, limit: 1, offset: 1 })).toMatchObject({
      total: 3,
      figures: [{ value: 3 }],
    });
    expect(library.figures({ access: EVERYONE, filter: { kinds: ['result'] }, unit: '项' }).total).toBe(2);
    expect(library.figures({ access: EVERYONE, figureKind: 'percent' }).total).toBe(0);
  });

  it('takes words of a figure query literally', () => {
    const words = (...words: string[]): number => library.figures({ access: EVERYONE, words }).total;
    expect(words('审批')).toBe(1);
    expect(words('审批', '南京')).toBe(1);
    expect(words('审批', '赣州')).toBe(0);
    for (const wildcard of ['%', '_', '审%项', '\\']) expect(words(wildcard)).toBe(0);
  });

  it('takes vectors of a new embedder in the place of older ones', () => {
    expect(library.outdated('embedder')).toEqual([]);
    const before = library.sequence();
    library.replaceVectors(qixia.document.id, [vectorOf('anew')]);
    expect([...library.vectors(4, 4)]).toEqual([{ key: 4, vector: vectorOf('anew') }]);
    expect(library.changesSince(before).map(({ kind }) => kind)).toEqual(['remove', 'add']);
  });
});

describe('the file of a SqliteLibrary', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'reform-library-'))));
  afterEach(() => rmSync(directory, { recursive: true }));

  function fill(path: string): void {
    const file = openSqliteLibrary({ path, embedderFingerprint: 'first' });
    for (const entry of [nanjing, qixia]) file.write(entry);
    file.close();
  }

  it('is found again by the next program, under the same identity', () => {
    const path = join(directory, 'library.sqlite');
    fill(path);
    const identities = [1, 2].map(() => {
      const reopened = openSqliteLibrary({ path });
      expect(reopened.document(nanjing.document.id, EVERYONE)).toEqual(nanjing.document);
      reopened.close();
      return reopened.identity;
    });
    expect(identities[0]).toBe(identities[1]);
    expect(identities[0]).not.toBe(library.identity);
  });

  it('gives no vectors of another embedder, and names the documents that need new ones', () => {
    const path = join(directory, 'library.sqlite');
    fill(path);
    const reopened = openSqliteLibrary({ path, embedderFingerprint: 'second' });
    expect([...reopened.vectors(1, 9, 'second')]).toEqual([]);
    expect(reopened.outdated('embedder')).toEqual([nanjing.document.id, qixia.document.id]);
    reopened.replaceVectors(qixia.document.id, [vectorOf('anew')]);
    expect([...reopened.vectors(1, 9, 'second')].map(({ key }) => key)).toEqual([4]);
    expect(reopened.outdated('embedder')).toEqual([nanjing.document.id]);
    reopened.close();
  });

  it('is refused with advice when it is no library, or of a newer program', () => {
    const path = join(directory, 'library.sqlite');
    writeFileSync(path, '这不是数据库'.repeat(500));
    expect(() => openSqliteLibrary({ path })).toThrow(AppError);
    try {
      openSqliteLibrary({ path });
    } catch (error) {
      expect(error).toMatchObject({ code: 'index_damaged' });
      expect((error as AppError).hint).toContain('INDEX_DIR');
    }
  });

  it('never gives out a character or a figure that a flipped bit has changed', async () => {
    const path = join(directory, 'library.sqlite');
    fill(path);
    const bytes = readFileSync(path);
    // Every copy of the sentence: the passage, the whole text, the original, the figure's sentence.
    const needle = Buffer.from('审批事项12项', 'utf8');
    let flipped = 0;
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
      const digit = at + Buffer.from('审批事项', 'utf8').length;
      bytes[digit] = (bytes[digit] ?? 0) ^ 1;
      flipped++;
    }
    expect(flipped).toBeGreaterThan(2);
    writeFileSync(path, bytes);
    const reopened = openSqliteLibrary({ path });
    for (const read of [
      () => reopened.document(nanjing.document.id, EVERYONE),
      () => reopened.original(nanjing.document.id, EVERYONE),
      () => reopened.passages([1], EVERYONE),
      () => reopened.figures({ access: EVERYONE }),
    ])
      expect(read).toThrow(expect.objectContaining({ code: 'index_damaged' }) as Error);
    expect(reopened.passagesOf(qixia.document.id, EVERYONE)).toHaveLength(1);
    expect(await reopened.verify()).toMatchObject([
      { documentId: nanjing.document.id, sourceKey: '/corpus/nanjing.txt' },
    ]);
    reopened.close();
  });
});
