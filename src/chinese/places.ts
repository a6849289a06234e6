import { placeWithin, type Place } from '../domain/place.js';
import type { Span } from '../domain/span.js';
import { abbreviatedAt } from './place-abbreviations.js';
import { COUNTRY } from './divisions.js';
import { findLatin, placesByLatinName } from './place-latin.js';
import {
  ABBREVIATIONS,
  groupOf,
  namesAt,
  readingsOf,
  type NameEntry,
  type Reading,
} from './place-lexicon.js';
import { findMasked } from './place-masked.js';
import {
  isChance,
  namesSmallerPlace,
  partOfName,
  splitsFullName,
  standsFree,
  standsFreeInSpeech,
} from './place-surroundings.js';

export { COUNTRY, placeByCode, placeLabel, placesIn } from './divisions.js';
export { findRegions, similarPlaces, type RegionMention } from './place-regions.js';

export interface PlaceMention {
  readonly place: Place;
  readonly span: Span;
  /** The characters under the span. */
  readonly matched: string;
  readonly via: 'name' | 'short' | 'alias' | 'former' | 'masked';
  /** Other places have this name too and nothing around it settles which is meant. */
  readonly ambiguous?: boolean;
  /** Only part of the name of a school, hospital, newspaper, company or street: 南京日报, 北京时间. */
  readonly inName?: boolean;
}

export interface PlaceContext {
  /** The place that the text is of: settles names that several places share. */
  readonly within?: Place;
  /** Places that short names may stand for although they are rare or also ordinary words, e.g. those of a library. */
  readonly known?: readonly Place[];
  /** For questions: rare short names count too where they stand free. */
  readonly loose?: boolean;
}

interface Scan {
  readonly text: string;
  readonly context: PlaceContext;
  readonly found: Draft[];
}

interface Draft extends PlaceMention {
  /** Other readings that fit as well. */
  readonly rivals: readonly Place[];
}

/** The area whose counties a text of `place` may call by their short names. */
function covers(within: Place, candidate: Place): boolean {
  if (within.masked || within.level === 'country') return false;
  if (within.level === 'province' || within.city === null) return candidate.province === within.province;
  return candidate.city === within.city && candidate.province === within.province;
}

/** 天津|和平: the place just before holds this one, and no province in between could make it chance. */
function followsParent(scan: Scan, at: number, place: Place): boolean {
  const last = scan.found.at(-1);
  if (last?.span.end !== at || last.place.code === place.code) return false;
  return placeWithin(place, last.place);
}

const siblings = (a: Place, b: Place): boolean =>
  a.level === 'county' &&
  b.level === 'county' &&
  a.province === b.province &&
  a.city === b.city &&
  a.code !== b.code;

/** 公主岭、榆树、农安, 榆树农安: one of a list of counties of one city. */
function inSiblingList(scan: Scan, at: number, end: number, place: Place): boolean {
  const last = scan.found.at(-1);
  const between = last === undefined ? null : scan.text.slice(last.span.end, at);
  if (last !== undefined && (between === '、' || between === '') && siblings(last.place, place)) return true;
  if (scan.text.charAt(end) !== '、') return false;
  return namesAt(scan.text, end + 1).some(({ entry }) =>
    entry.readings.some((reading) => siblings(reading.place, place)),
  );
}

function accepts(scan: Scan, reading: Reading, at: number, end: number): boolean {
  if (reading.safety === 'strong') return true;
  const { place } = reading;
  const { within, known, loose } = scan.context;
  const before = scan.text.slice(Math.max(0, at - 1), at);
  const after = scan.text.slice(end, end + 3);
  const free = standsFree(before, after);
  const spoken = known !== undefined && standsFreeInSpeech(before, after);
  const atHand = known?.some((one) => one.code === place.code) === true;
  if (reading.via === 'alias')
    return (
      (spoken && atHand) || (free && (loose === true || (within !== undefined && covers(within, place))))
    );
  if (followsParent(scan, at, place)) {
    const ends = standsFree('', after);
    return (
      reading.safety !== 'word' || place.city === null || ends || scan.found.at(-1)?.place.level === 'city'
    );
  }
  if (reading.safety === 'generic') return false;
  if (inSiblingList(scan, at, end, place)) return true;
  if (atHand) return reading.safety === 'medium' || spoken;
  if (spoken && reading.safety === 'medium' && liesIn(place, known)) return true;
  if (within !== undefined && covers(within, place)) {
    return reading.safety === 'medium' || (within.code === place.code && free) || place.level === 'city';
  }
  return loose === true && reading.safety === 'medium' && free;
}

