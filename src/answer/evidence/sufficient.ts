import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import { logOdds, PRESENT } from './features.js';
import type { EvidenceSentence } from './index.js';

/** Why a sentence does not answer. */
export type Shortfall =
  | { readonly kind: 'subject'; readonly missing: readonly string[] }
  | { readonly kind: 'masked' }
  | { readonly kind: 'figure' }
  | { readonly kind: 'definition' };

/**
 * Log-odds from which a sentence counts as an answer. Set for few false refusals: a question that the documents do answer and
 * that is refused costs as much trust as a wrong answer, and whose place, year, label or figure is missing is refused anyway.
 */
const LEAST_LOG_ODDS = 0.3;

/** `null` when the sentence answers the question, else what is missing. */
export function shortfall(
  sentence: EvidenceSentence,
  understanding: Understanding,
  concepts: readonly WeightedConcept[],
): Shortfall | null {
  const { strengths } = sentence.coverage;
  const missing = concepts.filter((_, index) => (strengths[index] ?? 0) < PRESENT);
  if (missing.some(({ concept }) => concept.exact)) return { kind: 'subject', missing: textsOf(missing) };
  const wantsFigure = understanding.asked === 'figure';
  if (wantsFigure && sentence.fitting.length === 0 && sentence.masks.length > 0 && covers(sentence))
    return { kind: 'masked' };
  if (logOdds(sentence.features) < LEAST_LOG_ODDS) return { kind: 'subject', missing: textsOf(missing) };
  if (wantsFigure && sentence.figures.length === 0) return { kind: 'figure' };
  if (understanding.asked === 'definition' && !defines(sentence, concepts)) return { kind: 'definition' };
  return null;
}

const textsOf = (concepts: readonly WeightedConcept[]): string[] =>
  concepts.map(({ concept }) => concept.text);

/** Share of the question that a sentence with a masked figure must cover to be the one that is asked about. */
const MASKED_COVERAGE = 0.5;
const covers = (sentence: EvidenceSentence): boolean => sentence.coverage.share >= MASKED_COVERAGE;

/** A label is explained where the text goes on to say what it is, not where it is merely used. */
function defines(sentence: EvidenceSentence, concepts: readonly WeightedConcept[]): boolean {
  const labels = concepts.filter(({ concept }) => concept.exact).map(({ concept }) => concept.text);
  if (labels.length === 0) return true;
  return labels.some((label) => explains(sentence.text, label));
}

function explains(text: string, label: string): boolean {
  const at = text.toLowerCase().indexOf(label.toLowerCase());
  if (at < 0) return false;
  const after = text.slice(at + label.length, at + label.length + 24);
  const before = text.slice(Math.max(0, at - 40), at);
  if (/^[”"」』]?[^,,。;;]{0,8}(?:[((](?!试行)[^))]{3,}|,?即|是指|指的是|包括|,?也就是|:|:|——)/u.test(after))
    return true;
  return /(?:打造|即|构成|形成)[^。;;]{4,}(?:的|为)[“"]?$/u.test(before) && /[、和]/u.test(before);
}
