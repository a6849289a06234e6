import { normalise } from '../chinese/normalise.js';
import { contains, overlaps } from '../domain/index.js';
import type { Concept, RetrievedPassage, Understanding } from '../retrieve/index.js';

const QUOTED = /["“](?<label>[^"“”]{2,12})["”]/gu;
const COUNTS = /[一二三四五六七八九十百两双\d]/u;

/**
 * The question with the labels of numbers that documents quote and it does not, where its words by themselves say nothing: 两个随身
 * asks for what “两个随身” is.
 */
export function withQuotedLabels(
  understanding: Understanding,
  passages: readonly RetrievedPassage[],
): Understanding {
  const { chinese, concepts } = understanding;
  const asked = normalise(chinese);
  if (asked.length !== chinese.length) return understanding;
  const labels = labelsQuoted(passages)
    .filter((label) => asked.includes(label))
    .map((label) => labelConcept(label, asked.indexOf(label)))
    .filter(({ span }) => {
      const within = concepts.filter((concept) => overlaps(concept.span, span));
      return within.every((one) => one.importance < 1 && !one.exact && contains(span, one.span));
    });
  const [longest] = labels.sort((a, b) => b.text.length - a.text.length);
  if (longest === undefined) return understanding;
  const rest = concepts.filter(({ span }) => !overlaps(span, longest.span));
  const told = [...rest, longest].sort((a, b) => a.span.start - b.span.start);
  return {
    ...understanding,
    concepts: told,
    understood: { ...understanding.understood, terms: told.map(({ text }) => text) },
  };
}

const labelsQuoted = (passages: readonly RetrievedPassage[]): string[] => [
  ...new Set(
    passages
      .flatMap(({ passage }) => [...normalise(passage.text).matchAll(QUOTED)])
      .flatMap(({ groups }) => groups?.['label'] ?? [])
      .filter((label) => COUNTS.test(label)),
  ),
];

const labelConcept = (text: string, start: number): Concept => ({
  text,
  variants: [text],
  hints: [],
  span: { start, end: start + text.length },
  exact: true,
  name: false,
  verb: false,
  importance: 1,
});
