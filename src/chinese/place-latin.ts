import type { Place } from '../domain/place.js';
import type { Span } from '../domain/span.js';
import { DIVISIONS, placeByCode } from './divisions.js';
import { readingsOf } from './pinyin.js';

/** English names that pinyin does not give, by code. */
const ENGLISH: Readonly<Record<string, string>> = {
  shaanxi: '610000', 'inner mongolia': '150000', tibet: '540000', 'hong kong': '810000', hongkong: '810000', macau: '820000',
  macao: '820000', hohhot: '150100', urumqi: '650100', harbin: '230100', lhasa: '540100', qiqihar: '230200', ordos: '150600',
  hulunbuir: '150700', hulunbeier: '150700', bayannur: '150800', ulanqab: '150900', 'xilin gol': '152500', alxa: '152900',
  shigatse: '540200', xigaze: '540200', chamdo: '540300', nyingchi: '540400', nagqu: '540600', ngari: '542500', karamay: '650200',
  turpan: '650400', kashgar: '653100', hotan: '653200', aksu: '652900', ili: '654000', altay: '654300', bortala: '652700',
  bayingolin: '652800', garze: '513300', ngawa: '513200', yanbian: '222400', canton: '440100', peking: '110000', tsingtao: '370200',
  amoy: '350200', 'jilin city': '220200', luliang: '141100', lyuliang: '141100', yichun: '360900', foochow: '350100',
  'tumed left banner': '150121', 'tumed right banner': '150221', 'ar horqin': '150421', 'bairin left banner': '150422',
  'bairin right banner': '150423', 'otog front banner': '150623', 'ejin horo': '150627', 'old barag': '150725',
  'chen barag': '150725', 'new barag left banner': '150726', 'new barag right banner': '150727', 'urad front banner': '150823',
  'urad middle banner': '150824', 'urad rear banner': '150825', 'abag banner': '152522', 'sonid left banner': '152523',
  'sonid right banner': '152524', 'east ujimqin': '152525', 'west ujimqin': '152526', 'alxa left banner': '152921',
  'alxa right banner': '152922',
  'pudong new area': '310115', 'binhai new area': '120116', 'xiongan new area': '133100', "xiong'an": '133100',
}; // prettier-ignore

/** Cities of one spelling: the one that a reader means without further words. */
const FIRST_OF_MANY: Readonly<Record<string, string>> = {
  suzhou: '320500',
  fuzhou: '350100',
  taizhou: '331000',
  jilin: '220000',
  hainan: '460000',
};

/** Spellings that are an English word or a common name. */
const NOT_A_PLACE = new Set(['ali', 'aba', 'dali', 'anda', 'long', 'ning', 'gao', 'dong', 'china']);

const NAMES = new Map<string, Place[]>();

function add(name: string, place: Place | null): void {
  if (place === null || NOT_A_PLACE.has(name)) return;
  const places = NAMES.get(name) ?? [];
  if (!places.some((known) => known.code === place.code)) places.push(place);
  NAMES.set(name, places);
}

for (const [name, code] of Object.entries(ENGLISH)) add(name, placeByCode(code));
for (const [name, code] of Object.entries(FIRST_OF_MANY)) add(name, placeByCode(code));
for (const { place, pinyin } of DIVISIONS) if (place.level !== 'county' && pinyin !== '') add(pinyin, place);
for (const { place, pinyin, safety } of DIVISIONS) {
  // A district's spelling counts only when no city has it; two districts of one spelling stay ambiguous.
  if (place.level !== 'county' || pinyin.length < 6 || safety === 'word') continue;
  if (!(NAMES.get(pinyin) ?? []).some((known) => known.level !== 'county')) add(pinyin, place);
}

/** Local readings that differ from the characters' usual ones, and Mongolian names of banners. */
const LOCAL: Readonly<Record<string, string>> = {
  luhe: '320116', yueqing: '330382', huangpi: '420116', laoting: '130225', dabu: '441422', huili: '513402', xuyi: '320830',
  'alukhorqin': '150421', hexigten: '150425', ongniud: '150426', harqin: '150428', jarud: '150526', dalad: '150621',
  dalat: '150621', jungar: '150622', junggar: '150622', otog: '150624', hanggin: '150625', uxin: '150626', oroqen: '150723',
  ewenki: '150724', evenki: '150724', ejin: '152923',
}; // prettier-ignore

let counties: ReadonlyMap<string, readonly Place[]> | null = null;

function readCounties(): ReadonlyMap<string, readonly Place[]> {
  const all = new Map<string, Place[]>();
  const put = (name: string, place: Place): void => {
    all.set(name, [...(all.get(name) ?? []), place]);
  };
  for (const { place, pinyin } of DIVISIONS) {
    if (place.level !== 'county') continue;
    for (const name of pinyin === '' ? oneCharacter(place.name) : spellings(pinyin)) put(name, place);
  }
  for (const [name, code] of Object.entries(LOCAL)) {
    const place = placeByCode(code);
    if (place !== null) put(name, place);
  }
  return all;
}

/** `lv` is written lyu in passports and lu by most. */
const spellings = (pinyin: string): string[] =>
  /[ln]v/u.test(pinyin)
    ? [pinyin, pinyin.replace(/(?<=[ln])v/gu, 'yu'), pinyin.replace(/(?<=[ln])v/gu, 'u')]
    : [pinyin];

/** 单县 is Shanxian or Shan County. */
const oneCharacter = (name: string): string[] =>
  /^.[县区市旗]$/u.test(name)
    ? readingsOf(name[0] ?? '').map((reading) => `${reading}${name.endsWith('县') ? 'xian' : 'qu'}`)
    : [];

/** Counties, districts and county-level cities of one spelling. Many are English words too: only a capitalised name means one. */
export const countiesByLatinName = (name: string): readonly Place[] => {
  counties ??= readCounties();
  return counties.get(name.toLowerCase().replace(/['’\s-]/gu, '')) ?? [];
};

const WORDS = /[A-Za-z][A-Za-z'’]*(?:\s+(?:mongolia|kong|gol|horo|ujimqin|barag|horqin|city|new area)\b)?/giu;
const LEVEL_AFTER =
  /^[\s-]+(?:city|province|district|county|banner|municipality|autonomous region|prefecture)\b/iu;

/** Places that an English or pinyin name can stand for, likeliest first. */
export const placesByLatinName = (name: string): readonly Place[] => {
  const lower = name.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  return (
    NAMES.get(lower) ??
    NAMES.get(lower.replaceAll("'", '').replace(/ (?:city|province|district|county|banner)$/u, '')) ??
    []
  );
};

/** Names in Latin letters, word by word, whatever their case. The span takes in a following City, Province, District. */
export function findLatin(
  text: string,
): { readonly places: readonly Place[]; readonly span: Span; readonly matched: string }[] {
  return [...text.matchAll(WORDS)].flatMap((match) => {
    const bare = match[0].replace(/['’]s?$/u, '');
    const places = placesByLatinName(bare);
    if (places.length === 0) return [];
    const level =
      bare === match[0]
        ? LEVEL_AFTER.exec(text.slice(match.index + bare.length, match.index + bare.length + 25))
        : null;
    const matched = bare + (level?.[0] ?? '');
    return [{ places, span: { start: match.index, end: match.index + matched.length }, matched }];
  });
}
