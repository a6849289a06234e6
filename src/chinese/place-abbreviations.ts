import type { Place } from '../domain/place.js';
import { ABBREVIATIONS } from './place-lexicon.js';

/** Places that a run of characters names by abbreviation. */
export interface Abbreviated {
  readonly length: number;
  readonly places: readonly Place[];
}

/** Abbreviations that are hardly ever another word's part. */
const CLEAR = '京津沪渝冀豫辽湘皖鲁浙赣鄂桂甘晋陕闽粤黔川宁琼深穗杭甬蓉苏';
const DIRECTION = /[渝冀豫辽鄂湘皖鲁浙赣桂晋陕闽粤黔苏川滇][东西南北中]{1,2}(?!方)/uy;
const PAIR = new RegExp(
  `[${CLEAR}滇汉昆哈]{2,4}(?=高铁|铁路|高速|合作|两地|三地|两省|三省|省界|省际|边界|交界|城际|产业|一体化|组合港|同城|协作|联动|毗邻|战略|跨省|通道|渝)`,
  'uy',
);
const RESIDENT = new RegExp(
  `[${CLEAR}](?=高校|院校|企业|央企|外资|科研|院所|机构|单位|部队|人才|院士|专家|投资|就业|创业|发展|大学|商会|办事处|落户|侨|台胞|港澳)`,
  'uy',
);
const DOCUMENT_NUMBER =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?=市?[政委党府办改发]\S{0,4}[〔[【([]\d{4})/uy;
const LIVES_AT = /[在来驻留赴离入返抵]$/u;

/** Read as the first place, or the one that `context` lies in. */
function oneOf(character: string, context: Place | undefined): Place[] {
  const places = ABBREVIATIONS.get(character) ?? [];
  const near = context && places.find((place) => place.province === context.province);
  const chosen = near ?? places[0];
  return chosen === undefined ? [] : [chosen];
}

function runAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A compound at `at` in which abbreviations clearly stand for places: 渝东北, 在宁高校, 鄂渝两地, 豫政办〔2022〕. */
export function abbreviatedAt(text: string, at: number, context?: Place): Abbreviated | null {
  const first = text.charAt(at);
  if (!ABBREVIATIONS.has(first)) return null;
  const pair = runAt(PAIR, text, at);
  if (pair !== null)
    return {
      length: pair.length,
      places: Array.from(pair).flatMap((character) => oneOf(character, context)),
    };
  const before = text.charAt(at - 1);
  const single =
    (!/[复流]/u.test(before) ? runAt(DIRECTION, text, at) : null) ??
    (LIVES_AT.test(before) ? runAt(RESIDENT, text, at) : null) ??
    (!/\p{sc=Han}/u.test(before) ? runAt(DOCUMENT_NUMBER, text, at) : null);
  return single === null ? null : { length: single.length, places: oneOf(first, context) };
}
