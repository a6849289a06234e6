import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OWNER, createApp } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { REPORTS, openFilled, testLibrary } from './fixture.js';
import type { TestLibrary } from './fixture.js';

let library: TestLibrary;
beforeEach(async () => {
  library = testLibrary();
  await (await openFilled(library)).close();
});
afterEach(() => library.remove());

/** Starts as `serve` does: open, follow the corpus, mend. */
async function restart(): Promise<App> {
  const app = await createApp(library.config);
  await app.syncCorpus();
  await app.repair();
  return app;
}

async function expectWhole(): Promise<void> {
  const app = await restart();
  try {
    expect(await app.verify()).toEqual([]);
    const sources = app.documents(OWNER, { offset: 0, limit: 100 }).documents.map(({ source }) => source);
    expect(sources.sort()).toEqual(Object.keys(REPORTS).sort());
    const [best] = (await app.search({ query: '天使投资基金' }, OWNER)).passages;
    expect(best?.text).toContain('12.5亿元');
    const [nearest] = (await app.search({ query: '人才公寓交付' }, OWNER)).passages;
    expect(nearest?.text).toContain('3100套');
  } finally {
    await app.close();
  }
}

describe('a start after damage', () => {
  it('builds every file of the index folder again that is missing', async () => {
    for (const file of readdirSync(library.config.indexDir)) {
      rmSync(join(library.config.indexDir, file), { recursive: true });
      await expectWhole();
    }
  });

  it('mends one flipped byte, wherever it is', { timeout: 120_000 }, async () => {
    const files = readdirSync(library.config.indexDir).filter(
      (file) => !/withdrawn|token|-wal|-shm/u.test(file),
    );
    expect(files).toContain('library.sqlite');
    for (const file of files) {
      const path = join(library.config.indexDir, file);
      const whole = readFileSync(path);
      for (const share of [0, 0.004, 0.2, 0.45, 0.7, 0.93]) {
        const bytes = Buffer.from(readFileSync(path));
        const at = Math.min(bytes.length - 1, Math.floor(share * whole.length));
        bytes.writeUInt8((bytes[at] ?? 0) ^ 0x41, at);
        writeFileSync(path, bytes);
        await expectWhole();
      }
    }
  });

  it('does not bring back what was withdrawn when the library has to be built anew', async () => {
    const before = await createApp(library.config);
    const { documents } = before.documents(OWNER, { offset: 0, limit: 100 });
    const withdrawn = documents.find(({ source }) => source === 'mianyang.txt');
    await before.remove(withdrawn?.id ?? '', OWNER);
    await before.close();
    writeFileSync(
      join(library.config.indexDir, 'library.sqlite'),
      'no database at all, but long enough to be read as one',
    );
    const after = await restart();
    const sources = after.documents(OWNER, { offset: 0, limit: 100 }).documents.map(({ source }) => source);
    await after.close();
    expect(sources.sort()).toEqual(['masked.txt', 'yangzhou.md']);
    expect(readdirSync(library.config.indexDir).some((file) => file.startsWith('damaged-'))).toBe(true);
  });
});
