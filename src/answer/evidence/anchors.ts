import { amountsIn, meansAmount, type Amount } from '../../chinese/amounts.js';
import { normalise } from '../../chinese/normalise.js';
import type { LedgerFigure } from '../../domain/index.js';
import type { RetrievedPassage } from '../../retrieve/index.js';
import { withBounds } from './bounds.js';
import { coverageText, lend, type Cover, type Coverage, type WeightedConcept } from './coverage.js';

/**
 * What a document lends each of its sentences for the numbers that a question only points with; `null` where it has none of them.
 * 下放的那136项怎么管: the document that tells of these 136项 is the one that is asked about, though the answer may stand many
 * sentences behind.
 */
export type Anchors = Coverage | null;

/** Enough for the number to count as present, and half of what the sentence itself would get for it. */
const LENT = 0.5;
/** Share of what the question says of the number that the sentence around the figure must say. */
const SAME_MATTER = 0.5;
/** So many digits no two matters share by chance. */
const TELLING_DIGITS = 3;

/**
 * The numbers of a question that a document states, in that unit, of that matter.
 *
 * @param figures all of the document
 */
export function anchorsIn(
  figures: readonly LedgerFigure[],
  question: string,
  concepts: readonly WeightedConcept[],
  cover: Cover,
): Anchors {
  const strengths = concepts.map(({ concept: { amount, span } }) => {
    if (amount === undefined) return 0;
    const beside = companions(question, span.start, concepts);
    const isTold = figures.some(
      (figure) => states(figure, amount) && isSameMatter(figure, amount, beside, concepts, cover),
    );
    return isTold ? LENT : 0;
  });
  return strengths.includes(LENT) ? { strengths, share: 0 } : null;
}

/** What a sentence covers with what its document lends it. */
const withAnchors = (coverage: Coverage, anchors: Anchors, concepts: readonly WeightedConcept[]): Coverage =>
  anchors === null ? coverage : lend(coverage, anchors, 1, concepts);

const states = ({ valueText }: LedgerFigure, said: Amount): boolean =>
  amountsIn(normalise(valueText)).some((there) => meansAmount(said, there));

const CLAUSE_END = /[,\uff0c\u3002?\uff1f;\uff1b!\uff01]/u;

/** Concepts of content that stand in the number's clause of the question and that some document knows. */
function companions(question: string, at: number, concepts: readonly WeightedConcept[]): number[] {
  const before = question.slice(0, at);
  const start = before.length - (before.split(CLAUSE_END).at(-1)?.length ?? 0);
  const length = question.slice(at).search(CLAUSE_END);
  const end = length < 0 ? question.length : at + length;
  return concepts.flatMap(({ concept, known }, index) =>
    known &&
    concept.amount === undefined &&
    concept.importance >= 1 &&
    concept.span.start >= start &&
    concept.span.start < end
      ? [index]
      : [],
  );
}

function isSameMatter(
  { sentenceText, subject }: LedgerFigure,
  { numeral }: Amount,
  beside: readonly number[],
  concepts: readonly WeightedConcept[],
  cover: Cover,
): boolean {
  const telling = (numeral.text.match(/\d/gu)?.length ?? 0) >= TELLING_DIGITS;
  if (beside.length === 0 || telling) return telling;
  const { strengths } = cover(coverageText(`${sentenceText} ${subject}`));
  const weightOf = (index: number): number => concepts[index]?.weight ?? 0;
  const total = beside.reduce((sum, index) => sum + weightOf(index), 0);
  const said = beside.reduce((sum, index) => sum + weightOf(index) * (strengths[index] ?? 0), 0);
  return said >= SAME_MATTER * total;
}

const DAY = /(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日/gu;

/**
 * What a sentence covers with the day that is asked about, which its passage or its document says once for all of them: 8月23日 stands
 * where the report of a meeting begins.
 *
 * @param question whose spans the concepts have
 * @param date of the document, YYYY-MM-DD
 */
export function withDay(
  coverage: Coverage,
  passage: string,
  date: string | null,
  question: string,
  concepts: readonly WeightedConcept[],
): Coverage {
  const days = [...question.matchAll(DAY)].filter(({ 0: said, groups }) => {
    const [month = '', day = ''] = [groups?.['month'], groups?.['day']].map((part) => part?.padStart(2, '0'));
    return (
      new RegExp(`(?<!\\d)${said}`, 'u').test(normalise(passage)) ||
      date?.endsWith(`-${month}-${day}`) === true
    );
  });
  if (days.length === 0) return coverage;
  const isOfDay = ({ concept: { span } }: WeightedConcept): boolean =>
    days.some(({ 0: said, index }) => index <= span.start && span.end <= index + said.length);
  const strengths = concepts.map((one) => (isOfDay(one) ? 1 : 0));
  return lend(coverage, { strengths, share: 0 }, 1, concepts);
}

/** What a sentence covers with what its document, its passage, and the bounds that it states itself, say of the question's numbers. */
export function lentTo(
  coverage: Coverage,
  text: string,
  anchors: Anchors,
  { passage, document: { metadata } }: RetrievedPassage,
  question: string,
  concepts: readonly WeightedConcept[],
): Coverage {
  const bound = withBounds(coverage, text, normalise(question), concepts);
  return withDay(
    withAnchors(bound, anchors, concepts),
    passage.text,
    metadata.date.value,
    question,
    concepts,
  );
}
