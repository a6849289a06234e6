import { LRUCache } from 'lru-cache';

/** Offices, places and people are asked for by a question that names a label besides: “一网通办”是哪个局牵头. */
const WHO =
  '(?!.{0,3}(?:部门|单位|局|委|银行|公司|企业|机构|城市|地方|地区|家|人|时候|时间|街道|学校|医院|区|县|年|天|月))';
const STANDS_FOR = `(?:指|是|代表|包括|包含|涵盖|说)(?:的|到|的是)?(?:都|各|把|都是|都是些|些)?(?:哪|什么|啥)${WHO}`;
/** 五包的街道是哪几个 asks for streets. */
const OF_BEARER =
  '(?!["\u201d]?的?(?:试点|先行|牵头|首批)?的?(?:街道|社区|小区|村|乡镇|镇|县|区|城市|省份|地方|企业|公司|单位|部门|机构|银行|医院|学校|高校|人|干部|领导|专家))';
const BEHIND = `${OF_BEARER}["\u201d]?[^,。;?]{0,6}?,?(?:[这那](?:个|些|一串)?)?(?:数|字)?(?:具体|分别|究竟|到底|各|主要)?`;
const NUMBER = '[一二三四五六七八九十两\\d]';

const SORT = '(?:制度|机制|模式|办法|做法|概念|说法|名堂|意思|东西|体系|平台|标准|称号)';

/** Forms in which a question asks what a label means; `@` stands for the label. */
const MEANS = [
  `@${BEHIND}${STANDS_FOR}`,
  `@${BEHIND}(?:是)?(?:什么意思|啥意思|什么含义|什么东西|什么名堂|怎么讲|怎么解释)`,
  `@[^。;?]{0,30}是什么意思`,
  `@[^。;?]{0,14}?(?:怎么|如何|怎样)(?:理解|解释)`,
  `@[^。;?]{0,10}?是?(?:怎么一?(?:回|码)事|(?:怎么|咋)个\\p{Script=Han}{0,2}法)`,
  `@[^。;?]{0,4}?(?:算|是)个?(?:什么|啥)(?:样的?)?${SORT}`,
  `@[^。;?]{0,8}?(?:指|说)的?(?:是)?怎样`,
  `(?:什么叫|何谓|何为|什么是|啥叫|啥是|解释(?:一下|下)?)[^,。;?]{0,12}?["\u201c]?@`,
  `@[^。;?]{0,8}?${NUMBER}\\p{Script=Han}{1,2}(?:各|分别)?(?:抓|指|是|挂|包|变|统|促)的?(?:是)?(?:啥|什么|哪)`,
  `@[^。;?]{0,6}?[A-Zn](?:里头|里面|里|中)?(?:装|是|指|包含|包括|有)(?:的|了)?(?:是)?(?:啥|什么|哪)`,
  `@[^。;?]{0,6}?,?[\\p{Script=Han}\\dA-ZNn\u3001和与,"]{1,12}?(?:各|分别|都)(?:是|指|代表|管)(?:的|把)?(?:是)?(?:啥|什么|哪)${WHO}`,
];

/** What somebody or something that bears a name is there for: a name that the question itself marks, no ordinary word. */
const DOES = `@${BEHIND}(?:是)?(?:干什么|干啥|做什么|做啥|评什么|管什么|搞什么)|@[^。;?]{0,12}?(?:管|有|起|顶)(?:什么|啥)(?:用|作用)`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** What a question asks of a deed that its label counts: 三免三缓,免什么; 五查机制,查的哪五样. */
const OF_ITS_WORD = `[^。;?]{0,10}?,?[这那]?个?(?<word>\\p{Script=Han})的?是?(?:哪|什么|啥)${WHO}`;

const asking = new LRUCache<string, boolean>({ max: 512 });

/** Whether a question (normalised) asks what a label means. */
export function asksMeaning(question: string, label: string): boolean {
  const key = `${question}\0${label}`;
  const known = asking.get(key);
  if (known !== undefined) return known;
  const name = escaped(label);
  const found =
    asksPart(question, label) ||
    MEANS.some((form) => new RegExp(form.replace('@', name), 'iu').test(question)) ||
    (COUNTS.test(label) && asksItsWord(question, label));
  asking.set(key, found);
  return found;
}

/** 早点摊流动点位是怎么个法 asks of the word that stands right before. */
const asksAtOnce = (question: string, label: string): boolean =>
  new RegExp(
    `(?:${escaped(label)}\\p{Script=Han}{0,3},?(?:具体|到底|究竟|分别|[这那].?)*[是指怎如什啥说代算各包]|${escaped(label)}[?。]?$)`,
    'u',
  ).test(question.replaceAll('"', ''));

const asksPurpose = (question: string, label: string): boolean =>
  new RegExp(DOES.replace('@', escaped(label)), 'iu').test(question);

/** A label that counts what it stands for: 三免三缓, 两个放开. */
export const COUNTS = /^[一二三四五六七八九十两\d]/u;

function asksItsWord(question: string, label: string): boolean {
  const word = new RegExp(`${escaped(label)}${OF_ITS_WORD}`, 'u').exec(question)?.groups?.['word'];
  return word !== undefined && label.includes(word);
}

