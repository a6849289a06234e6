import { compareTopic } from '../compare/index.js';
import type { CompareParts, CompareRequest } from '../compare/index.js';
import { createLedger } from '../compare/ledger/index.js';
import type { LedgerQuery } from '../compare/ledger/index.js';
import { toCsv, toXlsx } from '../compare/sheet.js';
import type { Sheet } from '../compare/sheet.js';
import {
  comparisonSheets,
  contradictionSheet,
  figureSheet,
  honourSheet,
  policySheet,
} from '../compare/sheets.js';
import { summarySheets } from '../compare/summary/sheet.js';
import type { Comparison } from '../domain/comparison.js';
import type { Contradiction, HonourEntry, PolicyEntry } from '../domain/ledger.js';
import type { FigureQuery } from '../domain/ports.js';
import type { Access } from '../domain/question.js';
import type { Draft } from '../domain/draft.js';
import { draftText } from '../draft/index.js';
import type { DraftRequest } from '../draft/index.js';
import { comparisonDocument } from '../draft/word/comparison.js';
import { draftDocument } from '../draft/word/draft.js';
import { RecentWordings } from './wordings.js';
import type { WordingOptions } from './wordings.js';
import { figureView } from './shapes.js';
import type { FigureView } from './shapes.js';

export type { CompareRequest } from '../compare/index.js';
export type { DraftRequest } from '../draft/index.js';
export type { WordingOptions } from './wordings.js';
export type { LedgerQuery } from '../compare/ledger/index.js';

/** A file for the caller to keep. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Without a path; Chinese. */
  readonly fileName: string;
}

export type SheetFormat = 'csv' | 'xlsx';

export type ContradictionView = Omit<Contradiction, 'figures'> & { readonly figures: readonly FigureView[] };

/** A page of a ledger's entries, all of them where no limit is given. */
export interface LedgerPage<T> {
  readonly total: number;
  readonly entries: readonly T[];
}

export interface PagedLedgerQuery extends LedgerQuery {
  readonly offset?: number;
  readonly limit?: number;
}

/** What officials do with the library besides asking: compare, look up figures, write. */
export interface Reports {
  /** Throws `invalid_field` for a topic that says nothing. */
  compare(request: CompareRequest, caller: Access, options?: WordingOptions): Promise<Comparison>;
  exportComparison(comparison: Comparison, format: 'xlsx' | 'docx'): Promise<ExportedFile>;
  exportFigures(query: FigureQuery, format: SheetFormat): Promise<ExportedFile>;
  contradictions(query: FigureQuery): readonly ContradictionView[];
  exportContradictions(query: FigureQuery, format: SheetFormat): Promise<ExportedFile>;
  policies(query: PagedLedgerQuery): LedgerPage<PolicyEntry>;
  exportPolicies(query: LedgerQuery, format: SheetFormat): Promise<ExportedFile>;
  honours(query: PagedLedgerQuery): LedgerPage<HonourEntry>;
  exportHonours(query: LedgerQuery, format: SheetFormat): Promise<ExportedFile>;
  /** Throws `invalid_field` for a topic that says nothing or a place that is none. */
  draft(request: DraftRequest, caller: Access, options?: WordingOptions): Promise<Draft>;
  exportDraft(draft: Draft): Promise<ExportedFile>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Figures that one file lists at most. */
const MOST_EXPORTED = 200_000;

export function createReports(parts: CompareParts): Reports {
  const { library } = parts;
  const worded = new RecentWordings(() => library.sequence());
  const ledger = createLedger(parts);
  return {
    compare: (request, caller, options) =>
      worded.of(['compare', request, caller.collections], options, () =>
        compareTopic(request, caller, parts, options?.signal),
      ),
    exportComparison: (comparison, format) => exportComparison(comparison, format),
    exportFigures: (query, format) =>
      sheetFile(figureSheet(library.figures({ ...query, offset: 0, limit: MOST_EXPORTED }).figures), format),
    contradictions: (query) =>
      ledger
        .contradictions(query)
        .map(({ figures, ...rest }) => ({ ...rest, figures: figures.map(figureView) })),
    exportContradictions: (query, format) =>
      sheetFile(contradictionSheet(ledger.contradictions(query)), format),
    policies: ({ offset, limit, ...query }) => pageOf(ledger.policies(query), offset, limit),
    exportPolicies: (query, format) => sheetFile(policySheet(ledger.policies(query)), format),
    honours: ({ offset, limit, ...query }) => pageOf(ledger.honours(query), offset, limit),
    exportHonours: (query, format) => sheetFile(honourSheet(ledger.honours(query)), format),
    draft: (request, caller, options) =>
      worded.of(['draft', request, caller.collections], options, () =>
        draftText(request, caller, parts, options?.signal),
      ),
    exportDraft: async (draft) => ({
      bytes: await draftDocument(draft),
      mediaType: DOCX,
      fileName: `${fileNamePart(draft.title)}.docx`,
    }),
  };
}

const pageOf = <T>(entries: readonly T[], offset = 0, limit = entries.length): LedgerPage<T> => ({
  total: entries.length,
  entries: entries.slice(offset, offset + limit),
});

async function sheetFile(sheet: Sheet, format: SheetFormat): Promise<ExportedFile> {
  if (format === 'xlsx')
    return { bytes: await toXlsx([sheet]), mediaType: XLSX, fileName: `${sheet.name}.xlsx` };
  const bytes = new TextEncoder().encode(toCsv(sheet));
  return { bytes, mediaType: 'text/csv', fileName: `${sheet.name}.csv` };
}

async function exportComparison(comparison: Comparison, format: 'xlsx' | 'docx'): Promise<ExportedFile> {
  const name = `${fileNamePart(comparison.topic)}对比`;
  return format === 'xlsx'
    ? { bytes: await toXlsx(workbook(comparison)), mediaType: XLSX, fileName: `${name}.xlsx` }
    : { bytes: await comparisonDocument(comparison), mediaType: DOCX, fileName: `${name}.docx` };
}

/** The table first, then what a model said of it, if anything. */
function workbook(comparison: Comparison): Sheet[] {
  const [table, ...rest] = comparisonSheets(comparison);
  return [...(table === undefined ? [] : [table]), ...summarySheets(comparison), ...rest];
}

/** A topic as part of a file's name: letters and digits only. */
export const fileNamePart = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 30) || '专题';
