import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  PORTAL_KEY,
  askWidget,
  launcher,
  openPortal,
  openSite,
  openWidget,
  panel,
  serveChanged,
} from './portal.js';
import type { PortalStage, Site } from './portal.js';

const QUESTION = '绍兴市在养老服务方面有哪些做法？';

let stage: PortalStage;
beforeAll(async () => {
  stage = await openPortal();
});
afterAll(() => stage.close());
afterEach(() => {
  stage.portal.routes.clear();
  stage.faults.length = 0;
});

describe('beside a hostile page', () => {
  const HOSTILE = `
    html { font-size: 100px; writing-mode: vertical-rl; }
    * { all: unset; --unrelated: 1; }
    * { position: static !important; transform: rotate(3deg) !important; opacity: 0.3 !important; }
    button, textarea, h2 { display: none !important; }
    reform-chat { display: none !important; color: lime !important; font-size: 60px !important; }
    .wall { position: fixed !important; inset: 0; z-index: 2147483647; background: teal; display: block; }
    .panel, .launcher, .root { visibility: hidden !important; }
  `;
  const withStyles = (page: string, widget: boolean): void =>
    serveChanged(stage, page, (html) =>
      (widget ? html : html.replace(/<script.*<\/script>/u, ''))
        .replace('/portal.css', '/hostile.css')
        .replace('</body>', '<div class="wall"></div></body>'),
    );
  const sendStyles = (): void =>
    void stage.portal.routes.set('/hostile.css', (_, response) => {
      response.setHeader('Content-Type', 'text/css');
      response.end(HOSTILE);
    });

  it('is seen, is used, and looks as always', async () => {
    sendStyles();
    withStyles('/hostile', true);
    const look = (page: Page): Promise<unknown> =>
      page.evaluate(() => {
        const root = document.querySelector('reform-chat')?.shadowRoot;
        return ['.panel', '.head', '.heading', 'textarea', '.send', '.asked', '.rf-answer', '.rf-chip'].map(
          (name) => {
            const element = root?.querySelector(name);
            if (!(element instanceof HTMLElement)) return name;
            const { color, fontSize, fontFamily, display, backgroundColor, writingMode, textAlign } =
              getComputedStyle(element);
            const { x, y, width, height } = element.getBoundingClientRect();
            return {
              name,
              color,
              fontSize,
              fontFamily,
              display,
              backgroundColor,
              writingMode,
              textAlign,
              x,
              y,
              width,
              height,
            };
          },
        );
      });
    const looks: unknown[] = [];
    for (const path of ['/', '/hostile']) {
      const page = await stage.open(path);
      const box = await launcher(page).boundingBox();
      const top = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.localName,
        [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20],
      );
      expect(top).toBe('reform-chat');
      await openWidget(page);
      await askWidget(page, QUESTION);
      await page.waitForTimeout(300);
      looks.push(await look(page));
      await page.close();
    }
    expect(looks[1]).toEqual(looks[0]);
  });

  it.each(['/plain', '/hostile'])('leaves the styles of %s as they are', async (path) => {
    sendStyles();
    const measure = (page: Page): Promise<unknown> =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('body, body *:not(reform-chat)')].map(
          (element) => [
            element.localName,
            ...[...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)),
          ],
        ),
      );
    const measured: unknown[] = [];
    for (const widget of [false, true]) {
      if (path === '/hostile') withStyles(path, widget);
      else serveChanged(stage, path, (html) => (widget ? html : html.replace(/<script.*<\/script>/u, '')));
      const page = await stage.open(path);
      if (widget) {
        await openWidget(page);
        await askWidget(page, QUESTION);
      }
      measured.push(await measure(page));
      await page.close();
    }
    expect(measured[1]).toEqual(measured[0]);
  });

  it('needs no exception from a strict policy', async () => {
    const page = await stage.open();
    await page.evaluate(() =>
      document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective)),
    );
    await openWidget(page);
    const turn = await askWidget(page, QUESTION);
    await turn.locator('.rf-chip').first().click();
    await page.locator('reform-chat .passage p').nth(1).waitFor();
    expect(stage.faults).toEqual([]);
    await page.close();
  });
});

