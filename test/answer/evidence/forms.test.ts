import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askingClause,
  askingPoints,
  FORMS,
  formOf,
  withoutAsking,
  type Form,
} from '../../../src/answer/evidence/forms.js';

const ROWS: readonly (readonly [form: Form | null, questions: readonly string[]])[] = [
  ['count', ['新增床位多少张', '办了几件', '路有多长', '办一次要多久', '入网比例', '贷款总额', '排第几']],
  ['who', ['谁牵头', '由哪个部门负责', '哪些单位参加', '归哪里管', '什么人能住']],
  ['how', ['怎么治理黑臭水体', '如何压缩时限', '有何经验', '治水举措']],
  ['why', ['为什么设立驿站', '为何压缩', '停办的原因', '凭什么收费', '怎么会亏损']],
  ['what', ['“三减一优”是什么', '做了什么', '驿站提供啥服务']],
  [null, ['养老床位', '', '驿站可以免费住吗']],
  [null, ['哪家银行先试点', '哪条路通车了', '哪所医院先行']],
  [null, ['什么时候上线', '哪一年建成', '何时开园', '截止日期', '哪天开学']],
  [null, ['驿站在哪', '去哪里看病', '办事窗口在几楼', '会址在什么地方', '报到地点']],
  [null, ['怎么申请驿站', '如何线上报名', '去哪领取补贴', '人才怎么选拔']],
  [null, ['有哪些做法', '哪几个街道', '“四个一”是哪四个', '试点名单', '分别是什么']],
];
/** Which of two forms that both fit a question is taken. */
const FIRST: readonly (readonly [form: Form | null, question: string])[] = [
  ['why', '为什么要哪些材料'],
  [null, '哪一年办了多少件'],
  [null, '怎么申请多少钱的补贴'],
  ['count', '哪些街道建了多少座'],
  [null, '哪些是哪家办的'],
  ['how', '怎么做到什么程度'],
];

describe('the way in which a question asks', () => {
  it.each(ROWS.flatMap(([form, questions]) => questions.map((question) => [form, question] as const)))(
    'is %s: %s',
    (form, question) => expect(formOf(question)).toBe(form),
  );

  it.each(FIRST)('is %s above all that it asks besides: %s', (form, question) =>
    expect(formOf(question)).toBe(form),
  );

  it('has an example of each', () =>
    expect(new Set(ROWS.flatMap(([form]) => form ?? []))).toEqual(new Set(FORMS)));

  it('is not another for a full stop or a place before it', () => {
    const rows = ROWS.flatMap(([form, questions]) => questions.map((question) => ({ form, question })));
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.constantFrom('南京', '赣州市', '1号'),
        ({ form, question }, place) => {
          expect(formOf(`${place}${question}?`)).toBe(form);
        },
      ),
    );
  });
});

describe('where a question asks', () => {
  const words = (question: string): string[] =>
    askingPoints(question).map(({ start, end }) => question.slice(start, end));

  it.each([
    ['谁牵头', ['谁']],
    ['什么时候办了多少项', ['什么时候', '多少']],
    ['哪家银行发放', ['哪家']],
    ['哪些县推广', ['哪些']],
    ['压缩到几天', ['几']],
    ['怎么样了', ['怎么样']],
    ['为什么这样做', ['为什么']],
    ['垃圾分类', []],
    ['', []],
  ])('%s: at %j', (question, expected) => expect(words(question)).toEqual(expected));

  it('is left out with a space in its place', () =>
    expect(withoutAsking('哪家银行发放多少')).toBe(' 银行发放 '));

  it('is at words in order that do not overlap', () => {
    const parts = ['谁', '什么', '时候', '哪', '家', '几', '多少', '怎么', '样', '养老', ','];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 10 }), (list) => {
        const question = list.join('');
        const points = askingPoints(question);
        for (const [index, { start, end }] of points.entries()) {
          expect(start).toBeGreaterThanOrEqual(points[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(question.length);
        }
      }),
    );
  });
});

describe('the clause that asks', () => {
  it.each([
    ['驿站由谁出钱', '驿站由谁出钱'],
    ['听说建了驿站\uff0c是哪家单位管的\uff1f', '是哪家单位管的'],
    ['驿站归谁管,又花了多少?', null],
    ['520张床位是谁给的', null],
    ['养老驿站建设运营管理维护和更新改造的费用究竟由谁来出', null],
    ['驿站的情况', null],
  ])('of %s is %s', (question, clause) => expect(askingClause(question)).toBe(clause));
});
