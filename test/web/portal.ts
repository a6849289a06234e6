import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { createPortal } from '../../docs/portal-example/server.mjs';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLog } from '../../src/http/log.js';
import { startServer } from '../../src/http/server.js';
import type { RunningServer } from '../../src/http/server.js';
import { launch } from './stage.js';

const ROOT = resolve(import.meta.dirname, '../..');
export const PORTAL_KEY = 'portal-key';

/** A site of its own, whose addresses a test may answer differently. */
export interface Site {
  readonly origin: string;
  /** Answers by path, before everything else. */
  readonly routes: Map<string, RequestListener>;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** On another port and under another name than the product: another origin and another site. */
export async function openSite(listener: RequestListener = (_, response) => response.end()): Promise<Site> {
  const routes = new Map<string, RequestListener>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    requests.push(`${request.method ?? ''} ${path}`);
    (routes.get(path) ?? listener)(request, response);
  });
  const port = await listen(server);
  return {
    origin: `http://localhost:${port}`,
    routes,
    requests,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, () => done((server.address() as AddressInfo).port)));

export interface PortalStage {
  readonly portal: Site;
  /** The product. */
  readonly url: string;
  readonly browser: Browser;
  /** Everything that pages log as errors. */
  readonly faults: string[];
  /** Moves the product's clock. */
  skip(seconds: number): void;
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  /** The example portal, or what `path` has; in a context of its own. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The product with a key for one portal, that portal as the documentation has it, and a Chromium before them. */
export async function openPortal(): Promise<PortalStage> {
  const root = mkdtempSync(join(tmpdir(), 'reform-portal-'));
  cpSync(inject('filledIndex'), join(root, 'index'), { recursive: true });
  let handler: RequestListener = (_, response) => response.end();
  const portal = await openSite((request, response) => handler(request, response));
  writeFileSync(join(root, 'keys.json'), keysFile(portal.origin));
  const config = loadConfig({
    cwd: ROOT,
    env: {
      INDEX_DIR: join(root, 'index'),
      API_KEYS_FILE: join(root, 'keys.json'),
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
  });
  const app = await createApp(config);
  await app.syncCorpus();
  let [port, ahead] = [0, 0];
  const now = (): Date => new Date(Date.now() + ahead);
  const start = (): Promise<RunningServer> =>
    startServer({
      config: { ...config, port },
      log: createLog(config),
      app: () => app,
      webDir: inject('webDir'),
      now,
    });
  let server: RunningServer | null = await start();
  const { url } = server;
  port = Number(new URL(url).port);
  handler = createPortal({ reformUrl: url, key: PORTAL_KEY, origin: portal.origin });
  const browser = await launch();
  const faults: string[] = [];
  return {
    portal,
    url,
    browser,
    faults,
    skip: (seconds) => (ahead += seconds * 1000),
    stopServer: async () => {
      await server?.close();
      server = null;
    },
    startServer: async () => {
      server ??= await start();
    },
    open: async (path = '/', options = {}) => {
      const page = await (await browser.newContext({ locale: 'zh-CN', ...options })).newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(portal.origin + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await portal.close();
      await server?.close();
      await app.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const keysFile = (origin: string): string =>
  JSON.stringify([
    {
      name: 'portal',
      sha256: createHash('sha256').update(PORTAL_KEY).digest('hex'),
      scopes: ['read'],
      collections: ['public'],
      origins: [origin],
    },
  ]);

/** The example portal's page with `change` made to it, under the example's own policy. */
export function serveChanged(
  stage: PortalStage,
  path: string,
  change: (html: string) => string,
  server = stage.url,
): void {
  const html = readFileSync(join(ROOT, 'docs/portal-example/index.html'), 'utf8');
  const policy = [
    "default-src 'none'",
    `script-src ${server}`,
    "style-src 'self'",
    `connect-src 'self' ${server}`,
    "require-trusted-types-for 'script'",
  ];
  stage.portal.routes.set(path, (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy.join('; '));
    response.end(change(html).replaceAll('https://reform.example', server));
  });
}

export const launcher = (page: Page): Locator => page.locator('reform-chat .launcher');
export const panel = (page: Page): Locator => page.locator('reform-chat .panel');

export async function openWidget(page: Page): Promise<void> {
  await launcher(page).click();
  await panel(page).waitFor();
}

/** Writes a question and sends it; resolves when its turn is over. */
export async function askWidget(page: Page, question: string): Promise<Locator> {
  await page.locator('reform-chat textarea').fill(question);
  await page.locator('reform-chat textarea').press('Enter');
  return settled(page);
}

/** The last turn, once it is over. */
export async function settled(page: Page): Promise<Locator> {
  await page.locator('reform-chat .log[aria-busy="false"]').waitFor();
  return page.locator('reform-chat .turn').last();
}
