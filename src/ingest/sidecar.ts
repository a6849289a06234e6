import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { AppError } from '../errors.js';

/** `report.pdf` has its metadata in `report.pdf.meta.yaml`. */
export const SIDECAR_SUFFIX = '.meta.yaml';

export const sidecarOf = (path: string): string => `${path}${SIDECAR_SUFFIX}`;

/** Metadata written beside a file; none when there is no such file. Throws `invalid_field` for one that is not a list of keys. */
export async function readSidecar(path: string): Promise<Readonly<Record<string, unknown>>> {
  const sidecar = sidecarOf(path);
  if (!existsSync(sidecar)) return {};
  const value = parseYaml(await readFile(sidecar, 'utf8'));
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw malformed();
  return value as Record<string, unknown>;
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 10 }) as unknown;
  } catch (cause) {
    throw malformed(cause);
  }
}

const malformed = (cause?: unknown): AppError =>
  new AppError('invalid_field', '同名的 .meta.yaml 文件格式有误。', {
    hint: '每行写“键: 值”,例如 place: 南京市、year: 2023。',
    ...(cause === undefined ? {} : { cause }),
  });
