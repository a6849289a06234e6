import { placeKey, type Place, type RefusalReason } from '../domain/index.js';
import type { LibraryProfile, Understanding } from '../retrieve/index.js';
import { HINTED, nearTo } from './beside.js';
import { placeHolds, speaksOf } from './evidence/belongs.js';
import { labelsIn } from './evidence/defined.js';
import { asksErrand, asksForecast, asksToInvent } from './evidence/planted.js';
import type { WeightedConcept } from './evidence/coverage.js';
import { PRESENT } from './evidence/features.js';
import { askingClause } from './evidence/forms.js';
import type { EvidenceSentence } from './evidence/index.js';
import { LEAST_LOG_ODDS_BESIDE, shortfall, type Shortfall } from './evidence/sufficient.js';
import { denialIn } from './denial.js';
import { distinctPlaces, MESSAGES } from './messages.js';
import { wholeOf } from './overview.js';
import { selectSentences } from './select.js';
import { sift, type Sifted } from './sift.js';
import { missingSubjects } from './subjects.js';
import { wholeFirst } from './whole.js';
import { tellsOfYears, yearsReported } from './years.js';

/** The sentences that answer for one place (or for all, when the question names none). */
export interface AnswerGroup {
  readonly place: Place | null;
  readonly sentences: readonly EvidenceSentence[];
}

export type Judgement =
  | {
      readonly answered: true;
      readonly groups: readonly AnswerGroup[];
      readonly missing: readonly Place[];
      /** Parts of the question, in its own words, that no document answers. */
      readonly open?: readonly string[];
      /** The sentences are the items of a list, in their order. */
      readonly listed?: true;
    }
  | {
      readonly answered: false;
      readonly reason: RefusalReason;
      readonly message: string;
      readonly related: readonly EvidenceSentence[];
      /** The question takes for granted what is not so: none of its parts is to be answered by itself. */
      readonly corrects?: true;
    };

type Refusal = Extract<Judgement, { answered: false }>;

/** Evidence of another place must cover this much before a premise is said to be wrong. */
const CORRECTS_PREMISE = 0.75;
const MOST_RELATED = 3;

export interface Case {
  readonly understanding: Understanding;
  readonly concepts: readonly WeightedConcept[];
  /** Every sentence retrieved, best first. */
  readonly evidence: readonly EvidenceSentence[];
  readonly profile: LibraryProfile;
}

/** Answers or refuses: each of the question's parts (place, year, subject, asked attribute) must be found in the evidence. */
export function judge(subject: Case): Judgement {
  const { understanding, evidence } = subject;
  const { places, excludePlaces, topics } = understanding.understood;
  if (asksToInvent(understanding.question))
    return outside(MESSAGES.onlyDocuments(understanding.understood.language));
  if (asksErrand(understanding.question) || asksForecast(understanding.question)) return outOfScope(subject);
  const says = subject.concepts.some(({ concept }) => concept.importance >= 1);
  if (!says && places.length + excludePlaces.length + topics.length === 0) return outOfScope(subject);
  const ofYear = evidence.filter((sentence) => tellsOfYears(sentence, understanding));
  const denial = denialIn(subject, ofYear, of);
  if (denial !== null) return denial;
  const whole = wholeOf(subject, ofYear);
  if (whole !== null) return whole;
  if (places.length === 0) return judgeAll(subject, ofYear);
  const groups = siftPlaces(subject, ofYear);
  const found = groups.filter(
    (group) => group.sufficient.length > 0 && !saidElsewhere(subject, ofYear, group),
  );
  if (found.length === 0)
    return refusePlaces(
      subject,
      groups.flatMap((group) => group.shortfalls),
    );
  return {
    answered: true,
    groups: found.map(({ place, sufficient, others }) => ({
      place,
      sentences: selectSentences(sufficient, others, subject, found.length > 1),
    })),
    missing: groups.filter((group) => group.sufficient.length === 0).map((group) => group.place),
  };
}

/** Each named place with its own evidence; where one of several answers, the others need not use the question's words as well. */
function siftPlaces(subject: Case, evidence: readonly EvidenceSentence[]) {
  const groups = subject.understanding.understood.places.map((place) => {
    const own = evidence.filter((sentence) => of(sentence, place));
    return { place, own, ...sift(subject, own) };
  });
  const best = groups
    .flatMap(({ sufficient }) => sufficient.slice(0, 1))
    .sort((a, b) => b.coverage.share - a.coverage.share)[0];
  if (best === undefined) return groups;
  return groups.map((group) => {
    if (group.sufficient.length > 0) return group;
    const beside = nearTo(best, subject.concepts, sift(subject, group.own, LEAST_LOG_ODDS_BESIDE).sufficient);
    return { ...group, sufficient: beside.slice(0, 1) };
  });
}

