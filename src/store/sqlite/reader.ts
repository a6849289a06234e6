import type Database from 'better-sqlite3';
import type { DocumentSummary, Outline, ReformDocument } from '../../domain/document.js';
import type { LexicalEntry, PassageKey, StoredPassage } from '../../domain/ports.js';
import type { Access } from '../../domain/question.js';
import { checkSum } from './database.js';
import type { PlaceTable } from './place-table.js';
import { assertWhole, toMetadata, toPassage, toSummary, type DocumentRow, type PassageRow } from './rows.js';
import { visible } from './selection.js';
import { decodeTokens } from './token-blob.js';

type Parameter = string | number;

export interface PostingsRow {
  readonly document_key: number;
  readonly first_key: number;
  readonly last_key: number;
  readonly count: number;
  readonly tokens: Uint8Array;
  readonly check_sum: number;
}

interface VectorRow {
  readonly passage_key: number;
  readonly document_id: string;
  readonly vector: Uint8Array;
  readonly check_sum: number;
}

const POSTINGS_PAGE = 64;
const VECTORS_PAGE = 512;

export const PASSAGE_COLUMNS = 'p.*, d.id AS document_id';

/** Reads documents, passages and what indexes are built from. */
export class Reader {
  readonly #database: Database.Database;
  readonly #places: PlaceTable;
  readonly #statements = new Map<string, Database.Statement<Parameter[]>>();

  constructor(database: Database.Database, places: PlaceTable) {
    this.#database = database;
    this.#places = places;
  }

  documentRow(
    column: 'id' | 'content_hash' | 'source_key',
    value: string,
    access: Access,
  ): DocumentRow | null {
    const seen = visible(access);
    const sql = `SELECT d.* FROM documents d WHERE d.${column} = ? AND ${seen.sql}`;
    return this.rows<DocumentRow>(sql, value, ...seen.parameters)[0] ?? null;
  }

  document(documentId: string, access: Access): ReformDocument | null {
    const row = this.documentRow('id', documentId, access);
    if (row === null) return null;
    const [long] = this.rows<{ text: string; outline: string; check_sum: number }>(
      'SELECT text, outline, check_sum FROM texts WHERE document_key = ?',
      row.key,
    );
    assertWhole(
      long?.check_sum ?? -1,
      checkSum(row.key, long?.text ?? '', long?.outline ?? ''),
      '文档正文',
      row.id,
    );
    return {
      ...toMetadata(row),
      text: long?.text ?? '',
      outline: JSON.parse(long?.outline ?? 'null') as Outline,
    };
  }

  original(
    documentId: string,
    access: Access,
  ): { bytes: Uint8Array; mediaType: string; source: string } | null {
    const row = this.documentRow('id', documentId, access);
    if (row === null) return null;
    const [stored] = this.rows<{ bytes: Uint8Array; check_sum: number }>(
      'SELECT bytes, check_sum FROM originals WHERE document_key = ?',
      row.key,
    );
    const bytes = stored?.bytes ?? new Uint8Array();
    assertWhole(stored?.check_sum ?? -1, checkSum(row.key, bytes), '原始文件', row.id);
    return { bytes, mediaType: row.media_type, source: row.source };
  }

  documents(
    access: Access,
    page: { offset: number; limit: number },
  ): { total: number; documents: DocumentSummary[] } {
    const seen = visible(access);
    const total = this.count(`SELECT count(*) AS n FROM documents d WHERE ${seen.sql}`, ...seen.parameters);
    const rows = this.rows<DocumentRow>(
      `SELECT d.* FROM documents d WHERE ${seen.sql} ORDER BY d.key LIMIT ? OFFSET ?`,
      ...[...seen.parameters, page.limit, page.offset],
    );
    return { total, documents: rows.map(toSummary) };
  }

  passages(keys: readonly PassageKey[], access: Access): StoredPassage[] {
    const found = this.#passagesWhere(
      'p.key IN (SELECT value FROM json_each(?))',
      JSON.stringify(keys),
      access,
    );
    const byKey = new Map(found.map((passage) => [passage.key, passage]));
    return keys.flatMap((key) => byKey.get(key) ?? []);
  }

  passagesOf(documentId: string, access: Access): StoredPassage[] {
    return this.#passagesWhere('d.id = ?', documentId, access);
  }

  *lexicalEntries(first: PassageKey, last: PassageKey): Generator<LexicalEntry> {
    let from = first;
    for (;;) {
      // In pages, not one long cursor: a statement that is being stepped blocks every write of this connection.
      const page = this.rows<PostingsRow>(
        `SELECT * FROM postings WHERE last_key >= ? AND first_key <= ? ORDER BY last_key LIMIT ${POSTINGS_PAGE}`,
        ...[from, last],
      );
      for (const row of page) {
        const bags = tokensOf(row);
        for (const [index, tokens] of bags.entries()) {
          const key = row.first_key + index;
          if (key >= first && key <= last) yield { key, document: row.document_key, tokens };
        }
        from = row.last_key + 1;
      }
      if (page.length < POSTINGS_PAGE) return;
    }
  }

  *vectors(
    first: PassageKey,
    last: PassageKey,
    embedder?: string,
  ): Generator<{ readonly key: PassageKey; readonly vector: Float32Array }> {
    let from = first;
    for (;;) {
      const page = this.rows<VectorRow>(
        `SELECT v.*, d.id AS document_id FROM vectors v JOIN passages p ON p.key = v.passage_key
         JOIN documents d ON d.key = p.document_key
         WHERE v.passage_key BETWEEN ? AND ? ${embedder === undefined ? '' : "AND d.embedder IN (?, '')"}
         ORDER BY v.passage_key LIMIT ${VECTORS_PAGE}`,
        ...[from, last, ...(embedder === undefined ? [] : [embedder])],
      );
      for (const row of page) {
        yield { key: row.passage_key, vector: vectorOf(row) };
        from = row.passage_key + 1;
      }
      if (page.length < VECTORS_PAGE) return;
    }
  }

  rows<Row>(sql: string, ...parameters: readonly Parameter[]): Row[] {
    return this.#prepare(sql).all(...parameters) as Row[];
  }

  /** The column `n` of the only row. */
  count(sql: string, ...parameters: readonly Parameter[]): number {
    return this.rows<{ n: number | null }>(sql, ...parameters)[0]?.n ?? 0;
  }

  #passagesWhere(condition: string, parameter: Parameter, access: Access): StoredPassage[] {
    const seen = visible(access);
    const rows = this.rows<PassageRow>(
      `SELECT ${PASSAGE_COLUMNS} FROM passages p JOIN documents d ON d.key = p.document_key
       WHERE ${condition} AND ${seen.sql} ORDER BY p.key`,
      ...[parameter, ...seen.parameters],
    );
    return rows.map((row) => toPassage(row, this.#places));
  }

  #prepare(sql: string): Database.Statement<Parameter[]> {
    const statement = this.#statements.get(sql) ?? this.#database.prepare<Parameter[]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

export function tokensOf(row: PostingsRow): string[][] {
  const sum = checkSum(row.document_key, row.first_key, row.last_key, row.count, row.tokens);
  assertWhole(row.check_sum, sum, '检索词记录', String(row.document_key));
  return decodeTokens(row.tokens, row.last_key - row.first_key + 1);
}

export function vectorOf(row: VectorRow): Float32Array {
  assertWhole(row.check_sum, checkSum(row.passage_key, row.vector), '向量记录', row.document_id);
  // Copied: SQLite's bytes need not lie on a multiple of four.
  return new Float32Array(Uint8Array.from(row.vector).buffer);
}
