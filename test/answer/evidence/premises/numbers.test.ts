import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  statedNumbers,
  turnedAround,
  unsaidNumbers,
} from '../../../../src/answer/evidence/premises/numbers.js';

const stated = (question: string): number[] => statedNumbers(question).map(({ value }) => value);
const unsaid = (question: string, text: string): number => unsaidNumbers(statedNumbers(question), text);

describe('the numbers that a question states', () => {
  it.each([
    ['为什么能压到5个工作日', [5]],
    ['320家企业怎么选出来的', [320]],
    ['怎么排到第3位', [3]],
    ['覆盖面怎么达到八成', [80]],
    ['入网率怎么到83%', [83]],
    ['床位从300张增加到520张用了什么办法', [300, 520]],
    ['贷款怎么放了2.5亿元', [2.5e8]],
    ['怎么做到三天办结', [3]],
    ['怎么在五个工作日内办结', [5]],
    ['两年内怎么还清', [2]],
    ['办理时限怎么缩到半小时的', [0.5]],
    ['为什么翻了三倍', [3]],
    ['10年来做了什么', [10]],
    ['3年内怎么完成', [3]],
  ])('%s: %j', (question, values) => expect(stated(question)).toEqual(values));

  it.each([
    '2022年新增了多少张床位',
    '二〇二二年新增了多少张床位',
    '2019年到2021年怎么压缩时限',
    '9月12日开了什么会',
    '“12345”热线怎么改的',
    'G60走廊怎么建',
    '5G基站怎么建',
    '一个部门怎么管',
    '两个问题怎么解决',
    '养老床位',
    '',
  ])('are none in %s', (question) => expect(stated(question)).toEqual([]));
});

describe('a number that a question states', () => {
  it.each([
    ['怎么压到5个工作日', '时限压缩到5个工作日。'],
    ['怎么压到5个工作日', '时限压缩到五个工作日。'],
    ['贷款怎么放了25000万元', '放款2.5亿元。'],
    ['怎么覆盖八成', '覆盖率83%。'],
    ['怎么覆盖八成', '覆盖率76%。'],
    ['怎么覆盖八成', '覆盖率百分之八十一。'],
    ['怎么覆盖八成', '覆盖八成住户。'],
    ['怎么排到第3位', '位列第3位。'],
  ])('%s: is said by %s', (question, text) => expect(unsaid(question, text)).toBe(0));

  it.each([
    ['怎么压到5个工作日', '时限压缩到15个工作日。'],
    ['怎么压到15个工作日', '时限压缩到5个工作日。'],
    ['怎么压到5个工作日', '时限压缩到50个工作日。'],
    ['怎么压到5个工作日', '时限压缩到5.5个工作日。'],
    ['怎么覆盖八成', '覆盖率96%。'],
    ['怎么覆盖八成', '覆盖率75%。'],
    ['怎么覆盖八成', '覆盖80户。'],
    ['怎么排到第3位', '办结3件。'],
    ['怎么压到5个工作日', '时限大幅压缩。'],
    ['怎么压到5个工作日', '时限压缩到*个工作日。'],
    ['怎么压到5个工作日', ''],
  ])('%s: is not said by %s', (question, text) => expect(unsaid(question, text)).toBe(1));

  it('is counted by itself', () => {
    const question = '床位从300张增加到520张用了什么办法';
    expect(unsaid(question, '床位由300张增加到520张。')).toBe(0);
    expect(unsaid(question, '床位增加到520张。')).toBe(1);
    expect(unsaid(question, '床位增加。')).toBe(2);
    expect(unsaid('养老床位怎么增加', '床位增加到520张。')).toBe(0);
  });

  it('is said by itself and by no other whole number', () => {
    const count = fc.integer({ min: 2, max: 99999 }).filter((value) => value < 1900 || value > 2099);
    fc.assert(
      fc.property(count, count, (one, other) => {
        const numbers = statedNumbers(`怎么选出${one}家企业`);
        const own = `共${one}家`;
        expect(numbers.map(({ value }) => value)).toEqual([one]);
        expect(unsaidNumbers(numbers, `共有${other}家企业,去掉${other}家。`)).toBe(Number(one !== other));
        expect(unsaidNumbers(numbers, own)).toBe(0);
      }),
    );
  });
});

describe('a change', () => {
  const turned = (question: string, text: string): boolean =>
    turnedAround(question, { text, heading: '', around: text }) !== null;

  it.each([
    ['时限为什么从5天增加到15天', '时限由15天压缩到5天。'],
    ['床位怎么由520张减到300张', '床位由300张增加到520张。'],
    ['成本怎么从30%升到60%', '成本由60%降到30%。'],
    ['企业为什么从11家扩充到34家', '企业由34家整合为11家。'],
  ])('is turned around: %s, of %s', (question, text) => expect(turned(question, text)).toBe(true));

  it.each([
    ['时限为什么从15天压缩到5天', '时限由15天压缩到5天。'],
    ['时限为什么从15天压缩到5天', '材料从5件减到3件。'],
    ['时限压缩到5天,材料减到15件', '材料由15件减到5件。'],
    ['为什么要5天', '时限由15天压缩到5天。'],
    ['时限怎么从5天到5天', '时限由5天到5天。'],
    ['床位怎么由520张减到300张', '先由300张增加到520张,又由520张减到300张。'],
    ['床位怎么由520张减到300张', '床位增加。'],
    ['工单怎么从15天压到8天', '急件8天办结,平件15天办结。'],
  ])('is not: %s, of %s', (question, text) => expect(turned(question, text)).toBe(false));

  it('is told in the words of the question', () => {
    const text = '排名由第7位升至第2位。';
    expect(turnedAround('排名从第2位掉到第7位,怎么检讨的', { text, heading: '', around: text })).toEqual({
      kind: 'contradicted',
      claim: '从第2位掉到第7位',
    });
  });

  it('is turned around by one of two opposite accounts, and never by its own', () => {
    const count = fc.integer({ min: 2, max: 1500 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const tell = (from: number, to: number): string => `床位由${from}张变到${to}张。`;
        expect(turned(tell(a, b), tell(a, b))).toBe(false);
        expect(turned(tell(a, b), tell(b, a))).toBe(a !== b);
      }),
    );
  });
});
