import { normalise } from '../../chinese/normalise.js';
import type { Span } from '../../domain/index.js';
import type { Concept } from './concepts.js';
import type { Reading } from './language.js';

/** Words of one reading that a name in Latin letters may stand for. */
const MOST_WORDS = 8;
/** What a word that says little of what evidence must hold weighs at most. */
const LEANING_IMPORTANCE = 0.25;

/**
 * The concepts of a translated question: what one English word says is one concept, found in any of the words that reports have
 * for it; a word that could not be translated is one that no evidence holds.
 *
 * @param chinese the question in Chinese, which the spans of `concepts` refer to
 * @param spelled words of the library that are read as a name in Latin letters
 */
export function translatedConcepts(
  concepts: readonly Concept[],
  reading: Reading,
  chinese: string,
  spelled: (name: string) => readonly string[] = () => [],
): readonly Concept[] {
  const merged = reading.renderings.reduce(
    (known, rendering) =>
      occurrences(chinese, rendering.chinese).reduce(
        (all, span) => mergedWithin(all, span, chinese, rendering),
        known,
      ),
    concepts,
  );
  const named = reading.names.reduce<readonly Concept[]>((known, name) => {
    const words = spelled(name).slice(0, MOST_WORDS).map(normalise);
    return occurrences(chinese, name).reduce((all, span) => namedWithin(all, span, name, words), known);
  }, merged);
  const names = new Set(reading.names.map(normalise));
  const missing = reading.unknown
    .filter((word) => !names.has(normalise(word)) && !/ly$/u.test(word))
    .map((word) => unknownConcept(word, chinese.length));
  return [...named, ...missing].map((concept) =>
    PINYIN.test(concept.text) ? readAloud(concept, spelled) : concept,
  );
}

/** What may be Chinese words in Latin letters: yanglao for 养老. */
const PINYIN = /^[a-z]{4,24}$/u;

/** A word that only its sound is told of, with the words of the library that sound so. */
function readAloud(concept: Concept, spelled: (name: string) => readonly string[]): Concept {
  const words = concept.name ? [] : spelled(concept.text).slice(0, MOST_WORDS).map(normalise);
  return words.length === 0 ? concept : { ...concept, variants: [...words, concept.text], importance: 1 };
}

function mergedWithin(
  concepts: readonly Concept[],
  span: Span,
  chinese: string,
  { others, leans }: Reading['renderings'][number],
): readonly Concept[] {
  const inner = concepts.filter(
    (concept) => !concept.exact && span.start <= concept.span.start && concept.span.end <= span.end,
  );
  const [first] = inner;
  if (first === undefined || (others.length === 0 && !leans)) return concepts;
  const text = normalise(chinese.slice(span.start, span.end));
  const said = inner.length === 1 ? first.variants : [];
  const importance = Math.max(...inner.map((concept) => concept.importance));
  const merged: Concept = {
    text,
    variants: [...new Set([text, ...others.map((other) => normalise(other)), ...said])],
    hints: inner.length === 1 ? first.hints : [],
    span,
    exact: false,
    name: inner.some((concept) => concept.name),
    verb: inner.every((concept) => concept.verb),
    importance: leans ? Math.min(importance, LEANING_IMPORTANCE) : importance,
  };
  return concepts.flatMap((concept) =>
    concept === first ? [merged] : inner.includes(concept) ? [] : [concept],
  );
}

/** A name in Latin letters: evidence has to hold a word that is read so. */
function namedWithin(
  concepts: readonly Concept[],
  span: Span,
  name: string,
  words: readonly string[],
): readonly Concept[] {
  const inner = concepts.filter(
    (concept) => span.start <= concept.span.start && concept.span.end <= span.end,
  );
  const text = normalise(name);
  const concept: Concept = {
    ...unknownConcept(text, span.start),
    span,
    variants: [...words, text],
    name: true,
    importance: 1,
  };
  return [...concepts.filter((other) => !inner.includes(other)), concept];
}

const unknownConcept = (word: string, at: number): Concept => ({
  text: word,
  variants: [word],
  hints: [],
  span: { start: at, end: at },
  exact: false,
  name: false,
  verb: false,
  importance: 0.3,
});

function occurrences(text: string, part: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    found.push({ start: at, end: at + part.length });
  return found;
}
