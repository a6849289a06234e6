import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openStage } from './stage.js';
import type { Stage } from './stage.js';

/** Where the pictures go; they are taken only when this says where. */
const FOLDER = process.env['SCREENSHOTS'];
const LARGEST = 200 * 1024;

const WIDE = { viewport: { width: 1280, height: 860 } };
/** A page full of text weighs more. */
const TEXT = { viewport: { width: 1180, height: 680 } };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true };
const DARK = { colorScheme: 'dark' } as const;
const LONG = '各地在优化营商环境方面有哪些做法？';

describe.runIf(FOLDER !== undefined)('screenshots', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()));
  afterAll(() => stage.close());

  async function shoot(
    name: string,
    options: BrowserContextOptions,
    path: string,
    show: (page: Page) => Promise<unknown>,
  ): Promise<void> {
    const folder = resolve(FOLDER ?? '.');
    mkdirSync(folder, { recursive: true });
    const page = await stage.open(path, { ...options, reducedMotion: 'reduce' });
    await show(page);
    await page.waitForTimeout(200);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file, style: '*{caret-color:transparent}' });
    await page.context().close();
    expect(statSync(file).size, name).toBeLessThan(LARGEST);
  }
  const idOf = (source: string): string =>
    stage.app
      .documents({ collections: 'all' }, { offset: 0, limit: 100 })
      .documents.find((document) => document.source === source)?.id ?? '';

  it('show the first visit', async () => {
    const ready = (page: Page) => page.waitForSelector('.example');
    await shoot('home', WIDE, '/', ready);
    await shoot('home-dark', { ...WIDE, ...DARK }, '/', ready);
    await shoot('home-phone', PHONE, '/', ready);
    await shoot('home-english', WIDE, '/', async (page) => {
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await ready(page);
    });
  });

  it('show answers', async () => {
    const answered = async (page: Page): Promise<void> => {
      await page.waitForSelector('.counts');
      await ask(page, LONG);
    };
    const card = async (page: Page): Promise<void> => {
      await answered(page);
      await page.locator('.rf-chip').nth(1).hover();
      await page.waitForSelector('.rf-card');
    };
    await shoot('answer', WIDE, '/', card);
    await shoot('answer-dark', { ...WIDE, ...DARK }, '/', card);
    await shoot('answer-phone', PHONE, '/', async (page) => {
      await answered(page);
      await page.locator('.rf-chip').first().tap();
      await page.waitForSelector('.rf-card');
    });
    await shoot('follow-up', WIDE, '/', async (page) => {
      await page.waitForSelector('.counts');
      await ask(page, '长春市办结了多少项改革任务？');
      await ask(page, '那南京市承接了多少项改革试点任务？');
      await page.locator('.adder summary').last().click();
    });
    await shoot('print', WIDE, '/', async (page) => {
      await answered(page);
      await page.emulateMedia({ media: 'print' });
    });
  });

  it('show refusals, waiting and failures', async () => {
    await shoot('refusal', WIDE, '/', async (page) => {
      await page.waitForSelector('.counts');
      await ask(page, '某区承接并推进了多少项改革事项？');
    });
    await shoot('waiting', WIDE, '/', async (page) => {
      await page.waitForSelector('.counts');
      await page.route('**/api/v1/ask', () => undefined);
      await page.fill('#question', LONG);
      await page.press('#question', 'Enter');
      await page.waitForSelector('.turn .skeleton');
    });
    await shoot('failure', WIDE, '/', async (page) => {
      await page.waitForSelector('.counts');
      await page.route('**/api/v1/ask', (route) => route.abort());
      await page.fill('#question', LONG);
      await page.press('#question', 'Enter');
      await page.getByRole('alert').waitFor();
    });
    await shoot('key', WIDE, '/', async (page) => {
      const refusal = { error: { code: 'unauthorized', message: '需要密钥。' } };
      await page.route('**/api/v1/overview', (route) => route.fulfill({ status: 401, json: refusal }));
      await page.reload();
      await page.getByRole('dialog').waitFor();
    });
  });

  it('show the reading page', async () => {
    const path = (source: string, words: string): string => {
      const start = stage.app.text(idOf(source), { collections: 'all' }).indexOf(words);
      return `/documents/${idOf(source)}#s=${start}-${start + words.length}`;
    };
    const marked = (page: Page) => page.waitForSelector('mark.l-cited');
    const bulletin = path(
      'shaoxing-bulletin-2023.docx',
      '柯桥区；承担任务：35项；完成任务：33项；完成率：94.3%',
    );
    await shoot('reading', TEXT, '/', async (page) => {
      await ask(page, '绍兴市在养老服务方面有哪些做法？');
      await page.locator('.rf-chip').first().click();
      await marked(page);
    });
    await shoot('reading-table', TEXT, bulletin, async (page) => {
      await marked(page);
      await page.getByRole('button', { name: '标出数据' }).click();
      await page.waitForSelector('.l-figure');
    });
    await shoot('reading-dark', { ...TEXT, ...DARK }, bulletin, marked);
    await shoot(
      'reading-masked-phone',
      { ...PHONE, deviceScaleFactor: 1.5 },
      path('henan-masked-district-2022.txt', '全年开深改委会议*次'),
      marked,
    );
  });

  it('show the other tabs', async () => {
    const compared = async (page: Page): Promise<void> => {
      await page.getByRole('textbox', { name: '对比的主题' }).fill('养老服务');
      await page.getByRole('button', { name: '开始对比' }).click();
      await page.waitForSelector('table.compare');
    };
    await shoot('compare', TEXT, '/#compare', compared);
    await shoot('compare-phone', PHONE, '/#compare', compared);
    await shoot('figures', TEXT, '/#figures', (page) => page.waitForSelector('table.ledger'));
    await shoot('draft', TEXT, '/#draft', async (page) => {
      await page.getByRole('textbox', { name: '主题' }).fill('养老服务');
      await page.getByRole('button', { name: '起草', exact: true }).click();
      await page.waitForSelector('.draft h2');
    });
    await shoot('files', WIDE, '/#files', async (page) => {
      await page.waitForSelector('table.files');
      const text = '# 苏州市2023年养老改革情况\n\n苏州市全年建成社区食堂77个。\n';
      await page.setInputFiles('#file-input', [
        { name: '苏州养老.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
        { name: '扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a PDF') },
      ]);
      await page.locator('.uploads li.bad').waitFor();
    });
  });
});
