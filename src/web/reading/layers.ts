import type { Span } from '../../domain/span.js';
import { overlaps } from '../../domain/span.js';

/** Something to be shown on a stretch of the text. */
export interface Layer {
  readonly kind: 'cited' | 'figure' | 'masked' | 'runin';
  readonly span: Span;
  /** Shown as a tooltip. */
  readonly title?: string;
}

/** A stretch over which the same layers lie. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly layers: readonly Layer[];
}

/** Cuts `span` of `text` wherever a layer begins or ends. The segments together are the span's text, nothing more or less. */
export function segments(text: string, span: Span, layers: readonly Layer[]): Segment[] {
  const here = layers.filter((layer) => overlaps(layer.span, span));
  const cuts = new Set([span.start, span.end]);
  for (const { span: inner } of here) {
    if (inner.start > span.start) cuts.add(inner.start);
    if (inner.end < span.end) cuts.add(inner.end);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? span.end;
    return {
      text: text.slice(start, end),
      start,
      layers: here.filter((layer) => overlaps(layer.span, { start, end })),
    };
  });
}

const MASK =
  /[*＊]{1,6}|×{2,6}|□{1,6}|○{2,6}|_{2,12}|(?<=第)[X×]|(?<![A-Za-z0-9])X{1,4}(?=[余多万亿个项家件名户%年月])/gu;

/** Where the source hides a name or a figure. */
export const findMasks = (text: string, title: string): Layer[] =>
  [...text.matchAll(MASK)].map((match) => ({
    kind: 'masked',
    span: { start: match.index, end: match.index + match[0].length },
    title,
  }));
