import type { Command } from 'commander';
import type { App } from '../../app.js';
import { loadConfig } from '../../config.js';
import type { Log } from '../../http/log.js';
import type { Context } from '../program.js';
import { failureLine } from '../library.js';
import { line, paint } from '../terminal.js';
import type { Terminal } from '../terminal.js';

export function addServeCommand(program: Command, context: Context): void {
  program
    .command('serve')
    .description('启动服务;先让文件库与 CORPUS_DIR 一致')
    .action(() => serve(context));
}

/** Listens at once (not ready yet), opens the library, brings it up to date, and serves until it is told to stop. */
async function serve({ terminal }: Context): Promise<void> {
  const config = loadConfig();
  const [{ createApp }, { startServer }, { createLog }, { tagged }] = await Promise.all([
    import('../../app.js'),
    import('../../http/server.js'),
    import('../../http/log.js'),
    import('../../chinese/segment.js'),
  ]);
  const log = createLog(config);
  const stop = stopSignal();
  let ready: App | null = null;
  const server = await startServer({ config, log, app: () => ready });
  try {
    const app = await createApp(config, {
      onFault: (error, what) => log.error({ err: error, what }, 'ingest fault'),
      onRederive: (progress) => log.info(progress, 'deriving the library anew'),
    });
    // The segmenter reads its dictionary with the first text, for a second: no user's question is to be that text.
    tagged('改革');
    const empty = app.health().documents === 0;
    if (!empty) ready = app;
    const synced = syncCorpus(app, log, stop, terminal);
    if (empty) await synced;
    ready = app;
    announce(app, server.url, terminal);
    await Promise.all([synced.then(() => mend(app, log)), aborted(stop)]);
    ready = null;
    await server.close();
    await app.close();
  } finally {
    await server.close();
  }
}

function announce(app: App, url: string, { out }: Terminal): void {
  const { documents, passages, chatModel } = app.health();
  line(out, `${paint(out, 'bold', '改革问答')} ${paint(out, 'cyan', url)}`);
  line(
    out,
    `文件 ${documents} 份,段落 ${passages} 条;${chatModel === null ? '未接模型,以原文作答' : `模型 ${chatModel}`}。按 Ctrl-C 停止。`,
  );
}

/** A folder that cannot be read must not stop the service of what is already there. */
async function syncCorpus(app: App, log: Log, signal: AbortSignal, terminal: Terminal): Promise<void> {
  try {
    const report = await app.syncCorpus({
      signal,
      onResult: (result) => {
        if (result.status === 'rejected' || result.status === 'held')
          line(terminal.err, failureLine(terminal, result));
      },
    });
    if (report.missingFolder)
      log.warn({ folder: app.config.corpusDir }, 'CORPUS_DIR is missing or empty; nothing was withdrawn');
    const { length: departed } = report.departed;
    if (report.results.length + departed > 0)
      log.info({ files: report.results.length, departed }, 'corpus followed');
  } catch (error) {
    log.error({ err: error }, 'corpus could not be followed');
  }
}

/** Reads the whole library back while it already serves; what cannot be trusted is refused until then, never shown. */
async function mend(app: App, log: Log): Promise<void> {
  try {
    const { restored, lost } = await app.repair();
    if (restored.length > 0) log.warn({ restored }, 'damaged documents were restored');
    if (lost.length > 0) log.error({ lost }, 'damaged documents were dropped: ingest their files again');
  } catch (error) {
    log.error({ err: error }, 'the library could not be checked');
  }
}

function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return controller.signal;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
