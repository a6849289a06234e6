import { tableRows, type Cell } from './table.js';

/** Lines of a plain text: as they stand, or those of a table as rows that stand alone. */
export type Stretch =
  | { readonly table: false; readonly lines: readonly string[] }
  | { readonly table: true; readonly rows: readonly string[] };

/** Fewer lines than this are no table: a head and two rows. */
const LEAST_LINES = 3;
/** A cell longer than this is running text. */
const LONGEST_CELL = 80;
const RULE = /^[\s|\uFF5C\u2502+:\u2500\u2550=_-]+$/u;

/** One way to part a line into cells; `null` for a line that it does not part. */
type Parting = (line: string) => string[] | null;

const parted = (line: string, by: RegExp): string[] | null => {
  const cells = line.split(by).map((cell) => cell.trim());
  return cells.length > 1 ? cells : null;
};

/** Which of its cells such a line leaves empty is not to be seen. */
const LINED_UP: Parting = (line) => parted(line.trim(), /\t+|[ \u3000]{2,}|\u3000+/u);

/** Cells as spreadsheets copy them, as they are typed with bars between them, and as spaces or several tabs line them up. */
const PARTINGS: readonly Parting[] = [
  (line) => parted(line.replace(/[\r\n]+$/u, ''), /\t/u),
  (line) => parted(line.trim().replace(/^[|\uFF5C\u2502]|[|\uFF5C\u2502]$/gu, ''), /[|\uFF5C\u2502]/u),
  LINED_UP,
];

const isCell = (text: string): boolean =>
  text.length <= LONGEST_CELL && !/[\u3002\uFF01\uFF1F].*\p{L}/u.test(text);

/** Cells of the line, as many as those of the table so far; a row may leave its last ones empty. */
function rowOf(line: string, part: Parting, columns: number | null): string[] | null {
  const cells = part(line);
  if (cells === null || !cells.every(isCell) || !cells.some((cell) => cell !== '')) return null;
  // A head that names not all its columns is lined up with several tabs, or merged: its rows would get wrong names.
  if (columns === null) return cells.slice(1).includes('') ? null : cells;
  if (cells.length === columns) return cells;
  if (part === LINED_UP) return null;
  const full = cells.filter((cell, index) => index < columns || cell !== '');
  const left = columns - full.length;
  return left < 0 || left > columns / 2 ? null : [...full, ...Array<string>(left).fill('')];
}

interface Run {
  readonly rows: readonly (readonly string[])[];
  /** The first line behind it. */
  readonly end: number;
}

/** The lines from one on that have as many cells as it, rules between them left out. */
function runAt(lines: readonly string[], from: number, part: Parting): Run {
  const rows: string[][] = [];
  let end = from;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    if (end > from && RULE.test(line) && /[|\uFF5C\u2502\u2500\u2550=_-]/u.test(line)) continue;
    const row = rowOf(line, part, rows[0]?.length ?? null);
    if (row === null) break;
    rows.push(row);
  }
  return { rows, end };
}

/** Names set side by side are no table: from three columns on, or two with a figure in most rows. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...body] = rows;
  if (head.some((label) => label.length > 20) || head.filter((label) => label !== '').length < 2)
    return false;
  const told = body.filter((row) => row.slice(1).some((cell) => /\d|[*\u00D7\u2014]/u.test(cell))).length;
  return head.length > 2 ? told > 0 || head.some((label) => LABEL.test(label)) : told > body.length / 2;
}

/** Words that head a column of names. */
const LABEL = /名称|单位|部门|事项|项目|内容|时限|时间|备注|序号|地区|负责|牵头|责任|情况|方式|方法/u;

const cellOf = (text: string): Cell => ({ text, columns: 1, rows: 1, header: false });

/** A table begins with one of the first lines of its run, or not at all: a title may stand above it in cells of its own. */
const MOST_TRIES = 3;

/** Finds tables in a plain text whose cells stand behind tabs, between bars, or in columns of spaces. */
export function stretchesOf(lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) stretches.push({ table: false, lines: open });
    open = [];
  };
  let tries = 0;
  for (let at = 0; at < lines.length;) {
    const runs = PARTINGS.map((part) => runAt(lines, at, part));
    const table = runs.find(({ rows }) => rows.length >= LEAST_LINES && isTable(rows));
    const end = Math.max(...runs.map((run) => run.end));
    tries = end > at + 1 ? tries + 1 : 0;
    if (table === undefined) {
      const next = tries >= MOST_TRIES ? end : at + 1;
      for (const line of lines.slice(at, next)) open.push(line);
      if (tries >= MOST_TRIES) tries = 0;
      at = next;
      continue;
    }
    close();
    stretches.push({ table: true, rows: tableRows(table.rows.map((row) => row.map(cellOf))) });
    at = table.end;
    tries = 0;
  }
  close();
  return stretches;
}
