import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { App } from '../../app.js';
import { loadConfig } from '../../config.js';
import type { Config } from '../../config.js';
import type { Context } from '../program.js';
import { line, paint, plain, printJson } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface EvalFlags {
  readonly wrong?: boolean;
  readonly json?: boolean;
}

/** The labelled questions that come with the sources: the set to tune with, and the one held apart. */
const SETS = ['questions', 'held-apart'].map((name) =>
  fileURLToPath(new URL(`../../../test/eval/${name}.jsonl`, import.meta.url)),
);

export function addEvalCommand(program: Command, context: Context): void {
  program
    .command('eval')
    .description('用带标注的问题衡量检索与回答的质量(在 CORPUS_DIR 的材料上,不动现有的库)')
    .argument('[file...]', '题库(JSON Lines),默认用自带的两套')
    .option('--wrong', '列出答错的题')
    .option('--json', '输出 JSON')
    .action((files: string[], flags: EvalFlags) =>
      evaluateSets(files.length > 0 ? files : SETS, flags, context),
    );
}

async function evaluateSets(
  files: readonly string[],
  flags: EvalFlags,
  { terminal }: Context,
): Promise<void> {
  const { evaluate, formatSummary, readQuestions, summarise } = await import('../../eval/index.js');
  const sets = files.map((file) => ({ file, questions: readQuestions(file) }));
  await withCorpusOnly(terminal, async (app) => {
    const results = [];
    for (const { file, questions } of sets) {
      const outcomes = await evaluate(app, questions);
      const summary = summarise(outcomes);
      const wrong = outcomes.filter(({ right }) => !right);
      results.push({ file, summary, wrong });
      if (flags.json === true) continue;
      line(terminal.out, paint(terminal.out, 'bold', file));
      line(terminal.out, formatSummary(summary));
      if (flags.wrong === true)
        for (const { question, said } of wrong)
          line(
            terminal.out,
            `${paint(terminal.out, 'red', question.id)} ${plain(question.question)}\n  ${plain(said)}`,
          );
    }
    if (flags.json === true) printJson(terminal, results);
  });
}

/** A library of the corpus alone, in a temporary folder. */
async function withCorpusOnly(terminal: Terminal, use: (app: App) => Promise<void>): Promise<void> {
  const indexDir = mkdtempSync(join(tmpdir(), 'reform-eval-'));
  const config: Config = { ...loadConfig(), indexDir };
  const { createApp } = await import('../../app.js');
  const app = await createApp(config);
  try {
    line(terminal.err, `正在读入 ${config.corpusDir} …`);
    await app.syncCorpus();
    await use(app);
  } finally {
    await app.close();
    rmSync(indexDir, { recursive: true, force: true });
  }
}
