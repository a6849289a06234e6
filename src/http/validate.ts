import type { Request } from 'express';
import type { z } from 'zod';
import { AppError } from '../errors.js';

/** The body as the schema wants it. Throws `unsupported_type` for one that is not JSON, and ZodError. */
export function bodyOf<T extends z.ZodType>(request: Request, schema: T): z.infer<T> {
  if (!request.is('application/json'))
    throw new AppError('unsupported_type', '请求正文应为 JSON。', {
      hint: '请设置 Content-Type: application/json。',
    });
  return schema.parse(request.body);
}

/** The query string as the schema wants it. Throws ZodError. */
export const queryOf = <T extends z.ZodType>(request: Request, schema: T): z.infer<T> =>
  schema.parse({ ...request.query });

/** `value` without the keys that are undefined, for types that tell absent from undefined. */
export function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
