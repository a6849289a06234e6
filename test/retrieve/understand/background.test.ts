import { describe, expect, it } from 'vitest';
import { withoutBackground } from '../../../src/retrieve/understand/background.js';

const without = (question: string): string =>
  withoutBackground(
    question,
    (sentence) => sentence.includes('宁波'),
    (text) => text.match(/渔船|检验|收费|改革/gu)?.length ?? 0,
  );

describe('what is going on where a question is asked', () => {
  it('is no part of it', () => {
    expect(without('局里下周要开座谈会。宁波的渔船检验怎么收费?')).toBe('宁波的渔船检验怎么收费?');
    expect(without('我们正在起草方案,领导很着急。请找出宁波渔船检验收费的做法')).toBe(
      '请找出宁波渔船检验收费的做法',
    );
  });

  it.each([
    '局里下周要开座谈会,宁波的渔船检验怎么收费?',
    '我们正在改革渔船检验收费。宁波是怎么做的?',
    '我们正在改革渔船检验收费。宁波的渔船检验在这方面怎么收费?',
    '渔船检验难。宁波的渔船检验怎么收费?',
    '宁波下周要开座谈会。宁波的渔船检验怎么收费?',
    '我们正在起草方案。渔船检验怎么收费?',
    '我们什么时候开会?宁波的渔船检验怎么收费?',
  ])('is kept where the rest says too little, points back or names no place: %s', (question) =>
    expect(without(question)).toBe(question),
  );
});
