import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors.js';
import { DEFAULT_READ_LIMITS, readDocument, SUPPORTED_EXTENSIONS } from '../../../src/ingest/read/index.js';
import { column, pdfFile } from './pdf-file.js';
import { read, refusal, texts } from './reading.js';
import { paragraph, wordFile, zipFile } from './zip-file.js';

const word = wordFile(
  paragraph('正文一句。') + '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  {
    'styles.xml': '<w:styles/>',
  },
);

describe('a hostile Word file', () => {
  it('is refused as a bomb by its ratio', async () => {
    const bomb = wordFile(paragraph('正文。'), { 'media/x.xml': '0'.repeat(20_000_000) });
    expect((await refusal('too_large', 'a.docx', bomb)).message).toContain('压缩比');
  });

  it('is refused as a bomb by its size, before it is unpacked', async () => {
    const limits = { ...DEFAULT_READ_LIMITS, maxExpandedBytes: 1000 };
    await refusal('too_large', 'a.docx', wordFile(paragraph('正文。'.repeat(500))), limits);
  });

  it('is refused by the number of its entries', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x${index}.xml`, '']));
    expect((await refusal('too_large', 'a.docx', wordFile(paragraph('正文。'), parts))).message).toContain(
      '2000',
    );
  });

  it('is refused when an entry is longer than it says', async () => {
    await refusal('unreadable_document', 'a.docx', wordFile(paragraph('正文。'), {}, { claimedSize: 10 }));
  });

  it('is refused when its entries are encrypted', async () => {
    const locked = wordFile(paragraph('正文。'), {}, { encrypted: true });
    expect((await refusal('unreadable_document', 'a.docx', locked)).message).toContain('加密');
  });

  it('may name its entries as paths: names are never paths here', async () => {
    const parts = { '../../../../tmp/evil.xml': 'x', '/etc/passwd': 'x', 'C:\\x.xml': 'x' };
    expect(await texts('a.docx', wordFile(paragraph('正文。'), parts))).toEqual(['正文。']);
  });

  it('cannot have entities expanded or fetched', async () => {
    const xml = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
      <w:document xmlns:w="w"><w:body>${paragraph('前&x;&b;后')}</w:body></w:document>`;
    const [text] = await texts('a.docx', zipFile({ 'word/document.xml': xml }));
    expect(text).toMatch(/^前.*后$/u);
    expect(text).not.toMatch(/root:|aaaa/u);
  });

  it('is refused when another file only mentions Word', async () => {
    await refusal('unsupported_type', 'a.docx', zipFile({ 'word/other.xml': '<x/>' }));
  });

  it('cannot overflow the stack', async () => {
    const deep = 50_000;
    const nested =
      '<w:sdt><w:sdtContent>'.repeat(deep) + paragraph('正文。') + '</w:sdtContent></w:sdt>'.repeat(deep);
    await refusal('unreadable_document', 'a.docx', wordFile(nested));
  });
});

