import { describe, expect, it } from 'vitest';
import { namesNone } from '../../../src/answer/evidence/listed.js';

describe('things whose names are asked for', () => {
  it('are not told where only their number stands, whatever else is counted up', () => {
    const text = '聘请店主、司机、学生当观察员,开了四场会,收到建议230条,用了其中25条。';
    expect(namesNone('用上的25条建议是哪些', text)).toBe(true);
    expect(namesNone('用上的25条建议是哪些', '用了25条,包括延长营业时间和增设路灯。')).toBe(false);
  });

  it('are looked for where the number stands by its own words', () => {
    const text = '东湾、西岭排前两名;末两名的镇在会上检讨。';
    expect(namesNone('末两名是哪几个镇', text)).toBe(true);
    expect(namesNone('前两名是哪几个镇', text)).toBe(false);
  });

  it('are not told by other numbers beside theirs', () => {
    expect(namesNone('退回的6件提案是什么', '采纳提案31件、退回提案6件。')).toBe(true);
    expect(namesNone('提案31件都是什么', '提案31件,其中道路12件、绿化19件。')).toBe(false);
  });

  it('are not told by some of them without a name', () => {
    expect(namesNone('欠费的是哪些县', '部分县欠费,最久的欠了半年。')).toBe(true);
    expect(namesNone('欠费的是哪些县', '个别县欠费,如东湾、西岭。')).toBe(false);
  });

  it('are not asked for by a question of another kind', () => {
    expect(namesNone('收到多少条建议', '收到建议230条。')).toBe(false);
  });
});
