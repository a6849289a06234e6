import type { LedgerFigure } from '../../domain/figure.js';
import type { FigureQuery } from '../../domain/ports.js';
import type { Access } from '../../domain/question.js';
import type { PlaceTable } from './place-table.js';
import type { Reader } from './reader.js';
import { toFigure, type FigureRow } from './rows.js';
import { all, likePattern, matching, visible, type Condition } from './selection.js';

const SOURCES = `FROM figures f JOIN documents d ON d.key = f.document_key
  LEFT JOIN passages p ON p.document_key = f.document_key AND p.ordinal = f.passage_ordinal`;
const COLUMNS = 'f.*, d.id AS document_id, d.source, p.topics AS passage_topics';
/** SQLite's way of saying "no limit". */
const UNLIMITED = -1;

/** The figures of all documents, with place, year and sentence. */
export class Ledger {
  readonly #reader: Reader;
  readonly #places: PlaceTable;

  constructor(reader: Reader, places: PlaceTable) {
    this.#reader = reader;
    this.#places = places;
  }

  query(query: FigureQuery): { readonly total: number; readonly figures: readonly LedgerFigure[] } {
    const where = all([
      visible(query.access),
      ...matching(query.filter ?? {}, this.#places, 'f'),
      ...equal('f.unit', query.unit),
      ...equal('f.kind', query.figureKind),
      ...(query.words ?? []).map(holding),
    ]);
    const total = this.#reader.count(
      `SELECT count(*) AS n ${SOURCES} WHERE ${where.sql}`,
      ...where.parameters,
    );
    const rows = this.#reader.rows<FigureRow>(
      `SELECT ${COLUMNS} ${SOURCES} WHERE ${where.sql} ORDER BY f.document_key, f.ordinal LIMIT ? OFFSET ?`,
      ...[...where.parameters, query.limit ?? UNLIMITED, query.offset ?? 0],
    );
    return { total, figures: rows.map((row) => toFigure(row, this.#places)) };
  }

  of(documentId: string, access: Access): LedgerFigure[] {
    return [...this.query({ access, filter: { documents: [documentId] } }).figures];
  }
}

const equal = (column: string, value: string | undefined): Condition[] =>
  value === undefined ? [] : [{ sql: `${column} = ?`, parameters: [value] }];

function holding(word: string): Condition {
  const pattern = likePattern(word);
  return {
    sql: String.raw`(f.subject LIKE ? ESCAPE '\' OR f.sentence LIKE ? ESCAPE '\')`,
    parameters: [pattern, pattern],
  };
}
