import type { Intent, PassageKind } from '../../domain/index.js';
import { withoutHints } from './hints.js';

/**
 * What kind of words would answer the question.
 * - `figure`: a number (多少, 几项, 第几);
 * - `definition`: what a label means;
 * - `name`: who, which one, what it is called;
 * - `date`: when;
 * - `reason`: why;
 * - `practice`: how it is done;
 * - `list`: every item;
 * - `overview`: all there is on a topic.
 */
export type Asked = 'figure' | 'definition' | 'name' | 'date' | 'reason' | 'practice' | 'list' | 'overview';

/** Asks for a number. */
const FIGURE =
  /多少|(?<!哪)几(?:个(?!方面)|项|家|次|件|位|名|人|天|年|月|亿|万|成|倍|户|所|处|类|批|套|座|场|条|份|级|%|个百分点|块|毛|角|档|步|趟|回|间|台|辆|只|张|段|分|小时|分钟|日|亩|吨|公里|层|支|枚|宗|起|栋|门|千|百|十|道|样|笔|桩|轮|届|期|股|折|周|星期|礼拜|斤|岁|顿|课|本|页|篇|头|棵|口|遍|拨|队|艘|幢|副|架|把|匹|尾|羽|颗|粒|根|片|盏|担|桶|瓶|盒|袋|册|卷|封|幅|首|席|例|剂|针|餐|元|米|克|平方|平米|公顷|单|盘|摞|班|站(?!式)|部(?!门|委))|是几(?=[,。?]|$)|第几|多(?:大|高|长|久|快|远|重|宽|深)|百分之几|比例是|比率|排名(?:是|为|如何|多少|升|前进|[??]|$)|排到|(?:哪|什么|啥)个?(?:数字?|价钱?|价位)(?=[,。?]|$)|\d[^,;?\d]{0,4}还是\d|[高低多少大小快慢]到(?:什么|啥|何种)(?:程度|地步|水平|份上?)/u;
/** Speaks of a number, and may ask for something else: 占比最高的是哪家. */
const NUMBERED = /占比|名次|排第|排在第|数量|规模有|总额|金额/u;
/** A measure named and nothing asked: 碳汇收储的保底价, 注册用户数. */
const MEASURE =
  /(?:保底价|单价|均价|票价|租金|房租|利率|费率|\p{Script=Han}率|产值|产量|总额|余额|金额|额度|限额|人数|户数|件数|家数|个数|用户数|数量|总数|面积|里程|比例|占比|增速|增幅|降幅|时限|均值|月薪|年薪|薪酬|保费|罚款额|投资额|成交额|交易额|销售额|利润|得分|名次)(?:标准)?(?:是|呢|为)?[?。]?$/u;
const SUBSTANCE =
  '措施|举措|办法|法子|做法|招数?|路子?|路径|渠道|抓手|建议|意见|要求|经验|亮点|教训|好处|坏处|原因|理由|毛病|短板|不足|难题|难处|硬事|实事|要紧事|大事';
/** 几 that wants what it counts told rather than counted: 办的几件实事, 分几块, 有几条硬措施, 几点要求. */
const COUNTED_LIST = new RegExp(
  [
    '的几(?:大|[件条项点招样类种块道步个])\\p{Script=Han}{1,8}(?=[,。?]|$)',
    '[分划归](?:成|为|作|了)?几(?:大)?(?:类|种|块|档|级|步|等|段|层|片)(?=[,。?]|$)',
    `(?<![出了])几(?:条|件|招|手|样|点|大|个)(?:硬|实|大|新|好|重点|主要|关键|具体)?(?:${SUBSTANCE})`,
    '几(?:份|部|个|家|项)\\p{Script=Han}{1,6}(?:的)?(?:名字|名称|名单|全称)',
    '(?:备|来|给|写|列|挑|举|找|选|提|推荐|介绍|整理|梳理|讲)(?:出|我|上)?几(?:条|个|点|例|项|招)(?=[,。?]|$)',
    '几(?:大块|个方面|大方面|步走)|有几块(?!钱)',
  ].join('|'),
  'u',
);
/** Somebody is to read out what there is. */
const READ_OUT =
  /列(?:一下|出|个|举)?(?![全第前在居入为])|罗列|念(?:念|一下|一念|给)|数(?:一数|数|一下)|说(?:说|一说|一下)|讲(?:讲|一讲|一下)|逐[条项一个]|一一|摆(?:一摆|摆|出来)/u;
