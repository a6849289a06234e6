import { describe, expect, it } from 'vitest';
import { countOf, wantedList } from '../../../src/answer/lists/wanted.js';
import { understood } from '../../retrieve/fixture.js';

describe('the list that a question wants', () => {
  it.each([
    ['南京渔港整治提了哪四点要求', 4, '要求'],
    ['南京的六大船坞都是哪些', 6, '船坞'],
    ['南京渔港靠哪“四张船票”增收', 4, '船票'],
    ['南京修船的五个步骤分别叫什么', 5, '步骤'],
    ['南京渔港改造一共七个方面,都是哪些', 7, '渔港改造'],
    ['南京渔港保持哪三个水位推进清淤', 3, '水位'],
    ['南京渔港聚焦哪些薄弱码头,逐一列出', null, '薄弱码头'],
    ['南京渔船有几类险种,分别叫什么', null, '险种'],
    ['南京船检站的职责包括哪些', null, '职责'],
  ])('is told by its number and kind: %s', (question, count, kind) => {
    const wanted = wantedList(understood(question));
    expect(wanted?.count).toBe(count);
    expect(wanted?.kind.endsWith(kind)).toBe(true);
  });

  it('takes the number from an English question', () => {
    expect(wantedList(understood('list the four requirements for fishing ports in Nanjing'))?.count).toBe(4);
  });

  it('is left alone in English where no number tells which is meant', () => {
    expect(wantedList(understood('what are the requirements for fishing ports in Nanjing'))).toBeNull();
  });

  it.each([
    '南京修了几个码头',
    '南京四个码头分别花了多少钱',
    '南京的三座船坞是怎么修的',
    '南京那个渔船平台叫什么',
    '南京为什么设五个船检站',
  ])('is none where more or less than names is asked: %s', (question) => {
    expect(wantedList(understood(question))).toBeNull();
  });

  it.each([
    ['两', 2],
    ['七', 7],
    ['十', 10],
    ['十二', 12],
    ['18', 18],
    ['six', 6],
  ])('reads %s as a number', (said, count) => {
    expect(countOf(said)).toBe(count);
  });
});
