import { normalise } from '../../chinese/normalise.js';
import { contains, overlaps, sliceSpan, type ReformDocument, type Span } from '../../domain/index.js';
import type { Understanding } from '../../retrieve/index.js';
import { aspectAsked } from '../aspects.js';
import { announcedBy } from '../announced.js';
import { speaksOf } from '../evidence/belongs.js';
import type { WeightedConcept } from '../evidence/coverage.js';
import { PRESENT } from '../evidence/features.js';
import type { EvidenceSentence } from '../evidence/index.js';
import { shortfall } from '../evidence/sufficient.js';
import { askingClause } from '../evidence/forms.js';
import type { Judgement } from '../judge.js';
import { MESSAGES } from '../messages.js';
import { tellsOfYears } from '../years.js';
import { tellsItems } from './inline.js';
import { ordinalRuns, runsOf } from './runs.js';
import { COUNT, countOf, wantedList, type Wanted } from './wanted.js';

type Text = Pick<ReformDocument, 'text'>;

interface Asked {
  readonly understanding: Understanding;
  readonly concepts: readonly WeightedConcept[];
  readonly evidence: readonly EvidenceSentence[];
}

/** A list that documents tell, and how well it fits. */
interface Found {
  readonly sentences: readonly EvidenceSentence[];
  readonly called: boolean;
  readonly counted: boolean;
  readonly share: number;
}

/** Share of what the question is about that a list must say, with its headings. */
const LEAST_SHARE = 0.6;
const COUNTED = `(?<![第\\d])(?<count>${COUNT})(?:个?方面|[个大点条项类种步块招家名])?`;
/** Documents looked into for sentences of one build. */
const MOST_DOCUMENTS = 6;

/**
 * Where a question wants a list, the sentences that tell just its items: those that enumerate them, announce them, or are as many and
 * of one build. What else comes near would only drown them.
 *
 * @param documentOf the text of the document of an id, `null` when it is gone
 */
export function withList(
  judgement: Judgement,
  asked: Asked,
  documentOf: (id: string) => Text | null,
): Judgement {
  const wanted = wantedList(asked.understanding);
  if (wanted === null || !isOfOne(asked.understanding)) return judgement;
  if (wanted.count === null && aspectAsked(asked.understanding) !== null) return judgement;
  if (!judgement.answered && judgement.reason !== 'no_evidence') return judgement;
  const best = listsIn(asked, wanted, documentOf)[0];
  if (best === undefined) return onlyCounts(judgement, wanted) ? unlisted(judgement, asked) : judgement;
  if (judgement.answered && tellsAlready(judgement, best)) return judgement;
  if (!judgement.answered && isFaulty(best, asked)) return judgement;
  const place = asked.understanding.understood.places[0] ?? null;
  return { answered: true, groups: [{ place, sentences: best.sentences }], missing: [], listed: true };
}

