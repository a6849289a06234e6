import { normalise } from '../../chinese/normalise.js';
import type { Understanding } from '../../retrieve/index.js';
import { askedAttributes } from './attribute.js';
import type { Coverage, WeightedConcept } from './coverage.js';
import { expectedFit } from './expected.js';
import { FORMS, formOf, type Form } from './forms.js';
import { askedPoints } from './points.js';
import {
  commonRun,
  misplacesRole,
  planTakenForResult,
  statedNumbers,
  turnsAround,
  unsaidNumbers,
} from './premise.js';
import type { Numeral } from '../../chinese/numerals.js';
import type { Said } from './said.js';
import type { Wording } from './wording.js';

/** A concept below this strength is not there. */
export const PRESENT = 0.45;

/**
 * What is measured of a sentence to tell whether it answers, by name, with the direction in which it counts: 1 where more of it
 * never makes a worse answer, -1 where more of it never makes a better one, 0 where it only changes what the others mean.
 */
export const DIRECTIONS = {
  /** Weighted share of the question's concepts that the sentence, its headings and neighbours cover. */
  coverage: 1,
  /** The same, by the best few clauses in a row, headings and title: a long sentence says many things. */
  window: 1,
  /** The same, by the sentence's own words. */
  own: 1,
  /** The same, by its own words, headings and title. */
  titled: 1,
  /** The same, by its best clause alone. */
  clause: 1,
  /** Share of the concepts that no document has: an asker's own words. */
  unknown: 0,
  /** Share of the concepts that are there at all, unweighted. */
  present: 1,
  /** The largest share of the question's weight that one concept holds and the evidence lacks. */
  worst: -1,
  /** Number of content concepts that are not there, of those the library knows, and their share of the weight. */
  missing: -1,
  missingKnown: 0,
  missingShare: -1,
  /** Strength of the weakest content concept, by the sentence's own words and with those around; of nouns and verbs apart. */
  weakestOwn: 1,
  weakest: 1,
  weakestNounOwn: 1,
  weakestNoun: 1,
  weakestVerbOwn: 1,
  weakestVerb: 1,
  /** Strength of the first and of the last content concept: what is asked about stands first, what is asked for last. */
  firstOwn: 1,
  first: 1,
  lastOwn: 1,
  last: 1,
  /** Strength of what a figure or a reason is asked of. */
  headOwn: 1,
  head: 1,
  /** Strength of the weakest asked attribute in own words, with headings and title, and with neighbours; ½ where none is told apart. */
  attributeOwn: 1,
  attribute: 1,
  attributeAround: 1,
  /** Share of the asked attributes that stand there in so many words or a synonym: in the best clauses, and around. */
  attributeSaid: 1,
  attributeSaidAround: 1,
  /** Whether the library knows the asked attributes, what share of the weight they have, and whether one is a verb. */
  attributeKnown: 0,
  attributeShare: 0,
  attributeVerb: 0,
  /** Whether the sentence, and its best clauses, name the kind of thing that is to be named: 1 yes, 0 no, ½ where none is. */
  expected: 1,
  expectedWindow: 1,
  /** Share of the points of business asked about (who pays, how one applies) that the sentence tells, and how many it leaves open. */
  pointsTold: 1,
  pointsOpen: -1,
  points: 0,
  /** Numbers that the question states and the sentence, or it and what stands around it, does not. */
  numbersUnsaid: -1,
  numbersUnsaidAround: -1,
  numbers: 0,
  /** 1 where the question turns a change around, gives a task to another office, or takes a plan for a result. */
  turned: -1,
  role: -1,
  planned: -1,
  /** How its words meet the question's beyond concepts; see {@link Wording}. */
  phrases: 1,
  act: 1,
  plan: -1,
  agenda: -1,
  /** Cosine of question and sentence. */
  cosine: 1,
  /** BM25 of the passage ÷ the largest that the question could get. */
  lexical: 1,
  /** Longest run of characters that both have, up to ten, ÷ 10. */
  run: 1,
  /**
   * How well the sentence's figures are of the asked kind: 1 for the asked unit together with the asked concept, less for either
   * alone, 0 when there is none; ½ when no figure is asked.
   */
  figure: 1,
  /** Weighted share of the question that the clause of a fitting figure covers; ½ when no figure is asked. */
  figureClause: 1,
  /** Number of figures of the asked kind (up to 3) and of any (up to 6), and whether the question says the kind. */
  fitting: 1,
  figures: 0,
  typed: 0,
  /** Numbers of content concepts, of others, of labels that must stand there exactly, of places. */
  contents: 0,
  aside: 0,
  exact: 0,
  places: 0,
  /** 1 where other places are asked for. */
  others: 0,
  /** Characters of the sentence ÷ 100 and of the question ÷ 40, up to 3 and 2. */
  sentenceLength: 0,
  questionLength: 0,
  /** 1 for a question put into Chinese word by word: its words are seldom the text's. */
  translated: 0,
  /** 1 for the kind of answer that is wanted. */
  asksFigure: 0,
  asksName: 0,
  asksList: 0,
  asksReason: 0,
  asksPractice: 0,
  asksOverview: 0,
  /** 1 for the way in which it is asked. */
  formCount: 0,
  formWho: 0,
  formWhich: 0,
  formWhen: 0,
  formWhere: 0,
  formApply: 0,
  formHow: 0,
  formWhy: 0,
  formWhat: 0,
  formList: 0,
} as const satisfies Readonly<Record<string, -1 | 0 | 1>>;

