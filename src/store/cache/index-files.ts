import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sealOf, type FileSeal } from '../files.js';
import { loadVectors, saveGraph, saveVectors } from '../hnsw/file.js';
import type { HnswVectorIndex } from '../hnsw/index.js';
import { loadLexical, saveLexical } from '../lexical/file.js';
import type { PostingsIndex } from '../lexical/index.js';
import {
  readManifest,
  writeManifest,
  type Fingerprints,
  type Manifest,
  type SealedFile,
} from './manifest.js';

/** What the files gave; `null` for what must be built from the library. */
export interface Loaded {
  readonly lexical: PostingsIndex | null;
  readonly vectors: HnswVectorIndex | null;
  readonly sequence: number;
  /** Why something is `null`, for a person. */
  readonly reason?: string;
}

/** More dead nodes than this in a graph, and building it anew makes it smaller and faster. */
const MOST_DEAD_SHARE = 1 / 3;
const OWN_FILES = /^(lexical|vectors)-\d+\.(bin|hnsw)$/;
const TEMPORARY_FILES = /^\..*\.tmp$/;
/** Another process may be writing a younger one. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

export async function loadFiles(directory: string, expected: Fingerprints, newest: number): Promise<Loaded> {
  const manifest = await readManifest(directory);
  const nothing = (reason: string): Loaded => ({ lexical: null, vectors: null, sequence: 0, reason });
  if (typeof manifest === 'string') return nothing(manifest);
  const { fingerprints, sequence } = manifest;
  if (fingerprints.format !== expected.format) return nothing('索引文件由其他版本的程序写成');
  if (fingerprints.library !== expected.library) return nothing('索引文件属于另一个资料库');
  if (sequence > newest) return nothing('索引文件比资料库还新');
  const [lexical, vectors] = await Promise.all([
    attempt(() => readLexical(directory, manifest, expected)),
    attempt(() => readVectors(directory, manifest, expected)),
  ]);
  const reasons = [lexical, vectors].filter((result) => typeof result === 'string');
  return {
    lexical: typeof lexical === 'string' ? null : lexical,
    vectors: typeof vectors === 'string' ? null : vectors,
    sequence,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('；') }),
  };
}

async function readLexical(
  directory: string,
  manifest: Manifest,
  expected: Fingerprints,
): Promise<PostingsIndex | string> {
  if (manifest.fingerprints.analyzer !== expected.analyzer) return '分词或切分规则已更新';
  const { index, seal } = await loadLexical(join(directory, manifest.lexical.file));
  return sameSeal(seal, manifest.lexical) ? index : '词语索引文件与其校验和不符';
}

async function readVectors(
  directory: string,
  manifest: Manifest,
  expected: Fingerprints,
): Promise<HnswVectorIndex | string> {
  const { embedder, dimensions } = manifest.fingerprints;
  if (embedder !== expected.embedder || dimensions !== expected.dimensions) return '向量模型已更换';
  const graphPath = join(directory, manifest.graph.file);
  if (!sameSeal(await sealOf(graphPath), manifest.graph)) return '向量索引文件与其校验和不符';
  const { index, tableSeal } = await loadVectors(
    graphPath,
    join(directory, manifest.vectors.file),
    dimensions,
  );
  if (!sameSeal(tableSeal, manifest.vectors)) return '向量文件与其校验和不符';
  return index.deadShare > MOST_DEAD_SHARE ? '向量索引中已删除的内容过多' : index;
}

/** A file that is missing or of another shape is a reason too. Nothing else is caught. */
async function attempt<T>(read: () => Promise<T | string>): Promise<T | string> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '索引文件缺失';
    if (error instanceof RangeError || error instanceof SyntaxError) return '索引文件格式不对';
    throw error;
  }
}

const sameSeal = (a: FileSeal, b: FileSeal): boolean => a.bytes === b.bytes && a.sha256 === b.sha256;

/**
 * Writes all files under temporary names, brings them to the disk, renames them, then the manifest. Killed at any moment, it
 * leaves the old manifest with the old files, or the new with the new.
 */
export async function saveFiles(
  directory: string,
  state: { fingerprints: Fingerprints; sequence: number; lexical: PostingsIndex; vectors: HnswVectorIndex },
): Promise<void> {
  const { fingerprints, sequence } = state;
  const put = async (file: string, write: (path: string) => Promise<FileSeal>): Promise<SealedFile> => {
    const temporary = join(directory, `.${file}.${process.pid}.tmp`);
    const seal = await write(temporary);
    await rename(temporary, join(directory, file));
    return { file, ...seal };
  };
  const lexical = await put(`lexical-${sequence}.bin`, (path) => saveLexical(path, state.lexical));
  const vectors = await put(`vectors-${sequence}.bin`, (path) => saveVectors(path, state.vectors));
  const graph = await put(`vectors-${sequence}.hnsw`, (path) => saveGraph(path, state.vectors));
  await writeManifest(directory, { sequence, fingerprints, lexical, graph, vectors });
  await removeOthers(directory, new Set([lexical.file, vectors.file, graph.file]));
}

async function removeOthers(directory: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (TEMPORARY_FILES.test(name)) {
      const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Infinity }))).mtimeMs;
      if (age > ABANDONED_AFTER_MS) await rm(path, { force: true });
    } else if (OWN_FILES.test(name) && !kept.has(name)) await rm(path, { force: true });
  }
}
