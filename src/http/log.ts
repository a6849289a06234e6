import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Config } from '../config.js';

export type Log = Logger;

/** The server's log: JSON lines on standard error, so that standard output stays for people. */
export const createLog = (config: Config): Logger =>
  pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));

/** One line per request. Neither questions nor headers nor query strings are written: they are the callers' own. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    const { method, path } = request;
    response.setHeader('X-Request-Id', requestId);
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      log.info({ requestId, method, path: path.slice(0, 200), status: response.statusCode, ms }, 'request');
    });
    next();
  };
