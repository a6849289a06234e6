import { normalise } from '../../../chinese/normalise.js';
import { shiftSpan, sliceSpan } from '../../../domain/index.js';
import type { WeightedConcept } from '../coverage.js';
import type { EvidenceSentence } from '../index.js';

/** The next sentence goes on with what this one speaks of: 其中, 分别为, 一是. */
const GOES_ON = /^(?:其中|包括|分别|具体|首批|第一批|即|这些?|他们|它们|上述|名单|[一1][是.\u3001])/u;
/** What this sentence speaks of stands in the one before it: 该平台, 会上. */
const REFERS = /^(?:该|这|其|此|上述|会上|会议|平台|系统|公司|企业)/u;

/**
 * The parts of a passage in which a sentence bears the matter that a question asks about: those between its semicolons that say most of
 * it, the heading that it stands under, and the sentence beside it where the two go together.
 */
export function bearing(
  { passage, span, text }: Pick<EvidenceSentence, 'passage' | 'span' | 'text'>,
  concepts: readonly WeightedConcept[],
): string[] {
  const at = passage.sentences.findIndex(({ start }) => start === span.start);
  const [before = '', after = ''] = [at - 1, at + 1].map((index) => {
    const one = passage.sentences[index];
    return one === undefined ? '' : sliceSpan(passage.text, shiftSpan(one, -passage.span.start));
  });
  return [
    ...passage.headings.slice(-1),
    ...(REFERS.test(text) ? [before] : []),
    ...itemsBearing(text, concepts),
    ...(GOES_ON.test(after) || /[:\uff1a]$/u.test(text) ? [after] : []),
  ];
}

/** What the part before speaks of: 它是唯一的试点. */
const POINTS_BACK = /它|[他她]们?|其(?!他|余|中)|该|这/u;

/** A sentence's parts between semicolons that say most, each with the one behind it, and the one before it where it points back. */
function itemsBearing(text: string, concepts: readonly WeightedConcept[]): string[] {
  const items = text.split(/[;\uff1b]/u);
  const said = items.map((item) => weightSaid(normalise(item), concepts));
  const most = Math.max(...said);
  const pointsBack = (index: number): boolean => said[index] === most && POINTS_BACK.test(items[index] ?? '');
  return items.filter(
    (_, index) => said[index] === most || said[index - 1] === most || pointsBack(index + 1),
  );
}

const weightSaid = (view: string, concepts: readonly WeightedConcept[]): number =>
  concepts.reduce((sum, { concept, weight }) => {
    const there = view.includes(concept.text) || concept.variants.some((variant) => view.includes(variant));
    return there ? sum + weight : sum;
  }, 0);
