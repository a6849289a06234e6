import type { Amount } from '../../chinese/amounts.js';
import { domainTerms, inDictionary, tagged, type Word } from '../../chinese/segment.js';
import { bearingOf } from '../../chinese/leaning.js';
import { normalise } from '../../chinese/normalise.js';
import { officialFor } from '../../chinese/plain.js';
import { expandQuery, synonymsOf } from '../../chinese/synonyms.js';
import { contains, overlaps, type Span } from '../../domain/index.js';
import { isCount, manner, withoutManner } from './manner.js';
import { numberConcepts } from './numbers.js';
import type { Rarity } from './slips.js';
import { ownDenials, parlance } from './parlance.js';
import { parted } from './parted.js';
import { isHeard, namesPerson, reheard, regrouped, saysManner } from './unheard.js';
import { ASIDE_WORDS, STOP_CONCEPTS } from './vocabulary.js';

/** One thing that a question is about: evidence must speak of it, in these words or in others that mean the same. */
export interface Concept {
  /** As the question has it, normalised. */
  readonly text: string;
  /** `text` and what officialese says instead; all normalised. */
  readonly variants: readonly string[];
  /** Words that hint at it: what reports say for a plain word; all normalised. */
  readonly hints: readonly string[];
  /** In the question's Chinese form. */
  readonly span: Span;
  /** Quoted in the question, a number, or a code such as `1+7+3`: only these very characters, or this amount, will do. */
  readonly exact: boolean;
  /** A proper name other than a place of China: 火星, 茅台. */
  readonly name: boolean;
  /** A word of doing or happening rather than a thing. */
  readonly verb: boolean;
  /** 1 for content, less for words that lean rather than name (a verb of doing, a word of the trade such as 工作). */
  readonly importance: number;
  /** Of a number with its unit: what states the same amount, in whatever digits, speaks of it. */
  readonly amount?: Amount;
}

const QUOTED = /[“"「『‘《]([^”"」』’》]{2,30})[”"」』’》]/gu;
const CODE = /[0-9A-Za-z*]+(?:\+[0-9A-Za-z*]+)+/gu;
const CONTENT_TAG = /^(?:n|v|a|j|l|i|b|eng|m|q|s|t|z|x|f|d)/u;
const ASIDE_IMPORTANCE = 0.25;
const SINGLE_CHARACTER_IMPORTANCE = 0.35;

/**
 * The concepts of a question.
 *
 * @param question its Chinese form
 * @param taken spans that are places, years or other things with a meaning of their own
 * @param rarity of words in the library, where they shall be read in the light of it
 */
export function questionConcepts(question: string, taken: readonly Span[], rarity?: Rarity): Concept[] {
  const numbers = numbersBeside(question);
  const labels = [
    ...quotedLabels(question).flatMap((label) => besidePlaces(label, taken)),
    ...numbers.filter((number) => !taken.some((span) => overlaps(span, number.span))),
  ];
  const blocked = [...taken, ...labels.map((label) => label.span)];
  const spoken = blanked(question, [
    ...taken,
    ...manner(question),
    ...parlance(question),
    ...numbers.map(({ span }) => span),
  ]);
  const plain = blanked(spoken, ownDenials(spoken, isWhole(expandQuery(spoken))));
  const expansions = expandQuery(plain);
  const phrases = expansions.map((expansion) => expansion.term);
  const unheard = (term: string): boolean => rarity !== undefined && !isHeard(normalise(term), rarity);
  const words = contentWords(plain, phrases, unheard).filter(
    (word) => !blocked.some((span) => overlaps(span, word)),
  );
  const read = regrouped(words, unheard).flatMap((word) =>
    unheard(word.text) ? reheard(word, question, unheard) : [word],
  );
  const concepts = read.map((word) => {
    const concept = toConcept(word, expansions);
    return isPerson(word, question) && unheard(word.text) ? { ...concept, name: true } : concept;
  });
  const leant = concepts.map((concept, at) => {
    const leans = saysManner(read[at]) && [...concept.variants, ...concept.hints].every(unheard);
    return leans ? { ...concept, importance: Math.min(concept.importance, ASIDE_IMPORTANCE) } : concept;
  });
  // 明早下不下雨 asks of nothing else.
  const told = [...leant, ...labels].some(({ importance }) => importance >= 1) ? leant : concepts;
  return distinct([...told, ...labels]).sort((a, b) => a.span.start - b.span.start);
}

/** Whether 贵不贵 and the like stand in a table as they are, or say nothing. */
const isWhole =
  (expansions: ReturnType<typeof expandQuery>) =>
  (doubled: string): boolean =>
    STOP_CONCEPTS.has(doubled) ||
    bearingOf(doubled) !== null ||
    expansions.some(({ term }) => term.includes(doubled));

/** Spaces for what is no content, so that the segmenter makes no word of its end and what follows: 温州|人社局. */
const blanked = (question: string, spans: readonly Span[]): string =>
  spans.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    question,
  );

