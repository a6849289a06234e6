import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedFit } from '../../../src/answer/evidence/expected.js';

/** A question, sentences that name what it wants, and sentences of the same matter that do not. */
type Row = readonly [question: string, naming: readonly string[], silent: readonly string[]];

const ROWS: readonly Row[] = [
  [
    '谁牵头这项改革?',
    ['由市发改委推进这项改革。', '这项改革由县司法局牵头。', '两地财政各出一半。'],
    ['改革成效明显,群众满意。', '办理时限压缩到3天。'],
  ],
  ['渔港是谁家建的?', ['渔港交港务集团承建。'], ['渔港能停船90艘。']],
  ['公益诉讼归谁管?', ['公益诉讼归检察院管。', '检察院主管公益诉讼。'], ['公益诉讼办了12件。']],
  [
    '平台什么时候上线?',
    [
      '平台于2022年5月上线。',
      '平台去年上线。',
      '9月1日平台上线。',
      '平台二〇二一年上线。',
      '“十三五”以来建成平台。',
      '平台上线于上半年。',
    ],
    ['平台已经上线运行。', '平台接入事项36项。', '平台上线,时限压缩。'],
  ],
  ['哪一年建成的', ['2019年建成。', '当年建成。'], ['建成3座。']],
  [
    '哪家银行发放了首笔贷款?',
    ['南京银行发放首笔贷款。', '江南农商行发放首笔贷款。', '贷款由滨海信用社发放。'],
    ['发放首笔贷款500万元。', '首笔贷款三天到账。'],
  ],
  [
    '哪家企业获得了补贴?',
    ['洋河股份获得补贴。', '华星科技获得补贴。', '城建集团获得补贴。'],
    ['补贴覆盖面扩大。', '全市企业获得补贴。', '小微企业获得补贴。', '龙头企业获得补贴。'],
  ],
  [
    '哪所医院先行试点?',
    ['第一人民医院先行试点。', '湖熟卫生院先行试点。'],
    ['试点全面铺开。', '基层医院先行试点。', '各级医院先行试点。'],
  ],
  [
    '哪所学校先行?',
    ['实验小学先行。', '东南大学先行。', '滨江中学先行。'],
    ['试点先行。', '农村小学先行。', '薄弱学校先行。'],
  ],
  [
    '哪个街道先行?',
    ['湖熟街道先行。', '桃源社区先行。', '周庄镇先行。'],
    ['先行先试成效好。', '各街道先行。'],
  ],
  ['哪些县推广了', ['兴国县推广。', '秦淮区推广。'], ['全面推广。', '各县推广。', '全县推广。']],
  [
    '哪些部门参与联审?',
    ['公安局、税务局参与联审。', '市行政审批局参与联审。', '县住建委参与联审。'],
    ['联审更快。', '有关部门参与联审。', '相关单位参与联审。', '各有关部门参与联审。'],
  ],
  [
    '展会在哪里举办?',
    ['展会在国际博览中心举办。', '展会设在新城商务楼。', '会址位于滨湖路18号。'],
    ['展会吸引客商900人。', '展会成交额创新高。'],
  ],
  [
    '“四个一”是哪四个?',
    ['一是一网,二是一窗。', '分别是网、窗、章、次。', '包括网、窗、章和次。', '(1)一网;(2)一窗。'],
    ['改革走在前列。', '持续推进改革。'],
  ],
  [
    '领导小组的组长叫什么?',
    ['领导小组组长由市长担任。', '李华担任组长。', '组长是李华。'],
    ['成立领导小组。', '组长工作繁忙。'],
  ],
];

const named = ROWS.flatMap(([question, naming]) => naming.map((sentence) => [question, sentence] as const));
const unnamed = ROWS.flatMap(([question, , silent]) =>
  silent.map((sentence) => [question, sentence] as const),
);

describe('what a question wants named', () => {
  it.each(named)('%s is named by %s', (question, sentence) =>
    expect(expectedFit(question, sentence)).toBe(1),
  );

  it.each(unnamed)('%s is not named by %s', (question, sentence) =>
    expect(expectedFit(question, sentence)).toBe(0),
  );

  it.each([
    '怎么推进垃圾分类',
    '审批时限压缩到几天',
    '为什么设立青年驿站',
    '谁家的做法好',
    '两地哪里不一样',
    '养老床位',
    '',
  ])('is nothing in particular: %s', (question) => {
    for (const sentence of ['由市发改委牵头。', '2022年5月上线。', ''])
      expect(expectedFit(question, sentence)).toBe(0.5);
  });

  it('is not named by the name that the question has said itself', () => {
    expect(expectedFit('秦淮区是哪个区?', '秦淮区推行一窗受理。')).toBe(0);
    expect(expectedFit('除了秦淮区还有哪个区?', '秦淮区推行一窗受理。')).toBe(0);
    expect(expectedFit('除了秦淮区还有哪个区?', '鼓楼区推行一窗受理。')).toBe(1);
  });

  it('reads any width and script alike', () => {
    expect(expectedFit('哪家銀行發放了首筆貸款\uff1f', '江南農商行發放首筆貸款。')).toBe(1);
    expect(expectedFit('平台什麼時候上線', '平台於２０２２年上線。')).toBe(1);
    expect(expectedFit('平台什麼時候上線', '平台已經上線。')).toBe(0);
  });

  it('any of several kinds will do', () => {
    const both = '哪个部门什么时候启动改革?';
    expect(expectedFit(both, '改革于2022年启动。')).toBe(1);
    expect(expectedFit(both, '住建局启动改革。')).toBe(1);
    expect(expectedFit(both, '改革成效明显。')).toBe(0);
  });

  it('is no less named for more said', () => {
    const sentence = fc.constantFrom(...named, ...unnamed);
    fc.assert(
      fc.property(sentence, fc.constantFrom(...named, ...unnamed), ([question, one], [, other]) => {
        const alone = expectedFit(question, one);
        expect(expectedFit(question, `${one}${other}`)).toBeGreaterThanOrEqual(alone);
        expect(expectedFit(question, `${other}${one}`)).toBeGreaterThanOrEqual(alone);
      }),
    );
  });
});
