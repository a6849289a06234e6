import type { FigureKind, Qualifier } from '../../domain/figure.js';
import { coverSpans, type Span } from '../../domain/span.js';
import { LIST_JOINT, type Quantity } from './quantities.js';

/** A quantity as the sentence means it: plain, or the end or the size of a change. Spans are of the sentence. */
export interface Statement {
  /** What is written, from the first to the last word that belongs to it. */
  readonly span: Span;
  readonly value: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly qualifiers: readonly Qualifier[];
  readonly before?: number;
  readonly after?: number;
  /** How it stands in a list whose members share one span of words. */
  readonly list: { readonly index: number; readonly length: number; readonly span: Span };
  /** Whether a noun that follows may be what is counted. */
  readonly counts: boolean;
  /** How many statements back the one is told that this is the new value of: 如今依次减到75、45和30个工作日. */
  readonly pairedWith?: number;
}

const UP =
  '增长|增加|提高|提升|上升|上涨|攀升|前进|前移|跃升|跃进|晋升|晋位|进位|扩大|上调|多增|净增|增幅|涨幅|增速|进步|(?<![新净])增|升|涨|进(?=\\d)';
const DOWN =
  '减少|下降|降低|压缩|压减|压降|缩减|缩短|精简|削减|下调|回落|降幅|减幅|下滑|后退|核减|收窄|核减|瘦身|少跑|减(?![负免税费])|降|缩';
const NEUTRAL = '整合|合并|优化|调整|重组|归并|转变|变更|变|改|并(?=成)|扩展|拓展|扩|增|简化|集成';
const TO = '(?:至|到|为|成)了?';

const UP_SIZE = new RegExp(`(?:${UP})(?:率|比例|幅度|幅)?(?:达到?|为|在|了|超)?\\s?$`, 'u');
const DOWN_SIZE = new RegExp(`(?:${DOWN})(?:率|比例|幅度|幅)?(?:达到?|为|在|了|超)?\\s?$`, 'u');
const UP_TO = new RegExp(`(?:${UP}|扩展|拓展|扩|增)${TO}\\s?$`, 'u');
const DOWN_TO = new RegExp(`(?:${DOWN})${TO}\\s?$`, 'u');
const NEUTRAL_TO = new RegExp(`(?:${NEUTRAL})${TO}\\s?$`, 'u');
/** 提升20个社区 makes communities better, not more: with a plain count only these verbs tell a size. */
const COUNT_VERB =
  /(?:增长|增加|净增|多增|上升|减少|压缩|压减|缩减|精简|削减|核减|下降|前进|前移|攀升|跃升|晋升|晋位|进位|后退|下滑)(?:了|达)?\s?$/u;
/** 压缩审批时间50%, 精简材料32份: the thing stands between verb and size. */
const VERB_NOUN = /(?:压缩|压减|缩减|缩短|减少|精简|降低|削减|压降|核减|增加)(?:了)?[\p{Script=Han}]{2,10}$/u;
const NOT_A_THING = /(?<!事)项|[个完成建推为由从将使达后通过动实现]|以及/u;

const BY_TO = `(?:${UP}|${DOWN}|${NEUTRAL})[^,。;、\\d]{0,3}?${TO}`;
/** Between the two ends: 压缩至, 整合为, 个工作日统一压减到; a scope before the second end: 升至全省. */
const CHANGE_JOINT = new RegExp(
  `^[^,。;:\\d]{0,14}?(?:${BY_TO})(?:目前的?|现在的?|现在?的?|如今的?|[去今前当]年的?|20\\d{2}年(?:底|末|度)?的?|全[国省市区]|省内|市内|原来的)?\\s?$`,
  'u',
);
const CHANGE_JOINT_FROM = new RegExp(
  `^[^。;:\\d]{0,10}?(?:,)?[^。;:,\\d]{0,10}?(?:${BY_TO}|变|到|至)(?:目前的?|现在的?|现在?的?|如今的?|[去今前当]年的?|20\\d{2}年(?:底|末|度)?的?|全[国省市区])?\\s?$`,
  'u',
);
const ARROW = /^\s?(?:→|->|—>|➔|⟶|=>)\s?$/u;
const FROM = /(?:由|从|自|原来?的?|法定[^,。;]{0,8})[^,。;:]{0,14}$/u;
/** 原先需要10天,现在只需3天. */
const ONCE = /(?:原先|原来|原本|原有|过去|以前|此前|改革前)[^,。;]{0,10}$/u;
const NOW_JOINT =
  /^[^,。;\d]{0,10},?\s?(?:现在|现|如今|目前|(?:改革|优化|合并|整合|重组|调整|压减|精简)之?后)[^,。;\d]{0,10}$/u;
