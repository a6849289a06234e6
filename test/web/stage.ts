import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { App } from '../../src/app.js';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLog } from '../../src/http/log.js';
import { startServer } from '../../src/http/server.js';
import type { RunningServer } from '../../src/http/server.js';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Stage {
  readonly url: string;
  readonly app: App;
  readonly browser: Browser;
  /** A page of a context of its own. What a page logs as an error, or throws, is kept in {@link faults}. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  readonly faults: string[];
  /** Stops the server, as a crash would. */
  stopServer(): Promise<void>;
  /** Starts it again at the same address. */
  startServer(): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  /** With one key of each scope: `reader-key` and `writer-key`. */
  readonly keys?: boolean;
  /** Further settings. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The product's own server over the shipped corpus, and a Chromium before it. */
export async function openStage({ keys = false, env: more = {} }: StageOptions = {}): Promise<Stage> {
  const root = mkdtempSync(join(tmpdir(), 'reform-stage-'));
  cpSync(inject('filledIndex'), join(root, 'index'), { recursive: true });
  const env: Record<string, string> = {
    INDEX_DIR: join(root, 'index'),
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...more,
  };
  if (keys) {
    writeFileSync(join(root, 'keys.json'), keysFile());
    env['API_KEYS_FILE'] = join(root, 'keys.json');
  }
  const config = loadConfig({ cwd: ROOT, env });
  const app = await createApp(config);
  await app.syncCorpus();
  let port = 0;
  const listen = (): Promise<RunningServer> =>
    startServer({
      config: { ...config, port },
      log: createLog(config),
      app: () => app,
      webDir: inject('webDir'),
    });
  let server: RunningServer | null = await listen();
  const { url } = server;
  port = Number(new URL(url).port);
  const browser = await launch();
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  return {
    url,
    app,
    browser,
    faults,
    async open(path = '/', options = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(url + path);
      return page;
    },
    async stopServer() {
      await server?.close();
      server = null;
    },
    async startServer() {
      server ??= await listen();
    },
    async close() {
      await browser.close();
      await server?.close();
      await app.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Debian's Chromium, headless and quiet. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-gpu'],
  });

const keysFile = (): string =>
  JSON.stringify(
    (['reader', 'writer'] as const).map((name) => ({
      name,
      sha256: createHash('sha256').update(`${name}-key`).digest('hex'),
      scopes: name === 'writer' ? ['read', 'write'] : ['read'],
      collections: ['public'],
    })),
  );

/** Writes a question and sends it; resolves when its answer (or what came instead) is complete. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.fill('#question', question);
  await page.press('#question', 'Enter');
  await page.waitForSelector('.turn:last-of-type[aria-busy="false"]');
  await page.locator('reform-turn').last().locator('.turn[aria-busy="false"]').waitFor();
}
