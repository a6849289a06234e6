import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { AppError } from '../../errors.js';
import { guard } from './database.js';
import type { Reader } from './reader.js';

export interface DamagedDocument {
  readonly documentId: string;
  readonly source: string;
  readonly sourceKey: string;
  readonly error: string;
}

const EVERYTHING = { collections: 'all' } as const;

/** Reads every document with all its parts, yielding to the event loop after each. Throws `index_damaged` when the file itself is broken. */
export async function verifyLibrary(
  database: Database.Database,
  reader: Reader,
  signal?: AbortSignal,
): Promise<DamagedDocument[]> {
  const broken: DamagedDocument[] = [];
  const rows = guard(() =>
    reader.rows<{ key: number; id: string; source: string; source_key: string }>(
      'SELECT key, id, source, source_key FROM documents ORDER BY key',
    ),
  );
  for (const row of rows) {
    signal?.throwIfAborted();
    const error = damageOf(reader, row);
    if (error !== null)
      broken.push({
        documentId: row.id,
        source: row.source,
        sourceKey: row.source_key,
        error: error.message,
      });
    await nextTurn();
  }
  const foreign = guard(() => database.pragma('foreign_key_check') as unknown[]);
  if (foreign.length > 0) throw new AppError('index_damaged', '资料库文件内部引用不一致。');
  return broken;
}

function damageOf(reader: Reader, row: { key: number; id: string }): AppError | null {
  try {
    guard(() => {
      if (reader.document(row.id, EVERYTHING) === null) return;
      reader.original(row.id, EVERYTHING);
      const passages = reader.passagesOf(row.id, EVERYTHING);
      drain(reader.lexicalEntries(passages[0]?.key ?? 0, passages.at(-1)?.key ?? -1));
      drain(reader.vectors(passages[0]?.key ?? 0, passages.at(-1)?.key ?? -1));
    });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function drain(values: Iterable<unknown>): void {
  const iterator = values[Symbol.iterator]();
  while (iterator.next().done !== true);
}
