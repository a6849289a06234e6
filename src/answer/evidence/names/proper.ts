import { LRUCache } from 'lru-cache';
import { tagged, type Word } from '../../../chinese/segment.js';
import { COMMON, ENDS_GENERIC } from './generic.js';
import { FIRMS, type Kind } from './kinds.js';

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

/** The words of a text (normalised) with their parts of speech. */
export function tokensOf(text: string): readonly Word[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = tagged(text);
  remembered.set(text, found);
  return found;
}

/** Whether a word is the proper part of a name: a place, a person, a firm, or what no dictionary has. */
function isProper({ text, tag = '' }: Word, plain: boolean): boolean {
  if (text.length < 2 || COMMON.test(text) || /[级型化性式类]$/u.test(text)) return false;
  if (FIRST.test(text) || (plain && tag === 'n')) return true;
  return NAMING.test(tag) || (tag === 'x' && HAN.test(text)) || /^[a-z]{2,}$/u.test(text);
}

const endingsOfKinds = new Map<Kind, RegExp>();

/** Matches the end of a name of a kind. */
function endingOf(kind: Kind): RegExp {
  const known = endingsOfKinds.get(kind) ?? new RegExp(`(?:${kind.endings}|${kind.afterProper})$`, 'u');
  endingsOfKinds.set(kind, known);
  return known;
}

/** The proper names in a text (normalised) that bearers of a kind have. */
export function properNames(text: string, kind: Kind): string[] {
  const endings = endingOf(kind);
  const plain = kind.plain === true;
  const tokens = tokensOf(text);
  const found = tokens.flatMap((token, index) => {
    if (!endings.test(token.text) || (SOFT.test(token.text) && goesOn(tokens[index + 1]))) return [];
    if (kind.unlike?.test(token.text) === true) return [];
    const name = nameBefore(tokens, index, endings, plain);
    return name === null ? [] : [name];
  });
  const called = [
    ...(kind.short === undefined ? [] : (text.match(kind.short) ?? [])),
    ...(kind === FIRMS ? shortFirms(tokens) : []),
  ];
  const known = [
    ...called,
    ...quoted(text, kind),
    ...(plain || kind.places === true ? listed(text, kind) : []),
  ];
  return [...new Set([...found, ...known.filter((short) => !found.some((name) => name.includes(short)))])];
}

/** Trades that a firm may be called by, but 科技 is none in 科技创新. */
const SOFT =
  /(?:科技|汽车|实业|商贸|贸易|物流|物业|置业|地产|电力|电机|化工|石化|钢铁|纺织|食品|乳业|水泥|电子|软件|智能|能源|环保|文旅|传媒|生物|医药|移动|电信|联通)$/u;
const GOES_ON = /^(?:创新|改革|协同|攻关|服务|管理|运输|安全|特派员|成果|体制)/u;
const goesOn = (next: Word | undefined): boolean =>
  next !== undefined &&
  HAN.test(next.text) &&
  (/^(?:n|an|j|l|b|i)/u.test(next.tag ?? '') || GOES_ON.test(next.text));

const endingsInLists = new Map<Kind, RegExp>();

/** 永安镇 in 在永安镇、沿溪镇先行. */
function inLists(kind: Kind): RegExp {
  const known =
    endingsInLists.get(kind) ??
    new RegExp(
      `(?<=^|[\\u3001,。;:(在由和与及到的为是])(\\p{Script=Han}{2,3})(?:${kind.endings})(?=[\\u3001,。;和与及先试等各均都])`,
      'gu',
    );
  endingsInLists.set(kind, known);
  return known;
}

/** Places where the segmenter may cut amiss. */
const listed = (text: string, kind: Kind): string[] =>
  Array.from(text.matchAll(inLists(kind)))
    .filter(([, own = '']) => !COMMON.test(own) && !ENDS_GENERIC.test(own) && !/^[每这那该其本各]/u.test(own))
    .map(([name]) => name);

const quotedOf = new Map<Kind, RegExp>();

/** “陈姐”工作室, “滨江里”食堂, but not “信用就医”向社区. */
function quoted(text: string, kind: Kind): string[] {
  const known =
    quotedOf.get(kind) ??
    new RegExp(
      `["《「][^"》」,。]{2,12}["》」](?:[^\\P{Script=Han}向等由用和被到由是在]{0,3})(?:${kind.endings})`,
      'gu',
    );
  quotedOf.set(kind, known);
  return text.match(known) ?? [];
}

