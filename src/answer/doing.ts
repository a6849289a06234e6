import { isAside } from './evidence/aside.js';
import type { WeightedConcept } from './evidence/coverage.js';
import type { EvidenceSentence } from './evidence/index.js';
import { LEAST_LOG_ODDS_BESIDE } from './evidence/sufficient.js';

/** Sentences of doing that stand in for those beside it. */
const MOST = 2;

/**
 * Of a question how something is done: sentences that tell the doing, rather than what a place is like, how things were before, what is
 * still wanting or how the report begins. Where none of those that answer does, the next best of the same report that do are quoted
 * with the best: the matter is told there, in words of its own.
 *
 * @param answering sentences that answer by themselves, best first
 * @param others further sentences of the same place, best first
 */
export function ofDoing(
  answering: readonly EvidenceSentence[],
  others: readonly EvidenceSentence[],
  concepts: readonly WeightedConcept[],
): readonly EvidenceSentence[] {
  const sectioned = new Set(
    [...answering, ...others].flatMap(({ document, passage }) =>
      passage.headings.length > 0 ? [document.id] : [],
    ),
  );
  const isBeside = ({ text, passage, document }: EvidenceSentence): boolean =>
    isAside(text, passage.headings) || (passage.headings.length === 0 && sectioned.has(document.id));
  const done = answering.filter((one) => !isBeside(one));
  const [best] = answering;
  if (done.length > 0 || best === undefined || concepts.some(({ concept }) => concept.exact))
    return done.length > 0 ? done : answering;
  const near = others.filter(
    (one) => one.document.id === best.document.id && tellsBesides(one) && !isBeside(one),
  );
  return [best, ...near.slice(0, MOST).map((one) => ({ ...one, score: best.score }))];
}

const tellsBesides = ({ names, masks, features, logOdds }: EvidenceSentence): boolean =>
  logOdds < 0 && logOdds >= LEAST_LOG_ODDS_BESIDE && features.open === 0 && !names && masks.length === 0;
