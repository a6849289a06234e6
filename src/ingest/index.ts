import type { IngestedDocument, Embedder, Library } from '../domain/ports.js';
import type { Warning } from '../domain/warning.js';
import { AppError } from '../errors.js';
import type { ErrorCode } from '../errors.js';
import type { Analyser } from './analyser.js';
import { contentHashOf } from './identity.js';
import { documentIdOf, embedFile } from './pipeline.js';

/** One file to take in. */
export interface IngestInput {
  /** The file's name, for people. */
  readonly source: string;
  readonly sourceKey: string;
  readonly collection: string;
  /** `named` by a person, or `found` by walking a folder: what was withdrawn comes back only when named. */
  readonly origin: 'named' | 'found';
  /** Called once, when its turn comes. */
  readonly load: () => Promise<{ bytes: Uint8Array; given: Readonly<Record<string, unknown>> }>;
}

/**
 * - `unchanged`: the same content is already there; nothing was done;
 * - `held`: its content was withdrawn earlier, and nobody asked for it by name;
 * - `rejected`: it could not be taken in; `error` tells why.
 */
export type IngestStatus = 'added' | 'unchanged' | 'replaced' | 'held' | 'rejected';

export interface IngestResult {
  readonly source: string;
  readonly sourceKey: string;
  readonly status: IngestStatus;
  readonly documentId?: string;
  readonly passages?: number;
  readonly warnings: readonly Warning[];
  readonly error?: { readonly code: ErrorCode; readonly message: string; readonly hint?: string };
  /** Of the content, where it could be fetched. */
  readonly contentHash?: string;
}

export interface IngestRooms {
  readonly library: Library;
  readonly analyser: Analyser;
  readonly embedder: Embedder;
  /** Told of failures that are not the file's fault. */
  readonly onFault?: (error: unknown, source: string) => void;
  /** Content that was withdrawn, as far as the library itself does not know. */
  readonly wasWithdrawn?: (contentHash: string) => boolean;
  /** Content that left the library only because its file was gone: it may come back unasked. */
  readonly mayReturn?: (contentHash: string) => boolean;
}

/**
 * Takes files in as they come, a few at a time, each in a transaction of its own; one bad file stops nothing. Results come in the
 * order of completion. After `signal` aborts, files under way are finished and no further one is begun.
 */
export async function* ingestFiles(
  inputs: AsyncIterable<IngestInput> | Iterable<IngestInput>,
  rooms: IngestRooms,
  signal?: AbortSignal,
): AsyncGenerator<IngestResult> {
  const source = toAsyncIterator(inputs);
  const running = new Map<number, Promise<{ readonly id: number; readonly result: IngestResult }>>();
  let exhausted = false;
  for (let id = 0; ;) {
    while (!exhausted && !stopped(signal) && running.size < rooms.analyser.width + 1) {
      const next = await source.next();
      if (next.done === true) exhausted = true;
      else running.set(id, tagged(id++, ingestFile(next.value, rooms)));
    }
    if (running.size === 0) break;
    const settled = await Promise.race(running.values());
    running.delete(settled.id);
    yield settled.result;
  }
  await source.return(undefined);
}

const stopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

const tagged = async (id: number, work: Promise<IngestResult>) => ({ id, result: await work });

async function* toAsyncIterator(
  inputs: AsyncIterable<IngestInput> | Iterable<IngestInput>,
): AsyncGenerator<IngestInput> {
  yield* inputs;
}

async function ingestFile(input: IngestInput, rooms: IngestRooms): Promise<IngestResult> {
  const base = { source: input.source, sourceKey: input.sourceKey, warnings: [] };
  let contentHash: string | undefined;
  try {
    const { bytes, given } = await input.load();
    contentHash = contentHashOf(input.collection, bytes, given);
    const early = settledBefore(input, contentHash, rooms);
    if (early !== null) return early;
    const file = {
      ...{ bytes, given, contentHash, fileName: input.source, sourceKey: input.sourceKey },
      ...{ collection: input.collection, addedAt: new Date().toISOString() },
    };
    const entry = await embedFile(await rooms.analyser.analyse(file), bytes, rooms.embedder);
    return commit(input, entry, rooms);
  } catch (error) {
    if (!(error instanceof AppError)) rooms.onFault?.(error, input.source);
    const hash = contentHash === undefined ? {} : { contentHash };
    return { ...base, ...hash, status: 'rejected', error: describeFailure(error) };
  }
}

/** What can be told from the hash alone, before any heavy work. */
function settledBefore(input: IngestInput, contentHash: string, rooms: IngestRooms): IngestResult | null {
  const { source, sourceKey } = input;
  const base = { source, sourceKey, contentHash };
  const existing = rooms.library.findByHash(contentHash);
  if (existing !== null)
    return {
      ...base,
      status: 'unchanged',
      documentId: existing.id,
      passages: existing.passages,
      warnings: [],
    };
  if (input.origin === 'found' && wasWithdrawn(contentHash, rooms))
    return { ...base, status: 'held', documentId: documentIdOf(contentHash), warnings: [HELD] };
  return null;
}

/** Writes; synchronous from the last look at the library to the end of the transaction, so that two equal files cannot cross. */
function commit(input: IngestInput, entry: IngestedDocument, rooms: IngestRooms): IngestResult {
  const { contentHash, id } = entry.document;
  const early = settledBefore(input, contentHash, rooms);
  if (early !== null) return early;
  const returning = wasWithdrawn(contentHash, rooms) ? [RETURNED] : [];
  const { status } = rooms.library.write(entry);
  return {
    source: input.source,
    sourceKey: input.sourceKey,
    contentHash,
    status,
    documentId: id,
    passages: entry.passages.length,
    warnings: [...returning, ...entry.document.warnings],
  };
}

const wasWithdrawn = (contentHash: string, rooms: IngestRooms): boolean =>
  (rooms.library.wasWithdrawn(contentHash) || rooms.wasWithdrawn?.(contentHash) === true) &&
  rooms.mayReturn?.(contentHash) !== true;

const HELD: Warning = {
  code: 'withdrawn_before',
  message: '此内容曾被撤回,未自动重新入库;如确需恢复,请直接指定该文件再次入库。',
};

const RETURNED: Warning = { code: 'withdrawn_before', message: '此内容曾被撤回,现按您的要求重新入库。' };

function describeFailure(error: unknown): NonNullable<IngestResult['error']> {
  if (!(error instanceof AppError)) return { code: 'internal', message: '入库时出现内部错误,详见日志。' };
  const { code, message, hint } = error;
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}
