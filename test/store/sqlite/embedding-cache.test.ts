import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteEmbeddingCache } from '../../../src/store/sqlite/embedding-cache.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedding-cache-'));
  path = join(folder, 'sub', 'cache.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const vector = Float32Array.from([0.6, 0.8]);

describe('the cache of embeddings', () => {
  it('keeps vectors by model and text over a restart', () => {
    const first = new SqliteEmbeddingCache(path);
    first.write('model-a', [{ key: 'x', vector }]);
    first.close();
    const second = new SqliteEmbeddingCache(path);
    expect(second.read('model-a', ['y', 'x'])).toEqual([null, vector]);
    expect(second.read('model-b', ['x'])).toEqual([null]);
    expect(second.dimensions('model-a')).toBe(2);
    expect(second.dimensions('model-b')).toBeNull();
    second.close();
  });

  it('forgets a text in every space, and a whole space', () => {
    const cache = new SqliteEmbeddingCache(path);
    for (const space of ['a', 'b'])
      cache.write(space, [
        { key: 'x', vector },
        { key: 'y', vector },
      ]);
    cache.forget(['x']);
    expect(cache.read('a', ['x', 'y'])).toEqual([null, vector]);
    expect(cache.read('b', ['x'])).toEqual([null]);
    cache.clear('b');
    expect(cache.read('b', ['y'])).toEqual([null]);
    cache.close();
  });

  it('takes a damaged vector for none', () => {
    const cache = new SqliteEmbeddingCache(path);
    cache.write('a', [{ key: 'x', vector }]);
    const raw = new Database(path);
    raw.prepare('UPDATE vectors SET vector = ?').run(Buffer.from(Float32Array.from([0.8, 0.6]).buffer));
    raw.close();
    expect(cache.read('a', ['x'])).toEqual([null]);
    cache.close();
  });
});
