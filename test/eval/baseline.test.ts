import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import {
  baselineOf,
  evaluate,
  formatSummary,
  readBaselines,
  readQuestions,
  regressions,
  summarise,
  withCorpusOnly,
} from '../../src/eval/index.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Asks some six hundred questions. */
const MINUTES = 60_000;

test(
  'retrieval and answers are as good as they were',
  async () => {
    const baselines = readBaselines(here('./baseline.json'));
    expect(Object.keys(baselines)).toEqual(['questions', 'held-apart']);
    const corpusDir = here('../../corpus');
    const config = { ...loadConfig({ cwd: corpusDir, env: { LOG_LEVEL: 'silent' } }), corpusDir };
    const worse = await withCorpusOnly(config, async (library) => {
      const lines: string[] = [];
      for (const [set, before] of Object.entries(baselines)) {
        const summary = summarise(await evaluate(library, readQuestions(here(`./${set}.jsonl`))));
        const fallen = regressions(baselineOf(summary.all), before);
        lines.push(...fallen.map((line) => `${set}: ${line}`));
        if (fallen.length > 0) console.log(`${set}\n${formatSummary(summary)}`);
      }
      return lines;
    });
    expect(worse).toEqual([]);
  },
  20 * MINUTES,
);
