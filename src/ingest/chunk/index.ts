import type { DocumentMetadata, Outline } from '../../domain/document.js';
import type { Passage } from '../../domain/passage.js';
import { coverSpans, shiftSpan, sliceSpan } from '../../domain/span.js';
import { maskedFigures } from '../../chinese/masks.js';
import { simhash } from '../../chinese/simhash.js';
import { topicsOf } from '../../chinese/topics.js';
import { toldYears, type ToldYear } from '../metadata/told-year.js';
import { headingPath } from '../outline/index.js';
import { cutRun } from './cut.js';
import { classifyKinds } from './kinds.js';
import { passagePlace } from './place.js';
import { type Run, type Unit, runsOf } from './units.js';

export interface ChunkInput {
  readonly documentId: string;
  /** Canonical text that `outline` is of. */
  readonly text: string;
  readonly outline: Outline;
  readonly metadata: DocumentMetadata;
}

/**
 * Cuts a document into passages along its outline: never across a heading, never inside a sentence, about 200 to 500
 * characters, at most 700 unless one sentence is longer. Each caption and each footnote is a passage; bylines are none, unless they hold a 发文字号.
 */
export function chunkDocument(input: ChunkInput): Passage[] {
  const { text, outline, metadata } = input;
  const runs = runsOf(text, outline, metadata.place.value);
  const cuts = runs.flatMap((run) =>
    (run.caption ? [run.units] : cutRun(run.units)).map((units) => ({ run, units })),
  );
  const toldYear = toldYears(text, outline, metadata);
  return cuts
    .filter(({ units }) => units.length > 0)
    .map(({ run, units }, i) => passage(input, run, units, { ordinal: i, toldYear }));
}

function passage(
  input: ChunkInput,
  run: Run,
  units: readonly Unit[],
  { ordinal, toldYear }: { readonly ordinal: number; readonly toldYear: ToldYear },
): Passage {
  const sentences = units.map((unit) => unit.span);
  const span = coverSpans(sentences);
  const text = sliceSpan(input.text, span);
  const headings = headingPath(input.outline, run.section);
  // A caption tells in its first sentence; the rest is who took the picture.
  const subjects = (run.caption ? sentences.slice(0, 1) : sentences).map((sentence) =>
    sliceSpan(input.text, sentence),
  );
  return {
    id: `${input.documentId}-${ordinal}`,
    documentId: input.documentId,
    ordinal,
    span,
    text,
    headings,
    caption: run.caption,
    place: passagePlace(input.metadata.place.value, subjects, run.caption ? [] : headings),
    year: mostly(sentences.map(({ start }) => toldYear(start))),
    kinds: classifyKinds(run.caption ? (subjects[0] ?? '') : text, headings, run.caption),
    topics: topicsOf(text, headings),
    maskedSpans: maskedFigures(text).map((mask) => shiftSpan(mask.span, span.start)),
    sentences,
    simhash: simhash(text),
  };
}

/** The most frequent one, the first of those that are as frequent. */
function mostly(years: readonly (number | null)[]): number | null {
  const times = (year: number | null): number => years.filter((one) => one === year).length;
  return years.reduce((best, year) => (times(year) > times(best) ? year : best), years[0] ?? null);
}