describe('hostile text', () => {
  it('may be ten megabytes in one line', async () => {
    const line = '改革'.repeat(1_700_000);
    expect(await texts('a.txt', line)).toEqual([line]);
  });

  it('may hold a stray NUL, but not be full of them', async () => {
    expect(await texts('a.txt', `${'深化改革。'.repeat(300)}\0完`)).toEqual([
      `${'深化改革。'.repeat(300)}完`,
    ]);
    await refusal('unsupported_type', 'a.txt', '\0改\0\0革\0\0\u0001'.repeat(50));
  });

  it('is refused when much of it is no UTF-8 and nothing else either', async () => {
    const bytes = Buffer.from('深化改革,'.repeat(100)).map((byte, index) => (index % 7 === 0 ? 0xff : byte));
    await refusal('unreadable_document', 'a.txt', bytes);
  });

  it.each(['a.html', 'a.md'])('is refused when it nests absurdly deep: %s', async (name) => {
    const deep = `${'<div>'.repeat(20_000)}深处的文字${'</div>'.repeat(20_000)}`;
    const quotes = `${'>'.repeat(20_000)} 深处的文字`;
    await refusal('unreadable_document', name, name === 'a.md' ? quotes : deep);
  });

  it('may have a table with absurd spans', async () => {
    const table =
      '<table><tr><td colspan="999999999" rowspan="999999999">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>';
    expect((await texts('a.html', `<html>${table}</html>`)).join('')).toContain('甲');
  });

  it('may alias its front matter without end', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => `k${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
    const source = `---\nk0: &a0 [x]\n${levels.join('\n')}\n---\n正文。`;
    const result = await settle('a.md', Buffer.from(source));
    expect(['read', 'unreadable_document']).toContain(result);
  });
});

/** `read`, or the code of the refusal; anything else that is thrown is thrown on. */
async function settle(fileName: string, bytes: Uint8Array): Promise<string> {
  try {
    const document = await readDocument({ bytes, fileName });
    expect(document.blocks.length).toBeGreaterThan(0);
    for (const block of document.blocks) expect(block.text.trim()).not.toBe('');
    return 'read';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.status).toBeGreaterThanOrEqual(400);
    expect(error.status).toBeLessThan(500);
    return error.code;
  }
}

describe('any bytes at all', () => {
  // The runner's own listeners would report what the reader has dealt with; without them, what it has not ends the process.
  const listeners = process.listeners('unhandledRejection');
  beforeAll(() => {
    process.removeAllListeners('unhandledRejection');
  });
  afterAll(() => {
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });

  it('leave no listener and no rejection behind', async () => {
    const whole = Buffer.from(pdfFile([column(['深化改革惠及企业']), column(['第二页的正文'])])).toString(
      'latin1',
    );
    const entries = [...whole.matchAll(/^\d{10} 00000 n/gmu)];
    const seventh = entries[6]?.index ?? 0;
    const broken = `${whole.slice(0, seventh)}0000000001${whole.slice(seventh + 10)}`;
    expect((await texts('a.pdf', Buffer.from(broken, 'latin1'))).join('')).toContain('第二页的正文');
    expect(process.listenerCount('unhandledRejection')).toBe(0);
  });

  const extension = fc.constantFrom(...SUPPORTED_EXTENSIONS);

  it('give a document or a coded refusal', async () => {
    const heads = ['', '%PDF-1.7\n', 'PK\x03\x04', '<html>', '---\n', '\xff\xfe', '\xef\xbb\xbf'];
    await fc.assert(
      fc.asyncProperty(
        extension,
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 300 }),
        async (end, head, rest) => {
          await settle(`a${end}`, Buffer.concat([Buffer.from(head, 'latin1'), rest]));
        },
      ),
      { numRuns: 300 },
    );
  });

  const page =
    '<html><head><title>改革</title></head><body><article><h1>改革</h1><table><tr><td>甲</td><td>1</td></tr></table></article></body></html>';
  const source = '---\nyear: 2023\n---\n# 改革\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n- 项[^1]\n\n[^1]: 注\n';
  const valid: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', word],
    ['a.pdf', pdfFile([column(['深化改革惠及企业', '全年新增企业两万余户']), column(['第二页的正文'])])],
    ['a.pdf', readFileSync(new URL('../../fixtures/read/encrypted.pdf', import.meta.url))],
    ['a.html', Buffer.from(page)],
    ['a.md', Buffer.from(source)],
    ['a.txt', Buffer.from('云溪市改革\n惠及企业三千户。')],
  ];

  it.each(valid)('give a document or a coded refusal when cut or changed: %s', async (name, bytes) => {
    const place = fc.nat({ max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 8 }),
        fc.boolean(),
        async (cut, changes, whole) => {
          const broken = new Uint8Array(bytes).slice(0, whole ? bytes.length : cut);
          for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
          await settle(name, broken);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('are valid to begin with', async () => {
    for (const [name, bytes] of valid.filter((_, index) => index !== 2))
      expect((await read(name, bytes)).blocks).not.toEqual([]);
  });
});
