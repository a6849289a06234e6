import { normalise } from '../chinese/normalise.js';
import type { Access, Filter, Library, Place, Warning, WordVectors } from '../domain/index.js';
import type { RetrievedPassage, Retriever, Understanding } from '../retrieve/index.js';
import { placeHolds } from './evidence/belongs.js';
import type { WeightedConcept } from './evidence/coverage.js';
import { gatherEvidence, type EvidenceSentence } from './evidence/index.js';
import { numberLabels } from './evidence/labels/counted.js';
import { addressesModel } from './evidence/planted.js';
import { aspectAsked } from './aspects.js';
import { withAnnounced } from './announced.js';
import { withHeadings } from './headed.js';
import { judge, type Judgement } from './judge.js';
import { withList } from './lists/index.js';
import { inOtherYear } from './other-year.js';
import { withPaperNumber } from './papers.js';
import { withQuotedLabels } from './quoted.js';
import { weigh } from './weights.js';

/** What is asked of the library, and what an answer is made from. */
export interface InvestigationRequest {
  readonly question: string;
  readonly filter?: Filter;
  /** Earlier questions of the conversation in stand-alone form, newest last. */
  readonly history?: readonly { readonly question: string }[];
}

export interface InvestigationParts {
  readonly retriever: Retriever;
  readonly library: Library;
  readonly vectors: WordVectors;
}

/** Passages read closely for one question, and per named place. */
const PASSAGES = { all: 40, perPlace: 24 } as const;

/** What is known of a question once the library was searched for it. */
export interface Investigation {
  readonly understanding: Understanding;
  readonly concepts: readonly WeightedConcept[];
  readonly evidence: readonly EvidenceSentence[];
  readonly judgement: Judgement;
  readonly warnings: readonly Warning[];
}

/** Understands, retrieves, gathers evidence and judges it; writes nothing. */
export async function investigate(
  request: InvestigationRequest,
  access: Access,
  parts: InvestigationParts,
): Promise<Investigation> {
  const { retriever, library, vectors } = parts;
  const understood = retriever.understand({
    question: request.question,
    access,
    history: (request.history ?? []).map((turn) => turn.question),
    ...(request.filter === undefined ? {} : { filter: request.filter }),
  });
  const { passages, warnings } = await retrieveAll(understood, access, retriever);
  const understanding = withQuotedLabels(understood, passages);
  const concepts = weigh(understanding, (token) => retriever.idf(token));
  const evidence = gatherEvidence(passages, understanding, concepts, { library, vectors, access }).filter(
    ({ text }) => !addressesModel(text),
  );
  const found = judge({ understanding, concepts, evidence, profile: retriever.profile(access) });
  const judged = inOtherYear(found, { understanding, concepts, evidence });
  const documentOf = (id: string) => library.document(id, access);
  const told = withPaperNumber(judged, { understanding, concepts, evidence }, documentOf);
  const listed = withList(told, { understanding, concepts, evidence }, documentOf);
  const judgement = withAnnounced(withHeadings(listed, understanding, documentOf), documentOf);
  return { understanding, concepts, evidence, judgement, warnings: [...understanding.warnings, ...warnings] };
}

/** Passages from the whole library (for what names a place without being its report, and for what is near), and of each named place. */
async function retrieveAll(
  understanding: Understanding,
  access: Access,
  retriever: Retriever,
): Promise<{ readonly passages: RetrievedPassage[]; readonly warnings: readonly Warning[] }> {
  const { places, excludePlaces } = understanding.understood;
  const { documents } = retriever.profile(access);
  const idsOf = (test: (place: Place) => boolean): string[] =>
    [...documents.values()].flatMap(({ id, metadata }) =>
      metadata.place.value !== null && test(metadata.place.value) ? [id] : [],
    );
  const excluded = new Set(idsOf((place) => excludePlaces.some((out) => placeHolds(place, out))));
  const within = (ids: readonly string[]): string[] => {
    const { documents: chosen } = understanding.filter;
    return ids.filter((id) => !excluded.has(id) && (chosen === undefined || chosen.includes(id)));
  };
  const search = (limit: number, filter: Filter, spread: boolean) =>
    retriever.retrieve({ understanding, access, filter, limit, spread });
  const everywhere: Filter =
    excluded.size === 0
      ? understanding.filter
      : { ...understanding.filter, documents: within([...documents.keys()]) };
  const found = [await search(PASSAGES.all, everywhere, places.length === 0)];
  for (const wanted of places) {
    const ids = within(idsOf((place) => placeHolds(place, wanted) || placeHolds(wanted, place)));
    if (ids.length > 0)
      found.push(await search(PASSAGES.perPlace, { ...understanding.filter, documents: ids }, false));
  }
  const [nearest] = found.at(-1)?.passages ?? [];
  // A part of a report, and a label of numbers, are told by all that stands in it, and not by what is put as the question is.
  const whole =
    aspectAsked(understanding) !== null || numberLabels(normalise(understanding.chinese)).length > 0;
  if (nearest !== undefined && whole) {
    const documents = [nearest.passage.documentId];
    found.push(await search(PASSAGES.all, { ...understanding.filter, documents }, false));
  }
  const passages = new Map(
    found.flatMap((retrieval) => retrieval.passages).map((hit) => [hit.passage.id, hit]),
  );
  const warnings = new Map(
    found.flatMap((retrieval) => retrieval.warnings).map((warning) => [warning.code, warning]),
  );
  return { passages: [...passages.values()], warnings: [...warnings.values()] };
}
