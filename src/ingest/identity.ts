import { createHash } from 'node:crypto';

/** The group of readers that a document is for, unless said otherwise. */
export const DEFAULT_COLLECTION = 'public';

/** SHA-256 of collection, bytes and given metadata: what makes two files the same document. Hex. */
export function contentHashOf(
  collection: string,
  bytes: Uint8Array,
  given: Readonly<Record<string, unknown>>,
): string {
  const entries = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(collection)
    .update('\0')
    .update(bytes)
    .update('\0')
    .update(entries.length === 0 ? '' : JSON.stringify(entries))
    .digest('hex');
}

/** Source key of an upload: a new file of the same name in the same collection is the next version. */
export const uploadKey = (collection: string, fileName: string): string =>
  collection === DEFAULT_COLLECTION ? `upload:${fileName}` : `upload:${collection}/${fileName}`;