function quotedLabels(question: string): Concept[] {
  const quoted = [...question.matchAll(QUOTED)].map((match) => ({
    text: match[1] ?? '',
    start: match.index + 1,
  }));
  const codes = [...question.matchAll(CODE)].map((match) => ({ text: match[0], start: match.index }));
  const labels = longest([...quoted, ...codes].map((label) => ({ text: label.text, ...spanOf(label) })));
  return labels
    .filter(({ text }) => !ASKS_LABEL.test(text))
    .map(({ text, start }) => ({
      text: normalise(text),
      variants: [normalise(text)],
      hints: [],
      span: { start, end: start + text.length },
      exact: true,
      verb: false,
      name: false,
      importance: 1,
    }));
}

/** “几长制”, “哪三招”: quoted, but asked, and no document has it. */
const ASKS_LABEL = /^(?:几|哪|多少|什么)/u;

/** “某省渔港管理办法”: its place is told by the document, so that the rest will do, if that says anything. */
function besidePlaces(label: Concept, taken: readonly Span[]): Concept[] {
  const [place] = taken.filter((span) => overlaps(span, label.span));
  if (place === undefined || place.start > label.span.start) return [label];
  const rest = label.text.slice(place.end - place.start);
  if (rest.length < LEAST_LABEL || ASIDE_WORDS.has(rest)) return [];
  return [{ ...label, text: rest, variants: [rest], span: { start: place.end, end: label.span.end } }];
}

/** What is left of a label without its place still tells it from others. */
const LEAST_LABEL = 3;

/** Numbers that stand in no quotation and no code. */
function numbersBeside(question: string): Concept[] {
  const labels = quotedLabels(question);
  return numberConcepts(question).filter(({ span }) => !labels.some((label) => overlaps(label.span, span)));
}

/** Words, with terms of the trade and phrases of the synonym table kept whole, the longest at each place. */
function contentWords(
  question: string,
  phrases: readonly string[],
  unheard: (term: string) => boolean,
): Word[] {
  const cut = tagged(question);
  const terms = longest([
    ...domainTerms(question),
    ...parted(question, (verb) => [verb, ...synonymsOf(verb)].some((said) => !unheard(said))),
    ...untorn(
      phrases.flatMap((phrase) => occurrences(question, phrase)),
      cut,
    ).filter(
      (phrase) =>
        !ASKED_MOST.test(question.slice(phrase.start - 1, phrase.end)) &&
        !BEGINS_MODAL.test(question.slice(phrase.start - 1, phrase.end)),
    ),
  ]);
  const rest = cut.flatMap((word) => besides(word, terms));
  return [...terms, ...rest]
    .filter((word) => /[\p{L}\p{N}]/u.test(word.text))
    .filter((word) => word.tag === undefined || CONTENT_TAG.test(word.tag))
    .filter(isContent)
    .flatMap((word) => withoutManner(withoutMeasure(word, question)))
    .filter(isContent)
    .sort((a, b) => a.start - b.start);
}

/** What terms leave of a word: 税 of the guess 税减 before 减了多少. */
function besides(word: Word, terms: readonly Word[]): Word[] {
  const over = terms.filter((term) => overlaps(term, word));
  if (over.length === 0) return [word];
  const held = (at: number): boolean => over.some(({ start, end }) => at >= start && at < end);
  const left = Array.from(word.text, (character, at) => (held(word.start + at) ? ' ' : character)).join('');
  return tagged(left)
    .filter(({ text, tag }) => text.trim().length > 1 || /^n/u.test(tag ?? ''))
    .map((piece) => ({ ...piece, start: word.start + piece.start, end: word.start + piece.end }));
}

/** A short phrase that begins or ends within another word is none: 少了 of 多少了, 多出 of 最多出. */
const SHORT_PHRASE = 3;
/** 最多|出, 多少|了 */
const ASKED_MOST = /^(?:最[多少高低]|多少)/u;
/** 也|能评上 is no 能评. */
const BEGINS_MODAL = /^[也都就才还不又只便]能\p{Script=Han}$/u;
/** 认不认: its second half is no word. */
const DENIED = /^(\p{Script=Han})[不没]\1$/u;
const tears = (phrase: Word, word: Word): boolean =>
  phrase.text.length <= SHORT_PHRASE &&
  !DENIED.test(phrase.text) &&
  overlaps(word, phrase) &&
  word.text.length > 1 &&
  !contains(phrase, word) &&
  (!contains(word, phrase) || NAMES.test(word.tag ?? '')) &&
  inDictionary(word.text);

