import { describe, expect, it } from 'vitest';
import { standingOtherwise } from '../../../../src/answer/evidence/premises/standings.js';

const denied = (question: string, text: string, around = text): boolean =>
  standingOtherwise(question, { text, heading: '', around }) !== null;

describe('a place in an order', () => {
  it.each([
    ['a number of places moved', '渡口安全考评位列全省第7位,靠什么', '渡口安全考评在全省前进7位。'],
    ['a place taken for a move', '渡口安全考评前进7位,靠什么', '渡口安全考评列全省第7位。'],
    ['one of the first', '渡口安全考评排第八,靠什么', '渡口安全考评进入全省前八。'],
    ['fewer of the first', '渡口安全考评跻身前五,靠什么', '渡口安全考评进入全省前八。'],
    ['below the first', '渡口安全考评跻身前五,靠什么', '渡口安全考评列全省第七名。'],
    ['a move to a place', '渡口安全考评提升7位,靠什么', '渡口安全考评提升至第7位。'],
    ['a move the other way', '渡口安全考评上升两位,靠什么', '渡口安全考评下降2位。'],
    ['another number of places', '渡口安全考评上升3位,靠什么', '渡口安全考评上升5位。'],
    ['whether it is so', '渡口安全考评是不是排第八', '渡口安全考评进入全省前八。'],
  ])('is denied: %s', (_, question, text) => expect(denied(question, text)).toBe(true));

  it.each([
    ['the same in other words', '渡口安全考评排进前八名,靠什么', '渡口安全考评进入全省前八。'],
    ['within what is wider', '渡口安全考评进入前十,靠什么', '渡口安全考评列全省第七名。'],
    ['the very place at its end', '渡口安全考评进入前七,靠什么', '渡口安全考评列全省第七名。'],
    ['both in one clause', '渡口安全考评排第七,靠什么', '渡口安全考评上升7位、居第7位。'],
    ['the way between two places', '渡口安全考评升了5位,靠什么', '渡口安全考评由第12位升至第7位。'],
    ['another matter', '渡口安全考评排第七,靠什么', '苗圃出苗率在全县前进7位。'],
    [
      'another clause of the same text',
      '渡口安全考评排第七,靠什么',
      '苗圃出苗率前进7位,渡口安全考评列第7名。',
    ],
    ['a stretch of time', '渡口安全考评排第三,靠什么', '前三季度渡口安全考评较好。'],
    ['which place it is', '渡口安全考评前进几位', '渡口安全考评列全省第七名。'],
  ])('is not denied: %s', (_, question, text) => expect(denied(question, text)).toBe(false));

  it('is not denied where the passage has it', () => {
    const text = '渡口安全考评在全省前进7位。';
    expect(denied('渡口安全考评排第七,靠什么', text, `${text}渡口安全考评列全省第七名。`)).toBe(false);
  });
});
