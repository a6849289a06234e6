import { resolvePlaces } from '../chinese/places.js';
import { placeHolds } from '../answer/evidence/belongs.js';
import {
  placeKey,
  type Access,
  type DocumentSummary,
  type Filter,
  type Library,
  type Place,
  type Warning,
  type WordVectors,
} from '../domain/index.js';
import type { Retriever, Understanding } from '../retrieve/index.js';
import { withoutExample } from './clauses.js';
import { belongsTo, isPresentable } from './fitness.js';
import { piecesOf, readDocument, type Piece, type ReadSentence } from './reading.js';
import { subjectOf, type Subject } from './subject.js';

export interface MaterialRequest {
  /** What it is about; may name places to use or to leave out. */
  readonly topic: string;
  readonly places?: readonly string[];
  readonly excludePlaces?: readonly string[];
  readonly years?: readonly number[];
}

export interface MaterialParts {
  readonly retriever: Retriever;
  readonly library: Library;
  readonly vectors: WordVectors;
}

export interface RatedPiece extends Piece {
  /** Within (0, 1]. */
  readonly relevance: number;
}

/** What one place has on a topic, in reading order: what was done, and asides too. */
export interface PlaceMaterial {
  readonly place: Place | null;
  readonly year: number | null;
  readonly pieces: readonly RatedPiece[];
}

export interface Material {
  readonly understanding: Understanding;
  /** Places in the order of their codes, years ascending. */
  readonly places: readonly PlaceMaterial[];
  /** Places that were asked for, or that the library is about, and that have nothing on the topic. */
  readonly missing: readonly Place[];
  readonly warnings: readonly Warning[];
}

/** More documents than this are narrowed by retrieval before they are read. */
const MOST_DOCUMENTS = 400;
const OWN_PLACE = /我们?(?:是|在|这)|本人在|作为/u;

/** Every sentence on a topic, place by place: documents are read whole, so that no place is left out by ranking. */
export async function gatherMaterial(
  request: MaterialRequest,
  access: Access,
  parts: MaterialParts,
): Promise<Material> {
  const { retriever, vectors } = parts;
  const understanding = understandTopic(request, access, retriever);
  const scope = scopeOf(request, understanding);
  const concepts = understanding.concepts.map((concept) => ({
    concept,
    weight: concept.importance,
    known: true,
  }));
  const subject = subjectOf(understanding, concepts, vectors);
  const documents = documentsIn(scope, access, retriever);
  const { chosen, warnings } = await narrowed(documents, understanding, access, retriever);
  const groups = new Map<string, { place: Place | null; year: number | null; pieces: RatedPiece[] }>();
  for (const document of chosen)
    for (const piece of readPieces(document, subject, access, parts)) {
      const place = rowPlace(piece.sentence);
      if (!scope.holds(place) || !belongsTo(piece, place)) continue;
      const { year } = document.metadata;
      const key = rowKey(place, year.value, document.id);
      const group = groups.get(key) ?? { place, year: year.value, pieces: [] };
      group.pieces.push(piece);
      groups.set(key, group);
    }
  const places = [...groups.values()].sort(byPlaceAndYear);
  return {
    understanding,
    places,
    missing: missingPlaces(scope, documents, places),
    warnings: [...understanding.warnings, ...scope.warnings, ...warnings],
  };
}

/** A comparison is about other places even where its topic does not say so. */
function understandTopic(request: MaterialRequest, access: Access, retriever: Retriever): Understanding {
  const question = OWN_PLACE.test(request.topic) ? `${request.topic},其他城市` : request.topic;
  return retriever.understand({ question, access });
}

interface Scope {
  readonly wanted: readonly Place[];
  readonly years: readonly number[];
  readonly warnings: readonly Warning[];
  holds(place: Place | null): boolean;
}

