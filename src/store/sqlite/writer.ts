import type Database from 'better-sqlite3';
import type { Figure } from '../../domain/figure.js';
import { PASSAGE_KINDS, type Passage, type PassageKind } from '../../domain/passage.js';
import type { IngestedDocument, Receipt } from '../../domain/ports.js';
import { contains, sliceSpan } from '../../domain/span.js';
import { checkSum } from './database.js';
import type { PlaceTable } from './place-table.js';
import { documentSum, figureSum, passageSum } from './rows.js';
import { encodeTokens } from './token-blob.js';

/** Under which versions of embedder and analyzer a document's vectors and tokens were made. */
export interface Derivation {
  readonly embedder: string;
  readonly analyzer: string;
}

type Row = Record<string, string | number | null | Uint8Array>;

export const kindsMask = (kinds: readonly PassageKind[]): number =>
  PASSAGE_KINDS.reduce((mask, kind, bit) => (kinds.includes(kind) ? mask | (1 << bit) : mask), 0);

/** Writes and removes documents with all that is derived from them. Every method belongs inside a transaction. */
export class Writer {
  readonly #database: Database.Database;
  readonly #places: PlaceTable;
  readonly #statements = new Map<string, Database.Statement<[Row]>>();

  constructor(database: Database.Database, places: PlaceTable) {
    this.#database = database;
    this.#places = places;
  }

  insert(entry: IngestedDocument, derivation: Derivation): void {
    assertAligned(entry);
    const documentKey = this.#insertDocument(entry, derivation);
    const keys = entry.passages.map((passage) => this.#insertPassage(passage, documentKey));
    const first = keys[0] ?? 0;
    const last = keys.at(-1) ?? -1;
    this.insertTokens(entry.tokens, documentKey, first, last);
    entry.vectors.forEach((vector, index) => this.insertVector(keys[index] ?? 0, vector));
    entry.figures.forEach((figure, index) => this.#insertFigure(figure, index, documentKey, entry));
    this.recordChange('add', documentKey, first, last);
  }

  /** Removes the document of `documentKey` and says what went. */
  delete(documentKey: number, documentId: string): Receipt {
    const one = (sql: string): number =>
      this.#database.prepare<[number], number>(sql).pluck().get(documentKey) ?? 0;
    const passages = one('SELECT count(*) FROM passages WHERE document_key = ?');
    const receipt: Receipt = {
      documentId,
      passages,
      vectors: one(
        'SELECT count(*) FROM vectors JOIN passages ON passages.key = passage_key WHERE document_key = ?',
      ),
      postings: one('SELECT count FROM postings WHERE document_key = ?'),
      figures: one('SELECT count(*) FROM figures WHERE document_key = ?'),
      at: new Date().toISOString(),
    };
    const first = one('SELECT min(key) FROM passages WHERE document_key = ?');
    this.#database.prepare('DELETE FROM documents WHERE key = ?').run(documentKey);
    this.recordChange('remove', documentKey, first, first + passages - 1);
    return receipt;
  }

  recordWithdrawal(receipt: Receipt, contentHash: string, source: string): void {
    this.#run('withdrawals', {
      document_id: receipt.documentId,
      content_hash: contentHash,
      source,
      passages: receipt.passages,
      vectors: receipt.vectors,
      postings: receipt.postings,
      figures: receipt.figures,
      at: receipt.at,
    });
  }

  insertVector(passageKey: number, vector: Float32Array): void {
    const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
    this.#run('vectors', { passage_key: passageKey, vector: bytes, check_sum: checkSum(passageKey, bytes) });
  }

  insertTokens(
    tokens: readonly (readonly string[])[],
    documentKey: number,
    first: number,
    last: number,
  ): void {
    const { blob, postings } = encodeTokens(tokens);
    this.#run('postings', {
      document_key: documentKey,
      first_key: first,
      last_key: last,
      count: postings,
      tokens: blob,
      check_sum: checkSum(documentKey, first, last, postings, blob),
    });
  }

  recordChange(kind: 'add' | 'remove', documentKey: number, first: number, last: number): void {
    this.#run('changes', { kind, document_key: documentKey, first_key: first, last_key: last });
  }

  #insertDocument(
    { document, passages, figures, original }: IngestedDocument,
    derivation: Derivation,
  ): number {
    const row = {
      id: document.id,
      content_hash: document.contentHash,
      source: document.source,
      source_key: document.sourceKey,
      collection: document.collection,
      media_type: document.mediaType,
      metadata: JSON.stringify(document.metadata),
      warnings: JSON.stringify(document.warnings),
      pages: document.pages,
      added_at: document.addedAt,
      characters: document.text.length,
      passages: passages.length,
      figures: figures.length,
      ...derivation,
    };
    const documentKey = this.#run('documents', { ...row, check_sum: documentSum(row) });
    const outline = JSON.stringify(document.outline);
    this.#run('texts', {
      document_key: documentKey,
      text: document.text,
      outline,
      check_sum: checkSum(documentKey, document.text, outline),
    });
    this.#run('originals', {
      document_key: documentKey,
      bytes: original,
      check_sum: checkSum(documentKey, original),
    });
    return documentKey;
  }

  #insertPassage(passage: Passage, documentKey: number): number {
    const row = {
      document_key: documentKey,
      ordinal: passage.ordinal,
      span_start: passage.span.start,
      span_end: passage.span.end,
      text: passage.text,
      headings: JSON.stringify(passage.headings),
      caption: passage.caption ? 1 : 0,
      place_id: this.#places.intern(passage.place),
      year: passage.year,
      kinds: JSON.stringify(passage.kinds),
      topics: JSON.stringify(passage.topics),
      masked_spans: JSON.stringify(passage.maskedSpans),
      sentences: JSON.stringify(passage.sentences),
      simhash: passage.simhash,
    };
    const key = this.#run('passages', {
      ...row,
      kinds_mask: kindsMask(passage.kinds),
      check_sum: passageSum(row),
    });
    for (const topic of new Set(passage.topics)) this.#run('passage_topics', { passage_key: key, topic });
    return key;
  }

  #insertFigure(figure: Figure, ordinal: number, documentKey: number, entry: IngestedDocument): void {
    const passage = entry.passages.find(({ span }) => contains(span, figure.span));
    const row = {
      ordinal,
      passage_ordinal: passage?.ordinal ?? null,
      value: figure.value,
      value_text: figure.valueText,
      unit: figure.unit,
      subject: figure.subject,
      kind: figure.kind,
      qualifiers: JSON.stringify(figure.qualifiers),
      before: figure.before ?? null,
      after: figure.after ?? null,
      place_id: this.#places.intern(figure.place),
      year: figure.year,
      span_start: figure.span.start,
      span_end: figure.span.end,
      sentence_start: figure.sentence.start,
      sentence_end: figure.sentence.end,
      sentence: sliceSpan(entry.document.text, figure.sentence),
    };
    this.#run('figures', { ...row, document_key: documentKey, check_sum: figureSum(row) });
  }

  /** Inserts `row` and gives its row id. Table and column names come from this file alone. */
  #run(table: string, row: Row): number {
    let statement = this.#statements.get(table);
    if (statement === undefined) {
      const columns = Object.keys(row);
      const values = columns.map((column) => `@${column}`);
      statement = this.#database.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`,
      );
      this.#statements.set(table, statement);
    }
    return Number(statement.run(row).lastInsertRowid);
  }
}

function assertAligned({ passages, tokens, vectors }: IngestedDocument): void {
  if (tokens.length !== passages.length || vectors.length !== passages.length)
    throw new RangeError('tokens and vectors must be as many as passages');
}
