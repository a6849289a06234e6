import type { Embedder, Library } from '../domain/ports.js';
import type { Access } from '../domain/question.js';
import { embeddingText } from '../ingest/pipeline.js';
import type { SqliteLibrary } from '../store/sqlite/index.js';

const EVERYTHING: Access = { collections: 'all' };

export interface ReembedProgress {
  /** Documents. */
  readonly done: number;
  readonly total: number;
}

/** What of a document was given to the embedder, passage by passage. */
export const embeddedTexts = (library: Library, documentId: string): string[] =>
  library.passagesOf(documentId, EVERYTHING).map(embeddingText);

/**
 * Has `embedder` make the vectors of every document that has none of it, without writing them: an embedder with a cache keeps
 * them. No file is read again.
 */
export async function prepareVectors(
  library: SqliteLibrary,
  embedder: Embedder,
  onProgress: (progress: ReembedProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const ids = library.outdated('embedder', embedder.fingerprint);
  for (const [done, id] of ids.entries()) {
    onProgress({ done, total: ids.length });
    await embedder.embedDocuments(embeddedTexts(library, id), signal);
  }
}

/** Gives every document vectors of `embedder`, one document a transaction, from the passages that the library keeps. */
export async function replaceVectors(library: SqliteLibrary, embedder: Embedder): Promise<void> {
  library.adoptEmbedder(embedder.fingerprint);
  for (const id of library.outdated('embedder')) {
    const vectors = await embedder.embedDocuments(embeddedTexts(library, id));
    library.replaceVectors(id, vectors);
  }
}
