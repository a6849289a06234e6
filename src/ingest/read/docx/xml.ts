import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { decodeText } from '../encoding.js';
import { checkNesting } from '../nesting.js';

/**
 * Parses a part. The parser knows the five entities of XML and character references, nothing else:
 * a document type is skipped, its entities are neither defined nor fetched.
 */
export function parseXml(bytes: Uint8Array): Document {
  const { text } = decodeText(bytes);
  checkNesting(text, 'xml');
  return parseDocument(text, { xmlMode: true, decodeEntities: true });
}

export const elements = (node: { readonly children: readonly AnyNode[] }): Element[] =>
  [...node.children].filter(isTag);

/** First child of that name, prefix included (`w:pPr`). */
export const child = (node: Element | undefined, name: string): Element | undefined =>
  node === undefined ? undefined : elements(node).find((element) => element.name === name);

export const childrenOf = (node: Element | undefined, name: string): Element[] =>
  node === undefined ? [] : elements(node).filter((element) => element.name === name);

/** The `w:val` of a child. */
export const valueOf = (node: Element | undefined, name: string): string | undefined =>
  child(node, name)?.attribs['w:val'];

export const numberOf = (node: Element | undefined, name: string): number | undefined => {
  const value = Number.parseInt(valueOf(node, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
};

/** A switch such as `<w:b/>`: on when present, unless it says otherwise. */
export const isOn = (node: Element | undefined, name: string): boolean => {
  const found = child(node, name);
  return found !== undefined && !/^(?:0|false|off|none)$/u.test(found.attribs['w:val'] ?? '');
};

/** Every element of that name under `node`, in document order. */
export function descendants(node: Document | Element, name: string): Element[] {
  const found: Element[] = [];
  const stack: AnyNode[] = [...node.children].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isTag(next)) continue;
    if (next.name === name) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) {
      const inner = next.children[index];
      if (inner !== undefined) stack.push(inner);
    }
  }
  return found;
}

export const ownText = (node: Element): string =>
  [...node.children].map((inner) => (isText(inner) ? inner.data : '')).join('');
