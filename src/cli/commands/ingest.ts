import { Presets, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { AppError } from '../../errors.js';
import type { IngestResult } from '../../app.js';
import { EXIT } from '../exit.js';
import { failureLine, withApp } from '../library.js';
import type { Context } from '../program.js';
import { line, paint, plain } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface IngestFlags {
  readonly meta: Readonly<Record<string, string>>;
  readonly collection?: string;
  readonly json?: boolean;
}

export function addIngestCommand(program: Command, context: Context): void {
  program
    .command('ingest')
    .description('把文件和文件夹加入文件库;重复执行没有坏处,内容未变的文件不会再处理')
    .argument('<path...>', '文件或文件夹')
    .option('--meta <key=value>', '给这些文件写明信息,如 place=南京市、year=2023;可写多次', collectMeta, {})
    .option('--collection <name>', '归入哪一组(决定谁能看到),默认 public')
    .option('--json', '每个文件输出一个 JSON 对象,最后不再输出小结')
    .action((paths: string[], flags: IngestFlags) => ingest(paths, flags, context));
}

function collectMeta(entry: string, previous: Record<string, string>): Record<string, string> {
  const [, key, value] = /^\s*([\p{L}\w]+)\s*=\s*(.+?)\s*$/u.exec(entry) ?? [];
  if (key === undefined || value === undefined)
    throw new AppError('invalid_field', `--meta 应写成 key=value,而不是“${entry}”。`);
  return { ...previous, [key]: value };
}

async function ingest(paths: readonly string[], flags: IngestFlags, context: Context): Promise<void> {
  const { terminal } = context;
  const interruption = new AbortController();
  const interrupt = () => {
    line(terminal.err, '\n正在完成手头的文件,然后停止;已入库的不受影响,再次执行即可继续。');
    interruption.abort();
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await withApp(terminal, { fill: false }, async (app) => {
      const bar = progressBar(terminal, await app.countFiles(paths), flags.json === true);
      const options = {
        given: flags.meta,
        ...(flags.collection !== undefined && { collection: flags.collection }),
      };
      const tally = new Tally();
      for await (const result of app.ingest(paths, options, interruption.signal)) {
        tally.add(result);
        if (flags.json === true) printLine(terminal, result);
        bar?.increment(1, { name: plain(result.source) });
      }
      bar?.stop();
      if (flags.json !== true) summarise(tally, terminal);
      context.exit(exitOf(tally, interruption.signal.aborted));
    });
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

const exitOf = (tally: Tally, interrupted: boolean) => {
  if (interrupted) return EXIT.interrupted;
  return tally.failures.some(({ status }) => status === 'rejected') ? EXIT.failed : EXIT.ok;
};

function printLine(
  { out }: Terminal,
  { sourceKey, source, status, documentId, passages, warnings, error }: IngestResult,
): void {
  line(out, JSON.stringify({ path: sourceKey, source, status, documentId, passages, warnings, error }));
}

/** With rate and time left, on a terminal only. */
function progressBar({ err }: Terminal, total: number, json: boolean): SingleBar | null {
  if (json || !('isTTY' in err) || err.isTTY !== true) return null;
  const started = performance.now();
  const bar = new SingleBar(
    {
      stream: err,
      hideCursor: true,
      etaBuffer: 50,
      format: (options, params, payload: { name?: string }) => {
        const width = 24;
        const filled = Math.round(params.progress * width);
        const seconds = Math.max(0.001, (performance.now() - started) / 1000);
        const rate = (params.value / seconds).toFixed(1);
        const left =
          params.value === 0
            ? '…'
            : `${Math.ceil(((params.total - params.value) * seconds) / params.value)} 秒`;
        const drawn = '█'.repeat(filled) + '░'.repeat(width - filled);
        return `入库 ${drawn} ${params.value}/${params.total} ${rate} 份/秒 剩余 ${left} ${payload.name ?? ''}`.slice(
          0,
          options.barsize === undefined ? 110 : 160,
        );
      },
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, {});
  return bar;
}

/** Counts, and the failures to be listed at the end. Does not grow with what went well. */
class Tally {
  readonly counts = { added: 0, unchanged: 0, replaced: 0, held: 0, rejected: 0 };
  readonly failures: IngestResult[] = [];
  passages = 0;

  add(result: IngestResult): void {
    this.counts[result.status]++;
    if (result.status === 'added' || result.status === 'replaced') this.passages += result.passages ?? 0;
    if (result.status === 'rejected' || result.status === 'held') this.failures.push(result);
  }
}

function summarise({ counts, failures, passages }: Tally, terminal: Terminal): void {
  const { out, err } = terminal;
  const parts = [
    `新增 ${counts.added}`,
    `更新 ${counts.replaced}`,
    `未变 ${counts.unchanged}`,
    ...(counts.held > 0 ? [`暂缓 ${counts.held}`] : []),
    ...(counts.rejected > 0 ? [paint(out, 'red', `未能入库 ${counts.rejected}`)] : []),
  ];
  line(out, `${parts.join(',')};新入库段落 ${passages} 条。`);
  for (const failure of failures) line(err, failureLine(terminal, failure));
}
