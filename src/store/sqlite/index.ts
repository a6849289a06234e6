import type Database from 'better-sqlite3';
import type { DocumentSummary, ReformDocument } from '../../domain/document.js';
import type { LedgerFigure } from '../../domain/figure.js';
import type {
  Change,
  FigureQuery,
  IngestedDocument,
  KeySet,
  LexicalEntry,
  Library,
  PassageKey,
  Receipt,
  StoredPassage,
} from '../../domain/ports.js';
import type { Access, Filter } from '../../domain/question.js';
import { BitKeySet } from '../key-set.js';
import { guard, openDatabase } from './database.js';
import { Ledger } from './ledger.js';
import { PlaceTable, type ResolvePlaces } from './place-table.js';
import { Reader } from './reader.js';
import { Remembered } from './remembered.js';
import { documentSum, toSummary, type DocumentRow } from './rows.js';
import { all, matching, visible } from './selection.js';
import { verifyLibrary, type DamagedDocument } from './verify.js';
import { Writer, type Derivation } from './writer.js';

export type { DamagedDocument } from './verify.js';
export type { Derivation } from './writer.js';
export type { ResolvePlaces } from './place-table.js';

export interface SqliteLibraryOptions {
  /** The file, or `:memory:`. Made with its folder if missing. */
  readonly path: string;
  /** What a place's name in a filter may mean; without it only anonymised places are known by name. */
  readonly resolvePlaces?: ResolvePlaces;
  /** Written beside every document, so that vectors of another embedder are never searched. */
  readonly embedderFingerprint?: string;
  /** Likewise for chunker, segmenter and dictionaries. */
  readonly analyzerFingerprint?: string;
}

const EVERYTHING: Access = { collections: 'all' };
const CACHED_SELECTIONS = 64;
/** About ten megabytes each: what a few dozen questions read. */
const CACHED_PASSAGES = 4096;
const CACHED_LEDGERS = 64;
const DEFAULT_PAGE = { offset: 0, limit: 1000 };

/** Opens the library in one SQLite file. Throws `index_damaged`. */
export const openSqliteLibrary = (options: SqliteLibraryOptions): SqliteLibrary => new SqliteLibrary(options);

/** {@link Library} over better-sqlite3. */
export class SqliteLibrary implements Library {
  readonly #database: Database.Database;
  readonly #places: PlaceTable;
  readonly #reader: Reader;
  readonly #writer: Writer;
  readonly #ledger: Ledger;
  #derivation: Derivation;
  readonly identity: string;
  readonly #selections = new Remembered<KeySet>(CACHED_SELECTIONS);
  readonly #passages = new Remembered<StoredPassage>(CACHED_PASSAGES);
  readonly #ledgers = new Remembered<readonly LedgerFigure[]>(CACHED_LEDGERS);

  constructor(options: SqliteLibraryOptions) {
    this.#database = openDatabase(options.path);
    this.#places = new PlaceTable(this.#database, options.resolvePlaces ?? (() => []));
    this.#reader = new Reader(this.#database, this.#places);
    this.#writer = new Writer(this.#database, this.#places);
    this.#ledger = new Ledger(this.#reader, this.#places);
    this.identity = guard(() => this.#reader.rows<{ id: string }>('SELECT id FROM identity')[0]?.id ?? '');
    this.#derivation = {
      embedder: options.embedderFingerprint ?? '',
      analyzer: options.analyzerFingerprint ?? '',
    };
  }

