import type { Document, Element } from 'domhandler';
import { child, childrenOf, descendants, numberOf, valueOf } from './xml.js';

export interface ListReference {
  readonly numId: number;
  readonly level: number;
}

export interface ParagraphStyle {
  readonly kind: 'title' | 'subtitle' | 'heading' | 'caption' | 'contents' | 'body';
  /** From 1, for headings by style or outline level. */
  readonly level?: number;
  readonly list?: ListReference;
}

interface Raw {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly outline: number | undefined;
  readonly numId: number | undefined;
  readonly listLevel: number | undefined;
}

const BODY: ParagraphStyle = { kind: 'body' };
const MAX_ANCESTRY = 20;

/** The paragraph styles of a document, each resolved through what it is based on. */
export class Styles {
  readonly #raw = new Map<string, Raw>();
  readonly #resolved = new Map<string, ParagraphStyle>();
  #fallback: string | undefined;

  constructor(xml: Document | null) {
    for (const style of xml === null ? [] : descendants(xml, 'w:style')) this.#add(style);
  }

  #add(style: Element): void {
    const id = style.attribs['w:styleId'];
    if (id === undefined || (style.attribs['w:type'] ?? 'paragraph') !== 'paragraph') return;
    const properties = child(style, 'w:pPr');
    const list = child(properties, 'w:numPr');
    if (style.attribs['w:default'] === '1') this.#fallback = id;
    this.#raw.set(id, {
      name: valueOf(style, 'w:name') ?? id,
      basedOn: valueOf(style, 'w:basedOn'),
      outline: numberOf(properties, 'w:outlineLvl'),
      numId: numberOf(list, 'w:numId'),
      listLevel: numberOf(list, 'w:ilvl'),
    });
  }

  get(id: string | undefined): ParagraphStyle {
    const key = id ?? this.#fallback;
    if (key === undefined) return BODY;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const style = this.#resolve(key);
    this.#resolved.set(key, style);
    return style;
  }

  #resolve(id: string): ParagraphStyle {
    const chain = this.#chain(id);
    const names = chain.map(({ name }) => kindOfName(name));
    const named = names.find((style) => style !== undefined);
    const outline = chain.find((raw) => raw.outline !== undefined)?.outline;
    const numId = chain.find((raw) => raw.numId !== undefined)?.numId;
    const level = chain.find((raw) => raw.listLevel !== undefined)?.listLevel;
    const style =
      named ??
      (outline !== undefined && outline < 9 ? { kind: 'heading' as const, level: outline + 1 } : BODY);
    return numId === undefined || numId === 0 ? style : { ...style, list: { numId, level: level ?? 0 } };
  }

  #chain(id: string): Raw[] {
    const chain: Raw[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < MAX_ANCESTRY;) {
      const raw = this.#raw.get(next);
      // A document without the style's definition still says by its id what it means.
      chain.push(
        raw ?? { name: next, basedOn: undefined, outline: undefined, numId: undefined, listLevel: undefined },
      );
      next = raw?.basedOn;
    }
    return chain;
  }
}

/** Word's built-in styles keep their English names inside a file, whatever the language of the program; WPS may write Chinese ones. */
function kindOfName(name: string): ParagraphStyle | undefined {
  const heading = /^(?:heading|标题)\s*([1-9])(?:\D|$)/iu.exec(name);
  if (heading?.[1] !== undefined) return { kind: 'heading', level: Number(heading[1]) };
  if (/^(?:title|标题)$/iu.test(name)) return { kind: 'title', level: 1 };
  if (/^(?:subtitle|副标题)$/iu.test(name)) return { kind: 'subtitle' };
  if (/^(?:caption|题注|图注)$/iu.test(name)) return { kind: 'caption' };
  if (/^(?:toc|目录)\s*\d?$/iu.test(name)) return { kind: 'contents' };
  return undefined;
}

/** The list that a paragraph's own properties put it into; `null` where they take it out of its style's list. */
export function ownList(
  properties: Element | undefined,
  style: ParagraphStyle,
): ListReference | null | undefined {
  const [list] = childrenOf(properties, 'w:numPr');
  if (list === undefined) return undefined;
  const numId = numberOf(list, 'w:numId') ?? style.list?.numId;
  if (numId === undefined || numId === 0) return null;
  return { numId, level: numberOf(list, 'w:ilvl') ?? style.list?.level ?? 0 };
}
