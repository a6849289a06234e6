import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DocumentMetadata, DocumentSummary } from '../domain/document.js';
import type { Access } from '../domain/question.js';
import { embedFile } from '../ingest/pipeline.js';
import type { IngestRooms } from '../ingest/index.js';

const EVERYTHING: Access = { collections: 'all' };

export interface RederiveProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Derives every document anew from the bytes that the library keeps, when it was derived by another pipeline or embedder than this
 * one. The mark is written last: an interrupted run is repeated at the next start.
 */
export async function rederiveIfStale(
  rooms: IngestRooms,
  mark: { readonly file: string; readonly fingerprint: string },
  onProgress?: (progress: RederiveProgress) => void,
): Promise<void> {
  if (existsSync(mark.file) && readFileSync(mark.file, 'utf8').trim() === mark.fingerprint) return;
  const { total, documents } = rooms.library.documents(EVERYTHING, {
    offset: 0,
    limit: Number.MAX_SAFE_INTEGER,
  });
  for (const [index, document] of documents.entries()) {
    await rederive(document, rooms);
    onProgress?.({ done: index + 1, total });
  }
  writeFileSync(`${mark.file}.new`, `${mark.fingerprint}\n`);
  renameSync(`${mark.file}.new`, mark.file);
}

/** A document that can no longer be read stays as it is: better an old derivation than none. */
async function rederive(document: DocumentSummary, rooms: IngestRooms): Promise<void> {
  const original = rooms.library.original(document.id, EVERYTHING);
  if (original === null) return;
  const { source, sourceKey, collection, contentHash, addedAt } = document;
  const file = { bytes: original.bytes, fileName: source, sourceKey, collection, contentHash, addedAt };
  try {
    const analysed = await rooms.analyser.analyse({ ...file, given: givenOf(document.metadata) });
    rooms.library.write(await embedFile(analysed, original.bytes, rooms.embedder));
  } catch (error) {
    rooms.onFault?.(error, source);
  }
}

/** What was given beside the file (what its front matter gives comes again from the file). */
function givenOf(metadata: DocumentMetadata): Record<string, unknown> {
  const { title, place, year, issuer, date, documentNumber } = metadata;
  const known = {
    title,
    place: { ...place, value: place.value?.name ?? null },
    year,
    issuer,
    date,
    documentNumber,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, { value, basis }]) =>
      basis === 'given' && value !== null ? [[key, value]] : [],
    ),
  );
}