export type FeatureName = keyof typeof DIRECTIONS;
export type Features = Readonly<Record<FeatureName, number>>;

/** What was measured of a sentence before it is weighed. */
export interface Measured {
  readonly said: Said;
  readonly concepts: readonly WeightedConcept[];
  readonly understanding: Understanding;
  readonly text: string;
  /** Title, headings and neighbouring sentences. */
  readonly around: string;
  readonly cosine: number;
  readonly lexical: number;
  readonly wording: Wording;
  /** Number of figures in the sentence, of whatever kind. */
  readonly figures: number;
  /** What the clauses of those of the asked kind cover. */
  readonly fitting: readonly Coverage[];
  /** The question says what kind it wants. */
  readonly typed: boolean;
}

/** What is the same for every sentence that a question is compared with. */
interface Question {
  readonly text: string;
  readonly content: readonly number[];
  readonly nouns: readonly number[];
  readonly verbs: readonly number[];
  readonly attributes: readonly number[];
  readonly head: number;
  readonly total: number;
  readonly form: Form | null;
  readonly points: readonly RegExp[];
  readonly numbers: readonly Numeral[];
  readonly concepts: readonly WeightedConcept[];
  readonly understanding: Understanding;
}

const questions = new WeakMap<readonly WeightedConcept[], Question>();

function questionOf(understanding: Understanding, concepts: readonly WeightedConcept[]): Question {
  const known = questions.get(concepts);
  if (known?.understanding === understanding) return known;
  const content = concepts.flatMap(({ concept }, index) => (concept.importance >= 1 ? [index] : []));
  const isVerb = (index: number): boolean => concepts[index]?.concept.verb === true;
  const text = normalise(understanding.chinese);
  const question: Question = {
    ...{ text, content, concepts, understanding, form: formOf(text) },
    ...{ points: askedPoints(text), numbers: statedNumbers(text) },
    verbs: content.filter(isVerb),
    nouns: content.filter((index) => !isVerb(index)),
    attributes: askedAttributes(understanding, concepts),
    head: concepts.findIndex(({ concept }) => concept === understanding.head),
    total: concepts.reduce((sum, { weight }) => sum + weight, 0) || 1,
  };
  questions.set(concepts, question);
  return question;
}

export function featuresOf(measured: Measured): Features {
  const question = questionOf(measured.understanding, measured.concepts);
  const view = normalise(measured.text);
  const around = normalise(measured.around);
  return {
    ...coverageFeatures(measured, question),
    ...attributeFeatures(measured, question, around),
    ...premiseFeatures(question, view, around),
    ...figureFeatures(measured, question),
    ...questionFeatures(question),
    cosine: measured.cosine,
    lexical: measured.lexical,
    phrases: measured.wording.phrases,
    act: measured.wording.verb,
    plan: measured.wording.planned,
    agenda: measured.wording.agenda,
    run: commonRun(question.text, view),
    sentenceLength: Math.min(3, view.length / 100),
  };
}

const strengthAt = ({ strengths }: Coverage, index: number | undefined): number =>
  index === undefined || index < 0 ? 0.5 : (strengths[index] ?? 0);

const weakestOf = ({ strengths }: Coverage, indexes: readonly number[]): number =>
  indexes.length === 0 ? 0.5 : Math.min(...indexes.map((index) => strengths[index] ?? 0));

