import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type * as NodeJieba from 'nodejieba';

import { normalise, normaliseView } from './normalise.js';
import type { Span } from '../domain/span.js';

type Jieba = typeof NodeJieba;

/** A word where it stands: `text.slice(start, end)` of the text that was cut. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Part of speech in jieba's letters (`n`, `v`, `m`, `ns`, `x`, …); from {@link tagged} only. */
  readonly tag?: string;
}

const require = createRequire(import.meta.url);
let loaded: Jieba | undefined;

/**
 * jieba, with its default dictionaries only: the built-in embedder learnt from words cut that way, and jieba's dictionary is
 * one for the whole process. Loading takes about a second, so it waits for the first text.
 */
function jieba(): Jieba {
  if (loaded === undefined) {
    loaded = require('nodejieba') as Jieba;
    loaded.load();
  }
  return loaded;
}

/** Names the segmenter and its dictionaries: what is derived from words is stale when this changes. */
export const SEGMENTER_VERSION = `nodejieba-${(require('nodejieba/package.json') as { version: string }).version}`;

/** Changes whenever {@link lexicalTokens} may give other tokens for the same text: raise the number with the code. */
export const ANALYZER_FINGERPRINT = `lexical-1+${SEGMENTER_VERSION}`;

/** Cuts words by jieba's exact mode with its hidden Markov model, which keeps `12.5` whole. Lossless. */
const cutExact = (text: string): string[] => (text === '' ? [] : jieba().cut(text, true));

/** The lines of a data file that are neither blank nor comments. */
function dataLines(name: string): string[] {
  const lines = readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** Terms by their first two characters, longest first. */
function indexTerms(terms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    const key = term.slice(0, 2);
    const bucket = index.get(key);
    if (bucket === undefined) index.set(key, [term]);
    else bucket.push(term);
  }
  return index;
}

let terms: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The fixed terms of reform officialese (放管服, 最多跑一次, 一网通办) that a text holds, longest match from left to right,
 * however they are typed: traditional, full-width, across a line break. `text` is as written.
 */
export function domainTerms(text: string): Word[] {
  terms ??= indexTerms(dataLines('terms.txt').map(normalise));
  const view = normaliseView(text);
  const found: Word[] = [];
  for (let at = 0; at < view.text.length;) {
    const term = terms
      .get(view.text.slice(at, at + 2))
      ?.find((candidate) => view.text.startsWith(candidate, at));
    if (term !== undefined) {
      const { start, end } = view.toOriginal({ start: at, end: at + term.length });
      found.push({ text: text.slice(start, end), start, end });
    }
    at += term?.length ?? 1;
  }
  return found;
}

function wordsBetween(
  text: string,
  span: Span,
  cut: (piece: string) => readonly Omit<Word, 'start' | 'end'>[],
): Word[] {
  let start = span.start;
  return cut(text.slice(span.start, span.end)).map((word) => {
    const end = start + word.text.length;
    const placed = { ...word, text: text.slice(start, end), start, end };
    start = end;
    return placed;
  });
}

/** Cuts what lies between the domain terms, and keeps those whole. */
function cutAroundTerms(
  text: string,
  termTag: string | null,
  cut: (piece: string) => readonly Omit<Word, 'start' | 'end'>[],
): Word[] {
  const result: Word[] = [];
  let start = 0;
  for (const term of domainTerms(text)) {
    result.push(...wordsBetween(text, { start, end: term.start }, cut));
    result.push(termTag === null ? term : { ...term, tag: termTag });
    start = term.end;
  }
  result.push(...wordsBetween(text, { start, end: text.length }, cut));
  return result;
}

/** The words of a text, white space and punctuation included: joined together they are the text. Domain terms stay whole. */
export const words = (text: string): Word[] =>
  cutAroundTerms(text, null, (piece) => cutExact(piece).map((word) => ({ text: word })));

