import { Router } from 'express';
import type { Request, Response } from 'express';
import type { App, IngestResult } from '../../app.js';
import type { Filter } from '../../domain/question.js';
import { AppError } from '../../errors.js';
import { askRequest, documentParams, pageQuery, searchRequest, uploadFields } from '../schemas.js';
import { requires, sessionOf } from '../session.js';
import type { Gate } from '../session.js';
import { limitPerCaller } from '../limits.js';
import type { RateLimits } from '../limits.js';
import { EventStream, abortOnClose, wantsEvents } from '../sse.js';
import { readForm, uploadedFiles } from '../uploads.js';
import { bodyOf, compact, queryOf } from '../validate.js';

/** Routes under `/api/v1` that read and write the library. */
export function apiRoutes(app: () => App, gate: Gate, limits: RateLimits): Router {
  const router = Router();
  const limit = limitPerCaller(limits);
  const reads = [requires(gate, 'read'), limit];
  const writes = [requires(gate, 'write'), limit];

  router.post('/search', ...reads, async (request, response) => {
    const { query, limit, filter, explain } = bodyOf(request, searchRequest);
    const scope = filter === undefined ? {} : { filter: compact(filter) as Filter };
    response.json(await app().search({ query, limit, explain, ...scope }, sessionOf(request).caller));
  });
  router.post('/ask', ...reads, (request, response) => ask(app(), request, response));
  router.get('/documents', ...reads, (request, response) => {
    const page = queryOf(request, pageQuery);
    response.json({ ...page, ...app().documents(sessionOf(request).caller, page) });
  });
  router.post('/documents', ...writes, readForm, async (request, response) => {
    response.json({ results: await upload(app(), request) });
  });
  router.get('/documents/:id', ...reads, (request, response) => {
    response.json(app().document(idOf(request), sessionOf(request).caller));
  });
  router.get('/documents/:id/text', ...reads, (request, response) => {
    response.type('text/plain').send(app().text(idOf(request), sessionOf(request).caller));
  });
  router.get('/documents/:id/original', ...reads, (request, response) => {
    const { bytes, source } = app().original(idOf(request), sessionOf(request).caller);
    // Whatever the file says that it is, it is handed over for saving, never shown.
    response.attachment(source).type('application/octet-stream').send(Buffer.from(bytes));
  });
  router.delete('/documents/:id', ...writes, async (request, response) => {
    response.json(await app().remove(idOf(request), sessionOf(request).caller));
  });
  return router;
}

/** An id that cannot be one is a document that is not there. */
function idOf(request: Request): string {
  const parsed = documentParams.safeParse(request.params);
  if (!parsed.success)
    throw new AppError('not_found', '没有这份文件,或您无权查看。', { hint: '请从文件列表中重新选择。' });
  return parsed.data.id;
}

async function ask(app: App, request: Request, response: Response): Promise<void> {
  const { filter, ...rest } = bodyOf(request, askRequest);
  const question = compact({
    ...rest,
    filter: filter === undefined ? undefined : (compact(filter) as Filter),
  });
  const { caller } = sessionOf(request);
  const signal = abortOnClose(response);
  if (!wantsEvents(request)) return void response.json(await app.ask(question, caller, undefined, signal));
  const stream = new EventStream(response);
  try {
    const answer = await app.ask(question, caller, ({ type, ...data }) => stream.send(type, data), signal);
    stream.send('answer', answer);
    stream.end();
  } catch (error) {
    stream.fail(error);
  }
}

async function upload(
  app: App,
  request: Request,
): Promise<Omit<IngestResult, 'sourceKey' | 'contentHash'>[]> {
  const { collection, metadata } = uploadFields.parse({ ...(request.body as object) });
  const { collections } = sessionOf(request).caller;
  if (collections !== 'all' && !collections.includes(collection))
    throw new AppError('forbidden', `您没有向“${collection}”增加文件的权限。`);
  const given = metadata === undefined ? {} : compact(metadata);
  const files = uploadedFiles(request.files);
  const results: Omit<IngestResult, 'sourceKey' | 'contentHash'>[] = [];
  for await (const { source, status, documentId, passages, warnings, error } of app.upload(files, {
    collection,
    given,
  }))
    results.push(compact({ source, status, documentId, passages, warnings, error }));
  return results;
}
