import type { Amount } from '../../chinese/amounts.js';
import { englishAsks } from '../../chinese/english-asks.js';
import { normalise } from '../../chinese/normalise.js';
import { isOfficial } from '../../chinese/synonyms.js';
import type { Understanding } from '../../retrieve/index.js';
import type { Features } from './directions.js';
import { askedAttributes } from './attribute.js';
import { lend, type Coverage, type WeightedConcept } from './coverage.js';
import { askedDemands, sureDemands, type Demand } from './demands/index.js';
import { expectedFit } from './expected.js';
import { leavesOpen } from './open.js';
import { FORMS, formOf, type Form } from './forms.js';
import { namesFit } from './names/index.js';
import { statedNumbers, unsaidNumbers } from './premises/index.js';
import { longestRun } from './runs.js';
import type { Said } from './said.js';
import type { Wording } from './wording.js';

/** A concept below this strength is not there. */
export const PRESENT = 0.45;
/** Runs of more characters in common tell no more. */
const LONGEST_RUN = 10;

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
  /** What its points of business are read in. */
  readonly points: string;
  /** The question, and behind it what its points are read in where that is something else. */
  readonly wanted: string;
  /** What tells whether it asks several things. */
  readonly asking: string;
  readonly content: readonly number[];
  readonly nouns: readonly number[];
  readonly verbs: readonly number[];
  readonly attributes: readonly number[];
  readonly head: number;
  readonly total: number;
  readonly form: Form | null;
  readonly demands: readonly Demand[];
  readonly sure: readonly Demand[];
  readonly numbers: readonly Amount[];
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
  const { points, asking } = pointsOf(understanding, text);
  const wanted = points.includes(text) ? points : `${text}?${points}`;
  const question: Question = {
    ...{ text, points, asking, wanted, content, concepts, understanding, form: formOf(text) },
    ...{ demands: askedDemands(wanted), sure: sureDemands(points), numbers: statedNumbers(text) },
    verbs: content.filter(isVerb),
    nouns: content.filter((index) => !isVerb(index)),
    attributes: askedAttributes(understanding, concepts),
    head: concepts.findIndex(({ concept }) => concept === understanding.head),
    total: concepts.reduce((sum, { weight }) => sum + weight, 0) || 1,
  };
  questions.set(concepts, question);
  return question;
}

/** Word by word, an English question may lose what it asks for: of what it asks for in plain Chinese its points are asked. */
function pointsOf(
  { question, understood }: Understanding,
  text: string,
): Pick<Question, 'points' | 'asking'> {
  if (understood.language !== 'en') return { points: text, asking: text };
  const { phrases, several } = englishAsks(question);
  const [only] = phrases;
  if (only !== undefined && !several) return { points: only, asking: only };
  // What stands for no more than a missing noun asks for no contents.
  const points = [text.replaceAll('哪些内容', '什么'), ...phrases].join('?');
  return { points, asking: points };
}

export function featuresOf(measured: Measured): Features {
  const question = questionOf(measured.understanding, measured.concepts);
  const view = normalise(measured.text);
  const around = normalise(measured.around);
  const { start, end } = measured.said.windowSpan;
  const clauses = normalise(measured.text.slice(start, end));
  return {
    ...coverageFeatures(measured, question),
    ...attributeFeatures(measured, question, clauses, around),
    ...demandFeatures(question, view, clauses),
    ...sureFeatures(measured, question, view),
    numbersUnsaid: Math.min(2, unsaidNumbers(question.numbers, view)),
    numbers: Math.min(3, question.numbers.length),
    ...figureFeatures(measured, question),
    ...questionFeatures(question),
    cosine: measured.cosine,
    lexical: measured.lexical,
    phrases: measured.wording.phrases,
    act: measured.wording.verb,
    plan: measured.wording.planned,
    run: longestRun(question.text, view, LONGEST_RUN) / LONGEST_RUN,
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
    titled: titled.share,
    clause: Math.max(0, ...clauses.map((clause) => clause.coverage.share)),
    unknown: concepts.filter(({ known }) => !known).length / count,
    present: concepts.filter((_, index) => isThere(index)).length / count,
    worst: Math.max(0, ...gaps) / total,
    missing: missing.length,
    missingKnown: missing.filter((index) => concepts[index]?.known === true).length,
    missingShare: missing.reduce((sum, index) => sum + (concepts[index]?.weight ?? 0), 0) / total,
    ...registerFeatures(
      missing.flatMap((index) => concepts[index] ?? []),
      content.flatMap((index) => concepts[index] ?? []),
    ),
    weakest: weakestOf(coverage, content),
    weakestNounOwn: weakestOf(own, nouns),
    weakestNoun: weakestOf(coverage, nouns),
    weakestVerbOwn: weakestOf(own, verbs),
    weakestVerb: weakestOf(coverage, verbs),
    first: strengthAt(coverage, content[0]),
    last: strengthAt(coverage, content.at(-1)),
    headOwn: strengthAt(own, head),
    head: strengthAt(coverage, head),
  };
}

