import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { askWidget, launcher, openPortal, openWidget, panel, serveChanged, settled } from './portal.js';
import type { PortalStage } from './portal.js';

const QUESTION = '绍兴市在养老服务方面有哪些做法？';
const NO_EVIDENCE = '绍兴市养老服务中心有多少个厨师？';

let stage: PortalStage;
beforeAll(async () => {
  stage = await openPortal();
});
afterAll(() => stage.close());
afterEach(() => {
  stage.portal.routes.clear();
  stage.faults.length = 0;
});

/** What has the focus inside the widget; `null` when the page has it. */
const focusedInWidget = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('reform-chat')?.shadowRoot?.activeElement?.className ?? null);

describe('the file', () => {
  it('is at most 30 KB packed', () => {
    expect(gzipSync(readFileSync(join(inject('webDir'), 'widget.js'))).length).toBeLessThan(30 * 1024);
  });

  it('makes nothing but the element', async () => {
    serveChanged(stage, '/bare', (html) => html.replace(/<script.*<\/script>/u, ''));
    const names = (page: Page): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window));
    const bare = await names(await stage.open('/bare'));
    const page = await stage.open();
    await openWidget(page);
    await askWidget(page, QUESTION);
    expect(new Set(await names(page))).toEqual(new Set(bare));
    const elements = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')].filter(({ localName }) => localName.includes('-')).map(String),
    );
    expect(elements).toHaveLength(1);
    await page.close();
  });
});

describe('a conversation', () => {
  it('streams an answer whose citations lead to the passage and to the reading page', async () => {
    const page = await stage.open();
    await openWidget(page);
    const turn = await askWidget(page, QUESTION);
    const chip = turn.locator('.rf-chip').first();
    const name = await chip.getAttribute('aria-label');
    expect(name).toMatch(/^引文 1：绍兴市 · 20\d\d$/u);
    await chip.click();
    const mark = page.locator('reform-chat .passage mark');
    await page.locator('reform-chat .passage p').nth(1).waitFor();
    const quote = await mark.innerText();
    const href = await page.locator('reform-chat .reading').getAttribute('href');
    const [, id = '', start, end] = /\/documents\/([0-9a-f]{16})#s=(\d+)-(\d+)$/u.exec(href ?? '') ?? [];
    expect(href).toContain(stage.url);
    const token = (await (await fetch(`${stage.portal.origin}/my/token`)).json()) as { token: string };
    const text = await fetch(`${stage.url}/api/v1/documents/${id}/text`, {
      headers: { Authorization: `Bearer ${token.token}`, Origin: stage.portal.origin },
    });
    expect((await text.text()).slice(Number(start), Number(end))).toBe(quote);
    expect(await page.locator('reform-chat .source-where').innerText()).toContain('绍兴市');
    expect(await page.locator('reform-chat .source-path').innerText()).not.toBe('');
    expect(stage.faults).toEqual([]);
    await page.close();
  });

  it('widens the passage up and down without losing the keyboard’s place', async () => {
    const page = await stage.open();
    await openWidget(page);
    const turn = await askWidget(page, QUESTION);
    await turn.locator('.rf-chip').first().click();
    const passage = page.locator('reform-chat .passage');
    await passage.locator('p').nth(1).waitFor();
    const before = (await passage.innerText()).length;
    await passage.getByRole('button').last().click();
    expect((await passage.innerText()).length).toBeGreaterThan(before);
    expect(await passage.locator('mark').count()).toBe(1);
    expect(await focusedInWidget(page)).toMatch(/more|back/u);
    await page.close();
  });

  it('goes on in the same conversation', async () => {
    const page = await stage.open();
    const bodies: { question: string; conversationId?: string }[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/ask') && request.method() === 'POST')
        bodies.push(request.postDataJSON() as (typeof bodies)[number]);
    });
    await openWidget(page);
    await askWidget(page, QUESTION);
    await askWidget(page, '那长春呢？');
    expect(await page.locator('reform-chat .turn').count()).toBe(2);
    expect(bodies[0]?.conversationId).toBeUndefined();
    expect(bodies[1]?.conversationId).toMatch(/^[\w-]+$/u);
    await page.getByRole('button', { name: '新的问答' }).click();
    await askWidget(page, QUESTION);
    expect(bodies[2]?.conversationId).toBeUndefined();
    expect(await page.locator('reform-chat .turn').count()).toBe(1);
    await page.close();
  });

  it('refuses plainly, and shows what is near as no answer', async () => {
    const page = await stage.open();
    await openWidget(page);
    const turn = await askWidget(page, NO_EVIDENCE);
    expect(await turn.locator('.refusal-title').innerText()).toBe('材料中没有依据');
    expect(await turn.innerText()).toContain('不是答案');
    await turn.locator('.near').first().click();
    await page.locator('reform-chat .passage mark').waitFor();
    await page.close();
  });

  it('opens with a question by attribute and by method', async () => {
    serveChanged(stage, '/asked', (html) =>
      html.replace('data-token-url', `data-open data-question="${QUESTION}" data-token-url`),
    );
    const page = await stage.open('/asked');
    await page.locator('reform-chat .rf-chip').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await page.evaluate((question) => {
      const chat = document.querySelector('reform-chat') as HTMLElement & { ask(question: string): void };
      chat.ask(question);
    }, NO_EVIDENCE);
    await (await settled(page)).locator('.refusal').waitFor();
    expect(await page.locator('reform-chat .asked').allInnerTexts()).toEqual([
      expect.stringContaining(QUESTION),
      expect.stringContaining(NO_EVIDENCE),
    ]);
    await page.close();
  });

  it('works as an element that the page itself writes, with its own words', async () => {
    serveChanged(stage, '/element', (html) =>
      html
        .replace(' data-token-url="/my/token"', '')
        .replace(
          '</body>',
          '<reform-chat token-url="/my/token" heading="问问改革" position="top-left"></reform-chat></body>',
        ),
    );
    const page = await stage.open('/element');
    const box = await launcher(page).boundingBox();
    expect([box?.x, box?.y]).toEqual([24, 24]);
    await openWidget(page);
    expect(await page.getByRole('dialog', { name: '问问改革' }).count()).toBe(1);
    await (await askWidget(page, QUESTION)).locator('.rf-chip').first().waitFor();
    await page.close();
  });

  it('sends nothing while an input method is choosing a word', async () => {
    const page = await stage.open();
    await openWidget(page);
    const input = page.locator('reform-chat textarea');
    await input.fill('yanglao');
    await input.evaluate((element) => {
      const enter = { key: 'Enter', bubbles: true };
      element.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
      element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      element.dispatchEvent(new KeyboardEvent('keydown', enter));
    });
    expect(await page.locator('reform-chat .turn').count()).toBe(0);
    await page.waitForTimeout(100);
    await input.press('Enter');
    expect(await page.locator('reform-chat .turn').count()).toBe(1);
    await page.close();
  });
});

