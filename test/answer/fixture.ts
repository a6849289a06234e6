import type {
  Figure,
  LedgerFigure,
  Place,
  Span,
  StoredPassage,
  WordVectors,
} from '../../src/domain/index.js';
import type { PassageKind } from '../../src/domain/index.js';
import {
  cover,
  coverageText,
  type Coverage,
  type WeightedConcept,
} from '../../src/answer/evidence/coverage.js';
import { featuresOf, PRESENT, type Measured } from '../../src/answer/evidence/features.js';
import type { EvidenceSentence } from '../../src/answer/evidence/index.js';
import { figureWanted } from '../../src/answer/evidence/asked.js';
import { inWords } from '../../src/answer/evidence/worded.js';
import type { Said } from '../../src/answer/evidence/said.js';
import { wordingOf } from '../../src/answer/evidence/wording.js';
import type { Case } from '../../src/answer/judge.js';
import type { LibraryProfile, Understanding } from '../../src/retrieve/index.js';
import { profileOf, PROFILE, summaryOf, understood } from '../retrieve/fixture.js';

/** Vectors that know only the pairs that they are told. */
export const likeness = (pairs: Readonly<Record<string, number>> = {}): WordVectors => ({
  similarity: (a, b) => (a === b ? 1 : (pairs[`${a} ${b}`] ?? pairs[`${b} ${a}`] ?? 0)),
  embed: () => new Float32Array(4),
});

export const NO_VECTORS = likeness();

export const weighted = ({ concepts }: Understanding): WeightedConcept[] =>
  concepts.map((concept) => ({ concept, weight: concept.importance, known: true }));

export const figureOf = (parts: Partial<Figure> = {}): LedgerFigure => ({
  ...{ value: 5, valueText: '5项', unit: '项', subject: '任务', kind: 'count', qualifiers: [] },
  ...{ place: null, year: null, span: { start: 0, end: 2 }, sentence: { start: 0, end: 2 } },
  ...{ documentId: 'd', source: 'd.txt', passageId: null, topics: [], sentenceText: '' },
  ...parts,
});

export interface SentenceSketch {
  readonly text: string;
  readonly place: Place | null;
  /** Of the part of the document that it stands in. */
  readonly year?: number | null;
  /** The same unless said. */
  readonly documentYear?: number | null;
  readonly context?: string;
  readonly document?: string;
  readonly start?: number;
  readonly headings?: readonly string[];
  readonly kinds?: readonly PassageKind[];
  readonly figures?: readonly LedgerFigure[];
  /** Those of its figures that are of the asked kind; all of them unless said. */
  readonly fitting?: readonly LedgerFigure[];
  readonly masks?: readonly Span[];
  /** What the clause of a mask that hides the asked figure says of the question. */
  readonly hidden?: number;
  /** What the best clause of a figure says of it; all, or nothing, unless said. */
  readonly figureClause?: number;
  /** Whether all that is measured of it speaks for it, or against it. */
  readonly strong?: boolean;
  readonly score?: number;
  /** It only names what the next sentence tells. */
  readonly names?: boolean;
}

/** What a sentence says that covers each concept alike, by itself and with the words around it. */
export function saidAll(concepts: readonly WeightedConcept[], strength: number): Said {
  const strengths = concepts.map(() => strength);
  const all = { strengths, share: strength };
  return saidAlike(all);
}

/** What a sentence says that covers the same by itself and with the words around it; none of its words is in a clause. */
export const saidAlike = (all: Coverage): Said => ({
  ...{ own: all, titled: all, window: all, coverage: all },
  ...{ clauses: [], windowSpan: { start: 0, end: 0 } },
});

/** All that is measured of a sentence speaks for it, or against it; what is measured of the question is the question's own. */
export function measured(understanding: Understanding, strong: boolean): Measured {
  const concepts = weighted(understanding);
  const value = strong ? 1 : 0;
  const said = saidAll(concepts, value);
  return {
    ...{ said, concepts, understanding, cosine: value, lexical: value, typed: true },
    ...{ figures: value, fitting: strong ? [said.own] : [] },
    ...{ text: strong ? understanding.chinese : '', around: '' },
    wording: { phrases: value, verb: value, planned: 1 - value, agenda: 1 - value },
  };
}

/** A sentence of evidence for a question, with the coverage that it really has. */
export function sentenceFor(understanding: Understanding, sketch: SentenceSketch): EvidenceSentence {
  const { text, place, year = 2022, document = `d-${place?.name ?? 'none'}`, start = 0 } = sketch;
  const span = { start, end: start + text.length };
  const figures = sketch.figures ?? [];
  const own = cover(coverageText(text), weighted(understanding), NO_VECTORS);
  const strong = sketch.strong ?? true;
  const features = featuresOf(measured(understanding, strong));
  return {
    passage: passageOf(sketch, span),
    document: summaryOf(document, place, sketch.documentYear === undefined ? year : sketch.documentYear),
    ...{ span, text, own, coverage: own, figures, fitting: sketch.fitting ?? figures },
    worded: inWords(understanding.chinese, figureWanted(understanding.chinese))(text),
    context: sketch.context ?? '',
    masks: sketch.masks ?? [],
    hidden: sketch.hidden ?? 0,
    features: {
      ...features,
      ...{ present: presentIn(own), figureClause: sketch.figureClause ?? features.figureClause },
    },
    wording: wordingOf(
      understanding.chinese,
      understanding.asked,
      text,
      (sketch.fitting ?? figures).map(({ span: at }) => ({ start: at.start - start, end: at.end - start })),
    ),
    logOdds: strong ? 3 : -3,
    names: sketch.names ?? false,
    score: sketch.score ?? (strong ? 0.9 : 0.2),
  };
}

/** Whether any concept is there at all is told by the words, whatever else speaks for the sentence. */
const presentIn = ({ strengths }: Coverage): number =>
  strengths.filter((strength) => strength >= PRESENT).length / Math.max(1, strengths.length);

function passageOf(
  { text, place, year = 2022, document, headings, kinds }: SentenceSketch,
  span: Span,
): StoredPassage {
  const documentId = document ?? `d-${place?.name ?? 'none'}`;
  return {
    ...{ id: `${documentId}-${span.start}`, documentId, ordinal: 0, span, text, place, year },
    ...{ headings: headings ?? [], caption: false, kinds: kinds ?? ['case'], topics: [], maskedSpans: [] },
    ...{ sentences: [span], simhash: '0123456789abcdef', key: 1, documentKey: 1 },
  };
}

/** A question together with what was found for it. */
export function caseOf(
  question: string,
  sketches: readonly SentenceSketch[],
  profile: LibraryProfile = PROFILE,
): Case {
  const understanding = understood(question, { profile });
  return {
    understanding,
    concepts: weighted(understanding),
    evidence: sketches.map((sketch) => sentenceFor(understanding, sketch)),
    profile,
  };
}

export { profileOf, PROFILE };
