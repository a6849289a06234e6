import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp, OWNER, type App } from '../../src/app.js';
import { loadConfig, type Config } from '../../src/config.js';
import { letterVector, startModelServer, type ModelServer } from '../fixtures/model-server/server.js';
import { openFilled, testLibrary, type TestLibrary } from './fixture.js';

let server: ModelServer;
let library: TestLibrary;
let open: App[];
beforeEach(async () => {
  server = await startModelServer();
  server.embed = (texts) => texts.map(letterVector);
  library = testLibrary();
  open = [];
});
afterEach(async () => {
  for (const app of open) await app.close().catch(() => undefined);
  await server.close();
  library.remove();
});

const served = (model = 'm', url = server.url): Config =>
  loadConfig({
    cwd: library.root,
    env: { PORT: '0', LOG_LEVEL: 'silent', EMBEDDING_BASE_URL: url, EMBEDDING_MODEL: model },
  });

async function start(config: Config): Promise<App> {
  const app = await createApp(config);
  open.push(app);
  return app;
}

async function close(app: App): Promise<void> {
  open = open.filter((other) => other !== app);
  await app.close();
}

async function until(done: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !done(); round++) await delay(50);
  expect(done()).toBe(true);
}

const QUESTION = { query: '企业开办要几个工作日' };
const explained = async (app: App) => (await app.search({ ...QUESTION, explain: true }, OWNER)).passages;

describe('the application with an embedding server', () => {
  it("fills a new library with that server's vectors and searches by them", async () => {
    const app = await start(served());
    await app.syncCorpus();
    expect(app.health().embedding).toMatchObject({ state: 'ready', dense: true });
    expect(app.health().embedder).toMatch(/^openai:127\.0\.0\.1:\d+:m:8$/u);
    expect((await explained(app)).some(({ explanation }) => explanation?.vector !== null)).toBe(true);
  });

  it('serves from the old vectors until all the new ones are there, reading no file again', async () => {
    const before = await openFilled(library);
    const builtin = before.health().embedder;
    await before.close();
    rmSync(library.corpusDir, { recursive: true });
    let release = false;
    server.embed = (texts) =>
      release || texts.length === 1 ? texts.map(letterVector) : { kind: 'json', status: 503, body: {} };
    const app = await start(served());
    expect(app.health().embedder).toBe(builtin);
    expect(app.health().embedding).toMatchObject({ state: 'preparing', dense: true });
    expect((await explained(app)).some(({ explanation }) => explanation?.vector !== null)).toBe(true);
    release = true;
    await until(() => app.health().embedding.state === 'ready');
    expect(app.health().embedder).toContain(':m:8');
    const after = await explained(app);
    expect(after[0]?.source).toBe('yangzhou.md');
    expect(after.some(({ explanation }) => explanation?.vector !== null)).toBe(true);
  });

  it('asks for nothing again after a restart, and goes back to its own vectors when the setting is gone', async () => {
    const first = await start(served());
    await first.syncCorpus();
    await close(first);
    const asked = server.embeddings.length;
    const second = await start(served());
    expect(second.health().embedding.state).toBe('ready');
    expect(server.embeddings.length).toBe(asked + 1);
    await close(second);
    const own = await start(library.config);
    expect(own.health().embedder).not.toContain(':m:8');
    expect((await explained(own)).some(({ explanation }) => explanation?.vector !== null)).toBe(true);
  });

  it('starts without the server and finds by words, with a notice in the answer', async () => {
    const first = await start(served());
    await first.syncCorpus();
    await close(first);
    await server.close();
    const app = await start(served());
    const { passages } = await app.search(QUESTION, OWNER);
    expect(passages[0]?.source).toBe('yangzhou.md');
    const answer = await app.ask({ question: '扬州市建成多少处助餐点?' }, OWNER);
    expect(answer.answer).toContain('321');
    expect(answer.warnings.map(({ code }) => code)).toContain('embedding_unavailable');
  });

  it('works with its own vectors while a server was never reached', async () => {
    const app = await start(served('m', 'http://127.0.0.1:9/v1'));
    await app.syncCorpus();
    expect(app.health().embedding.state).toBe('waiting');
    const answer = await app.ask({ question: '扬州市建成多少处助餐点?' }, OWNER);
    expect(answer.answer).toContain('321');
  });

  it('leaves nothing of a withdrawn document in the cache', async () => {
    const app = await start(served());
    await app.syncCorpus();
    const asked = server.embeddings.flat().length;
    const [document] = app.documents(OWNER, { offset: 0, limit: 10 }).documents;
    await app.remove(document?.id ?? '', OWNER);
    const path = join(library.corpusDir, document?.source ?? '');
    for await (const result of app.ingest([path])) expect(result.status).toBe('added');
    expect(server.embeddings.flat().length).toBe(asked + (document?.passages ?? 0));
  });
});