describe('the keyboard', () => {
  it('opens, stays inside, and is given back', async () => {
    const page = await stage.open();
    await page.locator('input[type=search]').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focusedInWidget(page)).toBe('launcher');
    await page.keyboard.press('Enter');
    expect(await focusedInWidget(page)).toBe('input');
    const turn = await askWidget(page, QUESTION);
    for (const key of ['Tab', 'Shift+Tab'])
      for (let count = 0; count < 14; count++) {
        await page.keyboard.press(key);
        expect(await focusedInWidget(page), `${key} ${count}`).not.toBeNull();
      }
    await turn.locator('.rf-chip').first().focus();
    await page.keyboard.press('Enter');
    expect(await focusedInWidget(page)).toContain('back');
    await page.keyboard.press('Escape');
    expect(await focusedInWidget(page)).toBe('rf-chip');
    await page.keyboard.press('Escape');
    expect(await panel(page).isVisible()).toBe(false);
    expect(await focusedInWidget(page)).toBe('launcher');
    await page.close();
  });

  it('goes back to the page’s own element that opened the widget', async () => {
    const page = await stage.open();
    await page.locator('input[type=search]').focus();
    await page.evaluate(() =>
      (document.querySelector('reform-chat') as HTMLElement & { show(): void }).show(),
    );
    expect(await focusedInWidget(page)).toBe('input');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.close();
  });

  it('types no shortcut of the page’s', async () => {
    const page = await stage.open();
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => document.body.setAttribute('data-typed', event.key));
    });
    await openWidget(page);
    await page.keyboard.press('s');
    expect(await page.locator('body').getAttribute('data-typed')).toBeNull();
    await page.close();
  });
});

describe('what is told', () => {
  it('reads an answer out sentence by sentence, each once', async () => {
    const page = await stage.open();
    await openWidget(page);
    await askWidget(page, QUESTION);
    const told = await page.locator('reform-chat [aria-live=polite] p').allInnerTexts();
    expect(new Set(told).size).toBe(told.length);
    expect(told[0]).toBe('正在查找依据…');
    expect(told.at(-1)).toMatch(/^回答完毕，引文 \d+ 条。$/u);
    expect(told.slice(1, -1).every((sentence) => !/\[\d+\]/u.test(sentence))).toBe(true);
    expect(told.length).toBeGreaterThan(3);
    await page.close();
  });

  it('moves nothing for those who do not want it', async () => {
    const page = await stage.open('/', { reducedMotion: 'reduce' });
    await openWidget(page);
    const name = await panel(page).evaluate((element) => getComputedStyle(element).animationName);
    expect(name).toBe('none');
    await page.close();
  });

  it('takes the whole screen of a phone, with the input in sight', async () => {
    const page = await stage.open('/', {
      viewport: { width: 360, height: 640 },
      reducedMotion: 'reduce',
      hasTouch: true,
      isMobile: true,
    });
    await openWidget(page);
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
    expect(await focusedInWidget(page)).toBe('panel');
    await askWidget(page, QUESTION);
    const sizes = await panel(page).evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(sizes[0]).toBe(sizes[1]);
    await page.close();
  });
});
