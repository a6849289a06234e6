import type { Command } from 'commander';
import { OWNER_ACCESS } from '../access.js';
import type { PassageView, SearchResponse } from '../../app/shapes.js';
import type { Span } from '../../domain/span.js';
import { AppError } from '../../errors.js';
import { EXIT } from '../exit.js';
import { filterOf, withFilterOptions } from '../filter.js';
import type { FilterFlags } from '../filter.js';
import { withApp } from '../library.js';
import type { Context } from '../program.js';
import { line, paint, plain, printJson } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface SearchFlags extends FilterFlags {
  readonly limit: number;
  readonly explain?: boolean;
  readonly json?: boolean;
}

export function addSearchCommand(program: Command, context: Context): void {
  withFilterOptions(program.command('search'))
    .description('检索段落')
    .argument('<query>', '要找的内容')
    .option('--limit <number>', '最多几条,1 至 100', toLimit, 10)
    .option('--explain', '说明每条为什么排在那里')
    .option('--json', '输出 JSON')
    .action((query: string, flags: SearchFlags) => search(query, flags, context));
}

function toLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw new AppError('invalid_field', `--limit 应为 1 至 100 的整数,而不是“${text}”。`);
}

async function search(query: string, flags: SearchFlags, context: Context): Promise<void> {
  const { terminal } = context;
  const { limit, explain = false } = flags;
  const filter = filterOf(flags);
  const response = await withApp(terminal, { fill: true }, (app) =>
    app.search({ query, limit, explain, filter }, OWNER_ACCESS),
  );
  if (flags.json === true) printJson(terminal, response);
  else printResponse(response, terminal);
  context.exit(response.passages.length > 0 ? EXIT.ok : EXIT.refused);
}

function printResponse({ passages, tookMs }: SearchResponse, terminal: Terminal): void {
  if (passages.length === 0) line(terminal.out, '没有找到相关内容。');
  passages.forEach((passage, index) => printPassage(passage, index + 1, terminal));
  line(terminal.out, paint(terminal.out, 'dim', `${passages.length} 条;用时 ${Math.round(tookMs)} 毫秒`));
}

function printPassage(passage: PassageView, rank: number, { out }: Terminal): void {
  const { place, year, title, headings, source, score, explanation } = passage;
  const where = [place ?? '地区不详', year === null ? '年份不详' : `${year}年`].join(' ');
  line(
    out,
    `${paint(out, 'cyan', `${rank}.`)} ${paint(out, 'bold', where)} ${plain([title, ...headings].join(' › '))}`,
  );
  line(out, `   ${highlighted(passage.text, passage.highlights, out)}`);
  line(
    out,
    paint(
      out,
      'dim',
      `   ${plain(source)}  得分 ${score.toFixed(3)}${passage.masked ? '  含隐去的数字' : ''}`,
    ),
  );
  if (explanation !== undefined) line(out, paint(out, 'dim', `   ${JSON.stringify(explanation)}`));
  line(out);
}

function highlighted(text: string, highlights: readonly Span[], out: NodeJS.WritableStream): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    parts.push(plain(text.slice(at, start)), paint(out, 'yellow', plain(text.slice(start, end))));
    at = end;
  }
  return [...parts, plain(text.slice(at))].join('').replaceAll(/\s*\n\s*/gu, ' ');
}
