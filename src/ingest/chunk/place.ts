import { type Place, placeKey, placeWithin } from '../../domain/place.js';
import { findPlaces } from '../../chinese/places.js';

/** What may stand before a sentence's subject: 比如, 其中, 今年, 2022年…. */
const LEAD =
  /^[\s“‘"《(（—]*(?:(?:比如|例如|其中|目前|同时|此外|另外|今年|去年|近年来|一年来|在|由|\d{4}年(?:以来)?)[,，:：]?\s*)*/u;
/** How much of a sentence is looked at for a subject, in characters. */
const LONGEST_START = 40;
const NUMBERING =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、\s]|案例[一二三四五六七八九十\d]+[:：]?)?\s*/u;

/**
 * The place that a passage tells of. The document's, unless every sentence names the same part of it as its subject, or one
 * of its headings begins with that part and no sentence begins with another.
 */
export function passagePlace(
  documentPlace: Place | null,
  sentences: readonly string[],
  headings: readonly string[],
): Place | null {
  if (documentPlace?.masked === true || sentences.length === 0) return documentPlace;
  const subjects = sentences.map((sentence) => subjectPlace(sentence, documentPlace));
  const heading =
    headings
      .map((title) => subjectPlace(title.replace(NUMBERING, ''), documentPlace))
      .findLast((named) => named !== null) ?? null;
  const first = heading ?? subjects[0] ?? null;
  if (first === null) return documentPlace;
  const agree = (subject: Place | null): boolean =>
    subject === null ? heading !== null : placeKey(subject) === placeKey(first);
  return subjects.every(agree) ? first : documentPlace;
}

/** The part of `within` that `sentence` begins with. A name inside another name (a paper, a school) is none. */
export function subjectPlace(sentence: string, within: Place | null): Place | null {
  if (within?.masked === true) return null;
  const start = sentence.replace(LEAD, '').slice(0, LONGEST_START);
  const mentions = findPlaces(start, within === null ? {} : { within });
  // 江苏省|南京市|玄武区: the last of a chain of names is meant.
  const gap = mentions.findIndex((one, i) => one.span.start !== (i === 0 ? 0 : mentions[i - 1]?.span.end));
  const last = mentions[(gap < 0 ? mentions.length : gap) - 1];
  if (last === undefined || last.inName === true || last.ambiguous === true || last.place.masked) return null;
  if (within === null) return last.place;
  return placeWithin(last.place, within) && placeKey(last.place) !== placeKey(within) ? last.place : null;
}
