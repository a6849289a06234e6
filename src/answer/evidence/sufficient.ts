import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import { PRESENT } from './features.js';
import type { EvidenceSentence } from './index.js';

/** Why a sentence does not answer. */
export type Shortfall =
  | { readonly kind: 'subject'; readonly missing: readonly string[] }
  | { readonly kind: 'masked' }
  | { readonly kind: 'figure' }
  | { readonly kind: 'definition' };

/**
 * Least share of the question's concept weight that a sentence with its headings must cover. No single score separates answered
 * from unanswered questions, so this is only the first of several tests: each quoted label, the heaviest concept and the asked
 * kind of figure must be there as well.
 */
const LEAST_COVERAGE = 0.5;

/** Concepts that weigh at least this share of the heaviest one name the subject. */
const SUBJECT_SHARE = 0.75;

/** `null` when the sentence answers the question, else what is missing. */
export function shortfall(
  sentence: EvidenceSentence,
  understanding: Understanding,
  concepts: readonly WeightedConcept[],
): Shortfall | null {
  const { strengths, share } = sentence.coverage;
  const missing = concepts.filter((_, index) => (strengths[index] ?? 0) < PRESENT);
  const heaviest = Math.max(0, ...concepts.map(({ weight }) => weight));
  const subjects = concepts.filter(({ weight }) => weight >= SUBJECT_SHARE * heaviest);
  const missedSubjects = subjects.filter((concept) => missing.includes(concept));
  const missedLabel = missing.some(({ concept }) => concept.exact);
  if (missedLabel || share < LEAST_COVERAGE || missedSubjects.length > subjects.length / 2)
    return { kind: 'subject', missing: missing.map(({ concept }) => concept.text) };
  if (understanding.asked === 'figure' && sentence.fitting.length === 0)
    return sentence.masks.length > 0 ? { kind: 'masked' } : { kind: 'figure' };
  if (understanding.asked === 'definition' && !defines(sentence, concepts)) return { kind: 'definition' };
  return null;
}

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
