import { setImmediate } from 'node:timers/promises';

import { loadTable, type TokenTable } from './table.js';
import { simplify } from '../../chinese/normalise.js';
import { SEGMENTER_VERSION, searchTokens } from '../../chinese/segment.js';
import type { Embedder } from '../../domain/ports.js';

/** Texts between two breaths of the event loop, about ten milliseconds of passages. */
const TEXTS_PER_TURN = 32;

const HAN = /[\u3400-\u9fff\u3007]/u;

/** How often each row of the table occurs. A token without a row counts as its Han characters that have one. */
function countRows(table: TokenTable, tokens: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (token: string): boolean => {
    const row = table.rows.get(token);
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
    return row !== undefined;
  };
  for (const token of tokens) if (!count(token)) for (const character of token) if (HAN.test(character)) count(character);
  return counts;
}

/** Sum over rows of (1 + ln count) × scale × vector, made unit length; all zeros when no token is known. */
function encode(table: TokenTable, tokens: readonly string[]): Float32Array {
  const { dimensions, vectors, scales } = table;
  const sum = new Float64Array(dimensions);
  for (const [row, count] of countRows(table, tokens)) {
    const weight = (1 + Math.log(count)) * (scales[row] ?? 0);
    const offset = row * dimensions;
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + weight * (vectors[offset + i] ?? 0);
  }
  const length = Math.hypot(...sum);
  return Float32Array.from(sum, (value) => (length > 0 ? value / length : 0));
}

/**
 * The embedder that ships with the product: a table of 44,137 token vectors of 256 dimensions, learnt from Chinese news; no
 * model server, no network. Throws AppError `index_damaged` when a data file is missing or has the wrong size.
 *
 * @param directory Where the table's files are; ends with a slash.
 */
export function createBuiltinEmbedder(directory: URL = new URL('./data/', import.meta.url)): Embedder {
  const table = loadTable(directory);
  // Traditional characters are unknown to the table; simplified text is not changed by this.
  const embed = (text: string): Float32Array => encode(table, searchTokens(simplify(text)));
  return {
    fingerprint: `${table.fingerprint}+${SEGMENTER_VERSION}`,
    dimensions: table.dimensions,
    async embedDocuments(texts, signal) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        if (vectors.length % TEXTS_PER_TURN === 0) await setImmediate();
        signal?.throwIfAborted();
        vectors.push(embed(text));
      }
      return vectors;
    },
    embedQuery: (text, signal) =>
      new Promise((resolve) => {
        signal?.throwIfAborted();
        resolve(embed(text));
      }),
  };
}
