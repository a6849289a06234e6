import { describe, expect, it } from 'vitest';
import { isOrdinary } from '../../../src/answer/evidence/misnamed.js';

describe('a word that the segmenter takes for a name', () => {
  it.each(['上门', '福利', '满意度', '延时', '山区', '卫生室'])('%s is an ordinary one', (word) =>
    expect(isOrdinary(word)).toBe(true),
  );

  it.each(['长江', '国务院', '三峡', '财政局', '黄河', '民政部'])('%s names something', (word) =>
    expect(isOrdinary(word)).toBe(false),
  );
});
