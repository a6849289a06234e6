/** One cell of a table, as the file has it. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly header: boolean;
}

interface Placed {
  readonly text: string;
  readonly cell: Cell;
}

type Grid = readonly (readonly (Placed | undefined)[])[];

const MAX_COLUMNS = 200;
const MAX_SPAN = 1_000;

/** Every position of the table with the cell that covers it. */
function gridOf(rows: readonly (readonly Cell[])[]): Grid {
  const grid: (Placed | undefined)[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      const line = grid[rowIndex];
      while (line?.[column] !== undefined) column++;
      if (column >= MAX_COLUMNS) break;
      const depth = Math.min(Math.max(cell.rows, 1), MAX_SPAN, rows.length - rowIndex);
      const width = Math.min(Math.max(cell.columns, 1), MAX_COLUMNS - column);
      for (let down = 0; down < depth; down++)
        for (let across = 0; across < width; across++) {
          const target = grid[rowIndex + down];
          if (target !== undefined) target[column + across] ??= { text: cell.text, cell };
        }
      column += width;
    }
  });
  return grid;
}

/** The distinct cells of one row, left to right, each with the first column that it covers. */
function cellsOfRow(
  row: readonly (Placed | undefined)[],
): { readonly placed: Placed; readonly column: number }[] {
  const seen = new Set<Cell>();
  const cells: { placed: Placed; column: number }[] = [];
  row.forEach((placed, column) => {
    if (placed === undefined || seen.has(placed.cell)) return;
    seen.add(placed.cell);
    cells.push({ placed, column });
  });
  return cells;
}

const isLabel = (text: string): boolean =>
  text !== '' && text.length <= 20 && !/[。;!?\uFF1B\uFF01\uFF1F]/u.test(text);
const isFigure = (text: string): boolean => /\d/u.test(text);

/** Whether an unmarked first row names the columns: short, distinct labels over something of another kind. */
function looksLikeHeader(grid: Grid, at: number): boolean {
  const labels = cellsOfRow(grid[at] ?? []).map(({ placed }) => placed.text);
  const below = grid.slice(at + 1);
  if (
    labels.length < 2 ||
    below.length === 0 ||
    !labels.every(isLabel) ||
    new Set(labels).size < labels.length
  )
    return false;
  if (labels.slice(1).some((label) => /^[\d.,%±+-]+$/u.test(label))) return false;
  if (labels.length > 2) return true;
  // Two columns: a list of names and values has no header; a header's second cell is a name, and the others' are not.
  const [, second = ''] = labels;
  const values = below.map((row) => row.at(-1)?.text ?? '');
  const unlike = values.filter((value) => isFigure(value) || value.length >= 2 * second.length + 4).length;
  return !isFigure(second) && second.length <= 10 && unlike >= values.length / 2;
}

/** Rows from `at` on that name the columns. */
function headerDepth(grid: Grid, at: number): number {
  let marked = 0;
  while (at + marked < grid.length && grid[at + marked]?.every((placed) => placed?.cell.header === true))
    marked++;
  if (marked > 0 && at + marked < grid.length) return marked;
  const first = cellsOfRow(grid[at] ?? []);
  const deepest = first.reduce((most, { placed }) => Math.max(most, placed.cell.rows), 1);
  const grouped = first.some(({ placed }) => placed.cell.columns > 1);
  if (
    grouped &&
    deepest > 1 &&
    at + deepest < grid.length &&
    first.every(({ placed }) => isLabel(placed.text))
  )
    return deepest;
  return looksLikeHeader(grid, at) ? 1 : 0;
}

/** A column's name: its header cells from top to bottom, each once. */
function columnName(header: Grid, column: number): string {
  const parts = header.map((row) => row[column]?.text ?? '').filter((text) => text !== '');
  return [...new Set(parts)].join('/');
}

function rowText(row: readonly (Placed | undefined)[], header: Grid): string {
  const cells = cellsOfRow(row).filter(({ placed }) => placed.text !== '');
  if (header.length > 0)
    return cells
      .map(({ placed, column }) => {
        const name = columnName(header, column);
        return name === '' || name === placed.text ? placed.text : `${name}：${placed.text}`;
      })
      .join('；');
  const [name, value] = cells;
  if (cells.length === 2 && name !== undefined && value !== undefined)
    return `${name.placed.text}：${value.placed.text}`;
  return cells.map(({ placed }) => placed.text).join('；');
}

/** Whether a row is one cell over the whole width: a title inside the table. */
const isBanner = (row: readonly (Placed | undefined)[]): boolean =>
  row.length > 1 && cellsOfRow(row).length === 1;

/**
 * The rows of a table as texts that stand alone: `表头1：值；表头2：值`.
 * Merged cells count for every row that they cover; header rows are repeated into each row and not given alone.
 */
export function tableRows(rows: readonly (readonly Cell[])[]): string[] {
  const grid = gridOf(rows).filter((row) => row.some((placed) => placed !== undefined && placed.text !== ''));
  const banners: string[] = [];
  let at = 0;
  for (let row = grid[at]; row !== undefined && isBanner(row) && at < grid.length - 1; row = grid[at]) {
    banners.push(cellsOfRow(row)[0]?.placed.text ?? '');
    at++;
  }
  const depth = headerDepth(grid, at);
  const header = grid.slice(at, at + depth);
  const body = grid.slice(at + depth).map((row) => (isBanner(row) ? rowText(row, []) : rowText(row, header)));
  return [...banners, ...body].filter((text) => text !== '');
}
