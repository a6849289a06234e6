import type { Span } from '../../domain/span.js';

/** A cell of a table row: what its column is called, and where its value stands in the document's text. */
export interface Cell {
  readonly head: string;
  readonly value: Span;
}

/**
 * A row of a table as the canonical text has it (`地区：越城区；任务：32项`). `null` for a line in another form. A piece without a
 * colon belongs to the value before it.
 */
export function parseRow(text: string, span: Span): Cell[] | null {
  const cells: { head: string; start: number; end: number }[] = [];
  let at = span.start;
  for (const piece of text.slice(span.start, span.end).split(/[；;]/u)) {
    const end = at + piece.length;
    const [, head] = /^\s*([^：:]{1,40})[：:]/u.exec(piece) ?? [];
    const last = cells.at(-1);
    if (head !== undefined && !cells.some((cell) => cell.head === head.trim())) {
      const colon = piece.search(/[：:]/u);
      cells.push({ head: head.trim(), start: at + colon + 1, end });
    } else if (last !== undefined) last.end = end;
    else return null;
    at = end + 1;
  }
  return cells.length < 2 ? null : cells.map(({ head, start, end }) => ({ head, value: { start, end } }));
}

export const sameHeads = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell.head === other[index]?.head);
