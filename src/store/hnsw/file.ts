import { SealedReader, sealOf, syncToDisk, writeSealed, type FileSeal } from '../files.js';
import { HnswVectorIndex } from './index.js';

const MAGIC = 'RAVEC001';
const HEADER = 16;

/** Writes the vectors themselves, which the graph's own file does not give back in bulk. */
export function saveVectors(path: string, index: HnswVectorIndex): Promise<FileSeal> {
  const { keys, values } = index.table;
  const header = Buffer.alloc(HEADER);
  header.write(MAGIC, 'latin1');
  header.writeUInt32LE(keys.length, 8);
  header.writeUInt32LE(index.dimensions, 12);
  const keyBytes = new Uint8Array(Float64Array.from(keys).buffer);
  return writeSealed(path, [
    header,
    keyBytes,
    new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  ]);
}

export async function saveGraph(path: string, index: HnswVectorIndex): Promise<FileSeal> {
  await index.saveGraph(path);
  await syncToDisk(path);
  return sealOf(path);
}

/** Reads both files. The caller has compared the graph's seal before: hnswlib trusts what it reads. */
export async function loadVectors(
  graphPath: string,
  tablePath: string,
  dimensions: number,
): Promise<{ index: HnswVectorIndex; tableSeal: FileSeal }> {
  const reader = await SealedReader.open(tablePath);
  let tableSeal: FileSeal;
  let table: { keys: number[]; values: Float32Array };
  try {
    const header = Buffer.from(await reader.read(HEADER));
    const count = header.readUInt32LE(8);
    if (header.toString('latin1', 0, 8) !== MAGIC || header.readUInt32LE(12) !== dimensions)
      throw new RangeError('not a table of vectors of these dimensions');
    const keys = Array.from(new Float64Array(await reader.read(count * 8)));
    table = { keys, values: new Float32Array(await reader.read(count * dimensions * 4)) };
  } finally {
    tableSeal = await reader.close();
  }
  return { index: await HnswVectorIndex.load(graphPath, dimensions, table), tableSeal };
}
