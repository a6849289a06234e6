import type { Demand } from '../demand.js';
import { SURE_MONEY } from './money.js';
import { SURE_PEOPLE } from './people.js';
import { SURE_TIME } from './time.js';
import { SURE_WAYS } from './ways.js';

/**
 * Points that can hardly be told in other words than these: a sentence that has none of them does not answer. Each asks for the point
 * itself, not for something else about the matter.
 */
export const SURE_DEMANDS: readonly Demand[] = [...SURE_MONEY, ...SURE_PEOPLE, ...SURE_TIME, ...SURE_WAYS];
