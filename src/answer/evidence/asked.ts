import { normalise } from '../../chinese/normalise.js';
import type { Figure } from '../../domain/index.js';
import { countsAlike, MEASURE_WORDS } from './measures.js';
import { withoutHints, type Asked } from '../../retrieve/index.js';

/** Who is counted: the end of a word for people. */
export const PEOPLE =
  '[员师医匠警官贩兵]|医生|护士|保安|会计|司机|老师|学生|博士|硕士|记者|教授|院士|保姆|干部|职工|员工|工人|居民|村民|牧民|渔民|农民|农民工|老人|群众|专家|人才|志愿者|患者|病人|儿童|孩子';

/** What unit or kind of figure a question asks for; `null` when any figure would do. */
export type FigureWanted = ((figure: Measure) => boolean) | null;

/** What kind of figure, in what unit, of what. */
export type Measure = Pick<Figure, 'kind' | 'unit'> & Partial<Pick<Figure, 'subject'>>;

const TIME = /天|日|小时|分钟|月|年|周|秒|季度/u;
const SHARE = /%|‰|百分点|基点|成|倍/u;
const isMoney = ({ kind, unit }: Measure): boolean => kind === 'money' || unit.includes('元');
const isTime = ({ kind, unit }: Measure): boolean => kind === 'duration' || TIME.test(unit);
/** 注册用户968万 counts people without a word for it. */
const isPeople = ({ unit, subject = '' }: Measure): boolean =>
  /人(?!次)|名|位/u.test(unit) ||
  (unit === '' &&
    /(?:用户|群众|居民|职工|员工|学生|老人|儿童|村民|农民|劳动力|对象|人员|人口|人数|粉丝|会员|志愿者)数?(?:量|已?达到?|突破|超过?)?$/u.test(
      subject,
    ));
/** 48个船员 */
const isPiecesOfPeople = ({ unit, subject = '' }: Measure): boolean =>
  unit === '个' && new RegExp(`(?:${PEOPLE})$`, 'u').test(subject);
/** A move of anything whatever: by a share, or before and after without a unit. */
const isAnyMove = ({ kind, unit }: Measure): boolean =>
  kind === 'change' && (unit === '' || unit === '番' || SHARE.test(unit));
/** How much a measure moved is told in shares, or before and after. */
const isMove = (figure: Measure): boolean => isAnyMove(figure) || SHARE.test(figure.unit);
const isShare = ({ unit }: Measure): boolean => /%|‰|百分点|基点|成/u.test(unit);
const isCount = (figure: Measure): boolean =>
  figure.kind !== 'rank' && !isMoney(figure) && !isTime(figure) && !isShare(figure);
const isArea = ({ unit }: Measure): boolean => /亩|平方|公顷|㎡/u.test(unit);
/** 几块牌子, 牌子还剩几块: pieces, and no money; 一块地交几块 is money. */
const PIECES = '牌|屏|碑|匾|地(?!铁)|田|砖|绿地|场地|空地|试验田|展板|铜牌|门头|招牌|木板|石头';
const BOARDS = new RegExp(
  `几[十百]?块(?:${PIECES})|(?:${PIECES})(?:子|匾|块)?[^,。?\\d元钱]{0,8}(?<![交付补收给花掏扣罚赔赚挣领贴省宜贵涨降])几[十百]?块(?=[,。?]|$)`,
  'u',
);
/** People who are counted without a measure word, 多少司机 and 司机有多少: told in heads, households or as a share. */
const COUNTED_PEOPLE = new RegExp(
  `(?:多少|几个)\\p{Script=Han}{0,4}(?:${PEOPLE})(?=[,。?]|$|参加|参与|报名|受益|享受|获|拿到|领到)|(?:${PEOPLE}|的人)(?:数|,?(?:一年|每年|每天|一天|全年|目前|一共|总共|现在?|共))?有?多少(?=[,。?]|$)`,
  'u',
);
type Row = readonly [RegExp, (figure: Measure) => boolean];

