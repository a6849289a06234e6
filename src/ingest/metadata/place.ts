import {
  COUNTRY,
  findPlaces,
  placeByCode,
  placesIn,
  resolvePlaces,
  type PlaceMention,
} from '../../chinese/places.js';
import type { Known } from '../../domain/document.js';
import { placeKey, placeWithin, type Place } from '../../domain/place.js';
import { overlaps, sliceSpan, type Span } from '../../domain/span.js';
import { adminLevel, type AdminLevel } from './level.js';
import { around, bodyBlocks, spokenName, type MetadataSource } from './source.js';
import { isBulletin } from './title.js';

/** A mention and how much it says about whose report this is. */
interface Weighed {
  readonly mention: PlaceMention;
  readonly weight: number;
}

const CLAUSE_END = /[。；;，,！？!?\n]/u;
/** The document's own place does not stand after these: it looks at somebody else. */
const LOOKS_AT =
  /(?:赴|前往|奔赴|学习(?!贯彻|宣传|领会|习近平)|借鉴|考察|对标|取经|参观|来自|毗邻|携手|联合|对口|支援|帮扶|招引|比肩|赶超|复制推广|相比|超过|优于)[^。]{0,20}$/u;
const LOOKED_AT =
  /^(?:[、和及与][^、。，,]{2,6}){0,6}(?:等地|等城市|等先进|等市|等省|学习考察|考察学习|调研学习|取经|先进经验|的先进)/u;
/** 在苏州率先, 在全市推广: said of the place around the document's own. */
const LEADS_IN =
  /^(?:率先|推广|首|作|排|名列|位居|领先|各区|各县|组织的|(?:的|年度|改革|综合|绩效)*(?:考核|评比|排名))/u;
const SUBJECT_AFTER =
  /^(?:市委|区委|县委|省委|州委|市政府|区政府|县政府|省政府|委|改革|深改委|全面深化|始终|坚持|交出|深入|聚焦|围绕|持续|积极|大力|连续|率先|制定|出台|各级|全市|全区|全县|全省|\d{4}年)/u;

/** 报:某市委改革办: to whom a paper goes. */
const SENT_TO = /(?:^|\n)\s*[主抄]?[报送发]\s*[:：][^\n]{0,60}$/u;
/** 某市委改革办编 2022年12月26日: whose bulletin it is, in a line of its own near the top. */
const MASTHEAD =
  /^\p{Script=Han}{0,24}(?:改革办|办公[室厅]|政研室|研究室|委员会|政府|局)(?:主办|编印|主编|编发|编|印)?(?:[\s\d０-９〇一二三四五六七八九十年月日]*)$/u;
const FRONT_BLOCKS = 6;

const TITLE_WEIGHT = 6;
const FILE_NAME_WEIGHT = 4;

/** How much one mention in the text counts; about 1 for a plain one. */
function weigh(
  source: MetadataSource,
  mention: PlaceMention,
  openings: readonly Span[],
  titles: readonly Span[],
): number {
  const { span } = mention;
  if (mention.inName === true) return 0.2;
  const { before, after } = around(source.text, span, CLAUSE_END);
  if (LOOKS_AT.test(before) || LOOKED_AT.test(after)) return 0.05;
  if (/在$/u.test(before) && LEADS_IN.test(after)) return 0.3;
  if (SENT_TO.test(source.text.slice(Math.max(0, span.start - 70), span.start))) return 0.05;
  let weight = mention.ambiguous === true || spanOfGroup(mention) ? 0.3 : 1;
  if (SUBJECT_AFTER.test(after) || before.trim() === '') weight *= 1.5;
  if (inMasthead(source, span)) weight *= FILE_NAME_WEIGHT;
  else if (openings.some((one) => overlaps(one, span))) weight *= 2;
  if (titles.some((one) => overlaps(one, span))) weight *= TITLE_WEIGHT;
  const caption = source.outline.blocks.find((block) => overlaps(block.span, span))?.kind === 'caption';
  return caption ? weight / 2 : weight;
}

const inMasthead = ({ text, outline }: MetadataSource, span: Span): boolean => {
  const block = outline.blocks.slice(0, FRONT_BLOCKS).find((one) => overlaps(one.span, span));
  return block !== undefined && MASTHEAD.test(sliceSpan(text, block.span).trim());
};

/** Compounds (成渝) name others along with the place itself. */
const spanOfGroup = ({ via, place, matched }: PlaceMention): boolean =>
  via === 'alias' && (resolvePlaces(matched).length > 1 || !matched.includes(place.name.slice(0, 1)));

