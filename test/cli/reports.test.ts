import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/program.js';
import { openFilled, testLibrary } from '../app/fixture.js';
import type { TestLibrary } from '../app/fixture.js';

let library: TestLibrary;
beforeAll(async () => {
  library = testLibrary();
  vi.stubEnv('INDEX_DIR', library.config.indexDir);
  vi.stubEnv('CORPUS_DIR', library.corpusDir);
  await (await openFilled(library)).close();
});
afterAll(() => {
  vi.unstubAllEnvs();
  library.remove();
});

async function reform(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await run(args, { out, err });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

describe('reform compare', () => {
  it('prints the table with what is not told', async () => {
    const { code, out } = await reform('compare', '养老服务');
    expect(code).toBe(0);
    expect(out).toContain('扬州市(2022年)');
    expect(out).toContain('助餐点321处');
    expect(out).toContain('材料未载明');
  });

  it('writes a workbook or a Word file where it is told to', async () => {
    for (const format of ['xlsx', 'docx']) {
      const path = join(library.root, `table.${format}`);
      expect((await reform('compare', '养老服务', '--format', format, '--out', path)).code).toBe(0);
      expect(readFileSync(path).toString('latin1', 0, 2)).toBe('PK');
    }
  });

  it('tells a topic without material from a wrong option', async () => {
    expect((await reform('compare', '水稻育种')).code).toBe(3);
    expect((await reform('compare', '养老', '--format', 'pdf')).code).toBe(2);
    expect((await reform('compare', '养老', '--format', 'xlsx', '--out', '/no/such/folder/x')).code).toBe(2);
  });
});

describe('reform figures', () => {
  it('prints, and writes CSV to a folder', async () => {
    expect((await reform('figures', '--place', '扬州', '--q', '助餐')).out).toContain('321处');
    expect((await reform('figures', '--format', 'csv', '--out', library.root)).code).toBe(0);
    expect(readFileSync(join(library.root, '数据台账.csv'), 'utf8').startsWith('\ufeff')).toBe(true);
  });

  it.each(['--policies', '--honours', '--contradictions'])('lists %s as a program reads it', async (flag) => {
    const { code, out } = await reform('figures', flag, '--json');
    expect(code).toBe(0);
    expect(typeof JSON.parse(out)).toBe('object');
  });
});

describe('reform draft', () => {
  it('prints a draft with its sources and what was checked', async () => {
    const { code, out } = await reform('draft', '养老服务', '--own', '扬州', '--minutes', '2');
    expect(code).toBe(0);
    expect(out).toContain('二、主要做法');
    expect(out).toMatch(/核对:数字 (\d+)\/\1/u);
  });

  it('writes a Word file, and refuses a length that is none', async () => {
    const path = join(library.root, 'draft.docx');
    expect((await reform('draft', '养老服务', '--format', 'docx', '--out', path)).code).toBe(0);
    expect(readFileSync(path).toString('latin1', 0, 2)).toBe('PK');
    expect((await reform('draft', '养老服务', '--minutes', '100')).code).toBe(2);
  });
});
