import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';
import type { DocumentSummary } from '../domain/document.js';
import type { Library } from '../domain/ports.js';
import { fileInput } from './files.js';
import { ingestFiles } from './index.js';
import type { IngestResult, IngestRooms } from './index.js';
import { sidecarOf } from './sidecar.js';
import { walkFolder } from './walk.js';

/** What the last look at the folder saw. Only a memory that saves work: without it every file is hashed once more. */
const memorySchema = z.object({
  files: z.record(z.string(), z.object({ stamp: z.string(), contentHash: z.string().nullable() })),
  /** Hashes of documents that left because their file was gone, not because somebody withdrew them. */
  departed: z.array(z.string()),
});
type Memory = z.infer<typeof memorySchema>;

export interface SyncReport {
  readonly results: readonly IngestResult[];
  /** Documents withdrawn because their file is gone. */
  readonly departed: readonly DocumentSummary[];
  /** Set when the folder looked as if it were not there, and nothing was withdrawn for it. */
  readonly missingFolder: boolean;
}

export interface SyncOptions {
  /** Absolute. */
  readonly corpusDir: string;
  /** Where the memory of the last look is kept. */
  readonly memoryFile: string;
  /** Changes whenever a rejected file deserves another try. */
  readonly fingerprint: string;
  readonly signal?: AbortSignal;
  readonly onResult?: (result: IngestResult) => void;
}

/**
 * Makes the library hold what the folder holds: new and changed files are taken in, documents whose file is gone are withdrawn. Files
 * of unchanged size and time are not even opened. A folder that is missing or suddenly empty withdraws nothing: it may not be mounted.
 */
export async function syncFolder(rooms: IngestRooms, options: SyncOptions): Promise<SyncReport> {
  const memory = recall(options.memoryFile);
  const present = existsSync(options.corpusDir)
    ? await stampFiles(options.corpusDir, options.fingerprint)
    : new Map<string, string>();
  const ours = documentsUnder(rooms.library, options.corpusDir);
  const gone = ours.filter((document) => !present.has(document.sourceKey));
  if (present.size === 0)
    return { results: [], departed: [], missingFolder: gone.length > 0 || !existsSync(options.corpusDir) };

  for (const document of gone) withdraw(rooms.library, document, memory);
  const changed = [...present].filter(([path, stamp]) => !isKnown(path, stamp, memory, rooms.library));
  const results: IngestResult[] = [];
  const inputs = changed.map(([path]) => fileInput(path, 'found'));
  const mayReturn = (hash: string) => memory.departed.includes(hash);
  for await (const result of ingestFiles(inputs, { ...rooms, mayReturn }, options.signal)) {
    remember(memory, result, present.get(result.sourceKey) ?? '');
    results.push(result);
    options.onResult?.(result);
  }
  if (changed.length + gone.length > 0) keep(options.memoryFile, memory, present);
  return { results, departed: gone, missingFolder: false };
}

async function stampFiles(folder: string, fingerprint: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for await (const path of walkFolder(folder)) {
    const [file, sidecar] = [await stat(path), await stat(sidecarOf(path)).catch(() => null)];
    const times = `${file.size}:${file.mtimeMs}:${sidecar?.size ?? 0}:${sidecar?.mtimeMs ?? 0}`;
    stamps.set(path, `${fingerprint}:${times}`);
  }
  return stamps;
}

/** Seen before with this stamp, and either still in the library or known not to belong there. */
function isKnown(path: string, stamp: string, memory: Memory, library: Library): boolean {
  const seen = memory.files[path];
  if (seen?.stamp !== stamp) return false;
  if (seen.contentHash === null) return true;
  return library.findByHash(seen.contentHash) !== null;
}

function withdraw(library: Library, document: DocumentSummary, memory: Memory): void {
  library.remove(document.id, { collections: 'all' });
  memory.departed.push(document.contentHash);
}

/** A file that was rejected is not tried again until it changes. */
function remember(memory: Memory, result: IngestResult, stamp: string): void {
  const rejected = result.status === 'rejected';
  if (result.error?.code === 'internal') return;
  memory.files[result.sourceKey] = { stamp, contentHash: rejected ? null : (result.contentHash ?? null) };
}

function documentsUnder(library: Library, folder: string): DocumentSummary[] {
  const found: DocumentSummary[] = [];
  for (let offset = 0; ; offset += 500) {
    const page = library.documents({ collections: 'all' }, { offset, limit: 500 }).documents;
    found.push(...page.filter((document) => document.sourceKey.startsWith(folder + sep)));
    if (page.length < 500) return found;
  }
}

function recall(path: string): Memory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { files: {}, departed: [] };
  }
}

function keep(path: string, memory: Memory, present: ReadonlyMap<string, string>): void {
  const departed = new Set(memory.departed);
  const files = Object.entries(memory.files).filter(([file]) => present.has(file));
  const temporary = `${path}.new`;
  writeFileSync(temporary, JSON.stringify({ files: Object.fromEntries(files), departed: [...departed] }));
  renameSync(temporary, path);
}

export const syncMemoryFile = (indexDir: string): string => join(indexDir, 'corpus-files.json');
