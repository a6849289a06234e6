import type { Command } from 'commander';
import type { Comparison, ComparisonItem, Measure } from '../../domain/comparison.js';
import { OWNER_ACCESS } from '../access.js';
import { EXIT } from '../exit.js';
import { formatOf, saveFile } from '../files.js';
import { withApp } from '../library.js';
import { MODE_OPTION, modeOf } from '../mode.js';
import type { Context } from '../program.js';
import { line, paint, plain, printJson } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface CompareFlags {
  readonly place?: string[];
  readonly exclude?: string[];
  readonly mode: string;
  readonly format: string;
  readonly out?: string;
  readonly json?: boolean;
}

const FORMATS = ['text', 'json', 'xlsx', 'docx'] as const;

export function addCompareCommand(program: Command, context: Context): void {
  program
    .command('compare')
    .description('同一主题,各地做法、政策、成效和数据对比')
    .argument('<topic>', '主题,如“养老服务”')
    .option('--place <name...>', '只比这些地方')
    .option('--exclude <name...>', '不看这些地方,如自己所在的市')
    .option(...MODE_OPTION)
    .option('--format <format>', `${FORMATS.join('、')} 之一`, 'text')
    .option('--out <path>', 'xlsx、docx 写到哪里(文件或文件夹)')
    .option('--json', '同 --format json')
    .action((topic: string, flags: CompareFlags) => compare(topic, flags, context));
}

async function compare(topic: string, flags: CompareFlags, context: Context): Promise<void> {
  const { terminal } = context;
  const format = flags.json === true ? 'json' : formatOf(flags.format, FORMATS);
  const request = {
    topic,
    mode: modeOf(flags.mode),
    ...(flags.place && { places: flags.place }),
    ...(flags.exclude && { excludePlaces: flags.exclude }),
  };
  await withApp(terminal, { fill: true }, async (app) => {
    const comparison = await app.compare(request, OWNER_ACCESS);
    if (format === 'json') printJson(terminal, comparison);
    else if (format === 'text') printComparison(comparison, terminal);
    else saveFile(await app.exportComparison(comparison, format), flags.out, terminal);
    context.exit(comparison.rows.length > 0 ? EXIT.ok : EXIT.refused);
  });
}

function printComparison(comparison: Comparison, { out }: Terminal): void {
  if (comparison.summary.length > 0) {
    line(out, paint(out, 'bold', '概述(对话模型组织文字,每句均已核对)'));
    for (const { text, citations } of comparison.summary)
      line(out, `  ${plain(text)}${citations.map((number) => `[${number}]`).join('')}`);
    line(out);
  }
  for (const { place, year, practices, policies, results } of comparison.rows) {
    line(out, paint(out, 'bold', `${place ?? '地区不详'}${year === null ? '' : `(${year}年)`}`));
    printItems('做法', practices, out);
    printItems('政策依据', policies, out);
    printItems('成效', results, out);
    line(out);
  }
  const aligned = comparison.figures.filter((measure) => measure.aligned);
  if (aligned.length > 0) line(out, paint(out, 'bold', '可以比较的数据'));
  for (const measure of aligned) line(out, `  ${measureLine(measure)}`);
  if (comparison.missing.length > 0) line(out, `没有这方面材料:${comparison.missing.join('、')}`);
  for (const { message } of comparison.warnings) line(out, paint(out, 'yellow', `提示:${plain(message)}`));
  line(out, paint(out, 'bold', '\n出处'));
  for (const { number, title, place, year, source } of comparison.citations)
    line(out, paint(out, 'dim', `[${number}] ${plain(title)} ${place ?? ''} ${year ?? ''} ${plain(source)}`));
}

function printItems(name: string, items: readonly ComparisonItem[], out: NodeJS.WritableStream): void {
  line(out, paint(out, 'cyan', `  ${name}`));
  if (items.length === 0) line(out, paint(out, 'dim', '    材料未载明'));
  for (const { text, citation } of items)
    line(out, `    - ${plain(text).replaceAll(/\s*\n\s*/gu, '')} [${citation}]`);
}

const measureLine = ({ measure, figures }: Measure): string =>
  `${plain(measure)}:${figures.map(({ place, valueText }) => `${place ?? '地区不详'} ${plain(valueText)}`).join(';')}`;
