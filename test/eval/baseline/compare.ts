import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../../src/config.js';
import {
  baselineOf,
  evaluate,
  formatSummary,
  readBaselines,
  readQuestions,
  regressions,
  summarise,
  withCorpusOnly,
} from '../../../src/eval/index.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Sets of questions, each with a file of its own here: they are asked side by side. */
export const SETS = ['questions', 'held-apart'] as const;

export const baselines = () => readBaselines(at('../baseline.json'));

/** A set asks up to nine hundred questions. */
export const LIMIT = { timeout: 20 * 60_000 };

/** What is worse than the baseline of a set, one line each. */
export async function worseThanBaseline(set: (typeof SETS)[number]): Promise<string[]> {
  const before = baselines()[set];
  if (before === undefined) throw new Error(`no baseline of ${set}`);
  const corpusDir = at('../../../corpus');
  const config = { ...loadConfig({ cwd: corpusDir, env: { LOG_LEVEL: 'silent' } }), corpusDir };
  return withCorpusOnly(config, async (library) => {
    const summary = summarise(await evaluate(library, readQuestions(at(`../${set}.jsonl`))));
    const fallen = regressions(baselineOf(summary.all), before);
    if (fallen.length > 0) console.log(`${set}\n${formatSummary(summary)}`);
    return fallen;
  });
}
