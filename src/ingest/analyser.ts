import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { AppError } from '../errors.js';
import { analyseFile } from './pipeline.js';
import type { AnalysedFile, RawFile } from './pipeline.js';
import type { AnalysisReply } from './worker.js';

/** Turns files into documents without ever blocking or bringing down the process. */
export interface Analyser {
  /** How many files it works on at the same time. */
  readonly width: number;
  /** Rejects with `unreadable_document` (or another coded error) for a file that cannot be read in time and memory. */
  analyse(file: RawFile): Promise<AnalysedFile>;
  close(): Promise<void>;
}

/** No honest report takes longer than this, whatever its size. */
const SECONDS_PER_FILE = 60;
/** Ceiling of one worker's heap: a file that wants more is refused, and the process lives on. */
const MEGABYTES_PER_WORKER = 1536;
/** Idle workers give their memory back after this. */
const IDLE_MILLISECONDS = 20_000;

export interface AnalyserOptions {
  readonly secondsPerFile?: number;
  readonly width?: number;
}

/** Worker threads where the compiled worker is there; this thread when the sources run directly, as in tests. */
export function createAnalyser(options: AnalyserOptions = {}): Analyser {
  const worker = fileURLToPath(new URL('./worker.js', import.meta.url));
  const width = options.width ?? Math.min(4, Math.max(1, availableParallelism() - 1));
  if (!existsSync(worker)) return { width, analyse: inThisThread, close: () => Promise.resolve() };
  return pooled(worker, width, options.secondsPerFile ?? SECONDS_PER_FILE);
}

function pooled(worker: string, width: number, seconds: number): Analyser {
  const pool = new Tinypool({
    filename: worker,
    minThreads: 0,
    maxThreads: width,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_PER_WORKER },
  });
  return {
    width,
    analyse: (file) => analyseWithin(pool, file, seconds),
    close: () => pool.destroy(),
  };
}

async function analyseWithin(pool: Tinypool, file: RawFile, seconds: number): Promise<AnalysedFile> {
  const signal = AbortSignal.timeout(seconds * 1000);
  let reply: AnalysisReply;
  try {
    reply = (await pool.run(file, { signal })) as AnalysisReply;
  } catch (error) {
    throw signal.aborted ? tooSlow(seconds, error) : unreadable(error);
  }
  if (reply.ok) return reply.analysed;
  const { code, message, hint } = reply.error;
  throw new AppError(code, message, hint === undefined ? {} : { hint });
}

async function inThisThread(file: RawFile): Promise<AnalysedFile> {
  try {
    return await analyseFile(file);
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(error);
  }
}

const tooSlow = (seconds: number, cause: unknown): AppError =>
  new AppError('unreadable_document', `文件在 ${seconds} 秒内未能解析完,已放弃。`, {
    hint: '请检查文件是否损坏,或另存为 docx、txt 后重试。',
    cause,
  });

const unreadable = (cause: unknown): AppError =>
  new AppError('unreadable_document', '文件无法解析,内容可能已损坏。', {
    hint: '请用原来的软件打开并另存一份后重试。',
    cause,
  });
