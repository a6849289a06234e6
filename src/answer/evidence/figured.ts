import type { LedgerFigure } from '../../domain/index.js';
import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import type { EvidenceSentence } from './index.js';

/** What a figure question needs of a sentence besides its words. */
type Figures = Pick<EvidenceSentence, 'figures' | 'fitting' | 'features'>;

/** Whether a figure may be of any kind: the text gives it no unit, or tells by which share it moved. */
const isOpen = ({ unit, kind }: LedgerFigure): boolean =>
  unit === '' || (kind === 'change' && /%|‰|百分点|[倍番成]/u.test(unit));

/** 一年到手几万 is not answered by 离职率降到4%: the question says what kind of figure it wants, and the sentence has but others. */
export const hasOnlyOtherKinds = ({ figures, fitting, features }: Figures): boolean =>
  features.typed === 1 && fitting.length === 0 && figures.length > 0 && !figures.some(isOpen);

const NOW =
  /现在|如今|眼下|目前|今年|这会儿|后来|改完|改革后|之后|以后|[降减压缩砍增升涨提加扩并变改][到成为至](?:了)?(?:多少|几)/u;

/**
 * 以前要交47份材料,现在几份: the figure that moves on from these very 47份 is the one that is asked for, in whatever words the text
 * speaks of the matter.
 */
export function movesOnFrom(
  { fitting }: Figures,
  { chinese }: Pick<Understanding, 'chinese'>,
  concepts: readonly WeightedConcept[],
): boolean {
  if (!NOW.test(chinese)) return false;
  const stated = concepts.flatMap(({ concept }) => concept.amount ?? []);
  return fitting.some(({ before, unit }) =>
    stated.some(
      (said) =>
        said.value === before &&
        said.numeral.text.length > 1 &&
        (said.unit === unit || said.unit === '' || said.unit === '个'),
    ),
  );
}
