import { findNumerals } from '../../chinese/numerals.js';
import { unitAt } from '../../chinese/units.js';
import type { Place } from '../../domain/place.js';
import { contains, sliceSpan, spanLength, type Span } from '../../domain/span.js';
import type { Statement } from './changes.js';

/** One cell of a row of a table as it is read: `2023年：29户`. Spans are of the sentence. */
export interface RowCell {
  /** Its column's name. */
  readonly head: string;
  readonly span: Span;
}

/** A row of a table as a text that stands alone: `指标：甲；2022年：41户；2023年：29户`. */
export interface TableRow {
  /** What the row is about, in its own words. */
  readonly label: RowCell;
  readonly cells: readonly RowCell[];
}

/** A statement of a row with what its row and column say of it. */
export interface RowStatement {
  readonly statement: Statement;
  readonly subject: string | null;
  readonly year: number | null;
  readonly place: Place | null;
}

const LONGEST_HEAD = 30;
const NUMBERING = /^(?:序号|编号|代码|行次|No\.?)$/iu;
/** Columns whose cells name or date something. */
const NAMING = /电话|号码|日期|时点|年份|年度$|邮编|编码|文号/u;
/** A column that says no more than that here stands the value. */
const VALUE =
  /^(?:具体)?(?:数值|数据|数量|数额|数|金额|指标值|取值|值|结果|情况|完成情况|完成值|实际|实际值|成效)$/u;
const BEFORE =
  /^(?:改革|优化|整合|调整|整改|压缩|实施|提速|试点|改造|重组)(?:之|以)?前|^原(?:来|有|定)?|^以前|^过去/u;
const AFTER =
  /^(?:改革|优化|整合|调整|整改|压缩|实施|提速|试点|改造|重组)(?:之|以)?后|^现(?:在|行|有)?|^目前|^如今/u;
const YEAR = /^((?:19|20)\d{2})\s?年?(?:度|底|末)?(?=\D|$)/u;
const YEAR_REST = /^(?:的?(?:数值|数据|数量|数额|数|金额|情况|完成情况|完成值|实际|值|全年))?$/u;
const UP = /^(?:同比|比上年|较上年|环比)?(?:增长|增幅|增速|提高|上升|增加)(?:率|幅度)?$/u;
const DOWN = /^(?:同比|比上年|较上年|环比)?(?:下降|降幅|减少|压缩|压减|缩短)(?:率|幅度|比例)?$/u;
const LABELLED_BY_NAME =
  /地区|区县|县区|县市|市县|市区|单位|部门|乡镇|街道|城市|区域|地方|镇街|企业|机构|名称$/u;

const HEADED = /^(\s*)([^:;,。!?\u3001\s][^:;,。!?]*):\s*(?=\S)/u;

/** `null` for a text that is no row of a table with a label and at least one more column. `view` is half-width. */
export function readRow(view: string): TableRow | null {
  const cells: RowCell[] = [];
  let start = 0;
  for (const part of view.split(';')) {
    const head = HEADED.exec(part);
    if (head?.[2] === undefined || head[2].length > LONGEST_HEAD) return null;
    const end = start + part.replace(/[\s。]+$/u, '').length;
    cells.push({ head: head[2].trim(), span: { start: start + head[0].length, end } });
    start += part.length + 1;
  }
  const [label, ...rest] = cells.filter(({ head }) => !NUMBERING.test(head));
  if (label === undefined || rest.length === 0) return null;
  const heads = new Set(cells.map(({ head }) => head));
  const text = sliceSpan(view, label.span);
  if (heads.size < cells.length || !/\p{Script=Han}{2}/u.test(text) || /[,。]/u.test(text)) return null;
  return findNumerals(text)[0]?.span.start === 0 && text.length < 8 ? null : { label, cells: rest };
}

/** What a cell says beside its figures. */
function wordsBeside(view: string, cell: RowCell, statements: readonly Statement[]): string {
  const ordered = [...statements].sort((one, other) => one.span.start - other.span.start);
  const parts: string[] = [];
  let from = cell.span.start;
  for (const { span } of ordered) {
    parts.push(view.slice(from, span.start));
    from = Math.max(from, span.end);
  }
  parts.push(view.slice(from, cell.span.end));
  return parts.join('').replace(/[^\p{Script=Han}]|全年|累计|共计|共|约|为|达/gu, '');
}

/** 亿元 of 投资额(亿元), where a unit stands at the end of a name. */
const unitNamed = (name: string): string | undefined =>
  /[(]([^()]+)[)]$/u.exec(name)?.[1]?.replace(/^(?:单位):?/u, '');

/** 转岗人数, 整治户数: the column's name tells what is counted. */
const COUNTED = /(人次|[人户家件项个名次起宗台套处所座张间栋辆])数$/u;

