import { lexicalTokens, questionTokens } from '../chinese/segment.js';
import type { LexicalIndex } from '../domain/index.js';
import type { Understanding } from './understand/index.js';

/** A synonym is worth less than the asker's own word: it may miss the sense. */
const SYNONYM_WEIGHT = 0.4;
/** More variants of one concept than this only add noise. */
const MAX_VARIANTS = 8;
/** A word that only hints at what is meant is worth less again. */
const HINT_WEIGHT = 0.25;

/** The question's tokens with their weights, for the lexical leg: its own words, and its concepts' synonyms for less. */
export function queryTokens(understanding: Understanding): Map<string, number> {
  const weights = new Map<string, number>();
  for (const token of questionTokens(understanding.chinese)) weights.set(token, 1);
  for (const concept of understanding.concepts)
    for (const variant of concept.variants.slice(0, MAX_VARIANTS))
      for (const token of new Set(lexicalTokens(variant)))
        if (token.length > 1 && !weights.has(token)) weights.set(token, SYNONYM_WEIGHT * concept.importance);
  for (const concept of understanding.concepts)
    for (const hint of concept.hints.slice(0, MAX_VARIANTS))
      for (const token of new Set(lexicalTokens(hint)))
        if (token.length > 1 && !weights.has(token)) weights.set(token, HINT_WEIGHT * concept.importance);
  return weights;
}

/** Largest BM25 score that one occurrence-saturated passage could have for the query's own words. */
export function idfMass(query: ReadonlyMap<string, number>, index: LexicalIndex): number {
  let mass = 0;
  for (const [token, weight] of query) if (weight === 1) mass += index.idf(token);
  return mass;
}