const COUNTED = new RegExp(
  `(?:是|指|指的是|说的是|到)哪(?<number>[二三四五六七八九十两])(?:个|种|条|项|类|样)?`,
  'u',
);

/** The label whose members a question wants counted out: 三自管理是哪三自 asks for 三自; `null` where it asks for none. */
export function countedLabel(question: string): string | null {
  const match = COUNTED.exec(question);
  const number = match?.groups?.['number'];
  if (match === null || number === undefined) return null;
  const label = new RegExp(`(?<!第)${number}(?![个种条项类样大家方])\\p{Script=Han}`, 'u').exec(
    question.slice(0, match.index),
  );
  return label?.[0] ?? null;
}

const QUOTED = /"([^"]{2,16})"/gu;
/** Not what measures: 七方面, 三个. */
const COUNTING =
  /(?<!第)[二三四五六七八九十两](?![个项条类方种大件家次年天月步处批名位座所点级届场套期轮])\p{Script=Han}{1,2}/gu;

/**
 * Labels that a question asks the meaning of and a text speaks of, as the text has them. People leave the quotation marks out, so what
 * the text puts in them and words that count (六定) are looked for in the question too.
 *
 * @param question @param text normalised
 * @param exact labels that the question itself marks
 */
export function labelsAsked(question: string, text: string, exact: readonly string[]): string[] {
  const counted = wholeOf(question, text, exact);
  if (counted.length > 0) return counted;
  const quoted = [...text.matchAll(QUOTED)].flatMap(([, label]) => label ?? []);
  const whole = (label: string): boolean => !quoted.some((one) => one !== label && one.startsWith(label));
  const counting = [...question.matchAll(COUNTING)]
    .flatMap(([label]) => [label, label.slice(0, 2)])
    .filter(whole);
  const candidates = [...exact, ...quoted, ...counting];
  const shared = [...new Set(candidates)].filter((label) => text.includes(label) && question.includes(label));
  return shared.filter((label) => {
    if (/^(?:[\d.%]+|[a-z])$/u.test(label)) return false;
    if (exact.includes(label)) return asksMeaning(question, label) || asksPurpose(question, label);
    return asksMeaning(question, label) && (COUNTS.test(label) || asksAtOnce(question, label));
  });
}

const NAMES_OF_PART = `[^。;?]{0,6}?,(?<part>${NUMBER}个?\\p{Script=Han}{1,3}?)["\u201d]?(?:都|各|分别|具体|又)?(?:叫(?:什么|啥)|是哪|有哪|的?名[字称])`;
const OF_A_PART = `[^。;?]{0,6}?,(?<part>\\p{Script=Han}{3,6}?)["\u201d]?(?:具体|分别|究竟|到底|各)?${STANDS_FOR}`;

/** 三张清单一张网,三张清单指什么: part of the label is said again. */
function asksPart(question: string, label: string): boolean {
  return [OF_A_PART, NAMES_OF_PART].some((form) => {
    const part = new RegExp(`${escaped(label)}${form}`, 'u').exec(question)?.groups?.['part'];
    return part !== undefined && label.includes(part.replace('个', ''));
  });
}

/** “100”和“20”各代表什么, of 100+20: the parts of a label, each marked by itself. */
function wholeOf(question: string, text: string, exact: readonly string[]): string[] {
  const numbers = exact.filter((one) => /^\d+$/u.test(one));
  const whole = numbers.join('+');
  return numbers.length > 1 && text.includes(whole) && /各|分别|代表|指/u.test(question) ? [whole] : [];
}

const PARTS =
  /(?<parts>(?:[\p{Script=Han}\dA-Zn]{1,3}(?:[\u3001,]|和|与|又)?)+?)(?:里|中)?(?:各|分别|都)(?:是|指|代表|管)/u;
const NAMED_PART = /[\u4e00-\u9fff]色?|\d+|[A-Zn]/gu;

/** What every member of a label that counts begins with, or ends with: 取消 of 四个取消. */
const OF_COUNT = /^[二三四五六七八九十两\d]个?(\p{Script=Han}{2})$/u;

/** Parts of a label that the question names, 甲、乙各指什么, or that it counts. */
export function namedParts(question: string, label: string): string[] {
  const behind = question.slice(question.indexOf(label) + label.length);
  const named = PARTS.exec(behind)?.groups?.['parts'];
  if (named === undefined || !/[\u3001,和与]/u.test(named))
    return [...(OF_COUNT.exec(label)?.slice(1) ?? [])];
  return (named.match(NAMED_PART) ?? []).filter((part) => !/[和与的]/u.test(part));
}

/** What a label is put together from, where it shows: the numbers of 12+40, the colours of 红黄绿, the parts that a question names. */
export function partsOf(question: string, label: string): string[] {
  const numbers = label.match(/\d+/gu) ?? [];
  if (numbers.length > 1) return numbers;
  if (label.includes('\u3001')) return label.split('\u3001');
  const named = namedParts(question, label);
  if (named.length > 0) return named;
  return /^\p{Script=Han}{3,4}$/u.test(label) && new Set(label).size === label.length
    ? Array.from(label)
    : [];
}
