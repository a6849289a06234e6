import type { Request, Response } from 'express';
import { AppError } from '../errors.js';
import { toAppError } from './errors.js';

/** Keeps proxies from closing a stream that is thinking. */
const HEARTBEAT_MILLISECONDS = 15_000;

/** Server-sent events to one client. The head goes out with the first event, so that what fails before it still has its own status. */
export class EventStream {
  readonly #response: Response;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(response: Response) {
    this.#response = response;
    this.#heartbeat = setInterval(() => this.#write(': …\n\n'), HEARTBEAT_MILLISECONDS);
    this.#heartbeat.unref();
  }

  send(event: string, data: unknown): void {
    if (!this.#response.headersSent) this.#open();
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Ends with an `error` event; throws the error on when nothing was sent yet. */
  fail(error: unknown): void {
    if (!this.#response.headersSent) {
      clearInterval(this.#heartbeat);
      throw error instanceof Error ? error : new AppError('internal', '服务内部出错。', { cause: error });
    }
    this.send('error', toAppError(error));
    this.end();
  }

  end(): void {
    clearInterval(this.#heartbeat);
    this.#response.end();
  }

  #open(): void {
    this.#response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
  }

  #write(text: string): void {
    if (this.#response.headersSent && !this.#response.writableEnded) this.#response.write(text);
  }
}

export const wantsEvents = (request: Request): boolean =>
  (request.headers.accept ?? '').toLowerCase().includes('text/event-stream');

/** Aborts when the client goes away. */
export function abortOnClose(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort(new AppError('invalid_request', '请求已被取消。'));
  });
  return controller.signal;
}
