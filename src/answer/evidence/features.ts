import type { Understanding } from '../../retrieve/index.js';
import type { Coverage, WeightedConcept } from './coverage.js';

/** A concept below this strength is not there. */
export const PRESENT = 0.45;

/** What is measured of a sentence to tell whether it answers; each within [0, 1] unless said otherwise. */
export interface Features {
  /** Weighted share of the question's concepts that the sentence, its headings and neighbours cover. */
  readonly coverage: number;
  /** The same, by the sentence's own words alone. */
  readonly own: number;
  /** How well the heaviest concept is covered. */
  readonly subject: number;
  /** Share of the concepts that are there at all, unweighted. */
  readonly present: number;
  /** Cosine of question and sentence. */
  readonly sentenceCosine: number;
  /** Cosine of question and passage. */
  readonly passageCosine: number;
  /** BM25 of the passage ÷ the largest that the question could get. */
  readonly lexical: number;
  /** How well the concept that a figure or reason is asked of is covered; ½ when there is none. */
  readonly head: number;
  /** 1 when a figure of the asked unit stands in the sentence, .6 for any figure when no unit is asked, 0 for none, ½ when none is asked. */
  readonly figure: number;
  /** ln(1 + number of concepts) ÷ 3: long questions say much that no evidence repeats. */
  readonly length: number;
}

export function featuresOf(input: {
  readonly own: Coverage;
  readonly coverage: Coverage;
  readonly concepts: readonly WeightedConcept[];
  readonly understanding: Understanding;
  readonly sentenceCosine: number;
  readonly passageCosine: number;
  readonly lexical: number;
  readonly fitting: number;
  readonly typed: boolean;
}): Features {
  const { own, coverage, concepts, understanding } = input;
  const heaviest = concepts.reduce(
    (best, { weight }, index) => (weight > (concepts[best]?.weight ?? 0) ? index : best),
    0,
  );
  const head = concepts.findIndex(({ concept }) => concept === understanding.head);
  const present = coverage.strengths.filter((strength) => strength >= PRESENT).length;
  return {
    coverage: coverage.share,
    own: own.share,
    subject: coverage.strengths[heaviest] ?? 0,
    present: concepts.length === 0 ? 0 : present / concepts.length,
    sentenceCosine: input.sentenceCosine,
    passageCosine: input.passageCosine,
    lexical: input.lexical,
    head: head < 0 ? 0.5 : (coverage.strengths[head] ?? 0),
    figure: understanding.asked !== 'figure' ? 0.5 : input.fitting === 0 ? 0 : input.typed ? 1 : 0.6,
    length: Math.log(1 + concepts.length) / 3,
  };
}
