/**
 * What is measured of a sentence to tell whether it answers, by name, with the direction in which it counts: 1 where more of it
 * never makes a worse answer, -1 where more of it never makes a better one, 0 where it only changes what the others mean.
 */
export const DIRECTIONS = {
  /** Weighted share of the question's concepts that the sentence, its headings and neighbours cover. */
  coverage: 1,
  /** The same, by the best few clauses in a row, headings and title: a long sentence says many things. */
  window: 1,
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
  /** Of those that are not there: nouns that no document has, those with hints; and the most wordings that one of them has. */
  missingNew: 0,
  missingHinted: -1,
  missingWordings: 0,
  /** Number of content concepts that are words of reports rather than of those who ask. */
  official: 0,
  /** Strength of the weakest content concept with the words around; of nouns and verbs apart, by the sentence's own words too. */
  weakest: 1,
  weakestNounOwn: 1,
  weakestNoun: 1,
  weakestVerbOwn: 1,
  weakestVerb: 1,
  /** Strength of the first and of the last content concept: what is asked about stands first, what is asked for last. */
  first: 1,
  last: 1,
  /** Strength of what a figure or a reason is asked of. */
  headOwn: 1,
  head: 1,
  /** Strength of the weakest asked attribute with headings and title, and with neighbours too; ½ where none is told apart. */
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
  /** The share of them that its best clauses tell. */
  pointsToldWindow: 1,
  /** The share of the points that can be told in few words only which it tells. */
  sureTold: 1,
  /** 1 where it tells none of them, and has none of the proper names wanted; see `open.ts`. */
  open: -1,
  /** What the clause that tells a point, and the one before it, cover of the question; ½ where none is asked. */
  pointClause: 1,
  /** How many of the numbers that the question states the sentence does not (up to 2), and how many it states (up to 3). */
  numbersUnsaid: -1,
  numbers: 0,
  /** How its words meet the question's beyond concepts; see `wording.ts`. */
  phrases: 1,
  act: 1,
  plan: -1,
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
  /** 1 for the way in which it is asked; see `forms.ts`. */
  formCount: 0,
  formWho: 0,
  formHow: 0,
  formWhy: 0,
  formWhat: 0,
} as const satisfies Readonly<Record<string, -1 | 0 | 1>>;

export type FeatureName = keyof typeof DIRECTIONS;
export type Features = Readonly<Record<FeatureName, number>>;
