import { LRUCache } from 'lru-cache';
import { normalise } from '../../chinese/normalise.js';
import { APPLIES } from './forms.js';
import { ENDS_GENERIC } from './names/generic.js';
import { KINDS, OFFICES, type Kind } from './names/kinds.js';

/**
 * What kind of thing a question wants named, and whether a sentence names one: 谁牵头 wants somebody who leads, 什么时候 a time,
 * 哪家银行 a bank with a name. Evidence that speaks of the matter and names none does not answer.
 */
interface Expectation {
  readonly asked: RegExp;
  readonly named: (sentence: string, question: string) => boolean;
}

const has =
  (pattern: RegExp) =>
  (sentence: string): boolean =>
    pattern.test(sentence);

/** A time, however told. */
const TIME =
  /\d{4}年|\d{1,2}月|\d{1,2}日|〇|去年|今年|明年|当年|次年|上半年|下半年|年底|年初|年末|期间|[“"]?十[一二三四五]五|季度|当天|首日|开局之年|以来|[一二三四五六七八九十]月/u;

const TITLE =
  '局长|院长|书记|主任|组长|负责人|主持人|校长|董事长|总经理|站长|所长|处长|科长|县长|区长|市长|镇长|乡长|会长|秘书长|发明人|提出者|创始人|设计者|作者|带队人|联系人';
/** A title with somebody who bears it: 组长由市委主要领导担任; 张明院长; 院长张明介绍. */
const BEARER = new RegExp(
  `(?:${TITLE})[^,。;]{0,6}(?:由|是|为|:)|(?:担任|任|兼任|出任)[^,。;]{0,10}(?:${TITLE})|(?:${TITLE})[\\p{Script=Han}]{2,3}(?:说|表示|介绍|指出|主持)`,
  'u',
);
/** Somebody who leads, does, bears or pays. */
const AGENT =
  /由[^,。;]{2,}|牵头|承建|承办|主办|代建|划归|移交|交给|组成|参加|负责|承担|主管|领衔|抓总|负主体责任|归[^,。;]{1,10}管|统一|出资|各出|各半|掏|任组长|担任|会同|组织|拿出|统筹|分担|联合|主抓|包保|包抓|聘用|缴纳|聘请|选聘|招聘|兼任|窗口|出任|(?:局|委|办|厅|部|院|中心|集团|公司)(?:把|将|推行|开发|推出|建|创|归集|审批)/u;

/** An office, a firm, a place: a name of that kind will do that is not one of nobody in particular. */
function organisation({ asked, mayBeAsked, endings }: Omit<Kind, 'afterProper'>): Expectation {
  const words = mayBeAsked === undefined ? asked : `${asked}|${mayBeAsked}`;
  const names = new RegExp(`(\\p{Script=Han}{1,8}?)(?:${endings})`, 'gu');
  return {
    asked: new RegExp(`哪(?:一|几|些)?(?:个|家|所|座|位)?(?:[^,?;的]{0,4}?)(?:${words})`, 'u'),
    named: (sentence, question) => namesOne(sentence, question, names),
  };
}

/** Whether a name (`names` finds them, with their endings) stands in the sentence that the question has not said itself. */
function namesOne(sentence: string, question: string, names: RegExp): boolean {
  return [...sentence.matchAll(names)].some(([whole, name = '']) => {
    const tail = name.slice(-4);
    return !ENDS_GENERIC.test(name) && !question.includes(tail + whole.slice(name.length));
  });
}

/** A place where something is or is held. */
const WHERE =
  /(?:设在|建在|放在|落户|位于|地处|坐落|选址|设于|举行地|地点|会址|在[^,。;]{1,14}(?:区|县|镇|乡|村|街道|社区|园|中心|大厅|楼|馆|基地|城|路|院|举行|举办|召开|设立|建成|启动|试点|试行|先行))/u;
/** Words that join items, but not as a part of another word: 参与, 涉及, 及时, 和谐. */
const ITEMS =
  /\u3001|以及|(?<![温缓饱共总])和(?!谐|平|解|睦|气)|(?<![涉普波提顾以])及(?!时|格|早)|(?<![参赠给授])与(?!会|时俱)|《[^》]+》|一是|\(一\)|\(1\)|分别|包括|;/u;

/** What one does to come by something. */
const STEPS =
  /申请|报名|申报|领取|登记|注册|预约|兑换|报销|提交|提供|填写|携带|凭|持|线上|线下|小程序|app|网上|平台|热线|扫码|审核|公示|推荐|遴选|选拔|招录|招聘|面试|竞聘|资格|折算|兑付|抵/u;
/** Names in quotation marks, or told to be names. */
const CALLED = /[“"《「][^”"》」]{2,}[”"》」]|名为|叫做|称为|公司|集团|分别(?:是|为)|、/u;

const EXPECTATIONS: readonly Expectation[] = [
  { asked: APPLIES, named: has(STEPS) },
  { asked: /叫什么(?!时候)|叫啥|名字|名称/u, named: has(CALLED) },
  {
    asked: /什么时候|什么时间|何时|哪一?年|哪一?天|几月|几号|哪个月|哪几个月|啥时候|日期/u,
    named: has(TIME),
  },
  {
    asked: new RegExp(
      `(?:${TITLE})(?:们)?(?:是谁|叫什么|叫啥|姓)|谁(?:来)?(?:主持|发明|提出|首创|总结|起草|当|担任)`,
      'u',
    ),
    named: has(BEARER),
  },
  ...[OFFICES, ...KINDS].map(organisation),
  {
    asked:
      /(?<!还有)谁(?!家(?!建|承|办|管|出|开|做|修|掏|运营|负责|主|牵头|来)|[更大多少高低快短长强先入也还都]|[^,?]{1,4}得)|什么(?:部门|单位|机构)|归谁|由谁/u,
    named: has(AGENT),
  },
  {
    asked:
      /(?:设|建|放|位|开|办|坐落|落户|举行|举办|召开|住|挂|布)[^,?]{0,4}在哪(?!家|两家)|在哪(?:里|儿|个)?(?:办|开|设|举|领|学|兑|看|取)|位于何处|几楼|地址|地点|哪[里儿]能/u,
    named: has(WHERE),
  },
  {
    asked:
      /(?:是|有|指|分)?哪(?:几|些|[两三四五六七八九十]+)(?:个|项|条|家|种|类|所|样|方面)?(?!地方|城市|市|县|区)|名单|分别是(?!多少|几)/u,
    named: has(ITEMS),
  },
];

/** 1 where the sentence names the kind of thing that the question wants named, 0 where it does not, ½ where none is wanted. */
export function expectedFit(question: string, sentence: string): number {
  const { asks, wanted } = wantedBy(question);
  if (wanted.length === 0) return 0.5;
  const view = normalise(sentence);
  return wanted.some(({ named }) => named(view, asks)) ? 1 : 0;
}

interface Wanted {
  /** The question, normalised. */
  readonly asks: string;
  readonly wanted: readonly Expectation[];
}

/** Each question is asked of many sentences. */
const remembered = new LRUCache<string, Wanted>({ max: 64 });

function wantedBy(question: string): Wanted {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const asks = normalise(question);
  const read = { asks, wanted: EXPECTATIONS.filter(({ asked }) => asked.test(asks)) };
  remembered.set(question, read);
  return read;
}
