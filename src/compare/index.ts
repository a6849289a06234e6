import type { CitationList } from '../answer/cite.js';
import type { WordingMode } from '../answer/compose/wording-mode.js';
import { hammingDistance, NEAR_DUPLICATE_BITS, simhash } from '../chinese/simhash.js';
import {
  contains,
  type Access,
  type Comparison,
  type ComparisonFigure,
  type ComparisonItem,
  type ComparisonResult,
  type ComparisonRow,
  type LedgerFigure,
  type Warning,
} from '../domain/index.js';
import { AppError } from '../errors.js';
import { isAim } from './aim.js';
import { chartOf } from './chart.js';
import { cellsOf, isThin } from './cells.js';
import type { Column, Cut } from './columns.js';
import {
  gatherMaterial,
  type MaterialParts,
  type MaterialRequest,
  type PlaceMaterial,
  type RatedPiece,
} from './material.js';
import { comparabilityWarnings, groupMeasures } from './measures.js';
import { SourceList } from './sources.js';
import { withSummary, type SummaryParts } from './summary/index.js';

export interface CompareRequest extends MaterialRequest {
  /** Who words the summary; `auto` where absent. */
  readonly mode?: WordingMode;
}
export type CompareParts = MaterialParts & SummaryParts;

/** Items that a cell shows at most. */
const MOST: Readonly<Record<Column, number>> = { practice: 6, policy: 6, result: 6 };

/** A part of a sentence in its column, ready to be cited. */
interface Candidate {
  readonly cut: Cut;
  readonly piece: RatedPiece;
  readonly score: number;
}

/**
 * One topic, every place that has material on it, side by side: what it does, what that rests on, what came of it. Every item is
 * verbatim and cited; a model may only add a summary of what it finds proven. Throws `invalid_field` for a topic that says nothing.
 */
export async function compareTopic(
  request: CompareRequest,
  access: Access,
  parts: CompareParts,
  signal?: AbortSignal,
): Promise<Comparison> {
  const material = await gatherMaterial(request, access, parts);
  const { understanding } = material;
  if (understanding.concepts.length === 0 && understanding.understood.topics.length === 0)
    throw new AppError('invalid_field', '请写明要对比的主题,如“养老服务”“审批制度改革”。');
  const citations = new SourceList();
  const built = material.places.map((place) => buildRow(place, citations));
  const rows = built.map(({ row }) => row).filter(hasMaterial);
  const figures = groupMeasures(built.flatMap((row) => row.figures));
  const empty = material.places.filter((_, index) => !hasMaterial(built[index]?.row));
  const emptied = empty
    .flatMap(({ place }) => place ?? [])
    .filter(({ name }) => !rows.some((row) => row.place === name));
  const comparison: Comparison = {
    topic: request.topic,
    rows,
    missing: [...new Set([...material.missing, ...emptied].map(({ name }) => name))],
    figures,
    summary: [],
    chart: chartOf(figures),
    citations: citations.all,
    warnings: [...material.warnings, ...aimWarnings(material.places), ...comparabilityWarnings(figures)],
  };
  const { mode = 'auto' } = request;
  return withSummary({ comparison, sources: citations.sources, mode, ...(signal && { signal }) }, parts);
}

const hasMaterial = (row: ComparisonRow | undefined): boolean =>
  row !== undefined && row.practices.length + row.policies.length + row.results.length > 0;

interface BuiltRow {
  readonly row: ComparisonRow;
  readonly figures: readonly ComparisonFigure[];
}

function buildRow({ place, year, pieces }: PlaceMaterial, citations: CitationList): BuiltRow {
  const candidates = pieces.filter(({ sentence }) => sentence.aside === null).flatMap(candidatesOf);
  const chosen = (column: Column): Candidate[] => select(candidates, column);
  const item = (candidate: Candidate): ComparisonItem => ({
    text: candidate.cut.text,
    span: candidate.cut.span,
    citation: citations.cite(candidate.piece.sentence).number,
  });
  const figured = (candidate: Candidate): ComparisonResult => ({
    ...item(candidate),
    figures: figuresOf(candidate, citations),
  });
  const [practices, policies, results] = [chosen('practice'), chosen('policy'), chosen('result')];
  const row = {
    place: place?.name ?? null,
    year,
    practices: practices.map(item),
    policies: policies.map(item),
    results: results.map(figured),
  };
  return {
    row,
    figures: [...results, ...practices, ...policies].flatMap((one) => figuresOf(one, citations)),
  };
}

