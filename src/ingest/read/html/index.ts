import * as cheerio from 'cheerio';
import type { ReadBlock, ReadDocument } from '../../../domain/document.js';
import { decodeText } from '../encoding.js';
import { checkNesting } from '../nesting.js';
import { blocksOf } from './blocks.js';
import { mainContent } from './main-content.js';
import { pageHead } from './metadata.js';
import { dropFurniture, dropUnseen } from './sweep.js';

export { isCaptionText } from './blocks.js';

/** The encoding that a page names in its head, which browsers look for in the first kilobytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  );
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/iu.exec(head)?.[1];
}

/** Reads the main text of a page. Scripts, navigation, share bars and the like are dropped; nothing is executed or fetched. */
export function readHtml(bytes: Uint8Array): ReadDocument {
  const { text, warnings } = decodeText(bytes, declaredEncoding(bytes));
  checkNesting(text, 'html');
  const $ = cheerio.load(text);
  const { title, date } = pageHead($);
  dropUnseen($);
  dropFurniture($);
  const main = mainContent($);
  const body = blocksOf(main.element);
  const blocks: ReadBlock[] =
    main.title === null ? body : [{ kind: 'heading', text: main.title, level: 1 }, ...body];
  return {
    mediaType: 'text/html',
    blocks,
    ...(title === undefined ? {} : { formatTitle: title }),
    ...(date === undefined ? {} : { frontMatter: { date } }),
    warnings,
  };
}

/** The blocks of a piece of HTML inside another format. */
export function fragmentBlocks(html: string): ReadBlock[] {
  checkNesting(html, 'html');
  const $ = cheerio.load(html, null, false);
  dropUnseen($);
  return blocksOf($.root().get(0));
}
