import { amountsIn, countsAlike } from '../../chinese/amounts.js';
import { clauseSpans } from '../../chinese/sentences.js';
import { normalise } from '../../chinese/normalise.js';
import { overlaps, shiftSpan, sliceSpan, type LedgerFigure, type Span } from '../../domain/index.js';
import type { EvidenceSentence } from './index.js';
import { isOfAnotherMoney } from './money.js';
import { longestRun } from './runs.js';
import { isOfSibling } from './siblings.js';

/** The words around a figure, normalised. */
export interface Stand {
  readonly figure: Pick<LedgerFigure, 'unit' | 'kind' | 'value' | 'valueText' | 'after'>;
  /** Its clause up to it. */
  readonly before: string;
  /** Its clause, and what stands before that. */
  readonly clause: string;
  readonly near: string;
  /** The sentence up to the figure, and behind it. */
  readonly whole: string;
  readonly after: string;
}

/** Whether a figure is told in another way than the question (normalised) asks for. */
type Other = (question: string, stand: Stand) => boolean;

const UNITS =
  '月|年|天|日|季|户|人|名|位|家|亩|次|餐|顿|吨|度|千瓦时|平方米|平米|立方米|方|节|趟|处|所|张|件|台|辆|套|架|口|眼|块|部|只|座|间';
const PER_ASKED = new RegExp(`(?:每|一)(?:个)?(${UNITS})`, 'u');
const PER_TOLD = new RegExp(`(?:每|元?/)(?:个)?(${UNITS})`, 'gu');
/** Units that stand for each other. */
const ALIKE = ['月年天日季', '户人名位家', '餐顿', '度千瓦时', '平方米平米', '立方米方'];
const alike = (one: string, other: string): boolean =>
  one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));

/** The clauses that ask for an amount: 每月评十户,评上的给多少 asks for no amount a month. */
const asking = (question: string): string =>
  question
    .split(/[,;?]/u)
    .filter((clause) => /多少|几|多[大高长久]/u.test(clause))
    .join();

/** 每月补多少 is not answered by 每餐补3元. */
const perOther: Other = (question, { clause, near }) => {
  const asked = PER_ASKED.exec(asking(question))?.[1];
  if (asked === undefined || near.includes(asked)) return false;
  const told = [...clause.matchAll(PER_TOLD)].flatMap(([, unit]) => unit ?? []);
  return told.length > 0 && !told.some((unit) => alike(unit, asked));
};

const ASKS_COUNT = /(?:多少|几)(?:名|个?人|位|家|张|台|处|座|辆|套|间|户|亩)/u;
const ASKS_RATIO = new RegExp(
  `每|均|各|单[个户套笔次家]|至少|最[高低多少]|单价|标准|配|哪|一(?:个|所|条|镇|村|处|平|斤|${UNITS})`,
  'u',
);
/** 每格配1名, 每格约300户,配1名; but not 每镇不到1人,全市缺60名. */
const RATIO = /(?:每(?![年月季周日天逢当次])|单[个户套笔次家](?!人))[^;]*$/u;
const OF_ALL = /^(?:全|共|合计|总|累计|现有|目前)/u;

/** How many there are is not told by how many each has. */
const ratioForCount: Other = (question, { figure, clause, before, near }) =>
  ASKS_COUNT.test(question) &&
  !ASKS_RATIO.test(question) &&
  /[名人位家张台处座辆套间户亩]/u.test(figure.unit) &&
  (RATIO.test(before) || (!OF_ALL.test(clause) && RATIO.test(near)));

const ASKS_TOTAL =
  /一共|总共|合计|总计|累计|总(?:额|支出|收入|投入|规模|金额)|全年[^,?]{0,8}(?:支出|收入|花|用|投)/u;
const EACH_OF =
  /每(?!年|月|季|周|天|日|逢|当)|[人户亩]均|(?:每|按)月(?:发放|发给|补[贴助]|给予|支付|领取?)|标准(?:为|是)?每/u;