const TURN = /(?:变|改|将|把)\s?$/u;
const TURN_JOINT = /^[\p{Script=Han}]{0,6}(?:变|压缩|整合|合并|精简|减)?(?:为|成)\s?$/u;

/** Exact relations only: a month has no fixed number of days. */
const CONVERSIONS: Readonly<Record<string, number>> = {
  '天>小时': 24, '小时>分钟': 60, '分钟>秒': 60, '年>个月': 12, '周>天': 7, '%>‰': 10,
}; // prettier-ignore

function convert(value: number, from: string, to: string): number | null {
  if (from === to || from === '') return value;
  const up = CONVERSIONS[`${from}>${to}`];
  if (up !== undefined) return value * up;
  const down = CONVERSIONS[`${to}>${from}`];
  return down === undefined ? null : value / down;
}

/** Quantities in runs that only 、 and 和 join. */
export function groupLists(view: string, quantities: readonly Quantity[]): Quantity[][] {
  const groups: Quantity[][] = [];
  for (const quantity of quantities) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    const joined =
      previous !== undefined &&
      LIST_JOINT.test(view.slice(previous.span.end, quantity.span.start)) &&
      (previous.unit === quantity.unit || previous.kind === 'bare');
    if (joined && last !== undefined) last.push(quantity);
    else groups.push([quantity]);
  }
  return groups;
}

const spanOf = (group: readonly Quantity[]): Span => coverSpans(group.map(({ span }) => span));

function joinsChange(view: string, first: readonly Quantity[], second: readonly Quantity[]): boolean {
  const [from, to] = [spanOf(first), spanOf(second)];
  const joint = view.slice(from.end, to.start);
  const before = view.slice(0, from.start);
  if (ARROW.test(joint) || (TURN.test(before) && TURN_JOINT.test(joint))) return true;
  if (ONCE.test(before) && NOW_JOINT.test(joint)) return true;
  return CHANGE_JOINT.test(joint) || (FROM.test(before) && CHANGE_JOINT_FROM.test(joint));
}

const KINDS: Readonly<Record<Quantity['kind'], FigureKind>> = {
  count: 'count', bare: 'count', percent: 'percent', money: 'money', duration: 'duration', rank: 'rank',
}; // prettier-ignore

/** Both ends of a change, member by member; `null` when the two lists do not fit. */
function changes(view: string, first: readonly Quantity[], second: readonly Quantity[]): Statement[] | null {
  if (first.length !== second.length || !joinsChange(view, first, second)) return null;
  const start = /(?:由|从|变|将|把)[^,。;:]{0,8}$/u.exec(view.slice(0, spanOf(first).start))?.[0];
  const span = { start: spanOf(first).start, end: spanOf(second).end };
  const lead =
    start !== undefined && start.length <= 2 ? { ...span, start: span.start - start.length } : span;
  const statements: Statement[] = [];
  for (const [index, from] of first.entries()) {
    const to = second[index];
    if (to === undefined || (from.kind === 'rank') !== (to.kind === 'rank')) return null;
    const unit = to.unit === '' ? from.unit : to.unit;
    const before = convert(from.value, from.unit, unit);
    if (before === null) return null;
    const qualifiers = [...new Set([...from.qualifiers, ...to.qualifiers])];
    const list = { index, length: first.length, span: lead };
    statements.push({
      span: lead,
      value: to.value,
      unit,
      kind: 'change',
      qualifiers,
      before,
      after: to.value,
      list,
      counts: true,
    });
  }
  return statements;
}

interface Move {
  readonly start: number;
  readonly direction: 'up' | 'down' | null;
  readonly to: boolean;
}

