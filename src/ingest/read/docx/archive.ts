import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ReadLimits } from '../limits.js';
import { tooLarge, unreadable } from '../reject.js';

/** A zip container's entries by name, unpacked in memory when asked for. Names are keys, never paths. */
export interface Archive {
  has(name: string): boolean;
  /** `null` when there is no such entry. */
  read(name: string): Promise<Uint8Array | null>;
}

const DAMAGED = 'Word 文件已损坏或不完整，无法读取。';
const RETRY = '请确认文件能在 Word 中打开，另存一份后再试。';
const TOO_BIG = '请用 Word 打开后另存一份，去掉图片等附加内容后再试。';

/** Ratios are only suspicious in entries of some size: a short part of repetitive XML packs very well. */
const RATIO_FROM = 4 * 1024 * 1024;

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names stay raw bytes, so that an odd one (`../../x`) is neither an error nor a path.
    const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false };
    yauzl.fromBuffer(buffer, options, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(unreadable(DAMAGED, RETRY, error));
    });
  });

const entriesOf = (zip: ZipFile, limits: ReadLimits): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', (error) => reject(unreadable(DAMAGED, RETRY, error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > limits.maxZipEntries) reject(tooManyEntries(limits));
      else zip.readEntry();
    });
    zip.readEntry();
  });

const tooManyEntries = (limits: ReadLimits): Error =>
  tooLarge(`Word 文件内含的部件超过 ${limits.maxZipEntries} 个，已拒绝读取。`, TOO_BIG);

function checkSizes(entries: readonly Entry[], limits: ReadLimits): void {
  if (entries.some((entry) => entry.isEncrypted()))
    throw unreadable('文件已加密，无法读取。', '请在 Word 中取消打开密码，另存为 .docx 后再试。');
  const expanded = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const limit = Math.round(limits.maxExpandedBytes / (1024 * 1024));
  if (expanded > limits.maxExpandedBytes)
    throw tooLarge(`Word 文件展开后超过 ${limit} MB,已拒绝读取。`, TOO_BIG);
  if (expanded > RATIO_FROM && expanded > packed * limits.maxExpansionRatio)
    throw tooLarge(
      `Word 文件的压缩比超过 ${limits.maxExpansionRatio} 倍，疑似恶意文件，已拒绝读取。`,
      TOO_BIG,
    );
}

/** Names come as raw bytes here, whatever the library's types say. */
const nameOf = ({ fileName }: { readonly fileName: unknown }): string => String(fileName);

/** Unpacks one entry; more bytes than it declares, a wrong checksum or broken data is damage. */
const unpack = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const damaged = (error?: unknown): void => reject(unreadable(DAMAGED, RETRY, error));
    try {
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) {
          damaged(error);
          return;
        }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', damaged);
        stream.on('end', () => {
          const bytes = Buffer.concat(chunks);
          if (crc32(bytes) === entry.crc32 >>> 0) resolve(bytes);
          else damaged();
        });
      });
    } catch (error) {
      damaged(error);
    }
  });

/** Opens a zip container held in memory. Sizes are checked before anything is unpacked, and again while it is. */
export async function openArchive(bytes: Uint8Array, limits: ReadLimits): Promise<Archive> {
  const zip = await open(bytes);
  if (zip.entryCount > limits.maxZipEntries) throw tooManyEntries(limits);
  const entries = await entriesOf(zip, limits);
  checkSizes(entries, limits);
  const byName = new Map(entries.map((entry) => [nameOf(entry).replaceAll('\\', '/'), entry]));
  return {
    has: (name) => byName.has(name),
    async read(name) {
      const entry = byName.get(name);
      if (entry === undefined) return null;
      if (entry.uncompressedSize > limits.maxXmlBytes)
        throw tooLarge('Word 文件的正文过大，已拒绝读取。', '请把文档拆分成几份后再试。');
      return unpack(zip, entry);
    },
  };
}