/**
 * A word that is not there in any of the many wordings known for it is more surely absent than one that no table knows.
 *
 * @param missing content concepts that are not there
 */
function registerFeatures(missing: readonly WeightedConcept[], content: readonly WeightedConcept[]) {
  return {
    missingNew: missing.filter(({ concept, known }) => !concept.verb && !known).length,
    missingHinted: missing.filter(({ concept }) => concept.hints.length > 0).length,
    missingWordings: Math.max(0, ...missing.map(({ concept }) => concept.variants.length)),
    official: content.filter(({ concept }) => isOfficial(concept.text)).length,
  };
}

/** @param clauses the sentence's best few in a row */
function attributeFeatures({ said, text }: Measured, question: Question, clauses: string, around: string) {
  const { attributes, concepts, total } = question;
  const isSaid = (where: string) => (index: number) =>
    concepts[index]?.concept.variants.some((variant) => where.includes(variant)) === true;
  const shareOf = (where: string): number =>
    attributes.length === 0 ? 0.5 : attributes.filter(isSaid(where)).length / attributes.length;
  const told = attributes.flatMap((index) => concepts[index] ?? []);
  return {
    attribute: weakestOf(said.titled, attributes),
    attributeAround: weakestOf(said.coverage, attributes),
    attributeSaid: shareOf(clauses),
    attributeSaidAround: shareOf(clauses + around),
    attributeKnown: told.length === 0 ? 0.5 : Number(told.every(({ known }) => known)),
    attributeShare: Math.max(0, ...told.map(({ weight }) => weight)) / total,
    attributeVerb: told.length === 0 ? 0.5 : Number(told.some(({ concept }) => concept.verb)),
    expectedWindow: expectedFit(question.wanted, clauses),
    expected: expectedFit(question.wanted, text),
  };
}

function demandFeatures({ demands }: Question, view: string, clauses: string) {
  const told = (asked: readonly Demand[], where: string): number =>
    asked.length === 0 ? 0.5 : asked.filter(({ said: tells }) => tells.test(where)).length / asked.length;
  return {
    pointsTold: told(demands, view),
    pointsToldWindow: told(demands, clauses),
    pointsOpen: demands.filter(({ said: tells }) => !tells.test(view)).length,
    points: demands.length,
  };
}

function sureFeatures({ said, text }: Measured, question: Question, view: string) {
  const { sure, demands, concepts } = question;
  const named = namesFit(question.points, text);
  const told = sure.filter(({ said: tells }) => tells.test(view)).length;
  const asked = sure.length;
  const names = named === 0.5 ? NONE : { asked: 1, told: named };
  const points = [...sure, ...demands];
  return {
    sureTold: asked === 0 ? 0.5 : told / asked,
    open: Number(leavesOpen([{ asked, told }, names], question.asking)),
    pointClause: points.length === 0 ? 0.5 : tellingShare(said, text, points, concepts),
  };
}

const NONE = { asked: 0, told: 0 };

/** What the clause that tells a point, and the one before it, cover of the question; the best of them, 0 where none tells it. */
function tellingShare(
  { clauses }: Said,
  text: string,
  points: readonly Demand[],
  concepts: readonly WeightedConcept[],
): number {
  const shares = clauses.map(({ span, coverage }, index) => {
    const before = clauses[index - 1];
    const where = normalise(text.slice(before?.span.start ?? span.start, span.end));
    if (!points.some(({ said }) => said.test(where))) return 0;
    return before === undefined ? coverage.share : lend(coverage, before.coverage, 1, concepts).share;
  });
  return Math.max(0, ...shares);
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

export { DIRECTIONS, type FeatureName, type Features } from './directions.js';
