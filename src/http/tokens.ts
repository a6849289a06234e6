import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a short-lived token lets its bearer do: read, from one site, for a while. */
const claimsSchema = z.object({
  /** Name of the key that issued it; `null` where no keys are set. */
  issuer: z.string().nullable(),
  origin: z.string(),
  /** Who is behind it, as the portal says. */
  name: z.string().nullable(),
  collections: z.union([z.literal('all'), z.array(z.string()).readonly()]),
  /** Seconds since 1970. */
  expires: z.number(),
});
export type TokenClaims = z.infer<typeof claimsSchema>;

/** First part of every token: tells it from a key, and one format from the next. */
const PREFIX = 'rt1';

export const looksLikeToken = (presented: string): boolean => presented.startsWith(`${PREFIX}.`);

/** `rt1.<claims>.<HMAC-SHA256>`, both parts base64url. */
export function signToken(claims: TokenClaims, secret: Buffer): string {
  const payload = `${PREFIX}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${payload}.${signature(payload, secret).toString('base64url')}`;
}

/** What a token says; `null` for one that is forged, damaged or past its time. */
export function verifyToken(token: string, secret: Buffer, now: Date): TokenClaims | null {
  const [prefix = '', claims = '', signed = '', ...rest] = token.split('.');
  if (rest.length > 0) return null;
  const expected = signature(`${prefix}.${claims}`, secret);
  const actual = Buffer.from(signed, 'base64url');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
  const parsed = claimsSchema.safeParse(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')));
  return parsed.success && parsed.data.expires * 1000 > now.getTime() ? parsed.data : null;
}

const signature = (payload: string, secret: Buffer): Buffer =>
  createHmac('sha256', secret).update(payload).digest();

/** The secret that signs tokens: made once, readable by the server's own user only. */
export function tokenSecret(indexDir: string): Buffer {
  const path = join(indexDir, 'token-secret');
  if (existsSync(path)) return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  mkdirSync(indexDir, { recursive: true });
  const secret = randomBytes(32);
  writeFileSync(path, secret.toString('base64url'), { mode: 0o600, flag: 'wx' });
  return secret;
}