/** What was paid out in all is not told by what each gets. */
const eachForTotal: Other = (question, { clause, before, near }) =>
  ASKS_TOTAL.test(question) &&
  !/每|均/u.test(question) &&
  (EACH_OF.test(before) || (!OF_ALL.test(clause) && EACH_OF.test(near)));

const ASKS_ALONE =
  /单独|单(?:说|论|讲|看|指|列)|(?:不要|别|不算?是?|没)[^,?]{0,10}(?:加起来|合计|合起来|合在一起|加总|拢共)|(?:自己|它)(?:一家|一个)的/u;
const SEVERAL =
  /(?:两|二|三|四|五|六|[2-9])(?:个)?(?:县|区|市|镇|乡|地|家|村|校|院|所|部门|单位|公司|集团|医院)/u;
const LISTED = /(?<one>[^,。;:\u3001]{2,16})\u3001(?<other>[^,。;:\u3001]{2,16})/u;
const SHARED_OUT = /分别|各(?![类种项级])|(?<![日年月人户亩])均|每(?=[市县区镇村家])/u;

/** 两县流失64名, 甲集团、乙集团减到368人: what is counted of both tells of neither alone. */
const jointForAlone: Other = (question, { whole, clause }) =>
  ASKS_ALONE.test(question) &&
  !SHARED_OUT.test(clause) &&
  (SEVERAL.test(whole) || listsNamed(whole, question));

const listsNamed = (whole: string, question: string): boolean => {
  const { one = '', other = '' } = LISTED.exec(whole)?.groups ?? {};
  return [one, other].some((name) => longestRun(name, question) >= SAME_NAME);
};
const SAME_NAME = 3;

const ASKS_ONE_YEAR = /当年|单年|本年度?(?:新|一年)|这一年(?:里|内|新)?|一年(?:里|内|之内)|年内/u;
const ALL_YEARS = /累计|历年|一直以来/u;

/** What was done in one year is not told by what has been done since it began. */
const cumulativeForYear: Other = (question, { clause, near }) =>
  ASKS_ONE_YEAR.test(question) &&
  !ALL_YEARS.test(question) &&
  ALL_YEARS.test(near) &&
  !/当年|全年|年内|新增/u.test(clause);

const ASKS_BOUND =
  /以[上下内]|起步|门槛|标准|超过|不足|[上下]限|够|满|条件|才|限|哪|规模|多大|几类|[低高]于|岁/u;
/** 500万元以上实时预警, 3亩以上的企业: what it holds for, no amount of anything. */
const THRESHOLD = /^(?:以[上下内])?(?:的)?(?=\p{Script=Han})/u;
const isThreshold = ({ figure: { valueText }, after }: Stand): boolean =>
  (/以[上下内]/u.test(normalise(valueText)) || /^以[上下内]/u.test(after)) && THRESHOLD.test(after);

const thresholdForAmount: Other = (question, stand) => !ASKS_BOUND.test(question) && isThreshold(stand);

const ASKS_ACTUAL = /实际|平均|现在|已经|完成了|去年|目前|至今|[赔花投贷罚卖收建办发拨付支]了多少|合计|累计/u;
const ASKS_LIMIT = /最[高低多少]|[上下]限|不[超低少多]|至少|封顶|[到成]多少/u;
/** 最高80万元: the bound is part of the figure as written. */
const BOUND = /^(?:最[高多低少]|不(?:超过|低于|少于|高于|多于)|至[少多])/u;
const LIMIT = /(?:上限|最[高多]|封顶|不(?:超过|低于|少于|高于|多于)|至少)[^,;]{0,10}$/u;

/** What it is on average, or has come to, is not told by how much it may be. */
const limitForActual: Other = (question, { before, figure: { valueText } }) =>
  ASKS_ACTUAL.test(question) &&
  !ASKS_LIMIT.test(question) &&
  LIMIT.test(before + (BOUND.exec(valueText)?.[0] ?? ''));

