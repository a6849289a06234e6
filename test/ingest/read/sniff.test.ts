import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READ_LIMITS, SUPPORTED_EXTENSIONS } from '../../../src/ingest/read/index.js';
import { read, refusal } from './reading.js';
import { paragraph, wordFile, zipFile } from './zip-file.js';

const pdf = readFileSync(new URL('../../fixtures/read/columns.pdf', import.meta.url));
const word = wordFile(paragraph('正文一句。'));
const ole = (name: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

describe('the type of a file', () => {
  it('is named by its extension', () => {
    expect(SUPPORTED_EXTENSIONS).toEqual(['.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.pdf']);
  });

  it('may be written in capitals', async () => {
    expect((await read('报告.DOCX', word)).blocks).toHaveLength(1);
  });

  it.each([
    ['a PDF called text', 'a.txt', pdf, '.pdf'],
    ['a page called text', 'a.txt', Buffer.from('<!DOCTYPE html><p>正文</p>'), '.html'],
    ['a Word file called PDF', 'a.pdf', word, '.docx'],
    ['a PDF called Word', 'a.docx', pdf, '.pdf'],
    ['a text called PDF', 'a.pdf', Buffer.from('正文'), '.txt'],
    ['a spreadsheet called Word', 'a.docx', zipFile({ 'xl/workbook.xml': '' }), 'Word'],
    ['an archive called Word', 'a.docx', zipFile({ 'x.txt': '' }), '解压'],
    ['an old Word file', 'a.doc', ole('WordDocument'), '.docx'],
    ['an old Word file called new', 'a.docx', ole('WordDocument'), '.docx'],
    ['an image called text', 'a.txt', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'OCR'],
    ['an RTF file', 'a.txt', Buffer.from('{\\rtf1 x}'), '.docx'],
    ['an unknown extension', 'a.xyz', Buffer.from('正文'), '.txt'],
    ['no extension', 'README', Buffer.from('正文'), '.txt'],
    [
      'binary data called text',
      'a.txt',
      Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 37) % 256)),
      '扩展名',
    ],
  ])('that lies is refused with what to do: %s', async (_, name, bytes, advice) => {
    const error = await refusal('unsupported_type', name, bytes);
    expect(error.hint).toContain(advice);
  });

  it('is refused as encrypted when Word put a password on it', async () => {
    expect((await refusal('unreadable_document', 'a.docx', ole('EncryptedPackage'))).message).toContain(
      '加密',
    );
  });
});

describe('a file without text', () => {
  it.each(['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf'])('is refused when it is empty: %s', async (name) => {
    await refusal('unreadable_document', name, '');
  });

  it.each([
    ['a.txt', ' \n\t\u3000\n'],
    ['a.md', '***\n\n---\n'],
    ['a.html', '<html><body><p>&nbsp;</p><script>var a = 1</script></body></html>'],
    ['a.docx', wordFile('<w:p/>')],
  ])('is refused when it is blank: %s', async (name, content) => {
    await refusal('unreadable_document', name, content);
  });

  it('is refused beyond the limit of bytes', async () => {
    const limits = { ...DEFAULT_READ_LIMITS, maxBytes: 10 };
    await refusal('too_large', 'a.txt', '十一个字节以上的正文', limits);
  });
});
