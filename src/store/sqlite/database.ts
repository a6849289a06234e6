import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import Database from 'better-sqlite3';
import { AppError } from '../../errors.js';

const MIGRATIONS = new URL('./migrations/', import.meta.url);
const BUSY_TIMEOUT_MS = 10_000;

/** Opens (or makes) the library's file and brings its tables up to date. Throws `index_damaged`. */
export function openDatabase(path: string): Database.Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return guard(() => {
    const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      configure(database);
      migrate(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function configure(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  // FULL, not NORMAL: what was acknowledged must outlive a power cut too, and a commit is a whole document, so one
  // fsync is small beside reading and embedding it.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // A withdrawn document's pages are overwritten, not merely unlinked.
  database.pragma('secure_delete = ON');
  database.pragma('cache_size = -32768');
}

function migrate(database: Database.Database): void {
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const readVersion = (): number => Number(database.pragma('user_version', { simple: true }));
  if (readVersion() > files.length)
    throw new AppError('index_damaged', '索引由更新版本的程序建立，当前版本无法读取。', {
      hint: '请升级本程序，或换一个 INDEX_DIR 重新建立索引。',
    });
  if (readVersion() === files.length) return;
  database
    .transaction(() => {
      // Asked again inside the transaction: another process may have migrated meanwhile.
      for (const name of files.slice(readVersion()))
        database.exec(readFileSync(new URL(name, MIGRATIONS), 'utf8'));
      database.pragma(`user_version = ${files.length}`);
    })
    .immediate();
}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|FORMAT)/;

/** Runs `work`; a damaged file becomes an `index_damaged` that tells what to do. */
export function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Database.SqliteError && DAMAGE.test(error.code)) throw damaged('资料库文件', error);
    throw error;
  }
}

export function damaged(what: string, cause?: unknown, details?: unknown): AppError {
  return new AppError('index_damaged', `${what}已损坏，无法读取。`, {
    hint: '请删除索引目录（INDEX_DIR）后重新运行 reform ingest 建立索引。',
    ...(cause === undefined ? {} : { cause }),
    ...(details === undefined ? {} : { details }),
  });
}

type Value = string | number | null | Uint8Array;

/** CRC-32 over a row's values. Numbers are written out, so that REAL and INTEGER of one value agree. */
export function checkSum(...values: readonly Value[]): number {
  let sum = 0;
  for (const value of values) {
    sum = crc32(value instanceof Uint8Array ? value : `${typeof value}:${value ?? ''}\u0001`, sum);
  }
  return sum;
}
