import type { Access, Filter } from '../../domain/question.js';
import type { PlaceTable } from './place-table.js';
import { kindsMask } from './writer.js';

/** A WHERE clause with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

const ALWAYS: Condition = { sql: '1', parameters: [] };

/** Documents (as `d`) that `access` may see. Part of every read that a person can cause. */
export function visible(access: Access): Condition {
  if (access.collections === 'all') return ALWAYS;
  return {
    sql: 'd.collection IN (SELECT value FROM json_each(?))',
    parameters: [JSON.stringify(access.collections)],
  };
}

/**
 * What `filter` allows. `owner` is the alias of the row that has place and year (`p` passages, `f` figures); kinds and
 * topics are always those of the passage `p`. A row of unknown place is in no place, so no exclusion touches it.
 */
export function matching(filter: Filter, places: PlaceTable, owner: 'p' | 'f'): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, parameter: string | number): void =>
    void conditions.push({ sql, parameters: [parameter] });
  const list = (values: readonly (string | number)[]): string => JSON.stringify(values);
  if (filter.places !== undefined)
    add(`${owner}.place_id IN (SELECT value FROM json_each(?))`, list(places.idsWithin(filter.places)));
  if (filter.excludePlaces !== undefined)
    add(
      `(${owner}.place_id IS NULL OR ${owner}.place_id NOT IN (SELECT value FROM json_each(?)))`,
      list(places.idsWithin(filter.excludePlaces)),
    );
  if (filter.years !== undefined)
    add(`${owner}.year IN (SELECT value FROM json_each(?))`, list(filter.years));
  if (filter.kinds !== undefined) add('(p.kinds_mask & ?) <> 0', kindsMask(filter.kinds));
  if (filter.topics !== undefined)
    add(
      'p.key IN (SELECT passage_key FROM passage_topics WHERE topic IN (SELECT value FROM json_each(?)))',
      list(filter.topics),
    );
  if (filter.documents !== undefined) add('d.id IN (SELECT value FROM json_each(?))', list(filter.documents));
  return conditions;
}

export function all(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || '1',
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** The pattern of LIKE (with ESCAPE '\') that finds `word` anywhere, its own % and _ taken literally. */
export const likePattern = (word: string): string => `%${word.replace(/[\\%_]/gu, '\\$&')}%`;
