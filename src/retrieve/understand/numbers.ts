import { amountsIn, type Amount } from '../../chinese/amounts.js';
import { normalise } from '../../chinese/normalise.js';
import type { Concept } from './concepts.js';

/** A number that the question itself states: evidence without it is about something else. */
const NUMBER = /\d+(?:\.\d+)?%?/gu;
/** Part of a code (`1+7+3`, `A4`) or of a year: the very characters count, not the value. */
const IN_CODE = /[+A-Za-z*]$/u;
const BEFORE_CODE = /^[+A-Za-z*]/u;
/** Units that are nothing but measures; 15个街道 is about 街道. */
const MERE_UNIT =
  /^[多余来]?(?:大(?=\p{Script=Han}{2})|个(?:人|月|点)?|个?(?:工作[日天]|自然日|小时|钟头|百分点|星期)|分钟|秒|平方公里|平方米|平米|立方米|公里|块钱?|人次|[项家件次名人户条所座处份种类位支台套辆枚例起宗笔款艘架栋幢间株棵册批轮部场届倍趟亩吨米方元块天日年周张期门期道样桩桌])?/u;
/** What still belongs to it: 5万元以上, 10天之内, 612家里头. */
const TAIL = /^(?:以上|以下|以内|之内|之多|左右|上下|开外|里头|里面|当中|之中)/u;
/** 哪3家, 差不多80个: as many as are wanted, or as the asker remembers; 一半 is seldom meant to the figure. */
const SAID_LOOSELY = /(?:哪|大概|大约|差不多|将近|好像|估计|也就)(?:是|有)?$/u;
/** 是12个还是21个: which of two it is, is asked. */
const isEither = (question: string, start: number, end: number): boolean =>
  /\d[^,;?\d]{0,4}还是$/u.test(question.slice(0, start)) || /^[^,;?\d]{0,4}还是\d/u.test(question.slice(end));
/** Fewer, written in characters, are counts that a source need not state: 四类, 两家. */
const LEAST_IN_CHARACTERS = 10;
const COUNT_IMPORTANCE = 0.35;

/**
 * Numbers of a question, as concepts. They are looked for by value, unit and what blurs them: 四十多个 in 43家, 六成多 in 63%.
 * A number right behind 哪 (哪3家) tells how many are wanted, one behind 差不多 is not sure; evidence need not have them.
 */
export function numberConcepts(question: string): Concept[] {
  const amounts = amountsIn(question).filter((amount) => isAmount(amount, question));
  const digits = [...question.matchAll(NUMBER)].map((match) => {
    const start = match.index;
    const amount = amounts.find(({ span }) => span.start <= start && start < span.end);
    return numberConcept(question, match[0], start, amount);
  });
  const written = amounts
    .filter(({ numeral }) => numeral.form === 'chinese')
    .map((amount) => numberConcept(question, amount.numeral.text, amount.span.start, amount));
  return [...digits, ...written];
}

function isAmount(
  { numeral: { span, form, value, scale, text, ordinal }, unit }: Amount,
  question: string,
): boolean {
  const around = [question.slice(0, span.start), question.slice(span.end)] as const;
  if (IN_CODE.test(around[0]) || BEFORE_CODE.test(around[1])) return false;
  if (form === 'chinese')
    return !ordinal && (scale !== '' || (value >= LEAST_IN_CHARACTERS && unit !== '' && unit !== '年'));
  return !/^(?:19|20)\d\d$/u.test(text);
}

/** A count of one place, and the character behind it: 4大板块 is written 四大板块, 3本台账 三本台账. */
const SMALL = /^[1-9]$|^10$/u;
const CHARACTERS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** How a text may write a small number in characters, with what stands behind it. */
function inCharacters(question: string, text: string, end: number): string[] {
  const behind = /^\p{Script=Han}/u.exec(question.slice(end))?.[0];
  if (!SMALL.test(text) || behind === undefined) return [];
  const numeral = CHARACTERS[Number(text)] ?? '';
  return [...(text === '2' ? ['两'] : []), numeral].map((said) => said + behind);
}

/** Telephone numbers of public services. */
const SERVICE_NUMBER = /^(?:12[13]\d\d|9[56]\d{3,4})$/u;

function numberConcept(question: string, text: string, start: number, amount: Amount | undefined): Concept {
  if (SERVICE_NUMBER.test(text) && (amount?.unit ?? '') === '') return hotline(text, start);
  const loose =
    SAID_LOOSELY.test(question.slice(0, start)) ||
    text === '一半' ||
    isEither(question, start, start + text.length);
  return {
    text: normalise(text),
    variants: [normalise(text), ...inCharacters(question, text, start + text.length)],
    hints: [],
    span: { start, end: amount === undefined ? start + text.length : endOf(question, amount) },
    exact: !loose,
    verb: false,
    name: false,
    importance: loose ? COUNT_IMPORTANCE : 1,
    ...(amount === undefined ? {} : { amount }),
  };
}

/** 12345接通率: a report that names the number once speaks of the 热线 from then on. */
const hotline = (text: string, start: number): Concept => ({
  text,
  variants: [text, '热线'],
  hints: [],
  span: { start, end: start + text.length },
  exact: false,
  verb: false,
  name: false,
  importance: 1,
});

/** Behind the unit too, where it names nothing by itself. */
function endOf(question: string, { numeral: { span } }: Amount): number {
  const unit = span.end + (MERE_UNIT.exec(question.slice(span.end))?.[0].length ?? 0);
  return unit + (TAIL.exec(question.slice(unit))?.[0].length ?? 0);
}
