import axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { askWidget, openPortal, openWidget } from './portal.js';
import type { PortalStage } from './portal.js';

let stage: PortalStage;
beforeAll(async () => {
  stage = await openPortal();
});
afterAll(() => stage.close());

/** Serious and critical violations on the page and in the widget's shadow tree, as one line each. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { target: unknown }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      target: nodes[0]?.target,
    }));
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, target }) => `${id}: ${JSON.stringify(target)}`);
}

it.each(
  (['light', 'dark'] as const).flatMap((colorScheme) => [1280, 360].map((width) => ({ colorScheme, width }))),
)('the widget has no serious fault for assistive technology, $colorScheme at $width px', async (look) => {
  const { colorScheme, width } = look;
  const page = await stage.open('/', {
    colorScheme,
    viewport: { width, height: 720 },
    reducedMotion: 'reduce',
  });
  await page.evaluate(axe.source);
  expect(await violations(page), 'closed').toEqual([]);
  await openWidget(page);
  expect(await violations(page), 'open').toEqual([]);
  const turn = await askWidget(page, '绍兴市在养老服务方面有哪些做法？');
  expect(await violations(page), 'answer').toEqual([]);
  await turn.locator('.rf-chip').first().click();
  await page.locator('reform-chat .passage p').nth(1).waitFor();
  expect(await violations(page), 'passage').toEqual([]);
  await page.keyboard.press('Escape');
  await askWidget(page, '绍兴市养老服务中心有多少个厨师？');
  expect(await violations(page), 'refusal').toEqual([]);
  stage.portal.routes.set('/my/token', (_, response) => response.writeHead(401).end());
  stage.skip(3600);
  await askWidget(page, '绍兴市在养老服务方面有哪些做法？');
  await page.locator('reform-chat .failure').waitFor();
  expect(await violations(page), 'failure').toEqual([]);
  stage.portal.routes.clear();
  await page.close();
});

it('keys and names the log, the input and the buttons', async () => {
  const page = await stage.open();
  await openWidget(page);
  const dialog = page.getByRole('dialog', { name: '改革问答' });
  await dialog.getByRole('textbox', { name: '您的问题' }).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).waitFor();
  await dialog.getByRole('region', { name: '问答记录' }).waitFor();
  await page.close();
});
