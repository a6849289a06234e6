import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DIRECTIONS } from '../../../src/answer/evidence/features.js';
import type { Forest, Node } from '../../../src/answer/evidence/trees.js';
import { areaUnderCurve, refusingAt, type Assessed } from './assess.js';
import { fitForest, scoreExample, type Example, type Feature } from './boost.js';
import { labelledLibraries, type LabelledLibrary } from './library.js';

/** Shares of the answerable questions that may be refused. */
const SHARES = [0.03, 0.05, 0.08];

interface Collected {
  readonly library: LabelledLibrary;
  readonly examples: readonly Example[];
}

async function collect(library: LabelledLibrary): Promise<Collected> {
  const child = fork(fileURLToPath(new URL('./child.js', import.meta.url)), [
    library.documents,
    ...library.questions,
  ]);
  const examples = await new Promise<readonly Example[]>((done, failed) => {
    child.once('message', (message) => done(message as readonly Example[]));
    // Comes after every message.
    child.once('disconnect', () => failed(new Error(`collecting from ${library.name} failed`)));
  });
  return { library, examples };
}

/** As many libraries at a time as there are processors. */
async function collectAll(libraries: readonly LabelledLibrary[]): Promise<Collected[]> {
  const waiting = [...libraries.entries()];
  const done: Collected[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      done[next[0]] = await collect(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done;
}

const assess = (forest: Forest, examples: readonly Example[]): Assessed[] =>
  examples.map((example) => ({ score: scoreExample(forest, example), label: example.label }));

function print(name: string, assessed: readonly Assessed[]): void {
  const answerable = assessed.filter(({ label }) => label === 1).length;
  const refusing = SHARES.map((share) => refusingAt(share, assessed));
  console.log(
    [
      name.padEnd(10),
      String(answerable).padStart(6),
      String(assessed.length - answerable).padStart(6),
      areaUnderCurve(assessed).toFixed(3).padStart(7),
      ...refusing.map(({ refused, below }) => `${refused.toFixed(3)} (${below.toFixed(2)})`.padStart(15)),
    ].join(' '),
  );
}

/** Each library judged by a forest that was fitted to the others. */
function crossValidate(collected: readonly Collected[], features: readonly Feature[]): void {
  const columns = SHARES.map((share) => `refused at ${100 * share}%`.padStart(15)).join(' ');
  console.log(`left out   answer. unans.     AUC ${columns}  (below these log-odds)`);
  const all = collected.flatMap(({ library, examples }) => {
    const others = collected.filter((one) => one.library !== library).flatMap((one) => one.examples);
    const assessed = assess(fitForest(features, others), examples);
    print(library.name, assessed);
    return assessed;
  });
  print('all', all);
}

const splits = (node: Node): number[] =>
  typeof node === 'number' ? [] : [node.feature, ...splits(node.left), ...splits(node.right)];

/** How many splits ask for each feature, the most asked for first. */
function printUse({ features: names, trees }: Forest): void {
  const asked = trees.flatMap(splits);
  const counts = names.map((name, index) => ({ name, count: asked.filter((one) => one === index).length }));
  const sorted = counts.sort((a, b) => b.count - a.count);
  console.log(`splits: ${sorted.map(({ name, count }) => `${name} ${count}`).join(', ')}`);
}

function write(forest: Forest, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const trees = forest.trees.map((tree) => JSON.stringify(tree)).join(',\n');
  const [features, base] = [JSON.stringify(forest.features), JSON.stringify(forest.base)];
  writeFileSync(file, `{"features":${features},\n"base":${base},\n"trees":[\n${trees}\n]}\n`);
  console.log(`${forest.trees.length} trees of ${forest.features.length} features in ${file}`);
}

const root = process.cwd();
const { values: options } = parseArgs({
  options: {
    libraries: { type: 'string', default: join(root, 'test/eval/libraries') },
    out: { type: 'string', default: join(root, 'src/answer/evidence/data/answerability.json') },
  },
});
const started = performance.now();
const elapsed = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
const features = Object.entries(DIRECTIONS).map(([name, direction]): Feature => ({ name, direction }));
const collected = await collectAll(labelledLibraries(root, resolve(options.libraries)));
console.log(`collected in ${elapsed()}`);
if (collected.length > 1) crossValidate(collected, features);
const examples = collected.flatMap((one) => one.examples);
const forest = fitForest(features, examples);
print('seen', assess(forest, examples));
printUse(forest);
write(forest, resolve(options.out));
console.log(`done in ${elapsed()}`);
