import { resolvePlaces } from '../../chinese/places.js';
import { normalise } from '../../chinese/normalise.js';
import { placeHolds } from '../../answer/evidence/belongs.js';
import {
  placeKey,
  readingUrl,
  shiftSpan,
  sliceSpan,
  type Access,
  type Contradiction,
  type DocumentSummary,
  type FigureQuery,
  type Filter,
  type HonourEntry,
  type LedgerFigure,
  type LedgerSource,
  type Level,
  type Library,
  type Place,
  type PolicyEntry,
  type PolicyState,
  type Span,
  type StoredPassage,
} from '../../domain/index.js';
import type { Retriever } from '../../retrieve/index.js';
import { isStatedTwice, measureOf } from '../measures.js';
import { honoursIn } from './honours.js';
import { isPolicyName, policiesIn } from './policies.js';

export interface LedgerQuery {
  readonly access: Access;
  readonly filter?: Filter;
  /** Words that the entry or its sentence must hold, all of them. */
  readonly words?: readonly string[];
}

/** What the library's documents name and tell, read from their sentences. */
export interface Ledger {
  policies(query: LedgerQuery): PolicyEntry[];
  honours(query: LedgerQuery): HonourEntry[];
  /** Figures that contradict each other, among those that `query` finds. */
  contradictions(query: FigureQuery): Contradiction[];
}

export interface LedgerParts {
  readonly library: Library;
  readonly retriever: Retriever;
}

export function createLedger({ library, retriever }: LedgerParts): Ledger {
  const read = <T extends LedgerSource>(query: LedgerQuery, of: (sentence: LedgerSentence) => T[]): T[] =>
    documentsOf(query, retriever).flatMap((document) =>
      library
        .passagesOf(document.id, query.access)
        .filter((passage) => hasTopic(passage, query.filter))
        .flatMap((passage) => sentencesOf(document, passage).flatMap(of))
        .filter((entry) => holdsWords(entry, query.words)),
    );
  return {
    policies: (query) => withoutRepeats(read(query, policyEntries)),
    honours: (query) => read(query, honourEntries),
    contradictions: (query) => contradictionsIn(library.figures(query).figures),
  };
}

interface LedgerSentence {
  readonly document: DocumentSummary;
  readonly passage: StoredPassage;
  readonly text: string;
  readonly span: Span;
}

function documentsOf({ access, filter = {} }: LedgerQuery, retriever: Retriever): DocumentSummary[] {
  const wanted = filter.places?.flatMap(resolvePlaces);
  const excluded = (filter.excludePlaces ?? []).flatMap(resolvePlaces);
  const within = (place: Place | null, places: readonly Place[]): boolean =>
    place !== null && places.some((other) => placeHolds(place, other));
  return [...retriever.profile(access).documents.values()].filter(({ id, metadata: { place, year } }) => {
    if (filter.documents !== undefined && !filter.documents.includes(id)) return false;
    if (filter.years !== undefined && (year.value === null || !filter.years.includes(year.value)))
      return false;
    if (wanted !== undefined && !within(place.value, wanted)) return false;
    return !within(place.value, excluded);
  });
}

const hasTopic = (passage: StoredPassage, filter: Filter = {}): boolean =>
  !passage.caption &&
  (filter.topics === undefined || passage.topics.some((topic) => filter.topics?.includes(topic) === true));

const sentencesOf = (document: DocumentSummary, passage: StoredPassage): LedgerSentence[] =>
  passage.sentences.map((span) => ({
    document,
    passage,
    span,
    text: sliceSpan(passage.text, shiftSpan(span, -passage.span.start)),
  }));

function sourceOf({ document, passage, text }: LedgerSentence, own: Span): LedgerSource {
  return {
    documentId: document.id,
    source: document.source,
    title: document.metadata.title.value,
    place: passage.place?.name ?? null,
    year: passage.year,
    passageId: passage.id,
    headings: passage.headings,
    quote: text,
    url: readingUrl(document.id, own),
    span: own,
  };
}

const policyEntries = (sentence: LedgerSentence): PolicyEntry[] =>
  policiesIn(sentence.text)
    .map(({ span, ...policy }) => ({
      ...sourceOf(sentence, shiftSpan(span, sentence.span.start)),
      ...ownNumber(policy, sentence),
    }))
    .map((entry) => ({ ...entry, level: entry.level ?? issuerLevel(entry.states, sentence.passage.place) }));

/** A number that stands by itself above a document is that document's. */
function ownNumber<T extends Pick<PolicyEntry, 'name' | 'number' | 'states'>>(
  policy: T,
  sentence: LedgerSentence,
): T {
  const title = sentence.document.metadata.title.value;
  const alone = policy.name === null && sentence.text.replace(/\s/gu, '') === policy.number;
  return alone && isPolicyName(title) ? { ...policy, name: title, states: ['印发'] } : policy;
}

/** States that tell what the place itself did with its own document. */
const OWN_DOING: ReadonlySet<PolicyState> = new Set<PolicyState>([
  ...(['印发', '出台', '发布', '制定', '修订', '起草', '初稿', '制定中', '征求意见', '审议通过'] as const),
]);

/** A document that names no issuer and that the place issues is of the place's own level. */
const issuerLevel = (states: readonly PolicyState[], place: Place | null): Level | null =>
  place !== null && states.some((state) => OWN_DOING.has(state)) ? place.level : null;

const honourEntries = (sentence: LedgerSentence): HonourEntry[] =>
  honoursIn(sentence.text).map(({ span, ...honour }) => ({
    ...sourceOf(sentence, shiftSpan(span, sentence.span.start)),
    ...honour,
  }));

function holdsWords(entry: LedgerSource, words: readonly string[] = []): boolean {
  const text = normalise(entry.quote);
  return words.every((word) => text.includes(normalise(word)));
}

/** A document names a policy many times; the telling that says most of its state stands for all. */
function withoutRepeats(entries: readonly PolicyEntry[]): PolicyEntry[] {
  const byName = new Map<string, PolicyEntry>();
  for (const entry of entries) {
    const key = `${entry.documentId}\0${normalise(entry.name ?? '')}\0${entry.name === null ? entry.number : ''}`;
    const known = byName.get(key);
    if (known === undefined || (known.states.includes('提及') && !entry.states.includes('提及')))
      byName.set(key, entry);
  }
  return [...byName.values()];
}

/** One place, one year, one thing, two values. */
function contradictionsIn(figures: readonly LedgerFigure[]): Contradiction[] {
  const groups = new Map<string, LedgerFigure[]>();
  for (const figure of figures) {
    const measure = measureOf(figure);
    if (measure === null || figure.year === null || figure.place === null) continue;
    const owner = figure.place.masked
      ? `${figure.documentId}:${placeKey(figure.place)}`
      : placeKey(figure.place);
    const key = [owner, figure.year, measure, figure.unit].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  // By what they are of, so that a library lists them in one order however its documents came in.
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([, group]) => {
    const [first] = group;
    const distinct = group.filter(
      (figure, index) => !group.slice(0, index).some((other) => isStatedTwice(figure, other)),
    );
    if (first === undefined || first.year === null || distinct.length < 2 || sameSentence(distinct))
      return [];
    const { subject, unit, place, year } = first;
    return [{ place: place?.name ?? null, year, subject, unit, figures: distinct }];
  });
}

/** A list tells several things in one sentence; only different sentences can contradict each other. */
const sameSentence = (figures: readonly LedgerFigure[]): boolean =>
  new Set(figures.map(({ documentId, sentence }) => `${documentId}:${sentence.start}`)).size < figures.length;
