import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clauseSpans, sentenceSpans } from '../../src/chinese/sentences.js';
import { sliceSpan, type Span } from '../../src/domain/span.js';

const sentences = (text: string, within?: Span): string[] =>
  sentenceSpans(text, within).map((span) => sliceSpan(text, span));
const clauses = (text: string): string[] =>
  clauseSpans(text, { start: 0, end: text.length }).map((span) => sliceSpan(text, span));

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('改革年。！？!?….；;，,：:“”‘’"（）()《》〈〉【】—、1 9\n\r')),
      fc.constantFrom('No.', '12.5', '——', '\u3000', ' The end. ', '😀', 'http://a.cn/?b=1'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** How often each code unit that is not white space is covered. */
const coverage = (whole: string, spans: readonly Span[], within: Span): number[] =>
  Array.from({ length: within.end - within.start }, (_, i) => i + within.start)
    .filter((i) => !/\s/u.test(whole.charAt(i)))
    .map((i) => spans.filter((span) => span.start <= i && i < span.end).length);

describe('sentenceSpans', () => {
  it.each<[string, string[]]>([
    ['推进改革。成效明显！还有问题吗？有。', ['推进改革。', '成效明显！', '还有问题吗？', '有。']],
    ['完成12项;压减50%;推进落实。', ['完成12项;压减50%;推进落实。']],
    ['增长12.5%。占比3.0。', ['增长12.5%。', '占比3.0。']],
    ['他说:“改革有了起色。”会后即落实。', ['他说:“改革有了起色。”', '会后即落实。']],
    ['围绕“怎么改？”的问题,逐项研究。', ['围绕“怎么改？”的问题,逐项研究。']],
    ['“改到位了!”,群众这样说。', ['“改到位了!”,群众这样说。']],
    ['印发《怎么办？百问百答》一书。再推广。', ['印发《怎么办？百问百答》一书。', '再推广。']],
    ['举措落地(见附件。附件另发。)并见效。', ['举措落地(见附件。附件另发。)并见效。']],
    ['改革见效。(责任编辑:某某。)下一篇。', ['改革见效。', '(责任编辑:某某。)', '下一篇。']],
    ['新建驿站。（市交通局、市财政局）再建码头。', ['新建驿站。（市交通局、市财政局）', '再建码头。']],
    ['新建驿站。（责任单位：市交通局）', ['新建驿站。（责任单位：市交通局）']],
    ['新建驿站。（截至6月，新建30处）再建码头。', ['新建驿站。', '（截至6月，新建30处）再建码头。']],
    ['01\n聚焦重点\n推进改革', ['01', '聚焦重点', '推进改革']],
    ['1.推进改革. 成效明显.', ['1.推进改革.', '成效明显.']],
    ['1. 推进改革。2. 扩大开放。', ['1. 推进改革。', '2. 扩大开放。']],
    ['教育、医疗、养老……等领域。真难啊……继续。', ['教育、医疗、养老……等领域。', '真难啊……', '继续。']],
    ['什么？！真的！！是。', ['什么？！', '真的！！', '是。']],
    ['见http://a.cn/x?id=1的公告!2022年起施行。', ['见http://a.cn/x?id=1的公告!', '2022年起施行。']],
    ['是什么?2022年怎么做?', ['是什么?', '2022年怎么做?']],
    ['他说"改革好。"大家鼓掌。', ['他说"改革好。"', '大家鼓掌。']],
    ['引号“没有配对。下一句也在。', ['引号“没有配对。', '下一句也在。']],
    ['括号）多了一个。下一句。', ['括号）多了一个。', '下一句。']],
    [
      'Mr. Li met No. 3 group. GDP rose 5.2 percent in 2022. The U.S. firm left! Why?',
      ['Mr. Li met No. 3 group.', 'GDP rose 5.2 percent in 2022.', 'The U.S. firm left!', 'Why?'],
    ],
    ['He said "it works." Then he left.', ['He said "it works."', 'Then he left.']],
    ['他说“改革好。”中央也肯定。', ['他说“改革好。”', '中央也肯定。']],
    ['回答“改什么？”与“怎么改？”的问题。', ['回答“改什么？”与“怎么改？”的问题。']],
    ['  ', []],
    ['', []],
  ])('cuts %j', (input, expected) => expect(sentences(input)).toEqual(expected));

  it('keeps a quotation of up to 120 characters whole and cuts a longer one', () => {
    const short = `“${'稳步推进改革。'.repeat(10)}”`;
    const long = `“${'稳步推进改革。'.repeat(20)}”`;
    expect(sentences(short)).toEqual([short]);
    expect(sentences(long)).toHaveLength(20);
  });

  it('stays quick on a broken text of one long line', () => {
    const whole =
      '“（'.repeat(50_000) + '改革。'.repeat(50_000) + ')》'.repeat(50_000) + '在2022. 改 '.repeat(20_000);
    const started = performance.now();
    expect(sentenceSpans(whole).length).toBeGreaterThan(50_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('cuts only the part that it is given, in offsets of the whole', () => {
    const whole = '第一句。第二句。第三句。';
    expect(sentences(whole, { start: 4, end: 10 })).toEqual(['第二句。', '第三']);
  });

  it('covers every character that is not blank exactly once, in order, trimmed', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [start = 0, end = 0] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
        const spans = sentenceSpans(whole, { start, end });
        expect(coverage(whole, spans, { start, end }).every((times) => times === 1)).toBe(true);
        for (const span of spans) {
          expect(span.start >= start && span.end <= end && span.start < span.end).toBe(true);
          expect(sliceSpan(whole, span).trim()).toBe(sliceSpan(whole, span));
        }
        expect(spans).toEqual([...spans].sort((x, y) => x.start - y.start));
      }),
      { numRuns: 500 },
    );
  });

  it('never cuts inside a number or a short title', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 }), text, (a, b, around) => {
        const figure = `${a}.${b}`;
        const title = `《改${figure}革。问？》`;
        const line = around.replaceAll(/["“”‘’「」『』()（）《》〈〉【】[\]［］〔〕＂]/gu, '');
        const whole = `${line}项${title}项${figure}项${line}`;
        expect(sentences(whole).filter((sentence) => sentence.includes(title))).toHaveLength(1);
        expect(sentences(whole).some((sentence) => sentence.includes(`项${figure}项`))).toBe(true);
      }),
    );
  });
});

