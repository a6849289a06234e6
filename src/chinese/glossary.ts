import { arrange } from './english-frames.js';
import { piecesOf } from './english-words.js';

export { GLOSSARY_SIZE } from './english-words.js';

/** An English question in the words of Chinese reports. */
export interface Translation {
  /** Chinese words in the order of a Chinese question; places by their full names, years with 年. */
  readonly chinese: string;
  /** The Chinese words of content in it, without words of asking. */
  readonly terms: readonly string[];
  /** English words that the glossary does not hold, lower case. */
  readonly unknown: readonly string[];
}

/**
 * Puts an English question into the words that Chinese reports use, longest phrase first, and into the order in which Chinese asks.
 * What is not a question keeps the English order. Chinese in it stays as it is.
 */
export function translateQuestion(english: string): Translation {
  const pieces = piecesOf(english);
  const terms = pieces
    .filter(({ role, chinese }) => (role === 'word' || role === 'place') && chinese !== '')
    .map(({ chinese }) => chinese);
  const unknown = pieces.filter((piece) => !piece.known).map((piece) => piece.english);
  return { chinese: arrange(pieces), terms: [...new Set(terms)], unknown: [...new Set(unknown)] };
}
