import { describe, expect, it } from 'vitest';
import { restated } from '../../src/answer/restated.js';
import { understood } from '../retrieve/fixture.js';
import { figureOf, sentenceFor } from './fixture.js';

/** What a reader is told who asks, of one sentence with a figure. */
function told(question: string, valueText: string, value: number, unit: string): string[] {
  const understanding = understood(question);
  const figures = [figureOf({ value, valueText, unit })];
  const sentence = sentenceFor(understanding, { text: `共${valueText}。`, place: null, figures });
  return restated(understanding, [{ place: null, sentences: [sentence] }]).map(({ message }) => message);
}

describe('a number that a question states', () => {
  it('and the document blurs is told to be otherwise, in both wordings', () => {
    const [message, ...more] = told('那310项清单是怎么管的', '310余项', 310, '项');
    expect(message).toContain('“310项”');
    expect(message).toContain('“310余项”');
    expect(more).toEqual([]);
    expect(told('How are the 310 items managed', '310余项', 310, '项').join()).not.toMatch(/提问/u);
  });

  it.each([
    ['为什么能省下80亿元', '近80亿元', 8e9, '元'],
    ['45人的队伍怎么组的', '超过45人', 45, '人'],
    ['200户怎么搬的', '200多户', 200, '户'],
  ])('is held against numbers written otherwise: %s', (question, text, value, unit) =>
    expect(told(question, text, value, unit)).toHaveLength(1),
  );

  it.each([
    ['那310项清单是怎么管的', '310项', 310, '项'],
    ['那310多项清单是怎么管的', '310余项', 310, '项'],
    ['那310项清单是怎么管的', '310余公里', 310, '公里'],
    ['那31项清单是怎么管的', '310余项', 310, '项'],
    ['清单是怎么管的', '310余项', 310, '项'],
    ['2023年的清单是怎么管的', '2023余项', 2023, '项'],
  ])('and the document states so, or not at all, needs no word: %s, %s', (question, text, value, unit) =>
    expect(told(question, text, value, unit)).toEqual([]),
  );
});
