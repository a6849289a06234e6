import type { Request, RequestHandler } from 'express';
import { isLoopback } from '../config.js';
import { AppError } from '../errors.js';

/** Which other sites may call from a browser. */
export interface OriginPolicy {
  readonly allowed: readonly string[];
  /** Those for which any key may speak; the rest belong to one key each. */
  readonly shared: readonly string[];
  /** Whether a page of another site sent this. */
  isForeign(request: Request): boolean;
  /** Whether a page of the product's own sent this; false for a program. */
  isOwnPage(request: Request): boolean;
}

export const originPolicy = (shared: readonly string[], ofKeys: readonly string[] = []): OriginPolicy => ({
  allowed: [...new Set([...shared, ...ofKeys])],
  shared,
  isForeign: (request) => {
    const origin = request.headers.origin;
    if (origin !== undefined) return !isOwn(request, origin);
    return ['cross-site', 'same-site'].includes(fetchSite(request));
  },
  isOwnPage: (request) => {
    const origin = request.headers.origin;
    return origin === undefined ? fetchSite(request) === 'same-origin' : isOwn(request, origin);
  },
});

/** The site that a request comes from: what the browser says, or this one for its own pages' plain reads. */
export function originOf(request: Request): string | null {
  if (request.headers.origin !== undefined) return request.headers.origin;
  const host = request.headers.host;
  return fetchSite(request) === 'same-origin' && host !== undefined ? `${request.protocol}://${host}` : null;
}

const fetchSite = (request: Request): string => {
  const value = request.headers['sec-fetch-site'];
  return typeof value === 'string' ? value : '';
};

/** A proxy may have taken the TLS off, so only host and port are compared. */
const isOwn = (request: Request, origin: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === request.headers.host;

/** Tells browsers which sites may read answers, and refuses writes from any other. */
export const crossOrigin =
  (policy: OriginPolicy): RequestHandler =>
  (request, response, next) => {
    response.vary('Origin');
    const origin = request.headers.origin;
    const allowed = origin !== undefined && policy.allowed.includes(origin);
    if (allowed) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (request.method === 'OPTIONS') {
      answerPreflight(response, allowed);
      return;
    }
    const safe = request.method === 'GET' || request.method === 'HEAD';
    if (!safe && !allowed && policy.isForeign(request))
      throw new AppError('forbidden', '不接受来自这个网站的请求。', {
        hint: '请管理员把该网站加入 ALLOWED_ORIGINS。',
      });
    next();
  };

function answerPreflight(response: Parameters<RequestHandler>[1], allowed: boolean): void {
  if (allowed) {
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    response.setHeader('Access-Control-Max-Age', '600');
  }
  response.status(204).end();
}

/**
 * Where no keys are set, only this machine may call, under its own names: a site whose name was made to point at 127.0.0.1
 * would otherwise read everything through its visitor's browser.
 */
export const loopbackNamesOnly: RequestHandler = (request, _response, next) => {
  const host = request.headers.host ?? '';
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  if (!isLoopback(name))
    throw new AppError('forbidden', '只接受以本机名称(localhost、127.0.0.1)访问。', {
      hint: '如需让其他机器访问,请设置 HOST 与 API_KEYS_FILE。',
    });
  next();
};
