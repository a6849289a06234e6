import type { Understanding } from '../../retrieve/index.js';
import { askedAttributes } from './attribute.js';
import type { Coverage, WeightedConcept } from './coverage.js';
import type { Said } from './said.js';

/** A concept below this strength is not there. */
export const PRESENT = 0.45;

/** What is measured of a sentence to tell whether it answers; each within [0, 1] unless said otherwise. */
export interface Features {
  /** Weighted share of the question's concepts that the sentence, its headings and neighbours cover. */
  readonly coverage: number;
  /** The same, by the best few clauses in a row, headings and title: a long sentence says many things. */
  readonly window: number;
  /** Share of the concepts that no document has: an asker's own words. */
  readonly unknown: number;
  /** Share of the concepts that are there at all, unweighted. */
  readonly present: number;
  /** The largest share of the question's weight that one concept holds and the evidence lacks. */
  readonly worst: number;
  /** Cosine of question and sentence. */
  readonly sentenceCosine: number;
  /** BM25 of the passage ÷ the largest that the question could get. */
  readonly lexical: number;
  /**
   * How well the sentence's figures are of the asked kind: 1 for the asked unit together with the asked concept, less for either
   * alone, 0 when there is none; ½ when no figure is asked.
   */
  readonly figure: number;
  /** Weighted share of the question that the clause of a fitting figure covers; ½ when no figure is asked. */
  readonly figureClause: number;
  /** 1 where a figure is asked and the sentence has none. */
  readonly noFigure: number;
  /** Strength of the weakest asked attribute in own words, headings and title; ½ where none is told from the rest. */
  readonly attribute: number;
  /** Whether the sentence names the kind of thing that is to be named: 1 yes, 0 no, ½ where none is. */
  readonly expected: number;
  /** ln(1 + number of concepts) ÷ 3: long questions say much that no evidence repeats. */
  readonly length: number;
  /** 1 where the question names places or asks of other places: it is about what places do. */
  readonly placed: number;
  /** 1 for a question put into Chinese word by word: its words are seldom the text's. */
  readonly translated: number;
  /** 1 for a question of all there is on a topic: it asks for nothing that a text on the topic could lack. */
  readonly asksOverview: number;
  /** 1 for a question of how something is done. */
  readonly asksPractice: number;
}

/**
 * Logistic regression on the best sentence of each question (the largest log-odds among its sentences, and among the labelled ones
 * where the documents answer), fitted on 2,066 labelled questions over two libraries with nothing in common but the trade, 649 of
 * which the documents do not answer, near misses most of them. AUC in cross-validation .94.
 */
const WEIGHTS: Features = {
  coverage: 1.44,
  window: 2.04,
  unknown: 1.31,
  present: 1.75,
  worst: -1.33,
  sentenceCosine: 1.2,
  lexical: 1.54,
  figure: 3.35,
  figureClause: 0.48,
  noFigure: -2.76,
  attribute: 0.65,
  expected: 1.43,
  length: 6.15,
  placed: 2.41,
  translated: 1.6,
  asksOverview: 1.56,
  asksPractice: 0.73,
};
const BIAS = -12.63;

const NAMES = Object.keys(WEIGHTS) as (keyof Features)[];

/** Log-odds that a sentence with these features answers its question. */
export const logOdds = (features: Features): number =>
  NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], BIAS);

/** What was measured of a sentence before it is weighed. */
export interface Measured {
  readonly said: Said;
  readonly concepts: readonly WeightedConcept[];
  readonly understanding: Understanding;
  readonly sentenceCosine: number;
  readonly lexical: number;
  /** Number of figures in the sentence, of whatever kind. */
  readonly figures: number;
  /** What the clauses of those of the asked kind cover. */
  readonly fitting: readonly Coverage[];
  /** The question says what kind it wants. */
  readonly typed: boolean;
  /** See {@link Features.expected}. */
  readonly expected: number;
}

export function featuresOf(measured: Measured): Features {
  const { concepts, understanding } = measured;
  const { titled, coverage, window } = measured.said;
  const { asked, understood } = understanding;
  const present = coverage.strengths.filter((strength) => strength >= PRESENT).length;
  return {
    coverage: coverage.share,
    window: window.share,
    unknown: concepts.filter(({ known }) => !known).length / Math.max(1, concepts.length),
    present: concepts.length === 0 ? 0 : present / concepts.length,
    worst: worstGap(coverage, concepts),
    sentenceCosine: measured.sentenceCosine,
    lexical: measured.lexical,
    ...(asked === 'figure' ? figureFeatures(measured) : NO_FIGURE_ASKED),
    attribute: weakest(askedAttributes(understanding, concepts), titled),
    expected: measured.expected,
    length: Math.log(1 + concepts.length) / 3,
    placed: understood.places.length > 0 || understanding.others ? 1 : 0,
    translated: understood.language === 'en' ? 1 : 0,
    asksOverview: asked === 'overview' ? 1 : 0,
    asksPractice: asked === 'practice' ? 1 : 0,
  };
}

function worstGap({ strengths }: Coverage, concepts: readonly WeightedConcept[]): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const gaps = concepts.map(({ weight }, index) => weight * (1 - (strengths[index] ?? 0)));
  return total === 0 ? 0 : Math.max(...gaps) / total;
}

const weakest = (indexes: readonly number[], { strengths }: Coverage): number =>
  indexes.length === 0 ? 0.5 : Math.min(...indexes.map((index) => strengths[index] ?? 0));

type FigureFeatures = Pick<Features, 'figure' | 'figureClause' | 'noFigure'>;

const NO_FIGURE_ASKED: FigureFeatures = { figure: 0.5, figureClause: 0.5, noFigure: 0 };

function figureFeatures({ fitting, figures, typed, concepts, understanding }: Measured): FigureFeatures {
  const head = concepts.findIndex(({ concept }) => concept === understanding.head);
  const counted = fitting.some(({ strengths }) => (strengths[head] ?? 0) >= PRESENT);
  return {
    figure: fitting.length === 0 ? 0 : figureFit(head < 0 ? null : counted, typed),
    figureClause: Math.max(0, ...fitting.map(({ share }) => share)),
    noFigure: figures === 0 ? 1 : 0,
  };
}

/** @param counted whether a fitting figure counts the asked thing; `null` when no thing is asked */
function figureFit(counted: boolean | null, typed: boolean): number {
  if (counted === null) return typed ? 1 : 0.6;
  if (counted) return typed ? 1 : 0.8;
  return typed ? 0.7 : 0.3;
}
