import { describe, expect, it } from 'vitest';
import type { LexicalIndex } from '../../src/domain/index.js';
import { idfMass, queryTokens } from '../../src/retrieve/query.js';
import { understood } from './fixture.js';

describe('the tokens of a question', () => {
  it('weigh 1 for its own words and less for what officialese says instead', () => {
    const query = queryTokens(understood('南京审批提速怎么做的'));
    expect(query.get('审批')).toBe(1);
    expect(query.get('提速')).toBe(1);
    const borrowed = [...query].filter(([, weight]) => weight !== 1);
    expect(borrowed.length).toBeGreaterThan(0);
    for (const [token, weight] of borrowed) {
      expect(token.length).toBeGreaterThan(1);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(0.4);
    }
  });

  it('leave out what a question is asked with', () => {
    const query = queryTokens(understood('请问万州有哪些做法?'));
    for (const word of ['请问', '哪些', '有哪']) expect(query.has(word)).toBe(false);
    expect(query.has('万州')).toBe(true);
  });

  it('of a question that only asks are none', () => {
    expect(queryTokens(understood('怎么样呢?')).size).toBe(0);
    expect(queryTokens(understood('')).size).toBe(0);
  });

  it('of an English question are Chinese', () => {
    const query = queryTokens(understood('How did other cities reform approvals?'));
    expect(query.get('审批')).toBe(1);
  });
});

describe('the largest score that a question could get', () => {
  const index: Pick<LexicalIndex, 'idf'> = { idf: (token) => token.length };

  it("is the sum of its own words' idf, synonyms left out", () => {
    const query = new Map([
      ['审批', 1],
      ['改', 1],
      ['时限压缩', 0.4],
    ]);
    expect(idfMass(query, index as LexicalIndex)).toBe(3);
    expect(idfMass(new Map(), index as LexicalIndex)).toBe(0);
  });
});
