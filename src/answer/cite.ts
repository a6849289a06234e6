import { readingUrl, type Citation } from '../domain/index.js';
import type { EvidenceSentence } from './evidence/index.js';

/** Numbers citations in the order in which they are first used; the same words of the same document get the same number. */
export class CitationList {
  readonly #byKey = new Map<string, Citation>();

  /** The citation of a sentence: its own words, verbatim. */
  cite(sentence: Pick<EvidenceSentence, 'document' | 'passage' | 'span' | 'text'>): Citation {
    const { document, passage, span } = sentence;
    const key = `${document.id}:${span.start}-${span.end}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const citation: Citation = {
      number: this.#byKey.size + 1,
      documentId: document.id,
      source: document.source,
      title: document.metadata.title.value,
      place: passage.place?.name ?? null,
      year: passage.year,
      passageId: passage.id,
      headings: passage.headings,
      quote: sentence.text,
      span,
      url: readingUrl(document.id, span),
    };
    this.#byKey.set(key, citation);
    return citation;
  }

  get all(): Citation[] {
    return [...this.#byKey.values()];
  }
}
