import { findNumerals, type Numeral } from '../../chinese/numerals.js';
import { unitAt, type Unit, type UnitKind } from '../../chinese/units.js';
import type { Qualifier } from '../../domain/figure.js';
import { overlaps, type Span } from '../../domain/span.js';
import { readQualifiers, type Framed } from './qualifiers.js';
import { findRank } from './ranks.js';
import type { Label } from './labels.js';

/** A number with its unit and the words right around it that qualify it. Spans are of the sentence. */
export interface Quantity {
  /** Qualifiers included. */
  readonly span: Span;
  /** In the base unit. */
  readonly value: number;
  readonly unit: string;
  /** `bare` has no unit of its own. */
  readonly kind: UnitKind | 'rank' | 'bare';
  readonly qualifiers: readonly Qualifier[];
  readonly numeral: Numeral;
}

const LIST_JOINT = /^\s*(?:[、和及与]|以及)\s*$/u;
const RANGE_JOINT = /^\s*(?:[—–~-]{1,2}|至|到)\s*$/u;
const MONEY_WORDS =
  /(?:资金|投资|金额|收入|支出|产值|总值|贷款|融资|授信|税|费用|补贴|补助|奖补|营收|利润|销售额|成本|债券|额度|注资|交易额|放款)[^,。;]{0,8}$/u;

interface Measure {
  readonly unit: string;
  readonly kind: UnitKind | 'bare';
  readonly factor: number;
  readonly add: number;
  readonly end: number;
  readonly inner: readonly Qualifier[];
  readonly source: Unit | null;
}

const POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** 3个多月, 两个半小时. */
function splitUnit(view: string, at: number): Measure | null {
  const match = /^个([多余半])(月|小时|星期|钟头)/u.exec(view.slice(at));
  const unit = match === null ? null : unitAt(`个${match[2] ?? ''}`, 0);
  if (match === null || unit === null) return null;
  const inner: Qualifier[] = match[1] === '半' ? [] : [match[1] === '余' ? '余' : '多'];
  const add = match[1] === '半' ? 0.5 : 0;
  return { unit: unit.base, kind: unit.kind, factor: 1, add, end: at + match[0].length, inner, source: unit };
}

/** The unit after a number, with 余 or 多 between and a 半 behind. */
function measureAt(view: string, at: number): Measure | null {
  const lead = /^\s{0,2}([余多])?\s?/u.exec(view.slice(at));
  const inner: Qualifier[] = lead?.[1] === '余' ? ['余'] : lead?.[1] === '多' ? ['多'] : [];
  const behind = at + (lead?.[0].length ?? 0);
  // 七百余万元: the multiplier may stand behind 余.
  const power = inner.length === 0 ? '' : (/^(?:万亿|亿|万)/u.exec(view.slice(behind))?.[0] ?? '');
  const start = behind + power.length;
  const split = splitUnit(view, start);
  if (split !== null) return { ...split, inner: [...inner, ...split.inner] };
  const unit = unitAt(view, start);
  if (unit === null) return null;
  let end = start + unit.text.length;
  const half = unit.kind === 'duration' && /^半(?![个径数])/u.test(view.slice(end));
  if (half) end += 1;
  return {
    unit: unit.base,
    kind: unit.kind,
    factor: unit.factor * (POWERS[power] ?? 1),
    add: half ? 0.5 : 0,
    end,
    inner,
    source: unit,
  };
}

/** Chinese digits count less often than they name: 一 hardly ever, 年 only in a stretch of time. */
function hanziCounts(numeral: Numeral, measure: Measure, view: string): boolean {
  if (numeral.form !== 'chinese' || numeral.scale !== '') return true;
  const before = view.slice(0, numeral.span.start);
  const after = view.slice(measure.end);
  const unit = measure.source;
  if (numeral.text.length === 1 && unit?.afterHanzi !== true) return false;
  if (numeral.text === '半') return true;
  if (unit?.text === '年')
    return (
      /(?:连续|历时|用时|长达|仅用|不到|超过|少于|满|缩短至?|延长至?|[任效聘渡务同]期限?为?|期限(?:为|不超过)?|为期|最长(?:可?领取)?|领取|贴息|分)$/u.test(
        before,
      ) || /^(?:内|以内|之内|以上|多|左右|期满)/u.test(after)
    );
  if (unit?.text === '届') return /连续$/u.test(before);
  if (numeral.value !== 1 || numeral.text.length > 1) return true;
  return (
    measure.kind === 'duration' &&
    (/^(?:之|以)?内/u.test(after) || /(?:[至到为]|缩短|压缩|不超过|仅需|只需)$/u.test(before))
  );
}

/** 3日 is a day of the month unless it is a limit. */
function dayCounts(measure: Measure, numeral: Numeral, view: string): boolean {
  if (measure.source?.text !== '日') return true;
  return (
    /^(?:之|以)?内/u.test(view.slice(measure.end)) ||
    /(?:[至到为由从]|压缩|缩短|不超过|不少于|至少|最多|提前|公示)$/u.test(view.slice(0, numeral.span.start))
  );
}

/** A scale that the number's own words say (百分之八十), or a bare sum of money (融资额达3亿). */
function impliedMeasure(numeral: Numeral, view: string): Measure | null {
  const end = numeral.span.end;
  if (numeral.scale !== '')
    return { unit: numeral.scale, kind: 'percent', factor: 1, add: 0, end, inner: [], source: null };
  const money = /[万亿]$/u.test(numeral.text) && MONEY_WORDS.test(view.slice(0, numeral.span.start));
  if (!money) return null;
  const inner: Qualifier[] = /^[余多]/u.test(view.slice(end))
    ? [view.charAt(end) === '余' ? '余' : '多']
    : [];
  return { unit: '元', kind: 'money', factor: 1, add: 0, end: end + inner.length, inner, source: null };
}

