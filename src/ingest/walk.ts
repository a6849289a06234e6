import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SIDECAR_SUFFIX } from './sidecar.js';

/** Files under a folder that may be documents, in a stable order. Links are not followed. Streams: one folder is in memory at a time. */
export async function* walkFolder(root: string): AsyncGenerator<string> {
  for (const entry of await sortedEntries(root)) if (!isReadme(entry)) yield* visit(root, entry);
}

async function* visit(folder: string, entry: Dirent): AsyncGenerator<string> {
  if (entry.name.startsWith('.') || entry.name.endsWith(SIDECAR_SUFFIX)) return;
  const path = join(folder, entry.name);
  if (entry.isFile()) yield path;
  if (entry.isDirectory()) for (const child of await sortedEntries(path)) yield* visit(path, child);
}

const sortedEntries = async (folder: string): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));

/** A folder's own README tells of the folder; it is no report. */
const isReadme = (entry: Dirent): boolean => entry.isFile() && /^readme(?:\.\w+)?\.md$/iu.test(entry.name);
