import { Router } from 'express';
import { z } from 'zod';
import type { App, Caller } from '../../app.js';
import { createFeedbackLog } from '../../app/feedback.js';
import { createOverview } from '../../app/overview.js';
import { exportAnswer } from '../../app/answer-export.js';
import { documentIdField, spanField, textField } from '../fields.js';
import { limitPerCaller } from '../limits.js';
import type { RateLimits } from '../limits.js';
import { requires, sessionOf } from '../session.js';
import type { Gate } from '../session.js';
import { bodyOf, compact } from '../validate.js';

export const feedbackRequest = z.strictObject({
  answerId: z.string('应为回答编号').regex(/^[\w-]{1,64}$/u, '应为字母、数字、连字符,至多 64 位'),
  verdict: z.enum(['up', 'down'], '应为 up、down 之一'),
  question: textField(2000),
  comment: textField(1000).optional(),
});

export const exportRequest = z.strictObject({
  question: textField(2000),
  answer: textField(60_000),
  citations: z
    .array(
      z.strictObject({
        number: z.int('应为整数').min(1).max(999),
        documentId: documentIdField,
        span: spanField,
      }),
      '应为列表',
    )
    .max(200, '不能超过 200 项'),
});

export const overviewResponse = z.object({
  documents: z.int(),
  passages: z.int(),
  figures: z.int(),
  places: z.array(z.object({ name: z.string(), years: z.array(z.int()), documents: z.int() })),
  years: z.array(z.int()),
  topics: z.array(z.object({ id: z.string(), name: z.string() })),
  questions: z.array(z.string()).nullable().describe('可以一问的问题,已试过都有答案;还在试时为 null'),
  model: z.boolean(),
  mayWrite: z.boolean(),
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the pages need beside the library itself: an overview, opinions of answers, answers as Word files. */
export function readerRoutes(app: () => App, gate: Gate, limits: RateLimits): Router {
  const router = Router();
  const reads = [requires(gate, 'read'), limitPerCaller(limits)];
  const overview = createOverview();
  router.get('/overview', ...reads, (request, response) => {
    const { caller, scopes } = sessionOf(request);
    response.json({ ...overview(app(), plain(caller)), mayWrite: scopes.includes('write') });
  });
  router.post('/feedback', ...reads, async (request, response) => {
    const feedback = compact(bodyOf(request, feedbackRequest));
    const log = createFeedbackLog(app().config.indexDir, gate.now);
    await log(feedback, sessionOf(request).subject);
    response.status(204).end();
  });
  router.post('/answers/export', ...reads, async (request, response) => {
    const sheet = bodyOf(request, exportRequest);
    const file = await exportAnswer(app(), sessionOf(request).caller, sheet, gate.now());
    response.attachment('回答.docx').type(DOCX).send(file);
  });
  return router;
}

/** What a caller may see, without his name: an overview is no part of his conversations. */
const plain = ({ collections }: Caller): Caller => ({ collections });
