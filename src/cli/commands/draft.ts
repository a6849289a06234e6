import type { Command } from 'commander';
import type { Draft, DraftParagraph } from '../../domain/draft.js';
import { AppError } from '../../errors.js';
import { OWNER_ACCESS } from '../access.js';
import { formatOf, saveFile } from '../files.js';
import { withApp } from '../library.js';
import { MODE_OPTION, modeOf } from '../mode.js';
import type { Context } from '../program.js';
import { line, paint, plain, printJson } from '../terminal.js';
import type { Terminal } from '../terminal.js';

interface DraftFlags {
  readonly kind: string;
  readonly own?: string;
  readonly place?: string[];
  readonly minutes: number;
  readonly mode: string;
  readonly format: string;
  readonly out?: string;
  readonly json?: boolean;
}

const FORMATS = ['text', 'json', 'docx'] as const;

export function addDraftCommand(program: Command, context: Context): void {
  program
    .command('draft')
    .description('讲话素材或汇报材料:逐句有出处,需要您补充的地方写在〔〕里')
    .argument('<topic>', '主题,如“养老服务”')
    .option('--kind <kind>', 'speech(讲话素材)或 briefing(汇报材料)', 'speech')
    .option('--own <place>', '您所在的地方;别处的情况会写明是哪里的')
    .option('--place <name...>', '只引用这些地方')
    .option('--minutes <minutes>', '念多少分钟,1 至 60', toMinutes, 8)
    .option(...MODE_OPTION)
    .option('--format <format>', `${FORMATS.join('、')} 之一`, 'text')
    .option('--out <path>', 'docx 写到哪里(文件或文件夹)')
    .option('--json', '同 --format json')
    .action((topic: string, flags: DraftFlags) => draft(topic, flags, context));
}

function toMinutes(text: string): number {
  const minutes = Number(text);
  if (Number.isFinite(minutes) && minutes >= 1 && minutes <= 60) return minutes;
  throw new AppError('invalid_field', `--minutes 应为 1 至 60,而不是“${text}”。`);
}

function toKind(text: string): 'speech' | 'briefing' {
  if (text === 'speech' || text === 'briefing') return text;
  throw new AppError('invalid_field', `--kind 应为 speech 或 briefing,而不是“${text}”。`);
}

async function draft(topic: string, flags: DraftFlags, { terminal }: Context): Promise<void> {
  const format = flags.json === true ? 'json' : formatOf(flags.format, FORMATS);
  const request = {
    topic,
    kind: toKind(flags.kind),
    minutes: flags.minutes,
    mode: modeOf(flags.mode),
    ...(flags.own !== undefined && { ownPlace: flags.own }),
    ...(flags.place && { places: flags.place }),
  };
  await withApp(terminal, { fill: true }, async (app) => {
    const written = await app.draft(request, OWNER_ACCESS);
    if (format === 'json') printJson(terminal, written);
    else if (format === 'text') printDraft(written, terminal);
    else saveFile(await app.exportDraft(written), flags.out, terminal);
  });
}

function printDraft(draft: Draft, { out }: Terminal): void {
  const { title, sections, citations, checks, mode, warnings } = draft;
  line(out, paint(out, 'bold', plain(title)));
  for (const { heading, paragraphs } of sections) {
    if (heading !== '') line(out, `\n${paint(out, 'bold', heading)}`);
    for (const paragraph of paragraphs) line(out, `  ${paragraphText(paragraph, out)}`);
  }
  line(out, `\n${paint(out, 'bold', '素材来源')}`);
  for (const { number, title: name, place, year, source } of citations)
    line(out, paint(out, 'dim', `[${number}] ${plain(name)} ${place ?? ''} ${year ?? ''} ${plain(source)}`));
  const { figures, quotations } = checks;
  line(out, `核对:数字 ${figures.verified}/${figures.total},引文 ${quotations.verified}/${quotations.total}`);
  for (const { message } of warnings) line(out, paint(out, 'yellow', `提示:${plain(message)}`));
  if (mode === 'model') line(out, '文字由对话模型组织,每句均已与出处核对。');
  line(out, '本材料由系统辅助整理,供人工审核后使用。');
}

function paragraphText({ basis, text, parts }: DraftParagraph, out: NodeJS.WritableStream): string {
  if (basis === 'todo') return paint(out, 'yellow', text);
  if (parts.length === 0) return text;
  return parts
    .map((part) => plain(part.text) + (part.citation === null ? '' : `[${part.citation}]`))
    .join('');
}
