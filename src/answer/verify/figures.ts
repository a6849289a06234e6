import { translateQuestion } from '../../chinese/glossary.js';
import { findPlaces } from '../../chinese/places.js';
import { clauseSpans } from '../../chinese/sentences.js';
import type { Figure } from '../../domain/figure.js';
import { placeWithin, type Place } from '../../domain/place.js';
import { contains, sliceSpan, type Span } from '../../domain/span.js';
import { figuresInText } from '../../ingest/figures/index.js';
import { ANY_COUNT, sameUnit, valueFault, type FigureFault } from './compare.js';
import { englishFigures, isEnglish } from './english.js';
import { findMentions, plain, type Mention } from './mentions.js';
import { likeness, sameSubject, sameTerms, type Surrounding } from './subjects.js';

/** A cited passage or sentence, with what it is about. */
export interface EvidenceText {
  readonly text: string;
  readonly place: Place | null;
  readonly year: number | null;
}

/** One figure, date, rank or numbered name of a statement, and whether the evidence states it. */
export interface FigureCheck {
  /** For a date or a numbered name: its number, with unit `年`, `5月4日` or the character that follows. */
  readonly figure: Figure;
  /** In the statement. */
  readonly span: Span;
  readonly ok: boolean;
  /** What kept the closest figure of the evidence from being the same. */
  readonly reason?: FigureFault;
  /** Where it stands: index of the evidence and span of its text. */
  readonly matched?: { readonly evidence: number; readonly span: Span };
}

interface Source extends EvidenceText {
  readonly figures: readonly Figure[];
  readonly plain: string;
}

/** How far a comparison came before it failed: the later, the closer. */
const CLOSENESS: readonly FigureFault[] = [
  'absent',
  'unit',
  'direction',
  'qualifier',
  'place',
  'date',
  'subject',
];

function surrounding(text: string, figure: Figure, all: readonly Figure[]): Surrounding {
  const { span, sentence } = figure;
  const at = { start: span.start, end: span.start + 1 };
  const clause = clauseSpans(text, sentence).find((candidate) => contains(candidate, at)) ?? sentence;
  const ends = all.map((other) => other.span.end).filter((end) => end <= span.start);
  const starts = all.map((other) => other.span.start).filter((start) => start >= span.end);
  const stop = /[、,，;；]/u.exec(text.slice(span.end, clause.end))?.index ?? clause.end - span.end;
  const near = {
    start: Math.max(clause.start, ...ends),
    end: Math.min(span.end + Math.max(stop, 0), ...starts),
  };
  return { clause: sliceSpan(text, clause), near: sliceSpan(text, near), text: sliceSpan(text, sentence) };
}

/** The place that a statement gives a figure to: its clause's, or the only or nearest one named before it. */
function saidPlace(statement: string, figure: Figure): Place | null {
  if (figure.place !== null) return figure.place;
  const mentions = findPlaces(statement).filter(
    (mention) => mention.inName !== true && mention.place.level !== 'country',
  );
  const before = mentions.filter((mention) => mention.span.end <= figure.span.start);
  return (before.at(-1) ?? (mentions.length === 1 ? mentions[0] : undefined))?.place ?? null;
}

/** Whether what `source` says of `stated` may be said of `said`: the same place, a part of it, or one that the source names. */
function samePlace(said: Place | null, stated: Place | null, source: Source): boolean {
  if (said === null) return true;
  if (stated !== null && placeWithin(stated, said)) return true;
  if (stated !== null && !placeWithin(said, stated)) return false;
  return findPlaces(source.text, stated === null ? {} : { within: stated }).some((mention) =>
    placeWithin(mention.place, said),
  );
}

interface Said {
  readonly figure: Figure;
  readonly place: Place | null;
  readonly lead: string;
  readonly around: Surrounding;
  /** Chinese words for what an English statement says next to the figure; `null` for a Chinese statement. */
  readonly terms: readonly string[] | null;
  /** The other figures of the statement. */
  readonly others: readonly Figure[];
}