function weighAll(source: MetadataSource): Weighed[] {
  const { text, outline, read } = source;
  const openings = bodyBlocks(source)
    .slice(0, 2)
    .map((block) => ({ ...block.span, end: Math.min(block.span.end, block.span.start + 300) }));
  const titles = outline.blocks
    .filter((block) => block.kind === 'heading' && block.section === 0)
    .map((block) => block.span);
  const inText = findPlaces(text).map((mention) => ({
    mention,
    weight: weigh(source, mention, openings, titles),
  }));
  const visited = titles.flatMap((title) => placesVisited(text.slice(title.start, title.end)));
  const outside = [spokenName(source.source), read.formatTitle ?? null].flatMap((name) =>
    name === null ? [] : findPlaces(name, { loose: true }),
  );
  const named = outside.map((mention) => ({
    mention: { ...mention, outside: true },
    weight: mention.inName === true ? 0.5 : FILE_NAME_WEIGHT,
  }));
  const weighed = [...inText, ...named];
  if (visited.length === 0) return weighed;
  return weighed.map((one) =>
    visited.some((place) => placeWithin(one.mention.place, place))
      ? { ...one, weight: one.weight / 20 }
      : one,
  );
}

/** 关于赴浙江学习考察的报告 tells at length of places that it is not of. */
function placesVisited(title: string): Place[] {
  const visit = /(?:赴|到|前往)(\S{2,40}?)(?:等地)?(?:的?学习|考察|调研|取经|交流)/u.exec(title)?.[1];
  return visit === undefined ? [] : findPlaces(visit, { loose: true }).map(({ place }) => place);
}

const parentsOf = (place: Place): Place[] => {
  if (place.code === null) return [];
  const codes = [`${place.code.slice(0, 4)}00`, `${place.code.slice(0, 2)}0000`];
  return codes.flatMap((code) => {
    const parent = code === place.code ? null : placeByCode(code);
    return parent === null ? [] : [parent];
  });
};

/** What one part adds to the place around it, at most: many parts make a city, one part named often is itself the place. */
const MOST_OF_ONE_PART = 1;

/** Own weight and some of what lies inside, so that a city that names many of its districts is the city. */
function score(place: Place, weighed: readonly Weighed[], level: AdminLevel | null): number {
  let sum = 0;
  const parts = new Map<string, number>();
  for (const { mention, weight } of weighed) {
    const key = placeKey(mention.place);
    if (key === placeKey(place)) sum += weight;
    else if (!mention.place.masked && placeWithin(mention.place, place))
      parts.set(key, (parts.get(key) ?? 0) + weight / 2);
  }
  for (const part of parts.values()) sum += Math.min(part, MOST_OF_ONE_PART);
  if (level === null) return sum;
  return level.fits(place) ? sum * 2 : sum / 2;
}

/** The province that a text of an anonymised place lets show, when it is clearly one. */
function shownProvince(weighed: readonly Weighed[]): string | null {
  const sums = new Map<string, number>();
  for (const { mention, weight } of weighed) {
    const { province, masked } = mention.place;
    if (!masked && province !== null) sums.set(province, (sums.get(province) ?? 0) + weight);
  }
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < 0.5) return null;
  return second !== undefined && second[1] * 2 > first[1] ? null : first[0];
}

const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [placeKey(place), place])).values(),
];

/** A parent that the text never names counts only when several of its parts are named. */
function candidates(weighed: readonly Weighed[]): Place[] {
  const named = distinct(weighed.map(({ mention }) => mention.place));
  const parents = distinct(named.flatMap(parentsOf)).filter((parent) => {
    const codes = new Set(placesIn(parent).map((place) => place.code));
    return (
      named.some((place) => place.code === parent.code) ||
      named.filter((place) => codes.has(place.code)).length >= 2
    );
  });
  return distinct([...named, ...parents]);
}

const unknown: Known<Place | null> = { value: null, basis: 'unknown', evidence: null };