  write(entry: IngestedDocument): {
    readonly status: 'added' | 'replaced';
    readonly replacedId: string | null;
  } {
    return this.#transaction(() => {
      const { sourceKey, id } = entry.document;
      const previous = this.#reader.documentRow('source_key', sourceKey, EVERYTHING);
      // The same content under another name: content is kept once.
      const twin = this.#reader.documentRow('id', id, EVERYTHING);
      for (const row of new Map([previous, twin].flatMap((row) => (row ? [[row.key, row]] : []))).values())
        this.#writer.delete(row.key, row.id);
      this.#writer.insert(entry, this.#derivation);
      return { status: previous === null ? 'added' : 'replaced', replacedId: previous?.id ?? null };
    });
  }

  remove(documentId: string, access: Access): Receipt | null {
    const receipt = this.#transaction(() => {
      const row = this.#reader.documentRow('id', documentId, access);
      if (row === null) return null;
      const gone = this.#writer.delete(row.key, row.id);
      this.#writer.recordWithdrawal(gone, row.content_hash, row.source);
      return gone;
    });
    // Otherwise the withdrawn words would stay readable in the log until its next checkpoint.
    if (receipt !== null) this.#database.pragma('wal_checkpoint(TRUNCATE)');
    // Nor in memory.
    for (const remembered of [this.#passages, this.#ledgers]) remembered.clear();
    return receipt;
  }

  wasWithdrawn(contentHash: string): boolean {
    return this.#count('SELECT count(*) AS n FROM withdrawals WHERE content_hash = ?', contentHash) > 0;
  }

  /** Every withdrawal's receipt, newest first. */
  withdrawals(): (Receipt & { readonly contentHash: string; readonly source: string })[] {
    return guard(() =>
      this.#reader.rows(
        `SELECT document_id AS documentId, content_hash AS contentHash, source, passages, vectors, postings, figures, at
         FROM withdrawals ORDER BY number DESC`,
      ),
    );
  }

  findByHash(contentHash: string): DocumentSummary | null {
    return this.#summary('content_hash', contentHash);
  }

  findBySourceKey(sourceKey: string): DocumentSummary | null {
    return this.#summary('source_key', sourceKey);
  }

  document(documentId: string, access: Access): ReformDocument | null {
    return guard(() => this.#reader.document(documentId, access));
  }

  original(
    documentId: string,
    access: Access,
  ): { readonly bytes: Uint8Array; readonly mediaType: string; readonly source: string } | null {
    return guard(() => this.#reader.original(documentId, access));
  }

  documents(
    access: Access,
    page: { readonly offset: number; readonly limit: number } = DEFAULT_PAGE,
  ): { readonly total: number; readonly documents: readonly DocumentSummary[] } {
    return guard(() => this.#reader.documents(access, page));
  }

  passages(keys: readonly PassageKey[], access: Access): StoredPassage[] {
    const remembered = this.#passages.at(this.sequence());
    const seenBy = JSON.stringify(access);
    const found = new Map<PassageKey, StoredPassage>();
    for (const key of keys) {
      const passage = remembered.get(`${seenBy}${key}`);
      if (passage !== undefined) found.set(key, passage);
    }
    const others = keys.filter((key) => !found.has(key));
    for (const passage of others.length === 0 ? [] : guard(() => this.#reader.passages(others, access))) {
      found.set(passage.key, passage);
      remembered.set(`${seenBy}${passage.key}`, passage);
    }
    return keys.flatMap((key) => found.get(key) ?? []);
  }

  passagesOf(documentId: string, access: Access): StoredPassage[] {
    return guard(() => this.#reader.passagesOf(documentId, access));
  }

  allowedKeys(access: Access, filter: Filter): KeySet | null {
    return guard(() => {
      const conditions = matching(filter, this.#places, 'p');
      if (access.collections === 'all' && conditions.length === 0) return null;
      return this.#selections.get(this.sequence(), JSON.stringify([access, filter]), () => {
        const where = all([visible(access), ...conditions]);
        const rows = this.#reader.rows<{ key: number }>(
          `SELECT p.key FROM passages p JOIN documents d ON d.key = p.document_key WHERE ${where.sql} ORDER BY p.key`,
          ...where.parameters,
        );
        return new BitKeySet(rows.map(({ key }) => key));
      });
    });
  }

  figures(query: FigureQuery): { readonly total: number; readonly figures: readonly LedgerFigure[] } {
    return guard(() => this.#ledger.query(query));
  }

  figuresOf(documentId: string, access: Access): LedgerFigure[] {
    const name = JSON.stringify([access, documentId]);
    return [
      ...this.#ledgers.get(this.sequence(), name, () => guard(() => this.#ledger.of(documentId, access))),
    ];
  }

  sequence(): number {
    return this.#count('SELECT max(sequence) AS n FROM changes');
  }

  changesSince(sequence: number): Change[] {
    return guard(() =>
      this.#reader.rows<Change>(
        `SELECT sequence, kind, document_key AS documentKey, first_key AS firstKey, last_key AS lastKey
         FROM changes WHERE sequence > ? ORDER BY sequence`,
        sequence,
      ),
    );
  }

  lexicalEntries(first: PassageKey, last: PassageKey): Iterable<LexicalEntry> {
    return this.#reader.lexicalEntries(first, last);
  }

  /** With `embedder`, only vectors that it made, or whose maker is not recorded. */
  vectors(
    first: PassageKey,
    last: PassageKey,
    embedder?: string,
  ): Iterable<{ readonly key: PassageKey; readonly vector: Float32Array }> {
    return this.#reader.vectors(first, last, embedder);
  }

  /** From now on, vectors that are written are this embedder's. */
  adoptEmbedder(fingerprint: string): void {
    this.#derivation = { ...this.#derivation, embedder: fingerprint };
  }

  /** Ids of documents whose vectors or tokens were made by another embedder or analyzer than the library's own, or than the one named. */
  outdated(part: keyof Derivation, fingerprint: string = this.#derivation[part]): string[] {
    const rows = guard(() =>
      this.#reader.rows<{ id: string }>(
        `SELECT id FROM documents WHERE ${part} <> ? ORDER BY key`,
        fingerprint,
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Puts vectors of this library's embedder in the place of older ones, in the order of `passagesOf`. */
  replaceVectors(documentId: string, vectors: readonly Float32Array[]): void {
    this.#transaction(() => {
      const row = this.#reader.documentRow('id', documentId, EVERYTHING);
      if (row === null) return;
      const keys = this.#reader.passagesOf(documentId, EVERYTHING).map(({ key }) => key);
      if (keys.length !== vectors.length) throw new RangeError('vectors must be as many as passages');
      const first = keys[0] ?? 0;
      const last = keys.at(-1) ?? -1;
      this.#database.prepare('DELETE FROM vectors WHERE passage_key BETWEEN ? AND ?').run(first, last);
      vectors.forEach((vector, index) => this.#writer.insertVector(keys[index] ?? 0, vector));
      this.#restamp(row);
      // Indexes drop the old entries and read the new ones.
      this.#writer.recordChange('remove', row.key, first, last);
      this.#writer.recordChange('add', row.key, first, last);
    });
  }

  /**
   * Reads everything back and compares it with its check sums, a slice at a time. Gives the documents that cannot be
   * trusted: read them anew from `sourceKey`, or from the original.
   */
  verify(signal?: AbortSignal): Promise<DamagedDocument[]> {
    return verifyLibrary(this.#database, this.#reader, signal);
  }

  /** Size of the file in bytes. */
  get bytes(): number {
    return guard(
      () =>
        Number(this.#database.pragma('page_count', { simple: true })) *
        Number(this.#database.pragma('page_size', { simple: true })),
    );
  }

  close(): void {
    this.#database.close();
  }

  #restamp(row: DocumentRow): void {
    const renewed = { ...row, embedder: this.#derivation.embedder };
    this.#database
      .prepare('UPDATE documents SET embedder = ?, check_sum = ? WHERE key = ?')
      .run(renewed.embedder, documentSum(renewed), row.key);
  }

  #summary(column: 'content_hash' | 'source_key', value: string): DocumentSummary | null {
    return guard(() => {
      const row = this.#reader.documentRow(column, value, EVERYTHING);
      return row === null ? null : toSummary(row);
    });
  }

  #count(sql: string, ...parameters: string[]): number {
    return guard(() => this.#reader.count(sql, ...parameters));
  }

  /** IMMEDIATE: the write lock is taken first, so that two writers queue instead of failing half-way. */
  #transaction<T>(work: () => T): T {
    return guard(() => this.#database.transaction(work).immediate());
  }
}
