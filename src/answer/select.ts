import { hammingDistance, NEAR_DUPLICATE_BITS, simhash } from '../chinese/simhash.js';
import type { Asked, Understanding } from '../retrieve/index.js';
import type { EvidenceSentence } from './evidence/index.js';

/** How many sentences an answer of each kind takes from one place, and how near to the best they must score. */
const SHAPE: Readonly<Record<Asked, { readonly most: number; readonly near: number }>> = {
  figure: { most: 2, near: 0.9 },
  name: { most: 2, near: 0.9 },
  date: { most: 2, near: 0.9 },
  definition: { most: 2, near: 0.85 },
  reason: { most: 3, near: 0.85 },
  practice: { most: 5, near: 0.75 },
  list: { most: 8, near: 0.75 },
  overview: { most: 6, near: 0.7 },
};
const SEVERAL_PLACES_MOST = 3;

/** The sentences that answer, of those that may: nothing padded, none twice, in reading order. */
export function selectSentences(
  sufficient: readonly EvidenceSentence[],
  understanding: Understanding,
  several: boolean,
): EvidenceSentence[] {
  const shape = SHAPE[understanding.asked];
  const best = sufficient[0]?.score ?? 0;
  const near = sufficient.filter((sentence) => sentence.score >= shape.near * best);
  const most = several ? Math.min(shape.most, SEVERAL_PLACES_MOST) : shape.most;
  return inReadingOrder(withoutRepeats(near).slice(0, most), near);
}

function withoutRepeats(sentences: readonly EvidenceSentence[]): EvidenceSentence[] {
  const kept: { sentence: EvidenceSentence; hash: string }[] = [];
  for (const sentence of sentences) {
    const hash = simhash(sentence.text);
    const repeated = kept.some(
      (other) =>
        other.sentence.text === sentence.text || hammingDistance(other.hash, hash) <= NEAR_DUPLICATE_BITS,
    );
    if (!repeated) kept.push({ sentence, hash });
  }
  return kept.map(({ sentence }) => sentence);
}

/** Documents in order of their best sentence; within a document as the text runs. */
function inReadingOrder(
  chosen: readonly EvidenceSentence[],
  ranked: readonly EvidenceSentence[],
): EvidenceSentence[] {
  const order = [...new Set(ranked.map((sentence) => sentence.document.id))];
  return [...chosen].sort(
    (a, b) => order.indexOf(a.document.id) - order.indexOf(b.document.id) || a.span.start - b.span.start,
  );
}
