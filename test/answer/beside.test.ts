import { describe, expect, it } from 'vitest';
import { nearTo, sameKind } from '../../src/answer/beside.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { figureOf, saidAll, saidAlike, sentenceFor, weighted } from './fixture.js';

const QUESTION = understood('洛阳和淄博的樱桃一亩收多少公斤');
const LUOYANG = placeNamed('洛阳市');
const ZIBO = placeNamed('淄博市');

const telling = (unit: string, kind: 'count' | 'change' = 'count') =>
  sentenceFor(QUESTION, { text: '樱桃。', place: ZIBO, figures: [figureOf({ unit, kind })] });

describe('what stands beside a figure', () => {
  it.each([
    ['公斤', '吨'],
    ['家', '户'],
    ['个工作日', '小时'],
    ['元', '元'],
    ['公斤', ''],
  ])('is of its kind: %s and %s', (best, other) => {
    expect(sameKind(telling(best), telling(other))).toBe(true);
  });

  it.each([
    ['公斤', '元'],
    ['家', '%'],
    ['元', '亩'],
    ['小时', '次'],
  ])('is not of another: %s and %s', (best, other) => {
    expect(sameKind(telling(best), telling(other))).toBe(false);
  });

  it('may tell by how much something moved or by what share of it', () => {
    expect(sameKind(telling('元', 'change'), telling('%', 'change'))).toBe(true);
  });

  it('may be anything where the other tells no figure', () => {
    const words = sentenceFor(QUESTION, { text: '樱桃丰收。', place: ZIBO, figures: [] });
    expect(sameKind(words, telling('元'))).toBe(true);
  });
});

describe('what stands beside a sentence', () => {
  const concepts = weighted(QUESTION);
  const saying = (strength: number) => ({
    ...sentenceFor(QUESTION, { text: '樱桃。', place: LUOYANG }),
    ...saidAlike(saidAll(concepts, strength).coverage),
  });

  it('says nearly as much of the matter', () => {
    const [best, near, far] = [saying(1), saying(0.7), saying(0.1)];
    expect(nearTo(best, concepts, [near, far])).toEqual([near]);
    expect(nearTo(undefined, concepts, [near])).toEqual([]);
  });
});
