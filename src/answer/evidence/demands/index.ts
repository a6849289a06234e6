import { LRUCache } from 'lru-cache';
import { normalise } from '../../../chinese/normalise.js';
import type { Demand } from './demand.js';
import { FIGURE_DEMANDS } from './figures.js';
import { MONEY_DEMANDS } from './money.js';
import { PEOPLE_DEMANDS } from './people.js';
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

/**
 * The points of business that a question asks for: who pays wants somebody who pays, an interest rate wants a rate of interest. A
 * sentence on the matter that tells none of them leaves the question open, however many other words it has in common with it.
 */
export function askedDemands(question: string): readonly Demand[] {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const view = normalise(question);
  const found = DEMANDS.filter(({ asked }) => asked.test(view));
  remembered.set(question, found);
  return found;
}

export type { Demand } from './demand.js';
