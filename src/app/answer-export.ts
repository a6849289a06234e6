import type { App, Caller } from '../app.js';
import { readingUrl } from '../domain/citation.js';
import type { Citation } from '../domain/citation.js';
import type { Span } from '../domain/span.js';
import { sliceSpan } from '../domain/span.js';
import { answerDocx } from '../draft/answer-docx.js';
import { AppError } from '../errors.js';

export interface AnswerToExport {
  readonly question: string;
  readonly answer: string;
  readonly citations: readonly {
    readonly number: number;
    readonly documentId: string;
    readonly span: Span;
  }[];
}

/**
 * An answer as a Word file. Quotations are read from the library anew: what was withdrawn meanwhile, or may not be seen, is
 * told as gone and never quoted from what the browser kept.
 */
export function exportAnswer(app: App, caller: Caller, sheet: AnswerToExport, at: Date): Promise<Buffer> {
  const read = sheet.citations.map((citation) => ({ citation, found: quotation(app, caller, citation) }));
  return answerDocx({
    question: sheet.question,
    answer: sheet.answer,
    citations: read.map(({ citation, found }) => found ?? lost(citation)),
    gone: read.flatMap(({ citation, found }) => (found === null ? [citation.number] : [])),
    at,
  });
}

type Reference = AnswerToExport['citations'][number];

function quotation(app: App, caller: Caller, { number, documentId, span }: Reference): Citation | null {
  try {
    const { source, metadata } = app.document(documentId, caller);
    const quote = sliceSpan(app.text(documentId, caller), span);
    return {
      ...{ number, documentId, source, span, quote, passageId: '', headings: [] },
      title: metadata.title.value,
      place: metadata.place.value?.name ?? null,
      year: metadata.year.value,
      url: readingUrl(documentId, span),
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

const lost = ({ number, documentId, span }: Reference): Citation => ({
  ...{ number, documentId, span, source: '', title: '', place: null, year: null },
  ...{ passageId: '', headings: [], quote: '', url: readingUrl(documentId, span) },
});
