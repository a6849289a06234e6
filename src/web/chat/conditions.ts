import type { PassageKind } from '../../domain/passage.js';
import type { Filter } from '../../domain/question.js';
import type { OverviewView, UnderstoodView } from '../api/contract.js';

export type Dimension = 'places' | 'excludePlaces' | 'years' | 'kinds' | 'topics';
export const DIMENSIONS = ['places', 'excludePlaces', 'years', 'kinds', 'topics'] as const;

/** One thing that limits where an answer was looked for. */
export interface Condition {
  readonly dimension: Dimension;
  readonly value: string | number;
  /** What the question itself rules out cannot be taken back by a filter. */
  readonly removable: boolean;
}

type Values = Readonly<Record<Dimension, readonly (string | number)[]>>;

const KINDS: readonly PassageKind[] = ['policy', 'case', 'result'];

/** Everything that may be chosen in the library. */
const allOf = ({ places, years, topics }: Pick<OverviewView, 'places' | 'years' | 'topics'>): Values => ({
  places: places.map(({ name }) => name),
  excludePlaces: [],
  years,
  kinds: KINDS,
  topics: topics.map(({ id }) => id),
});

/**
 * What was understood, together with what the person chose. A list that holds everything limits nothing; places that hold all
 * but a few are told as those few left out.
 */
export function conditionsOf(
  understood: UnderstoodView | null,
  filter: Filter,
  overview: OverviewView | null,
): Condition[] {
  const all = overview === null ? null : allOf(overview);
  return DIMENSIONS.flatMap((dimension) => {
    const chosen: readonly (string | number)[] = filter[dimension] ?? [];
    if (all !== null && nearlyAll(chosen, all[dimension]))
      return dimension === 'places' ? leftOut(chosen, all.places) : [];
    return [...new Set([...(understood?.[dimension] ?? []), ...chosen])].map((value) => ({
      dimension,
      value,
      removable: dimension !== 'excludePlaces' || chosen.includes(value),
    }));
  });
}

const nearlyAll = (chosen: readonly unknown[], all: readonly unknown[]): boolean =>
  chosen.length > 1 && chosen.length >= Math.max(all.length - 2, all.length / 2);

const leftOut = (chosen: readonly (string | number)[], all: readonly (string | number)[]): Condition[] =>
  all
    .filter((value) => !chosen.includes(value))
    .map((value) => ({ dimension: 'excludePlaces', value, removable: true }));

/** The filter without `condition`: the others of its kind, or everything else that there is. */
export function without(
  { dimension, value }: Condition,
  understood: UnderstoodView | null,
  filter: Filter,
  overview: OverviewView,
): Filter {
  const now: readonly (string | number)[] = filter[dimension] ?? understood?.[dimension] ?? [];
  const rest = now.filter((other) => other !== value);
  if (rest.length > 0) return { ...filter, [dimension]: rest };
  if (dimension === 'excludePlaces')
    return filter.excludePlaces === undefined ? omit(filter, 'places') : omit(filter, dimension);
  const inferred = (understood?.[dimension] ?? []).includes(value as never);
  if (!inferred || filter[dimension]?.includes(value as never) === true) return omit(filter, dimension);
  const everything = allOf(overview)[dimension];
  const others = dimension === 'places' ? everything.filter((other) => other !== value) : everything;
  return others.length === 0 ? omit(filter, dimension) : { ...filter, [dimension]: others };
}

export function withAdded(
  dimension: Dimension,
  value: string | number,
  understood: UnderstoodView | null,
  filter: Filter,
): Filter {
  const now: readonly (string | number)[] = filter[dimension] ?? understood?.[dimension] ?? [];
  return { ...filter, [dimension]: [...new Set([...now, value])] };
}

const omit = (filter: Filter, dimension: Dimension): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== dimension));

export const isEmpty = (filter: Filter): boolean => Object.keys(filter).length === 0;
