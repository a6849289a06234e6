import { placeKey, type Place } from '../domain/index.js';
import { isSyllable } from './pinyin.js';
import { countiesByLatinName, placesByLatinName } from './place-latin.js';

interface Token {
  readonly start: number;
  readonly end: number;
  /** In small letters, without tone marks. */
  readonly plain: string;
  /** With tone marks, or with the word for its level run on. */
  readonly marked: boolean;
  readonly capital: boolean;
}

const TOKEN = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu;
const BETWEEN = /^[ '\u2019-]$/u;
/** 市, 省, 县, 区 behind a name. */
const LEVEL = /(?:shi|sheng|xian|qu)$/u;
const MOST_SYLLABLES = 4;

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: word, index }) => {
    const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const marked = plain !== word.toLowerCase() || LEVEL.test(plain);
    return { start: index, end: index + word.length, plain, marked, capital: /^\p{Lu}/u.test(word) };
  });

/**
 * A text with the place names that are spelled apart, with tone marks or with their level (yi chang, Yíchāng, yichangshi) as one plain
 * word each (Yichang), which is how names in Latin letters are looked up.
 *
 * @param known places that the library is about: of a text without Han characters only their names count in small letters, for two
 *   English words may well spell some place
 */
export function joinSpelledPlaces(text: string, known: readonly Place[]): string {
  const tokens = tokensOf(text);
  const free = /\p{Script=Han}/u.test(text);
  let joined = '';
  let from = 0;
  for (let at = 0; at < tokens.length;) {
    const found = placeAt(tokens, at, text, { known, free });
    const first = tokens[at];
    const last = tokens[at + (found?.length ?? 1) - 1];
    at += found?.length ?? 1;
    if (found === null || first === undefined || last === undefined) continue;
    joined += `${text.slice(from, first.start)}${found.name}`;
    from = last.end;
  }
  return joined + text.slice(from);
}

interface Around {
  readonly known: readonly Place[];
  readonly free: boolean;
}

function placeAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  { known, free }: Around,
): { readonly name: string; readonly length: number } | null {
  for (let length = Math.min(MOST_SYLLABLES, tokens.length - at); length > 0; length--) {
    const run = tokens.slice(at, at + length);
    if (!runsOn(run, text)) continue;
    const sure = free || run.every(({ capital }) => capital);
    const spelled = run.map(({ plain }) => plain).join('');
    for (const name of [spelled, spelled.replace(LEVEL, '')])
      if (isPlace(name, known, sure))
        return { name: name.replace(/^./u, (letter) => letter.toUpperCase()), length };
  }
  return null;
}

/** Syllables with one space or apostrophe between them, or one word that is not spelled plainly. */
function runsOn(run: readonly Token[], text: string): boolean {
  if (run.length === 1) return run[0]?.marked === true;
  return run.every(
    ({ plain, start }, index) =>
      isSyllable(plain) && (index === 0 || BETWEEN.test(text.slice(run[index - 1]?.end, start))),
  );
}

function isPlace(name: string, known: readonly Place[], sure: boolean): boolean {
  const places = [...placesByLatinName(name), ...countiesByLatinName(name)];
  const held = new Set(known.map(placeKey));
  return places.some((place) => held.has(placeKey(place)) || (sure && place.level !== 'county'));
}
