import { Router } from 'express';
import type { Request, Response } from 'express';
import type { App, ExportedFile } from '../../app.js';
import type { FigureQuery } from '../../domain/ports.js';
import type { Access, Filter } from '../../domain/question.js';
import { sendFile } from '../downloads.js';
import { limitPerCaller } from '../limits.js';
import type { RateLimits } from '../limits.js';
import { contradictionsQuery, figureLedgerQuery, ledgerQuery } from '../report-schemas.js';
import { requires, sessionOf } from '../session.js';
import type { Gate } from '../session.js';
import { compact, queryOf } from '../validate.js';

/** The ledgers: figures and their contradictions, named policies, honours. */
export function figureRoutes(app: () => App, gate: Gate, limits: RateLimits): Router {
  const router = Router();
  const reads = [requires(gate, 'read'), limitPerCaller(limits)];

  router.get('/figures', ...reads, (request, response) => {
    const { offset, limit, format, ...rest } = queryOf(request, figureLedgerQuery);
    const query = { ...figureQuery(rest, request), offset, limit };
    return answer(
      response,
      format,
      () => app().figures(query),
      (sheet) => app().exportFigures(query, sheet),
    );
  });
  router.get('/figures/contradictions', ...reads, (request, response) => {
    const { format, ...rest } = queryOf(request, contradictionsQuery);
    const query = figureQuery(rest, request);
    return answer(
      response,
      format,
      () => ({ contradictions: app().contradictions(query) }),
      (sheet) => app().exportContradictions(query, sheet),
    );
  });
  router.get('/policies', ...reads, (request, response) => {
    const { offset, limit, format, ...rest } = queryOf(request, ledgerQuery);
    const query = { ...scopeOf(rest, request), offset, limit };
    return answer(
      response,
      format,
      () => app().policies(query),
      (sheet) => app().exportPolicies(query, sheet),
    );
  });
  router.get('/honours', ...reads, (request, response) => {
    const { offset, limit, format, ...rest } = queryOf(request, ledgerQuery);
    const query = { ...scopeOf(rest, request), offset, limit };
    return answer(
      response,
      format,
      () => app().honours(query),
      (sheet) => app().exportHonours(query, sheet),
    );
  });
  return router;
}

async function answer(
  response: Response,
  format: 'json' | 'csv' | 'xlsx',
  json: () => object,
  file: (format: 'csv' | 'xlsx') => Promise<ExportedFile>,
): Promise<void> {
  if (format === 'json') response.json(json());
  else sendFile(response, await file(format));
}

interface ScopeFields {
  readonly place?: string | undefined;
  readonly topic?: string | undefined;
  readonly year?: number | undefined;
  readonly q?: string | undefined;
  readonly document?: string | undefined;
}

interface LedgerScope {
  readonly access: Access;
  readonly filter: Filter;
  readonly words?: readonly string[];
}

function scopeOf({ place, topic, year, q, document }: ScopeFields, request: Request): LedgerScope {
  const filter = compact({
    places: place === undefined ? undefined : [place],
    topics: topic === undefined ? undefined : [topic],
    years: year === undefined ? undefined : [year],
    documents: document === undefined ? undefined : [document],
  });
  return compact({ access: sessionOf(request).caller, filter, words: q?.split(/\s+/u) });
}

const figureQuery = (
  {
    kind,
    unit,
    ...scope
  }: ScopeFields & {
    readonly kind?: FigureQuery['figureKind'] | undefined;
    readonly unit?: string | undefined;
  },
  request: Request,
): FigureQuery => ({ ...scopeOf(scope, request), ...compact({ unit, figureKind: kind }) });
