import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chartOf } from '../../src/compare/chart.js';
import { ask, openStage } from './stage.js';
import type { Stage } from './stage.js';

const REPORT = `# 苏州市2023年养老改革情况

## 一、社区食堂

苏州市全年建成社区食堂77个，其中由企业运营的41个。
`;
const TRICKS = `# <img src=x onerror=alert(1)>丽水市2023年改革情况

## 一、<script>window.hacked = 1</script>办事

丽水市设立<b onmouseover=alert(2)>“山区帮办”</b>窗口86个，[点这里](javascript:alert(3))受理12.3万件。
丽水市推行**区通办**和\`代码\`，上门服务老人9100人次&lt;script&gt;alert(4)&lt;/script&gt;。
`;
const upload = (name: string, text: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
});

describe('the library on the page', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()));
  afterAll(() => stage.close());
  afterEach(() => {
    expect(stage.faults.splice(0)).toEqual([]);
  });

  it('takes files in, each with its result, answers from them, and forgets them with a receipt', async () => {
    const page = await stage.open('/#files');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.waitForSelector('table.files');
    const broken = { name: '损坏.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a PDF') };
    await page.setInputFiles('#file-input', [upload('苏州.md', REPORT), broken]);
    await page.locator('.uploads li', { hasText: '苏州.md' }).getByText('已入库').waitFor();
    await page.locator('.uploads li.bad', { hasText: '损坏.pdf' }).getByText('未能入库').waitFor();
    await page.locator('table.files').getByRole('link', { name: '苏州市2023年养老改革情况' }).waitFor();

    await page.getByRole('link', { name: '问答', exact: true }).click();
    await ask(page, '苏州市建成了多少个社区食堂？');
    expect(await page.locator('.rf-answer').textContent()).toContain('77个');

    await page.getByRole('link', { name: '文件', exact: true }).click();
    await page.getByRole('button', { name: '撤回“苏州市2023年养老改革情况”' }).click();
    await page.getByText(/^已撤回“苏州市.*回执/u).waitFor();
    await expect.poll(() => page.locator('table.files').getByText('苏州').count()).toBe(0);

    // Neither the server nor the browser's memory answers from it any more.
    await page.getByRole('link', { name: '问答', exact: true }).click();
    await page.getByText('所引文件已从文件库撤回').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('77个');
    await page.getByRole('button', { name: '新的问答' }).click();
    await ask(page, '苏州市建成了多少个社区食堂？');
    expect(await page.locator('.refusal').count()).toBe(1);
  });

  it('shows a document full of HTML, scripts and Markdown as the text that it is', async () => {
    const page = await stage.open('/#files');
    page.on('dialog', (dialog) => stage.faults.push(`dialog: ${dialog.message()}`));
    await page.waitForSelector('table.files');
    await page.setInputFiles('#file-input', [upload('丽水<img src=x onerror=alert(5)>.md', TRICKS)]);
    const link = page.locator('.uploads a');
    await link.waitFor();
    expect(await page.locator('.uploads img, .files img, .files script').count()).toBe(0);
    await page.getByRole('link', { name: '问答', exact: true }).click();
    await ask(page, '丽水市的山区帮办窗口有多少个？');
    await ask(page, '丽水市上门服务老人多少人次？');
    const inside = 'reform-turn :is(img, script, b, iframe, a[href^="javascript"])';
    expect(await page.locator(inside).count()).toBe(0);
    await page.getByRole('link', { name: '文件', exact: true }).click();
    await link.click();
    await page.waitForSelector('.paper-body > *');
    expect(await page.locator('.paper :is(img, script, b, iframe, a)').count()).toBe(0);
    expect(await page.locator('.paper').textContent()).toContain('86个');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('compares places, with the chart as a picture and chips that open', async () => {
    const page = await stage.open('/#compare');
    await page.getByLabel('对比的主题').fill('养老服务');
    await page.getByRole('button', { name: '开始对比' }).click();
    await page.waitForSelector('table.compare');
    expect(await page.locator('table.compare tbody tr').count()).toBeGreaterThan(1);
    await page.locator('table.compare .rf-chip').first().hover();
    await page.locator('.rf-card blockquote').waitFor();
    for (const [button, name] of [
      ['下载 Excel', /\.xlsx$/u],
      ['下载 Word', /\.docx$/u],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      expect((await download).suggestedFilename()).toMatch(name);
      await page.waitForSelector('table.compare');
    }
  });

  it('shows the chart that the server drew as a picture', async () => {
    const page = await stage.open('/#compare');
    const figure = (place: string, before: number, after: number) => ({
      ...{
        place,
        year: 2022,
        subject: '企业开办时间',
        valueText: `${after}天`,
        value: after,
        unit: '天',
        before,
        after,
      },
      ...{ kind: 'change' as const, qualifiers: [], aim: false, span: { start: 0, end: 1 }, citation: 1 },
    });
    const figures = [figure('南京市', 5, 1), figure('长春市', 8, 2)];
    const chart = chartOf([{ measure: '企业开办时间', unit: '天', aligned: true, figures }]);
    await page.route('**/api/v1/compare', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), chart } });
    });
    await page.getByLabel('对比的主题').fill('养老服务');
    await page.getByRole('button', { name: '开始对比' }).click();
    const picture = page.locator('.chart img');
    await picture.waitFor();
    const drawn = Number(/ width="(\d+)"/u.exec(chart ?? '')?.[1]);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(drawn);
  });

  it('lists figures by place and words, and hands them out as CSV', async () => {
    const page = await stage.open('/#figures');
    await page.waitForSelector('table.ledger');
    await page.getByLabel('关键词').fill('试点');
    await page.getByLabel('地方').selectOption('南京市');
    await page.getByRole('button', { name: '查询' }).click();
    await expect.poll(() => page.locator('.ledger tbody tr').count()).toBeLessThan(30);
    const rows = await page.locator('.ledger tbody tr').allTextContents();
    expect(rows.every((row) => row.includes('南京市') && row.includes('试点'))).toBe(true);
    expect(rows.some((row) => row.includes('200余项'))).toBe(true);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/u);
  });

  it('drafts a text whose paragraphs say what they rest on', async () => {
    const page = await stage.open('/#draft');
    await page.getByRole('textbox', { name: '主题' }).fill('养老服务');
    await page.getByRole('button', { name: '起草', exact: true }).click();
    await page.waitForSelector('.draft h2');
    expect(await page.locator('.basis-of-evidence').count()).toBeGreaterThan(1);
    const cited = await page
      .locator('.basis-of-evidence')
      .evaluateAll((all) => all.every((one) => one.querySelector('.rf-chip')));
    expect(cited).toBe(true);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Word' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/u);
  });
});

describe('a server that wants keys', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage({ keys: true })));
  afterAll(() => stage.close());

  it('asks for a key once, keeps it in the tab only, and offers no writing where the key may only read', async () => {
    const page = await stage.open('/#files');
    await page.getByRole('textbox', { name: '密钥' }).fill('wrong-key');
    await page.keyboard.press('Enter');
    await page.getByText('密钥无效').waitFor();
    await page.getByRole('textbox', { name: '密钥' }).fill('reader-key');
    await page.keyboard.press('Enter');
    await page.waitForSelector('table.files');
    await page.getByText('当前密钥只能阅读').waitFor();
    expect(await page.locator('#file-input').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^撤回/u }).count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('reader-key');
    await page.reload();
    await page.waitForSelector('table.files');
  });

  it('lets a key that may write add files', async () => {
    const page = await stage.open('/#files');
    await page.getByRole('textbox', { name: '密钥' }).fill('writer-key');
    await page.keyboard.press('Enter');
    await page.waitForSelector('table.files');
    await page.setInputFiles('#file-input', [upload('苏州.md', REPORT)]);
    await page.locator('.uploads').getByText('已入库').waitFor();
  });
});
