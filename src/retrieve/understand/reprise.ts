import { topicsInQuestion } from '../../chinese/topics.js';
import { tagged } from '../../chinese/segment.js';
import { questionConcepts } from './concepts.js';
import { placeNames, themeOf, type Asking } from './theme.js';

/** Words that open a question in a conversation and say nothing. */
const OPENING =
  /^(?:(?:好的?|嗯|哦|对了|那么|然后|另外|请问|再问一?下|还想问一?下|那(?![个些项种里边年天家位次座批]))[,\s]*)+/u;
/** 材料呢,减了多少份 is 材料减了多少份. */
const NAMED_FIRST = /^([^,?!]{1,10}?)的?呢[,?]\s*(?=.{2})/u;
const WHO = /^(?:他们|它们|她们|它|他|其(?![中他它余实次]))(的?)/u;
const HERE = /该[市区县省州旗]|当地|那里|那边|这里|这边/u;
/** 这项工作, 这个办法, 那个平台: the matter of the question before, called by its kind. */
const THIS =
  /(?:这|那|该|此|上述)(?:一)?(?:[个项些种套部份件批类家款张])?(?:工作|改革|办法|政策|做法|制度|措施|方案|项目|平台|机制|事情|事|文件|规定|试点|模式|任务|活动|举措|系统|贷款|产品|条例|意见|细则|行动|计划|服务)?/u;
const SUCH =
  /(?:这|那)(?:种|样|类|些|个|项)的?(?:办法|政策|做法|制度|措施|方案|平台|机制|模式|改革|试点|服务|产品|规定|东西)?|(?:类似|同样|相似|同类)的?(?:办法|政策|做法|制度|措施|方案|平台|机制|模式|改革|试点|服务|产品|规定|东西)/u;

/** Nouns that a figure or a date is told of, at the end of a theme. */
const ATTRIBUTE =
  /(?:率|额|量|时限|期限|时间|年限|面积|标准|比例|占比|规模|人数|个数|数量|得分|分数|名次|排名|(?<![评代])价|价格|利息|金额|效果|成效|结果|保费|经费|有效期)$/u;
const ATTRIBUTE_NOUN =
  /^(?:时限|期限|时间|年限|面积|标准|比例|占比|规模|人数|个数|数量|得分|分数|名次|排名|价格|利息|金额|效果|成效|结果|保费|经费)$/u;

