import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { checkSum } from './database.js';

const TABLES = `
  CREATE TABLE IF NOT EXISTS vectors (
    space     TEXT NOT NULL,
    key       TEXT NOT NULL,
    vector    BLOB NOT NULL,
    check_sum INTEGER NOT NULL,
    PRIMARY KEY (space, key)
  ) STRICT, WITHOUT ROWID`;

interface Row {
  readonly vector: Buffer;
  readonly check_sum: number;
}

/**
 * Vectors by model and hash of the text, in a file of its own: losing it costs time, nothing else. A file that cannot be used is
 * begun anew by whoever deletes it; a damaged row counts as absent.
 */
export class SqliteEmbeddingCache {
  readonly #database: Database.Database;

  /** @param path the file, made with its folder if missing; or `:memory:` */
  constructor(path: string) {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    this.#database = new Database(path);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = NORMAL');
    this.#database.pragma('secure_delete = ON');
    this.#database.exec(TABLES);
  }

  read(space: string, keys: readonly string[]): (Float32Array | null)[] {
    const statement = this.#database.prepare<[string, string], Row>(
      'SELECT vector, check_sum FROM vectors WHERE space = ? AND key = ?',
    );
    return keys.map((key) => {
      const row = statement.get(space, key);
      return row === undefined || checkSum(key, row.vector) !== row.check_sum ? null : toVector(row.vector);
    });
  }

  write(space: string, entries: readonly { readonly key: string; readonly vector: Float32Array }[]): void {
    const statement = this.#database.prepare<[string, string, Uint8Array, number]>(
      'INSERT OR REPLACE INTO vectors (space, key, vector, check_sum) VALUES (?, ?, ?, ?)',
    );
    this.#database.transaction(() => {
      for (const { key, vector } of entries) {
        const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
        statement.run(space, key, bytes, checkSum(key, bytes));
      }
    })();
  }

  dimensions(space: string): number | null {
    const bytes = this.#database
      .prepare<[string], number>('SELECT length(vector) FROM vectors WHERE space = ? LIMIT 1')
      .pluck()
      .get(space);
    return bytes === undefined ? null : bytes / Float32Array.BYTES_PER_ELEMENT;
  }

  clear(space: string): void {
    this.#database.prepare('DELETE FROM vectors WHERE space = ?').run(space);
  }

  /** Forgets texts in every space: a withdrawn document leaves nothing behind. */
  forget(keys: readonly string[]): void {
    const statement = this.#database.prepare('DELETE FROM vectors WHERE key = ?');
    this.#database.transaction(() => keys.forEach((key) => statement.run(key)))();
  }

  close(): void {
    this.#database.close();
  }
}

/** A copy: the row's bytes need not be aligned. */
const toVector = (bytes: Buffer): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);
