import { namesSmallerPlace } from '../../chinese/place-surroundings.js';
import { LRUCache } from 'lru-cache';
import { findPlaces, type PlaceMention } from '../../chinese/places.js';
import { placeWithin, type Place } from '../../domain/index.js';

/** Texts whose places are remembered, a few megabytes: each sentence is asked of every place that a question names. */
const REMEMBERED = 8192;
const places = new LRUCache<string, readonly PlaceMention[]>({ max: REMEMBERED });

/** The places that a text names. */
export function placesIn(text: string): readonly PlaceMention[] {
  const known = places.get(text);
  if (known !== undefined) return known;
  const found = findPlaces(text);
  places.set(text, found);
  return found;
}

/** What is needed to say whose a sentence is. */
export interface Belonging {
  /** The place of its document or passage. */
  readonly place: Place | null;
  /** Its own words. */
  readonly text: string;
  /** Words above and around it that may name its subject: headings, the sentence before. */
  readonly context: string;
}

/** Whether a masked place is what a question means by 某区: its own province counts only when the question says one. */
const sameMasked = (have: Place, want: Place): boolean =>
  have.masked &&
  want.masked &&
  have.level === want.level &&
  (want.province === null || have.province === want.province);

/** Whether everything that a document of `have` says is said of `want` too. */
export const placeHolds = (have: Place, want: Place): boolean =>
  sameMasked(have, want) || placeWithin(have, want);

/**
 * Whether a sentence speaks of `want`. A named place is a promise: a sentence of another place's document counts only when it
 * names the wanted place itself.
 */
export function speaksOf(sentence: Belonging, want: Place): boolean {
  if (sentence.place !== null && placeHolds(sentence.place, want)) return !isOnlyAboutOther(sentence, want);
  if (names(sentence.text, want)) return true;
  // What a heading or the sentence before says of a district holds on, until another one is named.
  const inside = sentence.place !== null && placeWithin(want, sentence.place);
  return (
    inside &&
    names(sentence.context, want) &&
    !namesInList(sentence.context, want) &&
    placesIn(sentence.text).every((mention) => mention.inName === true)
  );
}

/** A sentence that begins with another place (深圳、东莞…的做法) is about that one, whoever published it. */
function isOnlyAboutOther(sentence: Belonging, want: Place): boolean {
  const [first] = placesIn(sentence.text);
  if (first === undefined || first.inName === true || first.span.start > 0 || first.place.masked)
    return false;
  // 玉林街道 is a sub-district of Chengdu's, whatever the city of that name.
  if (namesSmallerPlace(sentence.text.slice(first.span.end))) return false;
  return !placeWithin(first.place, want) && !placeWithin(want, first.place);
}

function names(text: string, want: Place): boolean {
  return placesIn(text).some((mention) => mention.inName !== true && placeWithin(mention.place, want));
}

/** 大理、楚雄、曲靖4州; 大理12家、楚雄9家: what the next sentence tells is of none of them alone. */
const IN_LIST = /^(?:\d[^,\uff0c。;\uff1b、]{0,6})?[、和与及]$/u;
const ALONE_IN_LIST = /^[、和与及]$/u;

/**
 * 大理、楚雄投入3亿元: a place named only together with others. What the sentence counts is of all of them, unless it says what each has.
 */
export const namesJointly = (text: string, want: Place): boolean =>
  names(text, want) && namesInList(text, want, ALONE_IN_LIST) && !SHARED_OUT.test(text);
const SHARED_OUT = /分别|各(?![类种项级])|(?<![日年月人户亩])均|每(?=[市县区镇村家])|都/u;

function namesInList(text: string, want: Place, between = IN_LIST): boolean {
  const mentions = placesIn(text).filter((mention) => mention.inName !== true);
  const joined = (first: PlaceMention | undefined, then: PlaceMention | undefined): boolean =>
    first !== undefined && then !== undefined && between.test(text.slice(first.span.end, then.span.start));
  const named = mentions.flatMap((mention, at) => (placeWithin(mention.place, want) ? [at] : []));
  return named.every(
    (at) => joined(mentions[at - 1], mentions[at]) || joined(mentions[at], mentions[at + 1]),
  );
}

/** Whether a text names a place inside `whole`, smaller than it. */
export const namesPartOf = (text: string, whole: Place): boolean =>
  placesIn(text).some(
    ({ place, inName }) => inName !== true && placeWithin(place, whole) && !placeWithin(whole, place),
  );
