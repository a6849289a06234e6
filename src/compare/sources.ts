import { CitationList } from '../answer/cite.js';
import type { CitedSentence } from '../answer/verify/statement.js';
import type { Citation, DocumentSummary } from '../domain/index.js';

/** What a citation stands for. */
export interface CitedSource extends CitedSentence {
  readonly citation: Citation;
  readonly document: DocumentSummary;
}

/** Citations that remember the sentences they stand for, so that other words for them can be checked. */
export class SourceList extends CitationList {
  readonly #sources = new Map<number, CitedSource>();

  override cite(sentence: Parameters<CitationList['cite']>[0]): Citation {
    const citation = super.cite(sentence);
    const { document, passage, text } = sentence;
    this.#sources.set(citation.number, {
      ...{ citation, document, text },
      context: [citation.title, ...citation.headings].join(' '),
      place: passage.place ?? document.metadata.place.value,
      year: passage.year ?? document.metadata.year.value,
    });
    return citation;
  }

  /** By the citations' numbers. */
  get sources(): ReadonlyMap<number, CitedSource> {
    return this.#sources;
  }
}
