import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { buildWeb } from '../../src/web/build.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The built pages. */
    webDir: string;
    /** An index over the shipped corpus, to be copied. */
    filledIndex: string;
  }
}

/** Builds the pages and takes the shipped corpus in, once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const root = mkdtempSync(join(cache, 'reform-web-'));
  const webDir = join(root, 'web');
  const filledIndex = join(root, 'index');
  await buildWeb(webDir);
  const config = loadConfig({ cwd: ROOT, env: { INDEX_DIR: filledIndex, PORT: '0', LOG_LEVEL: 'silent' } });
  const app = await createApp(config);
  await app.syncCorpus();
  await app.close();
  project.provide('webDir', webDir);
  project.provide('filledIndex', filledIndex);
  return () => rmSync(root, { recursive: true, force: true });
}
