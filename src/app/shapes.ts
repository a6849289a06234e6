import type { AskEvent } from '../answer/index.js';
import type { Answer } from '../domain/answer.js';
import { readingUrl } from '../domain/citation.js';
import type { DocumentSummary, Outline } from '../domain/document.js';
import type { LedgerFigure } from '../domain/figure.js';
import type { PassageKind } from '../domain/passage.js';
import type { Filter, Understood } from '../domain/question.js';
import type { Span } from '../domain/span.js';
import type { Explanation, RetrievedPassage } from '../retrieve/index.js';

/** {@link Understood} as it leaves the product: places by their full names, ready to be used in a filter. */
export type UnderstoodView = Omit<Understood, 'places' | 'excludePlaces'> & {
  readonly places: readonly string[];
  readonly excludePlaces: readonly string[];
};

export interface SearchRequest {
  readonly query: string;
  /** 1 to 100; 10 when absent. */
  readonly limit?: number;
  readonly filter?: Filter;
  /** Tells of every passage why it stands where it stands. */
  readonly explain?: boolean;
}

export interface PassageView {
  readonly id: string;
  readonly documentId: string;
  readonly source: string;
  readonly title: string;
  readonly place: string | null;
  readonly year: number | null;
  readonly headings: readonly string[];
  readonly kinds: readonly PassageKind[];
  readonly topics: readonly string[];
  readonly text: string;
  readonly span: Span;
  /** True when the source hides figures in it. */
  readonly masked: boolean;
  readonly score: number;
  /** Relative to `text`. */
  readonly highlights: readonly Span[];
  readonly explanation?: Explanation;
}

export interface SearchResponse {
  readonly query: string;
  readonly understood: UnderstoodView;
  readonly passages: readonly PassageView[];
  readonly tookMs: number;
}

export type AnswerView = Omit<Answer, 'understood'> & { readonly understood: UnderstoodView };

/** A document without what is nobody's business outside: where it lies on the server's disk. */
export type SummaryView = Omit<DocumentSummary, 'sourceKey' | 'contentHash'>;

export type DocumentView = SummaryView & { readonly outline: Outline };

export const understoodView = (understood: Understood): UnderstoodView => ({
  ...understood,
  places: understood.places.map((place) => place.name),
  excludePlaces: understood.excludePlaces.map((place) => place.name),
});

export const answerView = (answer: Answer): AnswerView => ({
  ...answer,
  understood: understoodView(answer.understood),
});

export function passageView(found: RetrievedPassage, explain: boolean): PassageView {
  const { passage, document } = found;
  return {
    id: passage.id,
    documentId: passage.documentId,
    source: document.source,
    title: document.metadata.title.value,
    place: passage.place?.name ?? null,
    year: passage.year,
    headings: passage.headings,
    kinds: passage.kinds,
    topics: passage.topics,
    text: passage.text,
    span: passage.span,
    masked: passage.maskedSpans.length > 0,
    score: found.score,
    highlights: found.highlights,
    ...(explain ? { explanation: found.explanation } : {}),
  };
}

export function summaryView(document: DocumentSummary): SummaryView {
  const {
    id,
    source,
    collection,
    mediaType,
    metadata,
    warnings,
    pages,
    addedAt,
    characters,
    passages,
    figures,
  } = document;
  return {
    id,
    source,
    collection,
    mediaType,
    metadata,
    warnings,
    pages,
    addedAt,
    characters,
    passages,
    figures,
  };
}

/** A figure as other software reads it. */
export type FigureView = Omit<LedgerFigure, 'place' | 'sentence' | 'sentenceText'> & {
  readonly place: string | null;
  /** The sentence's words. */
  readonly sentence: string;
  /** Opens the reading page at the figure. */
  readonly url: string;
};

export function figureView(figure: LedgerFigure): FigureView {
  const { sentenceText, ...rest } = figure;
  return {
    ...rest,
    place: figure.place?.name ?? null,
    sentence: sentenceText,
    url: readingUrl(figure.documentId, figure.span),
  };
}

/** {@link AskEvent} as it leaves the product. */
export type AskEventView =
  | Exclude<AskEvent, { type: 'understood' }>
  | (Omit<Extract<AskEvent, { type: 'understood' }>, 'understood'> & { readonly understood: UnderstoodView });

export const eventView = (event: AskEvent): AskEventView =>
  event.type === 'understood' ? { ...event, understood: understoodView(event.understood) } : event;
