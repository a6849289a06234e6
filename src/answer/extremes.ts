import { normalise } from '../chinese/normalise.js';
import { findNumerals } from '../chinese/numerals.js';
import { readRow, type TableRow } from '../ingest/figures/rows.js';
import type { EvidenceSentence } from './evidence/index.js';

/** 哪个县余额最多: the row with the largest number of one column, or the smallest. */
const MOST =
  /(?:哪|谁|什么)[^?]*最(?:高|多|大|快|长|好|强|靠前|贵)|最(?:高|多|大|长|贵)的[^?]*(?:哪|谁|什么)/u;
const LEAST = /(?:哪|谁|什么)[^?]*最(?:低|少|小|短|慢|便宜)|最(?:低|少|小|短|慢|便宜)的[^?]*(?:哪|谁|什么)/u;
/** What is dear or cheap is so by its price. */
const DEAR = /最(?:贵|便宜)/u;
const PRICES = /价|收费|费用|租金/u;
/** 时限最快 is the smallest number. */
const QUICKEST = /最快/u;
const TIMES = /时限|时间|天数|用时|耗时|工作日|周期/u;

/** Fewer rows are no table to look through. */
const FEWEST_ROWS = 3;

interface Row {
  readonly sentence: EvidenceSentence;
  readonly row: TableRow;
  readonly view: string;
}

/**
 * The rows that a question of the most or the least asks for, by the numbers of the column that it names; `null` where it asks for
 * none, no table is there, or a number of that column cannot be read.
 *
 * @param chosen what was chosen by its words
 * @param near sentences of the same place
 */
export function extremeRows(
  question: string,
  chosen: readonly EvidenceSentence[],
  near: readonly EvidenceSentence[],
): EvidenceSentence[] | null {
  const asks = normalise(question);
  const least = LEAST.test(asks) || (QUICKEST.test(asks) && TIMES.test(asks));
  if (!least && !MOST.test(asks)) return null;
  for (const sentence of chosen) {
    const table = near.filter((one) => tableOf(one) === tableOf(sentence)).flatMap(rowOf);
    const found = table.length < FEWEST_ROWS ? null : extremesOf(table, columnOf(asks, table), least);
    if (found !== null) return found;
  }
  return null;
}

const tableOf = ({ passage }: EvidenceSentence): string =>
  `${passage.documentId}\0${passage.headings.join('\0')}`;

/** Rows of sums and averages are no competitors. */
const SUMS = /^(?:合计|总计|小计|共计|全市|全区|全县|全省|平均|均值)/u;

function rowOf(sentence: EvidenceSentence): Row[] {
  const view = normalise(sentence.text);
  const row = readRow(view);
  if (row === null || SUMS.test(view.slice(row.label.span.start, row.label.span.end))) return [];
  return [{ sentence, row, view }];
}

/** The column that has most of the question's words in its name; `null` where none has any, or two have as many. */
function columnOf(asks: string, table: readonly Row[]): string | null {
  const heads = [...new Set(table.flatMap(({ row }) => row.cells.map(({ head }) => head)))];
  const ranked = heads
    .map((head) => ({ head, shared: pairsIn(asks, head) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  const prices = DEAR.test(asks) ? heads.filter((head) => PRICES.test(head)) : [];
  if (prices.length > 0) return prices.length === 1 ? (prices[0] ?? null) : null;
  return first === undefined || first.shared === second?.shared ? null : first.head;
}

function pairsIn(asks: string, head: string): number {
  const words = head.replace(/\(.*\)|["“”]/gu, '');
  const plain = asks.replace(/["“”]/gu, '');
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)).filter(
    (pair) => plain.includes(pair),
  ).length;
}

function extremesOf(table: readonly Row[], column: string | null, least: boolean): EvidenceSentence[] | null {
  if (column === null) return null;
  const cells = table.flatMap(({ sentence, row, view }) => {
    const cell = row.cells.find(({ head }) => head === column);
    return cell === undefined ? [] : [{ sentence, text: view.slice(cell.span.start, cell.span.end) }];
  });
  // A number that the source hides may be the largest.
  if (cells.some(({ text }) => HIDDEN.test(text))) return null;
  const values = cells.flatMap(({ sentence, text }) => {
    const value = numberOf(text);
    return value === null ? [] : [{ sentence, value }];
  });
  if (values.length < FEWEST_ROWS) return null;
  const numbers = values.map(({ value }) => value);
  const extreme = least ? Math.min(...numbers) : Math.max(...numbers);
  return values.filter(({ value }) => value === extreme).map(({ sentence }) => sentence);
}

const HIDDEN = /[*×□○]|[Xx]{2}|(?<![A-Za-z])[Xx](?![A-Za-z])/u;

/** The one number of a cell; `null` for none and for several. */
function numberOf(cell: string): number | null {
  const [first, ...more] = findNumerals(cell);
  return first === undefined || more.length > 0 ? null : first.value;
}
