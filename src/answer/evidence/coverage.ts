import { LRUCache } from 'lru-cache';
import { amountsIn, meansAmount, type Amount } from '../../chinese/amounts.js';
import { normalise } from '../../chinese/normalise.js';
import { hasLabel, hasName, nameView } from '../../chinese/same-name.js';
import { searchTokens } from '../../chinese/segment.js';
import { isOfficial } from '../../chinese/synonyms.js';
import type { WordVectors } from '../../domain/index.js';
import type { Concept } from '../../retrieve/index.js';
import { isOrdinary } from './misnamed.js';

/** A concept with what it weighs. */
export interface Weighted {
  readonly concept: Concept;
  /** Above 0. */
  readonly weight: number;
}

/** A concept with what it weighs in this library: importance × idf, so that rare words weigh more. */
export interface WeightedConcept extends Weighted {
  /** Whether any document has its words at all. */
  readonly known: boolean;
}

/** How well a text speaks of each concept. */
export interface Coverage {
  /** Per concept, same order: 1 for its own words, less for a synonym, a part or a like word, 0 for nothing. */
  readonly strengths: readonly number[];
  /** Weighted mean of the strengths, within [0, 1]; 0 without concepts. */
  readonly share: number;
}

const SYNONYM = 0.9;
/** A word that hints at the concept: 撂荒地 for 没人种. Of a word that is a report's own, a report would say that word. */
const HINT = { plain: 0.6, official: 0.4 } as const;
/**
 * Likeness of two words of the built-in vectors that begins to mean something, and that means the same. Of unrelated words 98 in a
 * hundred are below .19; 房租 and 租金 have .41, 追责 and 问责 .27.
 */
const LIKE_WORDS = { least: 0.22, same: 0.5 } as const;
const LIKE_WORDS_STRENGTH = 0.75;
/** Characters in common say a little where the word itself is not there: 图纸 of 施工图. */
const SHARED_CHARACTERS_STRENGTH = 0.35;
/** Two-character words share a character by chance; longer terms with most bigrams in common are variants of each other. */
const PART_MIN_LENGTH = 3;
const PART_STRENGTH = 0.8;

/** A document's number is asked for by a name that it never bears itself. */
const DOCUMENT_NUMBER = {
  asked: /^(?:文号|发文字号|文件号|文件编号|发文号)$/u,
  said: /[〔[(](?:19|20)\d{2}[〕\])] ?\d+ ?号/u,
};

/** A text prepared once for many concepts. */
export interface CoverageText {
  readonly view: string;
  readonly words: readonly string[];
}

/** Texts are remembered up to so many characters in all, about 40 megabytes: questions read the same sentences again and again. */
const REMEMBERED = 1_000_000;
const texts = new LRUCache<string, CoverageText>({
  maxSize: REMEMBERED,
  sizeCalculation: (_, text) => text.length + 1,
});

/** Words of all texts, each once: comparing and keeping them costs less so. */
const vocabulary = new LRUCache<string, string>({ max: 65_536 });

function kept(word: string): string {
  const known = vocabulary.get(word);
  if (known === undefined) vocabulary.set(word, word);
  return known ?? word;
}

export function coverageText(text: string): CoverageText {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const read = { view: normalise(text), words: [...new Set(searchTokens(text))].map(kept) };
  texts.set(text, read);
  return read;
}

/** Tells what a text covers of some concepts. */
export type Cover = (text: CoverageText) => Coverage;

/** A {@link Cover} for many texts: what is known of the concepts, and what was told of a text, is kept as long as it is. */
export function covering(concepts: readonly Weighted[], vectors: WordVectors): Cover {
  const terms = concepts.map(({ concept }) => termOf(concept, vectors));
  const told = new Map<CoverageText, Coverage>();
  return (text) => {
    const known = told.get(text);
    if (known !== undefined) return known;
    const strengths = terms.map((term) => strengthOf(text, term));
    const coverage = { strengths, share: weightedShare(strengths, concepts) };
    told.set(text, coverage);
    return coverage;
  };
}

export const cover = (text: CoverageText, concepts: readonly Weighted[], vectors: WordVectors): Coverage =>
  covering(concepts, vectors)(text);

/** The better of two coverages, concept by concept, the second one discounted: a heading or neighbour lends its words. */
export function lend(
  own: Coverage,
  lent: Coverage,
  discount: number,
  concepts: readonly Weighted[],
): Coverage {
  const strengths = own.strengths.map((strength, index) =>
    Math.max(strength, discount * (lent.strengths[index] ?? 0)),
  );
  return { strengths, share: weightedShare(strengths, concepts) };
}

export function weightedShare(strengths: readonly number[], concepts: readonly Weighted[]): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  return concepts.reduce((sum, { weight }, index) => sum + weight * (strengths[index] ?? 0), 0) / total;
}

