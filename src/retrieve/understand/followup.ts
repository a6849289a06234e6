import { topicsInQuestion } from '../../chinese/topics.js';
import type { Place, Span } from '../../domain/index.js';
import { questionConcepts } from './concepts.js';
import { elsewhere } from './elsewhere.js';
import { askedFor } from './intent.js';
import { continued, inItsPlace, likewise } from './reprise.js';
import { asking, placeNames, without, type Asking } from './theme.js';

/** Words that point back, and particles: what is left of 那赣州呢? without its place. */
const POINTING =
  /^(?:关于|至于|那么|那|再|然后|还有|换成|换|如果是|要是|看看|说说|讲讲)+|(?:呢|怎么样|怎样|如何|的?情况|又|是|也|吗|啊|呀|吧|有没有|有)+$|[,,。??!!、\s]/gu;
const COMPARES = /(?:和|与|跟|同|较|比起?|对比|相比)/u;
const COMPARES_ONLY =
  /^(?:和|与|跟|同|比起?|相比|较)?(?:比较|对比|相比|比)*(?:一下|起来|之下)?(?:呢|怎么样|如何|有何不同|有什么不同|差多少)?$/u;
const ANAPHORA =
  /他们|它们|它|该市|该区|该县|该省|该项|这个|那个|这些|那些|这项|那项|这里|那里|其中|上述|前者|后者|刚才|上面|此项|当地|^那|^具体|^还有|^另外|^分别|^为什么|^怎么做|^有哪些|^结果|^效果|^成效|呢[??]?$/u;
/** A question with fewer concepts of content than this cannot stand alone. */
const STANDS_ALONE = 2;

/** 教育方面的呢? asks the same of another subject. */
const SUBJECT_ONLY = /^(?:那么?|还有)?([^,。?!呢]{2,12}?)(方面|领域|这块|上)?(的)?(?:情况)?呢[??]?$/u;
/** 上饶的呢,多少钱一年? */
const PLACE_FIRST = /^(?:那么?|换成|换)?(?:市|区|县|省)?(?:那边|那里|这边)?的?(?:话)?呢?[,?]\s*(.{2,})$/u;

/** 效果呢, 为什么呢, 压缩了多少呢 ask on about the same matter. */
const ASKS = /多少|几|怎|咋|如何|什么|哪|为何|为啥|谁/u;

/** Whether the library has a report of a place about a year. */
export type Covers = (places: readonly Place[], year: string) => boolean;

/**
 * The question with what the conversation left unsaid put back, in Chinese that can be shown; unchanged when it stands alone.
 *
 * @param known places that the library is about
 * @param previous earlier questions of the conversation in stand-alone form, newest last
 * @param covers a year that no report of another place is about is not asked of that place
 */
export function standalone(
  question: string,
  previous: readonly string[],
  known: readonly Place[],
  covers: Covers = () => true,
): string {
  const last = previous.at(-1);
  if (last === undefined) return question;
  const now = asking(question, known);
  const before = asking(last, known);
  const others = elsewhere(before, now);
  if (others !== null) return others;
  const rest = remainder(now);
  if (now.places.length > 0) return ofPlaces(before, now, rest, covers);
  const turned = nextYear(before, now);
  if (turned !== null) return turned;
  if (rest === '' && now.years.length > 0) return withYear(before, now);
  const [, subject, kind, of] = SUBJECT_ONLY.exec(now.text) ?? [];
  if (subject !== undefined && !ASKS.test(subject) && now.years.length === 0)
    return likewise(before, { subject, whole: kind !== undefined, of: of !== undefined });
  return pointsBack(now) ? continued(before, now) : question;
}

/**
 * A further point of a question, behind what the question or an earlier point is about: 每天几班 of 南京的早班车 is 南京的早班车,每天几班.
 */
export function behind(point: string, earlier: string, known: readonly Place[]): string {
  const now = asking(point, known);
  return now.places.length > 0 ? point : continued(asking(earlier, known), now);
}

/** A question that names a place of its own. */
function ofPlaces(before: Asking, now: Asking, rest: string, covers: Covers): string {
  if (COMPARES.test(rest) && COMPARES_ONLY.test(rest)) return compared(before, now);
  if (rest === '' || asksTheSame(before, now)) return withPlaces(before, now, covers);
  const moved = asking(
    withPlaces(before, now, covers),
    before.places.concat(now.places).map(({ place }) => place),
  );
  const more = PLACE_FIRST.exec(without(now.text, joined(now.text, now.places)))?.[1];
  if (more !== undefined) return continued(moved, { text: more, places: [], years: [] });
  return inItsPlace(moved, now);
}

/** Up to this length a question of another place that names no matter asks the last question again: 烟台有多少, 遵义的要求是几次. */
const ASKS_AGAIN = 14;

function asksTheSame(before: Asking, now: Asking): boolean {
  if (before.places.length === 0 || now.years.length > 0 || now.text.length > ASKS_AGAIN) return false;
  const elliptic = /呢[??]?$/u.test(now.text);
  if (!elliptic && (askedFor(now.text) !== askedFor(before.text) || topicsInQuestion(now.text).length > 0))
    return false;
  const taken = now.places.map(({ span }) => span);
  return questionConcepts(now.text, taken).every(({ text, importance }) =>
    before.text.includes(text) ? elliptic || importance < 1 : importance < 1 && BARE.has(text),
  );
}

