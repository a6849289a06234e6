import type { Forest, Node } from '../../../src/answer/evidence/trees.js';
import { growTree, rounded, type Column, type Direction, type Growth } from './grow.js';

/** A question with the sentences of which any one may answer it. */
export interface Example {
  /** Values of the features, in their order; at least one candidate. */
  readonly candidates: readonly (readonly number[])[];
  /** Index of the candidate that stands for the question until there is a forest to ask. */
  readonly first: number;
  /** 1 where the documents answer the question. */
  readonly label: 0 | 1;
}

export interface Feature {
  readonly name: string;
  readonly direction: Direction;
}

export interface Settings extends Growth {
  readonly trees: number;
  /** At most 256. */
  readonly bins: number;
  /** How often the candidates that stand for the questions are chosen. */
  readonly rounds: number;
}

export const SETTINGS: Settings = {
  ...{ trees: 200, rate: 0.06, leaves: 10, leastInLeaf: 20, l2: 2 },
  ...{ bins: 64, rounds: 3 },
};

/**
 * Gradient boosted trees (Friedman 2001) for logistic loss, from examples of which only the best candidate counts (multi-instance
 * learning by the witness, as in MI-SVM, Andrews et al. 2003): fits to one candidate of each, lets the forest choose the best
 * ones, and fits anew to those. The same input gives the same forest.
 */
export function fitForest(
  features: readonly Feature[],
  examples: readonly Example[],
  settings: Settings = SETTINGS,
): Forest {
  let chosen = examples.map(({ candidates, first }) => candidates[first] ?? []);
  let forest = boost(features, chosen, examples, settings);
  for (let round = 1; round < settings.rounds; round++) {
    chosen = examples.map((example) => bestCandidate(forest, example));
    forest = boost(features, chosen, examples, settings);
  }
  return forest;
}

/** Log-odds that the documents answer: those of the best candidate. */
export const scoreExample = (forest: Forest, { candidates }: Pick<Example, 'candidates'>): number =>
  Math.max(...candidates.map((row) => scoreRow(forest, row)));

function bestCandidate(forest: Forest, { candidates }: Example): readonly number[] {
  const scores = candidates.map((row) => scoreRow(forest, row));
  return candidates[scores.indexOf(Math.max(...scores))] ?? [];
}

const scoreRow = ({ base, trees }: Forest, row: readonly number[]): number =>
  trees.reduce<number>((sum, tree) => sum + leafFor(tree, row), base);

function leafFor(tree: Node, row: readonly number[]): number {
  let node = tree;
  while (typeof node !== 'number') node = (row[node.feature] ?? 0) <= node.threshold ? node.left : node.right;
  return node;
}

function boost(
  features: readonly Feature[],
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
  settings: Settings,
): Forest {
  const columns = features.map(({ direction }, index) =>
    toColumn(
      rows.map((row) => row[index] ?? 0),
      direction,
      settings.bins,
    ),
  );
  const base = priorOf(examples);
  const scores = rows.map(() => base);
  const trees: Node[] = [];
  while (trees.length < settings.trees) {
    const tree = growTree(columns, slopesOf(scores, examples), settings);
    // Nothing is left to tell apart, and nothing will be.
    if (typeof tree === 'number') break;
    rows.forEach((row, index) => (scores[index] = (scores[index] ?? 0) + leafFor(tree, row)));
    trees.push(tree);
  }
  return { features: features.map(({ name }) => name), base, trees };
}

/** Log-odds of the label before anything is known, one of either kind added. */
function priorOf(examples: readonly Example[]): number {
  const positive = examples.filter(({ label }) => label === 1).length;
  return rounded(Math.log((positive + 1) / (examples.length - positive + 1)));
}

function slopesOf(scores: readonly number[], examples: readonly Example[]) {
  const chances = Float64Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
  return {
    gradient: chances.map((chance, index) => chance - (examples[index]?.label ?? 0)),
    hessian: chances.map((chance) => chance * (1 - chance)),
  };
}

function toColumn(values: readonly number[], direction: Direction, most: number): Column {
  const edges = edgesOf(values, most);
  const bins = Uint8Array.from(values, (value) => {
    const bin = edges.findIndex((edge) => value <= edge);
    return bin < 0 ? edges.length : bin;
  });
  return { bins, edges, direction };
}

/** Between every two values where there are few, else at the quantiles. */
function edgesOf(values: readonly number[], most: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const edges =
    distinct.length <= most
      ? distinct.slice(1).map((value, index) => (value + (distinct[index] ?? value)) / 2)
      : Array.from({ length: most - 1 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / most)] ?? 0);
  return [...new Set(edges.map(rounded))];
}
