import { AppError } from '../errors.js';
import { analyseFile } from './pipeline.js';
import type { AnalysedFile, RawFile } from './pipeline.js';
import type { ErrorCode } from '../errors.js';

/** What a worker answers: errors as plain values, because a class does not survive the way between threads. */
export type AnalysisReply =
  | { readonly ok: true; readonly analysed: AnalysedFile }
  | { readonly ok: false; readonly error: { code: ErrorCode; message: string; hint?: string } };

/** Entry point of the worker threads. */
export default async function analyseInWorker(file: RawFile): Promise<AnalysisReply> {
  try {
    return { ok: true, analysed: await analyseFile(file) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, hint } = error;
    return { ok: false, error: { code, message, ...(hint === undefined ? {} : { hint }) } };
  }
}
