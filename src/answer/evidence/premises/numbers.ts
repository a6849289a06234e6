import { amountsIn, meansAmount, type Amount } from '../../../chinese/amounts.js';
import type { Check } from './premise.js';

/** Numbers that a question states by itself: 压到5个工作日, 第3位, 八成. Years and numbers inside codes and names are not among them. */
export function statedNumbers(question: string): Amount[] {
  return amountsIn(question).filter(({ numeral: { span, form, scale, text } }) => {
    const before = question.charAt(span.start - 1);
    const after = question.slice(span.end);
    if (
      /[+*A-Za-z\d“"「.]/u.test(before) ||
      /^(?:[+*A-Za-z”"」]|年(?!内|以上|来|间|期)|月|日|号)/u.test(after)
    )
      return false;
    if (form !== 'chinese' || scale !== '') return !/^(?:20|19)\d\d$/u.test(text);
    return /^(?:倍|个工作日|天|年内|个月|亿|万|小时|分钟)/u.test(after);
  });
}

/** How many of the amounts stand nowhere in the text: 八成 is said by 83% too, and by no 80户. */
export function unsaidNumbers(stated: readonly Amount[], text: string): number {
  if (stated.length === 0) return 0;
  const there = amountsIn(text);
  return stated.filter((said) => !there.some((one) => meansAmount(said, one))).length;
}

/** Between two numbers, that the second is reached from the first: 15天压缩到5天. */
const MOVES_TO = /^[^,。;?]{0,8}?(?:到|至|升|降|滑|减|增|变|跌|涨|缩|成|为)/u;

/** The moves in a text, from one number to the next: 从15天压到5天. */
function movesIn(text: string, numbers: readonly Amount[]): (readonly [from: Amount, to: Amount])[] {
  return numbers.slice(1).flatMap((to, index) => {
    const from = numbers[index];
    const moves = from !== undefined && MOVES_TO.test(text.slice(from.span.end, to.span.start + 1));
    return moves && from.value !== to.value ? [[from, to] as const] : [];
  });
}

const STARTS = /[从由][^,。;?从由]{0,8}$/u;

/** 时限从5天增加到15天 is wrong where the text moves it from 15天 to 5天. */
export const turnedAround: Check = (question, { text }) => {
  const claimed = movesIn(question, statedNumbers(question)).flatMap(([from, to]) => {
    const start = STARTS.exec(question.slice(0, from.span.start))?.index;
    return start === undefined ? [] : [{ from, to, claim: question.slice(start, to.span.end) }];
  });
  if (claimed.length === 0) return null;
  const told = movesIn(text, amountsIn(text));
  const tells = (a: Amount, b: Amount): boolean =>
    told.some(([from, to]) => from.value === a.value && to.value === b.value);
  const turned = claimed.find(({ from, to }) => tells(to, from) && !tells(from, to));
  return turned === undefined ? null : { kind: 'contradicted', claim: turned.claim };
};

/** 106、60、48个工作日: numbers side by side. */
const BESIDE = /^[^,。;?\d]{0,5}(?:\u3001|和|及|与)[^,。;?\d]{0,2}$/u;

function seriesIn(text: string): Amount[][] {
  const series: Amount[][] = [];
  for (const amount of amountsIn(text)) {
    const last = series.at(-1)?.at(-1);
    if (last !== undefined && BESIDE.test(text.slice(last.numeral.span.end, amount.span.start)))
      series.at(-1)?.push(amount);
    else series.push([amount]);
  }
  return series;
}

/** 从60天压到30天 is wrong where the text has 分别由90、60天压到40、30天: each came from its own. */
export const pairedOtherwise: Check = (question, { text }) => {
  const series = seriesIn(text);
  const pairs = series.slice(1).flatMap((to, index) => {
    const from = series[index] ?? [];
    const between = text.slice(from.at(-1)?.span.end, (to[0]?.span.start ?? 0) + 1);
    return from.length > 1 && from.length === to.length && MOVES_TO.test(between) ? [{ from, to }] : [];
  });
  for (const [from, to] of movesIn(question, statedNumbers(question)))
    for (const pair of pairs) {
      const started = pair.from.findIndex(({ value }) => value === from.value);
      const reached = pair.to.findIndex(({ value }) => value === to.value);
      if (started >= 0 && reached >= 0 && pair.to[started]?.value !== to.value)
        return { kind: 'contradicted', claim: question.slice(from.span.start, to.span.end) };
    }
  return null;
};
