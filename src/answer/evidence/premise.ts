import { amountsIn, meansAmount, type Amount } from '../../chinese/amounts.js';

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

const MOVES_TO = /^[^,。;?]{0,8}?(?:到|至|升|降|滑|减|增|变|跌|涨|缩|成)/u;

/** Whether the question moves something from a to b that the text moves from b to a. */
export function turnsAround(question: string, numbers: readonly Amount[], text: string): boolean {
  if (numbers.length < 2) return false;
  const there = amountsIn(text);
  return numbers.slice(1).some((to, index) => {
    const from = numbers[index];
    if (from === undefined || from.value === to.value) return false;
    if (!/[从由]/u.test(question.slice(Math.max(0, from.span.start - 8), from.span.start))) return false;
    if (!MOVES_TO.test(question.slice(from.span.end, to.span.start + 1))) return false;
    const pairs = there.slice(1).map((b, at) => [there[at]?.value, b.value] as const);
    return (
      pairs.some(([a, b]) => a === to.value && b === from.value) &&
      !pairs.some(([a, b]) => a === from.value && b === to.value)
    );
  });
}

const OFFICE =
  '(?:局|委|委员会|办|办公室|厅|海关|法院|检察院|银行|公司|集团|街道|部门|中心|大学|学院|医院|联社|公安|税务)';
const ROLE = '牵头|负责|主管|主办|承办|主导|组织|管理|推出|发起|出资|承担|实施|运营';
const BEARS = new RegExp(
  `(?:由|是|归|靠)?(\\p{Script=Han}{2,12}?${OFFICE})(?:作为[^,。;?]{0,12}?|来|去|统一|直接)?(?:${ROLE})`,
  'gu',
);

/** An office that the question wants to know, and gives nothing to. */
const ASKED_OFFICE = new RegExp(`(?:哪[一些几]?[个家所]?|什么|啥)${OFFICE}$`, 'u');

/** Whether the question gives a task to an office that the text gives to another one, or to none. */
export function misplacesRole(question: string, text: string): boolean {
  return [...question.matchAll(BEARS)].some(([, office = '']) => {
    if (ASKED_OFFICE.test(office)) return false;
    const core = office.slice(-4).replace(/^.*?(?=\p{Script=Han}{3}$)/u, '');
    return !new RegExp(`${core}[^,。;]{0,14}(?:${ROLE})|(?:${ROLE})[^,。;]{0,6}${core}`, 'u').test(text);
  });
}

/** What is meant, promised or ordered rather than done. */
const PLANNED =
  /将(?!近)|力争|拟|计划|目标|要(?:求|在|把|建|完成)|应当|应该|须|不少于|不低于|不高于|不超过|确保|争取|预计|到20\d\d年|年底前|今年.{0,8}(?:启动|完成|建成)|下一步/u;
/** What a question takes for done. */
const DONE = /已经?|了(?![解不])|过(?!程|去|度)|去年|成效|效果|结果|为什么|为何/u;

/** Whether the question takes for done what the sentence only plans. */
export const planTakenForResult = (question: string, sentence: string): boolean =>
  DONE.test(question) && PLANNED.test(sentence);

/** Length of the longest run of characters that both have, counted to ten, divided by ten. */
export function commonRun(question: string, sentence: string): number {
  let longest = 0;
  for (let start = 0; start + longest < question.length && longest < 10; start += 1)
    while (
      longest < 10 &&
      start + longest < question.length &&
      sentence.includes(question.slice(start, start + longest + 1))
    )
      longest += 1;
  return longest / 10;
}
