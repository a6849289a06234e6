import { describe, expect, it } from 'vitest';
import { bodiesNamed, speaksOfBody } from '../../../../src/answer/evidence/names/bodies.js';

const owns = (question: string): string[] => bodiesNamed(question).map(({ own }) => own);

describe('the bodies that a question names', () => {
  it.each([
    ['鹤岭镇的茶厂有几家', ['鹤岭']],
    ['龙泉驿街道装了多少路灯', ['龙泉驿']],
    ['市第四中学怎么分班', ['第四中学']],
    ['市五人民医院的床位有多少', ['五人民医院']],
    ['宜昌大学招了多少博士', ['大学']],
  ])('%s', (question, wanted) => expect(owns(question)).toEqual(wanted));

  it.each([
    '各街道怎么排名',
    '公立医院怎么定薪',
    '农村小学怎么布点',
    '南京市的社区怎么减负',
    '民营公司怎么贷款',
    '物管公司怎么评分',
  ])('are none where nobody in particular is meant: %s', (question) => expect(owns(question)).toEqual([]));

  it('are told by their own part', () => {
    const [body] = bodiesNamed('鹤岭镇的茶厂有几家');
    if (body === undefined) throw new Error('no body');
    expect(speaksOfBody('鹤岭的茶厂有6家', body)).toBe(true);
    expect(speaksOfBody('松岭镇的茶厂有6家', body)).toBe(false);
  });
});
