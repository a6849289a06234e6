import type { Emphasis, PhrasingContent, Strong } from 'mdast';
import { raised } from './superscript.js';

/** What stands right after the asterisks of a masked name or number: `**区`, `*项`, `*月*日`. */
const MASKED =
  /^(?:[省市区县州旗镇乡村]|街道|[项个家件亿万元%\uFF05‰月日年名户人次条宗天处位届批种倍亩类所]|大会|百分|平方|公里)/u;
/** No phrase in bold type ends in the middle of what it says, or begins with a closing mark. */
const BROKEN_OFF =
  /[和与及由在将把从向至到有对、,\uFF0C]$|^[、,\uFF0C。;\uFF1B:\uFF1A”’)\uFF09》】]|[。;\uFF1B].*[^。;\uFF1B:\uFF1A!?\uFF01\uFF1F”)\uFF09]$/u;
/** A phrase in bold type that is longer than this is a sentence of its own. */
const LONG = 20;
const CLOSED = /[。;\uFF1B:\uFF1A!?\uFF01\uFF1F”)\uFF09》]$/u;

/** Bold type takes quotation marks and brackets in pairs. */
const isBalanced = (text: string): boolean =>
  ['“”', '《》', '〔〕', '\uFF08\uFF09', '()'].every((pair) => {
    const [open = '', close = ''] = pair;
    return text.split(open).length === text.split(close).length && text.indexOf(open) <= text.indexOf(close);
  });

/**
 * Whether asterisks stand for withheld names and figures in a text: single ones next to Chinese, quoted ones,
 * or double ones that do not come in pairs.
 */
function isMasked(source: string): boolean {
  if (/[\p{Script=Han}\d“、(\uFF08]\*(?![*\s])|“\*+”|第\*|(?<!\*)\*[%\uFF05]/u.test(source)) return true;
  return source.split('\n').some((line) => (line.match(/\*\*/gu) ?? []).length % 2 === 1);
}

/**
 * Reads the text of inline nodes without their markup. Pictures, footnote marks and struck-out text have none;
 * breaks are `\n`. Asterisks that stand for something withheld look like emphasis to Markdown: they are given back.
 */
export class InlineReader {
  readonly #masked: boolean;

  /** `source` is the whole document, which tells what its asterisks mean. */
  constructor(source: string) {
    this.#masked = isMasked(source);
  }

  text(nodes: readonly PhrasingContent[]): string {
    const [only] = nodes;
    if (nodes.length === 1 && (only?.type === 'emphasis' || only?.type === 'strong'))
      return this.#withoutBold(this.#join(only.children, ''));
    return this.#withoutBold(this.#join(nodes, ''));
  }

  #join(nodes: readonly PhrasingContent[], following: string): string {
    let text = '';
    let raisedFrom: number | null = null;
    nodes.forEach((node, index) => {
      if (node.type === 'html' && /^<\/?sup\b/iu.test(node.value)) {
        if (raisedFrom !== null)
          text = text.slice(0, raisedFrom) + raised(text.slice(0, raisedFrom), text.slice(raisedFrom));
        raisedFrom = node.value.startsWith('</') ? null : text.length;
        return;
      }
      const next = nodes[index + 1];
      text += this.#one(node, next === undefined ? following : this.#one(next, ''));
    });
    return text;
  }

  #one(node: PhrasingContent, following: string): string {
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
      case 'delete':
        return '';
      case 'link':
      case 'linkReference': {
        const text = this.#join(node.children, '');
        // A bare number is a reference's mark, which must not become a digit of the figure before it.
        return /^\d{1,3}$/u.test(text) ? `[${text}]` : text;
      }
      case 'emphasis':
      case 'strong':
        return this.#marked(node, following);
    }
  }

  /** Chinese print knows no italics: single asterisks around Chinese are masks. Double ones may be bold type. */
  #marked(node: Emphasis | Strong, following: string): string {
    const text = this.#join(node.children, following);
    if (node.type === 'emphasis') return /[\p{Script=Han}%\uFF05]/u.test(text) ? `*${text}*` : text;
    return this.#isMask(text, following) ? `**${text}**` : text;
  }

  /** Whether the asterisks around `text` are two masks rather than bold type. */
  #isMask(text: string, following: string): boolean {
    if (/^[\d.,%\uFF05]+$/u.test(text)) return false;
    if (BROKEN_OFF.test(text) || !isBalanced(text)) return true;
    const opens = MASKED.test(text);
    if (!this.#masked) return opens && (MASKED.test(following) || text.length > LONG);
    return opens || MASKED.test(following) || (text.length > LONG && !CLOSED.test(text));
  }

  /** Bold type that ends in a Chinese full stop is none to Markdown, though its author meant it. */
  #withoutBold(text: string): string {
    return text.replace(/\*\*([^*\n]+)\*\*(?=([^*]{0,2}))/gu, (whole, inner: string, following: string) =>
      this.#isMask(inner, following) ? whole : inner,
    );
  }
}

/** Descriptions of the pictures among inline nodes. */
export function picturesIn(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image' || node.type === 'imageReference') return [node.alt?.trim() ?? ''];
    return 'children' in node ? picturesIn(node.children) : [];
  });
}

/** Identifiers of the footnotes that inline nodes refer to. */
export function notesIn(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'footnoteReference') return [node.identifier];
    return 'children' in node ? notesIn(node.children) : [];
  });
}
