import { findPlaces, type PlaceMention } from '../../chinese/places.js';
import { placeKey, placeWithin, type Place } from '../../domain/index.js';
import { placeHolds } from '../evidence/belongs.js';
import type { CitedSentence } from './statement.js';

/** A stretch of a statement that tells of one place, with the evidence that may prove it. */
export interface Scope {
  readonly text: string;
  readonly evidence: readonly CitedSentence[];
}

/**
 * Cuts a statement at the places that it names, so that a figure is only ever looked for in the evidence of the place that it is
 * given to. `null` when it names a place that no cited sentence is about, or cites several places without naming any.
 */
export function placeScopes(statement: string, cited: readonly CitedSentence[]): readonly Scope[] | null {
  const known = cited.flatMap(({ place }) => place ?? []);
  const mentions = findPlaces(statement, { known });
  const held = cited.map(({ text, context }) => `${text}\n${context}`);
  // A newspaper, hospital or company is called what it is called.
  const misnamed = mentions.some(
    ({ inName, matched }) => inName === true && !held.some((text) => text.includes(matched)),
  );
  if (misnamed) return null;
  const named = mentions.filter((mention) => mention.inName !== true && mention.place.level !== 'country');
  const marks = settled(named);
  const [first] = marks;
  if (first === undefined) return severalPlaces(cited) ? null : [{ text: statement, evidence: cited }];
  const keys = new Set(marks.map(({ place }) => placeKey(place)));
  if (keys.size === 1) return whole(statement, first.place, cited);
  const scopes = marks.map((mark, index) => {
    const start = index === 0 ? 0 : mark.span.start;
    const text = statement.slice(start, marks[index + 1]?.span.start ?? statement.length);
    return { text, evidence: of(mark.place, cited) };
  });
  return scopes.some(({ evidence }) => evidence.length === 0) ? null : scopes;
}

function whole(statement: string, place: Place, cited: readonly CitedSentence[]): Scope[] | null {
  const evidence = of(place, cited);
  return evidence.length === 0 ? null : [{ text: statement, evidence }];
}

/** 江西省赣州市 is one place; so is 重庆市万州区. */
function settled(mentions: readonly PlaceMention[]): PlaceMention[] {
  return mentions.filter((mention, index) => {
    const next = mentions[index + 1];
    return next?.span.start !== mention.span.end || !placeWithin(next.place, mention.place);
  });
}

/** Evidence that speaks of `place`: a report of it, of a part of it, or a sentence that names it. */
const of = (place: Place, cited: readonly CitedSentence[]): CitedSentence[] =>
  cited.filter((sentence) => speaks(sentence, place));

function speaks({ place, text, context }: CitedSentence, wanted: Place): boolean {
  if (place !== null && (placeHolds(place, wanted) || place.name === wanted.name)) return true;
  const within = place === null ? {} : { within: place };
  return findPlaces(`${text}\n${context}`, within).some(
    (mention) => mention.inName !== true && placeWithin(mention.place, wanted),
  );
}

const severalPlaces = (cited: readonly CitedSentence[]): boolean =>
  new Set(cited.map(({ place }) => (place === null ? '' : placeKey(place)))).size > 1;
