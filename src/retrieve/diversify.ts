import { findNumerals } from '../chinese/numerals.js';
import { hammingDistance, NEAR_DUPLICATE_BITS } from '../chinese/simhash.js';
import { placeKey, type Place } from '../domain/index.js';

/** What diversification looks at. */
export interface Diversifiable {
  readonly score: number;
  readonly passage: {
    readonly simhash: string;
    readonly text: string;
    readonly place: Place | null;
    readonly year: number | null;
    readonly documentId: string;
  };
}

/** Keeps the best-scored one of near-identical passages (reprints). Expects `ranked` best first and keeps its order. */
export function withoutReprints<T extends Diversifiable>(ranked: readonly T[]): T[] {
  // Two cities may use one stock sentence, and a city may use it every year: only the same place's text of the same year is a reprint.
  const kept = new Map<string, T[]>();
  return ranked.filter((candidate) => {
    const key = `${candidate.passage.year ?? ''} ${keyOf(candidate)}`;
    const others = kept.get(key) ?? [];
    if (others.some((other) => isReprint(other, candidate))) return false;
    kept.set(key, [...others, candidate]);
    return true;
  });
}

/** Of two texts of one place and year. */
function isReprint(a: Diversifiable, b: Diversifiable): boolean {
  if (a.passage.text === b.passage.text) return true;
  return (
    hammingDistance(a.passage.simhash, b.passage.simhash) <= NEAR_DUPLICATE_BITS &&
    numbersOf(a) === numbersOf(b)
  );
}

/** Texts that differ in a number contradict each other: neither stands for the other. */
const numbersOf = ({ passage }: Diversifiable): string =>
  findNumerals(passage.text)
    .map((numeral) => numeral.value)
    .join(' ');

const keyOf = (candidate: Diversifiable): string =>
  candidate.passage.place === null ? candidate.passage.documentId : placeKey(candidate.passage.place);

/**
 * For a broad question: every place that has material comes before any place comes twice. The best passage of each place in
 * order of score, then the second best of each, and so on.
 */
export function roundRobinByPlace<T extends Diversifiable>(ranked: readonly T[]): T[] {
  const queues = new Map<string, T[]>();
  for (const candidate of ranked) {
    const queue = queues.get(keyOf(candidate));
    if (queue === undefined) queues.set(keyOf(candidate), [candidate]);
    else queue.push(candidate);
  }
  const longest = Math.max(0, ...[...queues.values()].map((queue) => queue.length));
  const rounds = Array.from({ length: longest }, (_, round) =>
    [...queues.values()].flatMap((queue) => queue.slice(round, round + 1)),
  );
  return rounds.flat();
}