const ASKS_DIFFERENCE =
  /[比较差]|[高低多少快慢长短贵]出?(?:了)?(?:多少|几)|增|减|降|升|涨|提高|省|便宜|缩|变/u;
const DIFFERENCE = /比[^,;]{1,14}[高低多少快慢长短贵](?:出)?约?$/u;

/** How much it is is not told by how much more it is than something else. */
const differenceForLevel: Other = (question, { before }) =>
  !ASKS_DIFFERENCE.test(question) && DIFFERENCE.test(before);

const ASKS_STOCK = /总数|总量|总共有|一共有|共有|现有(?!的)/u;
const ADDED = /(?:新增|增设|增加(?!到|至)|新建|增配|培训)[^,;]{0,10}$/u;

/** How many there are in all is not told by how many were added. */
const addedForStock: Other = (question, { figure, before }) =>
  ASKS_STOCK.test(question) && figure.kind !== 'change' && ADDED.test(before);

/** An average is told as one. */
const totalForAverage: Other = (question, { figure, near, after }) =>
  /平均|人均|户均/u.test(question) &&
  figure.kind !== 'change' &&
  !/均|每|\//u.test(near + figure.unit + after.slice(0, 4));

const CLASS = /(?<![a-z])[a-z甲乙丙丁](?:类|级|档)/gu;

/** The last class named before a figure is the one that it is of: A类118家,B类309家. */
const ofOtherClass: Other = (question, { whole }) => {
  const asked = [...question.matchAll(CLASS)].map(([label]) => label);
  const last = [...whole.matchAll(CLASS)].at(-1)?.[0];
  return asked.length > 0 && last !== undefined && !asked.includes(last);
};

const YEAR = /(20\d\d)年/gu;
/** A year that a figure is compared with, or counted from, is not its own. */
const OWN_YEAR = /(?<![比较至到自])(20\d\d)年(?!以来|起|至今)/gu;

/** What it was in 2021 is not told by what it was in 2017. */
const ofOtherYear: Other = (question, { before, near }) => {
  const asked = [...question.matchAll(YEAR)].flatMap(([, year]) => year ?? []);
  if (asked.length === 0 || asked.some((year) => near.includes(year))) return false;
  return [...before.matchAll(OWN_YEAR)].length > 0;
};

const ASKS_ALL = /一共|总共|合计|总计|累计/u;
const ASKS_SHARE = /百分|比例|占比|几成|几折|率/u;

/** How much it came to in all, and how many are left, is not told by a share. */
const shareForTotal: Other = (question, { figure }) =>
  (ASKS_ALL.test(question) || ASKS_REST.test(question)) &&
  !ASKS_SHARE.test(question) &&
  /[%‰]/u.test(figure.unit);

const ASKS_REST = /[剩留](?:下|余)?(?:了|有)?(?:多少|几)|还有(?:多少|几)|保留(?:了)?(?:多少|几)/u;
const TAKEN_AWAY = /(?:[压削核裁缩精]减|减少|减掉|精简|撤[销并]|取消|核销|注销|关停|清退|退出)(?:了)?约?$/u;

/** How many are left is not told by how many were taken away. */
const takenForRest: Other = (question, { before }) => ASKS_REST.test(question) && TAKEN_AWAY.test(before);

const ASKS_RANK = /第(?:几|多少)|排(?:在|到|名)?(?:老?几|多少)|(?:名次|位次|排名)[^,?]{0,4}(?:几|多少)/u;
const ASKS_MOVE = /[进升退降前移提](?:了|步|位)*(?:几|多少)|[进升退降]到?第/u;
const MOVED = /(?:前进|上升|前移|提升|跃升|进步|后退|下滑|下降|退步)(?:了)?$/u;
const IS_TIER = /^(?:方阵|梯队|集团|档次?|等次)/u;

