import { namesPartOf } from './evidence/belongs.js';
import type { EvidenceSentence } from './evidence/index.js';

/** Share of the best score from which a sentence of the whole place stands before what is said of its parts. */
const NEAR = 0.9;

/** What is said of a place as a whole before the rows of its parts, where it is said about as well. */
export function wholeFirst(sentences: readonly EvidenceSentence[]): readonly EvidenceSentence[] {
  const ofPart = ({ text, passage: { place } }: EvidenceSentence): boolean =>
    place !== null && namesPartOf(text, place);
  const [best] = sentences;
  const whole = sentences.filter((sentence) => !ofPart(sentence));
  const near = best !== undefined && (whole[0]?.score ?? 0) >= NEAR * best.score;
  return near ? [...whole, ...sentences.filter(ofPart)] : sentences;
}
