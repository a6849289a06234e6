import type { LedgerFigure } from '../../domain/index.js';
import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import type { EvidenceSentence } from './index.js';

/** What a figure question needs of a sentence besides its words. */
type Figures = Pick<EvidenceSentence, 'figures' | 'fitting' | 'features'>;

/** Whether a figure may be of any kind: the text gives it no unit, or tells how it moved. */
const isOpen = ({ unit, kind }: LedgerFigure): boolean => unit === '' || kind === 'change';

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

const HOW_OFTEN =
  /多(?:久|长时间|少时间|少[天年月]|少个月)[^,。;?]{0,12}一(?:次|回|趟|遍|轮)|隔多(?:久|长|少)|几[天年周]一(?:次|回|趟|遍|轮)|几个月一(?:次|回|趟|遍|轮)|频[次率]/u;
/** 每年度, 按季: how often something is done, told without a number. */
const SO_OFTEN =
  /(?:每|逐|按|半)(?:个|一|半|两)?(?:年|月|周|季|日|天|旬|星期|学期|工作日)(?!轻|龄|级|薪|内|份|均)|(?:年|月|周|季|日)(?:一|两|二)(?:次|回|检|审|考|评|报|查|调度|通报)|不定期|定期/u;

/** How often a thing is done need not be told by a figure: 每年度审查. */
export const tellsHowOften = (
  { text, figures }: Pick<EvidenceSentence, 'text' | 'figures'>,
  { chinese }: Pick<Understanding, 'chinese'>,
): boolean => figures.length === 0 && HOW_OFTEN.test(chinese) && SO_OFTEN.test(text);
