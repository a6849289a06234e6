import type { Span } from '../domain/span.js';
import { findNumerals, type Numeral } from './numerals.js';
import { unitAt } from './units.js';

/** A number with its unit and the words that blur it, as somebody says it: 42项, 一千二百多人, 近六成, 85亿方, 三块钱. */
export interface Amount {
  /** From the number to the end of its unit. */
  readonly span: Span;
  readonly numeral: Numeral;
  /** In the unit's base. */
  readonly value: number;
  /** Values that the words cover, both ends included: 四十多 is 40 to 50. Equal where nothing blurs them. */
  readonly least: number;
  readonly most: number;
  /** Base unit; '' where none is said. */
  readonly unit: string;
}

/** Units as people say them, behind a number. */
const SPOKEN: readonly (readonly [said: RegExp, unit: string, factor: number])[] = [
  [/^块(?=钱|[,。?!;、的以]|$)钱?/u, '元', 1],
  [/^毛(?=钱|[,。?!;、的以]|$)钱?/u, '元', 0.1],
  [/^分钱/u, '元', 0.01],
  [/^个亿(?:元|块钱)?/u, '元', 1e8],
  [/^个千万(?:元|块钱)?/u, '元', 1e7],
  [/^个百万(?:元|块钱)?/u, '元', 1e6],
  [/^(?:立方米|立方|方)(?![面案式向便法])/u, '立方米', 1],
  [/^个?(?:百分点|点(?=[,。?!;、的以]|$))/u, '百分点', 1],
  [/^个人(?!民|员|才|口)/u, '人', 1],
  [/^平米|^平(?=[,。?!;、的以]|$)/u, '平方米', 1],
];

const BLURRED = /^[多余来]/u;
const UPWARD = /(?:超过?|逾|突破|冲过|越过|过了)$/u;
const BELOW = /(?:近|将近|接近|快|不到|不足)$/u;
const ROUGHLY = /^(?:左右|上下)/u;

/** Every amount of a text, in order. */
export const amountsIn = (text: string): Amount[] =>
  findNumerals(text).map((numeral) => amountOf(numeral, text));

function amountOf(numeral: Numeral, text: string): Amount {
  const blur = BLURRED.exec(text.slice(numeral.span.end))?.[0] ?? '';
  const from = numeral.span.end + blur.length;
  const { unit, factor, length } = unitBehind(numeral, text, from);
  const end = from + length;
  const value = numeral.value * factor;
  const step = stepOf(numeral) * factor;
  const before = text.slice(Math.max(0, numeral.span.start - 3), numeral.span.start);
  return {
    ...{ numeral, unit, value, span: { start: numeral.span.start, end } },
    ...range(value, step, { blur, before, after: text.slice(end) }, numeral),
  };
}

function range(
  value: number,
  step: number,
  { blur, before, after }: { readonly blur: string; readonly before: string; readonly after: string },
  { text, scale }: Numeral,
): { readonly least: number; readonly most: number } {
  if (blur === '来' || ROUGHLY.test(after)) return { least: value - step / 2, most: value + step / 2 };
  if (blur !== '' || UPWARD.test(before)) return { least: value, most: value + step };
  if (BELOW.test(before)) return { least: value - step, most: value };
  if (scale === '%' && text.includes('成')) return { least: value - 4.9, most: value + 9.9 };
  return { least: value, most: value };
}

/** One of the last place that is not nought: 100 of 1200, 10% of 六成, 1000 of 1.2万. */
function stepOf({ value, decimals, text }: Numeral): number {
  if (decimals > 0) {
    const plain = Number(/\d+\.\d+/u.exec(text)?.[0] ?? value);
    return (value / (plain || 1)) * 10 ** -decimals;
  }
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

function unitBehind(
  { scale }: Numeral,
  text: string,
  from: number,
): { readonly unit: string; readonly factor: number; readonly length: number } {
  if (scale !== '') return { unit: scale, factor: 1, length: 0 };
  const rest = text.slice(from, from + 6);
  for (const [said, unit, factor] of SPOKEN) {
    const length = said.exec(rest)?.[0].length;
    if (length !== undefined) return { unit, factor, length };
  }
  const unit = unitAt(text, from);
  return unit === null
    ? { unit: '', factor: 1, length: 0 }
    : { unit: unit.base, factor: unit.factor, length: unit.text.length };
}

/** Units that count the same things; a speaker does not choose among them. */
const ALIKE: readonly (readonly string[])[] = [
  ['项', '件', '条', '份', '种', '类', '起', '宗', '例', '桩', '样', '款', '事项', '大项', '小项', '子项'],
  ['人', '名', '位', '人次'],
  ['家', '户', '所', '座', '处', '间', '站', '栋', '幢'],
  ['次', '场', '回', '趟', '轮', '场次', '人次', '车次', '班次'],
  ['台', '辆', '套', '部', '艘', '架'],
  ['天', '个自然日'],
  ['位', '名'],
  ['条', '支', '道'],
  ['元', '块'],
  ['县', '区', '市', '区县', '县区', '县市'],
  ['镇', '乡', '街道', '乡镇'],
];
/** Units that measure: 个 stands for none of them. */
const MEASURES = /^(?:%|‰|百分点|个基点|元|.元|天|年|周|个?(?:月|小时|分钟|秒|工作日|自然日|季度))$/u;

/** Whether what somebody says in one unit may be what a text says in the other; 5天 may mean 5个工作日, not the other way round. */
export function countsAlike(said: string, there: string): boolean {
  if (said === there || said === '' || there === '') return true;
  if (said === '天' && there === '个工作日') return true;
  // 从30个工作日压到5个
  if (said === '个' && there.startsWith('个')) return true;
  if (said === '个' || there === '个') return !MEASURES.test(said === '个' ? there : said);
  return ALIKE.some((group) => group.includes(said) && group.includes(there));
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** Whether an amount that a text states may be the one that somebody speaks of. */
export function meansAmount(said: Amount, there: Amount): boolean {
  if (said.numeral.ordinal && !there.numeral.ordinal) return false;
  if (isShare(said.unit) !== isShare(there.unit) && said.unit !== '' && there.unit !== '') return false;
  if (!countsAlike(said.unit, there.unit)) return false;
  return near(said.value, there.value) || (there.value >= said.least && there.value <= said.most);
}

const isShare = (unit: string): boolean => unit === '%' || unit === '‰';
