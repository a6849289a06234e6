import type { Understanding } from '../retrieve/index.js';
import type { EvidenceSentence } from './evidence/index.js';

/** A figure of the asked kind that counts the asked thing measures so much; see the feature. */
const COUNTS_IT = 0.8;
/** How much less sure than the best one a sentence may be that is taken for what it holds. */
const LESS_SURE = 1;

/**
 * What an answer owes its question besides the question's words: the kind of thing that is asked for, a name, a day, or a figure that
 * counts the asked thing. The first sentence that holds it, where none of the chosen ones does.
 *
 * @param sufficient sentences that answer by themselves, best first
 */
export function owedTo(
  chosen: readonly EvidenceSentence[],
  sufficient: readonly EvidenceSentence[],
  { asked }: Pick<Understanding, 'asked'>,
): EvidenceSentence[] {
  const [best] = chosen;
  if (best === undefined || chosen.some((one) => holds(one, asked))) return [];
  const able = sufficient.filter(({ logOdds, names }) => !names && logOdds >= best.logOdds - LESS_SURE);
  return able.filter((one) => holds(one, asked)).slice(0, 1);
}

function holds({ features }: EvidenceSentence, asked: Understanding['asked']): boolean {
  if (asked === 'name' || asked === 'date') return features.expected === 1;
  return asked !== 'figure' || features.figure >= COUNTS_IT;
}
