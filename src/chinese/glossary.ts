import { readFileSync } from 'node:fs';
import { placesByLatinName } from './place-latin.js';

/** An English question in the words of Chinese reports. */
export interface Translation {
  /** Chinese words in the order of the English ones; places by their full names, years with 年. */
  readonly chinese: string;
  /** The Chinese words of content in it, without words of asking. */
  readonly terms: readonly string[];
  /** English words that the glossary does not hold, lower case. */
  readonly unknown: readonly string[];
}

interface Meaning {
  readonly chinese: string;
  /** Asks rather than names. */
  readonly asks: boolean;
}

/** American spellings, and endings that do not change what a word means here, taken off. */
function stem(word: string): string {
  const plain = word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?$/u, '')
    .replace(/isation/u, 'ization')
    .replace(/is(e|es|ed|ing)$/u, 'iz$1')
    .replace(/our(s|ed|ing|hood|hoods)?$/u, 'or$1')
    .replace(/centre/u, 'center')
    .replace(/programme/u, 'program')
    .replace(/licence/u, 'license')
    .replace(/ageing/u, 'aging')
    .replace(/lled$/u, 'led')
    .replace(/lling$/u, 'ling');
  if (plain.length <= 3) return plain;
  if (/ies$/u.test(plain)) return `${plain.slice(0, -3)}y`;
  const singular = /(?:ss|us|is)$/u.test(plain) ? plain : plain.replace(/(?<=ch|sh|x|ss)es$|s$/u, '');
  if (/i?ed$/u.test(singular) && singular.length > 5)
    return unend(singular.replace(/ied$/u, 'yed').slice(0, -2));
  return /ing$/u.test(singular) && singular.length > 6 ? unend(singular.slice(0, -3)) : unend(singular);
}

/** Doubled last letters and a silent e go too, so that cut, cutting and reduce, reducing meet. */
const unend = (word: string): string => word.replace(/([bdgmnprt])\1$/u, '$1').replace(/e$/u, '');

const TOKEN = /\p{Script=Han}+|[A-Za-z]+(?:['’&][A-Za-z]+)*|\d+(?:[.,]\d+)*%?|[\p{P}\p{S}]/gu;
const wordsOf = (text: string): string[] =>
  text.replace(/(?<=[A-Za-z])-(?=[A-Za-z])/gu, ' ').match(TOKEN) ?? [];

function readGlossary(): ReadonlyMap<string, Meaning | null> {
  const entries = new Map<string, Meaning | null>();
  const lines = readFileSync(new URL('./data/glossary.txt', import.meta.url), 'utf8').split('\n');
  for (const line of lines) {
    const [left, right] = line.split(' = ');
    if (line.startsWith('#') || left === undefined || right === undefined) continue;
    const chinese = right.trim().replace(/^\?/u, '');
    const meaning = chinese === '-' ? null : { chinese, asks: right.trim().startsWith('?') };
    for (const phrase of left.split('|')) {
      const key = wordsOf(phrase).map(stem).join(' ');
      if (!entries.has(key)) entries.set(key, meaning);
    }
  }
  return entries;
}

const GLOSSARY = readGlossary();
const LONGEST = Math.max(...[...GLOSSARY.keys()].map((key) => key.split(' ').length));

/** Number of phrases that the glossary holds, inflected forms not counted. */
export const GLOSSARY_SIZE = GLOSSARY.size;

interface Piece {
  readonly length: number;
  readonly chinese: string;
  readonly term: boolean;
  readonly known: boolean;
}

/** The longest phrase of the glossary at `at`; places and numbers before single words. */
function pieceAt(words: readonly string[], stems: readonly string[], at: number): Piece {
  for (let length = Math.min(LONGEST, words.length - at); length >= 2; length--) {
    const meaning = GLOSSARY.get(stems.slice(at, at + length).join(' '));
    if (meaning !== undefined) return fromMeaning(meaning, length);
  }
  return placePiece(words, at) ?? singlePiece(words[at] ?? '', stems[at] ?? '');
}

const fromMeaning = (meaning: Meaning | null, length: number): Piece =>
  meaning === null
    ? { length, chinese: '', term: false, known: true }
    : { length, chinese: meaning.chinese, term: !meaning.asks, known: true };

function placePiece(words: readonly string[], at: number): Piece | null {
  for (const length of [3, 2, 1]) {
    const name = words.slice(at, at + length).join(' ');
    const [place] =
      at + length <= words.length && /^[A-Za-z' ’]+$/u.test(name) ? placesByLatinName(name) : [];
    if (place === undefined) continue;
    const level = /^(?:city|province|district|county|municipality)$/iu.test(words[at + length] ?? '') ? 1 : 0;
    return { length: length + level, chinese: place.name, term: true, known: true };
  }
  return null;
}

function singlePiece(word: string, stemmed: string): Piece {
  if (/^\p{P}|^\p{S}/u.test(word)) {
    const mark = /[?.!]/u.test(word) ? '？' : word === ',' ? '，' : '';
    return { length: 1, chinese: mark, term: false, known: true };
  }
  if (/^(?:19|20)\d{2}$/u.test(word)) return { length: 1, chinese: `${word}年`, term: false, known: true };
  if (/^\d|^\p{Script=Han}/u.test(word)) return { length: 1, chinese: word, term: true, known: true };
  const meaning = GLOSSARY.get(stemmed);
  if (meaning !== undefined) return fromMeaning(meaning, 1);
  // An acronym stands in Chinese reports as it is.
  const acronym = /^[A-Z][A-Z0-9&]+$/u.test(word);
  return { length: 1, chinese: acronym ? word : '', term: acronym, known: acronym };
}

/** Puts an English question into the words that Chinese reports use, longest phrase first. Chinese in it stays as it is. */
export function translateQuestion(english: string): Translation {
  const words = wordsOf(english);
  const stems = words.map(stem);
  const pieces: Piece[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < words.length;) {
    const piece = pieceAt(words, stems, at);
    pieces.push(piece);
    if (!piece.known) unknown.push((words[at] ?? '').toLowerCase());
    at += piece.length;
  }
  const terms = pieces.filter((piece) => piece.term && piece.chinese !== '').map((piece) => piece.chinese);
  const chinese = pieces.map((piece) => piece.chinese).reduce(joined, '');
  return { chinese, terms: [...new Set(terms)], unknown: [...new Set(unknown)] };
}

/** Words run on as Chinese does; Latin letters and digits keep a space between them. The same word twice running is one. */
function joined(text: string, piece: string): string {
  if (piece === '' || text.endsWith(piece)) return text;
  return /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z0-9]/u.test(piece) ? `${text} ${piece}` : text + piece;
}
