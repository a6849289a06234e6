import { setImmediate } from 'node:timers/promises';

import { encode } from './encode.js';
import { loadTable } from './table.js';
import { simplify } from '../../chinese/normalise.js';
import { SEGMENTER_VERSION, searchTokens } from '../../chinese/segment.js';
import type { Embedder } from '../../domain/ports.js';

/** Texts between two breaths of the event loop, about ten milliseconds of passages. */
const TEXTS_PER_TURN = 32;

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
