import { topicsInQuestion } from '../../chinese/topics.js';
import type { Place, Span } from '../../domain/index.js';
import { questionConcepts } from './concepts.js';
import { askedFor } from './intent.js';
import { questionMentions } from './places.js';
import { yearSpans } from './years.js';

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
const TOPIC_ONLY = /^(?:那么?|还有)?([^,。?!呢]{2,8}?)(?:方面|领域|这块|上)?的?(?:情况)?呢[??]?$/u;

/** 效果呢, 为什么呢, 压缩了多少呢 ask on about the same matter. */
const ASKS = /多少|几|怎|咋|如何|什么|哪|为何|为啥|谁/u;
const isTopic = (text: string): boolean =>
  !ASKS.test(text) && questionConcepts(text, []).some((concept) => concept.importance >= 1);

interface Parts {
  readonly text: string;
  readonly places: readonly { readonly place: Place; readonly span: Span }[];
  readonly years: readonly Span[];
}

/**
 * The question with what the conversation left unsaid put back, in Chinese; unchanged when it stands alone.
 *
 * @param known places that the library is about
 * @param previous earlier questions of the conversation in stand-alone form, newest last
 */
export function standalone(question: string, previous: readonly string[], known: readonly Place[]): string {
  const last = previous.at(-1);
  if (last === undefined) return question;
  const now = partsOf(question, known);
  const before = partsOf(last, known);
  const rest = remainder(now);
  if (now.places.length > 0 && COMPARES.test(rest) && COMPARES_ONLY.test(rest)) return compared(before, now);
  if (rest === '' && now.places.length > 0) return withPlaces(before, now);
  if (rest === '' && now.years.length > 0) return withYear(before, now);
  if (now.places.length > 0) return asksTheSame(before, now) ? withPlaces(before, now) : question;
  const topic = TOPIC_ONLY.exec(now.text)?.[1];
  if (topic !== undefined && isTopic(topic) && now.years.length === 0) return otherTopic(before, topic);
  if (!pointsBack(now)) return question;
  return continued(before, now);
}

/** Up to this length a question of another place that names no matter asks the last question again: 烟台有多少, 遵义的要求是几次. */
const ASKS_AGAIN = 14;

function asksTheSame(before: Parts, now: Parts): boolean {
  if (before.places.length === 0 || now.years.length > 0 || now.text.length > ASKS_AGAIN) return false;
  if (askedFor(now.text) !== askedFor(before.text) || topicsInQuestion(now.text).length > 0) return false;
  const taken = now.places.map(({ span }) => span);
  return questionConcepts(now.text, taken).every(
    ({ text, importance }) => importance < 1 && (before.text.includes(text) || BARE.has(text)),
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

function partsOf(text: string, known: readonly Place[]): Parts {
  const places = questionMentions(text, known).map(({ place, span }) => ({ place, span }));
  return { text, places, years: yearSpans(text) };
}

/** What a question says beyond places, years, particles and pointing words. */
function remainder({ text, places, years }: Parts): string {
  const cut = [...joined(text, places), ...years].sort((a, b) => b.start - a.start);
  const without = cut.reduce((kept, span) => kept.slice(0, span.start) + kept.slice(span.end), text);
  let rest = without;
  for (let shorter = rest.replace(POINTING, ''); shorter !== rest; shorter = rest.replace(POINTING, ''))
    rest = shorter;
  return rest;
}

/** Spans of places, each with the word that joins it to the one before: the 和 of 赣州和长春呢 compares nothing. */
const joined = (text: string, places: Parts['places']): Span[] =>
  places.map(({ span }, index) => {
    const start = places[index - 1]?.span.end ?? span.start;
    return /^(?:市|区|县)?[和与跟同及、,]$/u.test(text.slice(start, span.start))
      ? { start, end: span.end }
      : span;
  });

const namesOf = ({ text, places }: Parts): string[] => [
  ...new Set(places.map(({ span }) => text.slice(span.start, span.end))),
];

/** The previous question asked of other places: its first place replaced, its others dropped with their joining words. */
function withPlaces(before: Parts, now: Parts): string {
  const names = namesOf(now).join('、');
  const [first] = before.places;
  const last = before.places.at(-1);
  if (first === undefined || last === undefined) return names + before.text;
  return before.text.slice(0, first.span.start) + names + before.text.slice(last.span.end);
}

function compared(before: Parts, now: Parts): string {
  const names = [...new Set([...namesOf(before), ...namesOf(now)])];
  return `对比${names.join('和')}:${withoutPlaces(before)}`;
}

function otherTopic(before: Parts, topic: string): string {
  const years = before.years.map((span) => before.text.slice(span.start, span.end));
  return `${namesOf(before).join('、')}${years.join('')}${topic}方面的情况`;
}

function withYear(before: Parts, now: Parts): string {
  const [span] = now.years;
  const year = span === undefined ? '' : now.text.slice(span.start, span.end);
  const [old] = before.years;
  if (old !== undefined) return before.text.slice(0, old.start) + year + before.text.slice(old.end);
  return year + before.text;
}

/** A question about many places, or one that starts afresh, is not about the last one's. */
const AFRESH = /城市|各地|地方|地区|哪个[市区县]|全国|哪里|谁/u;
/** Up to this length a question without a place goes on about the last place. */
const SHORT = 16;

function pointsBack(now: Parts): boolean {
  if (AFRESH.test(now.text)) return false;
  if (ANAPHORA.test(now.text) || now.text.length <= SHORT) return true;
  return (
    questionConcepts(now.text, now.years).filter((concept) => concept.importance >= 1).length < STANDS_ALONE
  );
}

/** Puts the previous question's places and subject before a question that has neither. */
function continued(before: Parts, now: Parts): string {
  const concepts = questionConcepts(before.text, [
    ...before.places.map((mention) => mention.span),
    ...before.years,
  ]);
  // 文件 says little, but it is all that 出台了几个文件 is about.
  const content = concepts.filter((concept) => concept.importance >= 1);
  const subject = (keepsSubject(before, now) ? (content.length > 0 ? content : concepts) : [])
    .filter((concept) => !now.text.includes(concept.text))
    .map((concept) => before.text.slice(concept.span.start, concept.span.end));
  const years = before.years
    .filter(() => now.years.length === 0)
    .map((span) => before.text.slice(span.start, span.end));
  return `${namesOf(before).join('、')}${years.join('')}${subject.join('')}${/^\p{P}/u.test(now.text) ? '' : ' '}${now.text}`.trim();
}

/** 他们营商环境怎么样? keeps the place; only a question without a subject of its own keeps the subject too. */
function keepsSubject(before: Parts, now: Parts): boolean {
  const own = topicsInQuestion(now.text);
  return own.length === 0 || topicsInQuestion(before.text).some((topic) => own.includes(topic));
}

function withoutPlaces({ text, places }: Parts): string {
  const spans = [...places].sort((a, b) => b.span.start - a.span.start).map((mention) => mention.span);
  const bare = spans.reduce((kept, span) => kept.slice(0, span.start) + kept.slice(span.end), text);
  return bare.replace(/^(?:[、和与及,,]|市|的)+/u, '');
}
