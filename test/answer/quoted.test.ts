import { describe, expect, it } from 'vitest';
import { withQuotedLabels } from '../../src/answer/quoted.js';
import type { RetrievedPassage, Understanding } from '../../src/retrieve/index.js';
import { understood } from '../retrieve/fixture.js';

const concepts = (question: string, ...texts: readonly string[]) => {
  const passages = texts.map((text) => ({ passage: { text } }) as RetrievedPassage);
  return exactOf(withQuotedLabels(understood(question), passages));
};
const exactOf = (understanding: Understanding): string[] =>
  understanding.concepts.filter(({ exact }) => exact).map(({ text }) => text);

describe('a label of numbers that a question says without quotation marks', () => {
  const TEXT = '渔港推行“两个一点”:船东出一点、港口补一点。';

  it('is a label where a document quotes it', () => {
    expect(concepts('两个一点', TEXT)).toEqual(['两个一点']);
    expect(concepts('两个一点怎么搞的', TEXT)).toEqual(['两个一点']);
    expect(concepts('两个一点', '渔港两个月修好。')).toEqual([]);
  });

  it('stays what it is where its words say something, or the question quotes it itself', () => {
    expect(concepts('两个渔港怎么修', '推行“两个渔港”联管。')).toEqual([]);
    expect(concepts('“两个一点”怎么搞的', TEXT)).toEqual(['两个一点']);
  });

  it('is told by the terms of the question too', () => {
    const { understood: told } = withQuotedLabels(understood('两个一点怎么搞的'), [
      { passage: { text: TEXT } } as RetrievedPassage,
    ]);
    expect(told.terms).toContain('两个一点');
  });
});
