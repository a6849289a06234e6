import writeExcelFile from 'write-excel-file/node';

export type CellValue = string | number | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** What a cell of a spreadsheet holds at most. */
const LONGEST_CELL = 32_000;
const UNWRITABLE = /\p{Surrogate}|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const clean = (text: string): string => text.replace(UNWRITABLE, '').slice(0, LONGEST_CELL);

/** The workbook's bytes. Texts are written as texts: nothing in them is ever a formula. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ title }) => ({
          value: title,
          type: String,
          fontWeight: 'bold' as const,
          backgroundColor: '#E8EDF4',
        })),
        ...rows.map((row) => row.map(cell)),
      ],
    })),
    { fontFamily: '宋体', fontSize: 11 },
  );
  return written.toBuffer();
}

function cell(value: CellValue) {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: clean(value), type: String, wrap: true, alignVertical: 'top' as const };
}

/** What spreadsheet programs take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** The sheet as CSV (RFC 4180) with a byte order mark; a text that a program could run as a formula is marked as text. */
export function toCsv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function field(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = clean(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
