import { describe, expect, it } from 'vitest';
import { listsOnlyKnown } from '../../../../src/answer/evidence/instances/excluded.js';

describe('a list of what the question knows already', () => {
  const QUESTION = '除了修船、补网,渔港另外几门课叫什么?';

  it('tells nothing of the rest', () => {
    expect(listsOnlyKnown(QUESTION, '渔港开设修船、补网等5门课。')).toBe(true);
    expect(listsOnlyKnown(QUESTION, '渔港开设修船、补网、潜水等5门课。')).toBe(false);
  });

  it('is no matter where the text lists something else, or the question knows nothing', () => {
    expect(listsOnlyKnown(QUESTION, '渔港开设潜水、航海等课。')).toBe(false);
    expect(listsOnlyKnown('渔港开了哪几门课?', '渔港开设修船、补网等5门课。')).toBe(false);
    expect(listsOnlyKnown('除了修船,渔港另外几门课叫什么?', '渔港开设修船等5门课。')).toBe(false);
  });
});
