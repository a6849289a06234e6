import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExactVectorIndex } from '../../../src/store/exact/index.js';
import { loadVectors, saveGraph, saveVectors } from '../../../src/store/hnsw/file.js';
import { HnswVectorIndex } from '../../../src/store/hnsw/index.js';
import { BitKeySet } from '../../../src/store/key-set.js';
import { pseudoRandom, vectorIndexContract } from '../../contract/vector-index.js';

vectorIndexContract('HnswVectorIndex', (dimensions) => new HnswVectorIndex(dimensions));
vectorIndexContract(
  'HnswVectorIndex, linked,',
  (dimensions) => new HnswVectorIndex(dimensions),
  (index) => index.link(),
);

const DIMENSIONS = 64;
const COUNT = 4000;

/** Vectors around a hundred centres, as passages on a hundred matters are. */
const clustered = Array.from({ length: COUNT }, (_, at) => {
  const centre = pseudoRandom(10_000 + (at % 100), DIMENSIONS);
  const noise = pseudoRandom(at, DIMENSIONS);
  return { key: at + 1, vector: centre.map((value, index) => value + 0.6 * (noise[index] ?? 0)) };
});

function both(): { fast: HnswVectorIndex; exact: ExactVectorIndex } {
  const fast = new HnswVectorIndex(DIMENSIONS);
  const exact = new ExactVectorIndex(DIMENSIONS);
  for (const index of [fast, exact]) index.add(clustered);
  fast.link();
  return { fast, exact };
}

function recall(fast: HnswVectorIndex, exact: ExactVectorIndex, allowed?: BitKeySet): number {
  const queries = Array.from(
    { length: 100 },
    (_, at) => clustered[at * 37]?.vector ?? pseudoRandom(at, DIMENSIONS),
  );
  const shares = queries.map((query) => {
    const found = new Set(fast.search(query, 10, allowed).map(({ key }) => key));
    return exact.search(query, 10, allowed).filter(({ key }) => found.has(key)).length / 10;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe('HnswVectorIndex', () => {
  it('finds at least 98 of 100 true neighbours, under filters wide and narrow, and after removals', () => {
    const { fast, exact } = both();
    expect(recall(fast, exact)).toBeGreaterThanOrEqual(0.98);
    for (const every of [2, 10, 100]) {
      const allowed = new BitKeySet(clustered.map(({ key }) => key).filter((key) => key % every === 0));
      expect(recall(fast, exact, allowed)).toBeGreaterThanOrEqual(0.98);
    }
    for (const index of [fast, exact])
      index.remove(clustered.map(({ key }) => key).filter((key) => key % 3 === 0));
    expect(fast.deadShare).toBeCloseTo(1 / 3, 2);
    expect(recall(fast, exact)).toBeGreaterThanOrEqual(0.98);
  });

  it('is as good after it was written and read', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'reform-hnsw-'));
    const { fast, exact } = both();
    const [graphPath, tablePath] = [join(directory, 'graph'), join(directory, 'table')];
    await saveGraph(graphPath, fast);
    const seal = await saveVectors(tablePath, fast);
    const { index, tableSeal } = await loadVectors(graphPath, tablePath, DIMENSIONS);
    expect(tableSeal).toEqual(seal);
    expect(index.size).toBe(COUNT);
    expect(index.unlinked).toBe(0);
    expect(recall(index, exact)).toBeGreaterThanOrEqual(0.98);
    await expect(loadVectors(graphPath, tablePath, DIMENSIONS + 1)).rejects.toThrow(RangeError);
    rmSync(directory, { recursive: true });
  });
});