/** A district of a city at hand. */
const liesIn = (place: Place, known: readonly Place[] | undefined): boolean =>
  known?.some((one) => one.code !== place.code && one.level !== 'country' && placeWithin(place, one)) ===
  true;

/** Readings that stay when the surroundings have spoken; several mean that they could not decide. */
function settle(scan: Scan, readings: readonly Reading[], at: number): Reading[] {
  const { within, known } = scan.context;
  const tests: ((place: Place) => boolean)[] = [
    (place) => followsParent(scan, at, place),
    (place) => within !== undefined && within.code === place.code,
    (place) => within !== undefined && place.level !== 'province' && covers(within, place),
    (place) => known?.some((one) => one.code === place.code) === true,
    // 西湖区 of 南昌, where the library has 南昌 and not 杭州.
    (place) =>
      liesIn(
        place,
        known?.filter(({ level }) => level !== 'province'),
      ),
    (place) => liesIn(place, known),
  ];
  for (const test of tests) {
    const kept = readings.filter((reading) => test(reading.place));
    if (kept.length > 0 && kept.length < readings.length) return kept;
  }
  // 吉林 is the province unless something said otherwise; a county gives way to a city of its name.
  const top = readings[0]?.place.level;
  return readings.filter((reading) => reading.place.level === top);
}

function addMention(scan: Scan, at: number, name: string, reading: Reading, rivals: readonly Place[]): void {
  const end = at + name.length;
  const inName = partOfName(scan.text.slice(end, end + 16));
  const loosely = reading.via === 'alias' && reading.safety === 'word';
  scan.found.push({
    place: reading.place,
    span: { start: at, end },
    matched: name,
    via: reading.via,
    rivals,
    ...(loosely ? { ambiguous: true } : {}),
    ...(inName ? { inName } : {}),
  });
}

function addGroup(scan: Scan, at: number, length: number, places: readonly Place[]): void {
  const span = { start: at, end: at + length };
  const matched = scan.text.slice(at, at + length);
  for (const place of places) scan.found.push({ place, span, matched, via: 'alias', rivals: [] });
}

/** Takes one name at `at` if it is a place here; the number of characters used, 0 when it is not. */
function take(scan: Scan, at: number, name: string, entry: NameEntry): number {
  if (entry.blocked) return name.length;
  const end = at + name.length;
  const after = scan.text.slice(end, end + 3);
  if (isChance(name, scan.text.charAt(at - 1), after)) return 0;
  if (entry.group !== null) {
    addGroup(scan, at, name.length, entry.group);
    return name.length;
  }
  const fitting = entry.readings.filter(
    (reading) =>
      !(reading.via === 'name' && splitsFullName(name, after)) &&
      !(reading.via === 'short' && reading.place.level === 'county' && namesSmallerPlace(after)) &&
      accepts(scan, reading, at, end),
  );
  const kept = settle(scan, fitting, at);
  const [first] = kept;
  if (first === undefined) return 0;
  addMention(scan, at, name, first, kept.slice(1).map((reading) => reading.place)); // prettier-ignore
  return name.length;
}

/** An ordinary word is used up whole (平安|阳光), unless a full name begins inside it, or it begins with what joins two places (临沂|和|平邑). */
function skipOrdinaryWord(
  { text, found }: Scan,
  at: number,
  names: readonly { name: string; entry: NameEntry }[],
): number {
  if (found.at(-1)?.span.end === at && JOINS_PLACES.test(text.charAt(at))) return 1;
  const word = names.find(
    ({ entry }) => entry.readings.length > 0 && entry.readings.every(({ safety }) => safety === 'word'),
  );
  if (word?.name.length !== 2) return 1;
  const inside = namesAt(text, at + 1).some(({ entry }) => entry.readings.some(({ via }) => via === 'name'));
  return inside ? 1 : 2;
}

const JOINS_PLACES = /[和与跟同及]/u;

