import { readFileSync } from 'node:fs';

interface Readings {
  /** The characters of every syllable. */
  readonly characters: ReadonlyMap<string, string>;
  readonly syllables: ReadonlyMap<string, readonly string[]>;
}

function readTable(): Readings {
  const characters = new Map<string, string>();
  const syllables = new Map<string, string[]>();
  for (const line of readFileSync(new URL('./data/pinyin.txt', import.meta.url), 'utf8').split('\n')) {
    const [syllable = '', all = ''] = line.split(' ');
    if (line.startsWith('#') || all === '') continue;
    characters.set(syllable, all);
    for (const character of all) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  }
  return { characters, syllables };
}

let table: Readings | null = null;
/** Read when first asked for: only names in Latin letters need it. */
const readings = (): Readings => (table ??= readTable());

/** Toneless readings of a common character; none for a rare one. */
export const readingsOf = (character: string): readonly string[] => readings().syllables.get(character) ?? [];

/** Whether letters (small, toneless) are one syllable. */
export const isSyllable = (letters: string): boolean => readings().characters.has(letters);

const MOST_SYLLABLES = 6;

/** Every way to part letters into syllables. */
function partings(letters: string): string[][] {
  if (letters === '') return [[]];
  const found: string[][] = [];
  for (let length = 1; length <= Math.min(6, letters.length); length++) {
    const head = letters.slice(0, length);
    if (!readings().characters.has(head)) continue;
    for (const rest of partings(letters.slice(length))) found.push([head, ...rest]);
  }
  return found;
}

/**
 * What matches the Chinese words that are read as `name` (`Hongyan`, `Xi'an`, `Lyuliang`), two to six characters; `null` for a name
 * that is no pinyin.
 */
export function pinyinPattern(name: string): RegExp | null {
  const letters = name.toLowerCase().replace(/[^a-z]/gu, '');
  const spellings = [letters, letters.replace(/lyu|lu/gu, 'lv').replace(/nyu/gu, 'nv')];
  const words = [...new Set(spellings)]
    .flatMap((spelling) => (spelling.length > 24 ? [] : partings(spelling)))
    .filter(({ length }) => length >= 2 && length <= MOST_SYLLABLES)
    .map((syllables) => syllables.map((one) => `[${readings().characters.get(one) ?? ''}]`).join(''));
  return words.length === 0 ? null : new RegExp(words.join('|'), 'gu');
}

/** Initials and finals that many speakers do not tell apart, and so type one for the other. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/u, '$1'],
  [/^l(?=i|a|u|e)/u, 'n'],
  [/(in|en|an)g$/u, '$1'],
];

const heardAs = (syllable: string): string =>
  ALIKE.reduce((sound, [pattern, plain]) => sound.replace(pattern, plain), syllable);

/** Whether two common characters are read alike, tones and near sounds (zh and z, -ing and -in, l and n) left aside. */
export function soundAlike(a: string, b: string): boolean {
  const sounds = new Set(readingsOf(a).map(heardAs));
  return readingsOf(b).some((reading) => sounds.has(heardAs(reading)));
}

/** Common characters that have a reading in common with this one, tones left aside; not the character itself. */
export function homophones(character: string): string[] {
  const all = readingsOf(character).flatMap((syllable) =>
    Array.from(readings().characters.get(syllable) ?? ''),
  );
  return [...new Set(all)].filter((other) => other !== character);
}