/** Whether the statement tells `rival` itself, so that it is not the one meant by `said`. */
const toldApart = ({ figure, others }: Said, rival: Figure): boolean =>
  others.some(
    (other) =>
      other.value === rival.value &&
      likeness(other.subject, rival.subject) > likeness(figure.subject, rival.subject),
  );

function faultOf(said: Said, stated: Figure, source: Source): FigureFault | null {
  const fault = valueFault(said.figure, stated, said.lead);
  if (fault !== null) return fault;
  if (!samePlace(said.place, stated.place, source)) return 'place';
  if (said.figure.year !== null && stated.year !== null && said.figure.year !== stated.year) return 'date';
  const rivals = source.figures.filter(
    (other) =>
      other.value !== stated.value &&
      sameUnit(other.unit, stated.unit) &&
      (other.kind === 'rank') === (stated.kind === 'rank') &&
      !toldApart(said, other),
  );
  if (said.terms !== null) return sameTerms(said.terms, stated, rivals) ? null : 'subject';
  return sameSubject(
    said.figure,
    said.around,
    stated,
    surrounding(source.text, stated, source.figures),
    rivals,
  )
    ? null
    : 'subject';
}

/** What an English statement says a figure is of; what is counted follows its number. */
function englishTerms({ unit, valueText }: Figure, near: string): string[] {
  const own =
    unit === ANY_COUNT
      ? near.slice(near.indexOf(valueText) + valueText.length)
      : near.replace(valueText, ',');
  return translateQuestion(own).terms.filter((term) => !/\d/u.test(term));
}

function checkFigure(said: Said, sources: readonly Source[]): FigureCheck {
  const { figure } = said;
  let closest: FigureFault = 'absent';
  for (const [evidence, source] of sources.entries())
    for (const stated of source.figures) {
      const fault = faultOf(said, stated, source);
      if (fault === null)
        return { figure, span: figure.span, ok: true, matched: { evidence, span: stated.span } };
      if (CLOSENESS.indexOf(fault) > CLOSENESS.indexOf(closest)) closest = fault;
    }
  return { figure, span: figure.span, ok: false, reason: closest };
}

function checkMention(statement: string, mention: Mention, sources: readonly Source[]): FigureCheck {
  const { span, value, unit } = mention;
  const figure: Figure = {
    value, valueText: sliceSpan(statement, span), unit, subject: '', kind: 'count', qualifiers: [], place: null, year: null, span, sentence: span,
  }; // prettier-ignore
  const ok = sources.some((source) => mention.standsIn(source.plain, source.year));
  return ok
    ? { figure, span, ok }
    : { figure, span, ok, reason: mention.kind === 'date' ? 'date' : 'absent' };
}

/**
 * Checks every figure, rank, date and numbered name of a statement against the texts that it cites: same value, unit and
 * qualifier, of the same place, year and subject. Arithmetic on normalised numbers, so 百分之八十 is 80% and 1.2万人 is 12000人;
 * 200余项 is not 200项, and 前进4位 is not 第4位. In order of the statement.
 */
export function verifyFigures(statement: string, evidence: readonly EvidenceText[]): FigureCheck[] {
  const sources = evidence.map((source) => ({
    ...source,
    plain: plain(source.text),
    figures: figuresInText(source.text, { place: source.place, year: source.year }),
  }));
  const english = isEnglish(statement);
  const figures = english ? englishFigures(statement) : figuresInText(statement);
  const checks = figures.map((figure) => {
    const around = surrounding(statement, figure, figures);
    const said: Said = {
      figure,
      place: saidPlace(statement, figure),
      lead: statement.slice(figure.sentence.start, figure.span.start),
      around,
      others: figures.filter((other) => other !== figure),
      terms: english ? englishTerms(figure, around.near) : null,
    };
    return checkFigure(said, sources);
  });
  const mentions = findMentions(
    statement,
    figures.map(({ span }) => span),
  );
  return [...checks, ...mentions.map((mention) => checkMention(statement, mention, sources))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}
