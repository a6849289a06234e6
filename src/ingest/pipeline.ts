import { basename } from 'node:path';
import { lexicalTokens } from '../chinese/segment.js';
import type { DocumentMetadata, ReformDocument } from '../domain/document.js';
import type { Figure } from '../domain/figure.js';
import type { Passage } from '../domain/passage.js';
import type { Embedder, IngestedDocument } from '../domain/ports.js';
import { chunkDocument } from './chunk/index.js';
import { extractFigures } from './figures/index.js';
import { inferMetadata } from './metadata/index.js';
import { buildOutline } from './outline/index.js';
import { readDocument } from './read/index.js';

/**
 * Part of the fingerprint of everything that is derived from a file. Raise it with every change of reading, cleaning, metadata,
 * chunking, figures or tokens: libraries built by an older number are then derived anew from the files that they keep.
 */
export const PIPELINE_VERSION = '11';

/** One file on its way in, after its bytes were fetched. Everything in it can be cloned into a worker thread. */
export interface RawFile {
  readonly bytes: Uint8Array;
  /** Name as it came in; only its last part is used. */
  readonly fileName: string;
  readonly sourceKey: string;
  readonly collection: string;
  /** Metadata given beside the file; wins over what the file says. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly contentHash: string;
  /** ISO 8601. */
  readonly addedAt: string;
}

/** All that is derived from a file but the vectors, which belong to the embedder that the library is opened with. */
export interface AnalysedFile {
  readonly document: ReformDocument;
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  readonly tokens: readonly (readonly string[])[];
}

/** Bytes to document, passages, figures and tokens. Pure; may take seconds: production runs it in a worker. */
export async function analyseFile(file: RawFile): Promise<AnalysedFile> {
  const source = basename(file.fileName);
  const read = await readDocument({ bytes: file.bytes, fileName: source });
  const { text, outline, warnings } = buildOutline(read);
  const metadata = inferMetadata({ text, outline, read, source, given: file.given });
  const document: ReformDocument = {
    id: documentIdOf(file.contentHash),
    contentHash: file.contentHash,
    source,
    sourceKey: file.sourceKey,
    collection: file.collection,
    mediaType: read.mediaType,
    text,
    outline,
    metadata: metadata.value,
    warnings: [...read.warnings, ...warnings, ...metadata.warnings],
    pages: read.pages ?? null,
    addedAt: file.addedAt,
  };
  const passages = chunkDocument({ documentId: document.id, text, outline, metadata: metadata.value });
  return {
    document,
    passages,
    figures: extractFigures({ text, outline, metadata: metadata.value }),
    tokens: passages.map((passage) => lexicalTokens(searchText(passage, metadata.value))),
  };
}

/** Adds the vectors: what the library writes in one transaction. */
export async function embedFile(
  analysed: AnalysedFile,
  original: Uint8Array,
  embedder: Embedder,
  signal?: AbortSignal,
): Promise<IngestedDocument> {
  const vectors = await embedder.embedDocuments(analysed.passages.map(embeddingText), signal);
  return { ...analysed, vectors, original };
}

/** The whole way at once, in this thread. */
export async function prepareDocument(file: RawFile, embedder: Embedder): Promise<IngestedDocument> {
  return embedFile(await analyseFile(file), file.bytes, embedder);
}

export const documentIdOf = (contentHash: string): string => contentHash.slice(0, 16);

/** What the words of a passage are found by: title and heading path count as its words. */
const searchText = (passage: Passage, metadata: DocumentMetadata): string =>
  [metadata.title.value, ...passage.headings, passage.text].join('\n');

/** What the vector of a passage is made of. */
export const embeddingText = (passage: Passage): string => [...passage.headings, passage.text].join('\n');
