import { describe, expect, it } from 'vitest';
import { rowMovedOtherwise, rowStepOtherwise } from '../../../../src/answer/evidence/premises/rows.js';

const ROW = '鱼种:带鱼;2022年上岸量(吨):410;2023年上岸量(吨):390';
const fault = (question: string, text = ROW) =>
  rowMovedOtherwise(question, { text, heading: '', around: '' })?.kind;

describe('what a row tells of two years', () => {
  it('sets right a question that has it move the other way', () => {
    expect(fault('带鱼上岸翻了一番,怎么做到的')).toBe('contradicted');
    expect(fault('带鱼上岸减少了,怎么回事', ROW.replace('390', '1,390'))).toBe('contradicted');
  });

  it('bears out one that has it move so, or leaves that open', () => {
    expect(fault('带鱼上岸减少了,怎么回事')).toBeUndefined();
    expect(fault('带鱼上岸增长了多少')).toBeUndefined();
    expect(fault('带鱼上岸多少吨')).toBeUndefined();
  });

  it('is not told by cells of different measures', () => {
    expect(
      fault('带鱼上岸翻了一番,怎么做到的', '鱼种:带鱼;2022年上岸量:410;2023年出口额:390'),
    ).toBeUndefined();
  });
});

describe('how far a row says that its place moved in the order', () => {
  const step = (question: string, told = '下降2位') =>
    rowStepOtherwise(question, {
      text: `渔港:石湾港;得分:81.2;位次:7;较上年位次变化:${told}`,
      heading: '',
      around: '',
    })?.kind;

  it('sets right a question that has it move otherwise', () => {
    expect(step('石湾港比上年上升了两位,靠什么')).toBe('contradicted');
    expect(step('石湾港比上年下降了三位,怎么回事')).toBe('contradicted');
    expect(step('石湾港比上年上升了两位,靠什么', '持平')).toBe('contradicted');
  });

  it('bears out one that has it move so, and tells nothing of another place', () => {
    expect(step('石湾港比上年下降了两位,怎么回事')).toBeUndefined();
    expect(step('平湾港比上年上升了两位,靠什么')).toBeUndefined();
    expect(step('石湾港排第几')).toBeUndefined();
  });
});
