import type { Command } from 'commander';
import { OWNER_ACCESS } from '../access.js';
import type { App } from '../../app.js';
import { EXIT } from '../exit.js';
import { withApp } from '../library.js';
import type { Context } from '../program.js';
import { line, paint, plain, printJson } from '../terminal.js';
import type { Terminal } from '../terminal.js';

export function addDoctorCommand(program: Command, context: Context): void {
  program
    .command('doctor')
    .description('检查设置、文件库和索引是否完好')
    .option('--json', '输出 JSON')
    .action((flags: { readonly json?: boolean }) => doctor(flags, context));
}

async function doctor(flags: { readonly json?: boolean }, context: Context): Promise<void> {
  const { terminal } = context;
  const report = await withApp(terminal, { fill: false }, examine);
  context.exit(report.damaged.length === 0 ? EXIT.ok : EXIT.failed);
  if (flags.json === true) printJson(terminal, report);
  else printReport(report, terminal);
}

function printReport(report: Awaited<ReturnType<typeof examine>>, { out }: Terminal): void {
  const { settings, health, damaged, warned } = report;
  line(out, `${paint(out, 'bold', '运行环境')} Node ${report.node}`);
  line(out, paint(out, 'bold', '设置'));
  for (const [name, value] of Object.entries(settings)) line(out, `  ${name} = ${JSON.stringify(value)}`);
  line(out, `${paint(out, 'bold', '文件库')} 文件 ${health.documents} 份,段落 ${health.passages} 条`);
  line(out, `${paint(out, 'bold', '索引')} ${JSON.stringify(health.indexes)}`);
  for (const { source, error } of damaged) line(out, paint(out, 'red', `✗ ${plain(source)}:${error}`));
  for (const { source, warnings } of warned)
    for (const warning of warnings)
      line(out, paint(out, 'yellow', `! ${plain(source)}:${plain(warning.message)}`));
  line(
    out,
    damaged.length === 0 ? paint(out, 'green', '✓ 内容完好') : '请用 reform ingest 重新加入损坏的文件。',
  );
}

async function examine(app: App) {
  const { documents } = app.documents(OWNER_ACCESS, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  return {
    node: process.versions.node,
    // Secrets print themselves as [secret].
    settings: app.config,
    health: app.health(),
    damaged: await app.verify(),
    warned: documents
      .filter(({ warnings }) => warnings.length > 0)
      .map(({ id, source, warnings }) => ({ id, source, warnings })),
  };
}
