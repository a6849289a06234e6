import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openStage } from './stage.js';
import type { Stage } from './stage.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Ways to a screen, by its name. */
const SCREENS: Readonly<Record<string, (page: Page, stage: Stage) => Promise<void>>> = {
  home: async (page) => {
    await page.waitForSelector('.example');
  },
  answer: async (page) => {
    await ask(page, '绍兴市在养老服务方面有哪些做法？');
    await page.locator('.adder summary').click();
    await page.locator('.rf-chip').first().focus();
    await page.waitForSelector('.rf-card');
  },
  refusal: (page) => ask(page, '某区承接并推进了多少项改革事项？'),
  failure: async (page) => {
    await page.route('**/api/v1/ask', (route) => route.abort());
    await page.fill('#question', '在吗？');
    await page.press('#question', 'Enter');
    await page.getByRole('alert').waitFor();
  },
  compare: async (page, stage) => {
    await page.goto(`${stage.url}/#compare`);
    await page.getByLabel('对比的主题').fill('养老服务');
    await page.getByRole('button', { name: '开始对比' }).click();
    await page.waitForSelector('table.compare');
  },
  figures: async (page, stage) => {
    await page.goto(`${stage.url}/#figures`);
    await page.waitForSelector('table.ledger');
  },
  draft: async (page, stage) => {
    await page.goto(`${stage.url}/#draft`);
    await page.getByRole('textbox', { name: '主题' }).fill('养老服务');
    await page.getByRole('button', { name: '起草', exact: true }).click();
    await page.waitForSelector('.draft h2');
  },
  files: async (page, stage) => {
    await page.goto(`${stage.url}/#files`);
    await page.waitForSelector('table.files');
  },
  reading: async (page, stage) => {
    const { documents } = stage.app.documents({ collections: 'all' }, { offset: 0, limit: 100 });
    const id = documents.find(({ source }) => source === 'shaoxing-bulletin-2023.docx')?.id ?? '';
    await page.goto(`${stage.url}/documents/${id}#s=300-340`);
    await page.waitForSelector('mark.l-cited');
    await page.getByRole('button', { name: '标出数据' }).click();
    await page.waitForSelector('.l-figure');
  },
};

describe('accessibility', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()));
  afterAll(() => stage.close());

  for (const [width, height] of [
    [1280, 860],
    [360, 740],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`finds no serious violation on any screen, ${colorScheme}, ${width} px`, async () => {
        // axe itself is brought in from outside, which the pages' own policy forbids.
        const page = await stage.open('/', { viewport: { width, height }, colorScheme, bypassCSP: true });
        const found: string[] = [];
        for (const [name, show] of Object.entries(SCREENS)) {
          await page.goto('about:blank');
          await page.goto(stage.url);
          await page.getByRole('main').waitFor();
          await show(page, stage);
          found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (sideways > 0) found.push(`${name}: scrolls sideways by ${sideways} px`);
          await page.unroute('**/api/v1/ask');
        }
        expect(found).toEqual([]);
      }, 180_000);
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id} at ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 4)
          .join(' | ')}`,
    );
}
