import type { Place } from '../domain/place.js';
import { arrange } from './english-frames.js';
import { plainEnglish } from './english-plain.js';
import { placesByLatinName } from './place-latin.js';
import { plainlyWhose } from './english-whose.js';
import { piecesOf, runOn, type Piece } from './english-words.js';
import { tagged } from './segment.js';

export { glossarySize } from './english-glossary.js';

/** An English question in the words of Chinese reports. */
export interface Translation {
  /** Chinese words in the order of a Chinese question; places by their full names, years with 年. */
  readonly chinese: string;
  /** The Chinese words of content in it, without words of asking. */
  readonly terms: readonly string[];
  /** English words that the glossary does not hold, lower case. */
  readonly unknown: readonly string[];
  /** What the words of content may be called instead, in the order of the question. */
  readonly renderings: readonly Rendering[];
  /** Words not known that begin with a capital: names. They stand in `chinese` as they are. */
  readonly names: readonly string[];
}

/** A Chinese word of a translation with what else the English could be. */
export interface Rendering {
  readonly chinese: string;
  readonly others: readonly string[];
  /** Says little of what evidence must hold. */
  readonly leans: boolean;
}

/**
 * Puts an English question into the words that Chinese reports use, longest phrase first, and into the order in which Chinese asks.
 * What is not a question keeps the English order. Chinese in it stays as it is.
 *
 * @param known places that the library is about, to tell counties of one spelling apart
 */
export function translateQuestion(english: string, known: readonly Place[] = []): Translation {
  const pieces = piecesOf(
    plainEnglish(inMyriads(plainlyWhose(english, known)))
      .replace(MASKED_OF, '$2 $1 $3')
      .replace(THAT_OF, thatOf),
    known,
  );
  const terms = pieces
    .filter(({ role, chinese }) => (role === 'word' || role === 'place') && chinese !== '')
    .map(({ chinese }) => chinese);
  const missing = pieces.filter((piece) => !piece.known);
  return {
    chinese: apart(arrange(pieces), terms),
    terms: [...new Set(terms)],
    unknown: [...new Set(missing.map((piece) => piece.english))],
    renderings: renderingsOf(pieces),
    names: [...new Set(missing.filter((piece) => piece.proper === true).map((piece) => piece.chinese))],
  };
}

const POWERS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const IN_THOUSANDS = /\b(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?[ -]?(thousand|million|billion|trillion)\b/giu;

/** Without the traces of binary fractions. */
const rounded = (value: number): string => String(Number(value.toPrecision(12)));

/** Amounts as Chinese counts them: 100 million is 1亿, 3.5 million 350万. */
const inMyriads = (english: string): string =>
  english.replace(IN_THOUSANDS, (_, whole: string, part = '', power: string) => {
    const value = Number(whole.replaceAll(',', '') + String(part)) * (POWERS[power.toLowerCase()] ?? 1);
    if (value >= 1e8) return `${rounded(value / 1e8)}亿`;
    return value >= 1e4 ? `${rounded(value / 1e4)}万` : rounded(value);
  });

/** “The masked Henan district” is a masked district of Henan. */
const MASKED_OF = /\b(masked|anonymi[sz]ed|unnamed|redacted)\s+([A-Z][a-z]+)\s+(district|county|city)\b/giu;

/** “That Henan district”, “the Henan district”: one inside it that both know of. */
const THAT_OF = /\b(?:that|this|the) ([A-Z][a-z]+) (district|county|city)\b/gu;
const LEVEL_WORDS: Readonly<Record<string, string>> = { district: '区', county: '县', city: '市' };
const thatOf = (found: string, name: string, level: string): string =>
  placesByLatinName(name)[0]?.level === 'province' ? `${name} 那个${LEVEL_WORDS[level] ?? ''}` : found;

/**
 * A question in Chinese with English words in it, these put into Chinese where the glossary knows them; names of places, acronyms
 * and codes stay.
 */
export function translateWithin(chinese: string): Omit<Translation, 'unknown' | 'names'> {
  const renderings: Rendering[] = [];
  const mixed = chinese.replace(
    /(?<![A-Za-z0-9+*])[A-Za-z][a-z]{2,}(?:[ -][A-Za-z][a-z]+)*(?![A-Za-z0-9+*])/gu,
    (words) => {
      const pieces = piecesOf(words);
      if (pieces.some(({ known, role }) => !known || role === 'place')) return words;
      const said = renderingsOf(pieces);
      renderings.push(...said);
      return said.length === 0 ? words : runOn(said.map((rendering) => rendering.chinese));
    },
  );
  const tight =
    renderings.length === 0 ? chinese : mixed.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  return { chinese: tight, terms: renderings.map((rendering) => rendering.chinese), renderings };
}

const renderingsOf = (pieces: readonly Piece[]): Rendering[] =>
  pieces
    .filter(({ role, chinese }) => role === 'word' && chinese !== '')
    .map(({ chinese, others = [], leans = false }) => ({ chinese, others, leans }));

/** Sets a space where the segmenter would make one word of the end of a translated word and the beginning of the next. */
function apart(chinese: string, terms: readonly string[]): string {
  const seams = new Set(terms.flatMap((term) => edgesOf(chinese, term)));
  const torn = tagged(chinese).flatMap(({ start, end }) => {
    const inside = [...seams].filter((seam) => start < seam && seam < end);
    return inside.length > 0 && !(seams.has(start) && seams.has(end)) ? inside : [];
  });
  return torn
    .sort((a, b) => b - a)
    .reduce((text, seam) => `${text.slice(0, seam)} ${text.slice(seam)}`, chinese);
}

function edgesOf(text: string, term: string): number[] {
  const edges: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
    edges.push(at, at + term.length);
  return edges;
}
