import { ABBREVIATIONS } from '../../chinese/place-lexicon.js';
import { placeByCode, type PlaceMention } from '../../chinese/places.js';
import { inDictionary } from '../../chinese/segment.js';
import { overlaps, type Place, type Span } from '../../domain/index.js';

/**
 * The places that a question names by way of another name: 江苏省会, 黔省, 宁2022年, 禅城所在那个市. They take the place of the names
 * that they are made of.
 *
 * @param mentions the names as they stand
 * @param known places of the library: which of two an abbreviation is
 */
export function readRoundabout(
  question: string,
  mentions: readonly PlaceMention[],
  known: readonly Place[],
): PlaceMention[] {
  const found = [
    ...abbreviated(question, known),
    ...shortened(question, known),
    ...hidden(question, known),
    ...mentions.flatMap((mention) => capitalOf(question, mention) ?? cityAround(question, mention) ?? []),
  ];
  const outermost = found.filter(
    (one, at) => !found.slice(0, at).some((other) => overlaps(other.span, one.span)),
  );
  const plain = mentions.filter(({ span }) => !found.some((one) => overlaps(one.span, span)));
  return [...plain, ...outermost].sort((a, b) => a.span.start - b.span.start);
}

const ABBREVIATED =
  /(?<!\p{Script=Han})([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼黔滇蜀陇秦])(省|市|\d{4}年)/gu;

/** One character that stands for a place before 省 or a year. */
function abbreviated(question: string, known: readonly Place[]): PlaceMention[] {
  return Array.from(question.matchAll(ABBREVIATED)).flatMap(({ index, 1: name = '', 2: behind = '' }) => {
    const places = ABBREVIATIONS.get(name) ?? [];
    const place =
      behind === '省'
        ? places.find(({ level }) => level === 'province')
        : places.find(({ code }) => known.some((one) => one.code === code));
    const end = index + name.length + (behind === '省' ? 1 : 0);
    return place === undefined ? [] : [mentionOf(question, place, { start: index, end })];
  });
}

const UNNAMED =
  '(?:(?:隐去|隐藏|遮住|遮去|抹去|没露|没写|没公开|没有|不具)了?(?:名字?|[区县市地]名)|(?:[区县市地]名|名字)被?(?:打了?(?:码|星号?)|隐去|遮[住掉]|抹[去掉]|脱敏)|打了?(?:星号?|码)|匿名|隐名|脱敏)';
/** 没露名字的那个区, 区名打码的那份总结: the place whose document hides its name. */
const HIDDEN = new RegExp(
  `(?:那[份篇个])?${UNNAMED}的?(?:那[份篇个])?(?:\\p{Script=Han}{2}(?=城?[区县市]))?(?:城?[区县市](?![域间])|(?:年度|工作|改革)*(?:总结|报告|材料|文件)|(?<=那[份篇]))`,
  'gu',
);

function hidden(question: string, known: readonly Place[]): PlaceMention[] {
  const place = known.find(({ masked }) => masked);
  if (place === undefined) return [];
  return Array.from(question.matchAll(HIDDEN)).map(({ index, 0: said }) =>
    mentionOf(question, place, { start: index, end: index + said.length }),
  );
}

/** A name of three characters and more is cut short to its first: 呼市, 乌市. */
const LONG_NAME = /^(\p{Script=Han})\p{Script=Han}{2,}市$/u;

/** Cities of the library by their first character and 市, where only one of them is called so and no word is. */
function shortened(question: string, known: readonly Place[]): PlaceMention[] {
  const cities = known.filter(({ name, level }) => level === 'city' && LONG_NAME.test(name));
  return cities.flatMap((place) => {
    const short = `${place.name.charAt(0)}市`;
    const alone = cities.every(
      (other) => other.code === place.code || !other.name.startsWith(short.charAt(0)),
    );
    if (!alone || inDictionary(short)) return [];
    return Array.from(question.matchAll(new RegExp(`${short}(?![场民值])`, 'gu'))).map(({ index }) =>
      mentionOf(question, place, { start: index, end: index + short.length }),
    );
  });
}

const CAPITAL = /^的?(?:省会(?![计议展员费谈场])|首府|省城)(?:城市)?/u;

/** 江苏省会: 江苏省 only looks named. */
function capitalOf(question: string, { place, span, matched }: PlaceMention): PlaceMention | null {
  if (place.level !== 'province' || place.code === null) return null;
  const nameEnd = matched.endsWith('省') && question.charAt(span.end) === '会' ? span.end - 1 : span.end;
  const behind = CAPITAL.exec(question.slice(nameEnd))?.[0];
  const capital = behind === undefined ? null : placeByCode(`${place.code.slice(0, 2)}0100`);
  return behind === undefined || capital === null
    ? null
    : mentionOf(question, capital, { start: span.start, end: nameEnd + behind.length });
}

const LIES_IN =
  /^(?:[\u3001和与及]\p{Script=Han}{2,4}?){0,4}(?:所在|所属|所处|隶属|属于|归属)(?:的|那个|那座|这个|那)*(?:地级|设区)?(市|省|城市|省份)/u;

/** 禅城、南海所在那个市: the city around. */
function cityAround(question: string, { place, span }: PlaceMention): PlaceMention | null {
  const behind = LIES_IN.exec(question.slice(span.end));
  if (behind === null || place.code === null) return null;
  const code =
    behind[1]?.startsWith('省') === true ? `${place.code.slice(0, 2)}0000` : `${place.code.slice(0, 4)}00`;
  const around = placeByCode(code);
  return around === null
    ? null
    : mentionOf(question, around, { start: span.start, end: span.end + behind[0].length });
}

const mentionOf = (question: string, place: Place, span: Span): PlaceMention => ({
  ...{ place, span, via: 'alias' },
  matched: question.slice(span.start, span.end),
});
