import { appendFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join, sep } from 'node:path';
import { AppError } from '../errors.js';
import { fileInput } from '../ingest/files.js';
import { DEFAULT_COLLECTION, contentHashOf } from '../ingest/identity.js';
import type { IngestRooms } from '../ingest/index.js';
import { prepareDocument } from '../ingest/pipeline.js';
import type { SqliteLibrary } from '../store/sqlite/index.js';
import { rederiveFromOriginal } from './rederive.js';

export const LIBRARY_FILE = 'library.sqlite';

export interface RepairReport {
  /** Names of files whose documents are whole again. */
  readonly restored: readonly string[];
  /** Names of files that have to be taken in again by hand; their damaged documents are gone. */
  readonly lost: readonly string[];
}

/**
 * Finds documents that are not as they were written, and derives each anew: from its original bytes, or from its file in the
 * corpus. Throws `index_damaged` when the library's file itself is broken.
 */
export async function repairDocuments(
  library: SqliteLibrary,
  rooms: IngestRooms,
  corpusDir: string,
): Promise<RepairReport> {
  const [restored, lost]: [string[], string[]] = [[], []];
  for (const { documentId, source, sourceKey } of await library.verify()) {
    const done =
      (await attempt(() => fromOriginal(sourceKey, rooms))) ||
      (sourceKey.startsWith(corpusDir + sep) && (await attempt(() => fromCorpus(sourceKey, rooms))));
    if (!done) library.remove(documentId, { collections: 'all' });
    (done ? restored : lost).push(source);
  }
  return { restored, lost };
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

async function fromOriginal(sourceKey: string, rooms: IngestRooms): Promise<void> {
  const document = rooms.library.findBySourceKey(sourceKey);
  if (document === null) throw new AppError('not_found', '文档记录已损坏。');
  await rederiveFromOriginal(document, rooms);
}

/** Only for what the corpus folder holds: nobody can tell any more which readers another file was for. */
async function fromCorpus(path: string, rooms: IngestRooms): Promise<void> {
  const { source, sourceKey, load } = fileInput(path, 'found');
  const { bytes, given } = await load();
  const contentHash = contentHashOf(DEFAULT_COLLECTION, bytes, given);
  const addedAt = new Date().toISOString();
  const file = {
    bytes,
    given,
    contentHash,
    fileName: source,
    sourceKey,
    collection: DEFAULT_COLLECTION,
    addedAt,
  };
  rooms.library.write(await prepareDocument(file, rooms.embedder));
}

/** Whether the library's file itself cannot be read, as against one of its documents, or a file of a newer version. */
export const isBeyondReading = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'index_damaged' && error.cause !== undefined;

/** Moves a file that cannot be read out of the way, beside its place: nothing is deleted that somebody may still want to save. */
export function setAside(indexDir: string, now: Date): void {
  const stamp = now.toISOString().replaceAll(/\D/gu, '').slice(0, 14);
  for (const suffix of ['', '-wal', '-shm']) {
    const path = join(indexDir, LIBRARY_FILE + suffix);
    if (existsSync(path)) renameSync(path, join(indexDir, `damaged-${stamp}-${LIBRARY_FILE}${suffix}`));
  }
}

/** Hashes of content that people withdrew, kept outside the library, so that none of it comes back with a library that is built anew. */
export class WithdrawnList {
  readonly #path: string;
  readonly #hashes: Set<string>;

  constructor(indexDir: string) {
    this.#path = join(indexDir, 'withdrawn.txt');
    const lines = existsSync(this.#path) ? readFileSync(this.#path, 'utf8').split('\n') : [];
    this.#hashes = new Set(lines.filter((line) => line !== ''));
  }

  has(contentHash: string): boolean {
    return this.#hashes.has(contentHash);
  }

  add(contentHash: string): void {
    if (!this.#hashes.has(contentHash)) appendFileSync(this.#path, `${contentHash}\n`);
    this.#hashes.add(contentHash);
  }
}
