import { LRUCache } from 'lru-cache';
import { normalise } from '../../../chinese/normalise.js';
import { namesWanted, type Bearer, type Wanted } from './asked.js';
import type { Kind } from './kinds.js';
import { officesIn } from './offices.js';
import { namesOfficer, namesPerson } from './persons.js';
import { placeNames, properNames, tokensOf } from './proper.js';

const remembered = new LRUCache<string, readonly Wanted[]>({ max: 64 });

function wantedBy(question: string): readonly Wanted[] {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const found = namesWanted(normalise(question));
  remembered.set(question, found);
  return found;
}

/**
 * Whether a text has the proper name that a question wants: 惠民水务公司 for 哪家公司, two of them for 哪两家, 区民政局 for 哪个部门. A
 * text that speaks of 两家航运企业 names none. ½ where no such name is wanted.
 * @param text a sentence, with its neighbours or not
 */
export function namesFit(question: string, text: string): number {
  const wanted = wantedBy(question);
  if (wanted.length === 0) return 0.5;
  const asks = normalise(question);
  const view = normalise(text);
  return Number(wanted.some((one) => isTold(one, asks, view)));
}

/** All of them, or those of a sort: an answer to 哪些街道. */
const SORT =
  /(?:全部|所有|各|每个|全市|全县|全区|全省|普遍)\p{Script=Han}{0,6}(?:企业|公司|银行|机构|街道|社区|小区|村|镇|乡|[县区市](?![委政])|学校|医院|高校|园|单位|部门|板块)|[两三]级|全覆盖|以上|以下/u;

function isTold({ bearers, several, some }: Wanted, asks: string, view: string): boolean {
  if (some && SORT.test(view)) return true;
  if (bearers.some((bearer) => isListed(bearer, view) || isSomebody(bearer, view))) return true;
  const names = [...new Set(bearers.flatMap((bearer) => namesOf(bearer, asks, view)))];
  return names.length >= (several ? 2 : 1) || (names.length === 1 && /等/u.test(view));
}

const isListed = (bearer: Bearer, view: string): boolean =>
  typeof bearer !== 'string' && listOf(bearer).test(view);

function isSomebody(bearer: Bearer, view: string): boolean {
  if (bearer === 'person') return namesPerson(view, tokensOf(view));
  return bearer === 'officer' && namesOfficer(view, tokensOf(view));
}

/** The names of bodies and places of a kind that a text tells. */
function namesOf(bearer: Bearer, asks: string, view: string): string[] {
  if (bearer === 'office') return unsaid(officesIn(view), asks);
  if (typeof bearer === 'string') return [];
  const names = properNames(view, bearer);
  return unsaid(bearer.places === true ? [...names, ...placeNames(view)] : names, asks);
}

/** Without those that the question says itself, but for one that it says less of: 青禾社区学院 where it has 社区学院. */
const unsaid = (names: readonly string[], asks: string): string[] =>
  names.filter((name) => {
    if (!asks.includes(name.slice(name.length > 6 ? -6 : -4))) return true;
    const said = Array.from(name, (_, at) => at).find((at) => asks.includes(name.slice(at))) ?? 0;
    return said > 2 && !asks.includes(name.slice(0, said));
  });

const lists = new Map<Kind, RegExp>();

/** 西安、宝鸡、延安3市: names by their place alone. */
function listOf(kind: Kind): RegExp {
  const known = lists.get(kind);
  if (known !== undefined) return known;
  const list = new RegExp(
    `\\p{Script=Han}{2,4}(?:\u3001(?:(?!的)\\p{Script=Han}){2,6})+(?:[和与及](?:(?!的)\\p{Script=Han}){2,6})?(?:等|这)?(?:[\\d两三四五六七八九十]+|多)[个家所]?(?:${kind.endings})(?![域场政])`,
    'u',
  );
  lists.set(kind, list);
  return list;
}
