import { readFileSync } from 'node:fs';
import type { Place, PlaceLevel } from '../domain/place.js';

/** How safe a short name is in running text: always, with support from its surroundings, or also an ordinary word. */
export type ShortNameSafety = 'strong' | 'medium' | 'word';

/** One line of the table of divisions. */
export interface Division {
  readonly place: Place;
  /** `南京` for 南京市; '' where there is none of two characters or more. */
  readonly short: string;
  readonly safety: ShortNameSafety;
  /** Of the short name, lower case, without tones or spaces; '' without a short name. */
  readonly pinyin: string;
}

const SAFETY: Readonly<Record<string, ShortNameSafety>> = { s: 'strong', m: 'medium', w: 'word' };

/** Provinces that hold districts and counties directly. */
const MUNICIPALITIES = new Set(['11', '12', '31', '50']);

function levelOf(code: string): PlaceLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

function readDivisions(): Division[] {
  const table = readFileSync(new URL('./data/divisions.tsv', import.meta.url), 'utf8');
  const rows = table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const names = new Map(rows.map(([code = '', name = '']) => [code, name]));
  return rows.map(([code = '', name = '', short = '', safety = '', pinyin = '']) => {
    const level = levelOf(code);
    const city = MUNICIPALITIES.has(code.slice(0, 2)) ? null : (names.get(`${code.slice(0, 4)}00`) ?? null);
    return {
      place: {
        code,
        name,
        level,
        province: names.get(`${code.slice(0, 2)}0000`) ?? null,
        city: level === 'province' ? null : city,
        masked: false,
      },
      short,
      safety: SAFETY[safety] ?? 'strong',
      pinyin,
    };
  });
}

/** Every division of the table: provinces, cities and counties, by code. */
export const DIVISIONS: readonly Division[] = readDivisions();

/** The country as a whole: what a document of the central authorities is of. */
export const COUNTRY: Place = {
  code: '100000',
  name: '全国',
  level: 'country',
  province: null,
  city: null,
  masked: false,
};

const BY_CODE = new Map(DIVISIONS.map((division) => [division.place.code, division]));

/** The division with this GB/T 2260 code, or `null`. */
export const placeByCode = (code: string): Place | null =>
  code === COUNTRY.code ? COUNTRY : (BY_CODE.get(code)?.place ?? null);

/** What a table or a sentence calls it: 南京, 江西, 万州区, 某区. Districts and counties keep their last word. */
export function placeLabel(place: Place): string {
  if (place.masked || place.level === 'county' || place.code === null) return place.name;
  const short = BY_CODE.get(place.code)?.short ?? '';
  return short === '' ? place.name : short;
}

/** Places directly or indirectly inside `place`, by code. */
export function placesIn(place: Place): Place[] {
  const prefix = place.level === 'province' ? place.code?.slice(0, 2) : place.code?.slice(0, 4);
  if (prefix === undefined || place.level === 'county') return [];
  return DIVISIONS.map((division) => division.place).filter(
    (inner) => inner.code !== place.code && inner.code?.startsWith(prefix) === true,
  );
}