function coverageFeatures({ said }: Measured, question: Question) {
  const { own, titled, window, coverage, clauses } = said;
  const { content, nouns, verbs, head, concepts, total } = question;
  const isThere = (index: number): boolean => (coverage.strengths[index] ?? 0) >= PRESENT;
  const missing = content.filter((index) => !isThere(index));
  const gaps = concepts.map(({ weight }, index) => weight * (1 - (coverage.strengths[index] ?? 0)));
  const count = Math.max(1, concepts.length);
  return {
    coverage: coverage.share,
    window: window.share,
    own: own.share,
    titled: titled.share,
    clause: Math.max(0, ...clauses.map((clause) => clause.coverage.share)),
    unknown: concepts.filter(({ known }) => !known).length / count,
    present: concepts.filter((_, index) => isThere(index)).length / count,
    worst: Math.max(0, ...gaps) / total,
    missing: missing.length,
    missingKnown: missing.filter((index) => concepts[index]?.known === true).length,
    missingShare: missing.reduce((sum, index) => sum + (concepts[index]?.weight ?? 0), 0) / total,
    weakestOwn: weakestOf(own, content),
    weakest: weakestOf(coverage, content),
    weakestNounOwn: weakestOf(own, nouns),
    weakestNoun: weakestOf(coverage, nouns),
    weakestVerbOwn: weakestOf(own, verbs),
    weakestVerb: weakestOf(coverage, verbs),
    firstOwn: strengthAt(own, content[0]),
    first: strengthAt(coverage, content[0]),
    lastOwn: strengthAt(own, content.at(-1)),
    last: strengthAt(coverage, content.at(-1)),
    headOwn: strengthAt(own, head),
    head: strengthAt(coverage, head),
  };
}

function attributeFeatures({ said, text }: Measured, question: Question, around: string) {
  const { attributes, concepts, total } = question;
  const { start, end } = said.windowSpan;
  const clauses = normalise(text.slice(start, end));
  const isSaid = (where: string) => (index: number) =>
    concepts[index]?.concept.variants.some((variant) => where.includes(variant)) === true;
  const shareOf = (where: string): number =>
    attributes.length === 0 ? 0.5 : attributes.filter(isSaid(where)).length / attributes.length;
  const told = attributes.flatMap((index) => concepts[index] ?? []);
  return {
    attributeOwn: weakestOf(said.own, attributes),
    attribute: weakestOf(said.titled, attributes),
    attributeAround: weakestOf(said.coverage, attributes),
    attributeSaid: shareOf(clauses),
    attributeSaidAround: shareOf(clauses + around),
    attributeKnown: told.length === 0 ? 0.5 : Number(told.every(({ known }) => known)),
    attributeShare: Math.max(0, ...told.map(({ weight }) => weight)) / total,
    attributeVerb: told.length === 0 ? 0.5 : Number(told.some(({ concept }) => concept.verb)),
    expectedWindow: expectedFit(question.text, clauses),
    expected: expectedFit(question.text, text),
  };
}

function premiseFeatures({ text, points, numbers }: Question, view: string, around: string) {
  const told = points.filter((said) => said.test(view)).length;
  const all = `${view} ${around}`;
  return {
    pointsTold: points.length === 0 ? 0.5 : told / points.length,
    pointsOpen: points.length - told,
    points: points.length,
    numbersUnsaid: Math.min(2, unsaidNumbers(numbers, view)),
    numbersUnsaidAround: Math.min(2, unsaidNumbers(numbers, all)),
    numbers: Math.min(3, numbers.length),
    turned: Number(turnsAround(text, numbers, view)),
    role: Number(misplacesRole(text, all)),
    planned: Number(planTakenForResult(text, view)),
  };
}

function figureFeatures(measured: Measured, { head, understanding }: Question) {
  const { fitting, figures, typed } = measured;
  const asked = understanding.asked === 'figure';
  const counted = fitting.some(({ strengths }) => (strengths[head] ?? 0) >= PRESENT);
  const fit = fitting.length === 0 ? 0 : figureFit(head < 0 ? null : counted, typed);
  return {
    figure: asked ? fit : 0.5,
    figureClause: asked ? Math.max(0, ...fitting.map(({ share }) => share)) : 0.5,
    fitting: Math.min(3, fitting.length),
    figures: Math.min(6, figures),
    typed: Number(typed),
  };
}

/** @param counted whether a fitting figure counts the asked thing; `null` when no thing is asked */
function figureFit(counted: boolean | null, typed: boolean): number {
  if (counted === null) return typed ? 1 : 0.6;
  if (counted) return typed ? 1 : 0.8;
  return typed ? 0.7 : 0.3;
}

function questionFeatures({ concepts, content, understanding, form, text }: Question) {
  const { asked, understood, others } = understanding;
  const forms = Object.fromEntries(FORMS.map((one) => [`form${capital(one)}`, Number(form === one)]));
  return {
    contents: content.length,
    aside: concepts.length - content.length,
    exact: concepts.filter(({ concept }) => concept.exact).length,
    places: understood.places.length,
    others: Number(others),
    questionLength: Math.min(2, text.length / 40),
    translated: Number(understood.language === 'en'),
    asksFigure: Number(asked === 'figure'),
    asksName: Number(asked === 'name'),
    asksList: Number(asked === 'list'),
    asksReason: Number(asked === 'reason'),
    asksPractice: Number(asked === 'practice'),
    asksOverview: Number(asked === 'overview'),
    ...(forms as Record<`form${Capitalize<Form>}`, number>),
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
