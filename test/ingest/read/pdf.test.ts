import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READ_LIMITS, readDocument } from '../../../src/ingest/read/index.js';
import { column, pdfFile, type Placed } from './pdf-file.js';
import { fullWidth, outline, read, refusal, texts } from './reading.js';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/read/${name}.pdf`, import.meta.url));
const squash = (text: string): string => text.replace(/\s/gu, '');
/** 30 Han characters of prose that is not a whole sentence. */
const LINE = '云溪市围绕企业和群众办事的难点持续推进改革把分散的事项归并办';

describe.each(['indented', 'spaced'])('a report of two pages, its paragraphs %s', (name) => {
  it('comes out in paragraphs, across lines and pages', async () => {
    const document = await read('a.pdf', fixture(name));
    const paragraphs = document.blocks.map((block) => block.text);
    expect(document.pages).toBe(2);
    expect(document.warnings).toEqual([]);
    expect(paragraphs).toHaveLength(11);
    expect(paragraphs[0]).toBe('云溪市2023年全面深化改革工作情况报告');
    expect(paragraphs.filter((text) => /^[一二三]、/u.test(text))).toEqual([
      '一、审批提速',
      '二、民生改善',
      '三、要素保障',
    ]);
    expect(paragraphs.slice(1).filter((text) => text.length > 10 && !text.endsWith('。'))).toEqual([]);
  });

  it('has figures, names and typed spaces as its author wrote them', async () => {
    const text = (await texts('a.pdf', fixture(name))).join('\n');
    for (const words of [
      '扛责任 担使命',
      '由5个工作日压缩至1个工作日',
      '2万余户',
      '98.6%',
      'Ⅱ类事项',
      '12345热线',
      '约12亿元',
      '“标准地”',
    ])
      expect(text).toContain(words);
  });

  it('has neither running heads nor page numbers', async () => {
    const text = squash((await texts('a.pdf', fixture(name))).join('\n'));
    expect(text).not.toContain('云溪市改革工作情况');
    expect(text).not.toMatch(/—\d—/u);
  });

  it('knows its title line by its size, and every block’s page', async () => {
    const { blocks } = await read('a.pdf', fixture(name));
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, page: 1 });
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', page: 2 });
  });
});

describe('the lines of a page', () => {
  it('are read down the columns', async () => {
    const text = squash((await texts('a.pdf', fixture('columns'))).join(''));
    const marks = [
      '现将主要情况报告如下',
      '一、审批提速',
      '98.6%',
      '二、民生改善',
      '远程会诊',
      '三、要素保障',
      '位居全省第4位',
    ];
    const places = marks.map((mark) => text.indexOf(mark));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(text).toContain('由5个工作日压缩至1个工作日,'.replace(',', '\uFF0C'));
  });

  it('have no space where a program spread them, but where one was typed', async () => {
    const spread: Placed[] = Array.from('深化改革开放', (text, index) => ({
      text,
      x: 72 + index * 15,
      y: 700,
    }));
    const typed: Placed[] = ['扛责任', '担使命'].map((text, index) => ({ text, x: 72 + index * 42, y: 600 }));
    expect(await texts('a.pdf', pdfFile([[...spread, ...typed]]))).toEqual(['深化改革开放', '扛责任 担使命']);
  });

  it('have no footnote’s mark in their figures', async () => {
    const page: Placed[] = [
      { text: '新增企业200', x: 72, y: 700 },
      { text: '1', x: 156, y: 706, size: 6 },
      { text: '户', x: 164, y: 700 },
    ];
    expect(await texts('a.pdf', pdfFile([page]))).toEqual(['新增企业200户']);
  });

  it('have no slanted watermark between them', async () => {
    const page = [...column([LINE, '理。']), { text: '内部资料', x: 200, y: 690, size: 40, turn: 45 }];
    expect(await texts('a.pdf', pdfFile([page]))).toEqual([`${LINE}理。`]);
  });

  it('go on across pages', async () => {
    const pages = [column([LINE, LINE]), column([`${LINE.slice(0, 20)}完。`, LINE, '尾。'])];
    const blocks = (await read('a.pdf', pdfFile(pages))).blocks;
    expect(blocks.map((block) => [block.text, block.page])).toEqual([
      [`${LINE}${LINE}${LINE.slice(0, 20)}完。`, 1],
      [`${LINE}尾。`, 2],
    ]);
  });

  it('stay apart in a signature on a last page', async () => {
    const signature = ['云溪市人民政府', '2023年5月4日'].map((text, index) => ({
      text,
      x: 350,
      y: 700 - index * 20,
    }));
    const pages = [column([LINE, LINE, LINE, LINE, LINE, '尾。']), signature];
    expect((await texts('a.pdf', pdfFile(pages))).slice(1)).toEqual(['云溪市人民政府', '2023年5月4日']);
  });

  it('are headings where they are larger', async () => {
    const page = [
      { text: '云溪市改革', x: 220, y: 760, size: 24 },
      { text: '一、审批', x: 72, y: 720, size: 16 },
      ...column([LINE, '理。']),
    ];
    expect(await outline('a.pdf', pdfFile([page]))).toEqual([
      'heading1|云溪市改革',
      'heading2|一、审批',
      `paragraph|${LINE}理。`,
    ]);
  });
});

describe('the edges of a page', () => {
  const body = (number: number): Placed[] => column([`第${number}项改革取得进展。`, '完成年度任务。']);
  const full = column([LINE, LINE, LINE, `${LINE.slice(1)}。`], 72, 500);
  const at = (text: string, y: number): Placed => ({ text, x: 280, y });

  it.each([
    ['a bare number', (page: number) => `${page + 4}`],
    ['a number between dashes', (page: number) => `- ${page} -`],
    ['a number of all', (page: number) => fullWidth(`第 ${page} 页,共 3 页`)],
    ['a number after a stroke', (page: number) => `${page}/3`],
  ])('lose %s', async (_, number) => {
    const pages = [1, 2, 3].map((page) => [...body(page), at(number(page), 40)]);
    expect(squash((await texts('a.pdf', pdfFile(pages))).join(''))).toBe(
      [1, 2, 3].map((page) => `第${page}项改革取得进展。完成年度任务。`).join(''),
    );
  });

  it('keep numbers that do not count pages', async () => {
    const years = ['2021', '2022', '2035'];
    const lines = ['第2部分', '第5部分', '第9部分'];
    const pages = years.map((year, index) => [
      at(year, 800),
      at(lines[index] ?? '', 770),
      ...body(index),
      ...full,
    ]);
    const read = await texts('a.pdf', pdfFile(pages));
    const found = read.filter((text) => years.includes(text) || lines.includes(text));
    expect(found).toHaveLength(6);
  });

  it('keep a lone heading such as 01', async () => {
    expect(await texts('a.pdf', pdfFile([[at('01', 800), ...body(1)]]))).toContain('01');
  });
});

describe('a PDF that cannot be read', () => {
  it('is refused when it has no text, with advice on OCR', async () => {
    expect((await refusal('unreadable_document', 'a.pdf', pdfFile([[], [], []]))).hint).toContain('OCR');
  });

  it('is read with a warning when some pages have none', async () => {
    const document = await read('a.pdf', pdfFile([column([LINE]), [], column([LINE]), []]));
    expect(document.warnings).toEqual([expect.objectContaining({ code: 'pages_without_text' })]);
    expect(document.warnings[0]?.message).toContain('2、4');
  });

  it('is refused when it is encrypted', async () => {
    expect((await refusal('unreadable_document', 'a.pdf', fixture('encrypted'))).message).toContain('加密');
  });

  it('is refused when its end is missing', async () => {
    const whole = fixture('spaced');
    expect(
      (await refusal('unreadable_document', 'a.pdf', whole.subarray(0, whole.length - 3000))).message,
    ).toContain('不完整');
  });

  it('is refused beyond the limit of pages', async () => {
    const limits = { ...DEFAULT_READ_LIMITS, maxPages: 1 };
    await refusal('too_large', 'a.pdf', pdfFile([column([LINE]), column([LINE])]), limits);
  });

  it('runs no script', async () => {
    const catalog = '/OpenAction << /S /JavaScript /JS (globalThis.ran = true;) >>';
    expect(await texts('a.pdf', pdfFile([column([LINE])], catalog))).toEqual([LINE]);
    expect('ran' in globalThis).toBe(false);
  });

  it('is left when the caller gives up', async () => {
    const reading = readDocument(
      { bytes: fixture('spaced'), fileName: 'a.pdf' },
      DEFAULT_READ_LIMITS,
      AbortSignal.abort(new DOMException('given up', 'AbortError')),
    );
    await expect(reading).rejects.toThrow('given up');
  });

  it('leaves the caller’s bytes as they were', async () => {
    const bytes = pdfFile([column([LINE])]);
    const copy = bytes.slice();
    await read('a.pdf', bytes);
    expect(bytes).toEqual(copy);
  });
});
