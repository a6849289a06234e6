import { derived, longestEntry, lookUp, mended, wordsOf, type Meaning } from './english-glossary.js';
import { placeWithin, type Place } from '../domain/place.js';
import { countiesByLatinName, placesByLatinName } from './place-latin.js';

/**
 * What a stretch of an English question does in it.
 * - `ask`: asks (how many, which, compare);
 * - `aux`: do, be, have, can: where the subject begins;
 * - `link`: a preposition or conjunction: where what follows a noun begins;
 * - `place`, `date`: stand first in a Chinese question;
 * - `mark`: punctuation; `none`: says nothing; `word`: content.
 */
export type Role = 'ask' | 'aux' | 'link' | 'place' | 'date' | 'mark' | 'none' | 'word';

/** A stretch of an English text and its Chinese. */
export interface Piece {
  /** As written, lower case, without possessive endings. */
  readonly english: string;
  /** Empty for what is passed over or not known. */
  readonly chinese: string;
  readonly role: Role;
  readonly known: boolean;
  /** What else the same English is called in Chinese reports; none where absent. */
  readonly others?: readonly string[];
  /** True for a word that says little of what evidence must hold: `require`, `various`. */
  readonly leans?: boolean;
  /** Which place it names for sure. */
  readonly place?: Place;
  /** True for a capitalised word that is not known: the name of something. It stays as it is. */
  readonly proper?: boolean;
}

const AUXILIARY = new Set(
  'do does did is are was were will has have had can could should must may might would shall be been am'.split(
    ' ',
  ),
);
const LINKS = new Set(
  'of in on at by for with from to and or as than within through during per into across since until via under between about among against without before after'.split(
    ' ',
  ),
);
const DATE_WORDS =
  /^(?:去年|今年|明年|前年|近年来|近[两三五]年|截至目前|目前|上半年|下半年|全年|年底|年初|\d{1,2}月|[一二三四]季度)$/u;
const NUMBERS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', twelve: '12', fifteen: '15', twenty: '20', thirty: '30' }; // prettier-ignore
const COUNTED = /^(?:days?|hours?|months?|years?|working|minutes?|weeks?)$/iu;

/** “Wanzhou District” is one name; “Nanjing district” is a district of a city. */
const LEVELS: Readonly<Record<string, RegExp>> = { city: /市$/u, municipality: /市$/u, province: /省$/u, district: /区$/u, county: /县$/u, banner: /旗$/u }; // prettier-ignore

type Found = Piece & { readonly length: number };

/** The longest phrase of the glossary at `at`; places and numbers before single words. */
function pieceAt(words: readonly string[], at: number, near: Near): Found {
  for (let length = Math.min(longestEntry(), words.length - at); length >= 2; length--) {
    const phrase = words.slice(at, at + length);
    const meaning = lookUp(phrase);
    if (meaning !== undefined) return { ...fromMeaning(meaning, phrase), length };
  }
  const place = placePiece(words, at, near.known) ?? countyPiece(words, at, near);
  return place ?? { ...singlePiece(words[at] ?? '', words[at + 1] ?? ''), length: 1 };
}

function fromMeaning(meaning: Meaning | null, words: readonly string[]): Piece {
  const english = words.join(' ').toLowerCase();
  if (meaning !== null) {
    const { chinese, others, leans, asks } = meaning;
    const role = DATE_WORDS.test(chinese) ? 'date' : asks ? 'ask' : 'word';
    return { english, chinese, role, known: true, others, leans };
  }
  const role = AUXILIARY.has(english) ? 'aux' : LINKS.has(english) ? 'link' : 'none';
  return { english, chinese: '', role, known: true };
}

const fitsLevel = (name: string, word = ''): boolean => LEVELS[word.toLowerCase()]?.test(name) !== false;

