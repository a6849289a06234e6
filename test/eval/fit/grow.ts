import type { Node } from '../../../src/answer/evidence/trees.js';

/** What a larger value may do to the log-odds: 1 not lower them, -1 not raise them, 0 whatever the examples say. */
export type Direction = -1 | 0 | 1;

export interface Growth {
  readonly leaves: number;
  /** Examples in a leaf at least. */
  readonly leastInLeaf: number;
  readonly l2: number;
  /** What of its value a leaf is given. */
  readonly rate: number;
}

/** One feature of all examples: in which bin each of them is, and the largest value of each bin but the last. */
export interface Column {
  readonly bins: Uint8Array;
  readonly edges: readonly number[];
  readonly direction: Direction;
}

/** First and second derivative of the loss by each example's log-odds. */
export interface Slopes {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** Four decimals: what the model file keeps, so that what is fitted is what is written. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

interface Sums {
  readonly gradient: number;
  readonly hessian: number;
  readonly count: number;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

/** A leaf that may still be split: its examples, and between what its value must lie for the tree to be monotone. */
interface Leaf {
  readonly rows: readonly number[];
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly split: Split | null;
}

interface Grown {
  leaf: Leaf;
  parts: {
    readonly feature: number;
    readonly threshold: number;
    readonly sides: readonly [Grown, Grown];
  } | null;
}

/**
 * One regression tree by Newton steps on histograms, the split that gains most first (T. Chen and C. Guestrin, XGBoost, KDD 2016;
 * G. Ke et al., LightGBM, NeurIPS 2017). Monotone as in both: a split on a directed feature whose sides stand the wrong way round
 * is no split, and what grows on either side stays on its side of the middle of the two values (LightGBM's `basic` method).
 */
export function growTree(columns: readonly Column[], slopes: Slopes, growth: Growth): Node {
  const rows = Array.from(slopes.gradient, (_, row) => row);
  const tree: Grown = { leaf: leafOf(rows, [-Infinity, Infinity], columns, slopes, growth), parts: null };
  const open = [tree];
  while (open.length < growth.leaves) {
    const best = open.reduce((a, b) => ((b.leaf.split?.gain ?? 0) > (a.leaf.split?.gain ?? 0) ? b : a));
    const { split } = best.leaf;
    if (split === null) break;
    const sides = splitLeaf(best.leaf, split, columns, slopes, growth);
    const threshold = columns[split.feature]?.edges[split.bin] ?? 0;
    best.parts = { feature: split.feature, threshold, sides };
    open.splice(open.indexOf(best), 1, ...sides);
  }
  return toNode(tree, growth.rate);
}

function toNode({ leaf, parts }: Grown, rate: number): Node {
  if (parts === null) return rounded(rate * leaf.value);
  const { feature, threshold, sides } = parts;
  return { feature, threshold, left: toNode(sides[0], rate), right: toNode(sides[1], rate) };
}

function splitLeaf(
  { rows, low, high }: Leaf,
  { feature, bin, left, right }: Split,
  columns: readonly Column[],
  slopes: Slopes,
  growth: Growth,
): [Grown, Grown] {
  const column = columns[feature];
  const goesLeft = (row: number): boolean => (column?.bins[row] ?? 0) <= bin;
  const direction = column?.direction ?? 0;
  const middle = (left + right) / 2;
  const lower: [number, number] = [low, direction === 0 ? high : middle];
  const upper: [number, number] = [direction === 0 ? low : middle, high];
  const [ofLeft, ofRight] = direction < 0 ? [upper, lower] : [lower, upper];
  const grown = (part: readonly number[], bounds: [number, number]): Grown => ({
    leaf: leafOf(part, bounds, columns, slopes, growth),
    parts: null,
  });
  return [
    grown(rows.filter(goesLeft), ofLeft),
    grown(
      rows.filter((row) => !goesLeft(row)),
      ofRight,
    ),
  ];
}

function leafOf(
  rows: readonly number[],
  [low, high]: readonly [number, number],
  columns: readonly Column[],
  { gradient, hessian }: Slopes,
  growth: Growth,
): Leaf {
  const all = rows.reduce<Sums>(
    (sums, row) => ({
      gradient: sums.gradient + (gradient[row] ?? 0),
      hessian: sums.hessian + (hessian[row] ?? 0),
      count: sums.count + 1,
    }),
    { gradient: 0, hessian: 0, count: 0 },
  );
  const value = bestValue(all, low, high, growth.l2);
  const searched = { rows, all, low, high, slopes: { gradient, hessian }, growth };
  let split: Split | null = null;
  columns.forEach((column, feature) => {
    const found = bestSplit(column, feature, searched);
    if (found !== null && found.gain > (split?.gain ?? 0)) split = found;
  });
  return { rows, value, low, high, split };
}

interface Searched {
  readonly rows: readonly number[];
  readonly all: Sums;
  readonly low: number;
  readonly high: number;
  readonly slopes: Slopes;
  readonly growth: Growth;
}

function bestSplit(column: Column, feature: number, searched: Searched): Split | null {
  const { all, low, high, growth } = searched;
  const { l2, leastInLeaf } = growth;
  const before = loss(all, bestValue(all, low, high, l2), l2);
  let best: Split | null = null;
  let left: Sums = { gradient: 0, hessian: 0, count: 0 };
  for (const [bin, sums] of histogram(column, searched).slice(0, -1).entries()) {
    left = plus(left, sums, 1);
    const right = plus(all, left, -1);
    if (left.count < leastInLeaf || right.count < leastInLeaf) continue;
    const values = [bestValue(left, low, high, l2), bestValue(right, low, high, l2)] as const;
    if (column.direction * (values[1] - values[0]) < 0) continue;
    const gain = before - loss(left, values[0], l2) - loss(right, values[1], l2);
    if (gain > (best?.gain ?? LEAST_GAIN)) best = { feature, bin, gain, left: values[0], right: values[1] };
  }
  return best;
}

/** Less is rounding. */
const LEAST_GAIN = 1e-9;

/** What the examples of each bin add up to. */
function histogram({ bins, edges }: Column, { rows, slopes }: Searched): Sums[] {
  const sums = Array.from({ length: edges.length + 1 }, () => ({ gradient: 0, hessian: 0, count: 0 }));
  for (const row of rows) {
    const bin = sums[bins[row] ?? 0];
    if (bin === undefined) continue;
    bin.gradient += slopes.gradient[row] ?? 0;
    bin.hessian += slopes.hessian[row] ?? 0;
    bin.count += 1;
  }
  return sums;
}

const plus = (a: Sums, b: Sums, times: 1 | -1): Sums => ({
  gradient: a.gradient + times * b.gradient,
  hessian: a.hessian + times * b.hessian,
  count: a.count + times * b.count,
});

const bestValue = ({ gradient, hessian }: Sums, low: number, high: number, l2: number): number =>
  Math.min(high, Math.max(low, -gradient / (hessian + l2)));

/** The loss, to second order, of giving all of these one value. */
const loss = ({ gradient, hessian }: Sums, value: number, l2: number): number =>
  gradient * value + ((hessian + l2) * value * value) / 2;
