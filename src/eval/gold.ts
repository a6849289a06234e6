import type { LabelledQuestion } from './questions.js';
import type { GoldPlaces, Located } from './measures.js';

/** The documents that labels quote: canonical texts by document id, and ids by file name. */
export interface Texts {
  readonly byId: ReadonlyMap<string, string>;
  readonly idsOf: (source: string) => readonly string[];
}

/** Where the documents say each gold quotation; an empty list for one that none of them says. */
export const locateGold = (question: LabelledQuestion, texts: Texts): GoldPlaces =>
  question.gold.map(({ source, quote }) =>
    texts.idsOf(source).flatMap((id) => {
      const text = texts.byId.get(id) ?? '';
      const found = occurrences(id, text, quote);
      return found.length > 0 ? found : rowsOf(id, text, quote);
    }),
  );

/** Between cells of a row as a file may have it: tabs, bars, or columns of spaces. */
const CELLS = /\s*[|\t]\s*|\s{2,}/u;

/** A row of a table that is quoted as its file has it stands in the text with the names of its columns: cell by cell, in order. */
function rowsOf(document: string, text: string, quote: string): Located[] {
  const cells = quote.split(CELLS).filter((cell) => cell !== '');
  if (cells.length < 2) return [];
  const found: Located[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const told = line.split('\uff1b').map((cell) => cell.slice(cell.indexOf('\uff1a') + 1));
    let at = 0;
    for (const cell of told) if (cell === cells[at]) at++;
    if (at === cells.length) found.push({ document, span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return found;
}

/** Every stretch of `text` that is `quote` but for white space, which a file's format may set anywhere. */
export function occurrences(document: string, text: string, quote: string): Located[] {
  const { dense, offsets } = withoutSpace(text);
  const needle = withoutSpace(quote).dense;
  const found: Located[] = [];
  if (needle === '') return found;
  for (let at = dense.indexOf(needle); at >= 0; at = dense.indexOf(needle, at + 1)) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + needle.length - 1] ?? start) + 1;
    found.push({ document, span: { start, end } });
  }
  return found;
}

function withoutSpace(text: string): { readonly dense: string; readonly offsets: readonly number[] } {
  const offsets = Array.from({ length: text.length }, (_, index) => index).filter(
    (index) => !/\s/u.test(text.charAt(index)),
  );
  return { dense: offsets.map((index) => text.charAt(index)).join(''), offsets };
}
