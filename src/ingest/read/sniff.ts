import { extname } from 'node:path';
import { unreadable, unsupportedType } from './reject.js';

export const SUPPORTED_EXTENSIONS = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.pdf'] as const;

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

const FORMAT_OF: Readonly<Record<(typeof SUPPORTED_EXTENSIONS)[number], Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

const LIST = '.txt、.md、.html、.docx、.pdf';

/** What the first bytes say. `characters` is anything that may be text in some encoding. */
type Nature = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'characters' | 'image' | 'archive' | 'binary';

const MAGIC: readonly (readonly [Nature, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
  ['binary', [0x4d, 0x5a, 0x90, 0x00]],
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Latin-1 view of a stretch of bytes, for looking for ASCII marks in it. */
const latin = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);

function natureOf(bytes: Uint8Array): Nature {
  const magic = MAGIC.find(([, signature]) => startsWith(bytes, signature));
  if (magic !== undefined) return magic[0];
  const head = latin(bytes, 0, 1024);
  // A PDF may be preceded by a few bytes of rubbish; readers look for the mark in the first kilobyte.
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-\d/u.test(head) || (/%PDF-\d\.\d[\r\n]/u.test(head) && head.includes('\0')))
    return 'pdf';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!--[^]*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/iu.test(head)) return 'html';
  if (
    /^RIFF[^]{4}WEBP/u.test(head) ||
    /^[^]{4}ftyp/u.test(head) ||
    (head.startsWith('BM') && head.includes('\0\0\0'))
  )
    return 'image';
  return 'characters';
}

/** UTF-16LE form of an ASCII word, as names stand in OLE containers. */
const wide = (word: string): string => Array.from(word).join('\0');

function refuseOle(bytes: Uint8Array): never {
  const text = latin(bytes, 0, bytes.length);
  if (text.includes(wide('EncryptedPackage')))
    throw unreadable('文件已加密，无法读取。', '请在 Word 中取消打开密码，另存为 .docx 后再试。');
  if (text.includes(wide('Workbook')))
    throw unsupportedType('这是旧版 Excel 表格，不是文档。', `可读取的类型：${LIST}。`);
  if (text.includes(wide('PowerPoint Document')))
    throw unsupportedType('这是旧版 PowerPoint 演示文稿，不是文档。', `可读取的类型：${LIST}。`);
  throw unsupportedType(
    '这是旧版 Word 文档（.doc），无法直接读取。',
    '请在 Word 或 WPS 中打开，另存为 .docx 后再试。',
  );
}

function refuseZip(bytes: Uint8Array): never {
  const text = latin(bytes, 0, bytes.length);
  if (text.includes('xl/workbook'))
    throw unsupportedType(
      '这是 Excel 表格（.xlsx），不是文档。',
      '请把要用的内容复制到 Word 中，另存为 .docx 后再试。',
    );
  if (text.includes('ppt/presentation'))
    throw unsupportedType('这是 PowerPoint 演示文稿（.pptx），不是文档。', '请导出为 PDF 后再试。');
  if (text.includes('application/vnd.oasis.opendocument'))
    throw unsupportedType('这是 OpenDocument 文档，无法直接读取。', '请另存为 .docx 后再试。');
  if (text.includes('application/epub+zip'))
    throw unsupportedType('这是 EPUB 电子书，无法读取。', `可读取的类型：${LIST}。`);
  throw unsupportedType('这是压缩包，不是文档。', '请解压后逐个上传其中的文件。');
}

/** Refuses what no reader takes, whatever the file is called. */
function refuseForeign(nature: Nature, bytes: Uint8Array): void {
  if (nature === 'ole') refuseOle(bytes);
  if (nature === 'zip' && !latin(bytes, 0, bytes.length).includes('word/')) refuseZip(bytes);
  if (nature === 'rtf')
    throw unsupportedType('这是 RTF 文档，无法直接读取。', '请在 Word 或 WPS 中另存为 .docx 后再试。');
  if (nature === 'image')
    throw unsupportedType(
      '这是图片，其中没有可读取的文字。',
      '请先做文字识别（OCR），另存为 .docx 或带文字层的 PDF 后再试。',
    );
  if (nature === 'archive') throw unsupportedType('这是压缩包，不是文档。', '请解压后逐个上传其中的文件。');
  if (nature === 'binary') throw unsupportedType('这是程序文件，不是文档。', `可读取的类型：${LIST}。`);
}

const NAME: Readonly<Record<Nature, string>> = {
  pdf: 'PDF 文件',
  zip: 'Word 文档',
  html: '网页',
  characters: '纯文本',
  ole: '',
  rtf: '',
  image: '',
  archive: '',
  binary: '',
};

/** The natures that a format's bytes may have. A page saved without its <html> tag is still a page. */
const EXPECTED: Readonly<Record<Format, readonly Nature[]>> = {
  text: ['characters'],
  markdown: ['characters'],
  html: ['html', 'characters'],
  docx: ['zip'],
  pdf: ['pdf'],
};

const EXTENSION_OF: Readonly<Partial<Record<Nature, string>>> = {
  pdf: '.pdf',
  zip: '.docx',
  html: '.html',
  characters: '.txt',
};

/** Whether nothing but white space, NULs and byte-order marks is there. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe,
  );
}

/**
 * The format of a file: its extension, confirmed by its bytes.
 * Throws `unsupported_type` where the two disagree or the type is not read, `unreadable_document` for an empty file.
 */
export function sniffFormat(bytes: Uint8Array, fileName: string): Format {
  const extension = extname(fileName).toLowerCase();
  const format = (FORMAT_OF as Readonly<Record<string, Format | undefined>>)[extension];
  const nature = natureOf(bytes);
  if (bytes.length === 0 || (nature === 'characters' && isBlank(bytes)))
    throw unreadable('文件是空的，没有任何文字。', '请确认选对了文件。');
  refuseForeign(nature, bytes);
  if (format === undefined)
    throw unsupportedType(
      extension === '' ? '文件名没有扩展名，无法判断类型。' : `不支持 ${extension} 文件。`,
      `可读取的类型：${LIST}。`,
    );
  if (!EXPECTED[format].includes(nature)) refuseLie(extension, format, nature);
  return format;
}

function refuseLie(extension: string, format: Format, nature: Nature): never {
  if (nature === 'characters' && (format === 'docx' || format === 'pdf'))
    throw unsupportedType(
      `文件名是 ${extension}，内容却不是 ${format === 'docx' ? 'Word 文档' : 'PDF'}，可能已损坏或被改过名。`,
      '请确认文件能正常打开；若是纯文本，请把扩展名改为 .txt。',
    );
  throw unsupportedType(
    `文件名是 ${extension},内容却是${NAME[nature]},两者不符。`,
    `请把扩展名改为 ${EXTENSION_OF[nature] ?? '.txt'} 后再试。`,
  );
}
