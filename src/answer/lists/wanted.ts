import type { Span } from '../../domain/index.js';
import type { Concept, Understanding } from '../../retrieve/index.js';

/** A list that a question wants told item by item. */
export interface Wanted {
  /** How many items it says that there are; `null` where it does not. */
  readonly count: number | null;
  /** What the items are, in the question's words: 要求 of 哪四点要求; empty where it only counts (哪四个). */
  readonly kind: string;
  /** What reports may call the items: the kind, its head, and other words for it. */
  readonly names: readonly string[];
  /** The items are what a label of so many stands for: the three of “三通”, and no other three. */
  readonly labelled: boolean;
  /** Where the question says so: what stands there names no matter of its own. */
  readonly span: Span;
}

export const COUNT = '(?:[二两三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2})';
const MEASURE =
  '(?:大?个方面|大?方面|大类|个|大|点|条|项|类|种|步|块|样|招|级|句|件|道|家|处|名|位|座|组|支|环|批|张|本|把|扇|笔|堂|盘|根|股|双|副|套|段|层)';
/** What is done with the items, behind their name. */
const DONE = '(?:推进|推动|组成|构成|进行|落实|促进|来|上)';
const END = `(?=["”」]|${DONE}|的?(?:都|分别|各自?|具体|到底|究竟|主要|又)*(?:是|有|叫|指|包括|包含|[,?。:]|$|哪|什么|啥))`;
const WHICH = '(?:哪些|哪(?=[二两三四五六七八九十\\d])|哪几|几)';
const EACH = '(?:都|分别|各自?|具体|到底|究竟|主要|一共|总共|里|中|里面|又|会|,)*';

/** 哪四点要求, 六大机制都是哪些, 五个步骤分别叫什么. */
const BY_NUMBER = new RegExp(
  `(?<![第\\d.年月])(?<count>${COUNT})(?<measure>${MEASURE})?(?<kind>\\p{Script=Han}{0,8}?)${END}`,
  'gu',
);
/** 聚焦哪些重点领域, 有几类产品. */
const BEHIND = new RegExp(
  `${WHICH}(?:${MEASURE})?(?<kind>(?!方面)\\p{Script=Han}{1,8}?)(?=${DONE}|的?(?:分别|都|各|[,?。:]|$|是|叫|有))`,
  'u',
);
/** 主攻方向有哪些, 职责包括什么. */
const BEFORE = new RegExp(
  `(?<kind>\\p{Script=Han}{2,8}?)${EACH}(?:(?:是|有|指|包括|包含|分为|叫)(?:的是)?(?:哪些|哪几)|(?:包括|包含|分为|有)(?:什么|啥))(?:${MEASURE})?(?=[,?。]|$)`,
  'u',
);
const ENGLISH_NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ENGLISH_COUNT =
  /\b(?:list|name|identify|enumerate|give|what (?:are|were)|which)(?: me)?(?: all)?(?: of)?(?: the| those| these)? (?<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b/iu;

/** Asks for items by name, and not for what becomes of each. */
const BY_NAME =
  /哪|(?:都|分别|各自?)(?:是|叫|指|有|包括)(?:什么|啥|做什么)|列(?:出|一下|举|全|明)|罗列|逐[一个项条]|一一|叫什么|叫啥|包括什么|有什么|有啥/u;
/** How much, when, why and how each: more than names. */
const MORE =
  /多少|什么时候|何时|几时|为什么|为何|为啥|怎么|怎样|如何|咋|哪(?:年|天|一年|一天|里|儿)|哪个(?!方面)|差别|差在|区别|不同|相比|比较|哪些地方|哪些城市|哪些市|哪些县|哪些区(?!域)/u;

/** What list a question wants; `null` where it wants none, or more than names. */
export function wantedList({ chinese, question, concepts, understood }: Understanding): Wanted | null {
  if (!BY_NAME.test(chinese) || MORE.test(chinese)) return null;
  const counted = [...chinese.matchAll(BY_NUMBER)].find(
    ({ groups, index }) =>
      groups?.['measure'] !== undefined ||
      chinese.slice(0, index).endsWith('哪') ||
      (groups?.['kind']?.length === 2 && !/\d/u.test(groups['count'] ?? '')),
  );
  const found = counted ?? BEHIND.exec(chinese) ?? BEFORE.exec(chinese);
  if (found === null) return null;
  const said = counted?.groups?.['count'] ?? ENGLISH_COUNT.exec(question)?.groups?.['count']?.toLowerCase();
  // What is asked for is seldom the last word of what an English question becomes: its number alone tells which list it wants.
  if (understood.language === 'en' && said === undefined) return null;
  const kind = kindIn(chinese, found);
  const span = { start: found.index, end: found.index + found[0].length };
  const at = chinese.indexOf(kind, counted === undefined ? 0 : Math.max(0, found.index - LONGEST_KIND));
  // An English question puts its noun before what it is of, and so does its Chinese.
  const isHead = ({ start, end }: Span): boolean =>
    understood.language === 'en' ? start >= at && end <= at + kind.length : end === at + kind.length;
  const others = concepts
    .filter(({ span: own, verb }) => isHead(own) && !verb)
    .flatMap(({ text, variants }) => [text, ...variants]);
  const count = said === undefined ? null : countOf(said);
  const label = concepts.find((concept) => isLabelOf(concept, count))?.text;
  const names = label === undefined ? namesOf(kind, others) : [label];
  return { count, kind, names, labelled: label !== undefined, span };
}

const LABEL = new RegExp(`^(?<count>${COUNT})\\p{Script=Han}`, 'u');
const isLabelOf = ({ exact, amount, text }: Concept, count: number | null): boolean =>
  exact &&
  amount === undefined &&
  count !== null &&
  countOf(LABEL.exec(text)?.groups?.['count'] ?? '') === count;

const LONGEST_KIND = 12;
/** Says only that they are several. */
const BARE = /^(?:方面|个|项|条|点)?$/u;

function kindIn(chinese: string, { groups, index }: RegExpExecArray): string {
  const said = (groups?.['kind'] ?? '').replace(/^.*的/u, '');
  return BARE.test(said) ? (NOUN_BEFORE.exec(chinese.slice(0, index))?.groups?.['kind'] ?? '') : said;
}

/** 建起的联动治理体系一共五个方面: what the five are of. */
const NOUN_BEFORE = /(?<kind>\p{Script=Han}{2,6}?)(?:一共|总共|共|有|分|包括|涉及|里|的|是|,|哪)*$/u;

/** 重点领域 is called 领域 too. */
const namesOf = (kind: string, others: readonly string[]): string[] =>
  [...new Set([kind, kind.slice(-4), kind.slice(-2), ...others])].filter((name) => name.length > 1);

const DIGITS = '一二三四五六七八九十';

/** 两 is 2, 十二 and 12 and twelve the same. */
export function countOf(said: string): number {
  if (/^\d+$/u.test(said)) return Number(said);
  if (ENGLISH_NUMBERS.includes(said)) return ENGLISH_NUMBERS.indexOf(said) + 1;
  if (said === '两') return 2;
  const [tens, ones] = said.length > 1 ? [1, said.slice(1)] : [0, said];
  return 10 * tens + DIGITS.indexOf(ones) + 1;
}