function scopeOf(request: MaterialRequest, { understood }: Understanding): Scope {
  const warnings: Warning[] = [];
  const resolve = (names: readonly string[] = []): Place[] =>
    names.flatMap((name) => {
      const places = resolvePlaces(name);
      if (places.length === 0) warnings.push({ code: 'unknown_place', message: `没有认出地名“${name}”。` });
      return places;
    });
  const named = request.places === undefined ? understood.places : resolve(request.places);
  const excluded = [...understood.excludePlaces, ...resolve(request.excludePlaces)];
  const restricted = request.places !== undefined || named.length > 0;
  return {
    wanted: named,
    years: request.years ?? understood.years,
    warnings,
    holds: (place) => {
      if (place === null) return !restricted;
      if (excluded.some((out) => placeHolds(place, out))) return false;
      return !restricted || named.some((want) => placeHolds(place, want));
    },
  };
}

/** Documents that may tell of a wanted place: its own, and those of no place or of a larger one. */
function documentsIn(scope: Scope, access: Access, retriever: Retriever): DocumentSummary[] {
  return [...retriever.profile(access).documents.values()].filter(({ metadata }) => {
    const { value: place } = metadata.place;
    const { value: year } = metadata.year;
    if (scope.years.length > 0 && (year === null || !scope.years.includes(year))) return false;
    return place === null || place.level === 'province' || place.level === 'country' || scope.holds(place);
  });
}

async function narrowed(
  documents: readonly DocumentSummary[],
  understanding: Understanding,
  access: Access,
  retriever: Retriever,
): Promise<{ readonly chosen: readonly DocumentSummary[]; readonly warnings: readonly Warning[] }> {
  if (documents.length <= MOST_DOCUMENTS) return { chosen: documents, warnings: [] };
  const filter: Filter = { documents: documents.map(({ id }) => id) };
  const { passages } = await retriever.retrieve({
    ...{ understanding, access, filter, limit: 5 * MOST_DOCUMENTS, spread: true },
  });
  const found = new Map(passages.map(({ document }) => [document.id, document]));
  const message = `库中材料较多,只从最相关的${Math.min(found.size, MOST_DOCUMENTS)}份中选取;可指定地区缩小范围。`;
  return {
    chosen: [...found.values()].slice(0, MOST_DOCUMENTS),
    warnings: [{ code: 'documents_narrowed', message }],
  };
}

function readPieces(
  document: DocumentSummary,
  subject: Subject,
  access: Access,
  { library }: MaterialParts,
): RatedPiece[] {
  const passages = library.passagesOf(document.id, access);
  const figures = library.figuresOf(document.id, access);
  return readDocument(document, passages, figures)
    .filter((sentence) => !sentence.isName)
    .flatMap((sentence) => piecesOf(sentence))
    .flatMap((piece) => {
      const focus = subject.focus(piece);
      return focus !== null && isPresentable(focus.piece)
        ? [{ ...withoutExample(focus.piece), relevance: focus.relevance }]
        : [];
    });
}

/** A city's report is about the city whatever part of it a passage names; a larger one is about the places that it names. */
function rowPlace({ document, passage }: ReadSentence): Place | null {
  const { value: place } = document.metadata.place;
  const large = place === null || place.level === 'province' || place.level === 'country';
  return large ? (passage.place ?? place) : place;
}

/** Masked places are the same only within one document. */
const rowKey = (place: Place | null, year: number | null, documentId: string): string =>
  [place === null || place.masked ? documentId : '', place === null ? '' : placeKey(place), year ?? ''].join(
    '\0',
  );

const byPlaceAndYear = (
  a: Pick<PlaceMaterial, 'place' | 'year'>,
  b: Pick<PlaceMaterial, 'place' | 'year'>,
): number => {
  // Codes are digits: places without one come last.
  const [one, other] = [a.place?.code ?? '~', b.place?.code ?? '~'];
  return (one < other ? -1 : one > other ? 1 : 0) || (a.year ?? 0) - (b.year ?? 0);
};

function missingPlaces(
  scope: Scope,
  documents: readonly DocumentSummary[],
  rows: readonly PlaceMaterial[],
): Place[] {
  const candidates =
    scope.wanted.length > 0
      ? scope.wanted
      : documents.flatMap(({ metadata }) => metadata.place.value ?? []).filter((place) => scope.holds(place));
  const distinct = new Map(candidates.map((place) => [placeKey(place), place]));
  return [...distinct.values()].filter(
    (place) =>
      !rows.some(
        (row) => row.place !== null && (placeHolds(row.place, place) || placeHolds(place, row.place)),
      ),
  );
}
