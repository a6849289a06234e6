import type { FootnoteDefinition, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ReadBlock, ReadDocument } from '../../domain/document.js';
import { decodeText } from './encoding.js';
import { splitFrontMatter } from './frontmatter.js';
import { fragmentBlocks, isCaptionText } from './html/index.js';
import { cellsOf, endsSentence, joinLine } from './rewrap.js';
import { tableRows } from './table.js';
import { unixLines } from './text.js';

/** A line at least this wide (in cells) that stops inside a sentence was broken by an editor, not by its author. */
const BROKEN_LINE = 40;

/** Reads CommonMark with GitHub's tables and footnotes, and a YAML front matter. Raw HTML gives its text, nothing else. */
export function readMarkdown(bytes: Uint8Array): ReadDocument {
  const decoded = decodeText(bytes);
  const { frontMatter, body, warnings } = splitFrontMatter(unixLines(decoded.text));
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const title = onlyTitle(tree);
  return {
    mediaType: 'text/markdown',
    blocks: new BlockWriter(tree).blocks,
    ...(title === undefined ? {} : { formatTitle: title }),
    ...(frontMatter === undefined ? {} : { frontMatter }),
    warnings: [...decoded.warnings, ...warnings],
  };
}

/** The text of the only first-level heading, which is then the document's title. */
function onlyTitle(tree: Root): string | undefined {
  const titles = tree.children.filter((node) => node.type === 'heading' && node.depth === 1);
  const [title] = titles;
  if (titles.length !== 1 || title?.type !== 'heading') return undefined;
  const text = inlineText(title.children).replaceAll('\n', '').trim();
  return text === '' ? undefined : text;
}

/** Text of inline nodes without markup; pictures and footnote marks have none. Soft and hard breaks are `\n`. */
function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return node.value;
        case 'break':
          return '\n';
        case 'html':
          return /^<br\b/iu.test(node.value) ? '\n' : '';
        case 'image':
        case 'imageReference':
        case 'footnoteReference':
          return '';
        default:
          return inlineText(node.children);
      }
    })
    .join('');
}

function picturesIn(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image' || node.type === 'imageReference') return [node.alt?.trim() ?? ''];
    return 'children' in node ? picturesIn(node.children) : [];
  });
}

/** Lines of one paragraph: apart where the author wrote them apart, together where an editor broke them. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const last = lines.at(-1);
    if (open && last !== undefined) lines[lines.length - 1] = joinLine(last, line);
    else lines.push(line.trim());
    open = cellsOf(line.trim()) >= BROKEN_LINE && !endsSentence(line);
  }
  return lines.filter((line) => line !== '');
}

const flat = (text: string): string => text.split('\n').reduce(joinLine, '').trim();

class BlockWriter {
  readonly blocks: ReadBlock[] = [];
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #written = new Set<string>();

  constructor(tree: Root) {
    for (const node of tree.children)
      if (node.type === 'footnoteDefinition') this.#notes.set(node.identifier, node);
    for (const node of tree.children) this.#write(node, 'paragraph');
    // A note that nothing refers to is still text.
    for (const note of this.#notes.keys()) this.#writeNote(note);
  }

  #write(node: RootContent, kind: 'paragraph' | 'item' | 'footnote'): void {
    switch (node.type) {
      case 'heading':
        this.#push({ kind: 'heading', text: flat(inlineText(node.children)), level: node.depth });
        {
          this.#writeInlineExtras(node.children);
          return;
        }
      case 'paragraph':
        for (const text of linesOf(inlineText(node.children))) this.#push({ kind, text });
        {
          this.#writeInlineExtras(node.children);
          return;
        }
      case 'blockquote':
        for (const child of node.children) this.#write(child, kind);
        return;
      case 'list': {
        this.#writeList(node);
        return;
      }
      case 'table': {
        this.#writeTable(node);
        return;
      }
      case 'code':
        for (const line of node.value.split('\n')) this.#push({ kind, text: line.trim() });
        return;
      case 'html':
        this.blocks.push(...fragmentBlocks(node.value));
        return;
      default:
        return;
    }
  }

  #writeList(list: List): void {
    let number = list.start ?? 1;
    for (const item of list.children) {
      const before = this.blocks.length;
      for (const child of item.children) this.#write(child, 'item');
      const first = this.blocks[before];
      // A number that the author wrote is part of the text; a bullet is not.
      if (list.ordered === true && first !== undefined)
        this.blocks[before] = { ...first, text: `${number}. ${first.text}` };
      number++;
    }
  }

  #writeTable(table: Table): void {
    const rows = table.children.map((row, index) =>
      row.children.map((cell) => ({
        text: flat(inlineText(cell.children)),
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
    for (const node of nodes) {
      if (node.type === 'footnoteReference') this.#writeNote(node.identifier);
      else if ('children' in node)
        for (const child of node.children)
          if (child.type === 'footnoteReference') this.#writeNote(child.identifier);
    }
  }

  #writeNote(identifier: string): void {
    const note = this.#notes.get(identifier);
    if (note === undefined || this.#written.has(identifier)) return;
    this.#written.add(identifier);
    for (const child of note.children) this.#write(child, 'footnote');
  }

  #push(block: ReadBlock): void {
    if (block.text !== '') this.blocks.push(block);
  }
}
