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
 * Derives documents anew from the bytes that the library keeps: those that another pipeline or embedder derived. Each is a
 * transaction of its own; an interrupted run goes on at the next start.
 */
export async function rederive(
  documentIds: readonly string[],
  rooms: IngestRooms,
  onProgress?: (progress: RederiveProgress) => void,
): Promise<void> {
  const summaries = new Map(
    rooms.library
      .documents(EVERYTHING, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
      .documents.map((document) => [document.id, document]),
  );
  for (const [index, id] of documentIds.entries()) {
    const document = summaries.get(id);
    if (document !== undefined) await rederiveOne(document, rooms);
    onProgress?.({ done: index + 1, total: documentIds.length });
  }
}

/** A document that can no longer be read stays as it is: better an old derivation than none. */
async function rederiveOne(document: DocumentSummary, rooms: IngestRooms): Promise<void> {
  try {
    await rederiveFromOriginal(document, rooms);
  } catch (error) {
    rooms.onFault?.(error, document.source);
  }
}

/** Derives one document anew from its original bytes, in their place. Throws `index_damaged` when those are not whole either. */
export async function rederiveFromOriginal(document: DocumentSummary, rooms: IngestRooms): Promise<void> {
  const { source, sourceKey, collection, contentHash, addedAt } = document;
  const original = rooms.library.original(document.id, EVERYTHING);
  if (original === null) return;
  const file = { bytes: original.bytes, fileName: source, sourceKey, collection, contentHash, addedAt };
  const analysed = await rooms.analyser.analyse({ ...file, given: givenOf(document.metadata) });
  rooms.library.write(await embedFile(analysed, original.bytes, rooms.embedder));
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
