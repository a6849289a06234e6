import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Presets, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { loadConfig } from '../../config.js';
import { AppError } from '../../errors.js';
import type { EvaluatedLibrary, LabelledQuestion, Summary } from '../../eval/index.js';
import type { Context } from '../program.js';
import { line, paint, plain, printJson } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface EvalFlags {
  readonly questions?: readonly string[];
  readonly corpus?: string;
  readonly failures?: boolean;
  readonly model?: boolean;
  readonly updateBaseline?: boolean;
  readonly json?: boolean;
}

interface QuestionSet {
  readonly name: string;
  readonly file: string;
  /** Its questions may be shown: they are not when it is the set that is kept apart. */
  readonly shown: boolean;
}

const ofSources = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The labelled questions that come with the sources: the set to tune with, and the one that nobody looks at while tuning. */
const OWN_SETS: readonly QuestionSet[] = [
  { name: 'questions', file: ofSources('test/eval/questions.jsonl'), shown: true },
  { name: 'held-apart', file: ofSources('test/eval/held-apart.jsonl'), shown: false },
];
const OWN_CORPUS = ofSources('corpus');
const BASELINE = ofSources('test/eval/baseline.json');

export function addEvalCommand(program: Command, context: Context): void {
  program
    .command('eval')
    .description('用带标注的问题衡量检索与回答的质量(材料读入临时的库,不动现有的库)')
    .option('--questions <file...>', '题库(JSON Lines);默认用自带的两套')
    .option('--corpus <dir>', '材料所在的文件夹;默认用自带的材料,指定了题库则用 CORPUS_DIR')
    .option('--failures', '列出答错的题(自带的保留题须用 --questions 指明才列出)')
    .option('--model', '用已设置的对话模型作答;默认只用原文语句')
    .option('--update-baseline', '把自带两套题的结果写为新的基线')
    .option('--json', '输出 JSON')
    .action((flags: EvalFlags) => evaluateSets(flags, context));
}

async function evaluateSets(flags: EvalFlags, { terminal }: Context): Promise<void> {
  const { baselineOf, readQuestions, withCorpusOnly, writeBaselines } = await import('../../eval/index.js');
  if (flags.updateBaseline === true && (flags.questions ?? flags.corpus ?? flags.model) !== undefined)
    throw new AppError('invalid_field', '基线只由自带的题库、材料和原文语句得出。', {
      hint: '请单独使用 --update-baseline。',
    });
  const sets = setsOf(flags).map((set) => ({ ...set, questions: readQuestions(set.file) }));
  // The committed baseline is of the product without any server, whatever this machine's settings are.
  const settings = flags.updateBaseline === true ? loadConfig({ cwd: OWN_CORPUS, env: {} }) : loadConfig();
  const corpusDir = corpusOf(flags, settings.corpusDir);
  line(terminal.err, `正在读入 ${corpusDir} …`);
  const results = await withCorpusOnly({ ...settings, corpusDir }, async (library) => {
    const done = [];
    for (const set of sets) done.push(await evaluateSet(set, flags, library, terminal));
    return done;
  });
  if (flags.json === true) printJson(terminal, results);
  if (flags.updateBaseline === true) {
    writeBaselines(
      BASELINE,
      Object.fromEntries(results.map(({ set, summary }) => [set, baselineOf(summary.all)])),
    );
    line(terminal.err, `已写入 ${BASELINE}`);
  }
}

const setsOf = ({ questions }: EvalFlags): readonly QuestionSet[] =>
  questions?.map((file) => ({ name: basename(file), file, shown: true })) ?? OWN_SETS;

function corpusOf({ corpus, questions }: EvalFlags, configured: string): string {
  if (corpus !== undefined) return resolve(corpus);
  return questions === undefined ? OWN_CORPUS : configured;
}

async function evaluateSet(
  { name, questions, shown }: QuestionSet & { readonly questions: readonly LabelledQuestion[] },
  flags: EvalFlags,
  library: EvaluatedLibrary,
  terminal: Terminal,
) {
  const { evaluate, formatSummary, summarise } = await import('../../eval/index.js');
  const bar = progressBar(terminal, questions.length);
  const outcomes = await evaluate(library, questions, {
    mode: flags.model === true ? 'model' : 'extractive',
    onProgress: (done) => bar?.update(done),
  });
  bar?.stop();
  const summary: Summary = summarise(outcomes);
  const failures =
    flags.failures === true && shown
      ? outcomes
          .filter(({ right }) => !right)
          .map(({ question: { id, question }, said }) => ({ id, question, said }))
      : [];
  const unlocated = outcomes.flatMap(({ question, unlocated: quotes }) =>
    quotes.length > 0 ? [question.id] : [],
  );
  if (unlocated.length > 0)
    line(terminal.err, paint(terminal.err, 'yellow', `这些题的引文在材料中找不到:${unlocated.join('、')}`));
  if (flags.json !== true) {
    line(terminal.out, paint(terminal.out, 'bold', name));
    line(terminal.out, formatSummary(summary));
    for (const { id, question, said } of failures)
      line(terminal.out, `${paint(terminal.out, 'red', id)} ${plain(question)}\n  ${plain(said)}`);
  }
  return { set: name, summary, unlocated, ...(flags.failures === true && shown ? { failures } : {}) };
}

/** On a terminal only. */
function progressBar({ err }: Terminal, total: number): SingleBar | null {
  if (!('isTTY' in err) || err.isTTY !== true) return null;
  const bar = new SingleBar(
    {
      stream: err,
      hideCursor: true,
      clearOnComplete: true,
      format: '提问 {bar} {value}/{total} 剩余 {eta} 秒',
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return bar;
}