function placePiece(words: readonly string[], at: number, ofLibrary: readonly Place[]): Found | null {
  for (const length of [3, 2, 1]) {
    const name = words.slice(at, at + length).join(' ');
    const places = at + length <= words.length && /^[A-Za-z' ’]+$/u.test(name) ? placesByLatinName(name) : [];
    const place = places.find(({ code }) => ofLibrary.some((one) => one.code === code)) ?? places[0];
    if (place === undefined || (length > 1 && !fitsLevel(place.name, words[at + length - 1]))) continue;
    // Which county, and whether it is one, depends on what stands around.
    if (place.level === 'county' && /^[A-Z][a-z]+$/u.test(name)) continue;
    const next = words[at + length]?.toLowerCase() ?? '';
    const level = LEVELS[next] !== undefined && fitsLevel(place.name, next) ? 1 : 0;
    const english = name.toLowerCase();
    return { length: length + level, english, chinese: place.name, role: 'place', known: true, place };
  }
  return null;
}

/** What tells which county of a spelling is meant. */
interface Near {
  /** Cities and provinces that the text names. */
  readonly named: readonly Place[];
  /** Places that the library is about. */
  readonly known: readonly Place[];
}

/** Whether one of the two lies in the other. */
const related = (one: Place, other: Place): boolean => placeWithin(one, other) || placeWithin(other, one);

/** Whether the two are counties of one city. */
const siblings = (one: Place, other: Place): boolean =>
  one.level === 'county' && other.level === 'county' && one.city !== null && one.city === other.city;

/** What joins two places: “Wanzhou and Fushan”. */
const JOINS = /^(?:and|or|with|than|vs|versus|to|,|&)$/iu;

/** What stands before a place and hardly before a label: “in Wanzhou and in Fushan”. */
const WITHIN = /^(?:in|at|from|near|around|across|within|both|between)$/iu;

/**
 * A county of a capitalised name. With the word County or District behind it the nearest of that spelling; without, one that lies where
 * the text says or the library is, or the only one of its spelling: the Pinghu of “Wanzhou's Pinghu talents” is a label.
 */
function countyPiece(words: readonly string[], at: number, { named, known }: Near): Found | null {
  const [word = '', next = ''] = words.slice(at);
  if (!/^[A-Z][a-z’']+$/u.test(word)) return null;
  const level = LEVELS[next.toLowerCase()];
  const spelled = countiesByLatinName(level?.source.startsWith('县') === true ? `${word}xian` : word);
  const candidates = [...countiesByLatinName(word), ...spelled].filter((place) =>
    fitsLevel(place.name, next),
  );
  const elsewhere = named.filter((place) => !candidates.includes(place));
  const inText = (place: Place): boolean =>
    elsewhere.some((one) => related(place, one) || siblings(place, one));
  const inLibrary = (place: Place): boolean => known.some((one) => related(place, one));
  const weigh = (place: Place): number => 2 * Number(inText(place)) + Number(inLibrary(place));
  const [best] = [...candidates].sort((a, b) => weigh(b) - weigh(a));
  if (best === undefined) return null;
  const joins = (word = ''): boolean => JOINS.test(word);
  const within = WITHIN.test(words[at - 1] ?? '');
  const free = elsewhere.length === 0 || within || joins(words[at - 1]) || joins(words[at + 1]);
  const only = candidates.length === 1;
  const sure = inLibrary(best) ? free || only : free && only && lookUp([word]) === undefined;
  if (level === undefined && !inText(best) && !sure) return null;
  const english = word.toLowerCase();
  const found = { english, chinese: best.name, role: 'place', known: true } as const;
  // Without its level it may be part of a name: the Baiyun airport of Guangzhou.
  return level === undefined ? { ...found, length: 1 } : { ...found, length: 2, place: best };
}

function singlePiece(word: string, next: string): Piece {
  const english = word.toLowerCase();
  const piece = (chinese: string, role: Role): Piece => ({ english, chinese, role, known: true });
  if (/^["“「].*["”」]$/u.test(word)) return piece(`“${word.slice(1, -1)}”`, 'word');
  if (/^\p{P}|^\p{S}/u.test(word)) {
    if (word === '%') return piece('%', 'none');
    return piece(/[?!.]/u.test(word) ? '？' : /[,;]/u.test(word) ? '，' : '', 'mark');
  }
  if (/^(?:19|20)\d{2}$/u.test(word)) return piece(`${word}年`, 'date');
  if (/^\d|^\p{Script=Han}/u.test(word)) return piece(word, 'word');
  const number = NUMBERS[english];
  if (number !== undefined) return piece(COUNTED.test(next) ? number : '', 'none');
  const meaning = lookUp([word]);
  if (meaning !== undefined) return fromMeaning(meaning, [word]);
  // An acronym stands in Chinese reports as it is.
  if (/^[A-Z][A-Z0-9&]+$/u.test(word)) return piece(word, 'word');
  const proper = /^[A-Z][a-z]/u.test(word);
  const meant = (proper ? undefined : derived(english)) ?? mended(english);
  if (meant !== undefined) return fromMeaning(meant, [word]);
  return { english, chinese: proper ? word : '', role: 'word', known: false, proper };
}

/**
 * The pieces of an English text in its order, the longest phrase first.
 *
 * @param known places that the library is about: of two counties of one spelling the nearer one is meant
 */
export function piecesOf(english: string, known: readonly Place[] = []): Piece[] {
  const words = wordsOf(english);
  const isKnown = ({ code }: Place): boolean => known.some((place) => place.code === code);
  const named = words.flatMap((word) =>
    /^[A-Z]/u.test(word)
      ? [...placesByLatinName(word).slice(0, 1), ...countiesByLatinName(word).filter(isKnown)]
      : [],
  );
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const { length, ...piece } = pieceAt(words, at, { named, known });
    const last = pieces.at(-1);
    if (piece.proper === true && last?.proper === true) pieces[pieces.length - 1] = joined(last, piece);
    else pieces.push(piece);
    at += length;
  }
  return withoutContainers(pieces);
}

/** Stands between a place and the larger one that it lies in. */
const LIES = /^(?:,|in|of)$/u;

/** “Weishi County, Kaifeng”, “Kaifeng's Weishi County”: of two places side by side of which one lies in the other, only that one is meant. */
function withoutContainers(pieces: readonly Piece[]): Piece[] {
  const contained = (inner: Piece | undefined, outer: Place): boolean =>
    inner?.place !== undefined && inner.place.name !== outer.name && placeWithin(inner.place, outer);
  return pieces.map((piece, at): Piece => {
    if (piece.place === undefined) return piece;
    const before = LIES.test(pieces[at - 1]?.english ?? '') ? pieces[at - 2] : pieces[at - 1];
    return contained(before, piece.place) || contained(pieces[at + 1], piece.place)
      ? { english: piece.english, chinese: '', role: 'none', known: true }
      : piece;
  });
}

/** A name of several words is one. */
const joined = (name: Piece, more: Piece): Piece => ({
  ...name,
  english: `${name.english} ${more.english}`,
  chinese: `${name.chinese} ${more.chinese}`,
});

/** Chinese words run on; Latin letters and digits keep a space between them. The same word twice running is one. */
export const runOn = (parts: readonly string[]): string =>
  parts.reduce((text, part) => {
    if (part === '' || text.endsWith(part)) return text;
    return /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z0-9]/u.test(part) ? `${text} ${part}` : text + part;
  }, '');
