import { readFileSync } from 'node:fs';
import { placesByLatinName } from './place-latin.js';

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
}

interface Meaning {
  readonly chinese: string;
  /** Asks rather than names. */
  readonly asks: boolean;
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
const NUMBERS: Readonly<Record<string, string>> = { two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', twelve: '12', fifteen: '15', twenty: '20', thirty: '30' }; // prettier-ignore
const COUNTED = /^(?:days?|hours?|months?|years?|working|minutes?|weeks?)$/iu;

/** “Wanzhou District” is one name; “Nanjing district” is a district of a city. */
const LEVELS: Readonly<Record<string, RegExp>> = { city: /市$/u, municipality: /市$/u, province: /省$/u, district: /区$/u, county: /县$/u }; // prettier-ignore

/** American spelling for British. */
const spelling = (word: string): string =>
  word
    .toLowerCase()
    .replace(/isation/u, 'ization')
    .replace(/yse(d|s|r)?$/u, 'yze$1')
    .replace(/(?<=[a-z]{3})is(e|es|ed|ing)$/u, 'iz$1')
    .replace(/(?<=[a-z]{2})our(s|ed|ing|hood|hoods|able)?$/u, 'or$1')
    .replace(/centre/u, 'center')
    .replace(/kilometre|metre/u, (metre) => metre.replace('tre', 'ter'))
    .replace(/programme/u, 'program')
    .replace(/(?<=licen|defen|offen)c(?=e)/u, 's')
    .replace(/ageing/u, 'aging')
    .replace(/ll(ed|ing|s|er)?$/u, 'l$1');

const IRREGULAR: Readonly<Record<string, string>> = { built: 'build', rose: 'rise', risen: 'rise', fell: 'fall', fallen: 'fall', grew: 'grow', grown: 'grow', won: 'win', spent: 'spend', held: 'hold', sold: 'sell', bought: 'buy', led: 'lead', taught: 'teach', paid: 'pay', lent: 'lend', dealt: 'deal', withdrew: 'withdraw', withdrawn: 'withdraw', chose: 'choose', chosen: 'choose', wrote: 'write', written: 'write', drew: 'draw', drawn: 'draw', children: 'child', women: 'woman', men: 'man', lives: 'life', people: 'people' }; // prettier-ignore

/** Endings that do not change what a word means here, taken off. */
function stem(word: string): string {
  const plain = IRREGULAR[word] ?? word;
  if (plain.length <= 3) return plain;
  if (/ies$/u.test(plain)) return `${plain.slice(0, -3)}y`;
  const singular = /(?:ss|us|is)$/u.test(plain) ? plain : plain.replace(/(?<=ch|sh|x|ss)es$|s$/u, '');
  if (/i?ed$/u.test(singular) && singular.length > 4)
    return unend(singular.replace(/ied$/u, 'yed').slice(0, -2));
  return /ing$/u.test(singular) && singular.length > 5 ? unend(singular.slice(0, -3)) : unend(singular);
}

/** Doubled last letters and a silent e go too, so that cut, cutting and reduce, reducing meet. */
const unend = (word: string): string => word.replace(/(?<=..)([bdgmnprt])\1$/u, '$1').replace(/e$/u, '');

const TOKEN =
  /["“「][^"”」]*\p{Script=Han}[^"”」]*["”」]|\p{Script=Han}+|[A-Za-z]+(?:['’&][A-Za-z]+)*|\d+(?:[.,]\d+)*(?:\+\d+)*%?|[\p{P}\p{S}]/gu;

/** Words, numbers and marks; a quoted Chinese label is one. Possessive endings are off, hyphens part words. */
export const wordsOf = (text: string): string[] =>
  text
    .replace(/(?<=[A-Za-z])['’](?:s\b|(?=\s))/gu, '')
    .replace(/(?<=[A-Za-z])[-–](?=[A-Za-z])/gu, ' ')
    .match(TOKEN) ?? [];

type Glossary = ReadonlyMap<string, Meaning | null>;

const spelled = (words: readonly string[]): string => words.map(spelling).join(' ');
const stemmed = (words: readonly string[]): string => words.map((word) => stem(spelling(word))).join(' ');

/** Entries by their very words and by their stems: `training` is not a train where both have lines. */
function readGlossary(): { readonly exact: Glossary; readonly stems: Glossary } {
  const exact = new Map<string, Meaning | null>();
  const stems = new Map<string, Meaning | null>();
  const lines = readFileSync(new URL('./data/glossary.txt', import.meta.url), 'utf8').split('\n');
  for (const line of lines) {
    const [left, right] = line.split(' = ');
    if (line.startsWith('#') || left === undefined || right === undefined) continue;
    const chinese = right.trim().replace(/^\?/u, '');
    const meaning = chinese === '-' ? null : { chinese, asks: right.trim().startsWith('?') };
    for (const phrase of left.split('|')) {
      const words = wordsOf(phrase);
      if (!exact.has(spelled(words))) exact.set(spelled(words), meaning);
      if (!stems.has(stemmed(words))) stems.set(stemmed(words), meaning);
    }
  }
  return { exact, stems };
}

const GLOSSARY = readGlossary();
const LONGEST = Math.max(...[...GLOSSARY.exact.keys()].map((key) => key.split(' ').length));

/** Number of phrases that the glossary holds, inflected forms not counted. */
export const GLOSSARY_SIZE = GLOSSARY.stems.size;

const lookUp = (words: readonly string[]): Meaning | null | undefined => {
  const exact = GLOSSARY.exact.get(spelled(words));
  return exact === undefined ? GLOSSARY.stems.get(stemmed(words)) : exact;
};

type Found = Piece & { readonly length: number };

/** The longest phrase of the glossary at `at`; places and numbers before single words. */
function pieceAt(words: readonly string[], at: number): Found {
  for (let length = Math.min(LONGEST, words.length - at); length >= 2; length--) {
    const phrase = words.slice(at, at + length);
    const meaning = lookUp(phrase);
    if (meaning !== undefined) return { ...fromMeaning(meaning, phrase), length };
  }
  return placePiece(words, at) ?? { ...singlePiece(words[at] ?? '', words[at + 1] ?? ''), length: 1 };
}

function fromMeaning(meaning: Meaning | null, words: readonly string[]): Piece {
  const english = words.join(' ').toLowerCase();
  if (meaning !== null) {
    const role = DATE_WORDS.test(meaning.chinese) ? 'date' : meaning.asks ? 'ask' : 'word';
    return { english, chinese: meaning.chinese, role, known: true };
  }
  const role = AUXILIARY.has(english) ? 'aux' : LINKS.has(english) ? 'link' : 'none';
  return { english, chinese: '', role, known: true };
}

const fitsLevel = (name: string, word = ''): boolean => LEVELS[word.toLowerCase()]?.test(name) !== false;

function placePiece(words: readonly string[], at: number): Found | null {
  for (const length of [3, 2, 1]) {
    const name = words.slice(at, at + length).join(' ');
    const [place] =
      at + length <= words.length && /^[A-Za-z' ’]+$/u.test(name) ? placesByLatinName(name) : [];
    if (place === undefined || (length > 1 && !fitsLevel(place.name, words[at + length - 1]))) continue;
    const next = words[at + length]?.toLowerCase() ?? '';
    const level = LEVELS[next] !== undefined && fitsLevel(place.name, next) ? 1 : 0;
    const english = name.toLowerCase();
    return { length: length + level, english, chinese: place.name, role: 'place', known: true };
  }
  return null;
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
  const acronym = /^[A-Z][A-Z0-9&]+$/u.test(word);
  return { english, chinese: acronym ? word : '', role: 'word', known: acronym };
}

/** The pieces of an English text in its order, the longest phrase first. */
export function piecesOf(english: string): Piece[] {
  const words = wordsOf(english);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const { length, ...piece } = pieceAt(words, at);
    pieces.push(piece);
    at += length;
  }
  return pieces;
}

/** Chinese words run on; Latin letters and digits keep a space between them. The same word twice running is one. */
export const runOn = (parts: readonly string[]): string =>
  parts.reduce((text, part) => {
    if (part === '' || text.endsWith(part)) return text;
    return /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z0-9]/u.test(part) ? `${text} ${part}` : text + part;
  }, '');
