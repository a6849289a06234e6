import { stripVTControlCharacters, styleText } from 'node:util';
import Table from 'cli-table3';

type Style = Parameters<typeof styleText>[0];

/** Standard output for results, standard error for everything that is not one. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

export const PROCESS_TERMINAL: Terminal = { out: process.stdout, err: process.stderr };

/** Coloured on a terminal only, and not where `NO_COLOR` is set. */
export const paint = (stream: NodeJS.WritableStream, style: Style, text: string): string =>
  styleText(style, text, { stream });

/**
 * Text of a document or a question, safe to print: a terminal's control sequences are taken out, for a file may hold any.
 */
export const plain = (text: string): string =>
  stripVTControlCharacters(text).replaceAll(/(?![\n\t])\p{Cc}/gu, '');

export const line = (stream: NodeJS.WritableStream, text = ''): void => void stream.write(`${text}\n`);

export const printJson = (terminal: Terminal, value: unknown): void =>
  line(terminal.out, JSON.stringify(value, null, 2));

/** A table whose columns fit Chinese characters, which are two columns wide. */
export function printTable(
  terminal: Terminal,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const table = new Table({
    head: head.map((cell) => paint(terminal.out, 'bold', cell)),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push(row.map((cell) => plain(cell).replaceAll(/\s+/gu, ' ')));
  line(terminal.out, table.toString());
}

/** At most `longest` characters as people count them, with … where some were left out. */
export function shorten(text: string, longest: number): string {
  const characters = Array.from(new Intl.Segmenter('zh').segment(text), ({ segment }) => segment);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