/** A question without a subject of its own, behind what the conversation is about. */
export function continued(before: Asking, now: Asking): string {
  const text = now.text.replace(OPENING, '').replace(NAMED_FIRST, '$1');
  const label = /^["“「『]/u.test(text);
  if (label || !keepsSubject(before, text)) return ofThePlace(before, now, text);
  const theme = themeFor(before, now, text);
  if (theme === '') return text;
  const who = WHO.exec(text);
  if (who !== null) return theme + (who[1] ?? '') + text.slice(who[0].length);
  const pointed = pointing(theme, text);
  if (pointed !== null) return pointed;
  return `${theme}${joiner(text)}${text}`;
}

/** 他们营商环境怎么样? keeps the place; only a question without a subject of its own keeps the subject too. */
function keepsSubject(before: Asking, text: string): boolean {
  const own = topicsInQuestion(text);
  return own.length === 0 || topicsInQuestion(before.text).some((topic) => own.includes(topic));
}

/** The place and year of the question before, ahead of this one. */
function ofThePlace(before: Asking, now: Asking, text: string): string {
  const years = now.years.length > 0 ? [] : before.years;
  const when = years.map(({ start, end }) => before.text.slice(start, end)).join('');
  const names = placeNames(before).join('、');
  return names + when + text.replace(WHO, '').replace(HERE, '').replace(/^的/u, '');
}

/** What the question before is about; without its year and its attribute where this question has its own. */
function themeFor(before: Asking, now: Asking, text: string): string {
  const theme = themeOf(before).text;
  const years = now.years.length > 0 ? before.years : [];
  const said = years.map(({ start, end }) => before.text.slice(start, end));
  const timeless = said.reduce(
    (rest, year) => rest.replace(new RegExp(`${year}(?:的|末|底|初)?`, 'u'), ''),
    theme,
  );
  return opensWithThing(text) ? withoutAttribute(timeless) : timeless;
}

const opensWithThing = (text: string): boolean => /^(?:n|vn|j|l)/u.test(tagged(text)[0]?.tag ?? '');

/** 工业厂房项目审批时限 → 工业厂房项目审批: what another attribute can be asked of. */
export function withoutAttribute(theme: string): string {
  if (!ATTRIBUTE.test(theme)) return theme;
  const words = tagged(theme);
  const last = words.at(-1);
  if (last === undefined || words.length < 3) return theme;
  const noun = last.text.slice(-2);
  const end = ATTRIBUTE_NOUN.test(noun) ? theme.length - noun.length : last.start;
  return theme.slice(0, end).replace(/的$/u, '');
}

/** 谁来解释这个办法 → 谁来解释某某办法; `null` where the question does not point so. */
function pointing(theme: string, text: string): string | null {
  const here = HERE.exec(text);
  if (here !== null) return here.index === 0 ? theme + text.slice(here[0].length) : null;
  const found = THIS.exec(text);
  if (found === null || /^(?:那|此|该)$/u.test(found[0])) return null;
  const behind = text.slice(found.index + found[0].length);
  const noun = found[0].replace(/^(?:这|那|该|此|上述)一?[个项些种套部份件批类家款张]?/u, '');
  // 这些医师: another name for something in the theme, which stays beside it.
  const named = noun !== '' || !/^\p{Script=Han}{2}/u.test(behind) || STARTS_TO_ASK.test(behind);
  if (!named || (found.index > 0 && noun !== '' && !theme.includes(noun))) return null;
  const pause = found.index === 0 && ASKS_AT_ONCE.test(behind) ? ',' : '';
  return text.slice(0, found.index) + theme + pause + behind;
}

const ASKS_AT_ONCE = /^(?:谁|什么|怎|咋|如何|哪|为)/u;
const STARTS_TO_ASK = /^(?:是|有|在|由|从|什么|怎么|如何|谁|多少|几|能|要|会|可|还|也|都|,|\?)/u;

/** From this length on a thing that a question opens with is the next thing to be talked of, and no mere attribute. */
const THING = 5;

/** 某某制度的首席质量官…; otherwise a comma, which is right before anything. */
function joiner(text: string): string {
  if (/^\p{P}/u.test(text)) return '';
  const [first] = tagged(text);
  const long = first !== undefined && opensWithThing(text) && first.text.length >= THING;
  return long && !ATTRIBUTE.test(first.text) ? '的' : ',';
}

/** 温州有这样的办法吗: the matter of the question before, in a question that names a place of its own. */
export function inItsPlace(moved: Asking, now: Asking): string {
  const found = SUCH.exec(now.text);
  if (found === null) return now.text;
  const spans = [...moved.places.map(({ span }) => span), ...moved.years];
  const matter = spans.reduce(
    (rest, { start, end }) => rest.replace(moved.text.slice(start, end), ''),
    themeOf(moved).text,
  );
  return (
    now.text.slice(0, found.index) +
    matter.replace(/^[、和与的]+/u, '') +
    now.text.slice(found.index + found[0].length)
  );
}

interface Instead {
  readonly subject: string;
  /** 教育方面, 养老这块: a whole field. */
  readonly whole: boolean;
  /** 带方案出让用地的呢: of those. */
  readonly of: boolean;
}

const LEVEL = /国务院|国家级|省政府|市政府|省级|市级|县级|区级|省里|市里|国家|中央/u;

/** 硕士呢? asks of something else what was just asked: in the place of its like, or else as a further point of the same matter. */
export function likewise(before: Asking, { subject, whole, of }: Instead): string {
  const like = whole ? null : inPlaceOfLike(before, subject);
  if (like !== null) return like;
  const { text: theme, asked } = themeOf(before);
  if (of && asked !== '' && subject.length >= THING) return `${theme},${subject}的${asked}`;
  if (whole || !keepsSubject(before, subject))
    return `${ofThePlace(before, { text: subject, places: [], years: [] }, subject)}方面的情况`;
  const core = ATTRIBUTE.test(subject) ? withoutAttribute(theme) : theme;
  return `${core}的${subject}${tailOf(subject, theme)}`;
}

/** The question before with the word of the same kind replaced: 博士 by 硕士, 国务院 by 省政府; `null` where it has none. */
function inPlaceOfLike(before: Asking, subject: string): string | null {
  const level = LEVEL.test(subject) ? LEVEL.exec(before.text) : null;
  if (level !== null)
    return before.text.slice(0, level.index) + subject + before.text.slice(level.index + level[0].length);
  const taken = [...before.places.map(({ span }) => span), ...before.years];
  const concepts = questionConcepts(before.text, taken);
  const like = concepts.findLast(
    ({ text, verb, exact }) =>
      !verb &&
      !exact &&
      text.length > 1 &&
      text.at(-1) === subject.at(-1) &&
      !subject.includes(text) &&
      !text.includes(subject),
  );
  if (like === undefined) return null;
  const start =
    subject.length > like.text.length + 1 ? phraseStart(like.span.start, concepts) : like.span.start;
  return before.text.slice(0, start) + subject + before.text.slice(like.span.end);
}

/** Where the words begin that stand before a noun without a gap: 鸿雁计划 before 人才. */
function phraseStart(start: number, concepts: ReturnType<typeof questionConcepts>): number {
  const before = concepts.find(({ span, verb }) => span.end === start && !verb);
  return before === undefined ? start : phraseStart(before.span.start, concepts);
}

function tailOf(subject: string, theme: string): string {
  if (/(?:有效期|期限?|时限|时间|年限|时长)$/u.test(subject)) return '是多久?';
  if (/[率额量价费数款金]$/u.test(subject) || (ATTRIBUTE.test(subject) && !/[效结][果]|成效$/u.test(subject)))
    return '是多少?';
  if (/(?:办法|规定|方案|条例|意见|细则|制度)$/u.test(theme)) return '是怎么规定的?';
  return '怎么样?';
}
