import type { Command } from 'commander';
import type { App, ExportedFile } from '../../app.js';
import type { FigureView } from '../../app/shapes.js';
import type { Filter } from '../../domain/question.js';
import { OWNER_ACCESS } from '../access.js';
import { formatOf, saveFile } from '../files.js';
import { filterOf, withFilterOptions } from '../filter.js';
import type { FilterFlags } from '../filter.js';
import { withApp } from '../library.js';
import type { Context } from '../program.js';
import { line, printJson, printTable, shorten } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface FiguresFlags extends FilterFlags {
  readonly unit?: string;
  readonly q?: string;
  readonly policies?: boolean;
  readonly honours?: boolean;
  readonly contradictions?: boolean;
  readonly format: string;
  readonly out?: string;
  readonly json?: boolean;
}

const FORMATS = ['text', 'json', 'csv', 'xlsx'] as const;

export function addFiguresCommand(program: Command, context: Context): void {
  withFilterOptions(program.command('figures'))
    .description('数据台账;也可列出政策、荣誉与案例、互相矛盾的数据')
    .option('--unit <unit>', '只看这种单位,如 项、%、元')
    .option('--q <words>', '对象或原句中须有这些词,以空格分开')
    .option('--policies', '列出政策文件')
    .option('--honours', '列出荣誉与案例')
    .option('--contradictions', '列出互相矛盾的数据')
    .option('--format <format>', `${FORMATS.join('、')} 之一`, 'text')
    .option('--out <path>', 'csv、xlsx 写到哪里(文件或文件夹)')
    .option('--json', '同 --format json')
    .action((flags: FiguresFlags) => figures(flags, context));
}

async function figures(flags: FiguresFlags, { terminal }: Context): Promise<void> {
  const format = flags.json === true ? 'json' : formatOf(flags.format, FORMATS);
  const words = flags.q?.split(/\s+/u).filter((word) => word !== '');
  const scope: Scope = {
    access: OWNER_ACCESS,
    filter: filterOf(flags),
    ...(words && { words }),
  };
  await withApp(terminal, { fill: true }, async (app) => {
    const ledger = ledgerOf(flags, scope, app);
    if (format === 'json') printJson(terminal, ledger.json());
    else if (format === 'text') ledger.print(terminal);
    else saveFile(await ledger.file(format), flags.out, terminal);
  });
}

interface Scope {
  readonly access: typeof OWNER_ACCESS;
  readonly filter: Filter;
  readonly words?: readonly string[];
}

interface LedgerCommand {
  json(): unknown;
  print(terminal: Terminal): void;
  file(format: 'csv' | 'xlsx'): Promise<ExportedFile>;
}

function ledgerOf(flags: FiguresFlags, scope: Scope, app: App): LedgerCommand {
  if (flags.policies === true) return policyLedger(scope, app);
  if (flags.honours === true) return honourLedger(scope, app);
  const query = { ...scope, ...(flags.unit !== undefined && { unit: flags.unit }) };
  if (flags.contradictions === true)
    return {
      json: () => ({ contradictions: app.contradictions(query) }),
      print: (terminal) => {
        for (const { place, year, subject, figures: own } of app.contradictions(query)) {
          line(terminal.out, `${place ?? '地区不详'} ${year}年 ${subject}`);
          printFigures(own, terminal);
        }
      },
      file: (format) => app.exportContradictions(query, format),
    };
  return {
    json: () => app.figures(query),
    print: (terminal) => {
      const { total, figures: own } = app.figures(query);
      printFigures(own, terminal);
      line(terminal.out, `共 ${total} 条。`);
    },
    file: (format) => app.exportFigures(query, format),
  };
}

const printFigures = (figures: readonly FigureView[], terminal: Terminal): void =>
  printTable(
    terminal,
    ['地区', '年份', '衡量什么', '原文写法', '原句'],
    figures.map(({ place, year, subject, valueText, sentence }) => [
      place ?? '',
      year === null ? '' : String(year),
      shorten(subject, 24),
      valueText,
      shorten(sentence, 40),
    ]),
  );

const policyLedger = (scope: Scope, app: App): LedgerCommand => ({
  json: () => app.policies(scope),
  print: (terminal) => {
    const { entries } = app.policies(scope);
    printTable(
      terminal,
      ['地区', '年份', '文件', '字号', '状态'],
      entries.map(({ place, year, name, number, states }) => [
        place ?? '',
        year === null ? '' : String(year),
        name ?? '',
        number ?? '',
        states.join('、'),
      ]),
    );
  },
  file: (format) => app.exportPolicies(scope, format),
});

const honourLedger = (scope: Scope, app: App): LedgerCommand => ({
  json: () => app.honours(scope),
  print: (terminal) => {
    const { entries } = app.honours(scope);
    printTable(
      terminal,
      ['地区', '年份', '类别', '层级', '内容'],
      entries.map(({ place, year, kind, level, text }) => [
        place ?? '',
        year === null ? '' : String(year),
        kind,
        level ?? '',
        shorten(text, 50),
      ]),
    );
  },
  file: (format) => app.exportHonours(scope, format),
});
