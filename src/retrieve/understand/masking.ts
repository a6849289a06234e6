import type { PlaceMention } from '../../chinese/places.js';
import type { Span } from '../../domain/index.js';

/** Stands for each character of a place's name in a masked question. */
export const NAME = '\uE000';
/** One name or several, in a pattern. */
export const NAMES = `${NAME}+(?:[\u3001和及与跟,]${NAME}+)*`;

/** A question with its places masked, character by character. */
export const maskPlaces = (question: string, mentions: readonly PlaceMention[]): string =>
  mentions.reduce(
    (text, { span: { start, end } }) => text.slice(0, start) + NAME.repeat(end - start) + text.slice(end),
    question,
  );

/** Every stretch of `text` that a global pattern finds. */
export const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