/** Phrases that tear no word. Two that share a word between them tear none: 小区|划片 in 老小|区划|片. */
function untorn(phrases: readonly Word[], words: readonly Word[]): Word[] {
  const shared = (phrase: Word, word: Word): boolean =>
    phrases.some(
      (other) => other.start === phrase.end && contains({ start: phrase.start, end: other.end }, word),
    ) ||
    phrases.some(
      (other) => other.end === phrase.start && contains({ start: other.start, end: phrase.end }, word),
    );
  return phrases.filter(
    (phrase) =>
      !words.some((word) => tears(phrase, word) && (contains(word, phrase) || !shared(phrase, word))),
  );
}

/** Tags of nouns: 电站 is no part of what 核电站 says. */
const NAMES = /^(?:n|nz|nt|ns)$/u;

function isContent(word: Word): boolean {
  const text = normalise(word.text);
  return text !== '' && !STOP_CONCEPTS.has(text) && bearingOf(text) !== 'silent';
}

const spanOf = ({ text, start }: { readonly text: string; readonly start: number }): Span => ({
  start,
  end: start + text.length,
});

function occurrences(question: string, phrase: string): Word[] {
  const found: Word[] = [];
  for (let at = question.indexOf(phrase); at >= 0; at = question.indexOf(phrase, at + phrase.length))
    found.push({ text: phrase, start: at, end: at + phrase.length, tag: 'nz' });
  return found;
}

function longest(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of [...words].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => overlaps(other, word))) kept.push(word);
  return kept;
}

/** 多大规模, 多高比例 are cut as 多 and 大规模, 高比例: what is asked is the 规模. */
function withoutMeasure(word: Word, question: string): Word {
  if (question.charAt(word.start - 1) !== '多' || !/^[大高长快重远]\p{Script=Han}{1,2}/u.test(word.text))
    return word;
  return { ...word, text: word.text.slice(1), start: word.start + 1 };
}

/** Whom the segmenter takes for a person, or cannot tell, and the words around for one. */
const isPerson = (word: Word, question: string): boolean =>
  /^(?:nr|x)$/u.test(word.tag ?? '') &&
  /^\p{Script=Han}{2,3}$/u.test(word.text) &&
  namesPerson(word, question);

function toConcept(word: Word, expansions: ReturnType<typeof expandQuery>): Concept {
  const text = normalise(word.text);
  const same = expansions.filter(
    (expansion) =>
      normalise(expansion.term) === text || (text.length > 2 && text.includes(normalise(expansion.term))),
  );
  const hints = officialFor(text).map(normalise);
  const variants = [...same.flatMap((expansion) => expansion.expansions), ...synonymsOf(text)].map(normalise);
  return {
    text,
    variants: [...new Set([text, ...variants])],
    hints: [...new Set(hints)],
    span: { start: word.start, end: word.end },
    exact: false,
    // 哪条河: one character names nothing, whatever the segmenter takes it for.
    name: text.length > 1 && /^(?:ns|nt|nrt|nrfg)$/u.test(word.tag ?? ''),
    verb: isVerb(word),
    importance: importanceOf(text),
  };
}

/** A word of doing; a phrase of the synonym table too, where it is made of nothing else: 减到, 砍掉了. */
function isVerb(word: Word): boolean {
  if (word.tag !== 'nz') return isDoing(word.tag);
  return tagged(word.text).every(({ tag }) => isDoing(tag) || /^(?:u|d|p|y)/u.test(tag ?? ''));
}

const isDoing = (tag: string | undefined): boolean => tag?.startsWith('v') === true && tag !== 'vn';

/** Phrases of the tables that ask: what they ask for is told by a figure or a name more often than by a word. */
const ASKING = /什么|啥|哪|怎么|咋|不要|没有|来着|多久|几[天日个年步]|多少|多[大高长快]|谁|第几/u;

/** 选了, 跑过: the tables hold them whole, and they say no more than their verb. */
const ONE_DOING = /^\p{Script=Han}[了过着]$/u;

function importanceOf(text: string): number {
  if (ASKING.test(text) || isCount(text)) return SINGLE_CHARACTER_IMPORTANCE;
  if (ASIDE_WORDS.has(text) || bearingOf(text) === 'leaning') return ASIDE_IMPORTANCE;
  const single = (text.length === 1 && /\p{Script=Han}/u.test(text)) || ONE_DOING.test(text);
  return single ? SINGLE_CHARACTER_IMPORTANCE : 1;
}

function distinct(concepts: readonly Concept[]): Concept[] {
  return [...new Map(concepts.map((concept) => [concept.text, concept])).values()];
}
