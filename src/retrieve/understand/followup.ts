import type { Place, Span } from '../../domain/index.js';
import { questionConcepts } from './concepts.js';
import { questionMentions } from './places.js';
import { yearSpans } from './years.js';

/** Words that point back, and particles: what is left of 那赣州呢? without its place. */
const POINTING =
  /^(?:那么|那|再|然后|还有|换成|换|如果是|要是|看看|说说|讲讲)+|(?:呢|怎么样|怎样|如何|的?情况|又|是|也|吗|啊|呀|吧)+$|[,,。??!!、\s]/gu;
const COMPARES = /(?:和|与|跟|同|较|比起?|对比|相比)/u;
const COMPARES_ONLY =
  /^(?:和|与|跟|同|比起?|相比|较)?(?:比较|对比|相比|比)*(?:一下|起来|之下)?(?:呢|怎么样|如何|有何不同|有什么不同|差多少)?$/u;
const ANAPHORA =
  /他们|它们|它|该市|该区|该县|该省|该项|这个|那个|这些|那些|这项|那项|这里|那里|其中|上述|前者|后者|刚才|上面|此项|当地|^那|^具体|^还有|^另外|^分别|^为什么|^怎么做|^有哪些|^结果|^效果|^成效|呢[??]?$/u;
/** A question with fewer concepts of content than this cannot stand alone. */
const STANDS_ALONE = 2;

/** 教育方面的呢? asks the same of another subject. */
const TOPIC_ONLY = /^(?:那么?|还有)?([^,。?!呢]{2,8}?)(?:方面|领域|这块|上)?的?(?:情况)?呢[??]?$/u;

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
  if (now.places.length > 0) return question;
  const topic = TOPIC_ONLY.exec(now.text)?.[1];
  if (topic !== undefined && now.years.length === 0) return otherTopic(before, topic);
  if (!pointsBack(now)) return question;
  return continued(before, now);
}

function partsOf(text: string, known: readonly Place[]): Parts {
  const places = questionMentions(text, known).map(({ place, span }) => ({ place, span }));
  return { text, places, years: yearSpans(text) };
}

/** What a question says beyond places, years, particles and pointing words. */
function remainder({ text, places, years }: Parts): string {
  const cut = [...places.map((mention) => mention.span), ...years].sort((a, b) => b.start - a.start);
  const without = cut.reduce((kept, span) => kept.slice(0, span.start) + kept.slice(span.end), text);
  let rest = without;
  for (let shorter = rest.replace(POINTING, ''); shorter !== rest; shorter = rest.replace(POINTING, ''))
    rest = shorter;
  return rest;
}

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

function pointsBack(now: Parts): boolean {
  if (ANAPHORA.test(now.text)) return true;
  return (
    questionConcepts(now.text, now.years).filter((concept) => concept.importance >= 1).length < STANDS_ALONE
  );
}

/** Puts the previous question's places and subject before a question that has neither. */
function continued(before: Parts, now: Parts): string {
  const subject = questionConcepts(before.text, [
    ...before.places.map((mention) => mention.span),
    ...before.years,
  ])
    .filter((concept) => concept.importance >= 1 && !now.text.includes(concept.text))
    .map((concept) => before.text.slice(concept.span.start, concept.span.end));
  const years = before.years
    .filter(() => now.years.length === 0)
    .map((span) => before.text.slice(span.start, span.end));
  return `${namesOf(before).join('、')}${years.join('')}${subject.join('')}${/^\p{P}/u.test(now.text) ? '' : ' '}${now.text}`.trim();
}

function withoutPlaces({ text, places }: Parts): string {
  const spans = [...places].sort((a, b) => b.span.start - a.span.start).map((mention) => mention.span);
  const bare = spans.reduce((kept, span) => kept.slice(0, span.start) + kept.slice(span.end), text);
  return bare.replace(/^(?:[、和与及,,]|市|的)+/u, '');
}
