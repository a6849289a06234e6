import type { App, IngestResult } from '../app.js';
import { loadConfig } from '../config.js';
import { line, paint, plain } from './terminal.js';
import type { Terminal } from './terminal.js';

export interface OpenOptions {
  /** Take in `CORPUS_DIR` first when the library is still empty. */
  readonly fill: boolean;
}

/** Opens the library for one command, and closes it whatever happens. */
export async function withApp<T>(
  terminal: Terminal,
  options: OpenOptions,
  use: (app: App) => Promise<T>,
): Promise<T> {
  const config = loadConfig();
  const { createApp } = await import('../app.js');
  const app = await createApp(config, {
    onRederive: ({ done, total }) => {
      if (done === 1 || done === total) line(terminal.err, `正在按新版本重新处理文件库:${done}/${total}`);
    },
    onFault: (error, what) => line(terminal.err, paint(terminal.err, 'red', `${what}:${describe(error)}`)),
  });
  try {
    if (options.fill && app.health().documents === 0) await fill(app, terminal);
    return await use(app);
  } finally {
    await app.close();
  }
}

async function fill(app: App, terminal: Terminal): Promise<void> {
  line(terminal.err, `文件库还是空的,先读入 ${app.config.corpusDir} …`);
  await app.syncCorpus({
    onResult: (result) => {
      if (result.status === 'rejected') line(terminal.err, failureLine(terminal, result));
    },
  });
}

/** One line on a file that was not taken in. */
export function failureLine({ err }: Terminal, { source, error, warnings }: IngestResult): string {
  const why = error?.message ?? warnings[0]?.message ?? '';
  const hint = error?.hint === undefined ? '' : paint(err, 'dim', ` ${error.hint}`);
  return `${paint(err, 'red', '✗')} ${plain(source)}:${plain(why)}${hint}`;
}

export const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));