describe('clauseSpans', () => {
  it.each<[string, string[]]>([
    ['压减50%,办理12件；新增3项:成效好。', ['压减50%,', '办理12件；', '新增3项:', '成效好。']],
    ['累计办件1,200件，提速。', ['累计办件1,200件，', '提速。']],
    ['会议于10:30开始,比例3:1。', ['会议于10:30开始,', '比例3:1。']],
    ['落实“作示范、勇争先,走在前”要求,推进改革。', ['落实“作示范、勇争先,走在前”要求,', '推进改革。']],
    ['各县(市,区)推进,见效。', ['各县(市,区)推进,', '见效。']],
    ['——坚持统筹,抓好落实。', ['——坚持统筹,', '抓好落实。']],
    ['获得表扬——这是第一次。', ['获得表扬——', '这是第一次。']],
    ['规划期为2016—2020年。', ['规划期为2016—2020年。']],
    ['获批2022,2023年试点。', ['获批2022,2023年试点。']],
  ])('cuts %j', (input, expected) => expect(clauses(input)).toEqual(expected));

  it('cuts inside a long quotation, which is speech', () => {
    const speech = `“${'去年改革全面铺开,'.repeat(8)}成效明显。”`;
    expect(clauses(speech)).toHaveLength(9);
  });

  it('covers every character of the sentence that is not blank exactly once', () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const sentence of sentenceSpans(whole))
          expect(coverage(whole, clauseSpans(whole, sentence), sentence).every((times) => times === 1)).toBe(
            true,
          );
      }),
    );
  });
});
