import type { ReadDocument } from '../../domain/document.js';
import { readDocx } from './docx/index.js';
import { readHtml } from './html/index.js';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './limits.js';
import { readMarkdown } from './markdown.js';
import { readPdf } from './pdf/index.js';
import { refusing, tooLarge, unreadable } from './reject.js';
import { sniffFormat } from './sniff.js';
import { readText } from './text.js';

export { DEFAULT_READ_LIMITS, type ReadLimits } from './limits.js';
export { SUPPORTED_EXTENSIONS } from './sniff.js';

export interface ReadInput {
  readonly bytes: Uint8Array;
  /** Only its extension is used; it is never opened. */
  readonly fileName: string;
}

/**
 * Reads a file's bytes into blocks of text, without interpreting them.
 *
 * Rejects with an {@link AppError}: `unsupported_type` (unknown, or not what the name says), `too_large` (beyond
 * `limits`), `unreadable_document` (empty, damaged, encrypted, scanned). What is merely imperfect is told in `warnings`.
 * An aborted `signal` rejects with its reason. Nothing in the file is executed, fetched or written to disk.
 */
export async function readDocument(
  input: ReadInput,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
  signal?: AbortSignal,
): Promise<ReadDocument> {
  signal?.throwIfAborted();
  const { bytes, fileName } = input;
  if (bytes.length > limits.maxBytes)
    throw tooLarge(
      `文件有 ${megabytes(bytes.length)} MB,超过 ${megabytes(limits.maxBytes)} MB 的上限。`,
      '请拆分文件，或去掉其中的图片后再试。',
    );
  const document = await readAs(sniffFormat(bytes, fileName), bytes, limits, signal);
  if (!document.blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text)))
    throw unreadable('文件中没有可读取的文字。', '请确认选对了文件；若内容是图片，请先做文字识别（OCR）。');
  return document;
}

const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(bytes < 1024 * 1024 ? 2 : 0);

function readAs(
  format: ReturnType<typeof sniffFormat>,
  bytes: Uint8Array,
  limits: ReadLimits,
  signal: AbortSignal | undefined,
): Promise<ReadDocument> {
  switch (format) {
    case 'text':
      return refusing('文本', () => readText(bytes));
    case 'markdown':
      return refusing('Markdown', () => readMarkdown(bytes));
    case 'html':
      return refusing('网页', () => readHtml(bytes));
    case 'docx':
      return refusing('Word', () => readDocx(bytes, limits));
    case 'pdf':
      return refusing('PDF', () => readPdf(bytes, limits, signal));
  }
}
