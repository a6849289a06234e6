import type { Document, Element } from 'domhandler';
import { formatNumber, isChineseFormat } from './number-format.js';
import type { ListReference } from './styles.js';
import { childrenOf, descendants, isOn, numberOf, valueOf } from './xml.js';

/** What Word puts before a paragraph by itself. */
export interface Marker {
  /** The number as Word shows it, with what parts it from the text; '' for a bullet. */
  readonly text: string;
  readonly kind: 'bullet' | 'chinese' | 'other';
}

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  readonly restart: number | undefined;
  readonly legal: boolean;
  readonly gap: boolean;
}

interface List {
  readonly abstractId: string;
  readonly overrides: ReadonlyMap<
    number,
    { readonly start: number | undefined; readonly level: Level | undefined }
  >;
}

function levelOf(element: Element): Level {
  return {
    format: valueOf(element, 'w:numFmt') ?? childrenOf(element, 'w:numFmt')[0]?.attribs['w:val'] ?? 'decimal',
    pattern: valueOf(element, 'w:lvlText') ?? '',
    start: numberOf(element, 'w:start') ?? 0,
    restart: numberOf(element, 'w:lvlRestart'),
    legal: isOn(element, 'w:isLgl'),
    gap: valueOf(element, 'w:suff') !== 'nothing',
  };
}

const levelIndex = (element: Element): number => Number.parseInt(element.attribs['w:ilvl'] ?? '0', 10);

/** Counts a document's automatic numbers, paragraph by paragraph, in document order. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<number, List>();
  readonly #counters = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(xml: Document | null) {
    if (xml === null) return;
    const linked = new Map<string, string>();
    const links: [string, string][] = [];
    for (const abstract of descendants(xml, 'w:abstractNum')) {
      const id = abstract.attribs['w:abstractNumId'] ?? '';
      this.#levels.set(
        id,
        new Map(childrenOf(abstract, 'w:lvl').map((level) => [levelIndex(level), levelOf(level)])),
      );
      const defines = valueOf(abstract, 'w:styleLink');
      const follows = valueOf(abstract, 'w:numStyleLink');
      if (defines !== undefined) linked.set(defines, id);
      if (follows !== undefined) links.push([id, follows]);
    }
    for (const [id, style] of links) {
      const levels = this.#levels.get(linked.get(style) ?? '');
      if (levels !== undefined) this.#levels.set(id, levels);
    }
    for (const num of descendants(xml, 'w:num')) this.#addList(num);
  }

  #addList(num: Element): void {
    const overrides = childrenOf(num, 'w:lvlOverride').map((override) => {
      const [level] = childrenOf(override, 'w:lvl').map(levelOf);
      return [levelIndex(override), { start: numberOf(override, 'w:startOverride'), level }] as const;
    });
    const abstractId = valueOf(num, 'w:abstractNumId');
    const id = Number.parseInt(num.attribs['w:numId'] ?? '', 10);
    if (abstractId !== undefined && !Number.isNaN(id))
      this.#lists.set(id, { abstractId, overrides: new Map(overrides) });
  }

  /** Counts one paragraph and gives its marker; `null` for a list that the file does not define. */
  next({ numId, level: index }: ListReference): Marker | null {
    const list = this.#lists.get(numId);
    const level = list === undefined ? undefined : this.#levelIn(list, index);
    if (list === undefined || level === undefined) return null;
    const counters = this.#count(list, numId, index);
    if (level.format === 'bullet') return { text: '', kind: 'bullet' };
    const shown = level.pattern.replace(/%([1-9])/gu, (_, digit: string) =>
      this.#shown(list, counters, Number(digit) - 1, level),
    );
    const gap = level.gap && /[\p{L}\p{N}]$/u.test(shown) ? ' ' : '';
    return { text: shown + gap, kind: isChineseFormat(level.format) ? 'chinese' : 'other' };
  }

  #levelIn(list: List, index: number): Level | undefined {
    return list.overrides.get(index)?.level ?? this.#levels.get(list.abstractId)?.get(index);
  }

  #shown(list: List, counters: readonly number[], index: number, own: Level): string {
    const level = this.#levelIn(list, index);
    const value = counters[index] ?? level?.start ?? 1;
    return formatNumber(own.legal ? 'decimal' : (level?.format ?? 'decimal'), value);
  }

  /** Lists over one definition count on together; a list's own start applies where it is first used. */
  #count(list: List, numId: number, index: number): readonly number[] {
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    const first = `${numId}/${index}`;
    const start = list.overrides.get(index)?.start;
    const current = counters[index];
    if (start !== undefined && !this.#started.has(first)) counters[index] = start;
    else counters[index] = current === undefined ? (this.#levelIn(list, index)?.start ?? 1) : current + 1;
    this.#started.add(first);
    for (let inner = index + 1; inner < counters.length; inner++) {
      const restart = this.#levelIn(list, inner)?.restart;
      if (restart === undefined || (restart > 0 && index < restart)) Reflect.deleteProperty(counters, inner);
    }
    return counters;
  }
}
