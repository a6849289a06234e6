import { describe, expect, it } from 'vitest';
import { questionLanguage } from '../../../src/retrieve/understand/language.js';

describe('the language of a question', () => {
  it.each([
    'How did other cities reform approvals?',
    'What is “1+7+3” in Nanjing?',
    'What does 放管服 mean?',
    'Which places shortened the time for starting a business, and by how much?',
    'Explain 最多跑一次 and the way that Shaoxing measures it',
  ])('of %s is English', (question) => expect(questionLanguage(question)).toBe('en'));

  it.each([
    '南京怎么改审批的?',
    '“BRT”线路有几条?',
    'nanjing 的审批改革',
    'GDP增速是多少',
    '12345热线',
    '1+7+3',
    '',
    '???',
  ])('of %s is Chinese', (question) => expect(questionLanguage(question)).toBe('zh'));
});
