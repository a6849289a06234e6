import type { Citation } from '../../domain/citation.js';
import type { AnswerView, AskRequest, UnderstoodView } from './contract.js';
import { readEvents } from './events.js';
import { Failure, failureOf, fromBody, isAbort, toFailure } from './failure.js';

export interface ClientOptions {
  /** Where the server is, without a slash at the end; '' for the page's own. */
  readonly base?: string;
  /** Key or token to send; `null` for none. */
  readonly credential?: () => string | null | Promise<string | null>;
  /** Called when the credential is missing or refused; `true` when there is a new one to try with. */
  readonly renew?: () => Promise<boolean>;
  /** How often one request is tried with a new credential at most; 3 when absent. */
  readonly renewals?: number;
}

/** Told while an answer is made; the promise of {@link Client.ask} has the whole truth. */
export interface AskListener {
  understood?(understood: UnderstoodView, standaloneQuestion: string): void;
  citations?(citations: readonly Citation[]): void;
  text?(piece: string): void;
}

const MOST_RENEWALS = 3;

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** The server's interface. Every method rejects with a {@link Failure}, or with the DOM's AbortError. */
export class Client {
  readonly #base: string;
  readonly #options: ClientOptions;

  constructor(options: ClientOptions = {}) {
    this.#base = options.base ?? '';
    this.#options = options;
  }

  /** The address of `path` with those fields of `query` that are set. */
  url(path: string, query: Query = {}): string {
    const fields = Object.entries(query).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
    );
    const search = new URLSearchParams(fields).toString();
    return `${this.#base}${path}${search === '' ? '' : `?${search}`}`;
  }

  async get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return this.#json<T>(await this.send(this.url(path, query), withSignal({}, signal)));
  }

  async post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    return this.#json<T>(await this.send(this.url(path), withSignal(jsonInit(body), signal)));
  }

  async delete<T>(path: string): Promise<T> {
    return this.#json<T>(await this.send(this.url(path), { method: 'DELETE' }));
  }

  async text(path: string): Promise<string> {
    return (await this.send(this.url(path), {})).text();
  }

  /** A file to be saved: with `body` by POST, else by GET. */
  async file(path: string, query: Query = {}, body?: unknown): Promise<Blob> {
    return (await this.send(this.url(path, query), body === undefined ? {} : jsonInit(body))).blob();
  }

  async ask(request: AskRequest, listener: AskListener = {}, signal?: AbortSignal): Promise<AnswerView> {
    const init = withSignal(jsonInit(request, { Accept: 'text/event-stream' }), signal);
    const response = await this.send(this.url('/api/v1/ask'), init);
    if (response.body === null) throw new Failure('unexpected', 'empty body');
    try {
      for await (const { event, data } of readEvents(response.body)) {
        const answer = hear(event, JSON.parse(data) as unknown, listener);
        if (answer !== null) return answer;
      }
    } catch (error) {
      throw isAbort(error) ? error : toFailure(error);
    }
    throw new Failure('offline', 'the stream ended early');
  }

  /** Headers that name the caller, for requests that are not made with fetch. */
  async headers(): Promise<Record<string, string>> {
    return bearer(await this.#credential());
  }

  async send(url: string, init: RequestInit): Promise<Response> {
    for (let renewals = 0; ; renewals++) {
      const credential = await this.#credential();
      const response = await this.#attempt(url, init, credential);
      if (response.ok) return response;
      const failure = await failureOf(response);
      if (failure.status !== 401 || renewals >= (this.#options.renewals ?? MOST_RENEWALS)) throw failure;
      // Another request may have got a new one meanwhile.
      const renewed = (await this.#credential()) !== credential || (await this.#options.renew?.()) === true;
      if (!renewed) throw failure;
    }
  }

  async #credential(): Promise<string | null> {
    return (await this.#options.credential?.()) ?? null;
  }

  async #attempt(url: string, init: RequestInit, credential: string | null): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string> | undefined), ...bearer(credential) };
    try {
      return await fetch(url, { ...init, headers, credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      throw isAbort(error) ? error : toFailure(error);
    }
  }

  async #json<T>(response: Response): Promise<T> {
    try {
      return (await response.json()) as T;
    } catch (error) {
      throw isAbort(error) ? error : new Failure('unexpected', 'not JSON');
    }
  }
}

/** Passes an event on; the answer when this was it. Throws what an `error` event tells. */
function hear(event: string, data: unknown, listener: AskListener): AnswerView | null {
  if (event === 'error') throw fromBody(data) ?? new Failure('unexpected', 'error');
  if (event === 'answer') return data as AnswerView;
  if (event === 'understood') {
    const told = data as { understood: UnderstoodView; standaloneQuestion: string };
    listener.understood?.(told.understood, told.standaloneQuestion);
  }
  if (event === 'citations') listener.citations?.((data as { citations: readonly Citation[] }).citations);
  if (event === 'text-delta') listener.text?.((data as { text: string }).text);
  return null;
}

const bearer = (credential: string | null): Record<string, string> =>
  credential === null ? {} : { Authorization: `Bearer ${credential}` };

const jsonInit = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const withSignal = (init: RequestInit, signal?: AbortSignal): RequestInit =>
  signal === undefined ? init : { ...init, signal };
