import { normalise } from '../../../chinese/normalise.js';

/** Offices, places and people are asked for by a question that names a label besides: “一网通办”是哪个局牵头. */
const WHO =
  '(?!.{0,3}(?:部门|单位|局|委|银行|公司|企业|机构|城市|地方|地区|家|人|时候|时间|街道|学校|医院|区|县|年|天|月))';
const STANDS_FOR = `(?:指|是|代表|包括|包含|涵盖|说)(?:的|到|的是)?(?:哪|什么|啥)${WHO}`;
const BEHIND = `["\u201d]?[^,。;?]{0,6}?,?(?:具体|分别|究竟|到底|各|主要)?`;
const NUMBER = '[一二三四五六七八九十两\\d]';

/** Forms in which a question asks what a label means; `@` stands for the label. */
const MEANS = [
  `@${BEHIND}${STANDS_FOR}`,
  `@${BEHIND}(?:是)?(?:干什么|干啥|做什么|做啥|评什么|管什么|搞什么|什么意思|啥意思|什么含义|什么东西|什么名堂|怎么讲|怎么解释)`,
  `(?:什么叫|何谓|什么是|啥叫|啥是|解释(?:一下|下)?)[^,。;?]{0,2}?["\u201c]?@`,
  `@[^。;?]{0,8}?${NUMBER}\\p{Script=Han}{1,2}(?:各|分别)?(?:抓|指|是|挂|包|变|统|促)的?(?:是)?(?:啥|什么|哪)`,
  `@[^。;?]{0,6}?[A-Zn](?:里头|里面|里|中)?(?:装|是|指|包含|包括|有)(?:的|了)?(?:是)?(?:啥|什么|哪)`,
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Whether a question asks what a label means. */
export const asksMeaning = (question: string, label: string): boolean =>
  MEANS.some((form) => new RegExp(form.replace('@', escaped(label)), 'iu').test(question));

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

/** What stands right behind a label when the text goes on to say what it is. */
const SAID_AFTER =
  /^"?[^,。;"]{0,12}?(?:\((?!试行)[^)]{4,}\)|,?即|,?是指|,?指的是|,?包括|,?也就是|,?分别(?:是|为)|,?其中|,?[^,。;]{0,16}分(?:为|成)|:|——)/u;
const LISTED_AFTER = /^"?[^,。;"]{0,12}?,(?:[^,。;\u3001]{2,14}\u3001){2,}[^,。;]{2,14}/u;
/** What stands right before it when the text has said it already: an enumeration, or a word of naming. */
const SAID_BEFORE =
  /(?:(?:[^,。;\u3001"]{2,12}\u3001){2,}[^,。;\u3001"]{2,14}|"[^"]{2,30}[—\-→][^"]{2,30}"的|(?:合称|统称|简称|称为|叫做|叫作|并称|构成|即))"?$/u;
/** 按照"两个允许"要求: what is listed behind is done by it, and is not it. */
const BY_IT = /(?:按照?|依照|根据|围绕|落实|贯彻)[^,。;]{0,4}"?$/u;
const AROUND = 60;

/** Whether a text goes on to say what a label is, or said it just before. */
export function explains(text: string, label: string): boolean {
  const view = normalise(text);
  for (let at = view.indexOf(label); at >= 0; at = view.indexOf(label, at + 1)) {
    const before = view.slice(Math.max(0, at - AROUND), at);
    const after = view.slice(at + label.length, at + label.length + AROUND);
    if (SAID_AFTER.test(after) || SAID_BEFORE.test(before)) return true;
    if (LISTED_AFTER.test(after) && !BY_IT.test(before)) return true;
  }
  return false;
}
