import { createHash } from 'node:crypto';

/** Keeps vectors by the text that they were made of, so that no text is asked twice, not even after a crash. */
export interface EmbeddingCache {
  /** In the order of `keys`; `null` for those that are not kept. `space` names the model. */
  read(space: string, keys: readonly string[]): readonly (Float32Array | null)[];
  write(space: string, entries: readonly { readonly key: string; readonly vector: Float32Array }[]): void;
  /** Of the vectors kept for `space`; `null` when there are none. */
  dimensions(space: string): number | null;
  clear(space: string): void;
}

/** What a text is kept under: nothing of the text can be read from it. */
export const cacheKey = (text: string): string => createHash('sha256').update(text).digest('hex');
