import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRun } from '../../../src/answer/evidence/runs.js';

describe('the longest run of characters', () => {
  it.each([
    ['养老床位怎么增加', '新增养老床位520张。', 4],
    ['养老床位', '黑臭水体。', 0],
    ['养老床位', '', 0],
    ['', '新增养老床位。', 0],
    ['青年人才驿站住宿管理办法', '青年人才驿站住宿管理办法。', 12],
  ])('of %s and %s is %d', (a, b, length) => expect(longestRun(a, b)).toBe(length));

  it('is what trying every run finds, both ways round', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 24 })
      .map((parts) => parts.join(''));
    const naive = (a: string, b: string): number => {
      const lengths = Array.from(a).flatMap((_, start) =>
        Array.from({ length: a.length }, (__, more) => a.slice(start, start + more + 1)).filter((part) =>
          b.includes(part),
        ),
      );
      return Math.max(0, ...lengths.map(({ length }) => length));
    };
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(longestRun(a, b)).toBe(naive(a, b));
        expect(longestRun(a, b)).toBe(longestRun(b, a));
        expect(longestRun(a, b, 3)).toBe(Math.min(3, naive(a, b)));
      }),
    );
  });
});
