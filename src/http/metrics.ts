import type { RequestHandler } from 'express';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { App } from '../app.js';

export interface Metrics {
  /** Times every request by its route, never by its path: a path could name anything. */
  readonly observe: RequestHandler;
  readonly expose: RequestHandler;
}

/** Prometheus metrics of one server. */
export function createMetrics(app: () => App | null): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'reform_http_request_duration_seconds',
    help: 'Time from request to end of response',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
    registers: [registry],
  });
  new Gauge({
    name: 'reform_library_size',
    help: 'What the library holds',
    labelNames: ['what'],
    registers: [registry],
    collect() {
      const health = app()?.health();
      this.set({ what: 'documents' }, health?.documents ?? 0);
      this.set({ what: 'passages' }, health?.passages ?? 0);
    },
  });
  return {
    observe: (request, response, next) => {
      const stop = duration.startTimer({ method: request.method });
      response.on('finish', () => {
        const route = request.route as { path?: unknown } | undefined;
        const path = typeof route?.path === 'string' ? request.baseUrl + route.path : 'none';
        stop({ route: path, status: response.statusCode });
      });
      next();
    },
    expose: async (_request, response) => {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
