import type { Command } from 'commander';
import { OWNER_ACCESS } from '../access.js';
import type { SummaryView } from '../../app/shapes.js';
import type { Basis } from '../../domain/document.js';
import { withApp } from '../library.js';
import type { Context } from '../program.js';
import { line, printJson, printTable, shorten } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface JsonFlag {
  readonly json?: boolean;
}

export function addDocumentsCommands(program: Command, context: Context): void {
  program
    .command('documents')
    .description('文件库里有什么')
    .option('--json', '输出 JSON')
    .action((flags: JsonFlag) => list(flags, context));
  program
    .command('remove')
    .description('撤回一份文件,打印回执;此后任何途径都找不到它的内容')
    .argument('<id>', '文件编号,见 reform documents')
    .option('--json', '输出 JSON')
    .action((id: string, flags: JsonFlag) => remove(id, flags, context));
}

async function list(flags: JsonFlag, { terminal }: Context): Promise<void> {
  const { total, documents } = await withApp(terminal, { fill: false }, (app) =>
    Promise.resolve(app.documents(OWNER_ACCESS, { offset: 0, limit: Number.MAX_SAFE_INTEGER })),
  );
  if (flags.json === true) printJson(terminal, { total, documents });
  else if (total === 0) line(terminal.out, '文件库是空的。用 reform ingest 加入文件。');
  else printDocuments(documents, terminal);
}

function printDocuments(documents: readonly SummaryView[], terminal: Terminal): void {
  printTable(terminal, ['编号', '地区', '年份', '标题', '段落', '数据', '提示', '文件'], documents.map(row));
  line(terminal.out, `共 ${documents.length} 份。地区、年份后带“?”的由正文推断。`);
}

const guessed = (basis: Basis): string => (basis === 'inferred' ? '?' : '');

function row({ id, metadata, passages, figures, warnings, source }: SummaryView): string[] {
  const { place, year, title } = metadata;
  return [
    id,
    place.value === null ? '不详' : place.value.name + guessed(place.basis),
    year.value === null ? '不详' : String(year.value) + guessed(year.basis),
    shorten(title.value, 24),
    String(passages),
    String(figures),
    warnings.length === 0 ? '' : String(warnings.length),
    shorten(source, 28),
  ];
}

async function remove(id: string, flags: JsonFlag, { terminal }: Context): Promise<void> {
  const receipt = await withApp(terminal, { fill: false }, (app) => app.remove(id, OWNER_ACCESS));
  if (flags.json === true) {
    printJson(terminal, receipt);
    return;
  }
  line(terminal.out, `已撤回 ${receipt.documentId}(${receipt.at})`);
  line(
    terminal.out,
    `删除段落 ${receipt.passages} 条、向量 ${receipt.vectors} 条、词项 ${receipt.postings} 条、数据 ${receipt.figures} 条。`,
  );
}
