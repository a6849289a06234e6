import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { PhraseIndex } from './phrases.js';

/** A term of a text, and what officialese says instead of it. */
export interface Expansion {
  readonly term: string;
  readonly expansions: readonly string[];
}

const groupSchema = z.strictObject({
  same: z.array(z.string()).min(1),
  said: z.array(z.string()).default([]),
});

const GROUPS = z
  .array(groupSchema)
  .parse(parse(readFileSync(new URL('./data/synonyms.yaml', import.meta.url), 'utf8')));

const OFFICIAL = new Map<string, Set<string>>();

function link(term: string, others: readonly string[]): void {
  const known = OFFICIAL.get(term) ?? new Set<string>();
  for (const other of others) if (other !== term) known.add(other);
  OFFICIAL.set(term, known);
}

for (const { same, said } of GROUPS) for (const term of [...same, ...said]) link(term, same);

const TERMS = new PhraseIndex(OFFICIAL.keys());

/** Official words that mean what `term` means, in the order of the table; empty for a word that it does not hold. */
export const synonymsOf = (term: string): string[] => [...(OFFICIAL.get(term) ?? [])];

/** Every term of the table in a text, once, the longest at each place, with its official synonyms. */
export function expandQuery(text: string): Expansion[] {
  const terms = new Set(TERMS.find(text).map((hit) => hit.phrase));
  return [...terms].map((term) => ({ term, expansions: synonymsOf(term) }));
}
