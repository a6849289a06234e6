import { Router } from 'express';
import type { App } from '../../app.js';
import { sendFile } from '../downloads.js';
import { limitPerCaller } from '../limits.js';
import type { RateLimits } from '../limits.js';
import { compareRequest } from '../report-schemas.js';
import { requires, sessionOf } from '../session.js';
import type { Gate } from '../session.js';
import { abortOnClose } from '../sse.js';
import { bodyOf, compact } from '../validate.js';

/** `POST /compare`: one topic, every place that has material on it. */
export function compareRoutes(app: () => App, gate: Gate, limits: RateLimits): Router {
  const router = Router();
  router.post('/compare', requires(gate, 'read'), limitPerCaller(limits), async (request, response) => {
    const { format, ...rest } = bodyOf(request, compareRequest);
    const options = { signal: abortOnClose(response), again: format !== 'json' };
    const comparison = await app().compare(compact(rest), sessionOf(request).caller, options);
    if (format === 'json') return void response.json(comparison);
    sendFile(response, await app().exportComparison(comparison, format));
  });
  return router;
}
