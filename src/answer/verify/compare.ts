import type { Figure, Qualifier } from '../../domain/figure.js';

/** Why a figure of a statement does not stand in the evidence; later ones mean that it came closer. */
export type FigureFault = 'absent' | 'unit' | 'direction' | 'qualifier' | 'place' | 'date' | 'subject';

/** Qualifiers that say the same: a reader told 超200项 and 200余项 is told one thing. `null` says nothing of the value. */
const SENSE: Readonly<Record<Qualifier, string | null>> = {
  余: 'more', 多: 'more', 超: 'more', 以上: 'more', 至少: 'more',
  近: 'nearly', 不足: 'less', 约: 'about', 左右: 'about',
  以下: 'most', 以内: 'most', 最多: 'most', 最高: 'highest', 最低: 'lowest',
  第: 'ordinal', 前: 'among', 年均: 'yearly', 环比: 'against last month', 倍: null,
  达: null, 累计: null, 同比: null, up: null, down: null,
}; // prettier-ignore

/** Comparisons that may be left out but not made up. */
const OPTIONAL: ReadonlySet<Qualifier> = new Set<Qualifier>(['同比', '环比', '累计']);

/** Units that count the same things. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['场', '场次'],
  ['次', '人次'],
  [
    '项',
    '个',
    '条',
    '件',
    '家',
    '所',
    '座',
    '处',
    '种',
    '类',
    '支',
    '例',
    '宗',
    '套',
    '方面',
    '大类',
    '份',
    '部',
    '届',
  ],
];
/** Units that may stand for each other only through 个, the plainest classifier, or in English, which has none. */
const PLAIN = '个';
const LOOSE = SAME_UNITS[3] ?? [];

/** Stands for any unit of counting, in statements whose language has no classifiers. */
export const ANY_COUNT = '*';

export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === ANY_COUNT) return !/[%‰元天年]|工作日|月|小时|分钟|百分点/u.test(b);
  if ((a === PLAIN && LOOSE.includes(b)) || (b === PLAIN && LOOSE.includes(a))) return true;
  return SAME_UNITS.slice(0, 2).some((group) => group.includes(a) && group.includes(b));
}

const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** 500‰ is 50%; other units have one base. */
const scaled = (value: number, unit: string): { value: number; unit: string } =>
  unit === '‰' ? { value: value / 10, unit: '%' } : { value, unit };

const isSize = (figure: Figure): boolean => figure.kind === 'change' && figure.after === undefined;
const direction = ({ qualifiers, before, after }: Figure): 'up' | 'down' | null => {
  if (before !== undefined && after !== undefined && before !== after) return after > before ? 'up' : 'down';
  return qualifiers.includes('up') ? 'up' : qualifiers.includes('down') ? 'down' : null;
};

/** The values that a source figure states, told apart by what they are. */
function valuesOf(figure: Figure): number[] {
  const { value, before } = figure;
  return before === undefined ? [value] : [value, before];
}

function sameShape(said: Figure, source: Figure, wasBefore: boolean): boolean {
  if (said.before !== undefined)
    return (
      source.before !== undefined && close(said.before, source.before) && close(said.value, source.value)
    );
  if (isSize(said) !== isSize(source)) return false;
  // A plain 75天 may tell the end of a change; where the change began it must be told as what was before.
  if (source.before !== undefined && !close(said.value, source.value)) return wasBefore;
  if (said.kind === 'change' && said.after !== undefined && source.kind !== 'change') return false;
  if (
    (said.kind === 'rank') !== (source.kind === 'rank') &&
    !(source.kind === 'change' && source.qualifiers.includes('第'))
  )
    return false;
  const [a, b] = [direction(said), direction(source)];
  return a === null || b === null || a === b || source.qualifiers.includes('第');
}

/** The start of a change is told with words of the past: 原来106个, 由106个. */
const PAST = /(?:由|从|原|此前|以前|之前|过去|from|formerly|previously|was|were)[^,，。;；]{0,12}$/u;

function senses(figure: Figure): Set<string> {
  return new Set(figure.qualifiers.flatMap((qualifier) => SENSE[qualifier] ?? []));
}

function sameQualifiers(said: Figure, source: Figure): boolean {
  const [a, b] = [senses(said), senses(source)];
  if (said.kind === 'rank' && source.kind === 'change') [a, b].forEach((set) => set.delete('ordinal'));
  for (const qualifier of OPTIONAL) {
    const sense = SENSE[qualifier];
    if (said.qualifiers.includes(qualifier) && !source.qualifiers.includes(qualifier)) return false;
    if (sense !== null && !a.has(sense)) b.delete(sense);
  }
  return a.size === b.size && [...a].every((sense) => b.has(sense));
}

/**
 * What is wrong with `said` when `source` is taken for it, by value, unit, direction and qualifier; `null` when nothing is.
 * `lead` is what the statement says right before the figure.
 */
export function valueFault(said: Figure, source: Figure, lead: string): FigureFault | null {
  const own = scaled(said.value, said.unit);
  const factor = source.unit === '‰' ? 0.1 : 1;
  const values = valuesOf(source).map((value) => value * factor);
  if (!values.some((value) => close(value, own.value))) return 'absent';
  if (!sameUnit(own.unit, scaled(0, source.unit).unit)) return 'unit';
  if (!sameShape({ ...said, value: own.value }, { ...source, value: source.value * factor }, PAST.test(lead)))
    return 'direction';
  return sameQualifiers(said, source) ? null : 'qualifier';
}
