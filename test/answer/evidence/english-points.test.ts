import { beforeAll, describe, expect, it } from 'vitest';
import { understood } from '../../retrieve/fixture.js';
import { featuresOf } from '../../../src/answer/evidence/features.js';
import { measured } from '../fixture.js';

const leaves = (question: string, text: string): boolean => {
  const understanding = understood(question);
  return featuresOf({ ...measured(understanding, true), text }).open === 1;
};

// Reads the vocabulary, which takes long on a busy machine.
beforeAll(() => void understood('Who runs the care beds in Nanjing?'), 60_000);

describe('a sentence leaves open what an English question asks for', () => {
  it.each([
    [
      'Who foots the bill for the care beds in Nanjing?',
      '南京养老床位有520张。',
      '南京养老床位费用由市财政承担。',
    ],
    ['What salary do care workers in Nanjing get?', '南京有护理员52名。', '南京护理员月工资6200元。'],
    [
      'Which two companies run the care beds in Nanjing?',
      '南京养老床位由2家企业运营。',
      '南京养老床位由滨江康养集团、长乐护理公司运营。',
    ],
    [
      'Who has been named to head the care centre in Nanjing?',
      '南京养老中心有床位520张。',
      '南京养老中心主任由市民政局局长兼任。',
    ],
    [
      'At what interest rate can care homes in Nanjing borrow?',
      '南京养老院获得贷款30笔。',
      '南京养老院贷款年利率3.2%。',
    ],
  ])('%s: %s, not %s', (question, open, told) => {
    expect(leaves(question, open)).toBe(true);
    expect(leaves(question, told)).toBe(false);
  });

  it('not where it tells one of two things that the question asks', () =>
    expect(
      leaves('Who runs the care beds in Nanjing, and what did they cost?', '南京养老床位由市民政局负责。'),
    ).toBe(false));

  it('not where no such point is asked', () =>
    expect(leaves('What does Nanjing do for the elderly?', '南京养老床位有520张。')).toBe(false));
});
