import type { BuiltDemand, Demand } from '../demand.js';
import { SURE_ALLOWED } from './allowed.js';
import { SURE_CHOICES } from './choices.js';
import { SURE_COUNTS } from './counts.js';
import { SURE_COURSE } from './course.js';
import { SURE_EFFECTS } from './effects.js';
import { SURE_ENTITLED } from './entitled.js';
import { SURE_EXTENT } from './extent.js';
import { SURE_FATES } from './fates.js';
import { SURE_LISTS } from './lists.js';
import { SURE_MONEY } from './money.js';
import { SURE_NAMED } from './named.js';
import { SURE_NUMBERS } from './numbers.js';
import { SURE_PEOPLE } from './people.js';
import { SURE_PLACES } from './places.js';
import { SURE_POSTS } from './posts.js';
import { SURE_ROUTINE } from './routine.js';
import { SURE_RULES } from './rules.js';
import { SURE_THINGS } from './things.js';
import { SURE_TIME } from './time.js';
import { SURE_TOTALS } from './totals.js';
import { SURE_WAYS } from './ways.js';
import { SURE_WHERE } from './where.js';

/**
 * Points that can hardly be told in other words than these: a sentence that has none of them does not answer. Each asks for the point
 * itself, not for something else about the matter.
 */
export const SURE_DEMANDS: readonly (Demand | BuiltDemand)[] = [
  ...SURE_MONEY,
  ...SURE_PEOPLE,
  ...SURE_TIME,
  ...SURE_WAYS,
  ...SURE_ALLOWED,
  ...SURE_ENTITLED,
  ...SURE_RULES,
  ...SURE_THINGS,
  ...SURE_EFFECTS,
  ...SURE_LISTS,
  ...SURE_CHOICES,
  ...SURE_COUNTS,
  ...SURE_COURSE,
  ...SURE_EXTENT,
  ...SURE_WHERE,
  ...SURE_PLACES,
  ...SURE_POSTS,
  ...SURE_FATES,
  ...SURE_NAMED,
  ...SURE_NUMBERS,
  ...SURE_TOTALS,
  ...SURE_ROUTINE,
];
