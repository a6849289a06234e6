import type { Block, BlockKind, Outline } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import type { Translate } from '../strings.js';
import { segments } from './layers.js';
import type { Layer } from './layers.js';
import { parseRow, sameHeads } from './tables.js';
import type { Cell } from './tables.js';

/** A document's text as nodes: headings, paragraphs, items, tables, captions and bylines, with `layers` marked on it. */
export function renderBody(
  text: string,
  outline: Outline,
  layers: readonly Layer[],
  t: Translate,
): DocumentFragment {
  const paint = painter(text, layers);
  const fragment = document.createDocumentFragment();
  const { blocks } = outline;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const rows = block.kind === 'table-row' ? tableFrom(text, blocks, index) : [];
    if (rows.length > 0) {
      fragment.append(table(rows, paint, t));
      index += rows.length - 1;
    } else fragment.append(blockElement(block, outline, paint));
  }
  return fragment;
}

type Paint = (span: Span) => Node[];

const NAMES: Readonly<Record<Exclude<BlockKind, 'heading'>, string>> = {
  paragraph: 'p',
  item: 'p',
  'table-row': 'p',
  caption: 'p',
  byline: 'p',
  footnote: 'p',
};

function blockElement(block: Block, { sections }: Outline, paint: Paint): HTMLElement {
  const level = sections[block.section]?.level ?? 0;
  const name = block.kind === 'heading' ? `h${Math.min(6, level + 1)}` : NAMES[block.kind];
  const made = document.createElement(name);
  made.className = `b-${block.kind}`;
  if (block.kind === 'heading') {
    made.id = sectionId(block.section);
    made.tabIndex = -1;
  }
  made.append(...paint(block.span));
  return made;
}

export const sectionId = (section: number): string => `section-${section}`;

/** The rows from `first` on that have the same columns; none when there is but a text. */
function tableFrom(text: string, blocks: readonly Block[], first: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const { kind, span } of blocks.slice(first)) {
    const cells = kind === 'table-row' ? parseRow(text, span) : null;
    const [head] = rows;
    if (cells === null || (head !== undefined && !sameHeads(head, cells))) break;
    rows.push(cells);
  }
  return rows;
}

function table(rows: readonly (readonly Cell[])[], paint: Paint, t: Translate): HTMLElement {
  const wrap = document.createElement('div');
  wrap.className = 'table-wrap';
  wrap.tabIndex = 0;
  wrap.setAttribute('role', 'region');
  wrap.setAttribute('aria-label', t('tableOf', { n: rows.length }));
  const made = document.createElement('table');
  const head = made.createTHead().insertRow();
  for (const cell of rows[0] ?? []) {
    const th = document.createElement('th');
    th.scope = 'col';
    th.textContent = cell.head;
    head.append(th);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((cell, index) => {
      const made = document.createElement(index === 0 ? 'th' : 'td');
      if (index === 0) made.setAttribute('scope', 'row');
      made.append(...paint(cell.value));
      line.append(made);
    });
  }
  wrap.append(made);
  return wrap;
}

/** Turns spans of the text into nodes, every layer as an element around its words. */
function painter(text: string, layers: readonly Layer[]): Paint {
  const sorted = [...layers].sort((a, b) => a.span.start - b.span.start);
  return (span) => {
    const near = sorted.filter((layer) => layer.span.start < span.end && layer.span.end > span.start);
    return segments(text, span, near).map(({ text: words, layers: on }) =>
      on.reduce<Node>((inner, layer) => wrapLayer(inner, layer), document.createTextNode(words)),
    );
  };
}

function wrapLayer(inner: Node, { kind, title }: Layer): HTMLElement {
  const made = document.createElement(kind === 'cited' ? 'mark' : kind === 'runin' ? 'strong' : 'span');
  made.className = `l-${kind}`;
  if (title !== undefined) made.title = title;
  made.append(inner);
  if (kind === 'masked' && title !== undefined) {
    const told = document.createElement('span');
    told.className = 'sr';
    told.dataset['added'] = '';
    told.textContent = `(${title})`;
    made.append(told);
  }
  return made;
}