function measureOf(numeral: Numeral, view: string): Measure | null {
  const implied = numeral.scale === '' ? null : impliedMeasure(numeral, view);
  if (implied !== null) return implied;
  const measure = measureAt(view, numeral.span.end) ?? impliedMeasure(numeral, view);
  if (measure === null || !hanziCounts(numeral, measure, view) || !dayCounts(measure, numeral, view))
    return null;
  return measure;
}

function quantity(numeral: Numeral, measure: Measure, view: string, floor: number): Quantity {
  const core: Framed = { span: { start: numeral.span.start, end: measure.end }, kind: measure.kind, floor };
  const { span, qualifiers } = readQualifiers(view, core);
  const value = Number(((numeral.value + measure.add) * measure.factor).toPrecision(15));
  return {
    span,
    value,
    unit: measure.unit,
    kind: measure.kind,
    qualifiers: [...new Set([...qualifiers, ...measure.inner])],
    numeral,
  };
}

const BARE_VALUE =
  /(?:达到?|高达|得分为?|评分为?|指数为?|指数达|总分|升至|降至|提高到|提升到|提升至|降到|增至|减至|共|共计|总计|分别为|下降到|缩减至|压缩至)$/u;

/** 减少6800多万: a number with nothing behind it but 多 and a multiplier. */
function bareMeasure(numeral: Numeral, view: string): Measure {
  const tail = /^([余多])(万亿|亿|万)?/u.exec(view.slice(numeral.span.end));
  const inner: Qualifier[] = tail === null ? [] : [tail[1] === '余' ? '余' : '多'];
  const end = numeral.span.end + (tail?.[0].length ?? 0);
  return { unit: '', kind: 'bare', factor: POWERS[tail?.[2] ?? ''] ?? 1, add: 0, end, inner, source: null };
}

/** Whether a number without a unit states a value by itself. */
export function bareCounts(view: string, { numeral, span }: Quantity): boolean {
  if (numeral.form === 'chinese' || !/^\s*(?:[,。;、!?)]|和|$)/u.test(view.slice(span.end))) return false;
  const large = /[万亿]$/u.test(view.slice(numeral.span.start, span.end));
  return large || BARE_VALUE.test(view.slice(0, numeral.span.start));
}

/**
 * The quantities of one sentence in order, bare numbers among them: those are for whoever pairs them with others. `view` is
 * half-width.
 */
export function findQuantities(view: string, labels: readonly Label[]): Quantity[] {
  const numerals = findNumerals(view).filter(
    ({ span }) => !labels.some((label) => overlaps(label.span, span)),
  );
  const found: Quantity[] = [];
  let next: { numeral: Numeral; measure: Measure | null } | null = null;
  // From right to left: 106、60、48个工作日 and 3—5年 take their unit from the right.
  for (const numeral of [...numerals].reverse()) {
    const rank = findRank(view, numeral);
    if (rank !== null) {
      found.push(rank);
      next = { numeral, measure: null };
      continue;
    }
    const between = next === null ? '' : view.slice(numeral.span.end, next.numeral.span.start);
    const joint: string = between.replace(/^个(?=[\u3001和及与])/u, '');
    const shared: Measure | null = numeral.ordinal ? null : joins(joint, next?.measure ?? null);
    const measure: Measure | null = numeral.ordinal
      ? null
      : (cutShort(measureOf(numeral, view), shared) ??
        (shared === null ? null : { ...shared, add: 0, inner: [], end: numeral.span.end }));
    const previous = numerals[numerals.indexOf(numeral) - 1];
    if (!numeral.ordinal && (measure !== null || numeral.form !== 'chinese'))
      found.push(quantity(numeral, measure ?? bareMeasure(numeral, view), view, previous?.span.end ?? 0));
    next = { numeral, measure };
  }
  return joinRanges(view, found.reverse());
}

/** 75个、45个和30个工作日: a list's first members say only the first character of the unit. */
function cutShort(measure: Measure | null, shared: Measure | null): Measure | null {
  if (measure === null || shared === null || measure.source?.text !== '个') return measure;
  const whole = shared.kind === 'duration' && shared.unit.startsWith('个');
  return whole ? { ...shared, add: 0, inner: measure.inner, end: measure.end } : measure;
}

const joins = (joint: string, measure: Measure | null): Measure | null =>
  LIST_JOINT.test(joint) || RANGE_JOINT.test(joint) ? measure : null;

/** 9个月至1年 is a range too, though its units differ. */
const rangeUnits = (low: Quantity, high: Quantity): boolean =>
  low.unit === high.unit || (low.kind === 'duration' && high.kind === 'duration');

/** 3—5年 is at least 3 and at most 5: neither end alone is what the text says. */
function joinRanges(view: string, quantities: readonly Quantity[]): Quantity[] {
  const result = [...quantities];
  for (let index = 0; index + 1 < result.length; index++) {
    const [low, high] = [result[index], result[index + 1]];
    if (
      low === undefined ||
      high === undefined ||
      !rangeUnits(low, high) ||
      low.kind === 'rank' ||
      low.kind === 'bare'
    )
      continue;
    if (!RANGE_JOINT.test(view.slice(low.span.end, high.span.start))) continue;
    if (
      (low.unit === high.unit && low.value >= high.value) ||
      /[由从]\s?$/u.test(view.slice(0, low.span.start))
    )
      continue;
    const span = { start: low.span.start, end: high.span.end };
    result[index] = { ...low, span, qualifiers: [...low.qualifiers, '至少'] };
    result[index + 1] = { ...high, span, qualifiers: [...high.qualifiers, '最多'] };
  }
  return result;
}

export { LIST_JOINT };
