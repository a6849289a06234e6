import type { Hit, LexicalHit, PassageKey } from '../domain/index.js';

/** How one passage fared in each leg. Ranks count from 1; absent where a leg did not find it. */
export interface FusedHit {
  readonly key: PassageKey;
  /** Convex combination of both legs' scores, each divided by its leg's maximum; within [0, 1]. */
  readonly score: number;
  readonly lexical?: {
    readonly rank: number;
    readonly score: number;
    readonly passageScore: number;
    readonly documentScore: number;
  };
  readonly vector?: { readonly rank: number; readonly cosine: number };
}

/** Bounds of the lexical leg's weight. Measured best between .5 (paraphrases) and .9 (plain lookup). */
const LEXICAL_WEIGHT = { least: 0.5, most: 0.9 } as const;

/**
 * The lexical leg's weight for one question: the better its best passage covers the question's terms, the more words can be
 * trusted and the less the dense leg has to add.
 *
 * @param coverage share of the question's idf mass that the best lexical passage holds, within [0, 1]
 */
export function lexicalWeight(coverage: number): number {
  const bounded = Math.min(1, Math.max(0, coverage));
  return LEXICAL_WEIGHT.least + (LEXICAL_WEIGHT.most - LEXICAL_WEIGHT.least) * bounded;
}

/**
 * Score fusion by a convex combination of max-normalised scores (Bruch, Gai and Ingber 2023, "An Analysis of Fusion Functions
 * for Hybrid Retrieval"). Reciprocal rank fusion was measured to lose where the dense leg is the weaker one.
 */
export function fuse(lexical: readonly LexicalHit[], vector: readonly Hit[], weight: number): FusedHit[] {
  const maxLexical = Math.max(0, ...lexical.map((hit) => hit.score));
  const maxVector = Math.max(0, ...vector.map((hit) => hit.score));
  const fused = new Map<PassageKey, FusedHit>();
  lexical.forEach((hit, index) => {
    const part = maxLexical > 0 ? hit.score / maxLexical : 0;
    const { score, passageScore, documentScore } = hit;
    fused.set(hit.key, {
      key: hit.key,
      score: weight * part,
      lexical: { rank: index + 1, score, passageScore, documentScore },
    });
  });
  vector.forEach((hit, index) => {
    const before = fused.get(hit.key);
    const part = maxVector > 0 ? Math.max(0, hit.score) / maxVector : 0;
    fused.set(hit.key, {
      ...before,
      key: hit.key,
      score: (before?.score ?? 0) + (1 - weight) * part,
      vector: { rank: index + 1, cosine: hit.score },
    });
  });
  return [...fused.values()].sort((a, b) => b.score - a.score || a.key - b.key);
}
