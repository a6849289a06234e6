import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.js';

/** A leaf is its log-odds; elsewhere a value up to the threshold goes left, a larger one right. */
export type Node =
  | number
  | {
      /** Index into {@link Forest.features}. */
      readonly feature: number;
      readonly threshold: number;
      readonly left: Node;
      readonly right: Node;
    };

/** Boosted trees: the log-odds of something are `base` and what each of the trees adds. */
export interface Forest {
  readonly features: readonly string[];
  readonly base: number;
  readonly trees: readonly Node[];
}

/** A forest of which every node has a number, each right before its left side. */
interface Flat {
  /** What a node asks for; -1 for a leaf. */
  readonly feature: Int16Array;
  /** A leaf's log-odds, else the threshold. */
  readonly value: Float64Array;
  /** Where the right side is. */
  readonly right: Int32Array;
  readonly roots: Int32Array;
  /** The values of the features in their order, filled anew for each score. */
  readonly values: Float64Array;
}

const flattened = new WeakMap<Forest, Flat>();

/** Log-odds for a thing with these values. A feature that is not among them counts as 0; what no tree asks for is ignored. */
export function scoreForest<T extends { readonly [K in keyof T]: number }>(
  forest: Forest,
  values: T,
): number {
  const flat = flattened.get(forest) ?? flatten(forest);
  flattened.set(forest, flat);
  const named: Readonly<Record<string, number>> = values;
  const { features, base } = forest;
  for (let index = 0; index < features.length; index++)
    flat.values[index] = named[features[index] ?? ''] ?? 0;
  let sum = base;
  for (let tree = 0; tree < flat.roots.length; tree++) sum += leafOf(flat, flat.roots[tree] ?? 0);
  return sum;
}

function leafOf({ feature, value, right, values }: Flat, root: number): number {
  let node = root;
  for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1)
    node = (values[asked] ?? 0) <= (value[node] ?? 0) ? node + 1 : (right[node] ?? 0);
  return value[node] ?? 0;
}

function flatten({ features, trees }: Forest): Flat {
  const rows: { feature: number; value: number; right: number }[] = [];
  const add = (node: Node): number => {
    const leaf = typeof node === 'number';
    const row = { feature: leaf ? -1 : node.feature, value: leaf ? node : node.threshold, right: 0 };
    const at = rows.push(row) - 1;
    if (leaf) return at;
    add(node.left);
    row.right = add(node.right);
    return at;
  };
  const roots = Int32Array.from(trees, add);
  return {
    feature: Int16Array.from(rows, (row) => row.feature),
    value: Float64Array.from(rows, (row) => row.value),
    right: Int32Array.from(rows, (row) => row.right),
    roots,
    values: new Float64Array(features.length),
  };
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.union([
    z.number(),
    z.strictObject({ feature: z.int().min(0), threshold: z.number(), left: nodeSchema, right: nodeSchema }),
  ]),
);

const forestSchema = z
  .strictObject({ features: z.array(z.string().min(1)), base: z.number(), trees: z.array(nodeSchema) })
  .refine(({ features, trees }) => trees.every((tree) => highestFeature(tree) < features.length), {
    message: 'a tree asks for a feature that has no name',
  });

const highestFeature = (node: Node): number =>
  typeof node === 'number'
    ? -1
    : Math.max(node.feature, highestFeature(node.left), highestFeature(node.right));

/** Reads a fitted forest. Throws AppError `index_damaged` for a file that is missing or is no forest. */
export function readForest(url: URL): Forest {
  try {
    return forestSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
  } catch (cause) {
    const file = basename(url.pathname);
    throw new AppError('index_damaged', `内置判断模型的数据文件 ${file} 缺失或内容不符。`, {
      hint: '请重新安装本程序，或从安装包中恢复 answer/evidence/data 目录下的全部文件。',
      details: { file },
      cause,
    });
  }
}