const CENTRAL_NUMBER = /^(?:国|中)(?:办|委|发|函|政|文|税|环)\p{Script=Han}{0,4}[〔[［(（【]/u;
const CENTRAL_ISSUER =
  /^(?:国务院|中共中央|中央(?!商务)|全国人大|全国政协|国家\p{Script=Han}{2,10}(?:委员会|委|局|总局|部)|(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|民政|司法|财政|人力资源(?:和)?社会保障|自然资源|生态环境|环境保护|住房和?城乡建设|交通运输|水利|农业农村|农业|商务|文化和?旅游|卫生(?:健康)?|退役军人事务|应急管理)部(?:办公厅)?$|最高人民)/u;

/** Whether the central authorities issued it, by its own number, its issuer or the beginning of its title. */
const isCentral = (number: string | null, issuer: string | null, title: string | null): boolean =>
  (number !== null && CENTRAL_NUMBER.test(number)) ||
  (issuer !== null && CENTRAL_ISSUER.test(issuer)) ||
  (title !== null &&
    /^(?:国务院|中共中央|中央办公厅|全国人民代表大会|国家\p{Script=Han}{2,10}(?:委员会|委|局))\p{Script=Han}{0,12}(?:关于|印发)/u.test(
      title,
    ));

/** The place of a document: the country for one of the central authorities, else the place that it reports of. */
export function documentPlace(
  source: MetadataSource,
  known: {
    readonly number: Known<string | null>;
    readonly issuer: Known<string | null>;
    readonly title: string | null;
  },
): Known<Place | null> {
  if (!isCentral(known.number.value, known.issuer.value, known.title)) return reportPlace(source);
  return { value: COUNTRY, basis: 'inferred', evidence: known.number.evidence ?? known.issuer.evidence };
}

/** Whose report it is: the place that it tells of, not one that it cites. `null` rather than a guess. */
function reportPlace(source: MetadataSource): Known<Place | null> {
  const weighed = weighAll(source);
  const level = adminLevel(source.text);
  const ranked = candidates(weighed)
    .map((place) => ({ place, points: score(place, weighed, level) }))
    .sort((a, b) => b.points - a.points);
  const best = ranked[0];
  if (best === undefined || best.points < 0.8) return unknown;
  // 我区 throughout, and only the city around it is named: the district stays unknown.
  if (level?.strong === true && !level.fits(best.place)) return unknown;
  const own = weighed.filter(({ mention }) => placeKey(mention.place) === placeKey(best.place));
  if (
    own.length > 0 &&
    own.every(({ mention }) => mention.ambiguous === true && !mention.matched.includes('某'))
  )
    return unknown;
  const top = [...own].sort((a, b) => b.weight - a.weight).find(({ mention }) => !('outside' in mention));
  const evidence = top?.mention.span ?? null;
  const part = soleSubject(source, weighed, best.place);
  if (part !== null) return { value: part.place, basis: 'inferred', evidence: part.span };
  const place = best.place.masked
    ? { ...best.place, province: best.place.province ?? shownProvince(weighed) }
    : best.place;
  return {
    value: place,
    basis: isStated(source, evidence) && !place.masked ? 'stated' : 'inferred',
    evidence,
  };
}

/** How often a place must be named to be what a paper of another one is about. */
const LEAST_NAMED = 2;

/**
 * 某市改革简报 on one of the city's counties: below the masthead the city is not named any more, that county is, again and again, and no
 * other place of the city.
 */
function soleSubject(source: MetadataSource, weighed: readonly Weighed[], whole: Place): PlaceMention | null {
  const below = weighed
    .filter(({ mention, weight }) => !('outside' in mention) && mention.inName !== true && weight > 0.1)
    .map(({ mention }) => mention)
    .filter(({ span }) => !inMasthead(source, span) && !inBulletinName(source, span));
  if (below.length === weighed.length || below.some(({ place }) => placeKey(place) === placeKey(whole)))
    return null;
  const parts = below.filter(({ place }) => !place.masked && placeWithin(place, whole));
  const [first] = parts;
  if (first === undefined || parts.length < LEAST_NAMED || speaksFor(source.text, whole)) return null;
  return parts.every(({ place }) => placeKey(place) === placeKey(first.place)) ? first : null;
}

/** 全市, 我市: in a text of the city's own. */
const speaksFor = (text: string, { name }: Place): boolean =>
  ['全', '我', '本'].some((own) => text.includes(own + name.slice(-1)));

/** 某市改革简报: the name of the paper itself. */
const inBulletinName = ({ text, outline }: MetadataSource, span: Span): boolean => {
  const block = outline.blocks.slice(0, FRONT_BLOCKS).find((one) => overlaps(one.span, span));
  return block !== undefined && isBulletin(sliceSpan(text, block.span).trim());
};

/** Named by a heading of its own or where the text begins. */
function isStated({ outline }: MetadataSource, evidence: Span | null): boolean {
  if (evidence === null) return false;
  const block = outline.blocks.find((one) => overlaps(one.span, evidence));
  return block !== undefined && block.kind === 'heading' && block.section === 0;
}