/** The verb of change right before a quantity, if any. */
function moveBefore(view: string, at: number, { kind, unit }: Quantity): Move | null {
  const before = view.slice(0, at);
  const match = (pattern: RegExp, direction: Move['direction'], to: boolean): Move | null => {
    const found = pattern.exec(before);
    return found === null ? null : { start: found.index, direction, to };
  };
  if (kind === 'rank') return null;
  const end = match(UP_TO, 'up', true) ?? match(DOWN_TO, 'down', true) ?? match(NEUTRAL_TO, null, true);
  if (end !== null) return end;
  const plain = kind === 'count' && !['位', '倍'].includes(unit);
  const size = match(UP_SIZE, 'up', false) ?? match(DOWN_SIZE, 'down', false);
  if (size !== null) return plain && !COUNT_VERB.test(before) ? null : size;
  const thing = VERB_NOUN.exec(before);
  if (thing === null || NOT_A_THING.test(thing[0].slice(2))) return null;
  return { start: at, direction: thing[0].startsWith('增加') ? 'up' : 'down', to: false };
}

/** 分别达到99.93%和99.97%: what stands before the first of a list holds for all of it. */
function sharedQualifiers(view: string, group: readonly Quantity[]): readonly Qualifier[] {
  const head = group[0];
  if (head === undefined || group.length < 2) return [];
  const spread = /(?:分别|依次|均|都)[^,。;、]{0,8}$/u.test(view.slice(0, head.span.start));
  return spread ? head.qualifiers.filter((qualifier) => qualifier !== '第' && qualifier !== '前') : [];
}

function single(view: string, group: readonly Quantity[]): Statement[] {
  const head = group[0];
  if (head === undefined) return [];
  const move = moveBefore(view, head.span.start, head);
  const cover = spanOf(group);
  const shared = sharedQualifiers(view, group);
  return group.map((quantity, index) => {
    const { value, unit } = quantity;
    const qualifiers = [...new Set([...shared, ...quantity.qualifiers])];
    const span = index === 0 && move !== null ? { start: move.start, end: quantity.span.end } : quantity.span;
    const list = {
      index,
      length: group.length,
      span: { start: Math.min(cover.start, span.start), end: cover.end },
    };
    const plain = { span, value, unit, qualifiers, list, counts: quantity.kind === 'count' };
    if (move === null) return { ...plain, kind: KINDS[quantity.kind] };
    const directed = move.direction === null ? qualifiers : [...qualifiers, move.direction];
    return { ...plain, kind: 'change', qualifiers: directed, ...(move.to ? { after: value } : {}) };
  });
}

const FOLD = /翻(?:了|了近)?([一两二三四五]|\d+(?:\.\d+)?)番/gu;

/** 翻一番: a doubling, in 番. */
export function folds(view: string): Statement[] {
  const digits: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
  return Array.from(view.matchAll(FOLD), (match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const value = digits[match[1] ?? ''] ?? Number(match[1]);
    return {
      span,
      value,
      unit: '番',
      kind: 'change',
      qualifiers: ['up'],
      list: { index: 0, length: 1, span },
      counts: false,
    };
  });
}

/** What the quantities of a sentence state, changes with both ends joined into one. Bare numbers are kept only where `accept` says so. */
export function readStatements(
  view: string,
  quantities: readonly Quantity[],
  accept: (quantity: Quantity) => boolean,
): Statement[] {
  const groups = groupLists(view, quantities);
  const statements: Statement[] = [];
  for (let index = 0; index < groups.length; index++) {
    const [group, next] = [groups[index], groups[index + 1]];
    if (group === undefined) continue;
    const pair = next === undefined ? null : changes(view, group, next);
    if (pair !== null) {
      statements.push(...pair);
      index++;
      continue;
    }
    const kept = group.filter((quantity) => quantity.kind !== 'bare' || accept(quantity));
    statements.push(...single(view, kept));
  }
  const sorted = [...statements, ...folds(view)].sort((a, b) => a.span.start - b.span.start);
  return withEarlierEnds(view, sorted);
}

const IN_TURN = /(?:现在|现|如今|目前)[^,。;]{0,4}(?:依次|分别)[^,。;]{0,8}$/u;

/** 甲原来要106天,乙60天,如今依次减到75天和45天: each new value with the old one that it takes the place of. */
function withEarlierEnds(view: string, statements: readonly Statement[]): Statement[] {
  return statements.map((statement, index) => {
    const { list, unit, after, before } = statement;
    const old = statements[index - list.length];
    const first = statements[index - list.index];
    if (list.length < 2 || before !== undefined || after === undefined || first === undefined)
      return statement;
    if (!IN_TURN.test(view.slice(0, first.span.start))) return statement;
    if (old === undefined || old.unit !== unit || old.kind === 'change') return statement;
    return { ...statement, before: old.value, pairedWith: list.length };
  });
}
