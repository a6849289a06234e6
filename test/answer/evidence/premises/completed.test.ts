import { describe, expect, it } from 'vitest';
import { completedOtherwise } from '../../../../src/answer/evidence/premises/completed.js';

const fault = (question: string, text: string) =>
  completedOtherwise(question, { text, heading: '', around: '' })?.kind;
const TEXT = '渔港确定修缮任务77项,已完成74项,其余3项(灯塔、船台、冷库)转入下一年。';

describe('a question that has all of it done', () => {
  it('is set right by a text that tells what is left over', () => {
    expect(fault('渔港77项修缮任务全部完成,谁来验收', TEXT)).toBe('contradicted');
    expect(fault('渔港修缮任务都完成了,谁来验收', '渔港修缮任务未完成的有3项。')).toBe('contradicted');
  });

  it('is borne out by one that leaves nothing over, and no claim where it asks', () => {
    expect(fault('渔港77项修缮任务全部完成,谁来验收', '渔港77项修缮任务全部完成。')).toBeUndefined();
    expect(fault('渔港修缮任务有哪些全部完成了', TEXT)).toBeUndefined();
    expect(fault('渔港修缮任务完成了几项', TEXT)).toBeUndefined();
  });
});
