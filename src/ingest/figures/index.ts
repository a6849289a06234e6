import { simplify } from '../../chinese/normalise.js';
import { clauseSpans, sentenceSpans } from '../../chinese/sentences.js';
import { halfWidth } from '../../chinese/units.js';
import type { DocumentMetadata, Outline } from '../../domain/document.js';
import type { Figure } from '../../domain/figure.js';
import type { Place } from '../../domain/place.js';
import { overlaps, shiftSpan, sliceSpan, trimSpan, type Span } from '../../domain/span.js';
import { readStatements, type Statement } from './changes.js';
import { findLabels, type Label } from './labels.js';
import { mentionsIn, placeOf } from './places.js';
import { bareCounts, findQuantities } from './quantities.js';
import { topRanks } from './ranks.js';
import { subjectOf } from './subjects.js';

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
  const years = Array.from(
    view
      .slice(0, at)
      .replace(/《[^》]*》/gu, (title) => '·'.repeat(title.length))
      .matchAll(/(?<!\d)((?:19|20)\d{2})\s?年(?!以来|起)/gu),
  );
  const last = years.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

/** Most sentences hold no number at all; the rest is slow enough to spare them. */
const MAY_COUNT = /[\d零〇一二两三四五六七八九十百千万亿半首廿卅榜]/u;

function sentenceFigures(text: string, sentence: Span, context: FigureContext): Figure[] {
  const own = sliceSpan(text, sentence);
  const view = halfWidth(simplify(own));
  if (!MAY_COUNT.test(view)) return [];
  const clauses = clauseSpans(own, { start: 0, end: own.length });
  const mentions = mentionsIn(own, context.place);
  const statements = statementsOf(
    view,
    mentions.map(({ span }) => ({ kind: 'name', span })),
  );
  const placed = { text: own, clauses, mentions, place: context.place };
  const figures: Figure[] = [];
  let previous: { end: number; subject: string; unit: string } | null = null;
  for (const [index, statement] of statements.entries()) {
    const next =
      statements
        .slice(index + 1)
        .find(
          (other) => other.list.span !== statement.list.span && other.span.start >= statement.list.span.end,
        )?.list.span.start ?? own.length;
    const before: typeof previous = statement.list.index > 0 ? null : previous;
    const subject = subjectOf(statement, { text: own, clauses, previous: before, next });
    previous = { end: statement.list.span.end, subject, unit: statement.unit };
    const { value, unit, kind, qualifiers } = statement;
    const span = trimSpan(own, statement.span);
    figures.push({
      value,
      valueText: sliceSpan(own, span),
      unit,
      subject,
      kind,
      qualifiers,
      ...(statement.before === undefined ? {} : { before: statement.before }),
      ...(statement.after === undefined ? {} : { after: statement.after }),
      place: placeOf(placed, span.start),
      year: yearBefore(view, span.start) ?? context.year,
      span: shiftSpan(span, sentence.start),
      sentence,
    });
  }
  return figures;
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
  readonly metadata: Pick<DocumentMetadata, 'place' | 'year'>;
}

/** Every figure that a document states, in order of the text. Bylines are left out: they tell of its printing. */
export function extractFigures({ text, outline, metadata }: FigureSource): Figure[] {
  const context = { place: metadata.place.value, year: metadata.year.value };
  return outline.blocks
    .filter((block) => block.kind !== 'byline')
    .flatMap((block) => sentenceSpans(text, block.span))
    .flatMap((sentence) => sentenceFigures(text, sentence, context));
}
