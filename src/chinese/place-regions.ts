import type { Place } from '../domain/place.js';
import type { Span } from '../domain/span.js';
import { DIVISIONS, type Division } from './divisions.js';
import { REGIONS } from './place-lexicon.js';

/** A region word and the places that it holds. */
export interface RegionMention {
  readonly name: string;
  readonly span: Span;
  readonly places: readonly Place[];
}

/** Regions that a text names (东北, 大湾区, 长三角), longest name first at each place, in reading order. */
export function findRegions(text: string): RegionMention[] {
  const found: RegionMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const region = REGIONS.find(([name]) => text.startsWith(name, at));
    if (region === undefined) continue;
    const [name, places] = region;
    found.push({ name, span: { start: at, end: at + name.length }, places });
    at += name.length - 1;
  }
  return found;
}

/** At most one insertion, deletion or replacement, or two neighbours swapped, apart. */
function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a.charAt(start) === b.charAt(start)) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return (
    restA.charAt(0) === restB.charAt(1) &&
    restA.charAt(1) === restB.charAt(0) &&
    restA.slice(2) === restB.slice(2)
  );
}

/** Divisions by each character of their names, in the order of {@link DIVISIONS}. */
const BY_CHARACTER = new Map<string, number[]>();
DIVISIONS.forEach(({ place, short }, index) => {
  for (const character of new Set((place.name + short).split(''))) {
    const held = BY_CHARACTER.get(character);
    if (held === undefined) BY_CHARACTER.set(character, [index]);
    else held.push(index);
  }
});

/** Divisions that may be one edit away from a word: no single edit takes both of its first two characters away. */
function divisionsNear(word: string): Division[] {
  const indexes = [word.charAt(0), word.charAt(1)].flatMap((character) => BY_CHARACTER.get(character) ?? []);
  return [...new Set(indexes)].sort((a, b) => a - b).flatMap((index) => DIVISIONS[index] ?? []);
}

/**
 * Places that a mistyped name may mean: one character away from the name or the short name, in Chinese or in Latin letters.
 * Provinces and cities come before counties; a short name of two characters has many neighbours, so callers should keep only
 * places that they have reason to expect.
 */
export function similarPlaces(word: string): Place[] {
  const bare = word.trim().toLowerCase();
  if (bare.length < 2) return [];
  const latin = /^[a-z' ]+$/u.test(bare);
  const isNear = latin
    ? ({ pinyin }: Division) => bare.length >= 5 && oneEditApart(bare.replaceAll("'", ''), pinyin)
    : ({ place, short }: Division) =>
        oneEditApart(bare, place.name) || (bare.length === short.length && oneEditApart(bare, short));
  const near = (latin ? DIVISIONS : divisionsNear(bare)).filter(isNear).map(({ place }) => place);
  return [
    ...near.filter((place) => place.level !== 'county'),
    ...near.filter((place) => place.level === 'county'),
  ];
}