/** 国企和平商贸, 敖东药业等3家企业: a firm with no word for one. */
const FIRM_BEFORE = /^(?:国企|央企|民企|链主企业|龙头企业|运营商|厂商)$/u;
/** What follows the last of some firms that are told by name. */
const AMONG = /^等(?:\d+|[两三四五六七八九十多])?家?(?:\p{Script=Han}{0,4})(?:企业|公司|国企|央企)/u;

function shortFirms(tokens: readonly Word[]): string[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (
      next !== undefined &&
      FIRM_BEFORE.test(token.text) &&
      isForeign(next) &&
      !/改|新|转|党/u.test(next.text)
    )
      return [next.text];
    const tail = tokens.slice(at + 1, at + 7).map(({ text }) => text);
    return isForeign(token) && AMONG.test(tail.join('')) ? [token.text] : [];
  });
}

/** What the dictionary has as a name, or has not at all. */
const isForeign = ({ text, tag = '' }: Word): boolean =>
  text.length >= 2 && HAN.test(text) && !COMMON.test(text) && (NAMING.test(tag) || tag === 'x');

/** Places that a text names, with the word for their kind or without it: 崇义, 雨花台区. */
export const placeNames = (text: string): string[] =>
  tokensOf(text)
    .filter(({ text: word, tag = '' }) => word.length >= 2 && PLACE.test(tag) && !COMMON.test(word))
    .map(({ text: word }) => word);
const PLACE = /^(?:ns|nrt|nrfg|nr)$/u;

/** Words for all of a kind, which no name ends in. */
const NO_HEAD =
  /^(?:里|城乡|[由归按给向到].|乡镇|城镇|集镇|村镇|镇街|街镇|农村|乡村|山村|城区|市区|县区|市县|县市|省市|园区|地区|宅基地|公办园|民办园|普惠园|公立医院|国务院)$/u;

function nameBefore(tokens: readonly Word[], end: number, endings: RegExp, plain: boolean): string | null {
  const parts: Word[] = [];
  for (let at = end; at >= 0 && parts.length < REACH; at--) {
    const token = tokens[at];
    if (token === undefined || (at < end && !belongs(token))) break;
    if (at < end && endings.test(token.text) && token.text.length > 2) break;
    parts.unshift(token);
  }
  const own = parts.at(-1);
  if (own !== undefined && NO_HEAD.test(own.text)) return null;
  const proper =
    parts.slice(0, -1).some((part) => isProper(part, plain)) ||
    (own !== undefined && isNamedWhole(own, endings));
  const doubled = own !== undefined && isDoubled(parts, tokens[end - parts.length]);
  const townish = parts.length > 2 && TOWN.test(parts[0]?.text ?? '');
  return proper || doubled || townish ? parts.map(({ text }) => text).join('') : null;
}

/** 水务科技公司, 城市建设集团: two kinds of work together are the name of one firm; 3家水务科技公司 are not. */
const FOUNDED = /^(?:科技|投资|发展|实业|控股|置业|建设|产业|数字|数据|文旅|开发|运营)$/u;
const isDoubled = (parts: readonly Word[], before: Word | undefined): boolean =>
  parts.length >= 3 &&
  parts.length <= 5 &&
  /^(?:公司|集团)$/u.test(parts.at(-1)?.text ?? '') &&
  FOUNDED.test(parts.at(-2)?.text ?? '') &&
  !/^[mq]$/u.test(before?.tag ?? '') &&
  parts.every(({ text, tag = '' }) => !ANY.test(text) && !/^[mqv]$/u.test(tag));
/** What stands before any of them. */
const ANY = /^(?:各|其他|有关|相关|所有|部分|多家|国有|民营|大型|小型|专业|商业|社会|第三方)$/u;

const belongs = ({ text, tag = '' }: Word): boolean =>
  !/^(?:加入|引入|引进|组建|建成|成立|设立|新设|新增|核定|移交|合并|整合|改扩建|走访|依托|联动|纳入|单位|机构|项)$|[是由将]$/u.test(
    text,
  ) &&
  (FIRST.test(text) || HAN.test(text)
    ? FIRST.test(text) || !BREAKS.test(tag) || (tag === 'x' && text.length > 1) || tag === 'v'
    : /^[a-z]{2,}$/u.test(text));

/** 永安镇, 徽商银行: one word to the dictionary. */
function isNamedWhole(word: Word, endings: RegExp): boolean {
  const { text, tag = '' } = word;
  const bare = text.replace(endings, '');
  return bare.length >= 2 && !COMMON.test(bare) && (NAMING.test(tag) || tag === 'x');
}
