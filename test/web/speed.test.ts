import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from './stage.js';
import type { Stage } from './stage.js';

describe('speed', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()));
  afterAll(() => stage.close());

  it('sends few bytes, paints at once, answers soon, and sends assets but once', async () => {
    const page = await stage.open('/healthz');
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    const cached: string[] = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    session.on('Network.requestServedFromCache', ({ requestId }) => cached.push(requestId));
    await page.goto(stage.url);
    await page.waitForSelector('.counts');
    const first = bytes;
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    await page.fill('#question', '南京市承接了多少项改革试点任务？');
    const started = performance.now();
    await page.press('#question', 'Enter');
    await page.waitForSelector('.rf-answer');
    const answered = performance.now() - started;
    bytes = 0;
    await page.reload();
    await page.waitForSelector('.masthead .tabs');
    console.log(
      `first visit ${(first / 1024).toFixed(1)} KB, again ${(bytes / 1024).toFixed(1)} KB; first paint ${paint.toFixed(0)} ms; Enter to first answer text ${answered.toFixed(0)} ms`,
    );
    expect(first).toBeLessThan(80 * 1024);
    expect(cached.length).toBeGreaterThan(1);
    expect(paint).toBeLessThan(3000);
    expect(answered).toBeLessThan(5000);
  });

  it('shows a long document without keeping the reader waiting', async () => {
    const paragraphs = Array.from(
      { length: 3000 },
      (_, index) =>
        `第${index + 1}项工作：全市完成改造${index + 10}处，惠及居民${index * 3 + 100}户，群众满意。`,
    );
    const text = `# 湖州市2023年改革纪实\n\n${paragraphs.join('\n\n')}\n`;
    let id = '';
    for await (const result of stage.app.upload([
      { fileName: '湖州.md', bytes: new TextEncoder().encode(text) },
    ]))
      id = result.documentId ?? '';
    const start = stage.app.text(id, { collections: 'all' }).indexOf('第2900项');
    const started = performance.now();
    const page = await stage.open(`/documents/${id}#s=${start}-${start + 20}`);
    await page.waitForSelector('mark.l-cited');
    const shown = performance.now() - started;
    console.log(`document of ${text.length} characters: ${shown.toFixed(0)} ms to the marked words`);
    expect(await page.locator('mark.l-cited').textContent()).toContain('第2900项');
    expect(shown).toBeLessThan(8000);
  });
});
