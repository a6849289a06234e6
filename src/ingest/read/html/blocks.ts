import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { ReadBlock } from '../../../domain/document.js';
import { raised } from '../superscript.js';
import { type Cell, tableRows } from '../table.js';

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|header|hgroup|hr|html|legend|main|nav|ol|p|pre|section|summary|ul)$/u;

/** Nothing deeper than this is read as structure; pages that nest deeper were made to hurt. */
const MAX_DEPTH = 400;

/** Short lines around an article that say nothing of its matter. */
const FURNITURE_LINE = new RegExp(
  [
    '(?:当前|您(?:现在)?(?:所在)?的?)位置[:\uFF1A].{0,80}',
    '分享(?:到|至)?[:\uFF1A]?.{0,20}',
    '[【[(\uFF08]?(?:打印|关闭|收藏|返回)(?:本页|本文|窗口|页面|顶部)?[】\\])\uFF09]?(?:[\\s|\uFF5C/]*[【[(\uFF08]?(?:打印|关闭|收藏|返回)(?:本页|本文|窗口|页面|顶部)?[】\\])\uFF09]?)*',
    '[【[(\uFF08]?字(?:体|号)[:\uFF1A\\s]*[【[(\uFF08]?[大中小\\s|/+\\-A】\\])]*',
    '扫一扫.{0,20}',
    '[上下]一[篇条][:\uFF1A].{0,60}',
    '(?:浏览|阅读|点击)(?:次数|量|数)[:\uFF1A]\\s*\\d*\\s*次?',
    '版权所有.{0,60}',
    '(?:Copyright|©).{0,100}',
    '.{0,20}ICP[备证].{0,30}',
    '.{0,10}公网安备.{0,30}',
    '(?:网站标识码|技术支持)[:\uFF1A].{0,30}',
  ]
    .map((line) => `^(?:${line})$`)
    .join('|'),
  'iu',
);

/** Whether a picture's text tells something: a sentence or a name, not a file's name or a layout's word. */
export function isCaptionText(text: string): boolean {
  return (
    text.length >= 3 &&
    /\p{Script=Han}/u.test(text) &&
    !/\.(?:jpe?g|png|gif|webp|bmp)$/iu.test(text) &&
    !/^(?:图片|图像|配图|插图|二维码|微信|微博|logo|分享|头图|点击.*)\d*$/iu.test(text)
  );
}

/** White space as a browser shows it; between two Han characters a line break in the source is no space. */
export function collapse(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}\u3001-\u3011\uFF01-\uFF1F”,;:!?)])[ \t]*[\r\n]\s*(?=[\p{Script=Han}\u3008-\u3011\uFF08“])/gu,
      '',
    )
    .replace(/[ \t\r\n\f\u00A0\u200B\uFEFF]+/gu, ' ')
    .trim();
}

export function blocksOf(root: AnyNode | undefined): ReadBlock[] {
  if (root === undefined) return [];
  const writer = new Writer();
  writer.walk(root, 0);
  writer.flush();
  return writer.blocks;
}

class Writer {
  readonly blocks: ReadBlock[] = [];
  #line = '';
  #linked = 0;
  #kind: ReadBlock['kind'] = 'paragraph';
  #level: number | undefined;
  #pictures: string[] = [];

