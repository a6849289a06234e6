import { describe, expect, it } from 'vitest';
import { bearing } from '../../../../src/answer/evidence/instances/bearing.js';
import { understood } from '../../../retrieve/fixture.js';
import { weighted } from '../../fixture.js';

const concepts = weighted(understood('夜校请了哪些专家'));

function borne(sentences: readonly string[], index: number): string[] {
  let at = 0;
  const spans = sentences.map((text) => {
    const span = { start: at, end: at + text.length };
    at = span.end;
    return span;
  });
  const passage = { text: sentences.join(''), span: { start: 0, end: at }, sentences: spans, headings: [] };
  const span = spans[index] ?? { start: 0, end: 0 };
  return bearing({ passage, span, text: sentences[index] ?? '' } as never, concepts);
}

describe('where a sentence bears the matter', () => {
  it('is between the semicolons that speak of it, with what comes next', () => {
    expect(borne(['青禾公司管平台;夜校邀请专家;名单公示;河道清淤。'], 0)).toEqual([
      '夜校邀请专家',
      '名单公示',
    ]);
  });

  it('is before a semicolon as well where what follows points back', () => {
    expect(borne(['青禾公司办班;它为夜校请来专家。'], 0)).toHaveLength(2);
  });

  it('is in the sentence behind as well where that goes on', () => {
    expect(borne(['夜校邀请专家。', '分别为王建国、李卫民。'], 0)).toHaveLength(2);
    expect(borne(['夜校邀请专家。', '青禾公司管平台。'], 0)).toHaveLength(1);
  });

  it('is in the sentence before as well where it points back', () => {
    expect(borne(['青禾公司搭建“邻里通”。', '该平台服务夜校。'], 1)).toHaveLength(2);
    expect(borne(['青禾公司搭建“邻里通”。', '夜校邀请专家。'], 1)).toHaveLength(1);
  });
});
