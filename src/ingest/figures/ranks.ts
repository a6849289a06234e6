import type { Numeral } from '../../chinese/numerals.js';
import type { Quantity } from './quantities.js';

/** Words that make 第二 a rank and not a number in a series. */
const RANKED =
  /(?:全国|全省|全市|全区|全县|全州|全盟|全球|世界|省内|市内|国内|同类|排名|排|位居|位列|名列|列|居|升至|升到|跃至|跃居|综合|总分|考核|评价|测评|增速|增幅|指数|总量|榜|城市|[一二三四五六七八九十\d]+[省市区县]|中部|西部|东部|东北|长三角|地级市|副省级)[^,;。、]{0,6}(?:、第[\d一二三四五六七八九十]{1,3}[位名]?|[和及]第[\d一二三四五六七八九十]{1,3}[位名]?)*第$/u;
/** 前三 is a bound of a rank only among these. */
const AMONG =
  /(?:全国|全省|全市|全区|全球|世界|省内|国内|同类|排名|位居|位列|名列|居|进入|跻身|稳居|保持|城市|前列)[^,;。]{0,8}前$/u;
const END = /^\s*(?:[,。;、)!?”’」]|的|和|及|与|$)/u;

/** 第二, 第4位, 前三名 as a rank; `null` for a number of a series (第二批) and anything else. */
export function findRank(view: string, numeral: Numeral): Quantity | null {
  const { start, end } = numeral.span;
  const before = view.slice(0, start);
  const after = view.slice(end);
  const unit = /^\s?(?:位(?!数|于|置)|名(?!额|单|称|录))/u.exec(after)?.[0] ?? '';
  const first = /第$/u.test(before);
  const among = /前$/u.test(before);
  if (!first && !among) return null;
  if (among && /^\s?(?:%|个|年|天|次|批|期|季|项|款|届)/u.test(after)) return null;
  const counts = first
    ? unit !== '' || (RANKED.test(before) && END.test(after))
    : AMONG.test(before) && (unit !== '' || END.test(after) || /^强/u.test(after));
  if (!counts) return null;
  return {
    span: { start: start - 1, end: end + unit.length },
    value: numeral.value,
    unit: '位',
    kind: 'rank',
    qualifiers: [first ? '第' : '前'],
    numeral,
  };
}

const TOP = /(?:位居|位列|名列|稳居|跃居|居|列|排名|排在|升至|位于)[^,;。、]{0,10}?(首位|榜首|之首)/gu;

/** 居全省首位: a first rank without a number. */
export function topRanks(view: string): Quantity[] {
  return Array.from(view.matchAll(TOP), (match) => {
    const text = match[1] ?? '';
    const start = match.index + match[0].length - text.length;
    const span = { start, end: start + text.length };
    const numeral: Numeral = { span, text, value: 1, form: 'chinese', ordinal: true, decimals: 0, scale: '' };
    return { span, value: 1, unit: '位', kind: 'rank', qualifiers: ['第'], numeral };
  });
}
