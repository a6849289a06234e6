import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Place } from '../domain/place.js';
import { DIVISIONS, placeByCode, type ShortNameSafety } from './divisions.js';

/** One way to read a name. `generic` is a full name that is also ordinary words (城区). */
export interface Reading {
  readonly place: Place;
  readonly via: 'name' | 'short' | 'alias' | 'former';
  readonly safety: ShortNameSafety | 'generic';
}

/** What a string of characters can stand for. */
export interface NameEntry {
  /** Alternatives, likeliest first. */
  readonly readings: Reading[];
  /** Several places at once: 京津冀. */
  group: readonly Place[] | null;
  /** Not a place though it looks like one; its characters are used up. */
  blocked: boolean;
}

const codes = z.array(z.number().int());
const dataSchema = z.strictObject({
  aliases: z.record(z.string(), codes),
  former: z.record(z.string(), codes),
  abbreviations: z.record(z.string(), codes),
  compounds: z.record(z.string(), codes),
  services: z.record(z.string(), codes),
  regions: z.record(z.string(), codes),
  blockers: z.array(z.string()),
  guards: z.record(
    z.string(),
    z.strictObject({ before: z.string().optional(), after: z.string().optional() }),
  ),
});

const data = dataSchema.parse(parse(readFileSync(new URL('./data/places.yaml', import.meta.url), 'utf8')));

const placesOf = (list: readonly number[]): Place[] =>
  list.flatMap((code) => {
    const place = placeByCode(String(code));
    return place === null ? [] : [place];
  });

/** Full names that also mean a part of any town. */
const GENERIC_NAMES = new Set([
  '城区', '郊区', '矿区', '东区', '西区', '老城区', '新城区', '新市区', '市中区', '城中区', '港口区',
  '城东区', '城西区', '城北区', '站前区', '工农区', '开发区', '南区', '北区', '友好区', '前进区', '解放区', '回民区',
]); // prettier-ignore

const ENTRIES = new Map<string, NameEntry>();

function entry(name: string): NameEntry {
  const known = ENTRIES.get(name);
  if (known !== undefined) return known;
  const created: NameEntry = { readings: [], group: null, blocked: false };
  ENTRIES.set(name, created);
  return created;
}

function addDivisions(): void {
  const order = { country: 0, province: 0, city: 1, county: 2 };
  const sorted = [...DIVISIONS].sort((a, b) => order[a.place.level] - order[b.place.level]);
  for (const { place, short, safety } of sorted) {
    entry(place.name).readings.push({
      place,
      via: 'name',
      safety: GENERIC_NAMES.has(place.name) ? 'generic' : 'strong',
    });
    if (short === '' || short === place.name) continue;
    entry(short).readings.push({ place, via: 'short', safety });
    if (place.name.endsWith('自治州'))
      entry(`${short}州`).readings.push({ place, via: 'short', safety: 'strong' });
    if (/自治[县旗]$/u.test(place.name))
      entry(short + place.name.slice(-1)).readings.push({ place, via: 'short', safety: 'strong' });
  }
}

function addOtherNames(names: Readonly<Record<string, readonly number[]>>, via: 'alias' | 'former'): void {
  for (const [written, list] of Object.entries(names)) {
    const loose = written.endsWith('~');
    const target = entry(loose ? written.slice(0, -1) : written);
    for (const place of placesOf(list)) {
      if (target.readings.some((reading) => reading.place.code === place.code)) continue;
      target.readings.push({ place, via, safety: loose ? 'word' : 'strong' });
    }
  }
}

/**
 * A region inside one province stands for the province; one that begins with a compound (成渝地区双城经济圈) is read as the
 * compound; any other (东北) names no place by itself, and its characters are used up.
 */
function addRegion(name: string, places: readonly Place[]): void {
  const target = ENTRIES.get(name);
  const compound = Object.keys(data.compounds).some((known) => name.startsWith(known));
  if (target !== undefined || compound) return;
  const provinces = places.map((place) => place.province);
  const home = new Set(provinces).size === 1 && places.every((place) => place.level !== 'province');
  const one = DIVISIONS.find(({ place }) => place.level === 'province' && place.name === provinces[0]);
  if (home && one !== undefined) entry(name).group = [one.place];
  else entry(name).blocked = true;
}

function build(): void {
  addDivisions();
  addOtherNames(data.aliases, 'alias');
  addOtherNames(data.former, 'former');
  addOtherNames(data.services, 'alias');
  for (const [name, list] of Object.entries(data.compounds)) entry(name).group = placesOf(list);
  for (const [name, list] of Object.entries(data.regions)) addRegion(name, placesOf(list));
  for (const name of data.blockers) if (!ENTRIES.has(name)) entry(name).blocked = true;
}

build();

const pairKey = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Lengths of the names that begin with a pair of characters, longest first. */
const LENGTHS = new Map<number, number[]>();
for (const name of ENTRIES.keys()) {
  const lengths = LENGTHS.get(pairKey(name, 0)) ?? [];
  if (!lengths.includes(name.length)) lengths.push(name.length);
  LENGTHS.set(
    pairKey(name, 0),
    lengths.sort((a, b) => b - a),
  );
}

/** Names that begin at `at`, longest first. */
export function namesAt(text: string, at: number): { readonly name: string; readonly entry: NameEntry }[] {
  const lengths = LENGTHS.get(pairKey(text, at));
  if (lengths === undefined) return [];
  return lengths.flatMap((length) => {
    const name = text.slice(at, at + length);
    const found = name.length === length ? ENTRIES.get(name) : undefined;
    return found === undefined ? [] : [{ name, entry: found }];
  });
}

/** What exactly this name can stand for; empty when it is no name. */
export const readingsOf = (name: string): readonly Reading[] => ENTRIES.get(name)?.readings ?? [];

/** The places that a compound names together, or `null`. */
export const groupOf = (name: string): readonly Place[] | null => ENTRIES.get(name)?.group ?? null;

/** Places for the abbreviation of one character, likeliest first. */
export const ABBREVIATIONS: ReadonlyMap<string, readonly Place[]> = new Map(
  Object.entries(data.abbreviations).map(([name, list]) => [name, placesOf(list)]),
);

/** Regions and the places that they hold, longest name first. */
export const REGIONS: readonly (readonly [string, readonly Place[]])[] = Object.entries(data.regions)
  .map(([name, list]) => [name, placesOf(list)] as const)
  .sort(([a], [b]) => b.length - a.length);

/** Characters before or after a name that make it chance. */
export const GUARDS: ReadonlyMap<
  string,
  { readonly before?: string | undefined; readonly after?: string | undefined }
> = new Map(Object.entries(data.guards));
