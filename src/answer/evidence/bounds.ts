import { amountsIn, countsAlike, type Amount } from '../../chinese/amounts.js';
import { normalise } from '../../chinese/normalise.js';
import { lend, type Coverage, type WeightedConcept } from './coverage.js';

/** Whether one may, must or gets something, and who or what it falls to: asked of a case, which a rule decides by its bounds. */
const ASKS_RULING =
  /(?:该|要|得|应该?|应当)(?:找|归|由|去|报|交|经|请|让|走|按)[^,。;?]{0,6}(?:哪|谁|什么|啥|几)|[归由](?:哪|谁|什么|啥)|谁(?:来|说了算|拍板|定|批|管|审批)|哪(?:一?级|一?层|一?档|一?类)|[能可得](?:不[能可得]|否|以)|还能|[要用行算该]不[要用行算该]|需不需要|是不是(?:要|得|该)|吗[?]?$/u;

/** A figure of the rule for the number of the case counts as present, as a number told elsewhere in the document does. */
const LENT = 0.5;

/** 100个泊位以下, 85分及以上 */
const UP_TO = /^\p{Script=Han}{0,4}?(?:及|含|\(含\))?(?:以下|以内|之内)/u;
const FROM = /^\p{Script=Han}{0,4}?(?:及|含|\(含\))?(?:以上|以外|之外)/u;
const BELOW = /(?:不足|未满|不满|(?<!不)(?:低于|少于|小于)|不超过|不高于|不多于)$/u;
const ABOVE = /(?:(?<!不)超过|(?<!不)高于|(?<!不)多于|大于|达到|(?<![未不])满|不低于|不少于)$/u;

/**
 * A sentence with what the bounds of its rule say of the numbers of the question's case: 58分的还能评优吗 is decided by
 * 60分以下取消资格, in which no 58 stands.
 *
 * @param question in its Chinese form, normalised
 */
export function withBounds(
  coverage: Coverage,
  text: string,
  question: string,
  concepts: readonly WeightedConcept[],
): Coverage {
  if (!ASKS_RULING.test(question)) return coverage;
  const view = normalise(text);
  const ranges = rangesIn(view);
  const strengths = concepts.map(({ concept: { amount } }) =>
    amount !== undefined && (boundsHold(view, amount) || ranges.some((range) => holds(range, amount)))
      ? LENT
      : 0,
  );
  return strengths.includes(LENT) ? lend(coverage, { strengths, share: 0 }, 1, concepts) : coverage;
}

function boundsHold(text: string, { value, unit }: Amount): boolean {
  return amountsIn(text).some((there) => {
    if (there.unit === '' || !countsAlike(unit, there.unit)) return false;
    const before = text.slice(Math.max(0, there.numeral.span.start - 4), there.numeral.span.start);
    const after = text.slice(there.span.end, there.span.end + 12);
    if (UP_TO.test(after) || BELOW.test(before)) return value <= there.value;
    return (FROM.test(after) || ABOVE.test(before)) && value >= there.value;
  });
}

interface Range {
  readonly from: Amount;
  readonly to: Amount;
}

/** What stands between the two ends of a range: 5亿元到20亿元, 70-84分; not what moves from one to the other. */
const TO = /^(?:以上|及以上)?(?:到|至|-|~|\u2014{1,2}|,?(?:不足|不满|未满))$/u;
/** 由5天压缩到2天 and 从36%到81% tell what became of it. */
const MOVED = /[从由](?:[^,。;]{0,8})$/u;

function rangesIn(text: string): Range[] {
  const amounts = amountsIn(text);
  return amounts.slice(1).flatMap((to, index) => {
    const from = amounts[index];
    if (from === undefined || !TO.test(text.slice(from.span.end, to.span.start))) return [];
    if (MOVED.test(text.slice(0, from.span.start))) return [];
    return [{ from: from.unit === '' ? { ...from, value: scaled(from, to), unit: to.unit } : from, to }];
  });
}

/** 5至20万元: the first end has the scale of the second where it has none itself. */
function scaled(from: Amount, to: Amount): number {
  const plain = Number(/\d+(?:\.\d+)?/u.exec(to.numeral.text)?.[0] ?? to.value);
  return plain > 0 && from.value < plain ? from.value * (to.value / plain) : from.value;
}

const holds = ({ from, to }: Range, { value, unit }: Amount): boolean =>
  to.unit !== '' && countsAlike(unit, to.unit) && from.value <= value && value <= to.value;
