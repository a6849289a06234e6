import { findPlaces, findRegions, type PlaceMention } from '../../chinese/places.js';
import { tagged } from '../../chinese/segment.js';
import { placeKey, placeWithin, type Place, type Span } from '../../domain/index.js';
import { somewhereInside } from './somewhere.js';
import { readRoundabout } from './roundabout.js';

/** Which places a question wants, which it leaves out, and where it says so. */
export interface QuestionPlaces {
  readonly use: readonly Place[];
  readonly exclude: readonly Place[];
  /** Every stretch of the question that names a place or rules one out: not content to search for. */
  readonly spans: readonly Span[];
  /** Those that name a place it wants. */
  readonly useSpans: readonly Span[];
  /** True for 其他城市, 各地, 除了…: the question wants several places. */
  readonly others: boolean;
}

const OTHERS =
  /(?:其他|其它|别的|另外的|兄弟|外地|周边|各|哪些|全国各)(?:的)?(?:城市|地方|地区|市县|区县|市州|县市|地市|省市|省份|市|地)|别处|各地|他山之石|别人家?|外地|其余/u;

// What makes the places before it (or after it) ruled out. `P` stands for a mention.
const EXCLUDE_BEFORE =
  /(?:除了|除却|除开|除去|除|(?<!是)不是|而非|并非|不要|不看|不算|不说|不提|不论|不管|不谈|不含|不包括|排除|撇开|抛开|去掉)[^,,。;;??!!]{0,12}$/u;
const EXCLUDE_AFTER =
  /^(?:市|区|县)?(?:[、和及与][^,,。;;]{1,12})?(?:以外|之外|除外|外的|不算|就不用|不用看|就算了)/u;
/** 赣深组合港, 成渝高铁: a thing with a name of its own rather than the places at its ends. */
const LINE_BETWEEN = /^\p{Script=Han}{2,3}(?:组合港|高铁|铁路|高速|城际)/u;

/** Places that a question names. The library's own places are known by their short names even where those are rare. */
export function questionMentions(question: string, known: readonly Place[]): PlaceMention[] {
  const words = tagged(question);
  const tears = (span: Span, endBefore: number | undefined): boolean =>
    words.some(
      (word) =>
        word.start < span.start &&
        span.start < word.end &&
        word.end < span.end &&
        // 浏阳|和平|邑: the word is made of what joins two places.
        !(
          word.start === endBefore &&
          word.start + 1 === span.start &&
          JOINS.test(question.charAt(word.start))
        ),
    );
  // 沿|海城市 is the coast and a city, not the city of 海城.
  const named = findPlaces(question, { loose: true, known }).filter(
    (mention, at, all) =>
      !tears(mention.span, all[at - 1]?.span.end) &&
      !LINE_BETWEEN.test(question.slice(mention.span.start)) &&
      !joinsCounties(question, mention.span, all[at - 1]?.span.end),
  );
  const mentions = asOnePlace(question, readRoundabout(question, named, known), known).map((mention) =>
    somewhereInside(question, withFlourish(question, inItsCounties(question, mention, known)), known),
  );
  const plain = mentions.filter((mention) => mention.inName !== true);
  // 南京旅游集团 is asked of 南京, where the library has it; 北京时间 in a question about 南京 says nothing of 北京.
  const byName = mentions.filter(
    (mention) =>
      mention.inName === true && known.some((place) => placeKey(place) === placeKey(mention.place)),
  );
  return plain.length > 0 ? plain : byName;
}

/** 岳阳|县里的医院: the counties of the city, where the library has that and not the county of the same name. */
function inItsCounties(question: string, mention: PlaceMention, known: readonly Place[]): PlaceMention {
  const { span, place, matched } = mention;
  if (!matched.endsWith('县') || question.charAt(span.end) !== '里') return mention;
  if (known.some((one) => placeKey(one) === placeKey(place))) return mention;
  const city = known.find(({ name, level }) => level === 'city' && name === `${matched.slice(0, -1)}市`);
  return city === undefined
    ? mention
    : {
        ...mention,
        place: city,
        span: { start: span.start, end: span.end - 1 },
        matched: matched.slice(0, -1),
      };
}

/** 三秦|大地, 燕赵|热土 is only the place, said with feeling. */
function withFlourish(question: string, mention: PlaceMention): PlaceMention {
  const { start, end } = mention.span;
  const flourish = /^(?:这片|这块)?(?:的)?(?:大地|热土|沃土|故地)/u.exec(question.slice(end))?.[0] ?? '';
  return { ...mention, span: { start, end: end + flourish.length } };
}