/** Fewer than this may be told in any sentence, without a sign that parts them. */
const FEWEST = 3;
/** Items stand beside their number: 甲、乙等三家; 三家(甲、乙; 三家,包括甲. */
const BEFORE_COUNT = /等$|\u3001[^,;。]{0,20}$/u;
const BEHIND_COUNT = /^[^,;:。]{0,12}(?:[:(\u2014"]|[,;]?(?:包括|即|分别[是为]|其中|如|有|是|也就是|一是))/u;

/** Whether an answer tells how many there are of what is to be listed, and none of them. */
function onlyCounts(judgement: Judgement, wanted: Wanted): boolean {
  if (!judgement.answered || wanted.count === null || wanted.count < FEWEST) return false;
  const told = judgement.groups.flatMap((group) => group.sentences).map(({ text }) => normalise(text));
  const counts = told.flatMap((text) => countsIn(text, wanted));
  const named = counts.some(({ before, after }) => BEFORE_COUNT.test(before) || BEHIND_COUNT.test(after));
  const counted = told.some((text) => tellsItems(text, wanted)?.counted === true);
  return told.length < wanted.count && counts.length > 0 && !named && !counted;
}

function unlisted(judgement: Judgement, { understanding }: Asked): Judgement {
  const { language, places } = understanding.understood;
  const message = MESSAGES.leftOpen(language, places, askingClause(understanding.question));
  const related = judgement.answered ? judgement.groups.flatMap((group) => group.sentences) : [];
  return { answered: false, reason: 'no_evidence', message, related: related.slice(0, FEWEST) };
}

const isOfOne = ({ understood, others, sides }: Understanding): boolean =>
  understood.places.length < 2 && understood.excludePlaces.length === 0 && !others && sides.length < 2;

/** Further sentences beside the items that drown none. */
const BESIDE = 2;

function tellsAlready({ groups }: Extract<Judgement, { answered: true }>, { sentences }: Found): boolean {
  const told = groups.flatMap((group) => group.sentences);
  const all = sentences.every((one) => told.some((other) => isSame(one, other)));
  return all && told.length <= sentences.length + BESIDE;
}

const isSame = (one: EvidenceSentence, other: EvidenceSentence): boolean =>
  one.document.id === other.document.id && overlaps(one.span, other.span);

/** The question takes for granted what the list denies, or asks for what one of its items only mentions. */
const isFaulty = ({ sentences }: Found, { understanding, concepts }: Asked): boolean =>
  sentences.some(
    (one) =>
      shortfall(one, understanding, concepts)?.kind === 'premise' ||
      concepts.some(
        ({ concept }) =>
          concept.exact && LABEL.test(concept.text) && standsInItem(normalise(one.text), concept.text),
      ),
  );

const LABEL = /\p{Script=Han}/u;
const FIRST_ITEM = /一是|其一|首先|\(一\)/u;

/** 一是码头窄;二是“四定”平台还在调试: the label is of one item, which tells nothing of it. */
function standsInItem(view: string, label: string): boolean {
  const items = view.search(FIRST_ITEM);
  return items >= 0 && view.indexOf(label) > items;
}

/** The lists that may be meant, best first. */
function listsIn(asked: Asked, wanted: Wanted, documentOf: (id: string) => Text | null): Found[] {
  const { understanding, evidence } = asked;
  const able = evidence.filter(
    (one) => !one.passage.caption && isOfPlace(one, understanding) && tellsOfYears(one, understanding),
  );
  const matter = matterOf(asked, wanted);
  const found = [
    ...able.flatMap((one) => inlineOf(one, wanted, matter)),
    ...(wanted.count === null ? [] : announced(able, wanted, matter, documentOf)),
    ...(wanted.count === null ? [] : alike(able, wanted, matter, documentOf)),
  ];
  return found.filter(({ share }) => share >= LEAST_SHARE).sort((a, b) => weightOf(b) - weightOf(a));
}

const weightOf = ({ called, counted, share, sentences }: Found): number =>
  share +
  0.5 * Number(called) +
  0.5 * Number(counted) +
  0.1 * Math.max(...sentences.map(({ score }) => score));

function isOfPlace({ passage, text, context }: EvidenceSentence, { understood }: Understanding): boolean {
  const [place] = understood.places;
  return place === undefined || speaksOf({ place: passage.place, text, context }, place);
}

/** What the question is about besides the list itself, by its concepts' places among all. */
type Matter = readonly { readonly index: number; readonly concept: WeightedConcept }[];

/** Words of reading out, no matter. */
const LISTING = /^(?:逐[一条项个]|一一|列[出举全]?|罗列|全部|所有|完整|具体|名字|名称|分别|请)$/u;

const matterOf = ({ concepts }: Asked, wanted: Wanted): Matter =>
  concepts.flatMap((concept, index) => {
    const { span, importance, amount } = concept.concept;
    const ofList = overlaps(span, wanted.span) || amount !== undefined;
    return ofList || importance === 0 || LISTING.test(concept.concept.text) ? [] : [{ index, concept }];
  });

/** Share of the matter that sentences, their headings or their title say, in whatever words; 1 where there is no matter. */
function shareOf(sentences: readonly EvidenceSentence[], matter: Matter, around = ''): number {
  const view = normalise(
    [
      around,
      ...sentences.flatMap(({ text, passage, document }) => [
        document.metadata.title.value,
        ...passage.headings,
        text,
      ]),
    ].join(' '),
  );
  const total = matter.reduce((sum, { concept }) => sum + concept.weight, 0);
  const said = matter.filter(
    ({ index, concept: { concept } }) =>
      sentences.some(({ coverage }) => (coverage.strengths[index] ?? 0) >= PRESENT) ||
      concept.variants.some((word) => view.includes(word)),
  );
  return total === 0 ? 1 : said.reduce((sum, { concept }) => sum + concept.weight, 0) / total;
}

function inlineOf(one: EvidenceSentence, wanted: Wanted, matter: Matter): Found[] {
  const telling = tellsItems(one.text, wanted);
  if (telling === null) return [];
  // What a label of one word counts (哪三通) is no name of what other things make up.
  const makesUp =
    wanted.kind.length > 1 &&
    matter.some(({ concept: { concept } }) =>
      concept.variants.some((word) => word.length > 1 && telling.makeUp.includes(word)),
    );
  if (!telling.called && !makesUp) return [];
  return [
    {
      sentences: [one],
      called: telling.called || makesUp,
      counted: telling.counted,
      share: shareOf([one], matter),
    },
  ];
}

/** 提出四点要求: with the items that it announces. */
function announced(
  able: readonly EvidenceSentence[],
  wanted: Wanted,
  matter: Matter,
  documentOf: (id: string) => Text | null,
): Found[] {
  return able.flatMap((lead) => {
    if (!statesCount(lead.text, wanted)) return [];
    const items = announcedBy(lead, documentOf);
    if (items.length !== wanted.count) return [];
    return [{ sentences: [lead, ...items], called: true, counted: true, share: shareOf([lead], matter) }];
  });
}

/** Whether a text says that there are just so many of what is wanted: 七方面…体系, 四点要求, 三个环境. */
const statesCount = (text: string, wanted: Wanted): boolean => countsIn(normalise(text), wanted).length > 0;

/** What stands before and behind each place where a text (normalised) says how many there are of what is wanted. */
function countsIn(view: string, { count, names }: Wanted): { before: string; after: string }[] {
  if (names.length === 0) return [];
  const called = `(?:${names.join('|')})`;
  const stated = [`${COUNTED}[^,。;:\\d]{0,8}?${called}`, `${called}${COUNTED}(?=[,。;:(]|$)`];
  return stated
    .flatMap((form) => [...view.matchAll(new RegExp(form, 'gu'))])
    .filter(({ groups }) => countOf(groups?.['count'] ?? '') === count)
    .map(({ index, 0: said }) => ({ before: view.slice(0, index), after: view.slice(index + said.length) }));
}

/** Sentences of one build, or numbered by 一是, that are just so many. */
function alike(
  able: readonly EvidenceSentence[],
  wanted: Wanted,
  matter: Matter,
  documentOf: (id: string) => Text | null,
): Found[] {
  const ids = [...new Set(able.map(({ document }) => document.id))].slice(0, MOST_DOCUMENTS);
  return ids.flatMap((id) => {
    const text = documentOf(id)?.text;
    const own = able.filter(({ document }) => document.id === id);
    if (text === undefined) return [];
    return [...builtAlike(text, own, wanted, matter), ...byOrdinals(text, own, wanted, matter)];
  });
}

function builtAlike(text: string, own: readonly EvidenceSentence[], wanted: Wanted, matter: Matter): Found[] {
  const runs = runsOf(text, wanted.count ?? 0, (clause) => statesCount(clause, wanted));
  const lead = own.find(({ text: said }) => statesCount(said, wanted));
  const found = runs.flatMap(({ spans, opening, closing }) => {
    const called = wanted.names.some((name) => closing.includes(name) || opening.includes(name));
    const items = spans.flatMap((span) => sentenceAt(span, text, own) ?? []);
    if (items.length < spans.length) return [];
    return [{ sentences: items, called, counted: true, share: shareOf(items, matter, lead?.text) }];
  });
  const called = found.filter((one) => one.called);
  if (called.length > 0 || lead === undefined) return called;
  // Nothing says what they are but the sentence that counts them before.
  const [next] = found
    .filter(({ sentences: [first] }) => (first?.span.start ?? 0) > lead.span.start)
    .sort((a, b) => (a.sentences[0]?.span.start ?? 0) - (b.sentences[0]?.span.start ?? 0));
  return next === undefined ? [] : [{ ...next, sentences: [lead, ...next.sentences] }];
}

/** What measures, tasks and the like are called goes without saying where just so many are told. */
const OF_COURSE = /办法|措施|举措|做法|法子|路子|方法|招数?|要求|任务|工作|安排|打算|事|方面/u;

function byOrdinals(text: string, own: readonly EvidenceSentence[], wanted: Wanted, matter: Matter): Found[] {
  return ordinalRuns(text).flatMap(({ spans, items }) => {
    if (items !== wanted.count) return [];
    const sentences = spans.flatMap((span) => sentenceAt(span, text, own) ?? []);
    const [first] = sentences;
    if (first === undefined || sentences.length < spans.length) return [];
    const around = normalise(`${first.context} ${first.text}`);
    const called = wanted.names.some((name) => around.includes(name));
    if (!called && !OF_COURSE.test(wanted.kind)) return [];
    return [{ sentences, called, counted: true, share: shareOf([first], matter, first.context) }];
  });
}

/**
 * A span of a document as evidence: the sentence that was read there, or else its words, under what the nearest passage stands under.
 * A line of its own may be a heading to the reader of the file.
 */
function sentenceAt(span: Span, text: string, own: readonly EvidenceSentence[]): EvidenceSentence | null {
  const known = own.find((one) => overlaps(one.span, span));
  if (known !== undefined) return known;
  const near =
    own.find(({ passage }) => contains(passage.span, span)) ??
    [...own].sort((a, b) => awayFrom(span, a) - awayFrom(span, b))[0];
  if (near === undefined) return null;
  const said = { own: UNREAD, coverage: UNREAD, figures: [], fitting: [], worded: [], masks: [] };
  return { ...near, ...said, span, text: sliceSpan(text, span) };
}

/** What stands under a line comes nearer to it than what stands before. */
const awayFrom = (span: Span, { passage }: EvidenceSentence): number =>
  passage.span.start >= span.end ? passage.span.start - span.end : 2 * (span.start - passage.span.start);

const UNREAD = { share: 0, strengths: [] };
