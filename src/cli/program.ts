import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.js';
import { addAskCommand } from './commands/ask.js';
import { addCompareCommand } from './commands/compare.js';
import { addBenchCommand } from './commands/bench.js';
import { addDocumentsCommands } from './commands/documents.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addEvalCommand } from './commands/eval.js';
import { addDraftCommand } from './commands/draft.js';
import { addFiguresCommand } from './commands/figures.js';
import { addIngestCommand } from './commands/ingest.js';
import { addSearchCommand } from './commands/search.js';
import { addServeCommand } from './commands/serve.js';
import { EXIT } from './exit.js';
import type { Exit } from './exit.js';
import { PROCESS_TERMINAL, line, paint } from './terminal.js';
import type { Terminal } from './terminal.js';

/** What a command is given, and where it leaves its exit code. */
export interface Context {
  readonly terminal: Terminal;
  /** Remembers the worst outcome. */
  exit(code: Exit): void;
}

/** Runs one command line (without `node` and the script) and resolves to its exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal = PROCESS_TERMINAL): Promise<number> {
  let code: Exit = EXIT.ok;
  const context: Context = { terminal, exit: (worse) => void (code = worse) };
  try {
    await program(context).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, terminal);
  }
}

function program(context: Context): Command {
  const { terminal } = context;
  const command = new Command('reform')
    .description('改革问答:从改革材料中得到有出处的回答')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => void terminal.err.write(text),
    })
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .addHelpText(
      'after',
      '\n退出码:0 成功;1 出错或有文件未能入库;2 用法或设置有误;3 材料中没有答案;130 被中断。',
    );
  addIngestCommand(command, context);
  addAskCommand(command, context);
  addSearchCommand(command, context);
  addCompareCommand(command, context);
  addFiguresCommand(command, context);
  addDraftCommand(command, context);
  addDocumentsCommands(command, context);
  addServeCommand(command, context);
  addDoctorCommand(command, context);
  addEvalCommand(command, context);
  addBenchCommand(command, context);
  return command;
}

function report(error: unknown, { err }: Terminal): Exit {
  // Commander has already said what it had to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (!(error instanceof AppError)) {
    line(err, paint(err, 'red', '内部错误'));
    line(err, error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.failed;
  }
  line(err, paint(err, 'red', error.message));
  if (error.hint !== undefined) line(err, paint(err, 'dim', error.hint));
  return error.code === 'invalid_config' || error.code === 'invalid_field' ? EXIT.usage : EXIT.failed;
}
