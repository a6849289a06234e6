import { LRUCache } from 'lru-cache';
import { normalise } from '../../../chinese/normalise.js';
import { BANKS, FIRMS, KINDS, type Kind } from './kinds.js';
import { properNames } from './proper.js';

const NUMBER = '[一两二三四五六七八九十\\d]+';
const MEASURE = '(?:个|家|所|座|位|处)';
/** 叫什么, 是谁家, 名单: the name itself is wanted. */
const NAMED = `(?:都|分别|各|具体|到底|究竟)?(?:是|有)?(?:哪(?:几|些|${NUMBER})?(?:${MEASURE}|$|[,?])|叫什么(?!时候)|叫啥|姓啥|名字|名称|名单|是谁|谁$|点名)`;

/** What a name that is wanted must be like; see {@link Kind}. */
interface Shape {
  /** Matches at the end of it. */
  readonly ends: RegExp;
  readonly plain: boolean;
}

interface Wanted extends Shape {
  /** More than one of them. */
  readonly several: boolean;
}

const SEVERAL = new RegExp(
  `(?:哪|是)[两二三四五六七八九\\d]|哪几|(?:[两二三四五六七八九十]|[2-9]|\\d\\d)${MEASURE}`,
  'u',
);

const shapeOf = ({ endings, afterProper, plain }: Kind): Shape => ({
  ends: new RegExp(`(?:${endings}|${afterProper})$`, 'u'),
  plain: plain === true,
});

const WORKERS = [FIRMS, BANKS].map(shapeOf);

const ASKED = KINDS.map((kind) => ({
  shape: shapeOf(kind),
  asked: new RegExp(
    `哪(?:一|几|${NUMBER})?${MEASURE}[^,?;的把由给将在对跟和与用让从]{0,4}?(?:${kind.asked})|哪(?:几|${NUMBER})(?:${kind.asked})|` +
      `${NUMBER}${MEASURE}[^,?;]{0,8}?(?:${kind.asked})[^?]{0,10}?${NAMED}|(?:那|的|些)[^,?;]{0,6}?(?:${kind.asked})[^?;\\d]{0,4}?(?:叫什么(?!时候)|叫啥|名字|名单|是谁|是哪)|` +
      `${NUMBER}${MEASURE},?[^?;]{0,6}?是哪些(?:${kind.asked}|企业)`,
    'u',
  ),
}));

/** 清退的9家分别是谁: firms, whatever they are. */
const COUNTED = new RegExp(
  `${NUMBER}(?:家|户)(?!人|居民|农户|群众|住户|村民)[^?]{0,18}?(?:分别是谁|都是谁|是谁家|叫什么(?!时候)|叫啥|名字|名单|是哪几家|是哪两家|是哪些)`,
  'u',
);

/** 由哪家企业来建, 用的是哪些物业公司. */
const FIRM =
  /哪(?:[一两二三四五六七八九十\d]+|几)?家[^,?;的]{0,3}企业|(?:用|找|请|跟|卖给|都有)(?:的)?(?:是)?了?哪些[^,?]{0,3}(?:公司|企业)/u;

/** 谁开发的, 哪家承保: work that firms do, whoever they are. */
const WORK =
  '开发|研发|承建|承保|中标|承办|代建|运营|放款|放的款|评级|评的|设计|生产|制造|承租|租下|经办|承包|代发|建设';
const WORKED = new RegExp(
  `(?:谁|哪家(?!${MEASURE}|普惠)|什么公司|哪个公司)[^,?]{0,4}(?:${WORK})|(?:${WORK})(?:商|方|的|单位|企业)*(?:是谁|是哪家|是哪个|哪家)`,
  'u',
);

const remembered = new LRUCache<string, readonly Wanted[]>({ max: 64 });

function wantedBy(question: string): readonly Wanted[] {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const view = normalise(question);
  const several = SEVERAL.test(view);
  const found = ASKED.filter(({ asked }) => asked.test(view)).map(({ shape }) => ({ ...shape, several }));
  const worked = found.length === 0 && [WORKED, COUNTED, FIRM].some((form) => form.test(view)) ? WORKERS : [];
  const wanted = [...found, ...worked.map((one) => ({ ...one, several: several && FIRM.test(view) }))];
  remembered.set(question, wanted);
  return wanted;
}

/**
 * Whether a text has the proper name that a question wants: 惠民水务公司 for 哪家公司, two of them for 哪两家. A text that speaks of
 * 两家航运企业 names none. ½ where no such name is wanted.
 * @param text a sentence, with its neighbours or not
 */
export function namesFit(question: string, text: string): number {
  const wanted = wantedBy(question);
  if (wanted.length === 0) return 0.5;
  const asks = normalise(question);
  const view = normalise(text);
  return Number(wanted.some((one) => isNamed(one, asks, view)));
}

/** 西安、宝鸡、延安3市: names by their place alone. */
const LISTED =
  /\p{Script=Han}{2,4}(?:\u3001\p{Script=Han}{2,6})+(?:等|这)?(?:[\d两三四五六七八九十]+|多)?[个家所]?(?:\p{Script=Han}{0,4})(?:市|县|区|镇|乡|街道|社区|村|医院|学校|公司|银行|集团|码头|国企|企业)/u;

function isNamed({ ends, plain, several }: Wanted, asks: string, view: string): boolean {
  if (LISTED.test(view)) return true;
  const names = properNames(view, ends, plain).filter((name) => !asks.includes(name.slice(-4)));
  return names.length >= (several ? 2 : 1) || (names.length === 1 && /等/u.test(view));
}