describe('tokens', () => {
  const tokenRequests = (): number => stage.portal.requests.filter((line) => line === 'GET /my/token').length;
  const tokenOf = async (origin: string): Promise<{ token: string; expiresAt: string }> => {
    const response = await fetch(`${stage.url}/api/v1/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${PORTAL_KEY}` },
      body: JSON.stringify({ origin }),
    });
    return (await response.json()) as { token: string; expiresAt: string };
  };
  const handOut = (answer: () => unknown, status = 200): void =>
    void stage.portal.routes.set('/my/token', (_, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer()));
    });
  const failure = (page: Page): Promise<string> => page.locator('reform-chat .failure').innerText();

  it('never shows the page the key, nor keeps a token where the page keeps things', async () => {
    const page = await stage.open();
    await openWidget(page);
    await askWidget(page, QUESTION);
    const kept = await page.evaluate(() =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        document.documentElement.outerHTML,
      ]),
    );
    expect(kept).not.toContain(PORTAL_KEY);
    expect(kept).not.toContain('rt1.');
    await page.close();
  });

  it('open the reading page at the quotation, and leave its address at once', async () => {
    const page = await stage.open();
    await openWidget(page);
    const turn = await askWidget(page, QUESTION);
    await turn.locator('.rf-chip').first().click();
    await page.locator('reform-chat .passage p').nth(1).waitFor();
    const quote = await page.locator('reform-chat .passage mark').innerText();
    const link = page.locator('reform-chat .reading');
    const opening = page.context().waitForEvent('page');
    await link.click();
    const reading = await opening;
    await reading.locator('.paper-body').getByText(quote.slice(0, 12)).first().waitFor();
    expect(new URL(reading.url()).hash).toMatch(/^#s=\d+-\d+$/u);
    expect(await link.getAttribute('href')).not.toContain('rt1.');
    await page.context().close();
  });

  it.each(['2031', '2001'])(
    'are fetched once for many requests, though the visitor’s clock says %s',
    async (year) => {
      const page = await stage.open();
      await page.clock.setFixedTime(new Date(`${year}-01-01T00:00:00Z`));
      const before = tokenRequests();
      await openWidget(page);
      await askWidget(page, QUESTION);
      await askWidget(page, '那长春呢？');
      expect(tokenRequests() - before).toBe(1);
      await page.close();
    },
  );

  it('are renewed when the server says that they have ended', async () => {
    const page = await stage.open();
    await openWidget(page);
    await askWidget(page, QUESTION);
    const before = tokenRequests();
    stage.skip(3600);
    const turn = await askWidget(page, QUESTION);
    expect(await turn.locator('.rf-chip').count()).toBeGreaterThan(0);
    expect(tokenRequests() - before).toBe(1);
    await page.close();
  });

  it('are renewed before they end', async () => {
    let served = '';
    handOut(() => ({ token: served, expiresAt: new Date(Date.now() + 2000).toISOString() }));
    served = (await tokenOf(stage.portal.origin)).token;
    const page = await stage.open();
    await openWidget(page);
    await askWidget(page, QUESTION);
    const before = tokenRequests();
    await page.waitForTimeout(2100);
    const refused: number[] = [];
    page.on('response', (response) => refused.push(...(response.status() >= 400 ? [response.status()] : [])));
    await askWidget(page, QUESTION);
    expect(tokenRequests() - before).toBe(1);
    expect(refused).toEqual([]);
    await page.close();
  });

  it.each([
    { what: 'forged', change: (token: string) => `${token.slice(0, -4)}AAAA` },
    { what: 'made up', change: () => 'rt1.e30.AAAA' },
  ])('that are $what are refused, and the visitor is told what to do', async ({ change }) => {
    const { token, expiresAt } = await tokenOf(stage.portal.origin);
    handOut(() => ({ token: change(token), expiresAt }));
    const before = tokenRequests();
    const page = await stage.open();
    await openWidget(page);
    await askWidget(page, QUESTION);
    expect(await failure(page)).toContain('登录已过期');
    // At first, and once more for each of the two requests that were refused: no storm.
    expect(tokenRequests() - before).toBeLessThanOrEqual(3);
    stage.portal.routes.clear();
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('reform-chat .rf-chip').first().waitFor();
    await page.close();
  });

  it('are of no use to a page of another origin', async () => {
    const { token } = await tokenOf(stage.portal.origin);
    const stranger = await openSite((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<p>…</p>');
    });
    const page = await (await stage.browser.newContext()).newPage();
    await page.goto(stranger.origin);
    const tried = await page.evaluate(
      async ([url, bearer]) => {
        const headers = { Authorization: `Bearer ${bearer ?? ''}`, 'Content-Type': 'application/json' };
        const attempts = [
          fetch(`${url ?? ''}/api/v1/ask`, { method: 'POST', headers, body: '{"question":"养老服务"}' }),
          fetch(`${url ?? ''}/api/v1/documents`, { headers }),
          fetch(`${url ?? ''}/api/v1/documents`),
        ];
        return (await Promise.allSettled(attempts)).map(({ status }) => status);
      },
      [stage.url, token],
    );
    expect(tried).toEqual(['rejected', 'rejected', 'rejected']);
    const outside = await fetch(`${stage.url}/api/v1/documents`, {
      headers: { Authorization: `Bearer ${token}`, Origin: stranger.origin },
    });
    expect(outside.status).toBe(403);
    await stranger.close();
    await page.close();
  });

  it.each([
    { status: 401, text: '登录已过期' },
    { status: 502, text: '本网站暂时无法签发访问凭证' },
    { status: 200, text: '本网站暂时无法签发访问凭证' },
  ])('that the portal does not hand out ($status) are told apart', async ({ status, text }) => {
    handOut(() => ({ error: 'no' }), status);
    const page = await stage.open();
    await openWidget(page);
    await askWidget(page, QUESTION);
    expect(await failure(page)).toContain(text);
    await page.close();
  });
});

