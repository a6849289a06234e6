import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openStage, ask } from './stage.js';
import type { Stage } from './stage.js';

const OWNER = { collections: 'all' } as const;

describe('the reading page', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()));
  afterAll(() => stage.close());
  afterEach(() => {
    expect(stage.faults.splice(0)).toEqual([]);
  });

  const idOf = (source: string): string => {
    const { documents } = stage.app.documents(OWNER, { offset: 0, limit: 100 });
    return documents.find((document) => document.source === source)?.id ?? '';
  };
  const read = async (source: string, words?: string): Promise<Page> => {
    const id = idOf(source);
    const start = words === undefined ? -1 : stage.app.text(id, OWNER).indexOf(words);
    const hash = words === undefined ? '' : `#s=${start}-${start + words.length}`;
    const page = await stage.open(`/documents/${id}${hash}`);
    await page.waitForSelector('.paper-body > *');
    return page;
  };
  /** The page's own text of the document, without what it adds for screen readers. */
  const shownText = (page: Page): Promise<string> =>
    page.locator('.paper-body').evaluate((body) => {
      for (const added of body.querySelectorAll('[data-added]')) added.remove();
      return body.textContent.replaceAll(/\s/gu, '');
    });

  it('shows every character of a document without tables, in order', async () => {
    for (const source of ['nanjing-2022.md', 'henan-masked-district-2022.txt', 'yichang-policy-2023.pdf']) {
      const page = await read(source);
      expect(await shownText(page)).toBe(stage.app.text(idOf(source), OWNER).replaceAll(/\s/gu, ''));
    }
  });

  it('marks exactly the words of the span, through masks and over blocks', async () => {
    const id = idOf('henan-masked-district-2022.txt');
    const text = stage.app.text(id, OWNER);
    for (const [start, end] of [
      [60, 90],
      [0, 40],
      [500, 900],
    ] as const) {
      const page = await stage.open(`/documents/${id}#s=${start}-${end}`);
      await page.waitForSelector('mark.l-cited');
      await page.locator('.paper-body [data-added]').evaluateAll((all) => all.forEach((one) => one.remove()));
      const marked = (await page.locator('mark.l-cited').allTextContents()).join('');
      expect(marked.replaceAll(/\s/gu, '')).toBe(text.slice(start, end).replaceAll(/\s/gu, ''));
    }
  });

  it('sets masks apart and says what they are', async () => {
    const page = await read('henan-masked-district-2022.txt');
    const mask = page.locator('.l-masked').first();
    expect(await mask.getAttribute('title')).toBe('原文隐去');
    expect(await page.locator('.l-masked').count()).toBeGreaterThan(20);
    const plain = await read('nanjing-2022.md');
    expect(await plain.locator('.l-masked').count()).toBe(0);
  });

  it('shows tables as tables and marks a cited cell', async () => {
    const page = await read('shaoxing-bulletin-2023.docx', '94.3%');
    expect(await page.locator('.paper table').count()).toBe(2);
    expect(await page.locator('.paper table').first().locator('thead th').allTextContents()).toEqual([
      '地区',
      '承担任务',
      '完成任务',
      '完成率',
      '考核得分',
    ]);
    expect(await page.locator('.paper table').first().locator('tbody tr').count()).toBe(6);
    expect(await page.locator('td mark').allTextContents()).toEqual(['94.3%']);
  });

  it('offers an outline whose entries lead to their headings', async () => {
    const page = await read('zunyi-plan-2024.txt');
    await page.locator('.outline a', { hasText: '一、乡村振兴' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('乡村振兴');
  });

  it('marks figures on demand, captions and bylines apart from the text', async () => {
    const page = await read('nanjing-2022.md');
    expect(await page.locator('.l-figure').count()).toBe(0);
    await page.getByRole('button', { name: '标出数据' }).click();
    await page.locator('.l-figure').first().waitFor();
    expect(await page.locator('.l-figure').allTextContents()).toContain('200余项');
    expect(await page.locator('.b-caption').count()).toBe(6);
  });

  it('tells what was inferred, and hands out the original file', async () => {
    const page = await read('wanzhou-2022.docx');
    expect(await page.locator('.about').textContent()).toContain('万州区');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载原文件' }).click();
    expect((await download).suggestedFilename()).toBe('wanzhou-2022.docx');
  });

  it('goes to the next citation of the answer that the reader came from', async () => {
    const page = await stage.open();
    await ask(page, '绍兴市在养老服务方面有哪些做法？');
    await page.locator('.rf-chip').first().click();
    const first = await page.locator('mark.l-cited').first().textContent();
    await page.getByRole('link', { name: '下一条引文' }).click();
    await expect.poll(() => page.locator('mark.l-cited').first().textContent()).not.toBe(first);
    await page.getByText(/^引文 2 \//u).waitFor();
  });

  it('says so when there is no such document', async () => {
    const page = await stage.open('/documents/0123456789abcdef#s=1-5');
    await page.getByRole('heading', { name: '没有这份文件' }).waitFor();
    stage.faults.splice(0);
  });
});
