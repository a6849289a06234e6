import { joinFragments } from './fragments.js';
import type { Fragment, Line } from './line.js';

/** Where two columns may meet, as shares of the text's width. */
const FROM = 0.35;
const TO = 0.65;
const STEPS = 31;
const MIN_ROWS = 6;

interface Row {
  readonly y: number;
  readonly fragments: readonly Fragment[];
}

function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: { y: number; fragments: Fragment[] }[] = [];
  for (const fragment of fragments) {
    const last = rows.at(-1);
    if (last !== undefined && Math.abs(last.y - fragment.y) < fragment.size * 0.45)
      last.fragments.push(fragment);
    else rows.push({ y: fragment.y, fragments: [fragment] });
  }
  return rows;
}

/**
 * The line between two columns of running text; `null` for a page of one column.
 * Both sides must be filled: the columns of a table are not, and are read row by row.
 */
function gutterOf(rows: readonly Row[], left: number, right: number): number | null {
  const width = right - left;
  const all = rows.flatMap((row) => row.fragments);
  for (let step = 0; step < STEPS; step++) {
    const offset = ((step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2)) / STEPS;
    const x = left + width * (0.5 + offset * (TO - FROM));
    const crossing = all.filter((fragment) => fragment.left < x && fragment.right > x).length;
    const before = all.filter((fragment) => fragment.right <= x);
    const after = all.filter((fragment) => fragment.left >= x);
    if (crossing > rows.length * 0.25 || before.length < MIN_ROWS || after.length < MIN_ROWS) continue;
    if (isFilled(before, x - left) && isFilled(after, right - x)) return x;
  }
  return null;
}

const isFilled = (fragments: readonly Fragment[], width: number): boolean =>
  fragments.filter((fragment) => fragment.right - fragment.left > width * 0.7).length >=
  fragments.length * 0.5;

/** A page's fragments as lines in reading order: down the left column, then down the right one. */
export function linesOf(fragments: readonly Fragment[], page: number): Line[] {
  if (fragments.length === 0) return [];
  const left = Math.min(...fragments.map((fragment) => fragment.left));
  const right = Math.max(...fragments.map((fragment) => fragment.right));
  const rows = rowsOf(fragments);
  const gutter = gutterOf(rows, left, right);
  const whole = { left, right };
  if (gutter === null) return rows.flatMap((row) => lineOf(row.fragments, page, whole));
  return bandsOf(rows, gutter).flatMap((band) => {
    if (band.across) return band.rows.flatMap((row) => lineOf(row.fragments, page, whole));
    const side = (keep: (fragment: Fragment) => boolean, column: Line['column']): Line[] =>
      band.rows.flatMap((row) => lineOf(row.fragments.filter(keep), page, column));
    const starts = band.rows.flatMap((row) =>
      row.fragments.filter((f) => f.left >= gutter).map((f) => f.left),
    );
    const ends = band.rows.flatMap((row) =>
      row.fragments.filter((f) => f.right <= gutter).map((f) => f.right),
    );
    return [
      ...side((f) => f.right <= gutter, { left, right: Math.max(left, ...ends) }),
      ...side((f) => f.left >= gutter, { left: Math.min(right, ...starts), right }),
    ];
  });
}

/** Stretches of the page with two columns, and the lines across both between them. */
function bandsOf(
  rows: readonly Row[],
  gutter: number,
): { readonly across: boolean; readonly rows: readonly Row[] }[] {
  const bands: { across: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const across = row.fragments.some((fragment) => fragment.left < gutter && fragment.right > gutter);
    const last = bands.at(-1);
    if (last?.across === across) last.rows.push(row);
    else bands.push({ across, rows: [row] });
  }
  return bands;
}

function lineOf(fragments: readonly Fragment[], page: number, column: Line['column']): Line[] {
  const joined = joinFragments(fragments);
  return joined === undefined ? [] : [{ ...joined, page, column }];
}
