import { describe, expect, it } from 'vitest';
import { extremeOtherwise } from '../../../../src/answer/evidence/premises/superlatives.js';

const fault = (question: string, text: string, around = '') =>
  extremeOtherwise(question, { text, heading: '', around })?.kind;

describe('the wrong end of an order', () => {
  it.each([
    ['三个区里栖霞区的船检合格率最低,怎么补的', '船检合格率栖霞区最高,为98%,江宁区最低。'],
    ['三个区里栖霞区的船检合格率最高,靠什么', '船检合格率江宁区最高,栖霞区为90%。'],
  ])('%s: %s', (question, text) => expect(fault(question, text)).toBe('contradicted'));

  it.each([
    ['栖霞区的船检合格率最高,靠什么', '船检合格率栖霞区最高,江宁区最低。', ''],
    ['栖霞区的船检合格率最高,靠什么', '泊位费江宁区最高,栖霞区为90元。', ''],
    ['哪个区船检合格率最低,栖霞区吗', '船检合格率栖霞区最高。', ''],
    ['栖霞区的船检合格率最高,靠什么', '船检合格率江宁区最高。', '下半年栖霞区船检合格率最高。'],
    ['栖霞区船检最高罚多少', '船检合格率栖霞区最低。', ''],
  ])('is not found where it is so, asked, or of something else: %s, %s', (question, text, around) =>
    expect(fault(question, text, around)).toBeUndefined(),
  );
});
