import type { Place } from './place.js';
import type { Span } from './span.js';
import type { Warning } from './warning.js';

/**
 * What a reader hands on: the document's text in reading order, cut where the file format itself cuts it.
 * A reader never interprets Chinese; it only says what the bytes say.
 */
export interface ReadBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'table-row' | 'caption' | 'footnote';
  /** Without markup. May hold line breaks only where the file has them inside one block. */
  readonly text: string;
  /** 1 (title) to 9, for headings that the format marks as such. */
  readonly level?: number;
  /** From 1, for paged formats. */
  readonly page?: number;
}

/** A file after its bytes were read. */
export interface ReadDocument {
  readonly mediaType: string;
  readonly blocks: readonly ReadBlock[];
  /** Title that the format itself carries (HTML title, DOCX core properties, PDF info), if any. */
  readonly formatTitle?: string;
  /** Key-value pairs of a front matter; keys as written. */
  readonly frontMatter?: Readonly<Record<string, unknown>>;
  readonly pages?: number;
  readonly warnings: readonly Warning[];
}

/**
 * - `heading`: a line or run that names what follows;
 * - `paragraph`, `item` (一是…, list items), `table-row`, `footnote`: running text;
 * - `caption`: a picture's caption or credit, kept out of the running text but findable;
 * - `byline`: who wrote or published it, dates of publication, `(责任编辑…)`.
 */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'table-row' | 'caption' | 'byline' | 'footnote';

/** A piece of the canonical text. Blocks are in order, never overlap, and together hold every non-blank character. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Index into {@link Outline.sections} of the innermost section that holds it; a heading belongs to the section that it opens. */
  readonly section: number;
  readonly page?: number;
}

/** A heading and everything under it. Section 0 is the whole document. */
export interface Section {
  /** Index of the section around it; `null` only for section 0. */
  readonly parent: number | null;
  /** 0 for the whole document, then 1, 2, … inwards, without gaps. */
  readonly level: number;
  /** What a heading path shows: the heading without its trailing punctuation; '' for section 0. */
  readonly title: string;
  /** Where the heading stands; `null` for section 0. A run-in heading's span is the part of its paragraph that names. */
  readonly heading: Span | null;
  /** From its heading to the end of its last subsection. */
  readonly span: Span;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
}

/**
 * How a piece of metadata is known:
 * `given` by front matter or the command line, `stated` by the text itself, `inferred` from it, `made` by us, `unknown`.
 */
export type Basis = 'given' | 'stated' | 'inferred' | 'made' | 'unknown';

export interface Known<T> {
  readonly value: T;
  readonly basis: Basis;
  /** The words that it rests on, where there are any. */
  readonly evidence: Span | null;
}

export interface DocumentMetadata {
  readonly title: Known<string>;
  readonly place: Known<Place | null>;
  /** The year that the report is about, not the year it was printed in. */
  readonly year: Known<number | null>;
  readonly issuer: Known<string | null>;
  /** Date of issue or publication: `2023-05-04`, `2023-05` or `2023`. */
  readonly date: Known<string | null>;
  /** 发文字号, as written. */
  readonly documentNumber: Known<string | null>;
  /** Other years that the report also covers, for a plan of several years. */
  readonly period: { readonly from: number; readonly to: number } | null;
}

/** A document as the library keeps it. `text` is canonical: frozen, and every span in the product is a span of it. */
export interface ReformDocument {
  /** First 16 hex digits of {@link contentHash}. */
  readonly id: string;
  /** SHA-256 of collection and canonical bytes, hex. */
  readonly contentHash: string;
  /** The file's name as it came in. */
  readonly source: string;
  /** What makes a new file the next version of an old one: an absolute path, or `upload:` and the name. */
  readonly sourceKey: string;
  /** The group of readers that it is for; `public` unless said otherwise. */
  readonly collection: string;
  readonly mediaType: string;
  readonly text: string;
  readonly outline: Outline;
  readonly metadata: DocumentMetadata;
  readonly warnings: readonly Warning[];
  readonly pages: number | null;
  /** ISO 8601, when it entered the library. */
  readonly addedAt: string;
}

/** What `documents` lists: everything about a document but its text and outline. */
export type DocumentSummary = Omit<ReformDocument, 'text' | 'outline'> & {
  readonly characters: number;
  readonly passages: number;
  readonly figures: number;
};
