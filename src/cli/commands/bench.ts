import type { Command } from 'commander';
import type * as Bench from '../../bench/index.js';
import { AppError } from '../../errors.js';
import type { Context } from '../program.js';
import { line, printJson } from '../terminal.js';

interface BenchFlags {
  readonly passages: number;
  readonly json?: boolean;
}

export function addBenchCommand(program: Command, context: Context): void {
  program
    .command('bench')
    .description('在生成的材料上测速度、内存和近邻检索的召回,与 minisearch 对照(要几分钟)')
    .option('--passages <number>', '生成多少条段落', toCount, 100_000)
    .option('--json', '输出 JSON')
    .action((flags: BenchFlags) => bench(flags, context));
}

function toCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 100 && count <= 5_000_000) return count;
  throw new AppError('invalid_field', `--passages 应为 100 至 5000000 的整数,而不是“${text}”。`);
}

async function bench({ passages, json }: BenchFlags, { terminal }: Context): Promise<void> {
  const { formatBench, runBench } = await importBench();
  let stage = '';
  const result = await runBench({
    passages,
    onProgress: (progress) => {
      if (progress.stage !== stage) line(terminal.err, progress.stage);
      stage = progress.stage;
    },
  });
  if (json === true) printJson(terminal, result);
  else line(terminal.out, formatBench(result));
}

/** The library that it is measured beside is only there where the sources are. */
async function importBench(): Promise<typeof Bench> {
  try {
    return await import('../../bench/index.js');
  } catch (cause) {
    throw new AppError('internal', '缺少对照用的 minisearch,无法测速。', {
      hint: '请在源代码目录中执行 npm ci 之后再试。',
      cause,
    });
  }
}
