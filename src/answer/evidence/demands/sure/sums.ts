import { demand, type Demand } from '../demand.js';

/** A sum of money as reports state it: in figures, in words, masked, or as the unit of a column. */
export const STATED =
  '(?:[\\d千百十万亿几两*\\u00d7(/余]|\\d多|[百千万亿十]多|[三四五六七八九](?=元(?![区县乡桥里村])))元|[美欧日港澳]元|元[/)]|\\d[\\d.]*(?:余|多)?个?亿(?![吨人度千斤立方件次株])|\\d[\\d.]*(?:余|多|几)?[万千](?=[,。;、)]|$)|块钱|分钱|毛钱|\\d块|[\\d半一二三四五六七八九]折';

/** Nothing is paid for it. */
export const FREE =
  '(?<![避难以幸罢任])免(?![疫申罚证责签职陪验于得了检])|不收(?=[费取钱任一])|不花|不用[交掏付]|不再收|未花|没花|零成本|零费用|零收费|零租|无偿|义务服务|不取|分文|一分钱';

/** A sum of money, or that there is none. */
export const SUM = `${STATED}|${FREE}`;

/** A sum of money, or a share of one. */
export const SUM_OR_SHARE = `${SUM}|[%‰]|分之|[\\d一二三四五六七八九两几半]成(?![立为员功果都本])|一半|全额|减半|\\d倍|[:∶]\\d|[一二三四五六七八九]比[一二三四五六七八九]`;

/** Not a count of things or of time. */
export const UNCOUNTED =
  '(?![个家户名位人件项次种类条批年天月日平亩吨度岁座处所张套笔单份篇场起门道桶车只头斤公米粒辆台部期步级届周分])';

/** How somebody asks for an amount of money without saying of what; 几 alone counts other things too. */
export const HOW_MUCH = `(?:多少${UNCOUNTED}|(?<![哪这那])几个?(?:块|毛|分钱|元|百|千|万|十万|亿|钱|厘|子儿)${UNCOUNTED}|好多钱|几何|什么价|啥价|什么标准|啥标准|标准(?:是|为)?多)`;

/** A text that says both, in whatever order. */
export const both = (one: string, other: string): string => `^(?=[^]*(?:${one}))(?=[^]*(?:${other}))`;

/** A wider point, asked only where none of the narrower ones is: a text that tells it alone does not tell those. */
export const besides = (narrower: readonly Demand[], asked: string, said: string): Demand =>
  demand(`^(?![^]*(?:${narrower.map((point) => point.asked.source).join('|')}))[^]*(?:${asked})`, said);
