import { normalise } from '../../chinese/normalise.js';
import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import type { EvidenceSentence } from './index.js';
import { countedLabel, labelsAsked, namedParts, partsOf } from './labels/asked.js';
import { beginsWithPart, explains, followsLead, tellsParts } from './labels/explained.js';
import { isOnlyMentioned } from './labels/mentioned.js';
import type { Ground } from './premises/index.js';

type Concepts = readonly WeightedConcept[];

const labelsOf = (concepts: Concepts): string[] =>
  concepts.filter(({ concept }) => concept.exact).map(({ concept }) => concept.text);

const ACRONYM = /(?<![A-Za-z])[A-Z]{2,6}(?![A-Za-z])/gu;
const acronymsOf = (question: string): string[] => (question.match(ACRONYM) ?? []).map(normalise);

/** Whether a sentence names a label of the question in so many words. */
export const saysLabel = ({ own }: EvidenceSentence, concepts: Concepts): boolean =>
  concepts.some(({ concept }, index) => concept.exact && own.strengths[index] === 1);

/** The labels that a question asks the meaning of, as it marks them or, where it marks none, as the passage of a sentence has them. */
export function labelsIn(
  { passage }: Pick<EvidenceSentence, 'passage'>,
  { chinese }: Understanding,
  concepts: Concepts,
): string[] {
  const marked = labelsOf(concepts);
  if (marked.length > 0) return marked;
  const around = normalise([...passage.headings, passage.text].join(' '));
  return labelsAsked(normalise(chinese), around, acronymsOf(chinese));
}

const LEAST_LABEL = 3;

/** A label is explained where the text goes on to say what it is, not where it is merely used. */
export function defines(sentence: EvidenceSentence, concepts: Concepts): boolean {
  const exact = labelsOf(concepts);
  // “1240”,1、2、40分别指什么: 1 stands in every text.
  const longer = exact.filter((label) => label.length >= LEAST_LABEL);
  const labels = longer.length > 0 ? longer : exact;
  return labels.length === 0 || labels.some((label) => explains(sentence.text, label));
}

/**
 * Whether a sentence tells what a label stands for that the question asks the meaning of, in whatever words: `null` where it asks for
 * none, or the passage speaks of none.
 */
export function tellsMeaning(
  sentence: EvidenceSentence,
  { chinese }: Understanding,
  concepts: Concepts,
): boolean | null {
  const question = normalise(chinese);
  const view = normalise(sentence.text);
  const named = [...labelsOf(concepts), ...acronymsOf(chinese)];
  if (mentionsOnly(sentence, question, named)) return false;
  const asked = labelsAsked(question, view, named);
  if (asked.length > 0)
    return asked.some((label) => explains(view, label) || tellsParts(view, label, partsOf(question, label)));
  const { passage, document } = sentence;
  const around = normalise([document.metadata.title.value, ...passage.headings, passage.text].join(' '));
  const near = labelsAsked(question, around, named);
  if (near.some((label) => tellsBeside(sentence, label, question))) return true;
  return tellsCounted(view, around, question, named);
}

const QUOTED = /["“](?<label>[^"“”]{3,16})["”]/gu;

/** A label of the question, marked there or in the text, of which the sentence has no more than the name. */
function mentionsOnly(
  { text, passage, document }: EvidenceSentence,
  question: string,
  named: readonly string[],
): boolean {
  const quoted = [...normalise(text).matchAll(QUOTED)].flatMap(({ groups }) => groups?.['label'] ?? []);
  const labels = [...new Set([...named, ...quoted])].filter(
    (label) => label.length >= LEAST_LABEL && normalise(text).includes(label),
  );
  const places = [passage.place, document.metadata.place.value].flatMap((place) => place?.name ?? []);
  const names = places.flatMap((name) => [name, name.replace(/[省市县区旗]$/u, '')]);
  return labels.some((label) => isOnlyMentioned(question, text, label, names));
}

/** A sentence without the label, of a passage that has it: it goes on from there, or tells the label's parts. */
function tellsBeside({ text, context }: EvidenceSentence, label: string, question: string): boolean {
  return (
    tellsParts(text, label, partsOf(question, label)) ||
    beginsWithPart(text, namedParts(question, label)) ||
    followsLead(context, text, label)
  );
}

/** 三率是哪三率: its label is not marked as one. */
function tellsCounted(
  view: string,
  around: string,
  question: string,
  named: readonly string[],
): boolean | null {
  const counted = countedLabel(question);
  if (counted === null || named.some((label) => !label.includes(counted))) return null;
  if (view.includes(counted)) return explains(view, counted);
  return around.includes(counted) ? null : false;
}

/** A title that looks back tells nothing of what stands under its headings: 年度总结及下一年工作安排. */
const LOOKS_BACK = /总结|回顾|成效|情况|汇报/u;

/** What a question's premises are held against. */
export function groundOf({
  text,
  passage,
  document,
}: Pick<EvidenceSentence, 'text' | 'passage' | 'document'>): Ground {
  const title = normalise(document.metadata.title.value);
  const headings = passage.headings.map((heading) => normalise(heading));
  return {
    text: normalise(text),
    heading: [LOOKS_BACK.test(title) ? '' : title, headings.at(-1) ?? ''].join(' '),
    around: [title, ...headings, normalise(passage.text)].join(' '),
  };
}
