import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ask, openStage } from './stage.js';
import type { Stage } from './stage.js';

const QUESTION = '南京市承接了多少项改革试点任务？';
const UNKNOWN = '北京市地铁的票价是多少元？';

describe('the chat page', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()));
  afterAll(() => stage.close());
  afterEach(() => {
    expect(stage.faults.splice(0)).toEqual([]);
  });

  const last = (page: Page) => page.locator('reform-turn').last();

  it('tells a first visitor what is in the library and asks well: every example is answered', async () => {
    const page = await stage.open();
    await page.waitForSelector('.example');
    const counts = await page.locator('.counts dd').allTextContents();
    expect(counts.slice(0, 2)).toEqual(['11', '10']);
    const examples = await page.locator('.example').allTextContents();
    expect(examples.length).toBe(6);
    expect(new Set(examples).size).toBe(6);
    await page.locator('.example').first().click();
    await last(page).locator('.rf-chip').first().waitFor();
    expect(await last(page).locator('.refusal').count()).toBe(0);
  });

  it('answers, shows the quotation of a chip, and opens the document at exactly those words', async () => {
    const page = await stage.open();
    await ask(page, QUESTION);
    expect(await last(page).locator('.rf-answer').textContent()).toContain('200余项');
    expect(await last(page).locator('.rf-figure').allTextContents()).toEqual(['200余项', '5项', '54项']);
    await last(page).locator('.rf-chip').first().hover();
    const card = page.locator('.rf-card');
    await card.waitFor();
    const quote = (await card.locator('blockquote').textContent()) ?? '';
    expect(await card.locator('.rf-card-where').textContent()).toBe('南京市 · 2022');
    expect(await card.locator('.rf-card-file').textContent()).toContain('nanjing-2022.md');
    await last(page).locator('.rf-chip').first().click();
    await page.waitForSelector('mark.l-cited');
    expect((await page.locator('mark.l-cited').allTextContents()).join('')).toBe(quote);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cited');
    expect(await page.locator('mark.l-cited').first().evaluate(inView)).toBe(true);
    await page.goBack();
    expect(await last(page).locator('.rf-answer').textContent()).toContain('200余项');
  });

  it('works with the keyboard alone: Enter asks, Tab reaches the chip, Esc closes its card, Enter opens the source', async () => {
    const page = await stage.open();
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await last(page).locator('.turn[aria-busy="false"] .rf-chip').waitFor();
    await last(page).locator('.adder summary').focus();
    for (let presses = 0; presses < 5 && (await page.locator('.rf-card').count()) === 0; presses++)
      await page.keyboard.press('Tab');
    expect(await page.locator('.rf-card').count()).toBe(1);
    const described = await page.locator('.rf-chip').first().getAttribute('aria-describedby');
    expect(described).toBe(await page.locator('.rf-card').getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.rf-card').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('rf-chip');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\/[0-9a-f]{16}#s=/u);
  });

  it('does not send while an input method is composing, nor on Shift+Enter', async () => {
    const page = await stage.open();
    await page.fill('#question', 'nanjing');
    await page.locator('#question').evaluate((box) => {
      box.dispatchEvent(new CompositionEvent('compositionstart'));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
      box.dispatchEvent(new CompositionEvent('compositionend'));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await page.press('#question', 'Shift+Enter');
    expect(await page.locator('reform-turn').count()).toBe(0);
    expect(await page.inputValue('#question')).toContain('nanjing');
  });

  it('tells a screen reader whole sentences, and when the answer is complete', async () => {
    const page = await stage.open();
    await ask(page, QUESTION);
    const told = page.locator('[aria-live="polite"].sr').first();
    await expect.poll(() => told.textContent()).toContain('回答完毕');
  });

  it('shows what was understood, and asks again without a place or with another year', async () => {
    const page = await stage.open();
    await page.waitForSelector('.counts');
    await ask(page, '绍兴市的养老服务有哪些做法？');
    const filters = last(page).locator('.filter');
    expect((await filters.allTextContents()).join()).toContain('绍兴市');
    const asked = page.waitForRequest((request) => request.url().endsWith('/api/v1/ask'));
    await last(page).getByRole('button', { name: '去掉“绍兴市”并重新提问' }).click();
    const { filter } = (await asked).postDataJSON() as { filter: { places: string[] } };
    expect(filter.places).not.toContain('绍兴市');
    expect(filter.places).toContain('南京市');
    await last(page).locator('.turn[aria-busy="false"]').waitFor();
    const cited = await last(page)
      .locator('.rf-chip')
      .evaluateAll((chips) => chips.map((chip) => chip.ariaLabel));
    expect(cited.filter((label) => label?.includes('绍兴市'))).toEqual([]);
    expect((await filters.allTextContents()).map((text) => text.replaceAll(/\s/gu, ''))).toContain(
      '不含绍兴市×',
    );

    const again = page.waitForRequest((request) => request.url().endsWith('/api/v1/ask'));
    await last(page).locator('.adder summary').click();
    await last(page).getByLabel('年份').selectOption('2023');
    expect(((await again).postDataJSON() as { filter: { years: number[] } }).filter.years).toContain(2023);
    expect(await page.locator('reform-turn').count()).toBe(1);
  });

  it('follows up in the same conversation and says how it understood', async () => {
    const page = await stage.open();
    await ask(page, '长春市办结了多少项改革任务？');
    await ask(page, '那南京市呢？');
    expect(await page.locator('reform-turn').count()).toBe(2);
    expect(await last(page).locator('.restated').textContent()).toContain('南京');
    expect(await last(page).locator('.filters').textContent()).toContain('南京市');
  });

  it('keeps history with its citations over a reload, opens it, deletes one, clears all', async () => {
    const page = await stage.open();
    page.on('dialog', (dialog) => void dialog.accept());
    await ask(page, QUESTION);
    await page.reload();
    await last(page).locator('.rf-chip').first().hover();
    await page.locator('.rf-card blockquote').waitFor();
    await page.getByRole('button', { name: '新的问答' }).click();
    await page.waitForSelector('.hero');
    await ask(page, '长春市办结了多少项改革任务？');
    expect(await page.locator('.past').count()).toBe(2);
    await page.locator('.past', { hasText: '南京市' }).click();
    expect(await last(page).locator('.rf-answer').textContent()).toContain('200余项');
    await page.getByRole('button', { name: `删除“${QUESTION}”` }).click();
    expect(await page.locator('.past').count()).toBe(1);
    await page.getByRole('button', { name: '清空记录' }).click();
    expect(await page.locator('.past').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('reform-history'))).toBeNull();
  });

  it('refuses with the reason, and keeps what is near apart from an answer', async () => {
    const page = await stage.open();
    await ask(page, UNKNOWN);
    expect(await last(page).locator('.refusal h3').count()).toBe(1);
    expect(await last(page).locator('.rf-answer').count()).toBe(0);
    await ask(page, '某区承接并推进了多少项改革事项？');
    expect(await last(page).locator('.refusal').textContent()).toContain('隐去');
    expect(await last(page).locator('.related h3').textContent()).toBe('相近的内容（不是答案）');
  });

  it('says that the server is gone, and answers after a retry', async () => {
    const page = await stage.open();
    await stage.stopServer();
    await page.fill('#question', QUESTION);
    await page.press('#question', 'Enter');
    const alert = last(page).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('连不上服务');
    await stage.startServer();
    await alert.getByRole('button', { name: '重试' }).click();
    await last(page).locator('.rf-chip').first().waitFor();
    expect(await last(page).locator('.rf-answer').textContent()).toContain('200余项');
    // The browser itself tells of the connection that failed.
    stage.faults.splice(0);
  });

  it('can be cancelled while it waits, and asked again', async () => {
    const page = await stage.open();
    await page.waitForSelector('.counts');
    await page.route('**/api/v1/ask', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await page.fill('#question', QUESTION);
    await page.press('#question', 'Enter');
    await page.getByRole('button', { name: '取消' }).click();
    expect(await last(page).textContent()).toContain('已取消');
    await page.unroute('**/api/v1/ask');
    await last(page).getByRole('button', { name: '重新提问' }).click();
    await last(page).locator('.rf-chip').first().waitFor();
  });

  it('copies with and without citations, exports to Word, takes an opinion', async () => {
    const page = await stage.open('/', {
      permissions: ['clipboard-read', 'clipboard-write'],
      acceptDownloads: true,
    });
    await ask(page, QUESTION);
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await last(page).getByRole('button', { name: '复制', exact: true }).click();
    await expect.poll(clipboard).toMatch(/200余项/u);
    expect(await clipboard()).not.toContain('[1]');
    await last(page).getByRole('button', { name: '复制（含引文）' }).click();
    await expect.poll(clipboard).toContain('nanjing-2022.md');
    const download = page.waitForEvent('download');
    await last(page).getByRole('button', { name: '导出 Word' }).click();
    expect((await download).suggestedFilename()).toMatch(/^南京市承接.*\.docx$/u);
    await last(page).getByRole('button', { name: '没帮助' }).click();
    await last(page).getByLabel('想说一句').fill('想看 <b>更多</b>');
    await last(page).getByRole('button', { name: '提交评价' }).click();
    await last(page).getByText('谢谢，已记录。').waitFor();
  });

  it('speaks English when asked to', async () => {
    const page = await stage.open();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('heading', { name: 'Answers from reform reports' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await ask(page, 'How many reform pilot tasks did Nanjing take on?');
    expect(await last(page).locator('.filters').textContent()).toContain('南京市');
  });
});

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