function candidatesOf(piece: RatedPiece): Candidate[] {
  const aim = isAim(piece.sentence.document);
  return cellsOf(piece).map((cut) => ({
    cut: aim ? { ...cut, column: 'policy' } : cut,
    piece,
    score: piece.relevance + weightOf(cut, piece),
  }));
}

/** Names and figures make an item worth a place in a table. */
function weightOf({ span, text }: Cut, { sentence }: RatedPiece): number {
  const figures = sentence.figures.filter((figure) => contains(span, figure.span)).length;
  const named = /“[^”]{2,20}”/u.test(text) ? 0.2 : 0;
  return Math.min(0.3, 0.1 * figures) + named - (text.length < 14 ? 0.2 : 0);
}

/** The best of a column, none twice, in reading order. */
function select(candidates: readonly Candidate[], column: Column): Candidate[] {
  const kept: { candidate: Candidate; hash: string }[] = [];
  const all = candidates.filter(({ cut }) => cut.column === column);
  const full = all.filter(({ cut }) => !isThin(cut));
  const ranked = [...(full.length > 0 ? full : all)].sort((a, b) => b.score - a.score);
  for (const candidate of ranked) {
    const hash = simhash(candidate.cut.text);
    const repeated = kept.some(
      (other) =>
        other.candidate.cut.text === candidate.cut.text ||
        hammingDistance(other.hash, hash) <= NEAR_DUPLICATE_BITS,
    );
    if (!repeated && kept.length < MOST[column]) kept.push({ candidate, hash });
  }
  const chosen = new Set(kept.map(({ candidate }) => candidate));
  return candidates.filter((candidate) => chosen.has(candidate));
}

function figuresOf({ cut, piece }: Candidate, citations: CitationList): ComparisonFigure[] {
  const { document, passage } = piece.sentence;
  return piece.sentence.figures
    .filter((figure) => contains(cut.span, figure.span) && !isOutdated(figure, piece))
    .map((figure) =>
      comparisonFigure(figure, {
        place: document.metadata.place.value?.name ?? passage.place?.name ?? null,
        year: figure.year,
        aim: isAim(document),
        citation: citations.cite(piece.sentence).number,
      }),
    );
}

/** What was before, by the words in front of it, or by the change that follows it. */
const FORMER = /(?:原[来先本有]?|过去|以前|此前|法定)[^，。,;；]{0,14}$/u;
const BEGINNING = /(?:由|从|自)[^，。,;；]{0,14}$/u;
const ENDING =
  /^[^，。,;；]{0,12}?(?:[压缩减降升增变改并扩高]|整合|调整|精简|提高)[^，。,;；]{0,2}[至到为成]/u;

/** A table's own words for its columns say nothing of what is measured. */
const COLUMN_NAME = /^(?:改革[前后]|20\d{2}年?|指标|数值)/u;

/** Where a change began, told apart from where it ended: not a figure of today. */
function isOutdated({ span, before, subject }: LedgerFigure, { sentence }: RatedPiece): boolean {
  if (sentence.tabular && COLUMN_NAME.test(subject)) return true;
  if (before !== undefined) return false;
  const lead = sentence.text.slice(0, span.start - sentence.span.start);
  const rest = sentence.text.slice(span.end - sentence.span.start);
  return FORMER.test(lead) || (BEGINNING.test(lead) && ENDING.test(rest));
}

function comparisonFigure(
  figure: LedgerFigure,
  row: Pick<ComparisonFigure, 'place' | 'year' | 'aim' | 'citation'>,
): ComparisonFigure {
  const { subject, valueText, value, unit, kind, qualifiers, before, after, span } = figure;
  return {
    ...row,
    ...{ subject, valueText, value, unit, kind, qualifiers, span },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** A plan's or rule's figures are aims: said once for each document that is one. */
function aimWarnings(places: readonly PlaceMaterial[]): Warning[] {
  const documents = new Map(
    places.flatMap(({ pieces }) =>
      pieces.map(({ sentence: { document } }) => [document.id, document] as const),
    ),
  );
  return [...documents.values()].filter(isAim).map(({ metadata }) => ({
    code: 'planned_figures',
    message: `《${metadata.title.value}》是计划或规定,其中数字是目标或要求,不是完成情况。`,
  }));
}
