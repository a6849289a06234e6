import { readdirSync, readFileSync } from 'node:fs';

/** A plain word that so many lines hold says too little of any of them. */
const MOST_SENSES = 8;

const FOLDER = new URL('./data/plain/', import.meta.url);

/** Lines of “official official: plain plain”. */
const LINES = readdirSync(FOLDER)
  .sort()
  .flatMap((file) => readFileSync(new URL(file, FOLDER), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(':'))
  .map(([official = '', plain = '']) => ({ official: words(official), plain: words(plain) }));

const OFFICIAL_TERMS = bySenses(LINES);
const PLAIN = [...new Set(LINES.flatMap(({ plain }) => plain))].filter((word) => OFFICIAL_TERMS.has(word));

function words(side: string): string[] {
  return side.trim().split(/\s+/u);
}

function bySenses(lines: typeof LINES): ReadonlyMap<string, ReadonlySet<string>> {
  const senses = new Map<string, (readonly string[])[]>();
  for (const { official, plain } of lines)
    for (const word of [...plain, ...official]) senses.set(word, [...(senses.get(word) ?? []), official]);
  const told = [...senses].filter(([, of]) => of.length <= MOST_SENSES);
  return new Map(told.map(([word, of]) => [word, new Set(of.flat().filter((term) => term !== word))]));
}

/**
 * What reports say for a plain word: 没人种 leads to 撂荒地 and 抛荒地. Looser than a synonym: the word hints at the official terms, and
 * they at each other, without meaning the very same. Empty for a word that the table does not hold.
 */
export const officialFor = (word: string): string[] => [...(OFFICIAL_TERMS.get(word) ?? [])];

/** Words of reports that the table holds, each once. */
export const officialWords = (): readonly string[] => [...new Set(LINES.flatMap(({ official }) => official))];

/** The plain words that {@link officialFor} knows, each once. */
export const plainWords = (): readonly string[] => PLAIN;
