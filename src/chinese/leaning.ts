import { readFileSync } from 'node:fs';
import { normalise } from './normalise.js';

/** What a word of speech bears on what a question is about: nothing, or a little; see data/leaning-words.txt. */
export type Bearing = 'silent' | 'leaning';

const BEARINGS = new Map<string, Bearing>();

for (const line of readFileSync(new URL('./data/leaning-words.txt', import.meta.url), 'utf8').split('\n')) {
  const [bearing = '', words = ''] = line.split(':');
  if (bearing !== 'silent' && bearing !== 'leaning') continue;
  for (const word of words.trim().split(/\s+/u)) BEARINGS.set(normalise(word), bearing);
}

/** How little a word says of what evidence must hold; `null` for a word of content. `word` is normalised. */
export const bearingOf = (word: string): Bearing | null => BEARINGS.get(word) ?? null;
