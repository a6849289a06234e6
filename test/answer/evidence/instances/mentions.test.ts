import { describe, expect, it } from 'vitest';
import { hasOwnMention } from '../../../../src/answer/evidence/instances/mentions.js';

const EXPERT = /专家$/u;

describe('a mention of one of a kind', () => {
  it('is its own where a word before it tells which', () => {
    expect(hasOwnMention('请来水利专家授课。', EXPERT, '请了哪些专家')).toBe(true);
    expect(hasOwnMention('请来农业大学的专家授课。', EXPERT, '请了哪些专家')).toBe(true);
  });

  it('is none where the question has the word already', () => {
    expect(hasOwnMention('请来水利专家授课。', EXPERT, '请了哪些水利专家')).toBe(false);
  });

  it('is none where there is a count, a deed or a word for any of them', () => {
    for (const text of ['请来5名专家。', '邀请专家授课。', '组织有关专家论证。', '多名知名专家到场。'])
      expect(hasOwnMention(text, EXPERT, '请了哪些专家')).toBe(false);
  });

  it('is none where the word describes another', () => {
    expect(hasOwnMention('组建水利专家团队。', EXPERT, '请了哪些专家')).toBe(false);
  });
});
