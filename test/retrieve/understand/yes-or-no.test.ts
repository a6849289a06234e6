import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksWhether, oppositesOf, withoutDoubling } from '../../../src/retrieve/understand/yes-or-no.js';
import { understood } from '../fixture.js';

describe('a verb that asks by its own denial', () => {
  it.each([
    ['名单公不公开?', '名单是否公开?'],
    ['捐书自愿不自愿', '捐书是否自愿'],
    ['加装护栏报不报销', '加装护栏是否报销'],
    ['村里的会计轮没轮换', '村里的会计是否轮换'],
  ])('is read whole: %s', (question, whole) => expect(withoutDoubling(question)).toBe(whole));

  it.each(['要不要求助社区', '能不能干满三年', '会不会计较名次', '办得快不快', '停车场够不够用'])(
    'is left where an auxiliary or a state asks: %s',
    (question) => expect(withoutDoubling(question)).toBe(question),
  );

  it('changes nothing that asks otherwise', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[多少哪里怎么谁办理材料]{0,12}$/u), (text) => {
        expect(withoutDoubling(text)).toBe(text);
      }),
    );
  });
});

describe('a question that asks whether', () => {
  it.each(['大棚贷款收利息吗?', '停车是否收费', '体检收不收钱', '是不是只办一次', '有没有夜校'])(
    'is told: %s',
    (question) => expect(asksWhether(question)).toBe(true),
  );

  it.each(['停车怎么收费', '谁来收费', '一次收多少'])('is told from others: %s', (question) =>
    expect(asksWhether(question)).toBe(false),
  );

  it('is answered by the opposite too', () => {
    expect(oppositesOf('收费')).toContain('免费');
    expect(oppositesOf('免费')).toContain('收费');
    expect(oppositesOf('戏台')).toEqual([]);
    const variants = (question: string): readonly string[] =>
      understood(question).concepts.find(({ text }) => text === '收费')?.variants ?? [];
    expect(variants('南京的夜间停车收不收费?')).toContain('零成本');
    expect(variants('南京的夜间停车怎么收费?')).not.toContain('零成本');
  });
});
