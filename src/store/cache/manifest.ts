import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncToDisk, type FileSeal } from '../files.js';

const NAME = 'manifest.json';

/** Changes whenever an older program could not use the files, or would score differently with them. */
export const FORMAT = 1;

export interface SealedFile extends FileSeal {
  readonly file: string;
}

/** What makes the files useless when it changes. */
export interface Fingerprints {
  readonly format: number;
  /** Which library the files were built from. */
  readonly library: string;
  readonly embedder: string;
  readonly dimensions: number;
  readonly analyzer: string;
}

export interface Manifest {
  /** The library's sequence that the files have followed. */
  readonly sequence: number;
  readonly fingerprints: Fingerprints;
  readonly lexical: SealedFile;
  readonly graph: SealedFile;
  readonly vectors: SealedFile;
}

/** The manifest; a string says in Chinese why there is none to be trusted. */
export async function readManifest(directory: string): Promise<Manifest | string> {
  let text: string;
  try {
    text = await readFile(join(directory, NAME), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '没有索引清单';
    throw error;
  }
  try {
    const { seal, ...manifest } = JSON.parse(text) as Manifest & { seal: string };
    return seal === sealOfManifest(manifest) ? manifest : '索引清单与其校验和不符';
  } catch {
    return '索引清单无法解析';
  }
}

/** Put in place by rename: a reader finds the old manifest or the new one, never half of one. */
export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  const temporary = join(directory, `.${NAME}.${process.pid}.tmp`);
  await writeFile(temporary, `${JSON.stringify({ ...manifest, seal: sealOfManifest(manifest) }, null, 2)}\n`);
  await syncToDisk(temporary);
  await rename(temporary, join(directory, NAME));
  await syncToDisk(directory);
}

const sealOfManifest = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