/** {@link words} with parts of speech; a domain term is `nz`. */
export const tagged = (text: string): Word[] =>
  cutAroundTerms(text, 'nz', (piece) =>
    piece === ''
      ? []
      : jieba()
          .tag(piece)
          .map(({ word, tag }) => ({ text: word, tag })),
  );

/** Whether the dictionary has the word; the segmenter guesses others from their characters (区在试, 能省, and names). */
export const inDictionary = (word: string): boolean => jieba().cut(word, false).length === 1;

const cutForSearch = (text: string): string[] => (text === '' ? [] : jieba().cutForSearch(text, true));

/** The tokens that the built-in embedder was trained on: search mode after NFKC and lower case, letters and digits only. */
export const searchTokens = (text: string): string[] =>
  cutForSearch(text.normalize('NFKC').toLowerCase())
    .map((token) => token.trim())
    .filter((token) => /[\p{L}\p{N}]/u.test(token));

const HAN_RUN = /\p{Script=Han}+/gu;
const LONG_HAN_WORD = /^\p{Script=Han}{3,}$/u;
/** `12.5`, `1,200` (a number with grouped thousands is one token), `gdp`, `5g`. */
const LATIN_TOKEN = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Single Han characters and bigrams within runs of them. A word of two characters is its bigram, so words are not repeated. */
function hanGrams(view: string): Word[] {
  const grams: Word[] = [];
  for (const run of view.matchAll(HAN_RUN)) {
    let start = run.index;
    let previous = '';
    for (const character of run[0]) {
      const end = start + character.length;
      grams.push({ text: character, start, end });
      if (previous !== '') grams.push({ text: previous + character, start: start - previous.length, end });
      previous = character;
      start = end;
    }
  }
  return grams;
}

const latinTokens = (view: string): Word[] =>
  Array.from(view.matchAll(LATIN_TOKEN), (match) => ({
    text: match[0].replaceAll(',', ''),
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * One bag of tokens for the lexical index, with repeats: jieba's search-mode words of three characters and more, single Han
 * characters, Han bigrams (which hold the words of two), numbers and Latin words. Works on the normalised view.
 */
export function lexicalTokens(text: string): string[] {
  const view = normalise(text);
  const long = cutForSearch(view).filter((token) => LONG_HAN_WORD.test(token));
  return [
    ...long,
    ...hanGrams(view).map((gram) => gram.text),
    ...latinTokens(view).map((token) => token.text),
  ];
}

let stopWords: ReadonlySet<string> | undefined;

/** The long words of search mode, each with the span of the exact word that it was taken from. */
function longWords(view: string, exact: readonly Word[]): Word[] {
  const search = cutForSearch(view);
  const long: Word[] = [];
  let next = 0;
  for (const word of exact)
    for (let token = search[next++]; token !== undefined; token = search[next++]) {
      if (LONG_HAN_WORD.test(token)) long.push({ ...word, text: token });
      if (token === word.text) break;
    }
  return long;
}

/**
 * {@link lexicalTokens} of a question without what it is asked with (怎么, 哪些, 请问, …; `data/question-stop-words.txt`).
 * Tokens that only arise because a stop word stands beside another word (京有 in 南京有哪些) go too: no document is about them.
 */
export function questionTokens(question: string): string[] {
  stopWords ??= new Set(dataLines('question-stop-words.txt').map(normalise));
  const view = normalise(question);
  const exact = wordsBetween(view, { start: 0, end: view.length }, (piece) =>
    cutExact(piece).map((text) => ({ text })),
  );
  const dropped = new Uint8Array(view.length);
  for (const word of exact) if (stopWords.has(word.text)) dropped.fill(1, word.start, word.end);
  const tokens = [...longWords(view, exact), ...hanGrams(view), ...latinTokens(view)];
  return tokens
    .filter(({ start, end }) => !dropped.subarray(start, end).includes(1))
    .map((token) => token.text);
}
