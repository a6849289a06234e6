import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';

import { z } from 'zod';

import { AppError } from '../../errors.js';

/** Token vectors, row by row: component `i` of row `r` is `scales[r] × vectors[r × dimensions + i]`. */
export interface TokenTable {
  readonly dimensions: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
  /** Name, version and a checksum of the files. */
  readonly fingerprint: string;
}

const Model = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  dims: z.int().positive(),
  vocabSize: z.int().positive(),
});

const damaged = (file: string, cause: string, error?: unknown): AppError =>
  new AppError('index_damaged', `内置向量模型的数据文件 ${file} ${cause}。`, {
    hint: '请重新安装本程序，或从安装包中恢复 models/builtin/data 目录下的全部文件。',
    details: { file },
    cause: error,
  });

function read(directory: URL, file: string, size?: number): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(new URL(file, directory));
  } catch (error) {
    throw damaged(file, '缺失或无法读取', error);
  }
  if (size !== undefined && bytes.length !== size)
    throw damaged(file, `大小不符（应为 ${size} 字节，实为 ${bytes.length} 字节）`);
  return bytes;
}

function readModel(directory: URL): z.infer<typeof Model> {
  const bytes = read(directory, 'model.json');
  try {
    return Model.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw damaged('model.json', '内容不符', error);
  }
}

function readScales(bytes: Buffer): Float32Array {
  if (endianness() === 'BE') bytes = Buffer.from(bytes).swap32();
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Reads the table. Throws AppError `index_damaged` when a file is missing or of the wrong size. */
export function loadTable(directory: URL): TokenTable {
  const { name, version, dims, vocabSize } = readModel(directory);
  const vocabulary = read(directory, 'vocab.txt');
  const vectors = read(directory, 'vectors.bin', vocabSize * dims);
  const scales = read(directory, 'scales.bin', vocabSize * Float32Array.BYTES_PER_ELEMENT);
  const tokens = vocabulary.toString('utf8').split('\n').slice(0, -1);
  if (tokens.length !== vocabSize) throw damaged('vocab.txt', `行数不符（应为 ${vocabSize} 行，实为 ${tokens.length} 行）`);
  const hash = createHash('sha256').update(vocabulary).update(vectors).update(scales).digest('hex');
  return {
    dimensions: dims,
    rows: new Map(tokens.map((token, row) => [token, row])),
    vectors: new Int8Array(vectors.buffer, vectors.byteOffset, vectors.length),
    scales: readScales(scales),
    fingerprint: `${name}@${version}#${hash.slice(0, 16)}`,
  };
}
