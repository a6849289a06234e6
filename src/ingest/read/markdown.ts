import type { FootnoteDefinition, Heading, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ReadBlock, ReadDocument } from '../../domain/document.js';
import { decodeText } from './encoding.js';
import { splitFrontMatter } from './frontmatter.js';
import { fragmentBlocks, isCaptionText } from './html/index.js';
import { InlineReader, notesIn, picturesIn } from './markdown-inline.js';
import { checkMarks } from './nesting.js';
import { cellsOf, endsSentence, joinLine } from './rewrap.js';
import { tableRows } from './table.js';
import { unixLines } from './text.js';

/** Editors break lines between these widths, in cells; shorter lines are titles, longer ones paragraphs. */
const MIN_BROKEN = 40;
const MAX_BROKEN = 130;
/** How much shorter than the longest line of its paragraph a broken line may be. */
const RAGGED = 12;
/** A heading underlined with dashes that is longer than this is a paragraph above a rule. */
const MAX_UNDERLINED = 50;

/** Reads CommonMark with GitHub's tables and footnotes, and a YAML front matter. Raw HTML gives its text, nothing else. */
export function readMarkdown(bytes: Uint8Array): ReadDocument {
  const decoded = decodeText(bytes);
  const { frontMatter, body, warnings } = splitFrontMatter(unixLines(decoded.text));
  checkMarks(body);
  // One tilde is a range (`5~10个`), never a deletion.
  const extensions = [gfm({ singleTilde: false })];
  const tree = fromMarkdown(body, { extensions, mdastExtensions: [gfmFromMarkdown()] });
  const inline = new InlineReader(body);
  const title = onlyTitle(tree, inline);
  return {
    mediaType: 'text/markdown',
    blocks: new BlockWriter(tree, body, inline).blocks,
    ...(title === undefined ? {} : { formatTitle: title }),
    ...(frontMatter === undefined ? {} : { frontMatter }),
    warnings: [...decoded.warnings, ...warnings],
  };
}

/** The text of the only first-level heading, which is then the document's title. */
function onlyTitle(tree: Root, inline: InlineReader): string | undefined {
  const titles = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const [title] = titles;
  if (titles.length !== 1 || title === undefined) return undefined;
  const text = flat(inline.text(title.children));
  return text === '' ? undefined : text;
}

/** Lines of one paragraph: apart where the author wrote them apart, together where an editor broke them. */
function linesOf(text: string): string[] {
  const all = text.split('\n').map((line) => line.trim());
  const widest = all.reduce((most, line) => Math.max(most, cellsOf(line)), 0);
  const lines: string[] = [];
  let open = false;
  for (const line of all) {
    const last = lines.at(-1);
    if (open && last !== undefined) lines[lines.length - 1] = joinLine(last, line);
    else lines.push(line);
    const width = cellsOf(line);
    open = widest <= MAX_BROKEN && width >= Math.max(MIN_BROKEN, widest - RAGGED) && !endsSentence(line);
  }
  return lines.filter((line) => line !== '');
}

const flat = (text: string): string => text.split('\n').reduce(joinLine, '').trim();

class BlockWriter {
  readonly blocks: ReadBlock[] = [];
  readonly #source: string;
  readonly #inline: InlineReader;
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #written = new Set<string>();

  constructor(tree: Root, source: string, inline: InlineReader) {
    this.#source = source;
    this.#inline = inline;
    for (const node of tree.children)
      if (node.type === 'footnoteDefinition') this.#notes.set(node.identifier, node);
    for (const node of tree.children) this.#write(node, 'paragraph');
    // A note that nothing refers to is still text.
    for (const note of this.#notes.keys()) this.#writeNote(note);
  }

  #write(node: RootContent, kind: 'paragraph' | 'item' | 'footnote'): void {
    switch (node.type) {
      case 'heading':
        this.#writeHeading(node);
        break;
      case 'paragraph':
        for (const text of linesOf(this.#inline.text(node.children))) this.#push({ kind, text });
        this.#writeInlineExtras(node.children);
        break;
      case 'blockquote':
        for (const child of node.children) this.#write(child, kind);
        break;
      case 'list':
        this.#writeList(node);
        break;
      case 'table':
        this.#writeTable(node);
        break;
      case 'code':
        for (const line of node.value.split('\n')) this.#push({ kind, text: line.trim() });
        break;
      case 'html':
        this.blocks.push(...fragmentBlocks(node.value));
        break;
      case 'definition':
        this.#writeDefinition(node.label ?? node.identifier, node.url, node.title ?? '');
    }
  }

  #writeHeading(node: Heading): void {
    const text = flat(this.#inline.text(node.children));
    const underlined = !/^\s{0,3}#/u.test(this.#sourceFrom(node.position?.start.offset));
    if (underlined && (text.length > MAX_UNDERLINED || /[。;\uFF1B]$/u.test(text)))
      for (const line of linesOf(this.#inline.text(node.children)))
        this.#push({ kind: 'paragraph', text: line });
    else this.#push({ kind: 'heading', text, level: node.depth });
    this.#writeInlineExtras(node.children);
  }

  #sourceFrom(start: number | undefined, end?: number): string {
    return start === undefined ? '' : this.#source.slice(start, end ?? start + 10);
  }

  #writeList(list: List): void {
    for (const item of list.children) {
      const before = this.blocks.length;
      for (const child of item.children) this.#write(child, 'item');
      const first = this.blocks[before];
      // A number that the author wrote is part of the text; a bullet is not.
      const marker = this.#sourceFrom(
        item.position?.start.offset,
        item.children[0]?.position?.start.offset,
      ).trim();
      if (list.ordered === true && first !== undefined)
        this.blocks[before] = { ...first, text: `${marker} ${first.text}` };
    }
  }

  #writeTable(table: Table): void {
    const rows = table.children.map((row, index) =>
      row.children.map((cell) => ({
        text: flat(this.#inline.text(cell.children)),
        columns: 1,
        rows: 1,
        header: index === 0,
      })),
    );
    for (const text of tableRows(rows)) this.#push({ kind: 'table-row', text });
    for (const row of table.children) for (const cell of row.children) this.#writeInlineExtras(cell.children);
  }

  /** What stands in a paragraph without being part of its text: pictures and footnotes. */
  #writeInlineExtras(nodes: readonly PhrasingContent[]): void {
    for (const alt of picturesIn(nodes)) if (isCaptionText(alt)) this.#push({ kind: 'caption', text: alt });
    for (const identifier of notesIn(nodes)) this.#writeNote(identifier);
  }

  #writeNote(identifier: string): void {
    const note = this.#notes.get(identifier);
    if (note === undefined || this.#written.has(identifier)) return;
    this.#written.add(identifier);
    for (const child of note.children) this.#write(child, 'footnote');
  }

  /** `[1]: 数据来源…` is Markdown for a link's address, but no address: it is a note. */
  #writeDefinition(label: string, url: string, title: string): void {
    const text = `${decodeUrl(url)}${title}`.trim();
    if (/\p{Script=Han}/u.test(text) && !/^[a-z]+:|^[./#]/iu.test(url))
      this.#push({ kind: 'footnote', text: `[${label}] ${text}` });
  }

  #push(block: ReadBlock): void {
    if (block.text !== '') this.blocks.push(block);
  }
}

function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
