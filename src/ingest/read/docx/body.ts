import type { Element } from 'domhandler';
import type { ReadBlock } from '../../../domain/document.js';
import { isCaptionText } from '../html/index.js';
import { type Cell, tableRows } from '../table.js';
import type { Marker, Numbering } from './numbering.js';
import { type Inline, inlineOf } from './runs.js';
import { ownList, type ParagraphStyle, type Styles } from './styles.js';
import { child, childrenOf, elements, isOn, numberOf, valueOf } from './xml.js';

export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Content of foot- and endnotes: `footnote:3`. */
  readonly notes: ReadonlyMap<string, Element>;
  /** Headings under a paragraph in the style “Title” are one level further in. */
  readonly titled: boolean;
}

/** A paragraph with an automatic Chinese number that is no longer than this, and no sentence, is a heading. */
const HEADING_LENGTH = 50;

/** Walks a document's body (or a note, or a cell) and writes its blocks. */
export class BodyWriter {
  readonly blocks: ReadBlock[] = [];
  readonly #context: BodyContext;
  #waiting: Inline['notes'][number][] = [];

  constructor(context: BodyContext) {
    this.#context = context;
  }

  write(container: Element): void {
    for (const element of elements(container)) this.#writeElement(element);
  }

  #writeElement(element: Element): void {
    switch (element.name) {
      case 'w:p':
        this.#writeParagraph(element);
        this.#writeNotes();
        return;
      case 'w:tbl':
        this.#writeTable(element);
        this.#writeNotes();
        return;
      case 'w:sdt':
        if (!isContents(element))
          for (const content of childrenOf(element, 'w:sdtContent')) this.write(content);
        return;
      case 'mc:AlternateContent': {
        const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
        if (chosen !== undefined) this.write(chosen);
        return;
      }
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        this.write(element);
    }
  }

  #writeParagraph(paragraph: Element): void {
    const properties = child(paragraph, 'w:pPr');
    const style = this.#context.styles.get(valueOf(properties, 'w:pStyle'));
    const inline = inlineOf(paragraph);
    this.#waiting.push(...inline.notes);
    // An empty paragraph of a list takes no number.
    if (inline.text.trim() !== '' && style.kind !== 'contents')
      this.#writeText(inline.text, style, properties);
    for (const box of inline.boxes) this.write(box);
    for (const text of inline.pictures) if (isCaptionText(text)) this.blocks.push({ kind: 'caption', text });
  }

  #writeText(text: string, style: ParagraphStyle, properties: Element | undefined): void {
    const own = ownList(properties, style);
    const list = own === undefined ? style.list : own;
    const marker = list === undefined || list === null ? null : this.#context.numbering.next(list);
    const level = this.#headingLevel(style, properties, marker, text, list?.level ?? 0);
    const prefix = marker?.text ?? '';
    if (level !== null) {
      this.blocks.push({ kind: 'heading', text: prefix + text.replaceAll('\n', '').trim(), level });
      return;
    }
    const kind =
      style.kind === 'caption'
        ? 'caption'
        : marker === null || marker.kind === 'chinese'
          ? 'paragraph'
          : 'item';
    const lines = text.split('\n').map((line) => line.trim());
    for (const [index, line] of lines.filter((line) => line !== '').entries())
      this.blocks.push({ kind, text: index === 0 ? prefix + line : line });
  }

  #headingLevel(
    style: ParagraphStyle,
    properties: Element | undefined,
    marker: Marker | null,
    text: string,
    listLevel: number,
  ): number | null {
    const inwards = this.#context.titled ? 1 : 0;
    if (style.kind === 'title') return 1;
    const outline = numberOf(properties, 'w:outlineLvl');
    const level = outline === undefined ? style.level : outline < 9 ? outline + 1 : undefined;
    if (level !== undefined) return Math.min(level + inwards, 9);
    if (style.kind === 'subtitle' || marker?.kind !== 'chinese') return null;
    const named =
      text.trim().length <= HEADING_LENGTH && !/[。;\uFF1B!?\uFF01\uFF1F:\uFF1A]$/u.test(text.trim());
    return named ? Math.min(listLevel + 1 + inwards, 9) : null;
  }

  #writeNotes(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { kind, id } of waiting) {
      const note = this.#context.notes.get(`${kind}:${id}`);
      if (note === undefined) continue;
      const text = this.#textOf(note);
      if (text !== '') this.blocks.push({ kind: 'footnote', text });
    }
  }

  /** All text of a note or cell in one line. Notes inside wait for the end of the table. */
  #textOf(container: Element): string {
    const inner = new BodyWriter(this.#context);
    for (const element of elements(container)) inner.#writeInner(element);
    this.#waiting.push(...inner.#waiting);
    return inner.blocks.map((block) => block.text).join(' ');
  }

  #writeInner(element: Element): void {
    if (element.name === 'w:p') this.#writeParagraph(element);
    else if (element.name === 'w:tbl') this.#writeTable(element);
    else if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(element.name))
      for (const inner of elements(element)) this.#writeInner(inner);
  }

  #writeTable(table: Element): void {
    const rows = rowsOf(table);
    if (rows.every((row) => childrenOf(row, 'w:tc').length <= 1)) {
      for (const row of rows) for (const cell of childrenOf(row, 'w:tc')) this.write(cell);
      return;
    }
    for (const text of tableRows(this.#cellsOf(rows))) this.blocks.push({ kind: 'table-row', text });
  }

  /** Cells with their extents; the lower parts of a vertically merged cell belong to its top. */
  #cellsOf(rows: readonly Element[]): Cell[][] {
    const above = new Map<number, { text: string; columns: number; rows: number; header: boolean }>();
    return rows.map((row) => {
      const properties = child(row, 'w:trPr');
      const header = isOn(properties, 'w:tblHeader');
      const cells: Cell[] = [];
      let column = numberOf(properties, 'w:gridBefore') ?? 0;
      for (const element of childrenOf(row, 'w:tc')) {
        const own = child(element, 'w:tcPr');
        const columns = Math.max(1, numberOf(own, 'w:gridSpan') ?? 1);
        const merge = child(own, 'w:vMerge');
        const top = above.get(column);
        if (merge !== undefined && merge.attribs['w:val'] !== 'restart' && top !== undefined) top.rows++;
        else {
          const cell = { text: this.#textOf(element), columns, rows: 1, header };
          cells.push(cell);
          if (merge === undefined) above.delete(column);
          else above.set(column, cell);
        }
        column += columns;
      }
      return cells;
    });
  }
}

/** Rows of a table, without those that a tracked change deletes. */
function rowsOf(table: Element): Element[] {
  return elements(table).flatMap((element) => {
    if (element.name === 'w:tr')
      return child(child(element, 'w:trPr'), 'w:del') === undefined ? [element] : [];
    return /^w:(?:sdt|sdtContent|customXml|ins)$/u.test(element.name) ? rowsOf(element) : [];
  });
}

/** A table of contents that Word generated: it repeats the headings. */
function isContents(element: Element): boolean {
  const gallery = valueOf(child(child(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery === 'Table of Contents';
}
