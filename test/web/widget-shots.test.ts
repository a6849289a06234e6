import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWidget, openPortal, openWidget } from './portal.js';
import type { PortalStage } from './portal.js';

const SHOTS = resolve(import.meta.dirname, '../../docs/screenshots');
const QUESTION = '绍兴市在养老服务方面有哪些做法？';

/** Takes the documentation's pictures anew: `SCREENSHOTS=1 npm run test:browser -- widget-shots`. */
describe.runIf(process.env['SCREENSHOTS'] === '1')('pictures of the widget', () => {
  let stage: PortalStage;
  beforeAll(async () => {
    stage = await openPortal();
  });
  afterAll(() => stage.close());

  const wide = { viewport: { width: 1100, height: 760 } };
  const phone = {
    viewport: { width: 390, height: 800 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  };
  const file = (name: string): string => join(SHOTS, `widget-${name}.png`);

  it.each([
    { suffix: '', options: wide },
    { suffix: '-dark', options: { ...wide, colorScheme: 'dark' as const } },
    { suffix: '-phone', options: phone },
  ])('are taken$suffix', async ({ suffix, options }) => {
    const page = await stage.open('/', options);
    await page.screenshot({ path: file(`closed${suffix}`) });
    await openWidget(page);
    await page.locator('reform-chat .example').first().waitFor({ timeout: 30_000 });
    await page.screenshot({ path: file(`open${suffix}`) });
    const turn = await askWidget(page, QUESTION);
    await page.screenshot({ path: file(`answer${suffix}`) });
    await turn.locator('.rf-chip').first().click();
    await page.locator('reform-chat .passage mark').waitFor();
    await page.waitForTimeout(300);
    await page.screenshot({ path: file(`source${suffix}`) });
    await page.keyboard.press('Escape');
    const refused = await askWidget(page, '绍兴市养老服务中心有多少个厨师？');
    await page.screenshot({ path: file(`refusal${suffix}`) });
    expect(await refused.locator('.refusal').count()).toBe(1);
  });
});
