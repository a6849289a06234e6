import { findPlaces, type PlaceMention } from '../../chinese/places.js';
import type { Place } from '../../domain/place.js';
import type { Span } from '../../domain/span.js';

/** A sentence as far as its places matter. Spans are of the sentence. */
export interface PlacedSentence {
  readonly text: string;
  readonly clauses: readonly Span[];
  readonly mentions: readonly PlaceMention[];
  /** The place of the text around it. */
  readonly place: Place | null;
}

/** The places that a sentence names, read in the light of the place that its document is about. */
export const mentionsIn = (text: string, place: Place | null): PlaceMention[] =>
  findPlaces(text, place === null || place.masked ? {} : { within: place });

/** What may stand between the start of a clause and the place that is its subject. */
const OPENING =
  /^[\s“"(（、,，]*(?:其中|比如|例如|譬如|如|而|同时|此外|另外|目前|全年|今年|去年|近年来|截至[^,，]{0,10}|\d{4}年(?:度|底|以来)?|一年来|——)?[,，、:：\s]*$/u;
/** A place that only lends its name or receives something: 深圳市的经验, 南京市委改革办 stays the city's own. */
const LENDS = /^(?:等地|的?(?:经验|做法|模式)|学习|考察|、)/u;

/** Whether a mention opens its clause and so is what the clause is about. */
function opens(mention: PlaceMention, sentence: PlacedSentence): boolean {
  if (mention.inName === true || mention.ambiguous === true || mention.place.level === 'country')
    return false;
  const clause = sentence.clauses.find(
    ({ start, end }) => start <= mention.span.start && mention.span.start < end,
  );
  if (clause === undefined || LENDS.test(sentence.text.slice(mention.span.end))) return false;
  const before = sentence.text.slice(clause.start, mention.span.start);
  const parent = sentence.mentions.find((other) => other.span.end === mention.span.start);
  return OPENING.test(parent === undefined ? before : sentence.text.slice(clause.start, parent.span.start));
}

/** The place that a figure at `at` is about: the last one that opened a clause before it, or the document's. */
export function placeOf(sentence: PlacedSentence, at: number): Place | null {
  const openers = sentence.mentions.filter((mention) => mention.span.end <= at && opens(mention, sentence));
  const last = openers.at(-1);
  if (last === undefined) return sentence.place;
  // 雨花台区、江宁区入选: several at once stand for the place around them.
  const listed = /[、和及与]\s*$/u.test(sentence.text.slice(0, last.span.start));
  return listed ? sentence.place : last.place;
}