  /** Ends the line and makes it a block. */
  flush(): void {
    const text = collapse(this.#line);
    const linked = this.#linked;
    this.#line = '';
    this.#linked = 0;
    if (text !== '' && !(text.length <= 120 && FURNITURE_LINE.test(text))) {
      const level = this.#kind === 'heading' ? this.#level : undefined;
      this.blocks.push({ kind: this.#kind, text, ...(level === undefined ? {} : { level }) });
      if (linked >= text.length * 0.9) this.#linkOnly.add(this.blocks.length - 1);
    }
    for (const caption of this.#pictures.splice(0))
      if (this.blocks.at(-1)?.text !== caption) this.blocks.push({ kind: 'caption', text: caption });
  }

  readonly #linkOnly = new Set<number>();

  walk(node: AnyNode, depth: number, linked = false): void {
    if (isText(node)) {
      this.#line += node.data;
      if (linked) this.#linked += node.data.trim().length;
      return;
    }
    if (!('children' in node) || depth > MAX_DEPTH) return;
    if (!isTag(node)) {
      this.#children(node.children, depth, linked);
      return;
    }
    const tag = node.tagName;
    if (/^h[1-6]$/u.test(tag)) {
      this.#as('heading', node, depth, Number(tag.charAt(1)));
      return;
    }
    if (tag === 'br') {
      this.#break();
      return;
    }
    if (tag === 'img') {
      this.#picture(node);
      return;
    }
    if (tag === 'table') {
      this.#table(node, depth);
      return;
    }
    if (tag === 'li' || tag === 'dd') {
      this.#as('item', node, depth);
      return;
    }
    if (tag === 'figcaption' || tag === 'caption') {
      this.#as('caption', node, depth);
      return;
    }
    if (tag === 'ul' || tag === 'ol') {
      this.#list(node, depth);
      return;
    }
    if (tag === 'rt' || tag === 'rp') return;
    if (tag === 'sup') {
      this.#line += raised(this.#line.trimEnd(), textOf(node));
      return;
    }
    if (BLOCK.test(tag)) {
      this.#as(this.#kind, node, depth, this.#level);
      return;
    }
    this.#children(node.children, depth, linked || tag === 'a');
  }

  #children(children: readonly AnyNode[], depth: number, linked: boolean): void {
    for (const child of children) this.walk(child, depth + 1, linked);
  }

  /** A heading goes on after a line break; anything else is a new paragraph. */
  #break(): void {
    if (this.#kind === 'heading') this.#line += ' ';
    else this.flush();
  }

  #as(kind: ReadBlock['kind'], node: Element, depth: number, level?: number): void {
    this.flush();
    const [outerKind, outerLevel] = [this.#kind, this.#level];
    this.#kind = kind;
    this.#level = level;
    this.#children(node.children, depth, false);
    this.flush();
    this.#kind = outerKind;
    this.#level = outerLevel;
  }

  #picture(node: Element): void {
    const alt = collapse(node.attribs['alt'] ?? '');
    if (isCaptionText(alt)) this.#pictures.push(alt);
  }

  /** A list whose every item is a link leads elsewhere: it is not the article's text. Attachments are. */
  #list(node: Element, depth: number): void {
    const before = this.blocks.length;
    this.#as(this.#kind, node, depth);
    const added = this.blocks.slice(before);
    const links = added.every((_, index) => this.#linkOnly.has(before + index));
    if (added.length >= 3 && links && !added.some((block) => block.text.includes('附件')))
      this.blocks.length = before;
    for (const index of [...this.#linkOnly]) if (index >= this.blocks.length) this.#linkOnly.delete(index);
  }

  #table(node: Element, depth: number): void {
    const rows = rowsOf(node);
    if (isLayout(node, rows)) {
      this.#as(this.#kind, node, depth);
      return;
    }
    this.flush();
    for (const child of node.children)
      if (isTag(child) && child.tagName === 'caption') this.#as('caption', child, depth);
    const cells = rows.map((row) => row.cells.map((cell) => cellOf(cell, row.head)));
    for (const text of tableRows(cells)) this.blocks.push({ kind: 'table-row', text });
  }
}

interface Row {
  readonly cells: readonly Element[];
  readonly head: boolean;
}

function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  const visit = (element: Element, head: boolean): void => {
    for (const child of element.children) {
      if (!isTag(child)) continue;
      if (/^(?:thead|tbody|tfoot)$/u.test(child.tagName)) visit(child, child.tagName === 'thead');
      else if (child.tagName === 'tr')
        rows.push({
          head,
          cells: child.children.filter(isTag).filter((cell) => /^t[dh]$/u.test(cell.tagName)),
        });
    }
  };
  visit(table, false);
  return rows;
}

/** A table that only places things: one column, or cells that hold tables, headings or several paragraphs of prose. */
function isLayout(table: Element, rows: readonly Row[]): boolean {
  if (rows.length === 0 || rows.every((row) => row.cells.length <= 1)) return true;
  const inner = descendants(table, 20_000).filter(isTag);
  if (inner.some((element) => element.tagName === 'table' || /^h[1-6]$/u.test(element.tagName))) return true;
  return rows.some((row) =>
    row.cells.some((cell) => {
      const paragraphs = descendants(cell, 2_000).filter((child) => isTag(child) && child.tagName === 'p');
      return paragraphs.length >= 3 && textOf(cell).length > 400;
    }),
  );
}

/** At most `most` nodes under `element`, breadth first. */
function descendants(element: Element, most: number): AnyNode[] {
  const found: AnyNode[] = [...element.children];
  for (const node of found) {
    if (found.length > most) break;
    if (isTag(node)) for (const child of node.children) found.push(child);
  }
  return found;
}

/** Text of a cell; its paragraphs and lines parted by one space. */
function textOf(element: Element): string {
  const parts: string[] = [];
  const visit = (node: AnyNode, depth: number): void => {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node) && node !== element && node.tagName === 'sup')
      parts.push(raised(parts.join('').trimEnd(), textOf(node)));
    else if (isTag(node) && depth < MAX_DEPTH) {
      const parted = node.tagName === 'br' || BLOCK.test(node.tagName) || node.tagName === 'li';
      if (parted) parts.push(' ');
      for (const child of node.children) visit(child, depth + 1);
      if (parted) parts.push(' ');
    }
  };
  visit(element, 0);
  return collapse(parts.join(''));
}

const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) && span > 0 ? span : 1;
};

const cellOf = (cell: Element, head: boolean): Cell => ({
  text: textOf(cell),
  columns: spanOf(cell.attribs['colspan']),
  rows: spanOf(cell.attribs['rowspan']),
  header: head || cell.tagName === 'th',
});
