import { findNumerals } from '../chinese/numerals.js';
import { placeKey, type Access, type Place } from '../domain/index.js';
import {
  questionClauses,
  questionParts,
  questionPoints,
  type Retriever,
  type Understanding,
} from '../retrieve/index.js';
import {
  investigate,
  type Investigation,
  type InvestigationParts,
  type InvestigationRequest,
} from './investigate.js';
import type { AnswerGroup, Judgement } from './judge.js';
import { withPoints } from './points.js';
import { investigateSides } from './sides.js';

type Answered = Extract<Judgement, { answered: true }>;
interface Part {
  /** As the question has it. */
  readonly text: string;
  readonly found: Investigation;
}

/** More parts than this are a letter rather than questions: it is read as a whole. */
const MOST_PARTS = 6;

/**
 * Investigates a question; where it asks several things, each of them by itself, so that what the documents say of one does not
 * hang on what they say of another. What no part answers is judged as a whole.
 */
export async function investigateParts(
  request: InvestigationRequest,
  access: Access,
  parts: InvestigationParts,
): Promise<Investigation> {
  const whole = await investigateSides(request, access, parts);
  if (!whole.judgement.answered && whole.judgement.corrects === true) return whole;
  const { chinese, understood } = whole.understanding;
  // 除了宜昌,还有什么地方…: a part by itself would forget what is left out.
  if (understood.language === 'en') return whole;
  if (understood.excludePlaces.length > 0)
    return answers(whole) ? whole : ((await investigateElsewhere(whole, request, access, parts)) ?? whole);
  const ofPlaces = placeQuestions(whole.understanding, (question) =>
    parts.retriever.understand({ question, access }),
  );
  if (ofPlaces.length > 1) {
    const told: Part[] = [];
    for (const text of ofPlaces)
      told.push({
        text,
        found: await investigate({ ...request, question: text, history: [] }, access, parts),
      });
    return merged(whole, told);
  }
  const alone = partsToAsk(chinese, answers(whole));
  const asked = alone.filter((text) => !isAnotherSide(text, whole.understanding, parts.retriever, access));
  if (asked.length === 0) return withPoints(whole, request, access, parts);
  if (asked.length > MOST_PARTS) return whole;
  const found: Part[] = [];
  for (const text of asked) found.push(await investigatePart(text, { whole, found, request, access, parts }));
  return merged(whole, found);
}

/**
 * 我们的梯田修好了没人管,外省怎么管护: where the question as a whole finds nothing elsewhere, what it asks last, and else what it tells
 * before.
 */
async function investigateElsewhere(
  { understanding: { chinese, understood } }: Investigation,
  request: InvestigationRequest,
  access: Access,
  parts: InvestigationParts,
): Promise<Investigation | null> {
  const clauses = chinese.split(/[,。;?!]/u).filter((clause) => clause.length > 1);
  if (understood.places.length > 0) return null;
  if (clauses.length < 2 || clauses.length > MOST_PARTS) return null;
  const names = understood.excludePlaces.map(({ name }) => name).join('、');
  for (const clause of [...clauses].reverse()) {
    const question = `除了${names}以外,其他地方${clause}`;
    const { concepts } = parts.retriever.understand({ question, access });
    if (!concepts.some(({ importance, verb }) => importance >= 1 && !verb)) continue;
    const found = await investigate({ ...request, question, history: [] }, access, parts);
    if (answers(found)) return found;
  }
  return null;
}

/**
 * 甲和乙都在推某事,甲干了几个,乙2024年打算怎样: clauses that ask of a place each, with what stands before them. What one of them says
 * besides, a year above all, is not meant for the others. None where a question is not made so.
 */
function placeQuestions(
  { chinese, understood, concepts, sides }: Understanding,
  understand: (question: string) => Understanding,
): string[] {
  if (understood.places.length < 2 || sides.length > 1) return [];
  const clauses = questionPoints(chinese);
  const [first = ''] = clauses;
  const before = chinese.indexOf(first);
  const ofOne: { text: string; place: Place }[] = [];
  for (const text of clauses) {
    const { places } = understand(text).understood;
    const [place] = places;
    const last = ofOne.at(-1);
    if (places.length > 1 || (place === undefined && last === undefined)) return [];
    if (place !== undefined) ofOne.push({ text, place });
    // 甲办了几家,花了多少钱,乙办了几家: what is of no place is of the one before.
    else if (last !== undefined) last.text += `,${text}`;
  }
  if (ofOne.length < 2) return [];
  if (new Set(ofOne.map(({ place }) => placeKey(place))).size < ofOne.length) return [];
  const shared = concepts.filter(({ span, importance }) => span.end <= before && importance >= 1);
  const things = shared.filter(({ verb }) => !verb).map(({ span }) => chinese.slice(span.start, span.end));
  return ofOne.map(({ text, place }) => `${place.name}${things.join('')}${text.replace(place.name, '')}`);
}

/** 绍兴呢: a side of what is asked before it, and asked as such already. */
function isAnotherSide(
  text: string,
  { sides }: Understanding,
  retriever: Retriever,
  access: Access,
): boolean {
  if (sides.length < 2 || !text.endsWith('呢')) return false;
  const { understood, concepts } = retriever.understand({ question: text, access });
  return understood.places.length + understood.years.length > 0 && concepts.length === 0;
}

