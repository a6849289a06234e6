import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadBlock, ReadDocument } from '../../../domain/document.js';
import type { Warning } from '../../../domain/warning.js';
import { formatTitleOf } from '../format-title.js';
import type { ReadLimits } from '../limits.js';
import { unreadable } from '../reject.js';
import { linesOf } from './columns.js';
import { fragmentsOf } from './fragments.js';
import { withoutFurniture } from './furniture.js';
import type { Page } from './line.js';
import { openPdf } from './open.js';
import { blocksOf } from './paragraphs.js';
import { withoutStrayRejections } from './stray.js';

/** Fewer characters than this per page, running heads aside, is no text layer. */
const SCANNED = 4;
const MAX_LISTED = 20;

/** Reads the text layer of a PDF, page by page. */
export function readPdf(bytes: Uint8Array, limits: ReadLimits, signal?: AbortSignal): Promise<ReadDocument> {
  return withoutStrayRejections(() => readPages(bytes, limits, signal));
}

async function readPages(bytes: Uint8Array, limits: ReadLimits, signal?: AbortSignal): Promise<ReadDocument> {
  const document = await openPdf(bytes, limits);
  try {
    const pages = withoutFurniture(await pagesOf(document, signal));
    checkScanned(pages);
    const blocks = blocksOf(pages);
    checkLegible(blocks);
    const title = formatTitleOf(await titleField(document));
    return {
      mediaType: 'application/pdf',
      blocks,
      ...(title === undefined ? {} : { formatTitle: title }),
      pages: pages.length,
      warnings: warningsOf(pages, blocks),
    };
  } finally {
    await document.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy, signal: AbortSignal | undefined): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    signal?.throwIfAborted();
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const fragments = fragmentsOf(await page.getTextContent(), viewport);
    pages.push({ number, width: viewport.width, height: viewport.height, lines: linesOf(fragments, number) });
    page.cleanup();
  }
  return pages;
}

const charactersOf = (page: Page): number =>
  page.lines.reduce((sum, line) => sum + line.text.replace(/\s+/gu, '').length, 0);

function checkScanned(pages: readonly Page[]): void {
  const characters = pages.reduce((sum, page) => sum + charactersOf(page), 0);
  if (
    characters < SCANNED * pages.length &&
    pages.filter((page) => charactersOf(page) > 50).length < pages.length * 0.1
  )
    throw unreadable(
      '这份 PDF 没有文字层，像是扫描件或图片，无法读取文字。',
      '请先做文字识别（OCR），另存为带文字层的 PDF 或 .docx 后再试。',
    );
}

/** Fonts without a character map give signs without a meaning. */
function illegibleShare(blocks: readonly ReadBlock[]): number {
  const text = blocks.map((block) => block.text).join('');
  return (text.match(/[\uFFFD\uE000-\uF8FF]/gu) ?? []).length / Math.max(1, text.length);
}

function checkLegible(blocks: readonly ReadBlock[]): void {
  if (illegibleShare(blocks) > 0.2)
    throw unreadable(
      '这份 PDF 的字体缺少文字编码，读出来会是乱码。',
      '请用原文档重新导出 PDF,或做文字识别（OCR）后再试。',
    );
}

function warningsOf(pages: readonly Page[], blocks: readonly ReadBlock[]): Warning[] {
  const warnings: Warning[] = [];
  const empty = pages.filter((page) => page.lines.length === 0).map((page) => page.number);
  if (empty.length > 0) {
    const listed = empty.slice(0, MAX_LISTED).join('、') + (empty.length > MAX_LISTED ? ' 等' : '');
    warnings.push({
      code: 'pages_without_text',
      message: `第 ${listed} 页没有可读取的文字，可能是扫描图片，未收入。`,
    });
  }
  if (illegibleShare(blocks) > 0.001)
    warnings.push({
      code: 'undecodable_characters',
      message: '部分文字的字体缺少编码，可能显示为乱码，请核对原件。',
    });
  return warnings;
}

async function titleField(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : undefined;
  return typeof title === 'string' ? title : undefined;
}
