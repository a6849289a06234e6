import { normalise } from '../chinese/normalise.js';
import { findNumerals } from '../chinese/numerals.js';
import { contains, overlaps, type Span } from '../domain/index.js';
import type { LabelledQuestion } from './questions.js';

/** A stretch of a document that was found or cited. */
export interface Located {
  /** Its id. */
  readonly document: string;
  readonly span: Span;
}

/** Gold quotations, each with every place where its document says it. */
export type GoldPlaces = readonly (readonly Located[])[];

/** A passage counts as found only when it holds all of a quotation. */
const holds = (found: Located, places: readonly Located[]): boolean =>
  places.some((place) => place.document === found.document && contains(found.span, place.span));

/** A citation is a sentence, and a quotation may be part of one or run over two: it is enough that they share words. */
const touches = (cited: Located, places: readonly Located[]): boolean =>
  places.some((place) => place.document === cited.document && overlaps(cited.span, place.span));

/** Share of the gold quotations that the first `k` passages hold. 1 without gold. */
export function recallAt(k: number, found: readonly Located[], gold: GoldPlaces): number {
  if (gold.length === 0) return 1;
  const top = found.slice(0, k);
  return gold.filter((places) => top.some((passage) => holds(passage, places))).length / gold.length;
}

/**
 * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), binary: a passage gains when it holds a quotation not held
 * before. The ideal list puts the passages that gained first, and behind them one more for each quotation that was not found, so
 * the value is never above the true one, and 1 only where every quotation is found with nothing useless before it.
 */
export function ndcgAt(k: number, found: readonly Located[], gold: GoldPlaces): number {
  if (gold.length === 0) return 1;
  const open = new Set(gold);
  let gain = 0;
  found.slice(0, k).forEach((passage, rank) => {
    const held = [...open].filter((places) => holds(passage, places));
    for (const places of held) open.delete(places);
    if (held.length > 0) gain += 1 / Math.log2(rank + 2);
  });
  const ideal = Array.from(
    { length: Math.min(k, idealPassages(found.slice(0, k), gold)) },
    (_, rank) => 1 / Math.log2(rank + 2),
  );
  return gain / ideal.reduce((sum, value) => sum + value, 0);
}

function idealPassages(found: readonly Located[], gold: GoldPlaces): number {
  const first = gold.map((places) => found.findIndex((passage) => holds(passage, places)));
  const gained = new Set(first.filter((rank) => rank >= 0));
  return gained.size + first.filter((rank) => rank < 0).length;
}

/** Share of the gold quotations that some citation touches; `enough` of them make it whole. */
export function goldCited(cited: readonly Located[], gold: GoldPlaces, enough = gold.length): number {
  if (gold.length === 0) return 1;
  const held = gold.filter((places) => cited.some((citation) => touches(citation, places))).length;
  return Math.min(1, held / Math.min(enough, gold.length));
}

/** Whether a text says something; a figure is not said by a longer one that ends in it (17名 in 117名) or begins with it (8 in 8.5). */
export function says(text: string, wanted: string): boolean {
  const bare = compact(text);
  const needle = compact(wanted);
  for (let at = bare.indexOf(needle); at >= 0; at = bare.indexOf(needle, at + 1)) {
    const begins = !/^\d/u.test(needle) || !/[\d.]$/u.test(bare.slice(0, at));
    const ends = !/\d$/u.test(needle) || !/^\.?\d/u.test(bare.slice(at + needle.length));
    if (begins && ends) return true;
  }
  return false;
}

const compact = (text: string): string => normalise(text).replace(/\s/gu, '');

/**
 * Whether an answer says all that it must, nothing that it must not, and rests on at least one of the gold quotations: the right
 * figure from the wrong place is luck.
 */
export function isRight(
  question: LabelledQuestion,
  answer: string,
  cited: readonly Located[],
  gold: GoldPlaces,
): boolean {
  // A marker keeps the figures on either side of it apart.
  const text = answer.replace(MARKER, '|');
  const complete = question.must.every((want) => [want].flat().some((wanted) => says(text, wanted)));
  const clean = !question.mustNot.some((wrong) => says(text, wrong));
  return complete && clean && goldCited(cited, gold) > 0;
}

const MARKER = /\[\d+\]/gu;

/**
 * Numbers of an answer that none of its quotations holds. Markers, years in the headings of groups and list numbers are not
 * figures: they are cut out first.
 */
export function inventedNumbers(answer: string, quotes: readonly string[]): string[] {
  const body = answer.replace(MARKER, '').replace(/^\*\*.*\*\*$/gmu, '');
  const known = new Set(quotes.flatMap((quote) => findNumerals(quote).map((numeral) => numeral.value)));
  return findNumerals(body)
    .filter((numeral) => !known.has(numeral.value))
    .map((numeral) => numeral.text);
}

/** The `share` quantile of `values` by the nearest-rank method; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
