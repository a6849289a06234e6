import { describe, expect, it } from 'vitest';
import { aspectAsked, aspectSentences } from '../../src/answer/aspects.js';
import { wholeOf } from '../../src/answer/overview.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { caseOf, type SentenceSketch } from './fixture.js';

const NANJING = placeNamed('南京市');
const TROUBLES = '三、存在的主要问题';

const itemsFor = (question: string, sketches: readonly Omit<SentenceSketch, 'place'>[]): string[] => {
  const subject = caseOf(
    question,
    sketches.map((sketch, index) => ({ place: NANJING, start: index * 60, document: 'r', ...sketch })),
  );
  const aspect = aspectAsked(subject.understanding);
  if (aspect === null) return [];
  return aspectSentences(aspect, subject.evidence, subject).map(({ text }) => text);
};

describe('the part of a report that a question asks for', () => {
  it.each([
    '南京调研查出了哪些问题',
    '南京改革还有什么短板',
    '列一下南京改革遇到的困难',
    '南京改革下一步打算干什么',
    '南京今年的改革重点有哪几项',
    '南京的报告提了哪些建议',
    '南京的夜校还有哪些方面不到位',
    '说说南京哪儿没办好',
  ])('is heard in %s', (question) => expect(aspectAsked(understood(question))).not.toBeNull());

  it.each([
    '南京解决了哪些问题',
    '南京怎么给老旧小区加装电梯',
    '南京改革遇到问题多少个',
    '南京建了哪几个园区',
  ])('is not heard in %s', (question) => expect(aspectAsked(understood(question))).toBeNull());

  it('is not asked to say in what words it falls short', () => {
    const trouble = { text: '夜校缺少教师。', headings: [TROUBLES] };
    const other = { text: '夜校开班三十个。', headings: ['一、进展'], start: 60 };
    expect(itemsFor('南京办夜校还有哪些方面不如意', [trouble, other])).toEqual([trouble.text]);
    expect(itemsFor('南京夜校这几期哪些方面不到位', [trouble, other])).toEqual([trouble.text]);
  });

  it('is each of its subsections, by its first sentence, in the order of the report', () => {
    const found = itemsFor('南京调研查出了哪些问题', [
      { text: '全市新设窗口三十个。', headings: ['一、进展'] },
      { text: '窗口人员每年走掉两成。', headings: [TROUBLES, '(一)队伍不稳'], score: 0.3 },
      { text: '待遇低是主因。', headings: [TROUBLES, '(一)队伍不稳'] },
      { text: '九套系统互不相通。', headings: [TROUBLES, '(二)数据不通'], score: 0.8 },
      { text: '建议提高待遇。', headings: ['四、对策建议'] },
    ]);
    expect(found).toEqual(['窗口人员每年走掉两成。', '九套系统互不相通。']);
  });

  it('is each of its named items with what is told of it', () => {
    const [headings] = [[TROUBLES]];
    const found = itemsFor('南京这份调研点了几条毛病,分别是什么', [
      { text: '1.队伍不稳。', headings },
      { text: '窗口人员每年走掉两成。', headings },
      { text: '2.数据不通。', headings },
      { text: '九套系统各管一段。', headings },
    ]);
    expect(found).toHaveLength(4);
  });

  it('is what opens it and the items behind, where it has no heading of its own', () => {
    const headings = ['四、再接再厉,奋力打开窗口服务工作的崭新局面'];
    const found = itemsFor('南京窗口服务有哪些毛病', [
      { text: '当前窗口服务还面临一些问题。', headings },
      { text: '一是人手偏紧。', headings },
      { text: '早高峰只开一半窗口。', headings },
      { text: '二是系统太多。', headings },
    ]);
    expect(found).toEqual(['当前窗口服务还面临一些问题。', '一是人手偏紧。', '二是系统太多。']);
  });

  it('is not bound to how those went about it who found it', () => {
    const sketches = [
      { text: '调研组走访了九个社区。', headings: ['前言'] },
      { text: '窗口人员每年走掉两成。', headings: [TROUBLES, '(一)队伍不稳'] },
      { text: '九套系统互不相通。', headings: [TROUBLES, '(二)数据不通'] },
    ];
    for (const question of ['调研组在南京跑了9个社区,看出哪些毛病', '督查组去了南京,查出哪些问题?逐条说'])
      expect(itemsFor(question, sketches)).toEqual(['窗口人员每年走掉两成。', '九套系统互不相通。']);
  });

  it('is its counted items where it has no subsections, without what trails behind them', () => {
    const found = itemsFor('南京今年的改革重点有哪几项', [
      { text: '一是合并三家平台公司。', headings: ['二、重点任务'] },
      { text: '二是试行老师轮岗。', headings: ['二、重点任务'] },
      { text: '各区抓紧落实。', headings: ['二、重点任务'] },
    ]);
    expect(found).toEqual(['一是合并三家平台公司。', '二是试行老师轮岗。']);
  });

  it('is the sentence that opens like it where no heading says so', () => {
    const found = itemsFor('南京改革还有什么短板', [
      { text: '窗口由九个减到两个。' },
      { text: '同时也要看到,部分窗口仍要跑两趟。' },
    ]);
    expect(found).toEqual(['同时也要看到,部分窗口仍要跑两趟。']);
  });

  it('is nothing where it is about something else than what is named', () => {
    const troubles = { text: '九套系统互不相通。', headings: [TROUBLES] };
    expect(itemsFor('南京的垃圾分类有哪些问题', [troubles])).toEqual([]);
  });

  it('answers for each place that has it, and says which has not', () => {
    const subject = caseOf('南京、赣州的改革还有哪些短板', [
      { text: '九套系统互不相通。', headings: [TROUBLES], place: NANJING },
    ]);
    const judged = wholeOf(subject, subject.evidence);
    expect(judged?.answered === true ? judged.missing.map(({ name }) => name) : []).toEqual(['赣州市']);
  });
});

it('a part is taken from the own report of the place, and from those of its parts where it has none', () => {
  const [JIANGSU, own, part] = [placeNamed('江苏省'), '存在的问题有:窗口偏少。', '存在的问题有:车位不够。'];
  const told = (...sketches: readonly SentenceSketch[]): string[] => {
    const subject = caseOf('江苏改革还有什么短板', sketches);
    const judgement = wholeOf(subject, subject.evidence);
    if (judgement?.answered !== true) return [];
    return judgement.groups.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  };
  const ofPart = { text: part, place: NANJING, document: 'city', score: 0.9, headings: [TROUBLES] };
  expect(told(ofPart, { text: own, place: JIANGSU, document: 'province', score: 0.5 })).toEqual([own]);
  expect(told(ofPart)).toEqual([part]);
});
