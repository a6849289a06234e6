import type { Command } from 'commander';
import { OWNER_ACCESS } from '../access.js';
import type { AnswerView } from '../../app/shapes.js';
import type { Citation } from '../../domain/citation.js';
import { EXIT } from '../exit.js';
import { filterOf, withFilterOptions } from '../filter.js';
import type { FilterFlags } from '../filter.js';
import { withApp } from '../library.js';
import type { Context } from '../program.js';
import { line, paint, plain, printJson } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface AskFlags extends FilterFlags {
  readonly json?: boolean;
}

export function addAskCommand(program: Command, context: Context): void {
  withFilterOptions(program.command('ask'))
    .description('提问,得到带出处的回答')
    .argument('<question>', '问题')
    .option('--json', '输出 JSON')
    .action((question: string, flags: AskFlags) => ask(question, flags, context));
}

async function ask(question: string, flags: AskFlags, context: Context): Promise<void> {
  const { terminal } = context;
  const filter = filterOf(flags);
  const answer = await withApp(terminal, { fill: true }, (app) =>
    app.ask({ question, filter }, OWNER_ACCESS),
  );
  if (flags.json === true) printJson(terminal, answer);
  else printAnswer(answer, terminal);
  context.exit(answer.answered ? EXIT.ok : EXIT.refused);
}

function printAnswer(answer: AnswerView, terminal: Terminal): void {
  const { out } = terminal;
  for (const warning of answer.warnings) line(out, paint(out, 'yellow', `提示:${plain(warning.message)}`));
  if (answer.refusal !== null) {
    line(out, paint(out, 'yellow', plain(answer.refusal.message)));
    if (answer.refusal.related.length > 0) line(out, `\n${paint(out, 'bold', '相近的内容(不是答案)')}`);
    for (const citation of answer.refusal.related) printCitation(citation, terminal);
    return;
  }
  line(out, plain(answer.answer));
  line(out, `\n${paint(out, 'bold', '出处')}`);
  for (const citation of answer.citations) printCitation(citation, terminal);
  const { figures, quotations } = answer.checks;
  const checked = `核对:数字 ${figures.verified}/${figures.total},引文 ${quotations.verified}/${quotations.total}`;
  line(out, paint(out, 'dim', `${checked};用时 ${Math.round(answer.tookMs)} 毫秒`));
}

function printCitation(citation: Citation, { out }: Terminal): void {
  const { number, place, year, headings, title, quote, source } = citation;
  const where = [place ?? '地区不详', year === null ? '年份不详' : `${year}年`].join(' ');
  const path = [title, ...headings].map((heading) => plain(heading).replaceAll(/\s+/gu, ' ')).join(' › ');
  line(out, `${paint(out, 'cyan', `[${number}]`)} ${paint(out, 'bold', where)} ${path}`);
  line(out, `    “${plain(quote).replaceAll(/\s*\n\s*/gu, ' ')}”`);
  line(out, paint(out, 'dim', `    ${plain(source)}`));
}
