import { normalise } from '../chinese/normalise.js';
import { findNumerals } from '../chinese/numerals.js';
import { overlaps, type Span } from '../domain/index.js';
import type { LabelledQuestion } from './questions.js';

/** A stretch of a document that was found or cited. */
export interface Located {
  readonly source: string;
  readonly span: Span;
}

/** Gold quotations, each with every place where its document says it. */
export type GoldPlaces = readonly (readonly Located[])[];

const hits = (places: readonly Located[], found: Located): boolean =>
  places.some((place) => place.source === found.source && overlaps(place.span, found.span));

/** Share of the gold quotations that the first `k` passages hold. 1 without gold. */
export function recallAt(k: number, found: readonly Located[], gold: GoldPlaces): number {
  if (gold.length === 0) return 1;
  const top = found.slice(0, k);
  return gold.filter((places) => top.some((passage) => hits(places, passage))).length / gold.length;
}

/** Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), binary: a passage gains when it holds a quotation not held before. */
export function ndcgAt(k: number, found: readonly Located[], gold: GoldPlaces): number {
  if (gold.length === 0) return 1;
  const open = new Set(gold);
  let gain = 0;
  found.slice(0, k).forEach((passage, rank) => {
    const held = [...open].filter((places) => hits(places, passage));
    for (const places of held) open.delete(places);
    if (held.length > 0) gain += 1 / Math.log2(rank + 2);
  });
  const ideal = Array.from(
    { length: Math.min(k, idealPassages(found, gold)) },
    (_, rank) => 1 / Math.log2(rank + 2),
  );
  return gain / ideal.reduce((sum, value) => sum + value, 0);
}

/** Fewest passages that could hold all gold: several quotations may share one. */
function idealPassages(found: readonly Located[], gold: GoldPlaces): number {
  const holders = new Set(gold.map((places) => found.findIndex((passage) => hits(places, passage))));
  const missing = gold.filter((places) => !found.some((passage) => hits(places, passage))).length;
  holders.delete(-1);
  return Math.max(1, holders.size + missing);
}

/** Share of the gold quotations that some citation touches; `enough` of them make it whole. */
export function goldCited(cited: readonly Located[], gold: GoldPlaces, enough = gold.length): number {
  const held = recallAt(Number.MAX_SAFE_INTEGER, cited, gold) * gold.length;
  return gold.length === 0 ? 1 : Math.min(1, held / Math.min(enough, gold.length));
}

/** Whether a text says something; a figure is not said by a longer one that ends in it (17名 in 117名). */
function says(text: string, wanted: string): boolean {
  const needle = normalise(wanted).replace(/\s/gu, '');
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
    if (!/^\d/u.test(needle) || !/[\d.]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** Whether an answer says all that it must and nothing that it must not. */
export function isRight(
  question: LabelledQuestion,
  answer: string,
  cited: readonly Located[],
  gold: GoldPlaces,
): boolean {
  const text = normalise(answer).replace(/\s/gu, '');
  const complete = question.must.every((want) => [want].flat().some((wanted) => says(text, wanted)));
  const clean = !question.mustNot.some((wrong) => says(text, wrong));
  const rested = question.must.length > 0 || gold.length === 0 || goldCited(cited, gold) > 0;
  return complete && clean && rested;
}

/**
 * Numbers of an answer that none of its quotations holds. Markers, years in the headings of groups and list numbers are not
 * figures: they are cut out first.
 */
export function inventedNumbers(answer: string, quotes: readonly string[]): string[] {
  const body = answer.replace(/\[\d+\]/gu, '').replace(/^\*\*.*\*\*$/gmu, '');
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
