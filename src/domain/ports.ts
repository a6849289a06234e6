import type { DocumentSummary, ReformDocument } from './document.js';
import type { Figure, LedgerFigure } from './figure.js';
import type { Passage } from './passage.js';
import type { Access, Filter } from './question.js';

/** Turns texts into unit vectors. A zero vector means that nothing in the text is known: no dense score. */
export interface Embedder {
  /** Changes whenever the same text would give another vector. */
  readonly fingerprint: string;
  readonly dimensions: number;
  embedDocuments(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array>;
}

/** Likeness of words and sentences, from the vectors that ship with the product: no server is asked. */
export interface WordVectors {
  /** Cosine of two normalised words, within [-1, 1]; 0 when either is unknown. */
  similarity(a: string, b: string): number;
  /** Unit vector of a text; all zeros when nothing in it is known. */
  embed(text: string): Float32Array;
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A language model behind a server. */
export interface ChatModel {
  readonly name: string;
  /** Pieces of the reply as they come. Rejects with a coded AppError (`model_unavailable`, `model_timeout`, …). */
  stream(messages: readonly ChatMessage[], signal: AbortSignal): AsyncIterable<string>;
}

/** A passage's number inside the store; labels both indexes. Never reused. */
export type PassageKey = number;

export interface Hit {
  readonly key: PassageKey;
  /** Larger is better. Cosine for vectors, BM25 for words. */
  readonly score: number;
}

/** Restricts a search before ranking. `has` must be cheap; `size` is the number of keys allowed. */
export interface KeySet {
  readonly size: number;
  has(key: PassageKey): boolean;
  [Symbol.iterator](): Iterator<PassageKey>;
}

/** Nearest neighbours by cosine. Zero vectors are accepted and never found. */
export interface VectorIndex {
  readonly size: number;
  readonly dimensions: number;
  add(entries: Iterable<{ readonly key: PassageKey; readonly vector: Float32Array }>): void;
  /** Unknown keys are ignored. */
  remove(keys: Iterable<PassageKey>): void;
  /** At most `k` hits, best first, ties by key; exactly `min(k, allowed ∩ indexed)` of them. */
  search(vector: Float32Array, k: number, allowed?: KeySet): Hit[];
}

/** What the lexical index is told of one passage. */
export interface LexicalEntry {
  readonly key: PassageKey;
  /** Groups passages of one document for the document's own score. */
  readonly document: number;
  /** Tokens of text, title and heading path, with repeats. */
  readonly tokens: readonly string[];
}

export interface LexicalHit extends Hit {
  /** The passage's own BM25. */
  readonly passageScore: number;
  /** BM25 of the whole document that holds it. */
  readonly documentScore: number;
}

/** BM25 over tokens (Robertson and Zaragoza 2009; Lucene's idf). */
export interface LexicalIndex {
  readonly size: number;
  add(entries: Iterable<LexicalEntry>): void;
  remove(keys: Iterable<PassageKey>): void;
  /** `score = passageScore + documentWeight × documentScore`; best first, ties by key. Token weights default to 1. */
  search(query: ReadonlyMap<string, number>, k: number, allowed?: KeySet): LexicalHit[];
  /** Lucene's idf, `ln(1 + (N − n + ½)/(n + ½))`; the largest possible for a token that no passage has. */
  idf(token: string): number;
}

/** A document with all that is derived from it, ready to be written at once. */
export interface IngestedDocument {
  readonly document: ReformDocument;
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  /** Tokens per passage, same order. */
  readonly tokens: readonly (readonly string[])[];
  /** Unit vectors per passage, same order. */
  readonly vectors: readonly Float32Array[];
  /** Original bytes, for the link to the file as it came. */
  readonly original: Uint8Array;
}

/** Proof that a document is gone. */
export interface Receipt {
  readonly documentId: string;
  readonly passages: number;
  readonly vectors: number;
  readonly postings: number;
  readonly figures: number;
  /** ISO 8601. */
  readonly at: string;
}

export interface StoredPassage extends Passage {
  readonly key: PassageKey;
  readonly documentKey: number;
}

/** One step of the library's history; indexes follow it. Keys of one document are consecutive. */
export interface Change {
  readonly sequence: number;
  readonly kind: 'add' | 'remove';
  readonly documentKey: number;
  readonly firstKey: PassageKey;
  readonly lastKey: PassageKey;
}

export interface FigureQuery {
  readonly access: Access;
  readonly filter?: Filter;
  readonly unit?: string;
  readonly figureKind?: Figure['kind'];
  /** Words that subject or sentence must hold, all of them. */
  readonly words?: readonly string[];
  readonly limit?: number;
  readonly offset?: number;
}

/** The one truth. Every write is one transaction; a reader never sees half of one. Synchronous, as SQLite is. */
export interface Library {
  /** Tells this library from any other, for good: index files carry it. */
  readonly identity?: string;
  /** Adds, or replaces the document of the same source key. */
  write(entry: IngestedDocument): {
    readonly status: 'added' | 'replaced';
    readonly replacedId: string | null;
  };
  /** `null` when there is no such document (or it may not be seen). Withdrawn content is remembered by its hash. */
  remove(documentId: string, access: Access): Receipt | null;
  wasWithdrawn(contentHash: string): boolean;
  findByHash(contentHash: string): DocumentSummary | null;
  findBySourceKey(sourceKey: string): DocumentSummary | null;
  document(documentId: string, access: Access): ReformDocument | null;
  original(
    documentId: string,
    access: Access,
  ): { readonly bytes: Uint8Array; readonly mediaType: string; readonly source: string } | null;
  documents(
    access: Access,
    page?: { readonly offset: number; readonly limit: number },
  ): {
    readonly total: number;
    readonly documents: readonly DocumentSummary[];
  };
  /** In the order of `keys`; keys that are gone or may not be seen are left out. */
  passages(keys: readonly PassageKey[], access: Access): StoredPassage[];
  passagesOf(documentId: string, access: Access): StoredPassage[];
  /** Passages that access and filter allow; `null` when nothing is restricted. */
  allowedKeys(access: Access, filter: Filter): KeySet | null;
  figures(query: FigureQuery): { readonly total: number; readonly figures: readonly LedgerFigure[] };
  figuresOf(documentId: string, access: Access): LedgerFigure[];
  /** Sequence of the newest change; cheap enough to ask before every search. */
  sequence(): number;
  changesSince(sequence: number): Change[];
  lexicalEntries(first: PassageKey, last: PassageKey): Iterable<LexicalEntry>;
  /** With `embedder`, only vectors made under that fingerprint. */
  vectors(
    first: PassageKey,
    last: PassageKey,
    embedder?: string,
  ): Iterable<{ readonly key: PassageKey; readonly vector: Float32Array }>;
  close(): void;
}
