import { SealedReader, writeSealed, type FileSeal } from '../files.js';
import { PostingsIndex } from './index.js';
import type { SegmentArrays } from './segment.js';

const MAGIC = 'RALEX001';
/** Every array starts at a multiple of this, so that it can be used where it lies. */
const ALIGNMENT = 8;

const ARRAY_TYPES = {
  keys: Uint32Array,
  documentOf: Uint16Array,
  lengths: Uint32Array,
  dead: Uint8Array,
  documents: Uint32Array,
  tokenUnits: Uint16Array,
  tokenStarts: Uint32Array,
  having: Uint32Array,
  highest: Uint8Array,
  starts: Uint32Array,
  passages: Uint16Array,
  counts: Uint8Array,
  overflow: Uint32Array,
  documentStarts: Uint32Array,
  documentPassages: Uint16Array,
  documentCounts: Uint16Array,
  documentOverflow: Uint32Array,
} as const satisfies Record<keyof SegmentArrays, unknown>;

const NAMES = Object.keys(ARRAY_TYPES) as (keyof SegmentArrays)[];

type Lengths = Record<keyof SegmentArrays, number>;

/** Writes the index as it is now; what changes while it is being written is not in the file. */
export function saveLexical(path: string, index: PostingsIndex): Promise<FileSeal> {
  return writeSealed(path, parts(index.snapshot()));
}

/** Reads what {@link saveLexical} wrote. The caller compares the seal; a file of another shape rejects with RangeError. */
export async function loadLexical(path: string): Promise<{ index: PostingsIndex; seal: FileSeal }> {
  const reader = await SealedReader.open(path);
  try {
    const start = new DataView(await reader.read(MAGIC.length + 4));
    const magic = Buffer.from(start.buffer, 0, MAGIC.length).toString('latin1');
    const headerLength = start.getUint32(MAGIC.length, true);
    if (magic !== MAGIC || headerLength > 1 << 20) throw new RangeError('not a lexical index');
    const header = JSON.parse(Buffer.from(await reader.read(headerLength)).toString('utf8')) as Lengths[];
    const segments: SegmentArrays[] = [];
    for (const lengths of header) segments.push(view(await reader.read(bytesOf(lengths)), lengths));
    const index = PostingsIndex.restore(segments);
    return { index, seal: await reader.close() };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

function* parts(segments: readonly SegmentArrays[]): Generator<Uint8Array> {
  const lengths = segments.map((arrays) =>
    Object.fromEntries(NAMES.map((name) => [name, arrays[name].length] as const)),
  );
  const header = Buffer.from(JSON.stringify(lengths), 'utf8');
  const start = Buffer.alloc(MAGIC.length + 4);
  start.write(MAGIC, 'latin1');
  start.writeUInt32LE(header.length, MAGIC.length);
  yield start;
  yield header;
  for (const arrays of segments) {
    for (const name of NAMES) {
      const { buffer, byteOffset, byteLength } = arrays[name];
      yield new Uint8Array(buffer, byteOffset, byteLength);
      yield new Uint8Array(padded(byteLength) - byteLength);
    }
  }
}

const padded = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

const bytesOf = (lengths: Lengths): number =>
  NAMES.reduce((sum, name) => sum + padded(lengths[name] * ARRAY_TYPES[name].BYTES_PER_ELEMENT), 0);

function view(buffer: ArrayBuffer, lengths: Lengths): SegmentArrays {
  let offset = 0;
  const entries = NAMES.map((name) => {
    const array = new ARRAY_TYPES[name](buffer, offset, lengths[name]);
    offset += padded(array.byteLength);
    return [name, array] as const;
  });
  return Object.fromEntries(entries) as unknown as SegmentArrays;
}
