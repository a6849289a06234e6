import { describe, expect, it } from 'vitest';
import { levelsOtherwise } from '../../../../src/answer/evidence/premises/scopes.js';

const fault = (question: string, text: string) =>
  levelsOtherwise(question, { text, heading: '', around: '' })?.kind;

describe('one level of government where the text has several', () => {
  it('is set right', () => {
    expect(fault('为什么只在县一级设船检窗口', '组建市县两级船检窗口。')).toBe('contradicted');
    expect(fault('船检窗口只设在镇里,村里没有', '船检窗口县镇村三级联动。')).toBe('contradicted');
  });

  it.each([
    ['为什么只在县一级设船检窗口', '县级设船检窗口。'],
    ['为什么只在县一级设船检窗口', '组建市县两级调解站。'],
    ['为什么在县一级设船检窗口', '组建市县两级船检窗口。'],
    ['船检窗口是否只在县一级设', '组建市县两级船检窗口。'],
  ])(
    'is none where it says no more, speaks of something else, or nothing is claimed: %s, %s',
    (question, text) => expect(fault(question, text)).toBeUndefined(),
  );
});
