import { describe, expect, it } from 'vitest';
import { understood } from '../../retrieve/fixture.js';
import { featuresOf } from '../../../src/answer/evidence/features.js';
import { measured } from '../fixture.js';

const leaves = (question: string, text: string): boolean => {
  const understanding = understood(question);
  return featuresOf({ ...measured(understanding, true), text }).open === 1;
};

describe('a sentence leaves open what is asked for', () => {
  it.each([
    ['南京养老床位由哪家公司运营?', '南京养老床位有520张。', '南京养老床位由滨江康养集团运营。'],
    ['南京养老院总投资多少?', '南京养老院有床位520张。', '南京养老院总投资3.2亿元。'],
    ['南京养老院有几个编制?', '南京养老院有护理员52名。', '南京养老院核定事业编制52名。'],
    ['南京养老院哪年开业?', '南京养老院有床位520张。', '南京养老院2021年5月开业。'],
  ])('%s: %s, not %s', (question, open, told) => {
    expect(leaves(question, open)).toBe(true);
    expect(leaves(question, told)).toBe(false);
  });

  it('never where no such thing is asked', () =>
    expect(leaves('南京养老床位的经验?', '南京养老床位很多。')).toBe(false));

  it('where it tells one thing that the question asks and not another that goes with it', () => {
    expect(leaves('南京出口比上年增长多少?', '南京利润比上年增长9.6%。')).toBe(true);
    expect(leaves('南京出口比上年增长多少?', '南京出口比上年增长9.6%。')).toBe(false);
  });

  it('not where a clause of its own asks for that other thing', () =>
    expect(leaves('南京养老床位要不要交押金,几天能住进去?', '南京养老床位3天内可以入住。')).toBe(false));

  it('not where it may tell another of the things asked at once', () =>
    expect(leaves('南京养老床位有多少张,总投资多少?', '南京养老床位有520张。')).toBe(false));
});
