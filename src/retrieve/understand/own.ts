import type { PlaceMention } from '../../chinese/places.js';
import type { Span } from '../../domain/index.js';
import { NAME, spansOf } from './masking.js';
import { statementIn } from './roles.js';

/** Set against his own, or served by it, the place asked of is another's. */
const NOT_SET_AGAINST =
  '(?<!(?:除了?|除开|撇开|不[看说算]|[比跟和与像同给供为替帮让对离到]|适合|类似|不如)(?:了|于)?)';
const NOT_LEFT_OUT =
  '(?!(?:这样|那样|这种)?的?(?:以外|之外|除外|来说|来讲|参考|借鉴|附近|周边|周围|隔壁|差不多|类似|一样|能学|可以学|学))';
const LEVEL = '[市县区]';
/** One's own place, as one speaks of it: 咱们市, 我们这儿, 市里; not 城市里, 小区里. */
const OURS = new RegExp(
  `${NOT_SET_AGAINST}(?:(?:我们?|咱们?|俺们?)(?:这边|这里|这儿|这块儿?|${LEVEL}(?!长|委|直|级)里?)|[本我](?:${LEVEL}(?!级|委|直)|地(?!块))|(?:(?<!\\p{Script=Han})|(?<=听说|据说|知道|看到|问问|请问))${LEVEL}里(?!程|面))${NOT_LEFT_OUT}`,
  'gu',
);
const ASKS =
  /多少|几(?!乎|十|百|千|万)|怎|咋|如何|什么|啥|哪(?!怕)|谁|吗|是否|能不能|多[大长高久快]|呢|听说|据说/u;
/** Asked whether, not said to be wanting. */
const WHETHER = /有没有|能不能|是不是|会不会|没有?(?=[?]?$)/gu;

/** Stretches that ask of several places of whatever kind, those within the asker's own among them: 哪些地方, 各区. */
const MAY_BE_WITHIN = /^(?:有没有|有无|有)?(?:都)?(?:哪|各)(?!.*(?:城市|省|市州|地市))/u;

/**
 * Whether somebody who says where he is asks of that place: 咱们市的食堂几点关门, 听说市里的课题选得好. What he says is wanting there or
 * planned asks nothing, and 别的城市 asks of others whatever he says.
 *
 * @param masked the question with its places masked
 * @param elsewhere stretches of it that ask of places it does not name
 */
export function asksOfOwn(
  masked: string,
  mentions: readonly PlaceMention[],
  elsewhere: readonly Span[],
): boolean {
  if (elsewhere.some(({ start, end }) => !MAY_BE_WITHIN.test(masked.slice(start, end)))) return false;
  return masked.split(/[,。;?!:]/u).some((clause) => {
    const told = clause.replaceAll(WHETHER, '');
    return ASKS.test(clause) && saysOwn(clause, mentions) && statementIn(asNamed(told)) === 'tells';
  });
}

/** 市里 of somebody in 玄武区 is not his district. */
const saysOwn = (clause: string, mentions: readonly PlaceMention[]): boolean =>
  (clause.match(OURS) ?? []).some((said) => {
    const level = new RegExp(LEVEL, 'u').exec(said)?.[0];
    return level === undefined || mentions.some(({ place }) => place.name.endsWith(level));
  });

/** With his own place named, so that what is said of it is read as of any. */
const asNamed = (clause: string): string =>
  spansOf(clause, OURS).reduceRight(
    (text, { start, end }) => text.slice(0, start) + NAME + text.slice(end),
    clause,
  );
