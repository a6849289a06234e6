import { describe, expect, it } from 'vitest';
import { denialOf } from '../../../../src/answer/evidence/premises/index.js';

const denied = (question: string, text: string): boolean =>
  denialOf(question, { text, heading: '', around: text, beyond: '' }, 0.9) !== null;

describe('one put before or behind another', () => {
  const TOLD = '桑园滴灌覆盖率高于柑园12个百分点。';

  it('is denied where the text has it the other way round', () => {
    expect(denied('桑园滴灌覆盖率低于柑园,是什么原因', TOLD)).toBe(true);
    expect(denied('桑园滴灌覆盖率高于柑园,是什么原因', TOLD)).toBe(false);
  });

  it('is not denied where it is said not to be below', () => {
    expect(denied('桑园滴灌覆盖率不低于柑园,是什么原因', TOLD)).toBe(false);
    expect(denied('桑园滴灌覆盖率不低于多少', TOLD)).toBe(false);
  });
});
