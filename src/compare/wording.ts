import type { Qualifier } from '../domain/index.js';

const DIRECTIONS: Readonly<Partial<Record<Qualifier, string>>> = { up: '上升', down: '下降' };

/** Qualifiers as a reader knows them, in a steady order. */
export const qualifierOrder = (qualifiers: readonly Qualifier[]): string[] =>
  [...qualifiers].map((qualifier) => DIRECTIONS[qualifier] ?? qualifier).sort();
