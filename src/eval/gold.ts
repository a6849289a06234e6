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
    texts.idsOf(source).flatMap((id) => occurrences(id, texts.byId.get(id) ?? '', quote)),
  );

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
