/** A half-open range `[start, end)` in UTF-16 code units of one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` under `span`. */
export const sliceSpan = (text: string, span: Span): string => text.slice(span.start, span.end);

export const spanLength = (span: Span): number => span.end - span.start;

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** `span` moved by `offset` code units: turns a span of a slice into a span of the whole, and back. */
export const shiftSpan = (span: Span, offset: number): Span => ({
  start: span.start + offset,
  end: span.end + offset,
});

/** The smallest span that holds every given one. Throws RangeError on an empty list. */
export function coverSpans(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('coverSpans needs at least one span');
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** `span` without white space at either end. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
