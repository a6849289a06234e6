import { inDictionary } from '../../chinese/segment.js';

/** A verb's first character with its own denial, and what may be the verb's second: 收不收|费, 报没报|名. */
const DOUBLED = /(\p{Script=Han})[不没]\1(\p{Script=Han})/gu;
/** Auxiliaries ask by themselves: 要不要|求助, 能不能|干. */
const AUXILIARY = /^[要能会可是有该想对行好够应肯敢愿用让给]$/u;

/** 自愿不自愿, 公开没公开 */
const DOUBLED_WHOLE = /(\p{Script=Han}{2})[不没]\1/gu;

/** A question that asks whether with the whole verb: 收不收费, 收费不收费 as 是否收费. Its halves alone are found in no document. */
export const withoutDoubling = (question: string): string =>
  question
    .replace(DOUBLED_WHOLE, '是否$1')
    .replace(DOUBLED, (asked, first: string, second: string) =>
      !AUXILIARY.test(first) && inDictionary(first + second) ? `是否${first}${second}` : asked,
    );

/** Whether a question asks only whether something is so. */
export const asksWhether = (question: string): boolean =>
  /是否|是不是|有没有|(\p{Script=Han})[不没]\1|[吗么](?=$|[,。;?!])/u.test(question);

/** What says that it is so, against what says that it is not. */
const OPPOSITES: readonly (readonly [yes: string, no: string])[] = [
  [
    '收费 收钱 收取 付费 付钱 要钱 花钱 掏钱 交钱 缴费',
    '免费 免收 免缴 不收费 不收取 不花钱 不要钱 零成本 零收费 零费用',
  ],
  ['公开 公示 公布', '不公开 保密 内部掌握'],
  ['强制 强迫 硬性规定', '自愿 不强制 鼓励'],
  ['限制 限定 设限 限额 限价', '不限 放开 取消限制 不设上限'],
  ['允许 准许 许可 放行', '禁止 不得 严禁 不允许 不予'],
  ['审批 报批 批准', '备案 免审批 无需审批 不再审批 取消审批'],
  ['保留 留下 留用', '取消 撤销 废止 撤并'],
  ['增加 提高 上涨 涨价 上调', '减少 降低 下降 下调 持平 不变'],
  ['提前 超前', '延期 推迟 顺延 滞后'],
  ['达标 合格 通过', '不达标 未达标 不合格 未通过'],
  ['盈利 赚钱 挣钱', '亏损 微亏 亏本 收支平衡'],
  ['报销 补偿 补贴 补助', '自费 自付 不予报销 不予补贴'],
  ['处罚 罚款 罚钱 挨罚', '免罚 不罚 不予处罚 免予处罚'],
  ['完成 做完 办结', '未完成 尚未 跨年 结转'],
  ['重复 交叉', '不重复 互认 共享'],
  ['排队 等候', '不排队 免排队 即到即办 即时'],
];

const KNOWN = new Map(
  OPPOSITES.flatMap(([yes, no]) => {
    const sides = [yes.split(' '), no.split(' ')] as const;
    return [
      ...sides[0].map((word) => [word, sides[1]] as const),
      ...sides[1].map((word) => [word, sides[0]] as const),
    ];
  }),
);

/** Words that answer no where a word asks whether; none for a word without an opposite in the table. */
export const oppositesOf = (word: string): readonly string[] => KNOWN.get(word) ?? [];