/** In-place evidence that covers little of what another place's evidence covers whole is about something else. */
const WEAK = 0.6;
const LEAD_ELSEWHERE = 0.3;

/** 宜昌为何设立银龄管家: 宜昌 sets up many things, but only 绍兴 has that one. */
function saidElsewhere(
  { understanding, concepts }: Case,
  evidence: readonly EvidenceSentence[],
  group: { readonly place: Place; readonly sufficient: readonly EvidenceSentence[] },
): boolean {
  if (understanding.understood.places.length > 1 || understanding.asked === 'figure') return false;
  const here = Math.max(0, ...group.sufficient.map((sentence) => sentence.coverage.share));
  const elsewhere = evidence.filter((sentence) => !of(sentence, group.place));
  const there = Math.max(0, ...elsewhere.map((sentence) => sentence.own.share));
  if (here >= WEAK || there < CORRECTS_PREMISE || there - here < LEAD_ELSEWHERE) return false;
  // Words of the asker's own that nobody uses are no thing that only others have: the word itself must stand there, or its synonym.
  const said = (all: readonly EvidenceSentence[], index: number, least: number): boolean =>
    all.some(({ coverage }) => (coverage.strengths[index] ?? 0) >= least);
  return concepts.some(
    ({ concept }, index) =>
      concept.importance >= 1 &&
      said(elsewhere, index, 2 * PRESENT) &&
      !said(group.sufficient, index, PRESENT),
  );
}

/** A question that names no place: every place with evidence, each in a group of its own where several are wanted. */
function judgeAll(subject: Case, evidence: readonly EvidenceSentence[]): Judgement {
  const { understanding } = subject;
  const { sufficient, others, shortfalls } = sift(subject, evidence);
  if (sufficient.length === 0) return refuse(subject, shortfalls);
  const several =
    understanding.others || understanding.understood.intent === 'compare' || isBroad(understanding);
  if (!several)
    return {
      answered: true,
      groups: [{ place: null, sentences: selectSentences(sufficient, others, subject, false) }],
      missing: [],
    };
  const able = understanding.others
    ? [...sufficient, ...besideOthers(subject, evidence, sufficient)]
    : sufficient;
  const keys = [...new Set(able.map(groupKey))];
  const groups = keys.map((key) => {
    const mine = wholeFirst(able.filter((sentence) => groupKey(sentence) === key));
    const near = others.filter((sentence) => groupKey(sentence) === key);
    return {
      place: mine[0]?.passage.place ?? null,
      sentences: selectSentences(mine, near, subject, keys.length > 1),
    };
  });
  return { answered: true, groups: groups.filter((group) => group.sentences.length > 0), missing: [] };
}

/** Of every further place the sentence that comes near to what answers for one: others put the same matter in other words. */
function besideOthers(
  subject: Case,
  evidence: readonly EvidenceSentence[],
  sufficient: readonly EvidenceSentence[],
): EvidenceSentence[] {
  const has = new Set(sufficient.map(groupKey));
  const further = evidence.filter((sentence) => !has.has(groupKey(sentence)));
  const near = nearTo(
    sufficient[0],
    subject.concepts,
    sift(subject, further, LEAST_LOG_ODDS_BESIDE).sufficient,
  );
  return near.filter((one, at) => near.findIndex((other) => groupKey(other) === groupKey(one)) === at);
}

/** 营商环境, 怎么改审批的: asks what there is rather than one thing. */
const isBroad = ({ asked }: Understanding): boolean =>
  asked === 'overview' || asked === 'practice' || asked === 'list' || asked === 'reason';

/** Groups sentences by place; two anonymised places, or two unknown ones, are the same only within one document. */
const groupKey = ({ passage: { place, documentId } }: EvidenceSentence): string => {
  if (place === null) return `unknown:${documentId}`;
  return place.masked ? `${placeKey(place)}:${documentId}` : placeKey(place);
};

const of = (sentence: EvidenceSentence, place: Place): boolean =>
  speaksOf({ place: sentence.passage.place, text: sentence.text, context: sentence.context }, place);

const outside = (message: string): Judgement => ({
  answered: false,
  reason: 'out_of_scope',
  message,
  related: [],
});

const outOfScope = ({ understanding }: Case): Judgement =>
  outside(MESSAGES.outOfScope(understanding.understood.language));

