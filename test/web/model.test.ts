import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberOf, says, startModelServer } from '../fixtures/model-server/server.js';
import type { ModelServer } from '../fixtures/model-server/server.js';
import { ask, openStage } from './stage.js';
import type { Stage } from './stage.js';

const QUESTION = '南京市承接了多少项改革试点任务？';
const EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

describe('answers that a model writes', () => {
  let model: ModelServer;
  let stage: Stage;
  beforeAll(async () => {
    model = await startModelServer();
    stage = await openStage({
      env: { CHAT_BASE_URL: model.url, CHAT_MODEL: 'scripted', CHAT_API_KEY: 'none' },
    });
  });
  afterAll(async () => {
    await stage.close();
    await model.close();
  });

  it('stream in, and say who wrote them and that their figures were checked', async () => {
    model.script = (call) =>
      says(`国家和省里交给南京的改革试点任务共200余项[${numberOf(call, '200余项')}]。`, 2);
    const page = await stage.open();
    await ask(page, QUESTION);
    const turn = page.locator('reform-turn').last();
    expect(await turn.locator('.rf-answer').textContent()).toContain('200余项');
    expect(await turn.locator('.rf-figure').allTextContents()).toEqual(['200余项']);
    expect(await turn.locator('.facts').textContent()).toContain('由对话模型组织文字');
  });

  it('never show a figure that the sources do not hold, and tell that it was removed', async () => {
    model.script = (call) => {
      const number = numberOf(call, '200余项');
      return says(
        `南京市承接的改革试点任务共200余项[${number}]。南京市承接的改革试点任务共987项[${number}]。`,
        3,
      );
    };
    const page = await stage.open();
    await ask(page, QUESTION);
    const turn = page.locator('reform-turn').last();
    expect(await turn.locator('.rf-answer').textContent()).not.toContain('987');
    expect(await turn.locator('.notice').allTextContents()).toContainEqual(expect.stringContaining('987'));
  });

  it('say so when the model is down, and answer from the sources', async () => {
    model.script = () => ({ kind: 'json', status: 400, body: { error: { message: 'no' } } });
    const page = await stage.open();
    await ask(page, QUESTION);
    const turn = page.locator('reform-turn').last();
    expect(await turn.locator('.rf-answer').textContent()).toContain('200余项');
    expect(await turn.locator('.notice.warn').count()).toBeGreaterThan(0);
  });

  it('summarise a comparison above its table, each sentence with its sources, the table first', async () => {
    model.script = (call) =>
      says(call.evidence.map(({ number, place, quote }) => `${place}${quote}[${number}]`).join('\n'));
    const page = await stage.open('/#compare');
    await page.getByLabel('对比的主题').fill('养老服务');
    await page.getByRole('button', { name: '开始对比' }).click();
    await page.waitForSelector('table.compare');
    const summary = page.locator('section.summary');
    await summary.locator('li').first().waitFor();
    expect(await summary.textContent()).toContain('对话模型组织文字');
    const cited = await summary
      .locator('li')
      .evaluateAll((all) => all.every((one) => one.querySelector('.rf-chip')));
    expect(cited).toBe(true);
    expect(await page.locator('table.compare tbody tr').count()).toBeGreaterThan(1);
  });

  it('word a draft where that is chosen, and say so', async () => {
    model.script = (call) =>
      says(call.evidence.map(({ number, quote }) => `${quote.replace(/。$/u, '')}[${number}]。`).join(''));
    const page = await stage.open('/#draft');
    await page.getByRole('textbox', { name: '主题' }).fill('养老服务');
    await page.getByRole('button', { name: '起草', exact: true }).click();
    await page.locator('.draft h2').waitFor();
    expect(await page.locator('.notice').allTextContents()).toContainEqual(
      expect.stringContaining('文字由对话模型组织'),
    );
    await page.getByLabel('措辞').selectOption('extractive');
    await page.getByRole('button', { name: '起草', exact: true }).click();
    await expect.poll(() => page.getByText('文字由对话模型组织').count()).toBe(0);
    await page.locator('.draft h2').waitFor();
  });

  it('are text whatever a server sends: markup in the stream, in quotations, in titles, in the answer', async () => {
    const page = await stage.open();
    // Answers that cite what is not in the library are forgotten: this one must stay.
    const [known] = stage.app.documents({ collections: 'all' }, { offset: 0, limit: 1 }).documents;
    const citation = {
      ...{ number: 1, documentId: known?.id ?? '', passageId: 'p', span: { start: 0, end: 4 } },
      ...{ source: EVIL, title: EVIL, place: EVIL, year: 2022, headings: [EVIL], quote: EVIL },
      url: '/documents/0123456789abcdef#s=0-4',
    };
    const understood = {
      ...{ language: 'zh', intent: 'lookup', places: [EVIL], excludePlaces: [], years: [], kinds: [] },
      ...{ topics: [EVIL], terms: [] },
    };
    const text = `**${EVIL}**\n\n- ${EVIL}[1][点](javascript:alert(1))\n\n[9] ${EVIL}`;
    const answer = {
      ...{
        id: 'a',
        conversationId: 'c',
        question: EVIL,
        standaloneQuestion: EVIL,
        understood,
        answered: true,
      },
      ...{ refusal: null, answer: text, statements: [], citations: [citation], mode: 'model', tookMs: 5 },
      checks: { figures: { total: 1, verified: 0, removed: [EVIL] }, quotations: { total: 0, verified: 0 } },
      warnings: [{ code: 'x', message: EVIL }],
    };
    const events: (readonly [string, unknown])[] = [
      ['understood', { understood, standaloneQuestion: EVIL }],
      ['citations', { citations: [citation] }],
      ...Array.from(text, (letter) => ['text-delta', { text: letter }] as const),
      ['answer', answer],
    ];
    const body = events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join('');
    await page.route('**/api/v1/ask', (route) =>
      route.fulfill({ status: 200, contentType: 'text/event-stream', body }),
    );
    await ask(page, EVIL);
    await page.locator('.rf-chip').first().hover();
    await page.locator('.rf-card').waitFor();
    expect(await page.locator('.rf-card blockquote').textContent()).toBe(EVIL);
    const turn = page.locator('reform-turn');
    expect(await turn.locator(':is(img, script, iframe, a[href^="javascript"])').count()).toBe(0);
    expect(await turn.locator('.rf-answer').textContent()).toContain(EVIL);
    expect(await turn.locator('.rf-answer').textContent()).toContain('[9]');
    await page.reload();
    await page.locator('.past').waitFor();
    expect(await page.locator('reform-app :is(img, script)').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});
