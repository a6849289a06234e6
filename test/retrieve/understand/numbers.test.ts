import { describe, expect, it } from 'vitest';
import { numberConcepts } from '../../../src/retrieve/understand/numbers.js';

const read = (question: string): [string, string, boolean][] =>
  numberConcepts(question).map(({ text, span, exact }) => [
    text,
    question.slice(span.start, span.end),
    exact,
  ]);

describe('the numbers of a question', () => {
  it.each([
    ['收回的73项事权谁接', [['73', '73项', true]]],
    ['请的260个人提了啥', [['260', '260个人', true]]],
    ['罚款5万元以上的要不要听证', [['5', '5万元以上', true]]],
    ['240家里头通过的有多少', [['240', '240家里头', true]]],
    ['是哪3个镇先试', [['3', '3个', false]]],
    ['差不多80户的院子', [['80', '80户', false]]],
    [
      '古树是12棵还是21棵',
      [
        ['12', '12棵', false],
        ['21', '21棵', false],
      ],
    ],
    ['六成多农户不愿意', [['六成', '六成多', true]]],
    ['二十三个村', [['二十三', '二十三个', true]]],
    ['15个街道怎么分', [['15', '15个', true]]],
    ['15街道怎么分', [['15', '15', true]]],
    ['第十条说了什么', []],
    ['三个中心合并了吗', []],
    ['十年来的变化', []],
  ] as [string, [string, string, boolean][]][])('%s', (question, expected) =>
    expect(read(question)).toEqual(expected),
  );

  it('may be written in characters where they are small', () => {
    const variants = (question: string) => numberConcepts(question)[0]?.variants.slice(1);
    expect(variants('6大行动都有谁')).toEqual(['六大']);
    expect(variants('那2本账')).toEqual(['两本', '二本']);
    expect(variants('36本账')).toEqual([]);
  });

  it('are no amounts where they are telephone numbers', () => {
    const [line] = numberConcepts('12345的接通率');
    expect(line).toMatchObject({ exact: false, variants: ['12345', '热线'] });
    expect(line?.amount).toBeUndefined();
    expect(numberConcepts('12345户')[0]?.exact).toBe(true);
  });
});
