import { LRUCache } from 'lru-cache';
import { normalise } from '../../../chinese/normalise.js';
import { demandOf, type BuiltDemand, type Demand } from './demand.js';
import { FIGURE_DEMANDS } from './figures.js';
import { MONEY_DEMANDS } from './money.js';
import { PEOPLE_DEMANDS } from './people.js';
import { SURE_DEMANDS } from './sure/index.js';
import { TIME_DEMANDS } from './time.js';
import { WAY_DEMANDS } from './ways.js';

const DEMANDS: readonly Demand[] = [
  ...MONEY_DEMANDS,
  ...PEOPLE_DEMANDS,
  ...TIME_DEMANDS,
  ...WAY_DEMANDS,
  ...FIGURE_DEMANDS,
];

const remembered = new LRUCache<string, readonly Demand[]>({ max: 64 });
const rememberedSure = new LRUCache<string, readonly Demand[]>({ max: 64 });

/**
 * The points of business that a question asks for: who pays wants somebody who pays, an interest rate wants a rate of interest. A
 * sentence on the matter that tells none of them leaves the question open, however many other words it has in common with it.
 */
export const askedDemands = (question: string): readonly Demand[] => among(DEMANDS, question, remembered);

/** The points asked for that no text can tell in other words: open in a sentence and around it, they are not told. */
export const sureDemands = (question: string): readonly Demand[] =>
  among(SURE_DEMANDS, question, rememberedSure);

function among(
  demands: readonly (Demand | BuiltDemand)[],
  question: string,
  kept: LRUCache<string, readonly Demand[]>,
): readonly Demand[] {
  const known = kept.get(question);
  if (known !== undefined) return known;
  const view = normalise(question);
  const found = demands.flatMap((point) => demandOf(point, view) ?? []);
  kept.set(question, found);
  return found;
}

export type { Demand } from './demand.js';
