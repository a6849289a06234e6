import { Router } from 'express';
import type { App } from '../../app.js';
import { sendFile } from '../downloads.js';
import { limitPerCaller } from '../limits.js';
import type { RateLimits } from '../limits.js';
import { draftRequest } from '../report-schemas.js';
import { requires, sessionOf } from '../session.js';
import type { Gate } from '../session.js';
import { abortOnClose } from '../sse.js';
import { bodyOf, compact } from '../validate.js';

/** `POST /drafts`: material for a speech or a report, as JSON or as a Word file. */
export function draftRoutes(app: () => App, gate: Gate, limits: RateLimits): Router {
  const router = Router();
  router.post('/drafts', requires(gate, 'read'), limitPerCaller(limits), async (request, response) => {
    const { format, ...rest } = bodyOf(request, draftRequest);
    const options = { signal: abortOnClose(response), again: format !== 'json' };
    const draft = await app().draft(compact(rest), sessionOf(request).caller, options);
    if (format === 'json') return void response.json(draft);
    sendFile(response, await app().exportDraft(draft));
  });
  return router;
}
