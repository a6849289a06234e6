import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/http/server.js';
import { createLog } from '../../src/http/log.js';
import { uploadResponse } from '../../src/http/schemas.js';
import { signToken, tokenSecret } from '../../src/http/tokens.js';
import type { TokenClaims } from '../../src/http/tokens.js';
import { KEYS, bearer, formOf, postJson, serve } from './serve.js';
import type { Served } from './serve.js';

const PORTAL = 'https://portal.example';
const OTHER = 'https://other.example';
const STRANGER = 'https://stranger.example';
const SECRET_REPORT =
  '盐城市2021年内部改革报告\n\n一、改进养老服务\n盐城市核定内参要点64条，建成内部养老站点97个。\n';

let served: Served;
let documentId = '';
beforeAll(async () => {
  served = await serve({ keys: true, env: { ALLOWED_ORIGINS: OTHER } });
  const response = await fetch(`${served.url}/api/v1/documents`, {
    method: 'POST',
    headers: bearer(KEYS.chief.secret),
    body: formOf({ 'inner.txt': SECRET_REPORT }, { collection: '内部' }),
  });
  documentId = uploadResponse.parse(await response.json()).results[0]?.documentId ?? '';
});
afterAll(() => served.close());

const issue = (body: object, secret: string = KEYS.reader.secret): Promise<Response> =>
  postJson(`${served.url}/api/v1/tokens`, body, bearer(secret));
const tokenFor = async (body: object, secret?: string): Promise<string> =>
  ((await (await issue(body, secret)).json()) as { token: string }).token;
const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;
const from = (origin: string, token: string): Record<string, string> => ({
  ...bearer(token),
  Origin: origin,
});
const list = (headers: Record<string, string>): Promise<Response> =>
  fetch(`${served.url}/api/v1/documents`, { headers });

describe('which sites are answered', () => {
  const preflight = (origin: string, path = '/api/v1/ask'): Promise<Response> =>
    fetch(served.url + path, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });

  it('answers the preflight of a key’s own site and of a site in the settings, each by its name', async () => {
    for (const origin of [PORTAL, OTHER]) {
      const response = await preflight(origin);
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      expect(response.headers.get('vary')).toMatch(/\bOrigin\b/u);
    }
  });

  it.each([
    STRANGER,
    'null',
    `${PORTAL}.evil.example`,
    PORTAL.replace('https', 'http'),
    `${PORTAL}:8443`,
    '*',
  ])('answers %s nothing that a browser would let its page read', async (origin) => {
    for (const response of [
      await preflight(origin),
      await list({ Origin: origin }),
      await list(from(origin, await tokenFor({ origin: PORTAL }))),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('vary')).toMatch(/\bOrigin\b/u);
    }
  });

  it('lets an allowed site read why it was refused', async () => {
    const response = await list(from(PORTAL, 'rt1.e30.AAAA'));
    expect(response.status).toBe(401);
    expect(response.headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect(await codeOf(response)).toBe('unauthorized');
  });
});

