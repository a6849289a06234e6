import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { AGENCIES } from './agencies.js';
import { PhraseIndex } from './phrases.js';
import { officialFor, officialWords, plainWords } from './plain.js';

/** A term of a text, and what officialese says instead of it. */
export interface Expansion {
  readonly term: string;
  readonly expansions: readonly string[];
  /** What it hints at without meaning the very same. */
  readonly hints: readonly string[];
}

const groupSchema = z.strictObject({
  same: z.array(z.string()).min(1),
  said: z.array(z.string()).default([]),
});

const GROUPS = z
  .array(groupSchema)
  .parse(parse(readFileSync(new URL('./data/synonyms.yaml', import.meta.url), 'utf8')));

const OFFICIAL = new Map<string, Set<string>>();

/** Lines of a table that are neither blank nor a comment. */
function linesOf(file: string): string[] {
  const text = readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function link(term: string, others: readonly string[]): void {
  const known = OFFICIAL.get(term) ?? new Set<string>();
  for (const other of others) if (other !== term) known.add(other);
  OFFICIAL.set(term, known);
}

for (const { same, said } of GROUPS) for (const term of [...same, ...said]) link(term, same);

/** Words of the general language that mean the very same, a group on each line of data/thesaurus.txt. */
const THESAURUS = linesOf('thesaurus.txt').map((line) => line.split(' '));

for (const same of THESAURUS) for (const term of same) link(term, same);

/** What people say, and the official words it leads to; a line of data/spoken.txt. */
function linkSpoken(line: string): void {
  const [said = '', official = ''] = line.split(':');
  const words = official.trim().split(/\s+/u);
  for (const term of said.trim().split(/\s+/u)) link(term, words);
}

for (const line of linesOf('spoken.txt')) linkSpoken(line);

for (const names of AGENCIES) for (const name of names) link(name, names);

const TERMS = new PhraseIndex([...OFFICIAL.keys(), ...plainWords()].filter((term) => term.length > 1));

const OFFICIALESE = new Set([...officialWords(), ...GROUPS.flatMap(({ same }) => same)]);

/** Whether a word is one of reports themselves rather than of those who ask about them. */
export const isOfficial = (word: string): boolean => OFFICIALESE.has(word);

/** Official words that mean what `term` means, in the order of the table; empty for a word that it does not hold. */
export const synonymsOf = (term: string): string[] => [...(OFFICIAL.get(term) ?? [])];

/**
 * Every term of two characters and more of the table in a text, once, the longest at each place, with its official synonyms. What
 * the table has of one character (卖, 罚) counts for whole words only: ask {@link synonymsOf}.
 */
export function expandQuery(text: string): Expansion[] {
  const terms = new Set(TERMS.find(text).map((hit) => hit.phrase));
  return [...terms].map((term) => ({ term, expansions: synonymsOf(term), hints: officialFor(term) }));
}