/** Where it stands is not told by how far it moved, nor by its tier: 前进4位 is not 第4位. */
const moveForRank: Other = (question, { figure, before, after }) =>
  ASKS_RANK.test(question) &&
  !ASKS_MOVE.test(question) &&
  ((figure.kind === 'change' && figure.after === undefined) || MOVED.test(before) || IS_TIER.test(after));

const ASKS_HOW_IT_MOVED =
  /[增减降升涨跌缩压掉滑扩翻]|提[高速前]|变化|变了|幅|[快慢多少省]了|同比|环比|上年|去年|前年|几倍|几成|百分/u;
/** 同比下降, 增长了: right before a share or a number of points. */
const MOVED_BY =
  /(?:增[长加]|提[高升]|上[升涨]|下[降滑]|减少|降低|压[缩减]|缩短|回落|攀升|增|降|升|涨)(?:了|约|近)*$/u;

/** How many there are is not told by the share by which they grew or fell. */
const changeForAmount: Other = (question, { figure, before }) =>
  figure.after === undefined &&
  /[%‰]|百分点|[倍番成]/u.test(figure.unit) &&
  (figure.kind === 'change' || MOVED_BY.test(before)) &&
  !ASKS_HOW_IT_MOVED.test(question);

const VERIFIES = /是不是|是否|对[吗不]|还是|到底|究竟|真的/u;
/** Small numbers meet by chance. */
const LEAST_TELLING = 10;

/** 这137人里医生几个: what the question states itself is not what it asks for. */
const statedAlready = (question: string, { figure }: Pick<Stand, 'figure'>): boolean =>
  figure.kind !== 'change' &&
  figure.value >= LEAST_TELLING &&
  !VERIFIES.test(question) &&
  amountsIn(question).some(
    ({ value, least, most, unit }) =>
      value === figure.value && least === most && countsAlike(unit, figure.unit),
  );

/** The figures that the question does not state itself; all of them where it states them all. */
export function unstated(question: string, figures: readonly LedgerFigure[]): readonly LedgerFigure[] {
  const asks = normalise(question);
  const left = figures.filter((figure) => !statedAlready(asks, { figure }));
  return left.length > 0 ? left : figures;
}

const OTHERS: readonly Other[] = [
  ...[shareForTotal, changeForAmount, takenForRest, moveForRank, statedAlready],
  (question, { whole }) => isOfSibling(question, whole),
  ...[
    perOther,
    ratioForCount,
    eachForTotal,
    jointForAlone,
    cumulativeForYear,
    thresholdForAmount,
    limitForActual,
    addedForStock,
    totalForAverage,
  ],
  ...[ofOtherClass, ofOtherYear, differenceForLevel],
  (question, { figure, near }) => figure.unit.includes('元') && isOfAnotherMoney(question, near),
];

/**
 * Whether none of a sentence's figures is told in the way that a question asks for: a total where the average is wanted, what each
 * gets where the sum is, a bound, another class or year, money of another sort.
 */
export function isToldOtherwise(
  question: string,
  { text, span, fitting }: Pick<EvidenceSentence, 'text' | 'span' | 'fitting'>,
): boolean {
  const asks = normalise(question);
  const stands = fitting.map((figure) => standOf(text, shiftSpan(figure.span, -span.start), figure));
  return stands.length > 0 && stands.every((stand) => OTHERS.some((is) => is(asks, stand)));
}

/** @param at where the figure stands in the text */
function standOf(text: string, at: Span, figure: LedgerFigure): Stand {
  const clauses = clauseSpans(text, { start: 0, end: text.length });
  const index = clauses.findIndex((clause) => overlaps(clause, at));
  const clause = clauses[index] ?? { start: 0, end: text.length };
  const from = clauses[index - 1]?.start ?? clause.start;
  return {
    figure,
    before: normalise(text.slice(clause.start, at.start)),
    clause: normalise(sliceSpan(text, clause)),
    near: normalise(text.slice(from, clause.end)),
    whole: normalise(text.slice(0, at.start)),
    after: normalise(text.slice(at.end)),
  };
}