function refusePlaces(subject: Case, shortfalls: Sifted['shortfalls']): Judgement {
  const { understanding, evidence, profile } = subject;
  const { language, places } = understanding.understood;
  const elsewhere = evidence.filter(
    (sentence) =>
      sentence.coverage.share >= CORRECTS_PREMISE &&
      tellsOfYears(sentence, understanding) &&
      bearsOut(sentence, subject) &&
      !places.some((place) => of(sentence, place)),
  );
  const unknown = places.filter(
    (place) => !profile.places.some((known) => placeHolds(known, place) || placeHolds(place, known)),
  );
  const related = (elsewhere.length > 0 ? elsewhere : nearest(shortfalls)).slice(0, MOST_RELATED);
  if (unknown.length === places.length)
    return {
      answered: false,
      reason: 'no_evidence',
      message: MESSAGES.noMaterial(language, places),
      related,
    };
  const masked = shortfalls.filter(({ why }) => why.kind === 'masked');
  if (masked.length > 0) return refuse(subject, shortfalls);
  const actual = distinctPlaces(elsewhere.slice(0, 1).flatMap((sentence) => sentence.passage.place ?? []));
  if (actual.length > 0)
    return {
      answered: false,
      reason: 'no_evidence',
      message: MESSAGES.otherPlace(language, places, actual),
      related,
    };
  return refuse(subject, shortfalls);
}

/** Whether a sentence of another place says what was asked; of a why, that it is so, in whatever words it came about. */
const bearsOut = (sentence: EvidenceSentence, { understanding, concepts }: Case): boolean =>
  understanding.asked === 'reason'
    ? sentence.own.share >= CORRECTS_PREMISE
    : shortfall(sentence, understanding, concepts) === null;

/** Share of the question that a sentence must cover to be said to speak of the matter. */
const MENTIONS = 0.6;

/** Says what is missing, from the sentence that came nearest. */
function refuse(subject: Case, shortfalls: Sifted['shortfalls']): Judgement {
  const { understanding, concepts } = subject;
  const { language, places, years, topics } = understanding.understood;
  const related = nearest(shortfalls).slice(0, MOST_RELATED);
  const no = (message: string, reason: RefusalReason = 'no_evidence'): Refusal => ({
    answered: false,
    reason,
    message,
    related,
  });
  const first = (kind: Shortfall['kind']) => shortfalls.find(({ why }) => why.kind === kind);
  const masked = first('masked');
  if (masked !== undefined) {
    const where =
      places.length > 0
        ? places
        : distinctPlaces([masked.sentence.passage.place].flatMap((place) => place ?? []));
    return {
      answered: false,
      reason: 'figure_masked',
      message: MESSAGES.masked(language, where),
      related: [masked.sentence],
    };
  }
  const [premise] = shortfalls.flatMap(({ why }) => (why.kind === 'premise' ? [why.fault] : []));
  if (premise !== undefined)
    return { ...no(MESSAGES.noSubject(language, places, [premise.claim])), corrects: true };
  if (first('figure') !== undefined) return no(MESSAGES.noFigure(language, places));
  const undefinedBy = first('definition');
  if (undefinedBy !== undefined) {
    const labels = labelsIn(undefinedBy.sentence, understanding, concepts);
    const unexplained = no(MESSAGES.notExplained(language, labels));
    // 五包指哪五包,一挂是挂什么 is one question, and its clauses tell no more by themselves.
    return /[?][^?]+[?]/u.test(understanding.chinese) ? unexplained : { ...unexplained, corrects: true };
  }
  const known = yearsReported(subject.profile, places);
  if (shortfalls.length === 0 && years.length > 0 && known.length > 0)
    return no(MESSAGES.noYear(language, places, years, known));
  const [best] = shortfalls;
  if (best !== undefined && best.sentence.features.open === 1 && best.sentence.coverage.share >= MENTIONS)
    return no(MESSAGES.leftOpen(language, places, askingClause(understanding.question)));
  const missing =
    best?.why.kind === 'subject' ? best.why.missing : concepts.map(({ concept }) => concept.text);
  const foreign =
    best === undefined || best.sentence.coverage.share < 0.15 || !speaksOfAThing(best.sentence, concepts);
  const nothing = foreign && topics.length === 0 && places.length === 0;
  if (nothing) return outOfScope(subject);
  const near = subject.evidence.filter(
    (sentence) => places.length === 0 || places.some((place) => of(sentence, place)),
  );
  return no(MESSAGES.noSubject(language, places, missingSubjects(missing, concepts, near)));
}

/** 今天股市涨了吗: that something rose is in every report. */
const speaksOfAThing = ({ coverage }: EvidenceSentence, concepts: readonly WeightedConcept[]): boolean =>
  concepts.some(({ concept }, index) => !concept.verb && (coverage.strengths[index] ?? 0) >= HINTED);

const nearest = (shortfalls: Sifted['shortfalls']): EvidenceSentence[] =>
  shortfalls.filter(({ sentence }) => sentence.coverage.share > 0.25).map(({ sentence }) => sentence);
