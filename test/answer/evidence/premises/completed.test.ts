import { describe, expect, it } from 'vitest';
import {
  completedOtherwise,
  leftOtherwise,
  missedOtherwise,
} from '../../../../src/answer/evidence/premises/completed.js';

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

describe('something left undone that the text has all done', () => {
  const left = (question: string, text: string) =>
    leftOtherwise(question, { text, heading: '', around: '' })?.kind;

  it.each([
    ['渔港改造任务还剩几项没完成', '渔港改造任务77项已全部完成。'],
    ['渔港改造任务没完成的还有几项', '渔港改造任务77项全部按期完成。'],
  ])('%s: %s', (question, text) => expect(left(question, text)).toBe('contradicted'));

  it.each([
    ['渔港改造任务还剩几项没完成', '渔港改造任务完成74项,其余3项转入下一年。'],
    ['渔港改造任务还剩没完成的吗', '渔港改造任务77项已全部完成。'],
    ['渔港改造任务还剩几项没完成', '船检夜班任务已全部完成。'],
  ])('is not found where some are, it is asked, or it is of something else: %s, %s', (question, text) =>
    expect(left(question, text)).toBeUndefined(),
  );
});

describe('a question that has an aim reached', () => {
  const missed = (question: string, text: string) =>
    missedOtherwise(question, { text, heading: '', around: '' })?.kind;

  it.each([
    ['渔港如期实现60艘的检修目标,靠什么', '渔港检修达到53艘,距年初的60艘目标尚差7艘。'],
    ['渔港检修完成了年初的目标,谁来验收', '渔港检修53艘,未达到60艘的年初目标。'],
    ['渔港检修目标圆满完成,谁来验收', '渔港检修目标没有完成。'],
  ])('is set right: %s, %s', (question, text) => expect(missed(question, text)).toBe('contradicted'));

  it.each([
    ['渔港如期实现60艘的检修目标,靠什么', '渔港检修达到64艘,超出目标4艘。'],
    ['渔港如期实现60艘的检修目标,靠什么', '船员培训距目标尚差7人。'],
    ['渔港检修目标完成了多少', '渔港检修53艘,未达到60艘的年初目标。'],
    ['渔港检修为什么没有完成目标', '渔港检修53艘,未达到60艘的年初目标。'],
  ])('is left alone: %s, %s', (question, text) => expect(missed(question, text)).toBeUndefined());
});