const COUNTS_ALL = /一共|总共|共有?几|各有?几|有几(?![条件招手样点块大])|合计|多少/u;
const ASKS_OTHERWISE = /怎|如何|咋|什么|哪|谁|为何|为啥|吗|是否|有没有|能不能|变化|介绍|效率[?。]?$/u;
const DEFINITION =
  /(?:是|指的?是?|叫)什么意思|(?:具体|分别|到底|究竟)?(?:指|代表|(?:包含|包括)(?!(?:了|的是)?(?:什么|哪些|哪几[个条项种样类]?)(?:大|硬|新|实|具体)?(?:招|措施|举措|办法|做法|法子|步骤|环节|事项|项目|任务|单位|部门|企业|地方|区域|人群|对象|服务|待遇|费用|材料|行业)))(?:的是)?(?:什么|哪些|哪几)|什么是|(?<=[A-Z”"])(?:(?!里|中|由|靠|让|做|搞)[^,?]){0,10}(?:是|指|代表|包括)(?:什么|哪些|哪几|哪[一二两三四五六七八九十])(?!.?(?:部门|单位|银行|公司|企业|机构|城市|地方|地区|人|时候|时间|街道|学校|医院|区|县|年|月|天|回|家|位|名(?!词)|招|措施|举措|办法|做法|法子|原因|条件|标准|材料))|(?<=\d)(?:分别|各自?|都|到底|究竟|具体|又)*(?:是|指的?是?|代表)(?:什么|哪些|哪几|啥)(?=[,?。]|$|意思)|是什么(?:意思|含义|概念|东西)|(?<!靠的|凭的|图的|原因|理由|依据|底气|诀窍|秘诀|名字|名称|全称|办法|做法|措施|条件|标准|目标|目的|成效|效果|结果|后果|问题|困难|难点|经验|好处|变化|作用|职责|任务|重点)是什么(?:[??]|$)|何谓|怎么解释|的(?:含义|定义|内涵)|怎么理解|如何理解|啥意思/u;
const DATE =
  /什么时候|何时|几时|哪一?年|哪一?天|几月|几点(?!\p{Script=Han}{0,2}(?:建议|要求|意见|措施|办法|做法|经验|体会|启示|问题|原因))|几号(?!线|楼|院|文|窗|桌|厅|馆|地块)|时间是|日期|哪个月/u;
const REASON =
  /为什么|为何|为啥|原因|何故|缘由|缘故|起因|凭(?:什么|啥)|图的?(?:是)?(?:什么|啥)|目的是(?:什么|啥)|怎么会|怎么(?:反而|反倒|倒是?|越[^,?]{1,6}越)|理由(?!充)|出于(?:什么|啥|哪)|怎么考虑的|(?:毛病|岔子|差错|根子|症结|问题出)(?:出)?在(?:哪|什么|何)/u;
const NAME =
  /谁|哪(?:个|一个|[两二三四五]?家|座|[两二三四五]?位|所|项|一项|份|部|里|地|款)|叫什么|什么名称|名称是|名字|什么(?:机制|制度|模式|平台|机构|称号|荣誉|奖|文件|方案|体系|办法|案例|部门|单位|品牌|做法|措施|公司|企业|职务)/u;
const LIST =
  /哪些|哪几|有什么|有啥|分别是|列出|列举|罗列|清单|都有|包括什么|逐一|全部|所有的?|几(?:大|个)方面|各有/u;
const PRACTICE =
  /怎么|怎样|如何|咋|做法|办法|措施|举措|经验|路径|抓手|采取|推行|推进的?情况|推动|靠的(?:是)?(?:什么|啥)/u;
/** 用什么办法, 靠的啥招: asks how, whatever the means are called. */
const MEANS =
  /(?:用|靠|拿|使|采[取用]|想|凭|通过|凭借)(?:出|过|上)?(?:了|的|的是|到)?(?:什么|啥|哪些?|何种|怎样的)样?的?(?:好|新|硬|实|巧|妙|高|绝)?(?:办法|法子|招数?|手段|措施|举措|做法|方式|点子|路子|门道|窍门|诀窍|妙招|高招|实招|硬招)/u;
const COMPARE =
  /对比|比较|相比|比一比|差别|差异|区别|不同之处|异同|谁更|哪(?:个|里|家|座)[^,。?]{0,8}更|孰|高低|优劣|横向|一样吗|和.{1,10}比|与.{1,10}比|各自|各市|各地|各城市|哪些城市|哪些地方|哪些地区|其他(?:城市|地方|地区|市|区县)|别的(?:城市|地方|地区|市)|别处|别人|外地|兄弟城市|他山之石/u;
const DRAFT =
  /(?:写|起草|撰写|拟|准备|整理|草拟|生成)(?:一?[篇份个段]|出|好)?.{0,16}(?:讲话|发言|汇报|材料|稿|素材|总结|报告)/u;

/** What would answer the question. The order matters: a count question with 如何 in it still asks for the count. */
export function askedFor(whole: string): Asked {
  const question = withoutHints(whole);
  if (DEFINITION.test(question)) return 'definition';
  if (DATE.test(question)) return 'date';
  if (wantsListed(question)) return 'list';
  if (FIGURE.test(question) || namesMeasure(question)) return 'figure';
  if (REASON.test(question)) return 'reason';
  if (MEANS.test(question)) return 'practice';
  if (LIST.test(question)) return 'list';
  if (NAME.test(question)) return 'name';
  if (PRACTICE.test(question)) return 'practice';
  return 'overview';
}

const wantsListed = (question: string): boolean =>
  (COUNTED_LIST.test(question) || (READ_OUT.test(question) && /(?<!哪)几/u.test(question))) &&
  !COUNTS_ALL.test(question);

/** 占比怎么样 asks how large it is. */
const namesMeasure = (question: string): boolean =>
  (MEASURE.test(question) || NUMBERED.test(question)) &&
  !ASKS_OTHERWISE.test(
    question.replace(
      /怎么?样|如何(?=[,。?]|$)|什么(?:水平|程度|规模|量级|位次)|有什么(?:要求|规定|限制)/gu,
      '',
    ),
  );

export function questionIntent(question: string, placeCount: number): Intent {
  if (DRAFT.test(question)) return 'draft';
  if (COMPARE.test(question) || placeCount > 1) return 'compare';
  return LIST.test(question) ? 'list' : 'lookup';
}

const KIND_WORDS: readonly (readonly [PassageKind, RegExp])[] = [
  ['policy', /政策|文件|方案|意见|办法|条例|规定|制度依据|出台|印发/u],
  ['case', /案例|典型|样板|试点|实践/u],
  ['result', /成效|效果|成果|成绩|结果|作用如何|荣誉|获奖/u],
];

/** Kinds that the question names; a leaning for ranking, not a filter. */
export const questionKinds = (question: string): PassageKind[] =>
  KIND_WORDS.filter(([, words]) => words.test(question)).map(([kind]) => kind);
