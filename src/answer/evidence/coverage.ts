import { normalise } from '../../chinese/normalise.js';
import { searchTokens } from '../../chinese/segment.js';
import type { WordVectors } from '../../domain/index.js';
import type { Concept } from '../../retrieve/index.js';

/** A concept with what it weighs. */
export interface Weighted {
  readonly concept: Concept;
  /** Above 0. */
  readonly weight: number;
}

/** A concept with what it weighs in this library: importance × idf, so that rare words weigh more. */
export interface WeightedConcept extends Weighted {
  /** Whether any document has its words at all. */
  readonly known: boolean;
}

/** How well a text speaks of each concept. */
export interface Coverage {
  /** Per concept, same order: 1 for its own words, less for a synonym, a part or a like word, 0 for nothing. */
  readonly strengths: readonly number[];
  /** Weighted mean of the strengths, within [0, 1]; 0 without concepts. */
  readonly share: number;
}

const SYNONYM = 0.9;
/**
 * Likeness of two words of the built-in vectors that begins to mean something, and that means the same. Of unrelated words 98 in a
 * hundred are below .19; 房租 and 租金 have .41, 追责 and 问责 .27.
 */
const LIKE_WORDS = { least: 0.22, same: 0.5 } as const;
const LIKE_WORDS_STRENGTH = 0.75;
/** Characters in common say a little where the word itself is not there: 图纸 of 施工图. */
const SHARED_CHARACTERS_STRENGTH = 0.35;
/** Two-character words share a character by chance; longer terms with most bigrams in common are variants of each other. */
const PART_MIN_LENGTH = 3;
const PART_STRENGTH = 0.8;

/** A document's number is asked for by a name that it never bears itself. */
const DOCUMENT_NUMBER = {
  asked: /^(?:文号|发文字号|文件号|文件编号|发文号)$/u,
  said: /[〔[(](?:19|20)\d{2}[〕\])] ?\d+ ?号/u,
};

/** A text prepared once for many concepts. */
export interface CoverageText {
  readonly view: string;
  readonly words: readonly string[];
}

export function coverageText(text: string): CoverageText {
  const view = normalise(text);
  return { view, words: [...new Set(searchTokens(text))] };
}

export function cover(text: CoverageText, concepts: readonly Weighted[], vectors: WordVectors): Coverage {
  const strengths = concepts.map(({ concept }) => strengthOf(text, concept, vectors));
  return { strengths, share: weightedShare(strengths, concepts) };
}

/** The better of two coverages, concept by concept, the second one discounted: a heading or neighbour lends its words. */
export function lend(
  own: Coverage,
  lent: Coverage,
  discount: number,
  concepts: readonly Weighted[],
): Coverage {
  const strengths = own.strengths.map((strength, index) =>
    Math.max(strength, discount * (lent.strengths[index] ?? 0)),
  );
  return { strengths, share: weightedShare(strengths, concepts) };
}

export function weightedShare(strengths: readonly number[], concepts: readonly Weighted[]): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  return concepts.reduce((sum, { weight }, index) => sum + weight * (strengths[index] ?? 0), 0) / total;
}

function strengthOf(text: CoverageText, concept: Concept, vectors: WordVectors): number {
  if (text.view.includes(concept.text)) return 1;
  if (concept.exact) return 0;
  if (DOCUMENT_NUMBER.asked.test(concept.text)) return DOCUMENT_NUMBER.said.test(text.view) ? SYNONYM : 0;
  if (concept.variants.some((variant) => text.view.includes(variant))) return SYNONYM;
  return Math.max(
    partStrength(text.view, concept.text),
    likeStrength(text.words, concept, vectors),
    characterStrength(text.view, concept.text),
  );
}

/** Share of the term's character bigrams that the text holds, for terms long enough for that to mean something. */
function partStrength(view: string, term: string): number {
  if (term.length < PART_MIN_LENGTH) return 0;
  const bigrams = Array.from({ length: term.length - 1 }, (_, index) => term.slice(index, index + 2));
  const held = bigrams.filter((bigram) => view.includes(bigram)).length;
  return PART_STRENGTH * (held / bigrams.length);
}

function likeStrength(words: readonly string[], concept: Concept, vectors: WordVectors): number {
  const best = Math.max(0, ...words.map((word) => vectors.similarity(concept.text, word)));
  const likeness = (best - LIKE_WORDS.least) / (LIKE_WORDS.same - LIKE_WORDS.least);
  return LIKE_WORDS_STRENGTH * Math.min(1, Math.max(0, likeness));
}

function characterStrength(view: string, term: string): number {
  const characters = term.match(/\p{Script=Han}/gu) ?? [];
  if (characters.length < 2) return 0;
  return (
    SHARED_CHARACTERS_STRENGTH *
    (characters.filter((character) => view.includes(character)).length / characters.length)
  );
}
