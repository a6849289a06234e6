import { describe, expect, it } from 'vitest';
import { actOtherwise } from '../../../../src/answer/evidence/premises/antonyms.js';

const fault = (question: string, text: string, around = '') =>
  actOtherwise(question, { text, heading: '', around })?.kind;

describe('an act that the text turns around', () => {
  it.each([
    ['船检权收回以后谁来查', '船检权下放到渔港。'],
    ['渔港把泊位缩小了,渔民怎么说', '渔港泊位扩大一倍。'],
    ['渔港为何强制渔民换船', '渔民自愿换船。'],
    ['船检改革让渔民一年多背80万元负担,怎么补', '船检改革为渔民减负80万元。'],
    ['渔港评比掉出第二方阵以后怎么办', '渔港评比进入第二方阵。'],
    ['渔港改造如期交付,靠什么', '渔港改造于5月交付,比计划推迟两个月。'],
    ['渔港跟在邻市后头才办夜市,学了什么', '渔港率先办夜市。'],
  ])('%s: %s', (question, text) => expect(fault(question, text)).toBe('contradicted'));

  it.each([
    ['船检权下放以后谁来查', '船检权下放到渔港。', ''],
    ['船检权收回以后谁来查', '船检权下放到渔港。', '次年船检权收回市里。'],
    ['哪些船检权收回了', '船检权下放到渔港。', ''],
    ['船检权没收回吧', '船检权下放到渔港。', ''],
    ['灯塔收回以后谁来管', '船检权下放到渔港。', ''],
  ])(
    'is not found where it is said, asked about, denied or of something else: %s',
    (question, text, around) => {
      expect(fault(question, text, around)).toBeUndefined();
    },
  );
});