describe('when the server is away', () => {
  it('says so, and answers once it is back', async () => {
    const page = await stage.open();
    await openWidget(page);
    await stage.stopServer();
    try {
      await askWidget(page, QUESTION);
      const told = await page.locator('reform-chat .failure').innerText();
      expect(told).toContain('连不上服务');
    } finally {
      await stage.startServer();
    }
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('reform-chat .rf-chip').first().waitFor();
    expect(await page.locator('reform-chat .turn').count()).toBe(1);
    await page.close();
  });
});

describe('text full of tricks', () => {
  const TRICKS = [
    '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>',
    '[点这里](javascript:alert(1)) ![图](https://tracker.example/a.png) <a href="https://evil.example">去</a>',
    '全年办理**事项*项，群众满意度*%。<svg/onload=alert(1)> `code` ~~删~~ | 表 | 格 |',
    '{{constructor.constructor("alert(1)")()}} ${document.cookie} </div></section><style>*{display:none}</style>',
  ];
  const citation = {
    number: 1,
    documentId: '0123456789abcdef',
    source: '<b>报告</b>.md',
    title: '<script>标题</script>',
    place: '<i>某市</i>',
    year: 2023,
    passageId: 'p',
    headings: ['<h1>一、', '"><img src=x onerror=alert(1)>'],
    quote: TRICKS[0] ?? '',
    span: { start: 0, end: (TRICKS[0] ?? '').length },
    url: '/documents/0123456789abcdef#s=0-10',
  };
  const answer = {
    id: 'a',
    conversationId: 'c',
    question: QUESTION,
    standaloneQuestion: QUESTION,
    understood: { places: ['<u>地</u>'], years: [2023] },
    answered: true,
    refusal: null,
    answer: TRICKS.map((trick) => `- ${trick} [1]`).join('\n'),
    statements: [],
    citations: [citation],
    checks: {
      figures: { total: 2, verified: 1, removed: ['<b>3</b>亿元'] },
      quotations: { total: 1, verified: 1 },
    },
    mode: 'model',
    warnings: [{ code: 'note', message: '<marquee>提示</marquee>' }],
    tookMs: 1,
  };

  let fake: Site;
  beforeAll(async () => {
    fake = await openSite(speakTricks);
  });
  afterAll(() => fake.close());

  const speakTricks: RequestListener = (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    const path = request.url ?? '';
    if (request.method === 'OPTIONS') response.end();
    else if (path === '/widget.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(join(inject('webDir'), 'widget.js')));
    } else if (path === '/api/v1/overview') response.end('{"questions":["<b>问</b>"]}');
    else if (path.endsWith('/text')) response.end(TRICKS.join('\n'));
    else if (path === '/api/v1/ask') void stream(request, response);
    else response.writeHead(404).end();
  };

  /** Cut everywhere: inside characters, inside tags, inside field names. */
  async function stream(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume();
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const event = (name: string, data: unknown): string =>
      `event: ${name}\r\ndata: ${JSON.stringify(data)}\r\n\r\n`;
    const deltas = Array.from(answer.answer, (text) => event('text-delta', { text }));
    const parts = [
      ': …\n\n',
      event('understood', { understood: answer.understood, standaloneQuestion: QUESTION }),
      event('citations', { citations: [citation] }),
      ...deltas,
      event('answer', answer),
    ];
    const bytes = Buffer.from(parts.join(''));
    for (let at = 0; at < bytes.length; at += 997) {
      response.write(bytes.subarray(at, at + 997));
      await new Promise((done) => setTimeout(done, 2));
    }
    response.end();
  }

  it('is shown as text and nothing else, while it streams and after', async () => {
    serveChanged(stage, '/tricks', (html) => html, fake.origin);
    const page = await stage.open('/tricks');
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (origin !== fake.origin && origin !== stage.portal.origin) elsewhere.push(request.url());
    });
    await openWidget(page);
    await page.locator('reform-chat .example').waitFor();
    expect(await page.locator('reform-chat .example').innerText()).toBe('<b>问</b>');
    // Looks after every frame: nothing dangerous may exist even for a moment.
    await page.evaluate(() => {
      const root = document.querySelector('reform-chat')?.shadowRoot;
      const look = (): void => {
        const found = root?.querySelector(
          'img, script, style, svg, iframe, u, i, b, marquee, h1, .rf-answer a',
        );
        if (found) document.body.setAttribute('data-found', found.outerHTML);
      };
      if (root) new MutationObserver(look).observe(root, { childList: true, subtree: true });
    });
    const turn = await askWidget(page, QUESTION);
    const items = await turn.locator('li').allInnerTexts();
    expect(items.map((item) => item.replace(/\s+/gu, ' ').trim())).toEqual(
      TRICKS.map((trick) => `${trick} 1`.replace(/\s+/gu, ' ')),
    );
    const told = await page.locator('reform-chat [aria-live=polite] p').allInnerTexts();
    expect(told.length).toBeGreaterThan(TRICKS.length);
    expect(new Set(told).size).toBe(told.length);
    expect(await turn.locator('.note').innerText()).toBe('<marquee>提示</marquee>');
    expect(await turn.locator('.checks').last().innerText()).toContain('<b>3</b>亿元');
    await turn.locator('.rf-chip').first().click();
    await page.locator('reform-chat .passage p').nth(1).waitFor();
    expect(await page.locator('reform-chat .passage mark').innerText()).toBe(TRICKS[0]);
    expect(await page.locator('reform-chat .source-path').innerText()).toContain('<h1>一、');
    expect(await page.locator('reform-chat .source-where').innerText()).toContain('<i>某市</i>');
    expect(await page.locator('body').getAttribute('data-found')).toBeNull();
    expect(await page.title()).toBe('示例市改革门户');
    expect(elsewhere).toEqual([]);
    expect(stage.faults).toEqual([]);
    expect(await panel(page).isVisible()).toBe(true);
    await page.close();
  });
});
