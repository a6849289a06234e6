import { describe, expect, it } from 'vitest';

import { verifyQuotations } from '../../../src/answer/verify/quotations.js';

const source = ['市里提出,要坚持“放管服”改革再出发、营商环境再优化,让群众办事 更方便(试行)。'];
const verdicts = (statement: string, known: string[] = []): boolean[] =>
  verifyQuotations(statement, source, known).map((check) => check.ok);

describe('verifyQuotations', () => {
  it.each([
    '文中说“改革再出发、营商环境再优化”。',
    '文中说「改革再出发、营商环境再优化」。',
    '文中说"改革再出发、营商环境再优化"。',
    '要“让群众办事更方便（试行）”',
    '要“让群众办事更方便。”',
    '“坚持‘放管服’改革再出发……让群众办事更方便”',
  ])('accepts %s', (statement) => {
    expect(verdicts(statement)).toEqual([true]);
  });

  it.each([
    '文中说“改革再出发、营商环境要优化”。',
    '文中说“营商环境再优化、改革再出发”。',
    '“让群众办事更方便……改革再出发、营商环境再优化”',
    '这叫“最多跑一次”。',
  ])('refuses %s', (statement) => {
    expect(verdicts(statement)).toEqual([false]);
  });

  it('takes a short term from the question too, a long quotation never', () => {
    expect(verdicts('关于“一网通办”', ['一网通办怎么样?'])).toEqual([true]);
    expect(verdicts('关于“一网通办怎么样呢”', ['一网通办怎么样呢'])).toEqual([false]);
  });

  it('gives the span without the marks', () => {
    const statement = '第一行\n他说“放管服”很好';
    const [check] = verifyQuotations(statement, source);
    expect(statement.slice(check?.span.start, check?.span.end)).toBe('放管服');
  });
});
