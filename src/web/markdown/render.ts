import type { Inline } from './parse.js';
import { parseMarkdown } from './parse.js';

export interface RenderOptions {
  /** The element for `[n]`; `null` shows the marker as text. */
  readonly citation: (number: number) => Node | null;
  /** The nodes for a stretch of plain text; a text node when absent. `cited` are the numbers that its line carries. */
  readonly text?: (text: string, cited: readonly number[]) => Node;
}

/** Builds an answer as DOM nodes, one by one: no text ever becomes markup. */
export function renderMarkdown(markdown: string, options: RenderOptions): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of parseMarkdown(markdown)) {
    if (block.kind === 'title') {
      const strong = element('strong', [document.createTextNode(block.text)]);
      fragment.append(withClass(element('p', [strong]), 'rf-title'));
    } else if (block.kind === 'label') {
      const em = element('em', [document.createTextNode(block.text)]);
      fragment.append(withClass(element('p', [em]), 'rf-label'));
    } else if (block.kind === 'bullets') {
      fragment.append(
        element(
          'ul',
          block.items.map((item) => element('li', renderLine(item, options))),
        ),
      );
    } else if (block.kind === 'numbered') {
      fragment.append(
        element(
          'ol',
          block.items.map(({ value, content }) => {
            const item = document.createElement('li');
            item.value = value;
            item.append(...renderLine(content, options));
            return item;
          }),
        ),
      );
    } else {
      const lines = block.lines.flatMap((line, index) => [
        ...(index === 0 ? [] : [document.createElement('br')]),
        ...renderLine(line, options),
      ]);
      fragment.append(element('p', lines));
    }
  }
  return fragment;
}

function renderLine(line: readonly Inline[], { citation, text }: RenderOptions): Node[] {
  const cited = line.flatMap((part) => (part.kind === 'citation' ? [part.number] : []));
  const plain = (words: string): Node => text?.(words, cited) ?? document.createTextNode(words);
  return line.map((part) => {
    if (part.kind === 'citation') return citation(part.number) ?? document.createTextNode(`[${part.number}]`);
    if (part.kind === 'text') return plain(part.text);
    return element(part.kind, [plain(part.text)]);
  });
}

function element(name: 'p' | 'ul' | 'ol' | 'li' | 'strong' | 'em', children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function withClass(target: HTMLElement, name: string): HTMLElement {
  target.className = name;
  return target;
}

/** The words of an answer without any markup; with `[n]` where `citations` are kept. */
export function plainText(markdown: string, citations: boolean): string {
  const line = (parts: readonly Inline[]): string =>
    parts
      .map((part) => (part.kind === 'citation' ? (citations ? `[${part.number}]` : '') : part.text))
      .join('');
  return parseMarkdown(markdown)
    .map((block) => {
      if (block.kind === 'title' || block.kind === 'label') return block.text;
      if (block.kind === 'bullets') return block.items.map((item) => `· ${line(item)}`).join('\n');
      if (block.kind === 'numbered')
        return block.items.map(({ value, content }) => `${value}. ${line(content)}`).join('\n');
      return block.lines.map(line).join('\n');
    })
    .join('\n\n');
}
