import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { AppError } from '../errors.js';
import { DEFAULT_READ_LIMITS, SUPPORTED_EXTENSIONS } from './read/index.js';
import { DEFAULT_COLLECTION, uploadKey } from './identity.js';
import type { IngestInput } from './index.js';
import { readSidecar } from './sidecar.js';
import { walkFolder } from './walk.js';

/** Larger files are refused before they are read into memory. Bytes. */
export const MAX_FILE_BYTES = DEFAULT_READ_LIMITS.maxBytes;

export interface FileOptions {
  readonly collection?: string;
  /** Metadata for every file; wins over sidecars. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** Files and folders as inputs: files as named, what a folder holds as found. A path that does not exist becomes one rejected result. */
export async function* inputsFromPaths(
  paths: readonly string[],
  options: FileOptions = {},
): AsyncGenerator<IngestInput> {
  for (const path of paths) {
    const absolute = resolve(path);
    const status = await stat(absolute).catch(() => null);
    if (status?.isDirectory() !== true) yield fileInput(absolute, 'named', options);
    else for await (const file of walkFolder(absolute)) yield fileInput(file, 'found', options);
  }
}

/** A file without a path. */
export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** One file that came over the wire. `given` wins over what the file says. */
export function uploadInput(upload: UploadedFile, options: FileOptions = {}): IngestInput {
  const collection = options.collection ?? DEFAULT_COLLECTION;
  const { fileName, bytes } = upload;
  return {
    source: fileName,
    sourceKey: uploadKey(collection, fileName),
    collection,
    origin: 'named',
    load: () => Promise.resolve({ bytes, given: options.given ?? {} }),
  };
}

/** How many files {@link inputsFromPaths} will yield. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const input of inputsFromPaths(paths)) count += input.source === '' ? 0 : 1;
  return count;
}

/** One file on disk. `path` is absolute and becomes the source key. */
export function fileInput(
  path: string,
  origin: IngestInput['origin'],
  options: FileOptions = {},
): IngestInput {
  return {
    source: basename(path),
    sourceKey: path,
    collection: options.collection ?? DEFAULT_COLLECTION,
    origin,
    load: async () => ({
      bytes: await readChecked(path),
      given: { ...(await readSidecar(path)), ...options.given },
    }),
  };
}

async function readChecked(path: string): Promise<Uint8Array> {
  refuseUnsupported(path);
  try {
    refuseIrregular(await stat(path));
    return await readFile(path);
  } catch (error) {
    throw asReadError(error);
  }
}

function refuseUnsupported(path: string): void {
  const extension = extname(path).toLowerCase();
  if (SUPPORTED_EXTENSIONS.some((supported) => supported === extension)) return;
  throw new AppError('unsupported_type', `不支持的文件类型:${extension === '' ? '无扩展名' : extension}`, {
    hint: `可以入库的类型:${SUPPORTED_EXTENSIONS.join('、')}。`,
  });
}

function refuseIrregular(status: Stats): void {
  if (!status.isFile()) throw new AppError('unsupported_type', '不是普通文件。');
  if (status.size > MAX_FILE_BYTES)
    throw new AppError('too_large', `文件超过 ${MAX_FILE_BYTES / 1024 / 1024} MB。`, {
      hint: '请拆分后再入库。',
    });
}

function asReadError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new AppError('not_found', '找不到这个文件。', { hint: '请检查路径。' });
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError('forbidden', '没有读取这个文件的权限。', { hint: '请检查文件权限。' });
  return error;
}