/** Words that ask for a figure of a kind: 几成, 多久, 几位. A question may have several, and a figure of either will do. */
const ASKED: readonly Row[] = [
  [
    /第(?:几|多少)|(?<![安编])排(?:到|在|名|位)?(?:全[国省市区县州]|省里|市里)?几(?=位|[,。?]|$)|(?:排名|位次|名次|排到|位列)[^,?]{0,4}多少(?=位|[,。?]|$)|(?:前进|上升|前移|提升|后退|下滑|进|升|退|降)了?(?:多少|几)个?(?:位|名(?!\p{Script=Han}))/u,
    (figure) => figure.kind === 'rank' || figure.unit === '位',
  ],
  [
    /\p{Script=Han}(?<!效|利|汇|费|税|概|速|频|每.)率(?:到底|现在|目前|又|已经?)*(?:是|有|为|达到?|在)?(?:(?:多少|多高|几)(?![天日元块个件倍])|(?=[?]?$))/u,
    (figure) => isShare(figure) || isAnyMove(figure),
  ],
  [
    /(?:成交|交易|销售|营业|出口|进口|进出口|余|投资|贷款|融资|赔付|补偿|补助|税|产|募集|结算|授信)额(?:到底|现在|目前|又|已经?|一共|总共)*(?:是|有|为|达到?)?(?:多少|多大|几)(?![件笔宗单])/u,
    (figure) => isMoney(figure) || isMove(figure),
  ],
  [
    /百分之(?:几|多少)|(?:多少|几)个?百分点|几个点|几成|几分之几|几比几|占(?:了|到)?多(?:少(?!分)|大)|多大(?:份额|比[重例]|分量)|(?:多少|几)倍|什么比例/u,
    (figure) => isShare(figure) || /倍/u.test(figure.unit),
  ],
  [
    /(?:多久|几天|多长时间|多少天|几个月)[^,?]{0,12}(?:一|几|多少)(?:回|次|趟|遍)|隔多久|多久[^,?]{0,4}(?:一轮|轮一次)/u,
    (figure) => isTime(figure) || /次|回|趟|轮|遍/u.test(figure.unit),
  ],
  [
    /(?:多少|几)(?:个?(?:工作[日天]|自然日|小时|钟头|月|星期|礼拜|季度)|天|日|分钟|秒|年(?!级)|周(?!岁))|多久|多长时间|多(?:大|少|长)(?:工夫|功夫|时间|时日)|多快|几天|时限是/u,
    isTime,
  ],
  [
    /(?:快|慢|早|晚|迟|提前|提速|省时|缩短|拖后)(?:了|出)?多少(?=[,。?!]|$)/u,
    (figure) => isTime(figure) || isMove(figure),
  ],
  [
    /多少\p{Script=Han}{1,4}(?:费|款(?!式|项)|税|资金|经费|补贴|补助)(?=[,。?]|$|[给到]|[一每]\p{Script=Han}{1,2}(?:[,。?]|$))/u,
    (figure) => isMoney(figure) || isMove(figure),
  ],
  [/多少["\u201c]/u, (figure) => isCount(figure) || isAnyMove(figure)],
  [BOARDS, ({ unit }) => /[块个处宗面]/u.test(unit)],
  [/多长/u, (figure) => isTime(figure) || /米|里/u.test(figure.unit)],
  [
    /几个钱|几[分毛角厘](?:\d|[一二三四五六七八九两])?钱|多少(?:钱|资金|元|万元|亿元|[万亿](?![个人户家项件亩名张册份]))|几(?:亿|万)元?|(?<![分哪有成留])几[十百千万]?(?:块|毛|角)/u,
    isMoney,
  ],
  [
    /(?:给|补|补贴|补助|奖|奖励|罚|掏|挣|赚|花|投|赔|报销|便宜|优惠)(?:了|上|到|给|出去?|掉)*多少(?=[,。?!]|$)/u,
    (figure) => isMoney(figure) || isMove(figure),
  ],
  [
    /多少(?:提成|利润|利息|税款|保费|罚款|分红|租金|房租)(?!项目|对象|政策|标准)/u,
    (figure) => isMoney(figure) || isMove(figure),
  ],
  [
    /多少(?:奖金|补贴|补助|津贴|工资|经费|收入|红利|报酬|费用)(?!项目|对象|政策|标准)|(?:代理|管理|服务|评估|检测|运维|手续|物业|托管|伙食|住宿|培训|中介|检验|养护|保洁|清运)费(?:要|得|是|收|为|共)*(?:多少|几)/u,
    (figure) => isMoney(figure) || isAnyMove(figure),
  ],
  [/(?:多少|几)(?:名|位)/u, isPeople],
  [/(?:多少|几)(?:个?人(?!次)|口人)/u, (figure) => /人次/u.test(figure.unit) || isPeople(figure)],
  [
    COUNTED_PEOPLE,
    (figure) =>
      isPeople(figure) || isAnyMove(figure) || /人次|户/u.test(figure.unit) || isPiecesOfPeople(figure),
  ],
  [/(?:多少|几)个(?=[,。?]|$)/u, (figure) => isCount(figure) || isAnyMove(figure)],
];

/** A measure named, where nothing else says what is asked. */
const NAMED: readonly Row[] = [
  [/排名|名次|位次|位列/u, (figure) => figure.kind === 'rank' || figure.unit === '位'],
  [/百分比|比例|占比|比率|覆盖率|满意度|增速|增长率|增幅|达标率|支持率/u, (figure) => isShare(figure)],
  [/周期/u, isTime],
  [/金额|总额|投资额|资金规模/u, isMoney],
  [
    /租金|房租|费用|花费|花销|开销|造价|奖金|报酬|工资|薪酬|薪水|年薪|经费|预算|总投资|投资额|支出|售价|单价|票价/u,
    (figure) => isMoney(figure) || isMove(figure),
  ],
  [/任期|期限|工期|时限|时长|有效期|试用期|年限/u, (figure) => isTime(figure) || isMove(figure)],
  [/年龄|岁数/u, ({ unit }) => unit.includes('岁')],
  [/面积|占地/u, (figure) => isMove(figure) || isArea(figure) || /公里/u.test(figure.unit)],
];

const MEASURE_ASKED = new RegExp(`(?:多少|几)(${MEASURE_WORDS})`, 'gu');

/** 多少 without any measure word. */
const BARE = /多少(?=[,。?!]|$)/u;

/** The test that a question's asked figure must pass. */
export function figureWanted(whole: string): FigureWanted {
  const question = withoutHints(whole).replaceAll('哪几', '\u3000');
  const { tests, rest } = askedIn(question);
  const named =
    tests.length === 0 || BARE.test(rest)
      ? NAMED.filter(([words]) => words.test(question)).map(([, test]) => test)
      : [];
  if (named.length === 0 && (tests.length === 0 || BARE.test(rest))) return null;
  const all = [...tests, ...named];
  return (figure) => all.some((test) => test(figure));
}

interface AskedKinds {
  readonly tests: readonly Row[1][];
  /** The question without the words that ask for them. */
  readonly rest: string;
}

function askedIn(question: string): AskedKinds {
  let rest = question;
  const kinds = ASKED.flatMap(([words, test]) => {
    if (!words.test(rest)) return [];
    rest = rest.replace(words, '\u3000');
    return [test];
  });
  const counts = [...rest.matchAll(MEASURE_ASKED)].map(([, asked = '']) => countedIn(asked));
  return { tests: [...kinds, ...counts], rest };
}

/** 多少家, 几起: what is counted in a measure word, or the share by which its count moved. */
const countedIn =
  (asked: string) =>
  (figure: Measure): boolean =>
    (isCount(figure) && countsAlike(figure.unit, asked)) || isAnyMove(figure);

const DATE = /\d{1,2}(?::\d\d|点)|\d{4}年|\d{1,2}月|〇|去年|今年|上半年|年底|期间/u;
/** What made it necessary, what it is for, what it comes from. */
const REASON =
  /因为|由于|原因|针对|为了|为(?:解决|破解|打破|消除|改变|切实|进一步|深入|全面|深化|规范|加强|加快|推进|推动|提高|提升|健全|完善|落实|贯彻|促进|保障|防止|避免|缓解|满足|适应)|旨在|目的是|破解|得益于|依靠|鉴于|面对|面临|随着|存在|难题|不足|归结|根子|症结|说到底|之所以|关键在于|主要是|导致|造成|致使|以致|倒逼|痛点|堵点|短板|瓶颈|矛盾|不适应|跟不上|顾虑|担心|[受被][^,。;]{2,20}(?:限制|影响|制约|束缚)|[^,。;]难、|苦于|感觉是|反映/u;
const PRACTICE =
  /推行|建立|成立|实行|实施|探索|创新|推动|开展|出台|制定|印发|组建|打造|设立|搭建|构建|整合|下放|下沉|优化|完善|采取|通过|推出|推进|健全|深化|聚焦|试点|明确|落实|取消|简化|合并/u;
const DEFINITION = /即|是指|指的是|包括|分别是|也就是|所谓|其中|含义/u;

/** How well a sentence is of the kind that the question asks for, within [0, 1]; figures are judged apart. */
export function askedFit(asked: Asked, sentence: string): number {
  const view = normalise(sentence);
  switch (asked) {
    case 'date':
      return DATE.test(view) ? 1 : 0;
    case 'reason':
      return REASON.test(view) ? 1 : 0.4;
    case 'practice':
      return PRACTICE.test(view) ? 1 : 0.4;
    case 'definition':
      return DEFINITION.test(view) || /\([^)]{4,}\)/u.test(view) ? 1 : 0.3;
    case 'figure':
    case 'name':
    case 'list':
    case 'overview':
      return 0.5;
  }
}
