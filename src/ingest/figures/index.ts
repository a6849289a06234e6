import { simplify } from '../../chinese/normalise.js';
import { clauseSpans, sentenceSpans } from '../../chinese/sentences.js';
import { halfWidth } from '../../chinese/units.js';
import type { DocumentMetadata, Outline } from '../../domain/document.js';
import type { Figure } from '../../domain/figure.js';
import type { Place } from '../../domain/place.js';
import { overlaps, shiftSpan, sliceSpan, trimSpan, type Span } from '../../domain/span.js';
import type { PlaceMention } from '../../chinese/places.js';
import { readStatements, type Statement } from './changes.js';
import { findLabels, type Label } from './labels.js';
import { mentionsIn, placeOf } from './places.js';
import { bareCounts, findQuantities } from './quantities.js';
import { topRanks } from './ranks.js';
import { readRow, readRowStatements, type RowStatement, type TableRow } from './rows.js';
import { readSubjects } from './subjects.js';
import { toldYears } from '../metadata/told-year.js';

/** What a free text is known to be about. */
export interface FigureContext {
  readonly place: Place | null;
  readonly year: number | null;
}

const NOWHERE: FigureContext = { place: null, year: null };

function statementsOf(view: string, names: readonly Label[]): Statement[] {
  const labels = [...findLabels(view), ...names];
  const tops = topRanks(view).filter(({ span }) => !labels.some((label) => overlaps(label.span, span)));
  const quantities = [...findQuantities(view, labels), ...tops].sort((a, b) => a.span.start - b.span.start);
  return readStatements(view, quantities, (quantity) => bareCounts(view, quantity));
}

/** The year that the words before a figure state for it; a plan's or a title's year does not count. */
function yearBefore(view: string, at: number): number | null {
  const before = view.slice(0, at).replace(/《[^》]*》/gu, (title) => '·'.repeat(title.length));
  const years = Array.from(before.matchAll(/(?<!\d)((?:19|20)\d{2})\s?年(?!以来|起)/gu)).filter(
    ({ index, 0: text }) => !isBaseline(before.slice(0, index), before.slice(index + text.length)),
  );
  const last = years.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

/** 与2022年相比, 比2022年增长: a year that another one is compared with. */
const isBaseline = (before: string, after: string): boolean =>
  /(?:比|较)\s?$/u.test(before) ||
  (/[与同和跟]\s?$/u.test(before) && /^[度底末]?(?:同期)?相?比/u.test(after));

/** Most sentences hold no number at all; the rest is slow enough to spare them. */
const MAY_COUNT = /[\d零〇一二两三四五六七八九十百千万亿半首廿卅榜]/u;

/** A statement with what its table says of it; a plain sentence says nothing beside. */
function placedStatements(
  view: string,
  row: TableRow | null,
  mentions: readonly PlaceMention[],
): RowStatement[] {
  const statements = statementsOf(
    view,
    mentions.map(({ span }) => ({ kind: 'name', span })),
  );
  if (row === null)
    return statements.map((statement) => ({ statement, subject: null, year: null, place: null }));
  const named = mentions.find(
    ({ span, place }) =>
      span.start === row.label.span.start && span.end === row.label.span.end && place.level !== 'country',
  );
  return readRowStatements(row, view, statements, named?.place ?? null);
}

function sentenceFigures(text: string, sentence: Span, context: FigureContext): Figure[] {
  const own = sliceSpan(text, sentence);
  const view = halfWidth(simplify(own));
  if (!MAY_COUNT.test(view)) return [];
  const row = readRow(view);
  const clauses =
    row === null
      ? clauseSpans(own, { start: 0, end: own.length })
      : [row.label, ...row.cells].map(({ span }) => span);
  const mentions = mentionsIn(own, context.place);
  const statements = placedStatements(view, row, mentions);
  const placed = { text: own, clauses, mentions, place: context.place };
  const subjects = readSubjects(
    own,
    statements.map(({ statement, subject }) => ({ statement, subject })),
    clauses,
    row === null ? '' : sliceSpan(own, row.label.span),
  );
  return statements.map(({ statement, year, place }, index) => {
    const { value, unit, kind, qualifiers, before, after } = statement;
    const span = trimSpan(own, statement.span);
    return {
      value,
      valueText: sliceSpan(own, span),
      unit,
      subject: subjects[index] ?? '',
      kind,
      qualifiers,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      place: place ?? placeOf(placed, span.start),
      year:
        year ??
        (row === null ? yearBefore(view, before === undefined ? span.start : span.end) : null) ??
        context.year,
      span: shiftSpan(span, sentence.start),
      sentence,
    };
  });
}

/**
 * Every quantity, rank and change that a free text states, in order: a model's sentence, a question, a citation. Spans are of
 * `text`. Labels, dates and masks are none.
 */
export function figuresInText(text: string, context: FigureContext = NOWHERE): Figure[] {
  return sentenceSpans(text).flatMap((sentence) => sentenceFigures(text, sentence, context));
}

export interface FigureSource {
  /** Canonical text. */
  readonly text: string;
  readonly outline: Outline;
  readonly metadata: Pick<DocumentMetadata, 'place' | 'year' | 'title' | 'date'>;
}

/** Every figure that a document states, in order of the text. Bylines are left out: they tell of its printing. */
export function extractFigures({ text, outline, metadata }: FigureSource): Figure[] {
  const toldYear = toldYears(text, outline, metadata);
  return outline.blocks
    .filter((block) => block.kind !== 'byline')
    .flatMap((block) => sentenceSpans(text, block.span))
    .flatMap((sentence) =>
      sentenceFigures(text, sentence, { place: metadata.place.value, year: toldYear(sentence.start) }),
    );
}
