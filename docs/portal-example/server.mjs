// 门户网站的最小示例：一个页面，一个换取短期凭证的地址。只用 Node 自带的模块。
//
//   REFORM_URL=http://127.0.0.1:8080 REFORM_KEY=… PORT=8090 node docs/portal-example/server.mjs
//
// REFORM_KEY 是改革问答的密钥，只留在这台服务器上，从不进入网页。
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const FILES = { '/': ['index.html', 'text/html'], '/portal.css': ['portal.css', 'text/css'] };
const TOKEN_SECONDS = 600;

/** 门户的请求处理函数。各项设置见 server.d.mts。 */
export function createPortal({ reformUrl, key, origin, ttlSeconds = TOKEN_SECONDS }) {
  return (request, response) => {
    const [pathname] = (request.url ?? '/').split('?');
    if (pathname === '/my/token') {
      void answerToken(request, response);
      return;
    }
    const file = FILES[pathname];
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const [name, type] = file;
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    response.writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': contentPolicy(reformUrl),
    });
    response.end(text.replaceAll('https://reform.example', reformUrl));
  };

  async function answerToken(request, response) {
    const visitor = visitorOf(request, response);
    // 真正的门户先在这里查登录：没有登录就答 401,组件会请访客重新登录。
    const answer = await exchange(visitor).catch(() => null);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.writeHead(answer === null ? 502 : 200).end(JSON.stringify(answer ?? { error: 'no token' }));
  }

  /** 用密钥换一个只能从本门户使用、只能阅读、十分钟后失效的凭证。 */
  async function exchange(name) {
    const headers = { 'Content-Type': 'application/json' };
    if (key !== null) headers.Authorization = `Bearer ${key}`;
    const response = await fetch(`${reformUrl}/api/v1/tokens`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ origin, name, ttlSeconds }),
    });
    if (!response.ok) throw new Error(`tokens: HTTP ${response.status}`);
    const { token, expiresAt } = await response.json();
    return { token, expiresAt };
  }
}

/** 页面只许用自己的和改革问答的脚本，没有 unsafe-inline:组件在这样的策略下照常工作。 */
const contentPolicy = (reformUrl) =>
  [
    "default-src 'none'",
    `script-src ${reformUrl}`,
    "style-src 'self'",
    `connect-src 'self' ${reformUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** 每位访客一个编号（真正的门户用自己的用户编号）:提问频次按人计算，彼此的对话互不相通。 */
function visitorOf(request, response) {
  const known = /(?:^|; )visitor=([0-9a-f-]{36})/u.exec(request.headers.cookie ?? '')?.[1];
  const visitor = known ?? randomUUID();
  if (known === undefined)
    response.setHeader('Set-Cookie', `visitor=${visitor}; HttpOnly; SameSite=Lax; Path=/`);
  return visitor;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env.PORT ?? 8090);
  const origin = process.env.PORTAL_ORIGIN ?? `http://127.0.0.1:${port}`;
  const reformUrl = process.env.REFORM_URL ?? 'http://127.0.0.1:8080';
  const key = process.env.REFORM_KEY ?? null;
  createServer(createPortal({ reformUrl, key, origin })).listen(port, '127.0.0.1', () =>
    console.log(`门户示例：${origin}`),
  );
}
