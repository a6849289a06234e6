import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { normalise } from '../../src/chinese/normalise.js';
import type { Draft } from '../../src/domain/draft.js';
import { openReports } from '../compare/reports.js';
import { zipParts } from '../compare/zip.js';
import { DRAFT_REPORTS } from './reports.js';
import { readWord, textOf } from './word-file.js';

let app: App;
let close: () => Promise<void>;
let draft: Draft;
let bytes: Uint8Array;
beforeAll(async () => {
  ({ app, close } = await openReports(DRAFT_REPORTS));
  draft = await app.draft({ topic: '养老服务', kind: 'speech', ownPlace: '阳泉市', minutes: 6 }, OWNER);
  ({ bytes } = await app.exportDraft(draft));
});
afterAll(() => close());

const plain = (text: string): string => normalise(text).replace(/\s+/gu, '');

describe('the Word file of a draft', () => {
  it('gives every sentence a footnote of its own, with document, year and quotation', async () => {
    const cited = (await readWord(bytes)).flatMap(({ runs }) => runs.filter((run) => run.footnote !== null));
    expect(cited.length).toBe(draft.checks.quotations.total);
    for (const [index, { words, footnote }] of cited.entries()) {
      const citation = draft.citations[index];
      expect(footnote).toContain(`《${citation?.title ?? ''}》`);
      expect(footnote).toContain(`，${citation?.year ?? ''}年，${citation?.source ?? ''}）`);
      expect(footnote?.endsWith(`：“${citation?.quote ?? ''}”`)).toBe(true);
      expect(plain(words)).toContain(plain(citation?.quote ?? '').replace(/[。.]$/u, ''));
    }
  });

  it('has the layout of an official document', async () => {
    const parts = await zipParts(bytes);
    const document = parts.get('word/document.xml') ?? '';
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/u.exec(document)?.slice(1).map(Number) ?? [];
    const margins = Object.fromEntries(
      Array.from(
        /<w:pgMar ([^>]*)\/>/u.exec(document)?.[1]?.matchAll(/w:(\w+)="(\d+)"/gu) ?? [],
        ([, side = '', twips]) => [side, Math.round((Number(twips) * 25.4) / 1440)],
      ),
    );
    expect(size.map((twips) => Math.round((twips * 25.4) / 1440))).toEqual([210, 297]);
    expect(margins).toMatchObject({ top: 37, left: 28, right: 210 - 28 - 156, bottom: 297 - 37 - 225 });
    expect(document).toContain('<w:sz w:val="44"/>');
    expect(document).toContain('w:eastAsia="方正小标宋简体"');
    expect(document).toContain('w:eastAsia="仿宋_GB2312"');
    expect(document).toMatch(/w:line="560"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="560"/u);
    expect(document).toContain('w:firstLineChars="200"');
    expect([...parts.entries()].some(([name, xml]) => name.includes('footer') && xml.includes('— '))).toBe(
      true,
    );
    expect(textOf(document)).toContain('本材料由系统辅助整理，供人工审核后使用。');
    expect(textOf(document)).toContain('素材来源');
    expect(parts.get('word/fontTable.xml')).toContain('altName');
  });

  it('sets Chinese punctuation and leaves figures alone', async () => {
    const text = textOf((await zipParts(bytes)).get('word/document.xml') ?? '');
    expect(text).not.toMatch(/\p{Script=Han}[,;:]\p{Script=Han}/u);
    expect(text).toContain('23.6%');
  });

  it('is opened by LibreOffice, page by page', async ({ skip }) => {
    if (spawnSync('soffice', ['--version']).status !== 0) skip('LibreOffice (soffice) is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'reform-word-'));
    try {
      writeFileSync(join(folder, 'draft.docx'), bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'draft.docx'],
        {
          cwd: folder,
          stdio: 'ignore',
          timeout: 120_000,
        },
      );
      const pages = await pagesOf(readFileSync(join(folder, 'draft.pdf')));
      // 22 lines of 28 characters a page, less what the footnotes take.
      expect(pages.length).toBeGreaterThanOrEqual(Math.ceil(draft.characters / 600));
      expect(pages.length).toBeLessThanOrEqual(Math.ceil(draft.characters / 150) + 2);
      const text = plain(pages.join(''));
      expect(text).toContain(plain('养老服务'));
      expect(text).toContain(plain('本材料由系统辅助整理'));
      pages.forEach((page, index) => expect(plain(page)).toContain(`—${index + 1}—`));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 150_000);
});

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return pages;
}
