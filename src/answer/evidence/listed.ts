import { clauseSpans } from '../../chinese/sentences.js';
import { normalise } from '../../chinese/normalise.js';

const NUMBER = '\\d+|[一二两三四五六七八九十]{1,3}';
/** 采纳的18条意见是哪些, 末三名是谁: things told by their number, the names of which are wanted. */
const BY_NUMBER = new RegExp(
  `(?<lead>.?)(?<number>${NUMBER})(?<measure>[个项条家种类件套名位座所户款起处](?!类))[^,?]{0,10}?(?:是|叫|有|都|分别|各)*(?:哪(?!年)|什么(?!时)|谁|名单|啥|具体)`,
  'u',
);
const NAMES = /\u3001|分别|包括|即|:|—|以及|[和与及由]|[“"《]|一是/u;

/** 哪些企业, 企业是哪几家. */
const WHICH =
  /哪(?:些|几个|几家|几|个|家)(?!方面)(?<after>\p{Script=Han}{1,2})|(?<before>\p{Script=Han}{1,2})(?:是|有)哪(?:些|几)[个家]?(?!\p{Script=Han})/u;
const SOME = '部分|个别|一些|少数|有的|有些|若干';

/**
 * Whether a sentence only counts things whose names are asked for, where it speaks of them: 采纳18条 names none of the eighteen, and
 * 个别企业 no firm, whatever else the sentence counts up.
 */
export function namesNone(question: string, text: string): boolean {
  const asks = normalise(question);
  const view = normalise(text);
  return onlyCounts(asks, view) || onlySome(asks, view);
}

function onlyCounts(asks: string, view: string): boolean {
  const { lead = '', number, measure = '' } = BY_NUMBER.exec(asks)?.groups ?? {};
  if (number === undefined) return false;
  const said = [lead + number + measure, lead + number, number + measure].find((one) => view.includes(one));
  if (said === undefined || said.length < 2) return false;
  const item = view.split(';').find((part) => part.includes(said)) ?? '';
  const clauses = clauseSpans(item, { start: 0, end: item.length });
  const at = clauses.findIndex(({ end }) => item.indexOf(said) < end);
  const near = item.slice(clauses[at - 1]?.start ?? 0, (clauses[at + 1] ?? clauses[at])?.end);
  return !NAMES.test(withoutCounts(near, said));
}

/** 红榜23个、黑榜7个: what parts the asked number from others parts no names. */
function withoutCounts(near: string, said: string): string {
  const at = near.indexOf(said);
  const before = near.slice(0, at).replace(/(\d\p{Script=Han}{1,2})\u3001(?=[^,\u3001]*$)/u, '$1 ');
  return before + near.slice(at).replace(/^([^,\u3001]*)\u3001(?=[^,\u3001]*\d)/u, '$1 ');
}

function onlySome(asks: string, view: string): boolean {
  const { after, before } = WHICH.exec(asks)?.groups ?? {};
  const noun = after ?? before;
  if (noun === undefined || view.includes('\u3001')) return false;
  return new RegExp(`(?:${SOME})(?:${[noun, noun.charAt(0), noun.slice(-1)].join('|')})`, 'u').test(view);
}