/** Several questions; or, where the whole has no answer, the one in a story, or the clauses of a long sentence. */
function partsToAsk(question: string, answered: boolean): string[] {
  const asked = questionParts(question);
  if (asked.length > 1 || answered) return asked.length > 1 ? asked : [];
  const [only] = asked;
  const clauses = questionClauses(question);
  if (clauses.length > 1) return clauses;
  return only !== undefined && only.length < SHORTER * question.length ? asked : [];
}

/** A single question this much shorter than its message stands in a story. */
const SHORTER = 0.75;

interface Around {
  readonly whole: Investigation;
  /** Parts before this one. */
  readonly found: readonly Part[];
  readonly request: InvestigationRequest;
  readonly access: Access;
  readonly parts: InvestigationParts;
}

/** A part by itself, under the place and year of the parts before it; and with their subject where it answers nothing so. */
async function investigatePart(text: string, around: Around): Promise<Part> {
  const { whole, found, request, access, parts } = around;
  const { retriever } = parts;
  const ask = (question: string, history: readonly { readonly question: string }[] = []) =>
    investigate({ ...request, question, history }, access, parts);
  const own = retriever.understand({ question: text, access });
  const before = found.at(-1)?.found.understanding ?? whole.understanding;
  const alone = own.understood.places.length > 0 ? text : placed(text, before, own);
  const first = await ask(alone);
  if (answers(first) && namesThing(own)) return { text, found: first };
  const previous = found.at(-1)?.found.understanding.chinese;
  if (previous === undefined || own.understood.places.length > 0) return { text, found: first };
  const joined = await ask(`${subjectOf(before)}${text.replace(POINTS, '')}`);
  return { text, found: answers(joined) || !answers(first) ? joined : first };
}

const answers = ({ judgement }: Investigation): boolean => judgement.answered;

/** Has a subject of its own: 期限最长几天 leans on the part before it. */
const namesThing = ({ concepts }: Understanding): boolean =>
  concepts.filter(({ importance, verb }) => importance >= 1 && !verb).length > 1;

const POINTS = /^(?:他们|它们|它|他|其|该市|该区|该县|当地|那边|那里)(?:的)?/u;

/** The places and years of an earlier part before a part that names none. */
function placed(text: string, before: Understanding, own: Understanding): string {
  const { places, years } = before.understood;
  const when = own.understood.years.length > 0 ? [] : years;
  const names = places.map(({ name }) => name).join('、');
  return `${names}${when.map((year) => `${year}年`).join('、')}${text.replace(POINTS, '')}`;
}

function subjectOf({ chinese, understood, concepts }: Understanding): string {
  const things = concepts.filter(({ importance, verb }) => importance >= 1 && !verb).map(({ span }) => span);
  const names = understood.places.map(({ name }) => name).join('、');
  const years = understood.years.map((year) => `${year}年`).join('、');
  return `${names}${years}${things.map(({ start, end }) => chinese.slice(start, end)).join('')}的`;
}

/** The answers of all parts, place by place; a part without one is told. As a whole where no part has one. */
function merged(whole: Investigation, found: readonly Part[]): Investigation {
  const answered = found.flatMap(({ found: { judgement } }) => (judgement.answered ? [judgement] : []));
  if (answered.length === 0) return whole;
  const open = found
    .filter((part) => !answers(part.found))
    .map(named)
    .filter((name) => name !== '');
  const groups = mergedGroups(answered);
  const judgement: Answered = { answered: true, groups, missing: stillMissing(answered, groups), open };
  const evidence = found.flatMap((part) => part.found.evidence);
  const warnings = [whole, ...found.map((part) => part.found)].flatMap((one) => one.warnings);
  const distinct = [...new Map(warnings.map((warning) => [warning.message, warning])).values()];
  return { ...whole, evidence, judgement, warnings: distinct };
}

/** From this length on a part is named by what it is about. */
const QUOTED_WHOLE = 24;

/** A part in the question's words, without numbers: what the asker said is no figure of the documents. */
function named({ text, found: { understanding } }: Part): string {
  const bare = text.replace(POINTS, '');
  const numbered = (words: string): boolean => findNumerals(words).length > 0;
  if (bare.length <= QUOTED_WHOLE && !numbered(bare)) return bare;
  const things = understanding.concepts.filter(({ importance, verb }) => importance >= 1 && !verb);
  return things.flatMap(({ text: thing }) => (numbered(thing) ? [] : [thing])).join('、');
}

const keyOf = (place: Place | null): string => (place === null ? '' : placeKey(place));

function mergedGroups(answered: readonly Answered[]): AnswerGroup[] {
  const groups = new Map<string, AnswerGroup>();
  for (const { place, sentences } of answered.flatMap((judgement) => judgement.groups)) {
    const before = groups.get(keyOf(place));
    const known = new Set(before?.sentences.map(({ document, span }) => `${document.id}:${span.start}`));
    const fresh = sentences.filter(({ document, span }) => !known.has(`${document.id}:${span.start}`));
    groups.set(keyOf(place), { place, sentences: [...(before?.sentences ?? []), ...fresh] });
  }
  return [...groups.values()];
}

function stillMissing(answered: readonly Answered[], groups: readonly AnswerGroup[]): Place[] {
  const has = new Set(groups.map(({ place }) => keyOf(place)));
  const missing = answered
    .flatMap((judgement) => judgement.missing)
    .filter((place) => !has.has(keyOf(place)));
  return [...new Map(missing.map((place) => [keyOf(place), place])).values()];
}
