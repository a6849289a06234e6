/**
 * Classes of a kind that shut each other out: what a doctor gets is not what a bachelor gets. Each row is a family, each pattern all
 * names of one of its members.
 */
const FAMILIES: readonly (readonly RegExp[])[] = [
  [/大专|专科(?!医|门诊|护|联盟|学会)|高职/u, /本科|学士/u, /硕士|研究生(?!院)/u, /博士(?!后)/u],
  [/幼儿园|学前/u, /小学(?!时)/u, /初中/u, /普?高中/u, /中职|中专|职高/u],
  [/居民(?:基本)?(?:医保|医疗保险|养老)/u, /职工(?:基本)?(?:医保|医疗保险|养老)/u],
  [/三级(?:甲等)?医院|三甲/u, /二级医院/u, /一级医院/u],
  [/大型企业|大企业/u, /中型企业/u, /小微企业|小型企业/u, /微型企业/u],
  [
    /国家级(?!以上)/u,
    /省级(?!以上)/u,
    /地?市级(?!以上)/u,
    /(?:区?县|旗)级(?!以上)/u,
    /乡镇?级|镇级/u,
    /村级/u,
  ],
  [/城镇居民|城市居民/u, /农村居民|农民/u],
  [/单(?:身)?职工|单人|一个人缴/u, /双职工|夫妻双方|双人/u],
  [/[一头]孩/u, /二孩/u, /三孩/u],
  [/首套/u, /二套/u],
  [/白天|日间/u, /夜间|夜里|晚上/u],
  [/红[色码牌]/u, /黄[色码牌]/u, /绿[色码牌]/u, /蓝[色码牌]/u, /橙色/u],
  [/重度/u, /中度/u, /轻度/u],
  [/首批|第一批/u, /第二批/u, /第三批/u, /第四批/u],
  [/特困/u, /低保(?!边缘)/u, /低保边缘|低收入/u],
  [/上半年/u, /下半年/u],
  [/一季度/u, /二季度/u, /三季度/u, /四季度/u],
  [/男(?=[性工职生方])/u, /女(?=[性工职生方])/u],
];

interface Named {
  readonly member: number;
  readonly start: number;
  readonly end: number;
}

const namedIn = (family: readonly RegExp[], text: string): Named[] =>
  family
    .flatMap((names, member) =>
      Array.from(text.matchAll(new RegExp(names.source, 'gu')), ({ 0: { length }, index }) => ({
        ...{ member, start: index, end: index + length },
      })),
    )
    .sort((a, b) => a.start - b.start);

/** 国家级、省级分别12项、30项: which figure is whose cannot be told by what stands last before it. */
const JOINED = /^[^,;\d]{0,4}[\u3001和及与]$/u;

/**
 * Whether a figure is told of another member of a family than the one that a question asks about.
 *
 * @param question normalised
 * @param before the sentence up to the figure, normalised
 */
export function isOfSibling(question: string, before: string): boolean {
  return FAMILIES.some((family) => {
    const asked = new Set(namedIn(family, question).map(({ member }) => member));
    const told = asked.size === 0 ? [] : namedIn(family, before);
    const [last, previous] = [told.at(-1), told.at(-2)];
    if (last === undefined || asked.has(last.member)) return false;
    // 红牌3次、黄牌9次,5天内说明: behind the comma it may be told of both.
    if (/[,;]/u.test(before.slice(last.end)) && told.some(({ member }) => asked.has(member))) return false;
    return previous === undefined || !JOINED.test(before.slice(previous.end, last.start));
  });
}
