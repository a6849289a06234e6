import { LRUCache } from 'lru-cache';
import { simplify } from '../../chinese/normalise.js';
import { searchTokens } from '../../chinese/segment.js';
import type { WordVectors } from '../../domain/ports.js';
import { encode } from './encode.js';
import { loadTable, type TokenTable } from './table.js';

/** Pairs remembered; a question asks of the same few words again and again. */
const PAIRS = 200_000;
/** Vectors remembered, of one kilobyte each; the sentences that one question is answered from are read for the next one too. */
const VECTORS = 8192;

/** Likeness of single words by the embedder's own table. Throws AppError `index_damaged` when a data file is missing. */
export function createWordVectors(directory: URL = new URL('./data/', import.meta.url)): WordVectors {
  const table = loadTable(directory);
  const lengths = rowLengths(table);
  const pairs = new Map<number, number>();
  const vectors = new LRUCache<string, Float32Array>({ max: VECTORS });
  return {
    embed(text) {
      const known = vectors.get(text);
      if (known !== undefined) return known;
      const vector = encode(table, searchTokens(simplify(text)));
      vectors.set(text, vector);
      return vector;
    },
    similarity(a, b) {
      if (a === b) return table.rows.has(a) ? 1 : 0;
      const rowA = table.rows.get(a);
      const rowB = table.rows.get(b);
      if (rowA === undefined || rowB === undefined) return 0;
      const pair = Math.min(rowA, rowB) * lengths.length + Math.max(rowA, rowB);
      const known = pairs.get(pair);
      if (known !== undefined) return known;
      if (pairs.size >= PAIRS) pairs.clear();
      const similarity = cosine(table, lengths, rowA, rowB);
      pairs.set(pair, similarity);
      return similarity;
    },
  };
}

function rowLengths({ vectors, dimensions, rows }: TokenTable): Float32Array {
  const lengths = new Float32Array(rows.size);
  for (let row = 0; row < rows.size; row++) {
    let sum = 0;
    for (let i = row * dimensions; i < (row + 1) * dimensions; i++) sum += (vectors[i] ?? 0) ** 2;
    lengths[row] = Math.sqrt(sum);
  }
  return lengths;
}

function cosine({ vectors, dimensions }: TokenTable, lengths: Float32Array, a: number, b: number): number {
  const length = (lengths[a] ?? 0) * (lengths[b] ?? 0);
  if (length === 0) return 0;
  let dot = 0;
  for (let i = 0; i < dimensions; i++) dot += (vectors[a * dimensions + i] ?? 0) * (vectors[b * dimensions + i] ?? 0);
  return dot / length;
}
