import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../src/answer/overview.js';
import { placeNamed } from '../retrieve/fixture.js';
import { caseOf, type SentenceSketch } from './fixture.js';

const NANJING = placeNamed('南京市');

/** What a question is answered with from one report of its place; `null` where it asks for no part of one. */
const listed = (
  question: string,
  sketches: readonly Omit<SentenceSketch, 'place'>[],
  place: SentenceSketch['place'] = NANJING,
): string[] | null => {
  const subject = caseOf(
    question,
    sketches.map((sketch, index) => ({ place, start: index * 60, document: 'r', ...sketch })),
  );
  const found = wholeOf(subject, subject.evidence);
  return found?.answered === true
    ? found.groups.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    : null;
};

const REPORT = [
  { text: '南京夜校开班前四处借教室。', headings: ['一、基本情况'] },
  { text: '夜校教室由学校晚间腾出。', headings: ['二、借空间:向学校要教室'] },
  { text: '夜校还借了十处会议室。', headings: ['二、借空间:向学校要教室'] },
  { text: '夜校老师从工匠里聘请。', headings: ['三、请老师:能者为师'] },
  { text: '夜校课程由居民点单。', headings: ['四、开课程:居民点单'] },
  { text: '夜校报名人数翻番。', headings: ['五、改革成效'] },
];
const MEASURES = [REPORT[1], REPORT[3], REPORT[4]].map((one) => one?.text);

describe('what a report on one matter did', () => {
  it.each([
    '南京办夜校有哪些做法',
    '南京夜校采取了哪几项举措',
    '南京夜校办了哪三件事',
    '南京夜校从哪几个方面入手',
  ])('is told by its own headings to %s', (question) => expect(listed(question, REPORT)).toEqual(MEASURES));

  it('is left to the sentence that says itself what they are', () => {
    const counted = { text: '夜校主要办三件事:识谱、烹茶、剪纸。', headings: ['五、改革成效'] };
    expect(listed('南京夜校办了哪三件事', [...REPORT, counted])).toBeNull();
  });

  it('is not told where the headings are not so many as the question wants', () => {
    expect(listed('南京夜校的五招是哪五招', REPORT)).not.toEqual(MEASURES);
  });

  it('is not told of what only one of its headings is about', () => {
    const other = REPORT.map((one) => ({ ...one, text: one.text.replace('夜校', '社区') }));
    expect(listed('南京聘请工匠有哪些做法', other)).toBeNull();
  });

  it('is what stands under the heading for it, where there is one', () => {
    const under = (sub: string): string[] => ['一、主要做法', sub];
    const found = listed('南京夜校有哪些做法', [
      { text: '夜校教室晚间腾出。', headings: under('(一)借空间') },
      { text: '夜校聘请工匠。', headings: under('(二)请老师') },
      { text: '夜校报名翻番。', headings: ['二、取得成效'] },
    ]);
    expect(found).toEqual(['夜校教室晚间腾出。', '夜校聘请工匠。']);
  });

  it('goes on with numbered paragraphs behind its subsections', () => {
    const under = (sub: string): string[] => ['二、怎么办', sub];
    const found = listed('南京夜校有哪些做法', [
      { text: '夜校教室晚间腾出。', headings: under('1.借空间') },
      { text: '夜校聘请工匠。', headings: under('2.请老师') },
      { text: '3.夜校学员互评。', headings: under('2.请老师') },
    ]);
    expect(found).toHaveLength(3);
  });

  it('is each lead with what is told behind it', () => {
    const headings = ['【主要做法】'];
    const found = listed('南京夜校有哪些做法', [
      { text: '一是夜校借空间。', headings, names: true },
      { text: '夜校教室晚间腾出。', headings },
      { text: '二是夜校请老师。', headings, names: true },
      { text: '夜校聘请工匠。', headings },
    ]);
    expect(found).toHaveLength(4);
  });

  it('is heard without a place too, of the report that answers best', () => {
    expect(listed('夜校有哪些做法', REPORT, null)).toEqual(MEASURES);
    expect(listed('都有哪些做法', REPORT, null)).toBeNull();
  });
});

describe('what came of it', () => {
  it.each(['南京夜校成效怎么样', '南京夜校办得怎么样', '南京办夜校取得了什么效果'])(
    'is the part of that name to %s',
    (question) => expect(listed(question, REPORT)).toEqual(['夜校报名人数翻番。']),
  );
});
