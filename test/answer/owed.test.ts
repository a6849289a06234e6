import { describe, expect, it } from 'vitest';
import type { EvidenceSentence } from '../../src/answer/evidence/index.js';
import { owedTo } from '../../src/answer/owed.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor } from './fixture.js';

const place = placeNamed('南京市');
const QUESTION = understood('南京食堂归谁管');

const sentence = (text: string, features: Partial<EvidenceSentence['features']>, logOdds = 2) => {
  const made = sentenceFor(QUESTION, { text, place });
  return { ...made, logOdds, features: { ...made.features, ...features } };
};

const BEST = sentence('食堂办得很红火。', { expected: 0, figure: 0.3 });
const NAMING = sentence('食堂由机关事务局负责。', { expected: 1, figure: 0.3 }, 1.5);
const COUNTING = sentence('食堂共有九十家。', { expected: 0, figure: 0.8 }, 1.5);

const owed = (
  asked: Parameters<typeof owedTo>[2]['asked'],
  sufficient: readonly EvidenceSentence[],
  chosen: readonly EvidenceSentence[] = [BEST],
) => owedTo(chosen, sufficient, { asked });

describe('what an answer owes its question', () => {
  it('is a name where one is asked for and none is told', () => {
    expect(owed('name', [BEST, COUNTING, NAMING])).toEqual([NAMING]);
    expect(owed('date', [BEST, COUNTING, NAMING])).toEqual([NAMING]);
  });

  it('is a figure that counts the asked thing', () => {
    expect(owed('figure', [BEST, NAMING, COUNTING])).toEqual([COUNTING]);
  });

  it('is nothing where it is told, where it is not asked for, or where nothing was chosen', () => {
    expect(owed('name', [BEST, NAMING], [BEST, NAMING])).toEqual([]);
    expect(owed('overview', [BEST, NAMING])).toEqual([]);
    expect(owed('name', [NAMING], [])).toEqual([]);
  });

  it('is no sentence that is much less sure, and none that only names what follows', () => {
    expect(owed('name', [BEST, { ...NAMING, logOdds: 0.5 }])).toEqual([]);
    expect(owed('name', [BEST, { ...NAMING, names: true }])).toEqual([]);
  });
});
