/** A request that did not succeed, as a person may be told. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** As the server names it; `offline` when it cannot be reached, `unexpected` when it answers in no known shape. */
  readonly code: string;
  readonly status: number;
  readonly hint: string | null;
  /** Seconds to wait, where the server says so. */
  readonly retryAfter: number | null;

  constructor(
    code: string,
    message: string,
    about: { status?: number; hint?: string | null; retryAfter?: number | null } = {},
  ) {
    super(message);
    this.code = code;
    this.status = about.status ?? 0;
    this.hint = about.hint ?? null;
    this.retryAfter = about.retryAfter ?? null;
  }
}

/** Whether the person (or the page) called it off. */
export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof TypeError) return new Failure('offline', error.message);
  return new Failure('unexpected', error instanceof Error ? error.message : String(error));
}

/** Reads the one shape of errors; anything else, such as a proxy's own page, becomes `unexpected`. */
export async function failureOf(response: Response): Promise<Failure> {
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const about = { status: response.status, retryAfter: Number.isFinite(retryAfter) ? retryAfter : null };
  const body: unknown = await response.json().catch(() => null);
  return fromBody(body, about) ?? new Failure('unexpected', `HTTP ${response.status}`, about);
}

/** `{error: {code, message, hint?}}` as a {@link Failure}; `null` for anything else. */
export function fromBody(
  body: unknown,
  about: { status?: number; retryAfter?: number | null } = {},
): Failure | null {
  const error = field(body, 'error');
  const [code, message, hint] = [field(error, 'code'), field(error, 'message'), field(error, 'hint')];
  if (typeof code !== 'string' || typeof message !== 'string') return null;
  return new Failure(code, message, { ...about, hint: typeof hint === 'string' ? hint : null });
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
