import { normalise } from '../chinese/normalise.js';
import { verifyFigures } from '../answer/verify/figures.js';
import { verifyQuotations } from '../answer/verify/quotations.js';
import type { Checks, Citation, DraftSection } from '../domain/index.js';

const plain = (text: string): string =>
  normalise(text)
    .replace(/[\s。.!]+$/u, '')
    .replace(/\s+/gu, '');

/**
 * Checks what a draft quotes: every sentence must stand word for word in the one that it cites; a sentence that does not is
 * checked figure by figure and quotation by quotation.
 */
export function checkDraft(sections: readonly DraftSection[], citations: readonly Citation[]): Checks {
  const quotes = new Map(citations.map(({ number, quote }) => [number, quote]));
  const figures = { total: 0, verified: 0, removed: [] as string[] };
  const quotations = { total: 0, verified: 0 };
  const parts = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.parts));
  for (const { text, citation } of parts) {
    if (citation === null) continue;
    const quote = quotes.get(citation) ?? '';
    const verbatim = plain(quote).includes(plain(text));
    const checks = verifyFigures(text, [{ text: quote, place: null, year: null }]);
    figures.total += checks.length;
    figures.verified += checks.filter(({ ok }) => ok || verbatim).length;
    quotations.total += 1;
    const terms = verifyQuotations(text, [quote]);
    quotations.verified += verbatim || (terms.length > 0 && terms.every(({ ok }) => ok)) ? 1 : 0;
  }
  return { figures, quotations };
}
