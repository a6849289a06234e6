import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Small enough that hashing one does not hold up the event loop (about 4 ms). */
const CHUNK = 4 * 1024 * 1024;

export interface FileSeal {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Writes `parts` one after another, brings them to the disk, and seals what was written. */
export async function writeSealed(path: string, parts: Iterable<Uint8Array>): Promise<FileSeal> {
  const file = await open(path, 'w');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for (const part of parts) {
      for (let start = 0; start < part.length; start += CHUNK) {
        const chunk = part.subarray(start, start + CHUNK);
        hash.update(chunk);
        await file.writev([chunk]);
        bytes += chunk.length;
      }
    }
    await file.sync();
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/** Reads a file from its start, hashing on the way. */
export class SealedReader {
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<SealedReader> {
    return new SealedReader(await open(path, 'r'));
  }

  /** The next `length` bytes, in a buffer of their own. Rejects with RangeError where the file ends before. */
  async read(length: number): Promise<ArrayBuffer> {
    const buffer = new ArrayBuffer(length);
    let done = 0;
    while (done < length) {
      const chunk = new Uint8Array(buffer, done, Math.min(CHUNK, length - done));
      const { bytesRead } = await this.#file.read(chunk, 0, chunk.length);
      if (bytesRead === 0) throw new RangeError('the file is shorter than it says');
      this.#hash.update(chunk.subarray(0, bytesRead));
      done += bytesRead;
    }
    this.#bytes += length;
    return buffer;
  }

  /** Seal of what was read so far. */
  async close(): Promise<FileSeal> {
    await this.#file.close();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

export async function sealOf(path: string): Promise<FileSeal> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Brings a file, or a folder's entries, to the disk. */
export async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
