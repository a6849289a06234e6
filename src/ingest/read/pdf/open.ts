import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadLimits } from '../limits.js';
import { tooLarge, unreadable } from '../reject.js';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** How much of the end of a file is searched for its end mark; some servers append a little to what they send. */
const TAIL = 2048;

function checkComplete(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    Math.max(0, bytes.length - TAIL),
  );
  if (!tail.includes('%%EOF'))
    throw unreadable('PDF 文件不完整（结尾缺失），可能没有下载或传输完。', '请重新下载或复制该文件后再试。');
}

/**
 * Opens a PDF for reading its text. Nothing is executed, drawn or fetched: no scripts, no forms, no fonts of the system;
 * character maps come from the parser's own package. The caller must `destroy()` what it gets.
 */
export async function openPdf(bytes: Uint8Array, limits: ReadLimits): Promise<PDFDocumentProxy> {
  checkComplete(bytes);
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The parser takes its bytes away from whoever gives them: it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    maxImageSize: 1,
    cMapUrl: join(packageFolder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
  });
  const document = await task.promise.catch((error: unknown) => {
    void task.destroy();
    if (error instanceof Error && error.name === 'PasswordException')
      throw unreadable('PDF 文件已加密，需要密码才能打开。', '请去掉打开密码后另存一份再试。', error);
    throw unreadable(
      'PDF 文件已损坏或不完整，无法读取。',
      '请确认文件能正常打开，重新导出或下载后再试。',
      error,
    );
  });
  if (document.numPages <= limits.maxPages) return document;
  await document.destroy();
  throw tooLarge(
    `PDF 有 ${document.numPages} 页，超过 ${limits.maxPages} 页的上限。`,
    '请按章节拆分后再试。',
  );
}
