import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../src/chinese/normalise.js';
import { gradeOtherwise } from '../../../../src/answer/evidence/premises/grades.js';

const fault = (question: string, text: string, around = '') =>
  gradeOtherwise(normalise(question), { text: normalise(text), heading: '', around: normalise(around) })
    ?.kind;

describe('a grade of water that the text gives otherwise', () => {
  it('is not what the question takes for granted', () => {
    expect(fault('北港河升到\u2162类了,怎么治的', '北港河仍为\u2163类。')).toBe('contradicted');
    expect(fault('北港河是III类水,怎么治的', '北港河为劣\u2164类。')).toBe('contradicted');
    const months = '北港河有9个月为\u2161类、3个月为\u2162类。';
    expect(fault('北港河全年都是II类,怎么治的', months)).toBe('contradicted');
    expect(fault('北港河有9个月是II类,怎么治的', months)).toBeUndefined();
    expect(fault('北港河全年都是II类,怎么治的', '北港河为\u2161类,目标为\u2160类。')).toBeUndefined();
  });

  it.each([
    ['北港河升到III类了,怎么治的', '北港河升到\u2162类。', ''],
    ['北港河升到III类了,怎么治的', '上半年北港河为\u2163类。', '下半年北港河为\u2162类。'],
    ['北港河升到III类了,怎么治的', '南门湖为\u2163类。', ''],
    ['北港河是III类还是IV类', '北港河为\u2164类。', ''],
    ['北港河是几类水', '北港河为\u2164类。', ''],
  ])(
    'is not looked for where it stands, is asked, or is of another water: %s, %s',
    (question, text, around) => expect(fault(question, text, around)).toBeUndefined(),
  );
});