/** Words of the trade that ask for nothing of their own beside 多少 or 哪些. */
const BARE = new Set([
  '要求',
  '规定',
  '目标',
  '做法',
  '措施',
  '举措',
  '办法',
  '经验',
  '比例',
  '规模',
  '金额',
  '结果',
]);

/** What a question says beyond places, years, particles and pointing words. */
function remainder({ text, places, years }: Asking): string {
  let rest = without(text, [...joined(text, places), ...years]);
  for (let shorter = rest.replace(POINTING, ''); shorter !== rest; shorter = rest.replace(POINTING, ''))
    rest = shorter;
  return rest;
}

/** Spans of places, each with the word that joins it to the one before: the 和 of 赣州和长春呢 compares nothing. */
const joined = (text: string, places: Asking['places']): Span[] =>
  places.map(({ span }, index) => {
    const start = places[index - 1]?.span.end ?? span.start;
    return /^(?:市|区|县)?[和与跟同及、,]$/u.test(text.slice(start, span.start))
      ? { start, end: span.end }
      : span;
  });

/** 办得快的地方有哪些, 哪些城市, 还有哪里: words that a place takes the place of. */
const ANYWHERE =
  /(?:(?:(?:最|更|比较)\p{Script=Han}{0,2}|\p{Script=Han}得(?:最|更|比较)?)[好快多高早强大少低]的)?(?:城市|地方|地区|省份|市县)(?:都|还)?(?:有|是)(?:哪些|哪几个|哪里)|(?:还?有)?(?:哪些|哪几个|哪个|其他|其它|别的|什么)(?:城市|地方|地区|省份|市县?|县|区)(?:的|也|都)?/u;

/** The previous question asked of other places: its first place replaced, its others dropped with their joining words. */
function withPlaces(before: Asking, now: Asking, covers: Covers): string {
  const names = placeNames(now).join('、');
  const wanted = now.places.map(({ place }) => place);
  const old = now.years.length > 0 ? [] : before.years;
  const gone = old.filter(({ start, end }) => !covers(wanted, before.text.slice(start, end)));
  const [first] = before.places;
  const last = before.places.at(-1);
  if (first === undefined || last === undefined)
    return names + without(before.text, gone).replace(ANYWHERE, '');
  const stretch = { start: first.span.start, end: last.span.end };
  const outside = gone.filter(({ start, end }) => end <= stretch.start || start >= stretch.end);
  const shift = outside.reduce((sum, { start, end }) => sum + (start < stretch.start ? end - start : 0), 0);
  const text = without(before.text, [...outside, stretch]);
  return text.slice(0, stretch.start - shift) + names + text.slice(stretch.start - shift);
}

function compared(before: Asking, now: Asking): string {
  const names = [...new Set([...placeNames(before), ...placeNames(now)])];
  const spans = before.places.map(({ span }) => span);
  const matter = without(before.text, spans).replace(/^(?:[、和与及,,]|市|的)+/u, '');
  return `对比${names.join('和')}:${matter}`;
}

/** 那第二年呢, 前一年呢: counted from the year that was asked about. */
const YEAR_ON =
  /^(?:那么?|到了?|再)*(?:(?<on>第二年|次年|后一年|下一年|转年|[往向]后(?:推|看|挪|数)?一年|晚一年)|(?:前|上|头)一年|[往向]前(?:推|看|挪|数)?一年|早一年)的?(?:情况)?(?:呢|怎么样|如何|是多少)?[?]?$/u;

function nextYear(before: Asking, now: Asking): string | null {
  const step = YEAR_ON.exec(now.text);
  const [span] = before.years;
  const year = span === undefined ? '' : /(?:19|20)\d{2}/u.exec(before.text.slice(span.start, span.end))?.[0];
  if (step === null || span === undefined || !year) return null;
  const said = before.text.slice(span.start, span.end);
  const other = Number(year) + (step.groups?.['on'] === undefined ? -1 : 1);
  return before.text.slice(0, span.start) + said.replace(year, String(other)) + before.text.slice(span.end);
}

function withYear(before: Asking, now: Asking): string {
  const [span] = now.years;
  const year = span === undefined ? '' : now.text.slice(span.start, span.end);
  const [old] = before.years;
  if (old !== undefined) return before.text.slice(0, old.start) + year + before.text.slice(old.end);
  return year + before.text;
}

/** A question about many places, or one that starts afresh, is not about the last one's. */
const AFRESH =
  /城市|各地|地方(?!财政|政府|债|标准|法规)|地区|哪个[市区县]|全国|(?<![在去到从往向])哪里|谁(?:更|最|做得|比)/u;
/** Up to this length a question without a place goes on about the last place. */
const SHORT = 16;

function pointsBack(now: Asking): boolean {
  if (AFRESH.test(now.text)) return false;
  if (ANAPHORA.test(now.text) || now.text.length <= SHORT) return true;
  return (
    questionConcepts(now.text, now.years).filter((concept) => concept.importance >= 1).length < STANDS_ALONE
  );
}
