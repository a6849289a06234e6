import { normalise } from '../chinese/normalise.js';
import { lexicalTokens } from '../chinese/segment.js';
import type { Understanding } from '../retrieve/index.js';
import type { WeightedConcept } from './evidence/coverage.js';

/** How rare a token is in the library. */
type Idf = (token: string) => number;

/** From so many concepts on a question tells a story around what it asks. */
const TELLS_A_STORY = 9;

/**
 * Concepts weigh what their rarest part weighs in this library. Of a long question those that no document knows, in
 * whatever words, are left out: they are about the asker, not about the matter.
 */
export function weigh(understanding: Understanding, idf: Idf): WeightedConcept[] {
  const absent = idf('\0');
  const long = understanding.concepts.length >= TELLS_A_STORY;
  const weighted = understanding.concepts.map((concept) => {
    const rarity = rarityOf(concept.text, idf);
    const known = rarity < absent;
    if (known) return { concept, weight: concept.importance * rarity, known };
    const official = saidInstead([...concept.variants, ...concept.hints], idf, absent);
    const doubt = official === null && concept.verb ? UNKNOWN_VERB : 1;
    return { concept, weight: concept.importance * (official ?? absent) * doubt, known, official };
  });
  return weighted
    .filter(({ concept, known, official }) => !long || known || official !== null || concept.exact)
    .map(({ concept, weight, known }) => ({ concept, weight, known }));
}

/** A verb that no document has is the asker's way of putting it more often than it is what is asked about. */
const UNKNOWN_VERB = 0.5;

/** What those of a term's official names weigh that the library has, in the mean; `null` where it has none. */
function saidInstead(variants: readonly string[], idf: Idf, absent: number): number | null {
  const rarities = variants.map((variant) => rarityOf(variant, idf)).filter((rarity) => rarity < absent);
  return rarities.length === 0 ? null : rarities.reduce((sum, rarity) => sum + rarity, 0) / rarities.length;
}

/** Idf of the rarest of a term's words, above 0. */
function rarityOf(term: string, idf: Idf): number {
  const tokens = lexicalTokens(term).filter((token) => token.length > 1);
  return Math.max(0.1, ...(tokens.length > 0 ? tokens : [normalise(term)]).map((token) => idf(token)));
}
