import type { z } from 'zod';

type Method = 'get' | 'post' | 'delete';

/** One operation of the HTTP surface. */
export interface Operation {
  readonly method: Method;
  /** With parameters as `{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly scope: 'read' | 'write' | null;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly form?: z.ZodObject;
  /** A schema for JSON, or a media type. */
  readonly answer: z.ZodType | string;
}
