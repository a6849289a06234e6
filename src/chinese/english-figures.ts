import type { Piece } from './english-words.js';

/** Units that a count may ask for by themselves, as their glossary lines have them, and what stands after 多少. */
export const UNITS: Readonly<Record<string, string>> = { 天: '天', 个工作日: '个工作日', 小时: '小时', 分钟: '分钟', 个月: '个月', 年: '年', 周: '周', 元: '元', 亩: '亩', 公里: '公里', 平方米: '平方米', 吨: '吨', 公顷: '公顷', 百分之: '百分之几', 个百分点: '个百分点', 次数: '次', 位: '位', 倍: '倍', 群众: '人', 居民: '人', 人: '人', 亿元: '亿元', 百万: '万' }; // prettier-ignore
/** Measure words of nouns whose reports hardly use another one. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/(?:企业|公司|国企|银行|机构|单位)$/u, '家'],
  [/(?:任务|事项|政策|举措|措施|制度|荣誉|激励|检查检验结果)$/u, '项'],
  [/床位$/u, '张'],
  [/(?:学校|小学|中学|幼儿园)$/u, '所'],
  [
    /(?:人才|专家|博士|硕士|学生|教师|医生|干部|网格员|党员|志愿者|农民|职工|员工|毕业生|科技特派员|青年)$/u,
    '名',
  ],
  [/(?:贷款|授信|信贷|补贴|资金|投资|债务|专项债|税|融资|预算|基金|补助)$/u, '元'],
  [/印章$/u, '枚'],
  [/(?:纠纷|案件|实事)$/u, '件'],
];
/** Nouns that are measured. */
export const NUMERIC =
  /(?:占比|比例|率|满意度|强度|程度|透明度|深度|金额|价格?|成本|数量|余额|总额|规模|时限|时间|总值|生产总值|增速|增幅|面积|收入|排名|期限|额度|人数|产值|强度|年龄|标准|费用|额|租金|利润|产量|销量|里程|债务|结余)$/u;
/** What is paid: one of them asked for is a sum. */
const SUM =
  /(?:补贴|补助|补偿|津贴|奖励|奖金|罚款|节约|节省|工资|薪酬|报酬|年薪|月薪|养老金|赔付|赔偿|保费|投资|贷款|押金|保证金|折扣)$/u;
/** Leads a noun that is measured: the highest, the average. */
export const MEASURED =
  /^(?:最高|最低|最多|最少|最大|最小|平均|人均|户均|日均|年均)(?!.*(?:机构|部门|目标|要求|做法)$)/u;
/** Several of them; savings and wages are one sum. */
const MANY = /(?<!s|saving|earning|proceed|wage|fund|taking)s$/u;

/** Whether a noun phrase asked for with “what” is a figure: the fee, the highest loan, the subsidy, not the subsidies. */
export const isFigure = (noun: readonly Piece[], name: string): boolean =>
  NUMERIC.test(name) || MEASURED.test(name) || (SUM.test(name) && !MANY.test(noun.at(-1)?.english ?? ''));

/** The measure word of a noun, empty where none is usual. */
export const measureOf = (noun: string): string => MEASURES.find(([nouns]) => nouns.test(noun))?.[1] ?? '';
