import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ExportedFile } from '../app.js';
import { AppError } from '../errors.js';
import { line } from './terminal.js';
import type { Terminal } from './terminal.js';

/** `--format` as one of `formats`. Throws `invalid_field` for any other. */
export function formatOf<T extends string>(text: string, formats: readonly T[]): T {
  const found = formats.find((format) => format === text);
  if (found !== undefined) return found;
  throw new AppError('invalid_field', `--format 应为 ${formats.join('、')} 之一,而不是“${text}”。`);
}

/** Writes a file to `out` (a file or a folder; the working folder when absent) and says where. */
export function saveFile(
  { bytes, fileName }: ExportedFile,
  out: string | undefined,
  terminal: Terminal,
): void {
  const path = resolve(out === undefined ? fileName : isFolder(out) ? join(out, fileName) : out);
  try {
    writeFileSync(path, bytes);
  } catch (cause) {
    throw new AppError('invalid_field', `无法写入 ${path}。`, {
      hint: '请用 --out 指定可写的文件或文件夹。',
      cause,
    });
  }
  line(terminal.err, `已写入 ${path}`);
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
