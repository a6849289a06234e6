import { normalise } from '../chinese/normalise.js';
import { findPlaces } from '../chinese/places.js';
import type { ComparisonFigure, Figure, Measure, Warning } from '../domain/index.js';

/** Words that measure the very same thing. Office and citizen count time differently (审批, 办结): those are no synonyms here. */
const SAME_MEASURE: readonly (readonly [RegExp, string])[] = [
  [
    /开办企业(?:整体)?(?:办理|办结)?(?:时间|时限)|企业开办(?:整体)?(?:办理|办结)?(?:时间|时限)|企业开办(?:办结)?$|开办企业$/u,
    '企业开办时间',
  ],
  [
    /^(?:(?:群众|企业|群众和企业|企业和群众)?(?:到政府|办一件事|办事)?)?(?:平均只?跑[动腿趟]?(?:次数)?|跑[动腿趟]次数(?:平均)?)$/u,
    '平均跑动次数',
  ],
  [/跑腿次数|跑趟次数/u, '跑动次数'],
  [
    /^(?:依申请类?(?:办理的?)?(?:政务服务)?事项的?)?承诺(?:办结|办理)?时[限间](?:(?:比|较)法定(?:办结)?时[限间])?$/u,
    '依申请事项承诺办结时限',
  ],
  [/[市区县州盟]属一级(?:国有)?(?:企业|国企)(?:户数|数量)?/u, '市(区、县)属一级企业'],
  [/[市区县州盟]属(?:国有企业|国企|企业)(?:户数|数量)/u, '市(区、县)属企业户数'],
  [/办结(?:时间|时限)/u, '办结时限'],
  [/办理(?:时间|时限)/u, '办理时限'],
  [/审批(?:时间|时限)/u, '审批时限'],
  [/群众满意(?:度|率)/u, '群众满意度'],
  [/地区生产总值|GDP/iu, '地区生产总值'],
];
const SCOPE =
  /^(?:(?:全[市区县省州]|我[市区县省]|[市区县州省]本级|本[市区县省]|当地|目前|其中|平均每|年均)的?)+/u;
const MOVE =
  /(?:压缩|压减|缩短|缩减|减少|下降|降低|提高|提升|增长|增加|上升|达到?|实现|为|至|比例|幅度|了|保留|共有|原有|现有)+$/u;
/** Counts of these words are of whatever the sentence is about. */
const VAGUE =
  /^(?:改革|重点|各类|相关|主要|有关)?(?:指标|案例|项目|做法|任务|单位|事项|方面|文件|企业|部门|改革案例|改革任务|工作|措施|举措|问题)$/u;
/** A time, a share or a number of steps of who knows what. */
const UNNAMED =
  /^(?:平均|整体|总体|最长|最短|总)?(?:办理|办结|审批|响应|办事|承办|受理|等待)?(?:时限|时间|时长|周期|环节|材料|申请材料|流程|次数|满意度|满意率|覆盖率|完成率|办结率|解决率|达标率|占比|比例|人数|总数|总量)$/u;
const LEAST_SUBJECT = 3;
/** A counted noun says less of what it counts than a measure does. */
const LEAST_COUNTED = 6;

/** As much of a figure as tells what it measures. */
type Measured = Pick<Figure, 'subject' | 'kind' | 'qualifiers' | 'after'>;

/** A table's own name for a column: `2022年：`, `数值：`. */
const COLUMN_NAME = /[：:]$|^(?:改革[前后]|\d{4}年|数值|指标)$/u;

const isSize = ({ kind, after }: Measured): boolean => kind === 'change' && after === undefined;

