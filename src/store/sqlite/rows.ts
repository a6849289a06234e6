import type { DocumentMetadata, DocumentSummary, ReformDocument } from '../../domain/document.js';
import type { FigureKind, LedgerFigure, Qualifier } from '../../domain/figure.js';
import type { PassageKind } from '../../domain/passage.js';
import type { StoredPassage } from '../../domain/ports.js';
import type { Span } from '../../domain/span.js';
import type { Warning } from '../../domain/warning.js';
import { checkSum, damaged } from './database.js';
import type { PlaceTable } from './place-table.js';

export interface DocumentRow {
  readonly key: number;
  readonly id: string;
  readonly content_hash: string;
  readonly source: string;
  readonly source_key: string;
  readonly collection: string;
  readonly media_type: string;
  readonly metadata: string;
  readonly warnings: string;
  readonly pages: number | null;
  readonly added_at: string;
  readonly characters: number;
  readonly passages: number;
  readonly figures: number;
  readonly embedder: string;
  readonly analyzer: string;
  readonly check_sum: number;
}

export interface PassageRow {
  readonly key: number;
  readonly document_key: number;
  readonly document_id: string;
  readonly ordinal: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly text: string;
  readonly headings: string;
  readonly caption: number;
  readonly place_id: number | null;
  readonly year: number | null;
  readonly kinds: string;
  readonly topics: string;
  readonly masked_spans: string;
  readonly sentences: string;
  readonly simhash: string;
  readonly check_sum: number;
}

export interface FigureRow {
  readonly document_id: string;
  readonly source: string;
  readonly passage_topics: string | null;
  readonly ordinal: number;
  readonly passage_ordinal: number | null;
  readonly value: number;
  readonly value_text: string;
  readonly unit: string;
  readonly subject: string;
  readonly kind: string;
  readonly qualifiers: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly place_id: number | null;
  readonly year: number | null;
  readonly span_start: number;
  readonly span_end: number;
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly sentence: string;
  readonly check_sum: number;
}

export const documentSum = (row: Omit<DocumentRow, 'key' | 'check_sum'>): number =>
  checkSum(
    ...[row.id, row.content_hash, row.source, row.source_key, row.collection, row.media_type, row.metadata],
    ...[
      row.warnings,
      row.pages,
      row.added_at,
      row.characters,
      row.passages,
      row.figures,
      row.embedder,
      row.analyzer,
    ],
  );

export const passageSum = (row: Omit<PassageRow, 'key' | 'document_id' | 'check_sum'>): number =>
  checkSum(
    ...[
      row.document_key,
      row.ordinal,
      row.span_start,
      row.span_end,
      row.text,
      row.headings,
      row.caption,
      row.place_id,
    ],
    ...[row.year, row.kinds, row.topics, row.masked_spans, row.sentences, row.simhash],
  );

export const figureSum = (
  row: Omit<FigureRow, 'document_id' | 'source' | 'passage_topics' | 'check_sum'>,
): number =>
  checkSum(
    ...[
      row.ordinal,
      row.passage_ordinal,
      row.value,
      row.value_text,
      row.unit,
      row.subject,
      row.kind,
      row.qualifiers,
    ],
    ...[row.before, row.after, row.place_id, row.year, row.span_start, row.span_end, row.sentence_start],
    ...[row.sentence_end, row.sentence],
  );

/** Throws `index_damaged` where a row is not what was written: better no answer than a changed one. */
export function assertWhole(stored: number, computed: number, what: string, documentId: string): void {
  if (stored !== computed) throw damaged(what, undefined, { documentId });
}

/** Everything about a document but its text and outline. */
export function toMetadata(row: DocumentRow): Omit<ReformDocument, 'text' | 'outline'> {
  assertWhole(row.check_sum, documentSum(row), '文档记录', row.id);
  return {
    id: row.id,
    contentHash: row.content_hash,
    source: row.source,
    sourceKey: row.source_key,
    collection: row.collection,
    mediaType: row.media_type,
    metadata: JSON.parse(row.metadata) as DocumentMetadata,
    warnings: JSON.parse(row.warnings) as Warning[],
    pages: row.pages,
    addedAt: row.added_at,
  };
}

export function toSummary(row: DocumentRow): DocumentSummary {
  const { characters, passages, figures } = row;
  return { ...toMetadata(row), characters, passages, figures };
}

export function toPassage(row: PassageRow, places: PlaceTable): StoredPassage {
  assertWhole(row.check_sum, passageSum(row), '段落记录', row.document_id);
  return {
    key: row.key,
    documentKey: row.document_key,
    id: `${row.document_id}-${row.ordinal}`,
    documentId: row.document_id,
    ordinal: row.ordinal,
    span: { start: row.span_start, end: row.span_end },
    text: row.text,
    headings: JSON.parse(row.headings) as string[],
    caption: row.caption === 1,
    place: places.get(row.place_id),
    year: row.year,
    kinds: JSON.parse(row.kinds) as PassageKind[],
    topics: JSON.parse(row.topics) as string[],
    maskedSpans: JSON.parse(row.masked_spans) as Span[],
    sentences: JSON.parse(row.sentences) as Span[],
    simhash: row.simhash,
  };
}

export function toFigure(row: FigureRow, places: PlaceTable): LedgerFigure {
  assertWhole(row.check_sum, figureSum(row), '数字台账', row.document_id);
  return {
    value: row.value,
    valueText: row.value_text,
    unit: row.unit,
    subject: row.subject,
    kind: row.kind as FigureKind,
    qualifiers: JSON.parse(row.qualifiers) as Qualifier[],
    ...(row.before === null ? {} : { before: row.before }),
    ...(row.after === null ? {} : { after: row.after }),
    place: places.get(row.place_id),
    year: row.year,
    span: { start: row.span_start, end: row.span_end },
    sentence: { start: row.sentence_start, end: row.sentence_end },
    documentId: row.document_id,
    source: row.source,
    passageId: row.passage_ordinal === null ? null : `${row.document_id}-${row.passage_ordinal}`,
    topics: row.passage_topics === null ? [] : (JSON.parse(row.passage_topics) as string[]),
    sentenceText: row.sentence,
  };
}
