import { describe, expect, it } from 'vitest';
import { parted } from '../../../src/retrieve/understand/parted.js';

const verbs = (question: string, means: (verb: string) => boolean = () => true): string[] =>
  parted(question, means).map(({ text }) => text);

describe('verbs that speech takes apart', () => {
  it.each([
    ['大棚试验是谁牵的头', '牵头'],
    ['在镇上看一次病多少钱', '看病'],
    ['这支球队谁带的队?', '带队'],
  ])('are one word again: %s', (question, verb) => expect(verbs(question)).toContain(verb));

  it('hold what stands between their halves', () => {
    const [verb] = parted('大棚试验是谁牵的头', () => true);
    expect('大棚试验是谁牵的头'.slice(verb?.start, verb?.end)).toBe('牵的头');
  });

  it('are none where the object goes on, or is anybody', () => {
    expect(verbs('新来的人多不多')).toEqual([]);
    expect(verbs('用的人')).toEqual([]);
  });

  it('are left in halves that mean nothing together', () => {
    expect(verbs('大棚试验是谁牵的头', () => false)).toEqual([]);
  });
});