/** What is looked for of a concept. */
interface Term {
  readonly concept: Concept;
  /** Pairs of characters; none of a term that is too short for them to mean something. */
  readonly bigrams: readonly string[];
  readonly characters: readonly string[];
  /** See {@link DOCUMENT_NUMBER}. */
  readonly asksNumber: boolean;
  readonly register: keyof typeof HINT;
  /** How like a word is, at least 0. */
  readonly likeness: (word: string) => number;
}

function termOf(concept: Concept, vectors: WordVectors): Term {
  const { text } = concept;
  const known = new Map<string, number>();
  return {
    concept,
    bigrams:
      text.length < PART_MIN_LENGTH
        ? []
        : Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)),
    characters: text.match(/\p{Script=Han}/gu) ?? [],
    asksNumber: DOCUMENT_NUMBER.asked.test(text),
    register: isOfficial(text) ? 'official' : 'plain',
    likeness(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const likeness = Math.max(0, vectors.similarity(text, word));
      known.set(word, likeness);
      return likeness;
    },
  };
}

function strengthOf(text: CoverageText, term: Term): number {
  const { concept } = term;
  const { view, words } = text;
  if (concept.amount !== undefined)
    return states(text, concept.amount) || concept.variants.some((said) => writes(view, said)) ? 1 : 0;
  if (view.includes(concept.text)) return 1;
  if (concept.exact) return namesLabel(text, concept.text) ? 1 : 0;
  if (term.asksNumber) return DOCUMENT_NUMBER.said.test(view) ? SYNONYM : 0;
  if (concept.variants.some((variant) => view.includes(variant))) return SYNONYM;
  const hinted = concept.hints.some((hint) => view.includes(hint)) ? HINT[term.register] : 0;
  if (isName(concept))
    return names(text, concept.text) ? SYNONYM : Math.max(hinted, characterStrength(view, term));
  return Math.max(hinted, partStrength(view, term), likeStrength(words, term), characterStrength(view, term));
}

/** The whole name of a body: another of the kind is like it in sense and in most of its characters. */
const WHOLE_NAME = 4;
const isName = ({ name, text }: Concept): boolean => name && text.length >= WHOLE_NAME && !isOrdinary(text);

/** What a thing is, behind its own label: “青禾通”平台. */
const SORT =
  /(?:平台|系统|小程序|app|制度|机制|模式|做法|工程|计划|行动|活动|服务|改革|办法|条例|细则|方案|意见|规定)$/u;
const OWN_LABEL = 3;

/** Whether a text has a label, whatever signs stand in it, with the word for what it is or without. */
function namesLabel(text: CoverageText, label: string): boolean {
  const own = label.replace(SORT, '');
  const view = viewOf(text);
  return hasLabel(view, label) || (own.length >= OWN_LABEL && own !== label && hasLabel(view, own));
}

const views = new WeakMap<CoverageText, string>();

function viewOf(text: CoverageText): string {
  const view = views.get(text) ?? nameView(text.view);
  views.set(text, view);
  return view;
}

const names = (text: CoverageText, name: string): boolean => hasName(viewOf(text), name);

const IN_CHARACTERS = /^[一二两三四五六七八九十]\p{Script=Han}/u;

/** Whether a small number stands in characters, as 四大 in 四大板块, and not at the end of a larger one. */
function writes(view: string, said: string): boolean {
  if (!IN_CHARACTERS.test(said)) return false;
  for (let at = view.indexOf(said); at >= 0; at = view.indexOf(said, at + 1))
    if (!/[一二两三四五六七八九十百千零第]/u.test(view.charAt(at - 1))) return true;
  return false;
}

const amounts = new WeakMap<CoverageText, readonly Amount[]>();

function states(text: CoverageText, said: Amount): boolean {
  const known = amounts.get(text) ?? amountsIn(text.view);
  amounts.set(text, known);
  return known.some((there) => meansAmount(said, there));
}

/** Share of the term's character bigrams that the text holds, for terms long enough for that to mean something. */
const partStrength = (view: string, { bigrams }: Term): number =>
  bigrams.length === 0 ? 0 : PART_STRENGTH * (held(view, bigrams) / bigrams.length);

function likeStrength(words: readonly string[], { likeness }: Term): number {
  let best = 0;
  for (const word of words) best = Math.max(best, likeness(word));
  const share = (best - LIKE_WORDS.least) / (LIKE_WORDS.same - LIKE_WORDS.least);
  return LIKE_WORDS_STRENGTH * Math.min(1, Math.max(0, share));
}

const characterStrength = (view: string, { characters }: Term): number =>
  characters.length < 2 ? 0 : SHARED_CHARACTERS_STRENGTH * (held(view, characters) / characters.length);

function held(view: string, parts: readonly string[]): number {
  let count = 0;
  for (const part of parts) if (view.includes(part)) count++;
  return count;
}