const JOINS = /[和与跟同及比]/u;
const ALSO_CALLED =
  /^[(,]?(?:(?:也|其实|其)?就是|也叫|又叫|又称|也称|俗称|古称|旧称|简称|人称|即|也即|亦即|现在的|现在叫|现|今|如今的)(?:是|指)?(?:的)?$/u;

/** 浔阳(就是九江): one place by two names; the one that the library has, or else the later one. */
function asOnePlace(
  question: string,
  mentions: readonly PlaceMention[],
  known: readonly Place[],
): PlaceMention[] {
  const has = ({ place }: PlaceMention): boolean => known.some((one) => placeKey(one) === placeKey(place));
  const alike = (first: PlaceMention | undefined, then: PlaceMention | undefined): boolean =>
    first !== undefined &&
    then !== undefined &&
    (ALSO_CALLED.test(question.slice(first.span.end, then.span.start)) ||
      (question.slice(first.span.end, then.span.start) === '(' && !/[区县市旗]$/u.test(then.matched)));
  return mentions.map((mention, at) => {
    const [before, after] = [mentions[at - 1], mentions[at + 1]];
    if (after !== undefined && alike(mention, after) && (has(after) || !has(mention)))
      return { ...mention, place: after.place };
    if (before !== undefined && alike(before, mention) && has(before) && !has(mention))
      return { ...mention, place: before.place };
    return mention;
  });
}

/** 不少市州和县: and counties, not the county of 和县, unless a place of that level stands before it: 马鞍山市和县. */
const joinsCounties = (question: string, { start, end }: Span, endBefore: number | undefined): boolean =>
  question.slice(start, end) === '和县' &&
  endBefore !== start &&
  /[省市州区县乡镇村级直属]$/u.test(question.slice(0, start));

/** Resolves the places of a question; `question` is the Chinese form. */
export function questionPlaces(question: string, known: readonly Place[]): QuestionPlaces {
  const mentions = questionMentions(question, known);
  const others = OTHERS.test(question);
  const excluded = mentions.filter((mention) => isExcluded(question, mention));
  const used = mentions.filter((mention) => !excluded.includes(mention));
  const regions = findRegions(question).flatMap((region) => region.places);
  const named = distinctPlaces([
    ...used.map((mention) => mention.place),
    ...(used.length > 0 ? [] : regions),
  ]);
  const use = withProvince(named);
  return {
    use: use.filter(
      (place) =>
        !use.some((inner) => inner !== place && isInside(inner, place)) || setAgainst(question, used, place),
    ),
    exclude: distinctPlaces(excluded.map((mention) => mention.place)),
    spans: mentions.map((mention) => mention.span),
    useSpans: used.map((mention) => mention.span),
    others: others || (excluded.length > 0 && used.length === 0),
  };
}

function isExcluded(question: string, mention: PlaceMention): boolean {
  const before = question.slice(0, mention.span.start);
  const after = question.slice(mention.span.end);
  return EXCLUDE_AFTER.test(after) || EXCLUDE_BEFORE.test(before);
}

/** 河南某区: the province tells which masked district is meant. */
function withProvince(places: readonly Place[]): Place[] {
  const province = places.find((place) => place.level === 'province');
  if (province === undefined) return [...places];
  return places.map((place) =>
    place.masked && place.province === null ? { ...place, province: province.name } : place,
  );
}

/** 重庆渝中区 means the district: the name around it only says where it lies. */
const isInside = (inner: Place, outer: Place): boolean =>
  placeKey(inner) !== placeKey(outer) && placeWithin(inner, outer);

const AGAINST =
  /(?:[和与跟同及比、]|对比|相比|还有|以及)$|^(?:市|省|全省|全市|省里|市里|自己)?(?:[和与跟同比]|对比|相比)/u;

const ASKS = '(?:多少|几(?!乎)|怎么|谁|什么)';
/** 鄂尔多斯配了多少,准格尔旗又配了多少; not 准格尔旗配了多少,鄂尔多斯那张表上的. */
const ASKS_EACH = new RegExp(`${ASKS}[^,]*,`, 'u');
const ASKS_AGAIN = new RegExp(`^[^,。;]*(?:${ASKS}|呢)`, 'u');

/** 陕西定的时限跟宝鸡的: the province beside one of its cities, not around it. */
function setAgainst(question: string, mentions: readonly PlaceMention[], outer: Place): boolean {
  return mentions.some(({ place, span }, at) => {
    if (placeKey(place) !== placeKey(outer)) return false;
    return [mentions[at - 1], mentions[at + 1]].some((other) => {
      if (other === undefined || !isInside(other.place, outer)) return false;
      const between =
        other.span.start > span.end
          ? question.slice(span.end, other.span.start)
          : question.slice(other.span.end, span.start);
      const behind = question.slice(Math.max(span.end, other.span.end));
      const each = ASKS_EACH.test(between) && ASKS_AGAIN.test(behind);
      return !/[。;?!]/u.test(between) && (AGAINST.test(between) || each);
    });
  });
}

function distinctPlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}
