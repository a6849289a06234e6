import { expect } from 'vitest';
import type { ReadBlock, ReadDocument } from '../../../src/domain/document.js';
import { AppError, type ErrorCode } from '../../../src/errors.js';
import { type ReadLimits, readDocument } from '../../../src/ingest/read/index.js';

export const read = (
  fileName: string,
  content: string | Uint8Array,
  limits?: ReadLimits,
): Promise<ReadDocument> =>
  readDocument({ bytes: typeof content === 'string' ? Buffer.from(content) : content, fileName }, limits);

export const texts = async (fileName: string, content: string | Uint8Array): Promise<string[]> =>
  (await read(fileName, content)).blocks.map((block) => block.text);

/** Blocks as `kind(level)|text`, for comparing at a glance. */
export const shown = (blocks: readonly ReadBlock[]): string[] =>
  blocks.map((block) => `${block.kind}${block.level ?? ''}|${block.text}`);

export const outline = async (fileName: string, content: string | Uint8Array): Promise<string[]> =>
  shown((await read(fileName, content)).blocks);

/** Expects a refusal with this code, a Chinese sentence and a hint; gives the error. */
export async function refusal(
  code: ErrorCode,
  fileName: string,
  content: string | Uint8Array,
  limits?: ReadLimits,
): Promise<AppError> {
  const error: unknown = await read(fileName, content, limits).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`${fileName} was not refused`, { cause: error });
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/\p{Script=Han}/u);
  expect(error.hint).toMatch(/\p{Script=Han}/u);
  return error;
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '\uFF0C',
  ';': '\uFF1B',
  ':': '\uFF1A',
  '?': '\uFF1F',
  '!': '\uFF01',
  '(': '\uFF08',
  ')': '\uFF09',
  '%': '\uFF05',
};

/** `text` with full-width punctuation, as most Chinese documents have it. */
export const fullWidth = (text: string): string => text.replace(/[,;:?!()%]/gu, (sign) => WIDE[sign] ?? sign);
