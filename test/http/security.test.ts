import { request as httpRequest } from 'node:http';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadResponse } from '../../src/http/schemas.js';
import { signToken, tokenSecret } from '../../src/http/tokens.js';
import { KEYS, bearer, formOf, postJson, serve } from './serve.js';
import type { Served } from './serve.js';

const PORTAL = 'https://portal.example';
const STRANGER = 'https://stranger.example';

/** `fetch` does not let a test choose Host; a page under an attacker's name does. */
const statusWithHost = (url: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    httpRequest(url, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('without keys, on this machine only', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ env: { ALLOWED_ORIGINS: PORTAL } });
  });
  afterAll(() => served.close());
  const ask = (headers: Record<string, string>) =>
    postJson(`${served.url}/api/v1/search`, { query: '服务' }, headers);

  it('lets the machine’s own user in', async () => {
    expect((await ask({})).status).toBe(200);
    expect((await ask({ Origin: served.url })).status).toBe(200);
  });

  it('refuses a name that was made to point here', async () => {
    const { port } = new URL(served.url);
    expect(await statusWithHost(`${served.url}/api/v1/documents`, `rebound.example:${port}`)).toBe(403);
    expect(await statusWithHost(`${served.url}/api/v1/documents`, `localhost:${port}`)).toBe(200);
    expect(await statusWithHost(`${served.url}/api/v1/documents`, `[::1]:${port}`)).toBe(200);
  });

  it('refuses posts from pages of other sites, however they hide where they are from', async () => {
    expect((await ask({ Origin: STRANGER })).status).toBe(403);
    expect((await ask({ Origin: 'null' })).status).toBe(403);
    expect((await ask({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const form = formOf({ 'planted.txt': '植入的内容' });
    const planted = await fetch(`${served.url}/api/v1/documents`, {
      method: 'POST',
      body: form,
      headers: { Origin: STRANGER },
    });
    expect(planted.status).toBe(403);
  });

  it('lets an allowed site read, and neither add nor remove', async () => {
    const read = await ask({ Origin: PORTAL });
    expect(read.status).toBe(200);
    expect(read.headers.get('access-control-allow-origin')).toBe(PORTAL);
    const removal = { method: 'DELETE', headers: { Origin: PORTAL } };
    expect((await fetch(`${served.url}/api/v1/documents/0123456789abcdef`, removal)).status).toBe(403);
  });

  it('answers preflights of allowed sites only', async () => {
    const preflight = async (origin: string) =>
      (
        await fetch(`${served.url}/api/v1/ask`, { method: 'OPTIONS', headers: { Origin: origin } })
      ).headers.get('access-control-allow-origin');
    expect(await preflight(PORTAL)).toBe(PORTAL);
    expect(await preflight(STRANGER)).toBeNull();
  });

  it('ignores the placeholder keys of other clients', async () => {
    expect((await ask(bearer('sk-anything'))).status).toBe(200);
  });

  it('keeps the secret that signs tokens to itself', () => {
    expect(statSync(join(served.library.config.indexDir, 'token-secret')).mode & 0o077).toBe(0);
  });
});

describe('with keys', () => {
  let served: Served;
  let now = new Date();
  beforeAll(async () => {
    served = await serve({ keys: true, server: { now: () => now } });
  });
  afterAll(() => served.close());
  const documents = (headers: Record<string, string>) => fetch(`${served.url}/api/v1/documents`, { headers });

  it('denies what shows no key, and says how to show one', async () => {
    const denied = await documents({});
    expect(denied.status).toBe(401);
    expect(denied.headers.get('www-authenticate')).toBe('Bearer');
    expect((await documents(bearer('guess'))).status).toBe(401);
    expect((await documents({ Authorization: 'Basic cmVhZGVyOg==' })).status).toBe(401);
    expect((await fetch(`${served.url}/metrics`)).status).toBe(401);
  });

  it('lets a key do what its scopes say and no more', async () => {
    const upload = (secret: string) =>
      fetch(`${served.url}/api/v1/documents`, {
        method: 'POST',
        headers: bearer(secret),
        body: formOf({ 'a.txt': '泰州市2021年改革报告\n\n一、成效\n建成站点97个。\n' }),
      });
    expect((await documents(bearer(KEYS.reader.secret))).status).toBe(200);
    expect((await upload(KEYS.reader.secret)).status).toBe(403);
    expect((await upload(KEYS.writer.secret)).status).toBe(200);
  });

  it('shows a key only its collections, by every way in', async () => {
    const files = { 'inner.txt': '盐城市2021年内部改革报告\n\n一、成效\n盐城市核定内参要点64条。\n' };
    const upload = (secret: string) =>
      fetch(`${served.url}/api/v1/documents`, {
        method: 'POST',
        headers: bearer(secret),
        body: formOf(files, { collection: '内部' }),
      });
    expect((await upload(KEYS.writer.secret)).status).toBe(403);
    const [result] = uploadResponse.parse(await (await upload(KEYS.chief.secret)).json()).results;
    expect(result?.status).toBe('added');
    const id = result?.documentId ?? '';
    const ways = (secret: string) => {
      const headers = bearer(secret);
      return Promise.all([
        fetch(`${served.url}/api/v1/documents`, { headers }),
        fetch(`${served.url}/api/v1/documents/${id}`, { headers }),
        fetch(`${served.url}/api/v1/documents/${id}/text`, { headers }),
        fetch(`${served.url}/api/v1/documents/${id}/original`, { headers }),
        fetch(`${served.url}/api/v1/figures?place=盐城`, { headers }),
        postJson(`${served.url}/api/v1/search`, { query: '核定要点' }, headers),
        postJson(`${served.url}/api/v1/search`, { query: '核定要点', filter: { documents: [id] } }, headers),
        postJson(`${served.url}/api/v1/ask`, { question: '今年核定要点多少条' }, headers),
      ]).then((responses) => Promise.all(responses.map((response) => response.text())));
    };
    for (const told of await ways(KEYS.reader.secret))
      expect(told).not.toMatch(/64条|inner\.txt|盐城市2021/u);
    expect((await ways(KEYS.chief.secret)).join()).toContain('64条');
  });

  const issue = async (body: object, secret: string = KEYS.reader.secret) =>
    postJson(`${served.url}/api/v1/tokens`, body, bearer(secret));
  const tokenFor = async (body: object): Promise<string> =>
    ((await (await issue(body)).json()) as { token: string }).token;

  it('issues tokens only for sites of the key', async () => {
    expect((await issue({ origin: PORTAL })).status).toBe(200);
    expect((await issue({ origin: STRANGER })).status).toBe(403);
    expect((await issue({ origin: `${PORTAL}/path` })).status).toBe(422);
    expect((await issue({ origin: PORTAL, ttlSeconds: 3601 })).status).toBe(422);
    expect((await postJson(`${served.url}/api/v1/tokens`, { origin: PORTAL })).status).toBe(401);
  });

  it('lets a token read from its own site only', async () => {
    const token = await tokenFor({ origin: PORTAL, name: '访客' });
    const own = await documents({ ...bearer(token), Origin: PORTAL });
    expect(own.status).toBe(200);
    expect(own.headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect((await documents({ ...bearer(token), Origin: STRANGER })).status).toBe(403);
    expect((await documents(bearer(token))).status).toBe(403);
  });

  it('lets a token neither write nor issue another', async () => {
    const token = await tokenFor({ origin: PORTAL });
    const headers = { ...bearer(token), Origin: PORTAL };
    const removal = await fetch(`${served.url}/api/v1/documents/0123456789abcdef`, {
      method: 'DELETE',
      headers,
    });
    expect(removal.status).toBe(403);
    expect((await postJson(`${served.url}/api/v1/tokens`, { origin: PORTAL }, headers)).status).toBe(403);
  });

  it('never widens what the key may see', async () => {
    const token = await tokenFor({ origin: PORTAL, collections: ['内部', 'public'] });
    const listed = await (await documents({ ...bearer(token), Origin: PORTAL })).text();
    expect(listed).not.toContain('inner.txt');
    const nothing = await tokenFor({ origin: PORTAL, collections: ['内部'] });
    const { total } = (await (await documents({ ...bearer(nothing), Origin: PORTAL })).json()) as {
      total: number;
    };
    expect(total).toBe(0);
  });

  it('refuses a token past its time', async () => {
    const token = await tokenFor({ origin: PORTAL, ttlSeconds: 60 });
    const started = now;
    try {
      now = new Date(started.getTime() + 61_000);
      expect((await documents({ ...bearer(token), Origin: PORTAL })).status).toBe(401);
    } finally {
      now = started;
    }
  });

  it('refuses forged, damaged and orphaned tokens', async () => {
    const token = await tokenFor({ origin: PORTAL });
    const [prefix = '', claims = '', signature = ''] = token.split('.');
    const widened = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...widened, collections: 'all' })).toString('base64url');
    const orphaned = signToken(
      {
        issuer: 'dismissed',
        origin: PORTAL,
        name: null,
        collections: 'all',
        expires: now.getTime() / 1000 + 60,
      },
      tokenSecret(served.library.config.indexDir),
    );
    const bad = [
      `${prefix}.${forged}.${signature}`,
      `${prefix}.${claims}.${signature.slice(0, -2)}`,
      `${prefix}.${claims}.`,
      `${prefix}.${claims}`,
      `${token}.${signature}`,
      'rt1...',
      orphaned,
    ];
    for (const attempt of bad)
      expect((await documents({ ...bearer(attempt), Origin: PORTAL })).status, attempt).toBe(401);
  });
});

describe('rate limits', () => {
  it('counts callers apart, and tells when to come again', async () => {
    const served = await serve({ keys: true, server: { limits: { perAddress: 100, perCaller: 3 } } });
    try {
      const list = (secret: string) => fetch(`${served.url}/api/v1/documents`, { headers: bearer(secret) });
      for (let count = 0; count < 3; count++) expect((await list(KEYS.reader.secret)).status).toBe(200);
      const limited = await list(KEYS.reader.secret);
      expect(limited.status).toBe(429);
      expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(((await limited.json()) as { error: { code: string } }).error.code).toBe('rate_limited');
      expect((await list(KEYS.writer.secret)).status).toBe(200);
    } finally {
      await served.close();
    }
  });
});
