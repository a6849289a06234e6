import { normalise } from '../../chinese/normalise.js';
import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import type { EvidenceSentence } from './index.js';
import { asksMeaning, countedLabel, explains, type Ground } from './premises/index.js';

type Concepts = readonly WeightedConcept[];

const labelsOf = (concepts: Concepts): string[] =>
  concepts.filter(({ concept }) => concept.exact).map(({ concept }) => concept.text);

/** Whether a sentence names a label of the question in so many words. */
export const saysLabel = ({ own }: EvidenceSentence, concepts: Concepts): boolean =>
  concepts.some(({ concept }, index) => concept.exact && own.strengths[index] === 1);

const LEAST_LABEL = 3;

/** A label is explained where the text goes on to say what it is, not where it is merely used. */
export function defines(sentence: EvidenceSentence, concepts: Concepts): boolean {
  const exact = labelsOf(concepts);
  // “1240”,1、2、40分别指什么: 1 stands in every text.
  const longer = exact.filter((label) => label.length >= LEAST_LABEL);
  const labels = longer.length > 0 ? longer : exact;
  return labels.length === 0 || labels.some((label) => explains(sentence.text, label));
}

/** Whether a question asks what a label stands for, in whatever words, and the sentence only uses it. */
export function leavesUnexplained(
  { text, passage }: EvidenceSentence,
  { chinese }: Understanding,
  concepts: Concepts,
): boolean {
  const view = normalise(text);
  const named = labelsOf(concepts);
  const asked = named.filter((label) => !/^[\d.%]+$/u.test(label) && asksMeaning(chinese, label));
  if (asked.length > 0) return asked.some((label) => view.includes(label) && !explains(text, label));
  const counted = countedLabel(chinese);
  if (counted === null || named.length > 0) return false;
  return view.includes(counted) ? !explains(text, counted) : !normalise(passage.text).includes(counted);
}

/** A title that looks back tells nothing of what stands under its headings: 年度总结及下一年工作安排. */
const LOOKS_BACK = /总结|回顾|成效|情况|汇报/u;

/** What a question's premises are held against. */
export function groundOf({ text, passage, document }: EvidenceSentence): Ground {
  const title = normalise(document.metadata.title.value);
  const headings = passage.headings.map((heading) => normalise(heading));
  return {
    text: normalise(text),
    heading: [LOOKS_BACK.test(title) ? '' : title, headings.at(-1) ?? ''].join(' '),
    around: [title, ...headings, normalise(passage.text)].join(' '),
  };
}
