import { FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Citation, Draft, DraftParagraph } from '../../domain/index.js';
import { FONT, SIZE, body, heading, run, runIn, title, toWord } from './layout.js';
import { typeset } from '../typeset.js';

/** Said on every draft. */
export const NOTICE = '本材料由系统辅助整理,供人工审核后使用。';

/** Said before it where a model worded the draft. */
const WORDED = '文字由对话模型组织,每句均已与出处核对。';

/** A draft as a Word file in the layout of GB/T 9704, its sources as footnotes. */
export function draftDocument(draft: Draft): Promise<Uint8Array> {
  const notes = new Footnotes(draft.citations);
  const children = draft.sections.flatMap((section) => [
    ...(section.heading === '' ? [] : [heading(section.heading)]),
    ...section.paragraphs.map((paragraph) => paragraphOf(paragraph, notes)),
  ]);
  return toWord({
    title: draft.title,
    footnotes: notes.all,
    children: [
      ...title(typeset(draft.title)),
      ...children,
      body([]),
      heading('素材来源'),
      ...sourceList(draft.citations),
      body([]),
      body([runIn(typeset(draft.mode === 'model' ? WORDED + NOTICE : NOTICE), FONT.subheading)]),
    ],
  });
}

function paragraphOf(paragraph: DraftParagraph, notes: Footnotes): Paragraph {
  if (paragraph.basis === 'todo') return body([run(typeset(paragraph.text), { highlight: 'yellow' })]);
  if (paragraph.parts.length === 0) return body([run(typeset(paragraph.text))], flush(paragraph.text));
  const children = paragraph.parts.flatMap<ParagraphChild>(({ text, citation }) =>
    citation === null
      ? [runIn(typeset(text), FONT.subheading)]
      : [run(typeset(text)), new FootnoteReferenceRun(notes.add(citation))],
  );
  return body(children);
}

/** 同志们: stands at the margin. */
const flush = (text: string) => (/^.{2,8}[:\uff1a]$/u.test(text) ? { indent: { firstLine: 0 } } : {});

/** One footnote for each place where a source is cited. */
class Footnotes {
  readonly all: Record<number, { children: Paragraph[] }> = {};
  readonly #citations: ReadonlyMap<number, Citation>;
  #count = 0;

  constructor(citations: readonly Citation[]) {
    this.#citations = new Map(citations.map((citation) => [citation.number, citation]));
  }

  /** Number of the new footnote. */
  add(number: number): number {
    const citation = this.#citations.get(number);
    this.#count += 1;
    const text = citation === undefined ? '' : footnoteText(citation);
    this.all[this.#count] = {
      children: [new Paragraph({ children: [new TextRun(' '), run(text, { size: 18 })] })],
    };
    return this.#count;
  }
}

/** Document, place, year and quotation. */
const footnoteText = ({ title: name, place, year, quote, source }: Citation): string =>
  `《${name}》（${[place ?? '地区不详', ...(year === null ? [] : [`${year}年`]), source].join('，')}）：“${quote}”`;

function sourceList(citations: readonly Citation[]): Paragraph[] {
  const documents = new Map(citations.map((citation) => [citation.documentId, citation]));
  return [...documents.values()].map(({ documentId, title: name, place, year, source }, index) => {
    const times = citations.filter((citation) => citation.documentId === documentId).length;
    const text = `${index + 1}. 《${name}》，${place ?? '地区不详'}${year === null ? '' : `，${year}年`}，文件“${source}”，引用${times}处。`;
    return body([run(text, { size: SIZE.small })]);
  });
}