/** What a figure measures in words that places share; `null` where too little is told to compare it with anything. */
export function measureName(figure: Measured, leastCounted = LEAST_COUNTED): string | null {
  if (COLUMN_NAME.test(figure.subject)) return null;
  const places = findPlaces(figure.subject).map(({ span }) => figure.subject.slice(span.start, span.end));
  const bare = places
    .reduce((text, place) => text.replace(place, ''), figure.subject)
    .replace(/^[市区县州省]?(?:委|的)(?!员)的?/u, '');
  const subject = normalise(bare)
    .replace(/[\s"'“”]/gu, '')
    .replace(SCOPE, '')
    .replace(MOVE, '');
  const name = SAME_MEASURE.reduce((text, [pattern, same]) => text.replace(pattern, same), subject);
  const least = figure.kind === 'count' || figure.kind === 'rank' ? leastCounted : LEAST_SUBJECT;
  const unnamed = VAGUE.test(name) || UNNAMED.test(name);
  return name.length < least || unnamed ? null : name;
}

/** Keeps apart what was and what is only aimed at. */
function formOf(figure: ComparisonFigure): string {
  if (figure.aim) return isSize(figure) ? 'aimed change' : 'aim';
  return shapeOf(figure);
}

/** A level, a rise and a fall of one thing are three. */
function shapeOf(figure: Measured): string {
  if (!isSize(figure)) return figure.kind === 'rank' ? 'rank' : 'level';
  return figure.qualifiers.includes('up') ? 'up' : 'down';
}

/** Within one place and year fewer words tell what is counted. */
const LEAST_COUNTED_AT_HOME = 4;

/** What a figure of one place measures and in what form; `null` where too little is told. */
export function measureOf(figure: Measured): string | null {
  const name = measureName(figure, LEAST_COUNTED_AT_HOME);
  return name === null ? null : `${name}\0${shapeOf(figure)}`;
}

/** Words that leave room: 200余项 and 212项 do not contradict each other. */
const ROOM = new Set<string>([
  '余',
  '多',
  '近',
  '约',
  '左右',
  '超',
  '以上',
  '不足',
  '至少',
  '最多',
  '以内',
  '以下',
]);
const ROOM_SIZE = 0.15;

/** Whether two figures of one measure may state the same value. */
export function isStatedTwice(a: Figure, b: Figure): boolean {
  const apart = Math.abs(a.value - b.value);
  if (apart <= 1e-9 * Math.max(1, Math.abs(a.value))) return true;
  // What was before a change, told by itself: the change says so too.
  if (a.before === b.value || b.before === a.value) return true;
  const loose = [...a.qualifiers, ...b.qualifiers].some((qualifier) => ROOM.has(qualifier));
  return loose && apart <= ROOM_SIZE * Math.max(Math.abs(a.value), Math.abs(b.value));
}

const FORM_NAMES: Readonly<Record<string, string>> = {
  up: '(上升幅度)',
  down: '(下降幅度)',
  rank: '(位次)',
  aim: '(目标)',
  'aimed change': '(目标变动幅度)',
};

const placeAndYear = ({ place, year }: ComparisonFigure): string => `${place ?? ''}\0${year ?? ''}`;

interface Group {
  readonly name: string;
  readonly form: string;
  readonly figures: ComparisonFigure[];
}

/** Groups figures by what they measure: those that several places state come first, aligned; then those told with both ends. */
export function groupMeasures(figures: readonly ComparisonFigure[]): Measure[] {
  const groups = new Map<string, Group>();
  for (const [index, figure] of figures.entries()) {
    const name = measureName(figure);
    const form = formOf(figure);
    const key = name === null ? `alone:${index}` : `${name}\0${figure.unit}\0${form}`;
    const group = groups.get(key) ?? { name: name ?? figure.subject, form, figures: [] };
    if (!group.figures.some((other) => sameValue(other, figure))) group.figures.push(figure);
    groups.set(key, group);
  }
  const measures = [...groups.values()].map(measureOfGroup);
  const order = (measure: Measure): number => (measure.aligned ? 0 : showsChange(measure) ? 1 : 2);
  return measures.sort((a, b) => order(a) - order(b));
}

/** Whether a measure is told with what was before and what is after. */
export const showsChange = ({ figures }: Pick<Measure, 'figures'>): boolean =>
  figures.some(({ before, after }) => before !== undefined && after !== undefined);

function measureOfGroup({ name, form, figures }: Group): Measure {
  const own = figures.filter((figure) => !isStartOf(figure, figures));
  const [first] = own;
  // The document's own words where all agree on them.
  const same = first !== undefined && own.every(({ subject }) => subject === first.subject);
  return {
    measure: `${same ? first.subject : name}${FORM_NAMES[form] ?? ''}`,
    unit: first?.unit ?? '',
    aligned: new Set(own.map(({ place }) => place)).size > 1,
    figures: own,
  };
}

/** Where a change of the same place began is told by the change itself. */
const isStartOf = (figure: ComparisonFigure, figures: readonly ComparisonFigure[]): boolean =>
  figure.before === undefined &&
  figures.some((other) => other !== figure && other.place === figure.place && other.before === figure.value);

/** One place tells one thing twice. */
const sameValue = (a: ComparisonFigure, b: ComparisonFigure): boolean =>
  placeAndYear(a) === placeAndYear(b) &&
  a.value === b.value &&
  a.before === b.before &&
  (a.before !== undefined || a.valueText === b.valueText);

const MEASURING = new Set(['%', '百分点', '个工作日', '天', '小时', '分钟', '元', '位']);
/** Last words of a measure: what kind of thing it is. */
const HEADS =
  /时限|时间|时长|次数|比例|比重|覆盖率|满意度|满意率|达标率|增速|投资|资金|金额|成本|费用|人数|位次|排名|办结率|网办率/gu;
const MOST_LISTED = 6;

/** Figures that look alike and measure different things, said in so many words. */
export function comparabilityWarnings(measures: readonly Measure[]): Warning[] {
  const groups = new Map<string, ComparisonFigure[]>();
  for (const { aligned, figures } of measures)
    for (const figure of figures) {
      const head = figure.subject.match(HEADS)?.at(-1);
      if (aligned || head === undefined || !MEASURING.has(figure.unit)) continue;
      const key = `${headGroup(head)}\0${figure.unit}\0${formOf(figure)}`;
      groups.set(key, [...(groups.get(key) ?? []), figure]);
    }
  return [...groups.values()]
    .filter((figures) => new Set(figures.map(({ place }) => place)).size > 1)
    .map((figures) => ({ code: 'not_comparable', message: notComparable(figures) }));
}

const headGroup = (head: string): string => (/^时/u.test(head) ? '时' : head);

function notComparable(figures: readonly ComparisonFigure[]): string {
  const told = figures
    .slice(0, MOST_LISTED)
    .map((figure) => `${figure.place ?? '地区不详'}“${figure.subject}:${tell(figure)}”`);
  return `以下数字衡量的对象不同,不能直接比较:${told.join('、')}。`;
}

/** Ends of a change in place of words that tell several changes at once. */
const tell = ({ valueText, before, after, unit }: ComparisonFigure): string =>
  before === undefined || after === undefined ? valueText : `${before}${unit}→${after}${unit}`;
