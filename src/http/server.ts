import { STATUS_CODES, createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { App } from '../app.js';
import type { Config } from '../config.js';
import { AppError } from '../errors.js';
import { errorHandler, notFound } from './errors.js';
import { readApiKeys } from './keys.js';
import { DEFAULT_RATE_LIMITS, OWNER_RATE_LIMITS, limitPerAddress } from './limits.js';
import type { RateLimits } from './limits.js';
import { logRequests } from './log.js';
import { createMetrics } from './metrics.js';
import { crossOrigin, loopbackNamesOnly, originPolicy } from './origins.js';
import { apiRoutes } from './routes/api.js';
import { compareRoutes } from './routes/compare.js';
import { draftRoutes } from './routes/drafts.js';
import { figureRoutes } from './routes/figures.js';
import { readerRoutes } from './routes/reader.js';
import { notReady, systemRoutes, tokenRoutes } from './routes/system.js';
import { webRoutes } from './routes/web.js';
import type { Gate } from './session.js';
import { tokenSecret } from './tokens.js';

/** Longest JSON body. */
const MAX_JSON = '256kb';

export interface ServerOptions {
  readonly config: Config;
  readonly log: Logger;
  /** `null` until the library is ready. */
  readonly app: () => App | null;
  readonly limits?: RateLimits;
  /** Where the built pages are; beside the server's own code when absent. */
  readonly webDir?: string;
  /** The clock; tests set it. */
  readonly now?: () => Date;
}

/** The whole HTTP surface. */
export function createExpress(options: ServerOptions): Express {
  const { config, log, now = () => new Date() } = options;
  const keys = config.apiKeysFile === null ? null : readApiKeys(config.apiKeysFile);
  const ofKeys = (keys ?? []).flatMap((key) => key.origins);
  const origins = originPolicy(config.allowedOrigins, ofKeys);
  const gate: Gate = { keys, secret: tokenSecret(config.indexDir), origins, now };
  const limits = options.limits ?? (keys === null ? OWNER_RATE_LIMITS : DEFAULT_RATE_LIMITS);
  const metrics = createMetrics(options.app);
  const ready = (): App => {
    const app = options.app();
    if (app === null) throw notReady();
    return app;
  };

  const server = express();
  server.disable('x-powered-by');
  server.set('query parser', 'simple');
  server.use(metrics.observe, logRequests(log), securityHeaders());
  if (keys === null) server.use(loopbackNamesOnly);
  server.use(crossOrigin(origins), limitPerAddress(limits));
  server.use(systemRoutes(options.app, gate, metrics));
  server.use(
    '/api/v1',
    express.json({ limit: MAX_JSON }),
    tokenRoutes(gate, limits),
    apiRoutes(ready, gate, limits),
    compareRoutes(ready, gate, limits),
    figureRoutes(ready, gate, limits),
    draftRoutes(ready, gate, limits),
    readerRoutes(ready, gate, limits),
  );
  server.use(webRoutes(options.webDir ?? fileURLToPath(new URL('../web', import.meta.url))));
  server.use(notFound);
  server.use(errorHandler(log));
  return server;
}

const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // TLS belongs to the proxy in front, and so does the promise to keep it.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });

export interface RunningServer {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Stops listening, lets requests under way end for a moment, then closes their connections. */
  close(): Promise<void>;
}

/** Milliseconds that requests under way get when the server stops. */
const GRACE = 5000;

/** Listens where the settings say. Throws `invalid_config` when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port } = options.config;
  const server = createServer(createExpress(options)).on('clientError', refuseBrokenHttp);
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close: () => shut(server) };
}

/** What is not even HTTP never reaches a route; it is still answered in the one shape of errors. */
function refuseBrokenHttp(cause: NodeJS.ErrnoException, socket: Duplex): void {
  if (cause.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const error =
    cause.code === 'HPE_HEADER_OVERFLOW'
      ? new AppError('too_large', '请求的地址或头部过长。')
      : new AppError('invalid_request', '请求不是有效的 HTTP。');
  const body = JSON.stringify(error);
  const head = [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE' ? `端口 ${port} 已被占用` : `无法监听 ${host}:${port}`;
      reject(new AppError('invalid_config', `${taken}。`, { hint: '请用 PORT 换一个端口。', cause }));
    });
    server.listen(port, host, resolve);
  });
}

async function shut(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
}
