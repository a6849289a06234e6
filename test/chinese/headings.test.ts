import { describe, expect, it } from 'vitest';
import {
  findListMarkers,
  findMarkers,
  hanOrdinal,
  headingTitle,
  isKeywordLine,
  isShortLine,
  isSubjectLine,
  markerAt,
  numberLine,
  questionLength,
} from '../../src/chinese/headings.js';

describe('numbers of headings', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['九十九', 99],
  ])('reads %s', (text, value) => {
    expect(hanOrdinal(text)).toBe(value);
  });

  it.each(['', '一二', '十十', '百'])('refuses %j', (text) => {
    expect(hanOrdinal(text)).toBeNull();
  });
});

describe('markers', () => {
  it.each([
    ['第一编 总论', 'part', 1],
    ['第二章 经费', 'chapter', 2],
    ['案例三:茶馆说事', 'chapter', 3],
    ['第一节 来源', 'division', 1],
    ['第十二条 违者受罚。', 'article', 12],
    ['一、总体要求', 'han', 1],
    ['（二）主要任务', 'bracketed-han', 2],
    ['(三)保障', 'bracketed-han', 3],
    ['1.放权', 'digit', 1],
    ['２．放权', 'digit', 2],
    ['3、放权', 'digit', 3],
    ['（4）放权', 'bracketed-digit', 4],
    ['⑤放权', 'circled', 5],
    ['——坚持试点先行', 'dash', null],
  ])('sees %s', (line, style, ordinal) => {
    expect(markerAt(line, 0)).toMatchObject({ style, ordinal, index: 0 });
  });

  it.each([
    '一、二审',
    '三、四线城市',
    '(二)项',
    '1.5万元',
    '第三条规定很清楚',
    '二〇二三年',
    '一体化',
    '12345热线',
    '第一次会议',
  ])('sees none in %s', (line) => {
    expect(findMarkers(line)).toEqual([]);
  });

  it('are found behind sentences and spaces, not inside them', () => {
    const line = '开头一句。 一、先放权 放了权再说，见（二）项。（一）放给镇。（二）放给村。';
    expect(findMarkers(line).map(({ style, ordinal }) => `${style} ${ordinal}`)).toEqual([
      'han 1',
      'bracketed-han 1',
      'bracketed-han 2',
    ]);
  });
});

describe('list markers', () => {
  const found = (text: string): number[] => findListMarkers(text).map((marker) => marker.ordinal);

  it('count up from one at the start of sentences', () => {
    expect(found('一是快。二是稳。很稳。三是准。')).toEqual([1, 2, 3]);
    expect(found('要点有两条:一是快。二是稳。')).toEqual([1, 2]);
    expect(found('第一,快。第二,稳。')).toEqual([1, 2]);
  });

  it('stand at the start of a line without company', () => {
    expect(found('二是稳。')).toEqual([2]);
  });

  it.each(['唯一是它。', '办法:一是快;二是稳;三是准。', '说一是一、说二是二。', '好。一是快。没有别的。'])(
    'are none in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('lines that head', () => {
  it('knows a keyword from a list of keywords', () => {
    expect(isKeywordLine('关键词:营商环境')).toBe(true);
    expect(isKeywordLine('关键词:改革;创新;开放')).toBe(false);
  });

  it('knows a subject that ends in a dash', () => {
    expect(isSubjectLine('围绕稳增长,持续发力——')).toBe(true);
    expect(isSubjectLine('已经办完。下一件——')).toBe(false);
    expect(isSubjectLine('没有横线')).toBe(false);
  });

  it.each(['勇争先 善作为', '打造5个体系', '用好考核“指挥棒”', '成效'])(
    'takes %s for a short line',
    (line) => {
      expect(isShortLine(line)).toBe(true);
    },
  );

  it.each(['办成了。', '要求如下:', '2023', '好', '先办这件;再办那件'])(
    'does not take %s for one',
    (line) => {
      expect(isShortLine(line)).toBe(false);
    },
  );

  it.each([
    ['01', 1],
    ['2', 2],
    ['PART.03', 3],
    ['Part 4', 4],
    ['（5）', 5],
  ])('reads the number line %s', (line, number) => {
    expect(numberLine(line)).toBe(number);
  });

  it.each(['2023', '0', '1.5', '第1', ''])('sees no number line in %j', (line) => {
    expect(numberLine(line)).toBeNull();
  });

  it.each([
    ['——坚持试点先行。', '坚持试点先行'],
    ['围绕稳增长——', '围绕稳增长'],
    ['01\n审批更快', '01 审批更快'],
    ['一、总体要求：', '一、总体要求'],
    ['■ 放权', '放权'],
  ])('shows %j as %j', (heading, title) => {
    expect(headingTitle(heading)).toBe(title);
  });

  it.each([
    ['问\uff1a补贴由谁出\uff1f', 8],
    ['记者: 老人怎么报名?', 11],
    ['问题二:窗口还要跑几次?', 12],
    ['网友问:停水找谁?答:找街道。', 9],
  ])('sees a question that is put in an interview in %s', (line, length) =>
    expect(questionLength(line)).toBe(length),
  );

  it.each(['问题一:人手不够', '老人怎么报名?', '问:补贴由谁出?财政出一半。'])('sees none in %s', (line) =>
    expect(questionLength(line)).toBe(0),
  );
});
