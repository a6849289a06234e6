import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Row } from './summary.js';

/** Shares that must not fall. */
const RISING = ['recall5', 'recall10', 'ndcg10', 'answersRight', 'goldCited', 'trueRefusals'] as const;

const share = z.number().min(0).max(1);

/** What a set of questions reached, over all its categories; `null` where no question measures it. */
const BaselineFigures = z.object({
  questions: z.int().min(0),
  ...{ recall5: share.nullable(), recall10: share.nullable(), ndcg10: share.nullable() },
  ...{ answersRight: share.nullable(), goldCited: share.nullable(), citationsVerbatim: share.nullable() },
  figuresInvented: z.int().min(0),
  ...{ falseRefusals: share.nullable(), trueRefusals: share.nullable() },
});

export type Baseline = z.infer<typeof BaselineFigures>;

/** By name of the set. */
const Baselines = z.record(z.string(), BaselineFigures);
export type Baselines = z.infer<typeof Baselines>;

const DIGITS = 4;
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(DIGITS));

/** What is kept of a summary's last row. Latency is not: it is the machine's. */
export const baselineOf = (row: Row): Baseline => ({
  questions: row.questions,
  recall5: rounded(row.recall5),
  recall10: rounded(row.recall10),
  ndcg10: rounded(row.ndcg10),
  answersRight: rounded(row.answersRight),
  goldCited: rounded(row.goldCited),
  citationsVerbatim: rounded(row.citationsVerbatim),
  figuresInvented: row.figuresInvented,
  falseRefusals: rounded(row.falseRefusals),
  trueRefusals: rounded(row.trueRefusals),
});

/** A share may fall by this much before it counts: about one question in two hundred. */
const NOISE = 0.005;

/**
 * What is worse than the baseline, one line each; empty when nothing is. An invented figure or a citation that is not verbatim is
 * never good enough, whatever the baseline says.
 */
export function regressions(now: Baseline, before: Baseline): string[] {
  const lines: string[] = [];
  for (const name of RISING) {
    const [value, wanted] = [now[name], before[name]];
    if (wanted !== null && (value === null || value < wanted - NOISE))
      lines.push(`${name}: ${String(value)} < ${wanted}`);
  }
  const [refused, bound] = [now.falseRefusals, before.falseRefusals];
  if (refused !== null && bound !== null && refused > bound + NOISE)
    lines.push(`falseRefusals: ${refused} > ${bound}`);
  if (now.figuresInvented > 0) lines.push(`figuresInvented: ${now.figuresInvented} > 0`);
  if (now.citationsVerbatim !== null && now.citationsVerbatim < 1)
    lines.push(`citationsVerbatim: ${now.citationsVerbatim} < 1`);
  if (now.questions !== before.questions)
    lines.push(
      `questions: ${now.questions} instead of ${before.questions}; another set wants a new baseline`,
    );
  return lines;
}

export const readBaselines = (file: string | URL): Baselines =>
  Baselines.parse(JSON.parse(readFileSync(file, 'utf8')));

export const writeBaselines = (file: string | URL, baselines: Baselines): void =>
  writeFileSync(file, `${JSON.stringify(Baselines.parse(baselines), null, 2)}\n`);
