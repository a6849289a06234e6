import { simplify } from '../../chinese/normalise.js';
import { searchTokens } from '../../chinese/segment.js';
import type { WordVectors } from '../../domain/ports.js';
import { encode } from './encode.js';
import { loadTable, type TokenTable } from './table.js';

/** Pairs remembered; a question asks of the same few words again and again. */
const CACHE_SIZE = 200_000;

/** Likeness of single words by the embedder's own table. Throws AppError `index_damaged` when a data file is missing. */
export function createWordVectors(directory: URL = new URL('./data/', import.meta.url)): WordVectors {
  const table = loadTable(directory);
  const lengths = rowLengths(table);
  const cache = new Map<string, number>();
  return {
    embed: (text) => encode(table, searchTokens(simplify(text))),
    similarity(a, b) {
      if (a === b) return table.rows.has(a) ? 1 : 0;
      const rowA = table.rows.get(a);
      const rowB = table.rows.get(b);
      if (rowA === undefined || rowB === undefined) return 0;
      const key = rowA < rowB ? `${rowA}-${rowB}` : `${rowB}-${rowA}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      if (cache.size >= CACHE_SIZE) cache.clear();
      const similarity = cosine(table, lengths, rowA, rowB);
      cache.set(key, similarity);
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
