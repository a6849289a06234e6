import { HEADING_RANK, type HeadingMarker, type HeadingStyle, findMarkers } from '../../chinese/headings.js';

/**
 * Markers that really head something, per line. At the start of a line a marker stands for itself; inside a line it must
 * count on from the one before it in the document, and a first one must have a second.
 */
export function validMarkers(lines: readonly string[]): HeadingMarker[][] {
  const found = lines.map((line) => findMarkers(line));
  const seconds = lastSeconds(found);
  const last = new Map<HeadingStyle, number>();
  let position = 0;
  return found.map((markers, lineNumber) => {
    const start = (lines[lineNumber] ?? '').search(/\S/u);
    return markers.filter((marker) => {
      const here = position++;
      const followed = (seconds.get(marker.style) ?? -1) > here;
      const countsOn = marker.ordinal === 1 ? followed : last.get(marker.style) === (marker.ordinal ?? 0) - 1;
      const valid = marker.index <= start || marker.ordinal === null || countsOn;
      if (valid) remember(last, marker);
      return valid;
    });
  });
}

/** Where in the document, counted in markers, the last marker numbered two of each style stands. */
function lastSeconds(found: readonly (readonly HeadingMarker[])[]): Map<HeadingStyle, number> {
  const seconds = new Map<HeadingStyle, number>();
  for (const [position, marker] of found.flat().entries())
    if (marker.ordinal === 2) seconds.set(marker.style, position);
  return seconds;
}

/** A heading starts the count of everything below it anew. */
function remember(last: Map<HeadingStyle, number>, marker: HeadingMarker): void {
  for (const style of last.keys()) if (HEADING_RANK[style] > HEADING_RANK[marker.style]) last.delete(style);
  if (marker.ordinal !== null) last.set(marker.style, marker.ordinal);
}

const LONGEST_NUMBERED = 60;
const LONGEST_SENTENCE: Readonly<Partial<Record<HeadingStyle, number>>> = {
  han: 50,
  'bracketed-han': 50,
  dash: 45,
};
const LONGEST_RUN_IN = 40;
/** A further phrase of a heading in parallel phrases: 一、扛责任 担使命. */
const LONGEST_PHRASE = 12;

/**
 * How many characters of `segment`, which starts with `marker` and runs to the next one, are the heading; 0 where the segment
 * is a numbered sentence rather than a heading and its text.
 */
export function headingLength(segment: string, marker: HeadingMarker): number {
  if (marker.style === 'article') return marker.length;
  const stop = segment.search(/[。！？!?；;]/u);
  const sentence = stop < 0 ? segment : segment.slice(0, stop + 1);
  const spaced = spacedTitleLength(sentence, marker.length);
  if (spaced > 0) return spaced;
  if (/[；;]$/u.test(sentence)) return 0;
  if (stop < 0)
    return sentence.length <= LONGEST_NUMBERED && !/[，,、]$/u.test(sentence) ? sentence.length : 0;
  return sentence.length <= (LONGEST_SENTENCE[marker.style] ?? LONGEST_RUN_IN) &&
    /[。?\uff1f]$/u.test(sentence)
    ? sentence.length
    : 0;
}

/** Length of a title that white space parts from its text: 一、〈title〉 〈text〉; 0 where it does not. */
function spacedTitleLength(sentence: string, markerLength: number): number {
  const gaps = [...sentence.slice(markerLength).matchAll(/\s+/gu)].map((gap) => ({
    at: gap.index + markerLength,
    end: gap.index + markerLength + gap[0].length,
  }));
  let start = markerLength;
  for (const [i, gap] of gaps.entries()) {
    if (gap.at > LONGEST_NUMBERED || gap.at - markerLength < 2) return 0;
    const phrase = sentence.slice(gap.end, gaps[i + 1]?.at ?? sentence.length);
    if (!continuesTitle(phrase, gap.at - start)) return gap.at;
    start = gap.end;
  }
  return 0;
}

/** A phrase that ends in a full stop is text already, unless it matches the phrase before it: 强基础 固根本。 */
function continuesTitle(phrase: string, lengthBefore: number): boolean {
  if (phrase.length > LONGEST_PHRASE || /[，,\d]|^[一二三四五六七八九十]+是/u.test(phrase)) return false;
  return !phrase.includes('。') || (phrase.endsWith('。') && phrase.length - 1 === lengthBefore);
}
