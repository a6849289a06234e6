import { describe, expect, it } from 'vitest';
import { sift } from '../../src/answer/sift.js';
import { placeNamed } from '../retrieve/fixture.js';
import { caseOf, type SentenceSketch } from './fixture.js';

const NANJING = placeNamed('南京市');
const QUESTION = '南京怎么改造老旧小区';

const sifted = (...sketches: readonly Omit<SentenceSketch, 'place'>[]) => {
  const subject = caseOf(
    QUESTION,
    sketches.map((sketch) => ({ place: NANJING, ...sketch })),
  );
  const found = sift(subject, subject.evidence);
  const texts = (list: typeof found.others): string[] => list.map(({ text }) => text);
  return { sufficient: texts(found.sufficient), others: texts(found.others), shortfalls: found.shortfalls };
};

describe('sifting evidence', () => {
  it('tells what answers from what does not, and why not', () => {
    const { sufficient, others, shortfalls } = sifted(
      { text: '通过居民议事改造老旧小区。' },
      { text: '推行一窗受理。', strong: false },
    );
    expect(sufficient).toEqual(['通过居民议事改造老旧小区。']);
    expect(others).toEqual(['推行一窗受理。']);
    expect(shortfalls.map(({ why }) => why.kind)).toEqual(['subject']);
  });

  it('keeps both in the order of the evidence, and loses none', () => {
    const sketches = [0, 1, 2, 3].map((index) => ({
      text: `第${index}条改造老旧小区。`,
      start: index * 20,
      strong: index % 2 === 0,
    }));
    const { sufficient, others } = sifted(...sketches);
    expect(sufficient).toEqual(['第0条改造老旧小区。', '第2条改造老旧小区。']);
    expect(others).toEqual(['第1条改造老旧小区。', '第3条改造老旧小区。']);
  });

  it('of nothing is nothing', () => {
    expect(sifted()).toEqual({ sufficient: [], others: [], shortfalls: [] });
  });
});
