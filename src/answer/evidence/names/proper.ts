import { LRUCache } from 'lru-cache';
import { tagged, type Word } from '../../../chinese/segment.js';
import { COMMON } from './generic.js';

/** Banks, insurers and others that everyone calls by a short name. */
const KNOWN =
  /(?:工商|农业|建设|交通|招商|浦发|兴业|民生|光大|华夏|中信|农商|邮储|邮政储蓄|国家开发|中国)银行|[工农中建交]行(?![\p{Script=Han}]?[业走政])|农商行|农信社|国开行|农发行|(?:人保|平安|太平洋?|太保|国寿|大地|阳光|中华联合|人寿)(?:保险|财险|产险|寿险|人寿|养老|健康)|中国(?:人保|人寿|平安|太保|太平|移动|联通|电信|铁塔)|国家电网|国网|南方电网|华为|腾讯|阿里巴巴|阿里云|百度|京东|美团|滴滴|科大讯飞|浪潮|海康威视|中建|中铁|中交|中石化|中石油/u;

/** What cannot stand inside a name. */
const BREAKS = /^(?:[pcudmqrxeyft]|u[a-z]+|[vad])$/u;
const NAMING = /^(?:ns|nt|nz|nr|nrt|nrfg)$/u;
const HAN = /^\p{Script=Han}+$/u;
/** A town and its own business: 市水务集团. */
const TOWN = /^[省市州盟县区镇乡]$/u;
/** 市第一人民医院. */
const FIRST = /^第[一二三四五六七八九十]+$/u;
const REACH = 6;

const remembered = new LRUCache<string, readonly Word[]>({ max: 2048 });

function tokensOf(text: string): readonly Word[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = tagged(text);
  remembered.set(text, found);
  return found;
}

/** Whether a word is the proper part of a name: a place, a person, a firm, or what no dictionary has. */
function isProper({ text, tag = '' }: Word, plain: boolean): boolean {
  if (text.length < 2 || COMMON.test(text)) return false;
  if (FIRST.test(text) || (plain && tag === 'n')) return true;
  return NAMING.test(tag) || (tag === 'x' && HAN.test(text)) || /^[a-z]{2,}$/u.test(text);
}

/**
 * The proper names in a text (normalised) that end in one of `endings`.
 * @param endings matches at the end of a word
 * @param plain any noun before the ending makes a name
 */
export function properNames(text: string, endings: RegExp, plain = false): string[] {
  const tokens = tokensOf(text);
  const found = tokens.flatMap((token, index) => {
    if (!endings.test(token.text)) return [];
    const name = nameBefore(tokens, index, endings, plain);
    return name === null ? [] : [name];
  });
  const known = (text.match(new RegExp(KNOWN, 'gu')) ?? []).filter(
    (short) => !found.some((name) => name.includes(short)),
  );
  return [...new Set([...found, ...known])];
}

function nameBefore(tokens: readonly Word[], end: number, endings: RegExp, plain: boolean): string | null {
  const parts: Word[] = [];
  for (let at = end; at >= 0 && parts.length < REACH; at--) {
    const token = tokens[at];
    if (token === undefined || (at < end && !belongs(token))) break;
    if (at < end && endings.test(token.text) && token.text.length > 2) break;
    parts.unshift(token);
  }
  const own = parts.at(-1);
  const proper =
    parts.slice(0, -1).some((part) => isProper(part, plain)) ||
    (own !== undefined && isNamedWhole(own, endings));
  const townish = parts.length > 2 && TOWN.test(parts[0]?.text ?? '');
  return proper || townish ? parts.map(({ text }) => text).join('') : null;
}

const belongs = ({ text, tag = '' }: Word): boolean =>
  FIRST.test(text) || HAN.test(text)
    ? FIRST.test(text) || !BREAKS.test(tag) || (tag === 'x' && text.length > 1) || tag === 'v'
    : /^[a-z]{2,}$/u.test(text);

/** 永安镇, 徽商银行: one word to the dictionary. */
function isNamedWhole(word: Word, endings: RegExp): boolean {
  const { text, tag = '' } = word;
  const bare = text.replace(endings, '');
  return bare.length >= 2 && !COMMON.test(bare) && (NAMING.test(tag) || tag === 'x');
}