function step(scan: Scan, at: number): number {
  const names = namesAt(scan.text, at);
  for (const { name, entry } of names) {
    const used = take(scan, at, name, entry);
    if (used > 0) return used;
  }
  const compound = abbreviatedAt(scan.text, at, scan.context.within);
  if (compound !== null) {
    addGroup(scan, at, compound.length, compound.places);
    return compound.length;
  }
  return names.length === 0 ? 1 : skipOrdinaryWord(scan, at, names);
}

/** A name that several places share is the one whose city or province the text names elsewhere, if that is one. */
function settleByText(drafts: readonly Draft[]): PlaceMention[] {
  const named = new Set<string>();
  for (const { place, rivals } of drafts) {
    if (rivals.length === 0)
      for (const name of [place.city, place.province]) if (name !== null) named.add(name);
  }
  const support = (place: Place): number =>
    (place.city !== null && named.has(place.city) ? 2 : 0) +
    (place.province !== null && named.has(place.province) ? 1 : 0);
  return drafts.map(({ rivals, ...mention }) => {
    if (rivals.length === 0) return mention;
    const ranked = [mention.place, ...rivals].sort((a, b) => support(b) - support(a));
    const [best = mention.place, second] = ranked;
    const settled = second === undefined || support(best) > support(second);
    return { ...mention, place: best, ...(settled ? {} : { ambiguous: true }) };
  });
}

/** A place directly before a part of a name is part of it too: 吉林|长春|社区干部学院. */
function spreadNames(mentions: readonly PlaceMention[]): PlaceMention[] {
  const result = [...mentions];
  for (let index = result.length - 2; index >= 0; index--) {
    const [here, next] = [result[index], result[index + 1]];
    if (here && next?.inName === true && here.span.end === next.span.start)
      result[index] = { ...here, inName: true };
  }
  return result;
}

function latinMentions(scan: Scan): PlaceMention[] {
  if (!/[A-Za-z]{3}/u.test(scan.text)) return [];
  const { within, known } = scan.context;
  return findLatin(scan.text).flatMap(({ places, span, matched }) => {
    const place =
      places.find((one) => known?.some((other) => other.code === one.code)) ??
      places.find((one) => within !== undefined && one.level !== 'province' && covers(within, one)) ??
      places[0];
    return place === undefined
      ? []
      : [{ place, span, matched, via: 'alias' as const, ...(places.length > 1 ? { ambiguous: true } : {}) }];
  });
}

/**
 * Every place that a text names, in reading order; a compound (京津冀) gives one mention for each of its places, all with its span.
 * Names are matched longest first; a short name that is also an ordinary word counts only where its surroundings or `context` say so.
 */
export function findPlaces(text: string, context: PlaceContext = {}): PlaceMention[] {
  const scan: Scan = { text, context, found: [] };
  for (let at = 0; at < text.length - 1;) at += step(scan, at);
  const chinese = spreadNames(settleByText(scan.found));
  const masked = findMasked(text, context.within?.province ?? null).map(({ place, span }): PlaceMention => {
    return { place, span, matched: text.slice(span.start, span.end), via: 'masked' };
  });
  const latin = latinMentions(scan);
  if (masked.length + latin.length === 0) return chinese;
  return [...chinese, ...masked, ...latin].sort((a, b) => a.span.start - b.span.start);
}

/** Every place that a name, short name, alias, former or English name can stand for, likeliest first. Empty when unknown. */
export function resolvePlaces(nameOrAlias: string): Place[] {
  const name = nameOrAlias.trim();
  const found = readingsOf(name).map((reading) => reading.place);
  if (found.length > 0) return found;
  const group = groupOf(name);
  if (group !== null) return [...group];
  if (name === COUNTRY.name || name === '国家' || name === '中国') return [COUNTRY];
  const abbreviated = ABBREVIATIONS.get(name);
  if (abbreviated !== undefined) return [...abbreviated];
  const latin = placesByLatinName(name);
  if (latin.length > 0) return [...latin];
  const masked = findMasked(name, null)[0];
  if (masked?.span.end === name.length) return [masked.place];
  const mentions = findPlaces(name, { loose: true });
  const last = mentions.at(-1);
  return last?.span.end === name.length && !last.inName ? [last.place] : [];
}
