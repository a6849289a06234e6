import type { Request, RequestHandler } from 'express';
import { OWNER } from '../app.js';
import type { Caller } from '../app.js';
import { AppError } from '../errors.js';
import { findKey } from './keys.js';
import type { ApiKey, Scope } from './keys.js';
import { originOf } from './origins.js';
import type { OriginPolicy } from './origins.js';
import { looksLikeToken, verifyToken } from './tokens.js';

/** Who a request comes from, and what he may do. */
export interface Session {
  readonly caller: Caller;
  readonly scopes: readonly Scope[];
  /** Whom requests are counted against. */
  readonly subject: string;
  /** Sites for which tokens may be issued. */
  readonly tokenOrigins: readonly string[];
  /** The key behind it; `null` where no keys are set. */
  readonly key: ApiKey | null;
}

export interface Gate {
  /** `null`: no keys are set, and only this machine can call. */
  readonly keys: readonly ApiKey[] | null;
  readonly secret: Buffer;
  readonly origins: OriginPolicy;
  readonly now: () => Date;
}

const sessions = new WeakMap<Request, Session>();

/** Lets a request pass that may do what the route does. */
export const requires =
  (gate: Gate, scope: Scope): RequestHandler =>
  (request, _response, next) => {
    const session = sessions.get(request) ?? openSession(request, gate);
    if (!session.scopes.includes(scope))
      throw new AppError('forbidden', scope === 'write' ? '您没有增删文件的权限。' : '您没有读取的权限。', {
        hint: '请向管理员申请相应权限的密钥。',
      });
    sessions.set(request, session);
    next();
  };

/** The session that {@link requires} opened. */
export function sessionOf(request: Request): Session {
  const session = sessions.get(request);
  if (session === undefined) throw new Error(`No session was opened for ${request.path}`);
  return session;
}

/** Whom a request counts against, as far as it is known. */
export const subjectOf = (request: Request): string | null => sessions.get(request)?.subject ?? null;

function openSession(request: Request, gate: Gate): Session {
  const presented = /^Bearer +(\S+)$/iu.exec(request.headers.authorization ?? '')?.[1];
  if (presented !== undefined && looksLikeToken(presented)) return tokenSession(presented, request, gate);
  if (gate.keys === null) return ownerSession(request, gate);
  const key = presented === undefined ? null : findKey(gate.keys, presented);
  if (key === null)
    throw new AppError('unauthorized', presented === undefined ? '需要密钥。' : '密钥无效。', {
      hint: '请在 Authorization: Bearer 中写明有效的密钥。',
    });
  return {
    caller: { name: `key:${key.name}`, collections: collectionsOf(key) },
    scopes: key.scopes,
    subject: `key:${key.name}`,
    tokenOrigins: sitesOf(key, gate),
    key,
  };
}

/** Without keys the machine's own user may do everything; a page of another site that he opens may only read. */
const ownerSession = (request: Request, gate: Gate): Session => ({
  caller: OWNER,
  scopes: gate.origins.isForeign(request) ? ['read'] : ['read', 'write'],
  subject: 'owner',
  tokenOrigins: gate.origins.shared,
  key: null,
});

/** Sites for which a key may issue tokens; without keys those that the settings name. */
const sitesOf = (key: ApiKey | null, gate: Gate): readonly string[] => [
  ...(key?.origins ?? []),
  ...gate.origins.shared,
];

function tokenSession(token: string, request: Request, gate: Gate): Session {
  const claims = verifyToken(token, gate.secret, gate.now());
  const key = gate.keys?.find((candidate) => candidate.name === claims?.issuer) ?? null;
  // A token dies with the key that issued it, and with the key's right to read and to speak for the site.
  const dead =
    (gate.keys === null) !== (key === null) ||
    key?.scopes.includes('read') === false ||
    !sitesOf(key, gate).includes(claims?.origin ?? '');
  if (claims === null || dead)
    throw new AppError('unauthorized', '访问凭证无效或已过期。', { hint: '请刷新页面后重试。' });
  // The reading page is the product's own: a citation in the site's page leads there.
  if (originOf(request) !== claims.origin && !gate.origins.isOwnPage(request))
    throw new AppError('forbidden', '访问凭证不属于这个网站。', { hint: '请从签发凭证的网站访问。' });
  const subject = `token:${claims.issuer ?? ''}:${claims.name ?? request.ip ?? ''}`;
  const collections = key === null ? claims.collections : narrow(collectionsOf(key), claims.collections);
  return { caller: { name: subject, collections }, scopes: ['read'], subject, tokenOrigins: [], key: null };
}

export const collectionsOf = (key: ApiKey): Caller['collections'] =>
  key.collections.includes('*') ? 'all' : key.collections;

/** What both allow. */
export function narrow(held: Caller['collections'], wanted: Caller['collections']): Caller['collections'] {
  if (held === 'all') return wanted;
  return wanted === 'all' ? held : wanted.filter((collection) => held.includes(collection));
}