describe('a token', () => {
  it('is issued for the key’s own sites and those of the settings, not for another key’s', async () => {
    expect((await issue({ origin: PORTAL })).status).toBe(200);
    expect((await issue({ origin: OTHER })).status).toBe(200);
    const refused = await issue({ origin: PORTAL }, KEYS.writer.secret);
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'forbidden']);
    expect((await issue({ origin: STRANGER })).status).toBe(403);
  });

  it('is kept by no cache', async () => {
    expect((await issue({ origin: PORTAL })).headers.get('cache-control')).toBe('no-store');
  });

  it('belongs to one site, even where another may call too', async () => {
    const token = await tokenFor({ origin: PORTAL });
    expect((await list(from(PORTAL, token))).status).toBe(200);
    const elsewhere = await list(from(OTHER, token));
    expect([elsewhere.status, await codeOf(elsewhere)]).toEqual([403, 'forbidden']);
    const nowhere = await list(bearer(token));
    expect([nowhere.status, await codeOf(nowhere)]).toEqual([403, 'forbidden']);
  });

  it('opens the product’s own reading page', async () => {
    const token = await tokenFor({ origin: PORTAL });
    expect((await list({ ...bearer(token), 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await list(from(served.url, token))).status).toBe(200);
    expect((await list({ ...bearer(token), 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await list({ ...bearer(token), 'Sec-Fetch-Site': 'none' })).status).toBe(403);
  });

  it.each(['reader', 'writer', 'chief'] as const)('of the key %s can never write', async (name) => {
    const { secret } = KEYS[name];
    const headers = from(OTHER, await tokenFor({ origin: OTHER }, secret));
    const upload = await fetch(`${served.url}/api/v1/documents`, {
      method: 'POST',
      headers,
      body: formOf({ 'x.txt': '植入的内容' }),
    });
    expect([upload.status, await codeOf(upload)]).toEqual([403, 'forbidden']);
    const removal = await fetch(`${served.url}/api/v1/documents/${documentId}`, {
      method: 'DELETE',
      headers,
    });
    expect([removal.status, await codeOf(removal)]).toEqual([403, 'forbidden']);
    expect((await postJson(`${served.url}/api/v1/tokens`, { origin: OTHER }, headers)).status).toBe(403);
    const still = await fetch(`${served.url}/api/v1/documents/${documentId}`, {
      headers: bearer(KEYS.chief.secret),
    });
    expect(still.status).toBe(200);
  });

  it('keeps to its collections by every way in', async () => {
    const ways = async (token: string): Promise<{ text: string; statuses: number[] }> => {
      const headers = from(OTHER, token);
      const get = (path: string): Promise<Response> => fetch(`${served.url}${path}`, { headers });
      const post = (path: string, body: object): Promise<Response> =>
        postJson(`${served.url}/api/v1${path}`, body, headers);
      const responses = await Promise.all([
        get('/api/v1/documents'),
        get(`/api/v1/documents/${documentId}`),
        get(`/api/v1/documents/${documentId}/text`),
        get(`/api/v1/documents/${documentId}/original`),
        get('/api/v1/overview'),
        get(`/api/v1/figures?document=${documentId}`),
        get('/api/v1/figures?place=盐城'),
        get('/api/v1/figures?place=盐城&format=csv'),
        get('/api/v1/figures/contradictions'),
        get('/api/v1/policies'),
        get('/api/v1/honours'),
        post('/search', { query: '内部养老站点', filter: { documents: [documentId] } }),
        post('/ask', { question: '盐城市核定内参要点多少条？' }),
        post('/compare', { topic: '养老服务' }),
        post('/compare', { topic: '养老服务', places: ['盐城市'] }),
        post('/drafts', { topic: '盐城市养老服务', kind: 'briefing' }),
        post('/answers/export', {
          question: '问',
          answer: '答 [1]',
          citations: [{ number: 1, documentId, span: { start: 0, end: 20 } }],
        }),
      ]);
      const texts = await Promise.all(responses.map((response) => response.text()));
      return { text: texts.join('\n'), statuses: responses.map(({ status }) => status) };
    };
    const told = await ways(await tokenFor({ origin: OTHER, collections: ['public'] }, KEYS.chief.secret));
    expect(told.text).not.toMatch(/64条|97个|inner\.txt|盐城市2021|站点97/u);
    const all = await ways(await tokenFor({ origin: OTHER }, KEYS.chief.secret));
    expect(new Set(all.statuses)).toEqual(new Set([200]));
    for (const word of ['64条', 'inner.txt', '盐城市2021']) expect(all.text).toContain(word);
  });

  it('that says anything but what was signed is refused', async () => {
    const token = await tokenFor({ origin: PORTAL, collections: [] });
    const [prefix = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims;
    const changes: object[] = [
      { collections: 'all' },
      { collections: ['内部'] },
      { origin: STRANGER },
      { issuer: 'chief' },
      { expires: claims.expires + 3600 },
      { scopes: ['read', 'write'] },
      { name: 'key:chief' },
    ];
    for (const change of changes) {
      const changed = Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url');
      const origin = 'origin' in change ? STRANGER : PORTAL;
      const response = await list(from(origin, `${prefix}.${changed}.${signature}`));
      expect([response.status, await codeOf(response)], JSON.stringify(change)).toEqual([
        401,
        'unauthorized',
      ]);
    }
  });

  it('signed with another secret is refused', async () => {
    const claims: TokenClaims = {
      issuer: 'reader',
      origin: PORTAL,
      name: null,
      collections: 'all',
      expires: Date.now() / 1000 + 60,
    };
    const own = signToken(claims, tokenSecret(served.library.config.indexDir));
    expect((await list(from(PORTAL, own))).status).toBe(200);
    for (const secret of [Buffer.alloc(32), Buffer.from('secret'), Buffer.alloc(0)])
      expect((await list(from(PORTAL, signToken(claims, secret)))).status).toBe(401);
  });
});

describe('when the keys file changes', () => {
  /** The same library behind a server with other keys. */
  const statusWith = async (key: object, token: string, origin: string): Promise<number> => {
    const { config, root } = served.library;
    const file = join(root, 'changed.json');
    const sha256 = createHash('sha256').update(KEYS.reader.secret).digest('hex');
    writeFileSync(file, JSON.stringify([{ name: 'reader', sha256, ...key }]));
    const server = await startServer({
      config: { ...config, apiKeysFile: file, allowedOrigins: [] },
      log: createLog(config),
      app: () => served.app,
    });
    try {
      return (await fetch(`${server.url}/api/v1/documents`, { headers: from(origin, token) })).status;
    } finally {
      await server.close();
    }
  };

  it('tokens live as long as what they rest on', async () => {
    const token = await tokenFor({ origin: PORTAL });
    const good = { scopes: ['read'], collections: ['public'], origins: [PORTAL] };
    expect(await statusWith(good, token, PORTAL)).toBe(200);
    expect(await statusWith({ ...good, origins: [OTHER] }, token, PORTAL)).toBe(401);
    expect(await statusWith({ ...good, scopes: ['write'] }, token, PORTAL)).toBe(401);
    expect(await statusWith({ ...good, name: 'renamed' }, token, PORTAL)).toBe(401);
  });
});

describe('without keys', () => {
  it('hands out tokens for the sites of the settings, and they read only', async () => {
    const own = await serve({ env: { ALLOWED_ORIGINS: PORTAL } });
    try {
      expect((await postJson(`${own.url}/api/v1/tokens`, { origin: OTHER })).status).toBe(403);
      const issued = await postJson(`${own.url}/api/v1/tokens`, { origin: PORTAL });
      const { token } = (await issued.json()) as { token: string };
      const answer = await postJson(
        `${own.url}/api/v1/ask`,
        { question: '扬州市企业开办几个工作日？' },
        from(PORTAL, token),
      );
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, PORTAL]);
      const removal = { method: 'DELETE', headers: from(PORTAL, token) };
      expect((await fetch(`${own.url}/api/v1/documents/0123456789abcdef`, removal)).status).toBe(403);
    } finally {
      await own.close();
    }
  });
});
