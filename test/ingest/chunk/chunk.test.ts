import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../src/domain/document.js';
import type { Passage } from '../../../src/domain/passage.js';
import type { Place } from '../../../src/domain/place.js';
import { sliceSpan } from '../../../src/domain/span.js';
import { resolvePlaces } from '../../../src/chinese/places.js';
import { chunkDocument } from '../../../src/ingest/chunk/index.js';
import { buildOutline } from '../../../src/ingest/outline/index.js';
import { plain, readOf } from '../outline/reading.js';
import { metadataOf } from './metadata.js';

function passages(read: ReadDocument, place: Place | null = null): Passage[] {
  const { text, outline } = buildOutline(read);
  return chunkDocument({ documentId: 'doc', text, outline, metadata: metadataOf(place) });
}

/** A sentence of `length` characters. */
const sentence = (length: number, start = '办'): string =>
  start + '理'.repeat(length - start.length - 1) + '。';
const place = (name: string): Place => {
  const found = resolvePlaces(name)[0];
  if (found === undefined) throw new Error(name);
  return found;
};

describe('passages', () => {
  it('carry id, ordinal, headings, year and the spans of their sentences', () => {
    const read = plain('开头说明来由,共一句。', '一、放权', '先放二十项。再放三十项。');
    const { text } = buildOutline(read);
    const [, second] = passages(read);
    expect(second).toMatchObject({
      id: 'doc-1',
      documentId: 'doc',
      ordinal: 1,
      text: '先放二十项。再放三十项。',
      headings: ['一、放权'],
      caption: false,
      year: 2023,
    });
    expect(second?.sentences.map((span) => sliceSpan(text, span))).toEqual(['先放二十项。', '再放三十项。']);
    expect(second?.simhash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('join short paragraphs of a section and never reach over a heading', () => {
    const read = plain(sentence(90), sentence(90), '（一）放权', sentence(60), '（二）强身', sentence(60));
    expect(passages(read).map((one) => one.text.length)).toEqual([181, 60, 60]);
  });

  it('hold a sentence that heads its paragraph and states something, but none that only names', () => {
    const read = plain(
      '(一)窗口人手紧,一人顶三岗。去年走了五人。',
      '(二)设备旧。多数用了十年。',
      '(三)每窗只配2人。高峰要排队。',
    );
    expect(passages(read).map((one) => one.text)).toEqual([
      '(一)窗口人手紧,一人顶三岗。去年走了五人。',
      '多数用了十年。',
      '(三)每窗只配2人。高峰要排队。',
    ]);
  });

  it('cut a long paragraph between sentences into even parts', () => {
    const lengths = passages(plain(Array.from({ length: 22 }, () => sentence(50)).join(''), '完。')).map(
      (one) => one.text.length,
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(200);
  });

  it('keep a sentence whole however long it is', () => {
    const long = `${'清单、'.repeat(300)}都已公布。`;
    const texts = passages(plain(sentence(300), long, sentence(300))).map((one) => one.text);
    expect(texts).toEqual([sentence(300), long, sentence(300)]);
  });

  it('prefer to end where an item ends', () => {
    const item = (n: string): string => `${n}是${sentence(100)}${sentence(110)}`;
    const texts = passages(plain(['一', '二', '三', '四'].map(item).join(''), '完。')).map((one) => one.text);
    expect(texts.every((text) => /^[一二三四]是/u.test(text))).toBe(true);
  });

  it('keep each caption apart, with the headings of its section', () => {
    const read = plain(
      '开头说明来由,共一句。',
      '关键词:养老改革',
      sentence(80),
      '食堂开饭。江城日报记者 秦放 摄',
      sentence(80),
    );
    expect(passages(read).map((one) => [one.caption, one.headings, one.text.length])).toEqual([
      [false, [], 11],
      [false, ['关键词:养老改革'], 80],
      [true, ['关键词:养老改革'], 16],
      [false, ['关键词:养老改革'], 80],
    ]);
  });

  it('leave bylines out and keep footnotes as passages of their own', () => {
    const read = readOf([
      { kind: 'paragraph', text: '来源:江城日报' },
      { kind: 'paragraph', text: sentence(60) },
      { kind: 'footnote', text: '时限按工作日计。' },
    ]);
    expect(passages(read).map((one) => one.text)).toEqual([sentence(60), '时限按工作日计。']);
  });

  it('never cut a row of a table', () => {
    const row = (n: number): string => `地区:第${n}县;任务:${'办'.repeat(140)};说明:完成。尚好`;
    const rows = [1, 2, 3, 4, 5].map((n) => ({ kind: 'table-row' as const, text: row(n) }));
    const texts = passages(readOf(rows)).map((one) => one.text);
    expect(texts.join('\n')).toBe([1, 2, 3, 4, 5].map(row).join('\n'));
    expect(texts.every((text) => text.startsWith('地区:') && text.endsWith('尚好'))).toBe(true);
  });

  it('point at masked figures in the document', () => {
    const read = plain('开头说明来由,共一句。', '一、放权', '全区下放*项权限。');
    const { text } = buildOutline(read);
    const [, second] = passages(read);
    expect(second?.maskedSpans.map((span) => sliceSpan(text, span))).toEqual(['*项']);
  });
});

describe('the place of a passage', () => {
  const nanjing = place('南京市');

  it('is the document’s where nothing else is named', () => {
    expect(passages(plain('全市办成十件事。'), nanjing)[0]?.place).toEqual(nanjing);
  });

  it('is a part of it where every sentence has that part as its subject', () => {
    expect(passages(plain('玄武区试行楼宇管家。玄武区还办起双创园。'), nanjing)[0]?.place?.name).toBe(
      '玄武区',
    );
  });

  it('stays the document’s where only one of several sentences names a part', () => {
    expect(passages(plain('玄武区试行楼宇管家。全市随后推开。'), nanjing)[0]?.place).toEqual(nanjing);
    expect(passages(plain('经验由玄武区先行摸索。'), nanjing)[0]?.place).toEqual(nanjing);
  });

  it('is never a place outside the document’s', () => {
    expect(passages(plain('深圳市的做法值得学习。'), nanjing)[0]?.place).toEqual(nanjing);
  });

  it('is told by a heading that begins with it', () => {
    const read = plain(
      '开头说明来由,共一句。',
      '栖霞区:网格里办成事',
      '街道设了十个网格。',
      '雨花台区:产城一起建',
      '新城动了工。',
    );
    expect(passages(read, nanjing).map((one) => one.place?.name)).toEqual(['南京市', '栖霞区', '雨花台区']);
  });

  it('keeps paragraphs about different parts in different passages', () => {
    const texts = passages(
      plain('玄武区试行楼宇管家。', '栖霞区开出质量小站。', '栖霞区还修了路。'),
      nanjing,
    ).map((one) => one.text);
    expect(texts).toEqual(['玄武区试行楼宇管家。', '栖霞区开出质量小站。\n栖霞区还修了路。']);
  });

  it('stays hidden where the document hides it', () => {
    const masked: Place = {
      code: null,
      name: '某区',
      level: 'county',
      province: '河南省',
      city: null,
      masked: true,
    };
    expect(passages(plain('南京市的做法值得学习。'), masked)[0]?.place).toEqual(masked);
  });
});

describe('places that headings name', () => {
  it('reach down to the subsections', () => {
    const read = plain(
      '案例选',
      '案例一:玄武区的双创园',
      '主要做法',
      '园里设了窗口。',
      '案例二:栖霞区的质量小站',
      '主要做法',
      '站里配了专员。',
    );
    expect(passages(read, place('南京市')).map((one) => one.place?.name)).toEqual(['玄武区', '栖霞区']);
  });

  it('do not count when they stand inside a heading', () => {
    const read = plain('开头说明来由,共一句。', '大力支持江苏省玄武区', '市里拨了款。');
    expect(passages(read, place('南京市'))[1]?.place?.name).toBe('南京市');
  });
});
