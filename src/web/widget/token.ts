import { Failure, isAbort } from '../api/failure.js';

/** Seconds before its end at which a token is no longer used, at most a fifth of its life. */
const MARGIN = 30;

interface Token {
  readonly value: string;
  /** By `performance.now()`, which no one sets: visitors' clocks are often wrong. */
  readonly usableUntil: number;
}

/**
 * Short-lived tokens from the portal's own server, which answers `{token, expiresAt}`. They are kept in memory only, fetched when
 * one is needed, renewed before they end. Rejects with a {@link Failure}: `token_expired` when the portal no longer knows the
 * visitor, `token_failed` when it cannot issue one, `offline`.
 */
export class TokenSource {
  readonly #url: string;
  #token: Token | null = null;
  #fetching: Promise<Token> | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  async current(): Promise<string> {
    if (this.held === null) await this.renew();
    return this.#token?.value ?? '';
  }

  /** The one that is at hand; `null` before the first, and after its end. */
  get held(): string | null {
    return this.#token !== null && performance.now() < this.#token.usableUntil ? this.#token.value : null;
  }

  /** Gets a new one; requests that fail together share it. */
  async renew(): Promise<boolean> {
    this.#fetching ??= fetchToken(this.#url).finally(() => (this.#fetching = null));
    this.#token = await this.#fetching;
    return true;
  }
}

async function fetchToken(url: string): Promise<Token> {
  const started = performance.now();
  const response = await request(url);
  if (response.status === 401 || response.status === 403)
    throw new Failure('token_expired', '', { status: response.status });
  const body: unknown = response.ok ? await response.json().catch(() => null) : null;
  const [value, expiresAt] = [field(body, 'token'), Date.parse(field(body, 'expiresAt'))];
  if (value === '' || Number.isNaN(expiresAt))
    throw new Failure('token_failed', '', { status: response.status });
  const sent = Date.parse(response.headers.get('Date') ?? '');
  const life = Math.max(0, expiresAt - (Number.isNaN(sent) ? Date.now() : sent));
  return { value, usableUntil: started + life - Math.min(MARGIN * 1000, life / 5) };
}

async function request(url: string): Promise<Response> {
  try {
    return await fetch(url, {
      credentials: 'include',
      cache: 'no-store',
      headers: { Accept: 'application/json' },
    });
  } catch (error) {
    throw isAbort(error) ? error : new Failure('offline', '');
  }
}

function field(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : '';
  return typeof value === 'string' ? value : '';
}
