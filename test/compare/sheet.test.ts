import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, toXlsx } from '../../src/compare/sheet.js';
import type { CellValue, Sheet } from '../../src/compare/sheet.js';
import { zipParts } from './zip.js';

const sheet = (...rows: CellValue[][]): Sheet => ({
  name: '表',
  columns: [
    { title: '甲', width: 10 },
    { title: '乙', width: 10 },
  ],
  rows,
});

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const char = csv.charAt(at);
    if (quoted && char === '"' && csv.charAt(at + 1) === '"') field += csv.charAt(at++);
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || char === '\n')) {
      rows.at(-1)?.push(field);
      field = '';
      if (char === '\n') rows.push([]);
    } else if (quoted || char !== '\r') field += char;
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('begins with a byte order mark and ends its lines as spreadsheets do', () => {
    expect(toCsv(sheet(['一', 2]))).toBe('\ufeff甲,乙\r\n一,2\r\n');
  });

  it.each(['=1+1', '+86', '-3', '@SUM(A1)', '\t=1', '＝HYPERLINK("x")'])(
    'never begins a cell with a formula: %j',
    (text) => {
      const [, row] = readCsv(toCsv(sheet([text, null])).slice(1));
      expect(row?.[0]?.startsWith("'")).toBe(true);
    },
  );

  it('gives back every text that is none', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((value) => !/^[=+\-@\t\r＝＋－＠]|(?!\n)\p{Cc}/u.test(value));
    fc.assert(
      fc.property(text, fc.double({ noNaN: true, noDefaultInfinity: true }), (value, number) => {
        const [, row] = readCsv(toCsv(sheet([value, number])).slice(1));
        expect(row).toEqual([value, String(number)]);
      }),
    );
  });
});

describe('XLSX', () => {
  it('holds texts as texts and numbers as numbers: no formula', async () => {
    const parts = await zipParts(await toXlsx([sheet(['=1+1', 3.5], ['@cmd', null])]));
    const xml = [...parts.values()].join('');
    expect(xml).not.toMatch(/<f[ >]/u);
    expect(xml).toContain('=1+1');
    expect(xml).toContain('<v>3.5</v>');
  });

  it('writes any text: control characters and torn surrogates are left out, long ones are cut', async () => {
    const bytes = await toXlsx([sheet(['\u0000\ud800坏\u0007字', 1], ['长'.repeat(40_000), 2])]);
    const xml = [...(await zipParts(bytes)).values()].join('');
    expect(xml).toContain('坏字');
    expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
    expect(xml).not.toContain('长'.repeat(32_768));
  });
});
