import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSentences, type Chosen, type OtherPlace } from '../../src/draft/choose.js';
import type { ReadSentence } from '../../src/compare/reading.js';
import type { Role, SpokenSentence } from '../../src/draft/sentences.js';

const ROLES: readonly Role[] = ['basis', 'practice', 'result', 'outlook'];
const CHARACTERS = Array.from('改革窗口养老街道企业审批护理网格协商医院学校土地财政金融生态人才');

interface Draw {
  readonly length: number;
  readonly role: number;
  readonly score: number;
  readonly leans: boolean;
  readonly seed: number;
}

const draws = fc.array(
  fc.record({
    length: fc.integer({ min: 14, max: 200 }),
    role: fc.nat(3),
    score: fc.double({ min: 0, max: 2, noNaN: true }),
    leans: fc.boolean(),
    seed: fc.nat(10_000),
  }),
  { maxLength: 14 },
);

/** Sentences of made-up words, some of which lean on the one before. */
function sentencesOf(drawn: readonly Draw[]): SpokenSentence[] {
  const told: SpokenSentence[] = [];
  for (const [index, { length, role, score, leans, seed }] of drawn.entries()) {
    const pick = (at: number): string =>
      CHARACTERS[(seed * 7 + at * (seed % 13) + at * at) % CHARACTERS.length] ?? '';
    const text = Array.from({ length }, (_, at) => pick(at)).join('');
    const needs = leans ? (told.at(-1) ?? null) : null;
    const sentence = { text } as ReadSentence;
    const span = { start: index * 300, end: index * 300 + length };
    told.push({ sentence, span, text, score, needs, role: needs?.role ?? ROLES[role] ?? 'practice' });
  }
  return told;
}

const allOf = ({ own, foundation, named, others }: Chosen): SpokenSentence[] => [
  ...Object.values(own).flat(),
  ...foundation.basis,
  ...foundation.outlook,
  ...[...Object.values(named).flat(), ...others].flatMap(({ sentences }) => sentences),
];

describe('choosing sentences', () => {
  it('takes none twice, none without what it leans on, and no more than there is room for', () => {
    fc.assert(
      fc.property(
        ...[draws, draws, draws, draws, fc.boolean(), fc.integer({ min: 200, max: 3000 })],
        (own, one, other, ground, hasOwn, characters) => {
          const places = [one, other].map((drawn): OtherPlace => ({
            place: null,
            year: 2021,
            says: null,
            sentences: sentencesOf(drawn),
          }));
          const basis = sentencesOf(ground);
          const chosen = allOf(
            chooseSentences({
              own: hasOwn ? sentencesOf(own) : [],
              foundation: { basis, outlook: [] },
              ...{ others: places, hasOwn, characters },
            }),
          );
          expect(new Set(chosen).size).toBe(chosen.length);
          for (const { needs } of chosen) if (needs !== null) expect(chosen).toContain(needs);
          const length = chosen.reduce((sum, { text }) => sum + text.length, 0);
          expect(length).toBeLessThanOrEqual(1.081 * characters);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('tells what holds for all reforms only beside what is on the topic', () => {
    const basis = sentencesOf([{ length: 60, role: 0, score: 1, leans: false, seed: 5 }]);
    const request = { foundation: { basis, outlook: [] }, hasOwn: true, characters: 1000 };
    expect(allOf(chooseSentences({ ...request, own: [], others: [] }))).toEqual([]);
    const own = sentencesOf([{ length: 80, role: 1, score: 1, leans: false, seed: 8 }]);
    expect(allOf(chooseSentences({ ...request, own, others: [] }))).toEqual([...own, ...basis]);
  });
});