/** `投资额（亿元）：12.5`: a bare number in a cell takes its unit from the column's name, or else from the row's. */
function bareCell(view: string, cell: RowCell, label: string): Statement | null {
  const text = sliceSpan(view, cell.span).trimEnd();
  if (NAMING.test(cell.head) || !/^[+-]?\d[\d,]*(?:\.\d+)?$/u.test(text)) return null;
  const [numeral] = findNumerals(text);
  if (numeral === undefined || numeral.text.length < text.length) return null;
  const named = unitNamed(cell.head) ?? unitNamed(label) ?? COUNTED.exec(cell.head)?.[1] ?? '';
  const scale = /^(?:万亿|亿|万|千|百)?/u.exec(named)?.[0] ?? '';
  const power: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
  const unit = unitAt(named, 0) ?? unitAt(named, scale.length);
  const own = unit !== null && unitAt(named, 0) !== null;
  const factor = (unit?.factor ?? 1) * (own ? 1 : (power[scale] ?? 1));
  const ranked = /排名|位次|名次$/u.test(cell.head);
  const span = { start: cell.span.start, end: cell.span.start + text.length };
  const kind = ranked ? 'rank' : (unit?.kind ?? 'count');
  const value = Number((numeral.value * factor).toPrecision(15));
  return {
    span,
    value,
    unit: ranked ? '位' : (unit?.base ?? ''),
    kind,
    qualifiers: ranked ? ['第'] : [],
    list: { index: 0, length: 1, span },
    counts: false,
  };
}

/** What a row states: the cells' own statements and its bare numbers, with what label and column say of them. */
export function readRowStatements(
  row: TableRow,
  view: string,
  statements: readonly Statement[],
  placeOfLabel: Place | null,
): RowStatement[] {
  const ends = new Map<Statement, { cell: RowCell; plain: boolean }>();
  const found: Statement[] = [];
  const label = sliceSpan(view, row.label.span).trimEnd();
  for (const cell of row.cells) {
    const own = statements.filter(({ span }) => contains(cell.span, span));
    const bare = own.length === 0 ? bareCell(view, cell, label) : null;
    const all = bare === null ? own : [bare];
    const plain = all.length === 1 && wordsBeside(view, cell, all).length === 0;
    for (const statement of all) ends.set(statement, { cell, plain });
    found.push(...all);
  }
  const others = statements.filter((statement) => !found.includes(statement));
  const told = [...others, ...found].map((statement): RowStatement => {
    const at = ends.get(statement);
    const inLabel = at === undefined;
    const year = inLabel ? null : yearOf(at.cell.head);
    const place = inLabel ? null : placeOfLabel;
    if (inLabel) return { statement, subject: null, year, place };
    const subject = at.plain ? subjectOf(label, row, at.cell, placeOfLabel !== null) : null;
    return { statement: moved(statement, at.cell.head, at.plain), subject, year, place };
  });
  return pairEnds(told, (statement) => {
    const at = [...ends].find(([, { cell }]) => contains(cell.span, statement.span));
    return at?.[1].plain === true ? at[1].cell.head : null;
  }).sort((a, b) => a.statement.span.start - b.statement.span.start);
}

const yearOf = (head: string): number | null => {
  const year = YEAR.exec(head)?.[1];
  return year === undefined ? null : Number(year);
};

const unitless = (head: string): string => head.replace(/\s*[(][^()]*[)]$/u, '');

function subjectOf(label: string, row: TableRow, cell: RowCell, isPlace: boolean): string {
  const head = unitless(cell.head);
  const year = YEAR.exec(head)?.[0] ?? '';
  const rest = head.slice(year.length).replace(/^的/u, '');
  if (VALUE.test(head) || (year !== '' && YEAR_REST.test(rest)) || AFTER.test(head)) return label;
  if (BEFORE.test(head)) return `${head}${label}`;
  if (UP.test(head) || DOWN.test(head)) return label;
  const measure = year === '' ? head : rest;
  if (isPlace) return measure;
  return LABELLED_BY_NAME.test(row.label.head) || spanLength(row.label.span) <= 12
    ? `${label}${measure}`
    : `${label}·${measure}`;
}

/** A column `同比增长` makes a plain 12% a rise. */
function moved(statement: Statement, head: string, plain: boolean): Statement {
  const bare = unitless(head);
  const direction = UP.test(bare) ? 'up' : DOWN.test(bare) ? 'down' : null;
  if (direction === null || !plain || statement.kind === 'change') return statement;
  const compared = /^(?:同比|比上年|较上年)/u.test(bare) ? (['同比'] as const) : [];
  return { ...statement, kind: 'change', qualifiers: [...statement.qualifiers, ...compared, direction] };
}

/** Two years of one measure, or what was before a reform and after it: the later one is told with both ends. */
function pairEnds(
  told: readonly RowStatement[],
  headOf: (statement: Statement) => string | null,
): RowStatement[] {
  const headed = told.flatMap((one) => {
    const head = headOf(one.statement);
    return head === null ? [] : [{ one, head: unitless(head) }];
  });
  const years = headed.filter(({ head }) => YEAR.test(head) && YEAR_REST.test(head.replace(YEAR, '')));
  const byYear = [...years].sort((a, b) => (a.one.year ?? 0) - (b.one.year ?? 0));
  const first = headed.filter(({ head }) => BEFORE.test(head));
  const last = headed.filter(({ head }) => AFTER.test(head));
  const [from, to] = years.length === 2 ? byYear : [first[0], last[0]];
  const single = years.length === 2 || (first.length === 1 && last.length === 1);
  if (!single || from === undefined || to === undefined) return [...told];
  const [before, after] = [from.one.statement, to.one.statement];
  if (before.unit !== after.unit || before.kind === 'change' || after.kind === 'change') return [...told];
  if (before.kind === 'rank' || before.kind !== after.kind) return [...told];
  return told.map((one) =>
    one === to.one
      ? { ...one, statement: { ...after, kind: 'change', before: before.value, after: after.value } }
      : one,
  );
}
