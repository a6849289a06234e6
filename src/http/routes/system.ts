import { Router } from 'express';
import type { App } from '../../app.js';
import { AppError } from '../../errors.js';
import { DOCS_STYLE, docsPage } from '../docs.js';
import { limitPerCaller } from '../limits.js';
import type { RateLimits } from '../limits.js';
import type { Metrics } from '../metrics.js';
import { openApi } from '../openapi.js';
import { tokenRequest } from '../schemas.js';
import { narrow, requires, sessionOf } from '../session.js';
import type { Gate } from '../session.js';
import { signToken } from '../tokens.js';
import { bodyOf } from '../validate.js';

/** Health, metrics and descriptions. */
export function systemRoutes(app: () => App | null, gate: Gate, metrics: Metrics): Router {
  const router = Router();
  const description = openApi();
  const docs = docsPage();
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', (_request, response) => {
    const health = app()?.health();
    if (health === undefined) throw notReady();
    response.json({ status: 'ready', documents: health.documents, passages: health.passages });
  });
  router.get('/metrics', requires(gate, 'read'), metrics.expose);
  router.get('/openapi.json', (_request, response) => void response.json(description));
  router.get('/docs', (_request, response) => void response.type('html').send(docs));
  router.get('/docs.css', (_request, response) => void response.type('css').send(DOCS_STYLE));
  return router;
}

/** `POST /tokens`: a key becomes a short-lived token that a web page may hold. */
export function tokenRoutes(gate: Gate, limits: RateLimits): Router {
  const router = Router();
  router.post('/tokens', requires(gate, 'read'), limitPerCaller(limits), (request, response) => {
    const { origin, name, ttlSeconds, collections } = bodyOf(request, tokenRequest);
    const session = sessionOf(request);
    if (!session.tokenOrigins.includes(origin))
      throw new AppError('forbidden', `不能为 ${origin} 签发凭证。`, {
        hint: '请把它写入该密钥的 origins 或 ALLOWED_ORIGINS。',
      });
    const expires = Math.floor(gate.now().getTime() / 1000) + ttlSeconds;
    const token = signToken(
      {
        issuer: session.key?.name ?? null,
        origin,
        name: name ?? null,
        collections: narrow(session.caller.collections, collections ?? 'all'),
        expires,
      },
      gate.secret,
    );
    response.setHeader('Cache-Control', 'no-store');
    response.json({ token, expiresAt: new Date(expires * 1000).toISOString() });
  });
  return router;
}

export const notReady = (): AppError =>
  new AppError('not_ready', '文件库正在准备,请稍候。', { hint: '/readyz 返回 200 后即可使用。' });
