import { describe, expect, it } from 'vitest';
import { scaleOtherwise } from '../../../../src/answer/evidence/premises/scales.js';

const denied = (question: string, text: string, around = text): boolean =>
  scaleOtherwise(question, { text, heading: '', around }) !== null;

describe('the digits of another number', () => {
  it.each([
    ['in another order of magnitude', '渔港吞吐鱼货36亿吨,怎么做的', '渔港吞吐鱼货36万吨。'],
    ['with a nought lost', '惠及渔民家庭480户,怎么做的', '惠及渔民家庭4800余户。'],
    ['a share taken for a count', '改造木质渔船72艘,怎么做的', '改造木质渔船310艘,木质渔船占72%。'],
  ])('are denied: %s', (_, question, text) => expect(denied(question, text)).toBe(true));

  it.each([
    ['said in another way', '惠及渔民家庭四千八百多户,怎么做的', '惠及渔民家庭4800余户。'],
    ['in smaller money', '渔港投资36000万元,怎么筹的', '渔港投资3.6亿元。'],
    ['of another matter', '改造木质渔船72艘,怎么做的', '苗圃出苗率72%。'],
    ['of one place only', '渔港值守5人,怎么排班', '渔港值守5天一轮。'],
  ])('are not denied: %s', (_, question, text) => expect(denied(question, text)).toBe(false));

  it('are not denied where the passage has the number', () => {
    const text = '改造木质渔船310艘,木质渔船占72%。';
    expect(denied('改造木质渔船72艘,怎么做的', text, `${text}首批改造72艘。`)).toBe(false);
  });
});
