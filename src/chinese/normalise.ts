import { Converter } from 'opencc-js/t2cn';

import type { Span } from '../domain/span.js';

/**
 * A text as search sees it, with the way back. Every character of the view stands for a non-empty span of the original;
 * those spans never step backwards. Dropped characters (zero-width ones, white space inside Chinese) belong to no character.
 */
export interface TextView {
  readonly text: string;
  /** The original of a span of the view: tight, without dropped characters at either end. */
  toOriginal(span: Span): Span;
  /** The smallest span of the view that holds all that is left of a span of the original. Empty when nothing is left. */
  toView(span: Span): Span;
}

const HAN = /^\p{Script=Han}$/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** A character with the marks that belong to it, or conjoining Hangul, which NFKC composes across characters. */
const CLUSTER = /[\u1100-\u11ff]+|[\s\S](?:\p{Default_Ignorable_Code_Point}*\p{M})*/guy;

/** One sign for every kind of quotation mark, so that a quotation is found however it was typed. */
const QUOTES = new Map([
  ...Array.from('“”„‟〝〞「」″', (quote) => [quote, '"'] as const),
  ...Array.from('‘’‚‛『』′', (quote) => [quote, "'"] as const),
]);

/** Radicals that PDF fonts put in place of characters and that NFKC leaves alone. */
const RADICALS = new Map(
  Array.from(
    '⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺠民⻄西'.matchAll(
      /(.)(.)/gu,
    ),
    (pair) => [pair[1] ?? '', pair[2] ?? ''],
  ),
);

/** Traditional forms that are current simplified characters too, mostly in names: 乾县, 乾安县, 乾隆. */
const KEPT = new Set(['乾']);

// The library's types do not resolve under NodeNext.
const openCc = Converter({ from: 't', to: 'cn' }) as (text: string) => string;
const simplified = new Map<string, string>();

/** The simplified form of one character; itself when it has none of the same length. */
function simplifyCharacter(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const converted = KEPT.has(character) ? character : openCc(character);
  const result = converted.length === character.length ? converted : character;
  simplified.set(character, result);
  return result;
}

/** `text` with traditional characters made simplified, one by one: every offset stays. */
export const simplify = (text: string): string => text.replace(/\p{Script=Han}/gu, simplifyCharacter);

function foldCluster(cluster: string): string {
  const kept = cluster.replace(IGNORABLE, '');
  const compatible = kept.normalize('NFKC').replace(IGNORABLE, '').toLowerCase().normalize('NFKC');
  let folded = '';
  for (const character of compatible)
    folded += QUOTES.get(character) ?? RADICALS.get(character) ?? simplifyCharacter(character);
  return folded;
}

/** What is left of a cluster in the view. */
interface Fold {
  readonly text: string;
  readonly kind: 'nothing' | 'blank' | 'han' | 'other';
}

function foldOf(cluster: string): Fold {
  const text = foldCluster(cluster);
  if (text === '') return { text, kind: 'nothing' };
  if (text.trim() === '') return { text, kind: 'blank' };
  return { text, kind: HAN.test(text) ? 'han' : 'other' };
}

/** By UTF-16 unit: a text has few different characters. */
const folds: (Fold | undefined)[] = Array.from({ length: 0x10000 });

/** {@link foldOf}, remembered for a single character. */
const foldCharacter = (text: string, at: number): Fold =>
  (folds[text.charCodeAt(at)] ??= foldOf(text.charAt(at)));

/** Without any of these every UTF-16 unit is a cluster by itself. */
const JOINS = /[\p{M}\p{Default_Ignorable_Code_Point}\u1100-\u11ff\u{10000}-\u{10ffff}]/u;

/** Collects view characters and the original span of each. */
class ViewBuilder {
  readonly #pieces: string[] = [];
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;
  #lastIsHan = false;
  /** A white space run that waits for what follows it. */
  #blank: Span | null = null;

  constructor(capacity: number) {
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  add({ text, kind }: Fold, start: number, end: number): void {
    if (kind === 'nothing') return;
    if (kind === 'blank') {
      this.#blank = { start: this.#blank?.start ?? start, end };
      return;
    }
    const han = kind === 'han';
    if (this.#blank !== null && !(han && this.#lastIsHan))
      this.#push(' ', this.#blank.start, this.#blank.end);
    this.#blank = null;
    this.#push(text, start, end);
    this.#lastIsHan = han;
  }

  finish(): { readonly text: string; readonly starts: Int32Array; readonly ends: Int32Array } {
    if (this.#blank !== null) this.#push(' ', this.#blank.start, this.#blank.end);
    return {
      text: this.#pieces.join(''),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  #push(piece: string, start: number, end: number): void {
    this.#pieces.push(piece);
    if (this.#length + piece.length > this.#starts.length) this.#grow(this.#length + piece.length);
    for (let i = 0; i < piece.length; i++) {
      this.#starts[this.#length] = start;
      this.#ends[this.#length++] = end;
    }
  }

  #grow(needed: number): void {
    const capacity = Math.max(needed, this.#starts.length * 2);
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}

/** The first index whose value is at least `limit`, in ascending `values`. */
function lowerBound(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

class OffsetView implements TextView {
  constructor(
    readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    private readonly originalLength: number,
  ) {}

  toOriginal(span: Span): Span {
    const start = this.starts[span.start] ?? this.originalLength;
    if (span.end <= span.start) return { start, end: start };
    return { start, end: this.ends[span.end - 1] ?? this.originalLength };
  }

  toView(span: Span): Span {
    const start = lowerBound(this.ends, span.start + 1);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: Math.max(start, lowerBound(this.starts, span.end)) };
  }
}

/**
 * The view that search, matching and the lexical index work on: NFKC, lower case, traditional characters made simplified, one
 * kind of quotation mark, zero-width characters dropped, white space dropped between two Chinese characters (text wrapped by
 * hand) and one space elsewhere. `，％（` become `,%(`; `。、《》` stay.
 */
export function normaliseView(text: string): TextView {
  const builder = new ViewBuilder(text.length);
  if (JOINS.test(text)) {
    CLUSTER.lastIndex = 0;
    for (let match = CLUSTER.exec(text); match !== null; match = CLUSTER.exec(text)) {
      const [cluster] = match;
      const fold = cluster.length > 1 ? foldOf(cluster) : foldCharacter(cluster, 0);
      builder.add(fold, match.index, CLUSTER.lastIndex);
    }
  } else for (let at = 0; at < text.length; at++) builder.add(foldCharacter(text, at), at, at + 1);
  const { text: view, starts, ends } = builder.finish();
  return new OffsetView(view, starts, ends, text.length);
}

/** The text of {@link normaliseView}, made without the way back. */
export function normalise(text: string): string {
  if (JOINS.test(text)) return normaliseView(text).text;
  let view = '';
  let blank = false;
  let lastIsHan = false;
  for (let at = 0; at < text.length; at++) {
    const fold = foldCharacter(text, at);
    if (fold.kind === 'nothing') continue;
    if (fold.kind === 'blank') blank = true;
    else {
      const han = fold.kind === 'han';
      if (blank && !(han && lastIsHan)) view += ' ';
      view += fold.text;
      blank = false;
      lastIsHan = han;
    }
  }
  return blank ? `${view} ` : view;
}
