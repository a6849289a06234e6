import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../../src/answer/evidence/coverage.js';
import { featuresOf, type Features, type Measured } from '../../../src/answer/evidence/features.js';
import { understood } from '../../retrieve/fixture.js';
import { measured, saidAlike, saidAll, weighted } from '../fixture.js';

const COUNT = understood('南京新增养老床位多少张?');
const PRACTICE = understood('南京怎么治理黑臭水体');
const OTHERS = [
  understood('养老床位'),
  understood('什么是“三减一优”?'),
  understood('为什么新增养老床位'),
  understood('哪个部门牵头,什么时候把床位从8张增加到15张,谁出钱?'),
  understood('How many elderly care beds did Nanjing add?'),
  understood(''),
];

const of = (parts: Partial<Measured> = {}, understanding = COUNT): Features =>
  featuresOf({ ...measured(understanding, true), ...parts });

const BEST = of();

/** Coverage of each concept by itself; the share follows from the strengths. */
const coverageOf = (strengths: readonly number[], concepts: Measured['concepts']): Coverage => {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const covered = concepts.reduce((sum, { weight }, index) => sum + weight * (strengths[index] ?? 0), 0);
  return { strengths, share: total === 0 ? 0 : covered / total };
};

describe('features', () => {
  /** The most of each that may be more than 1; `null` where that is up to the question. */
  const MOST: Readonly<Partial<Record<string, number | null>>> = {
    ...{ missing: null, missingKnown: null, pointsOpen: null, points: null, contents: null, aside: null },
    ...{ missingNew: null, missingHinted: null, missingWordings: null, official: null },
    ...{ exact: null, places: null, numbersUnsaid: 2, numbers: 3 },
    ...{ fitting: 3, figures: 6, sentenceLength: 3, questionLength: 2 },
  };

  it('are shares within 0 and 1, or counts up to their bounds, for any question and any sentence', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const bit = fc.constantFrom(0, 1);
    const piece = fc.constantFrom(
      '养老床位',
      '新增',
      '520张',
      '八成',
      '由民政局牵头,',
      '2022年5月',
      '。',
      '*项',
    );
    const text = fc.array(piece, { maxLength: 90 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom(COUNT, PRACTICE, ...OTHERS),
        fc.record({ strength: share, cosine: share, lexical: share, text, around: text }),
        fc.record({ phrases: share, verb: bit, planned: bit, agenda: bit }),
        fc.record({ figures: fc.nat(9), fitting: fc.array(share, { maxLength: 5 }), typed: fc.boolean() }),
        (understanding, { strength, ...rest }, wording, { figures, fitting, typed }) => {
          const concepts = weighted(understanding);
          const said = saidAll(concepts, concepts.length === 0 ? 0 : strength);
          const coverages = fitting.map((one) => saidAll(concepts, one).own);
          const features = featuresOf({
            ...{ said, concepts, understanding, wording, typed, ...rest },
            ...{ figures: figures + coverages.length, fitting: coverages },
          });
          for (const [name, value] of Object.entries(features)) {
            const most = MOST[name] === undefined ? 1 : (MOST[name] ?? Infinity);
            expect(value, name).toBeGreaterThanOrEqual(0);
            expect(value, name).toBeLessThanOrEqual(most);
            expect(Number.isFinite(value), name).toBe(true);
          }
        },
      ),
    );
  });

  it('count the concepts that are there, however much they weigh', () => {
    const { concepts } = measured(COUNT, true);
    const half = concepts.map((_, index) => (index === 0 ? 1 : 0.2));
    const all = coverageOf(half, concepts);
    const { present } = of({ said: saidAlike(all) });
    expect(present).toBeCloseTo(1 / concepts.length);
  });

  it("know an asker's own words, which no document has", () => {
    const { concepts } = measured(COUNT, true);
    expect(BEST.unknown).toBe(0);
    expect(of({ concepts: concepts.map((one) => ({ ...one, known: false })) }).unknown).toBe(1);
  });

  it('tell how surely a word is absent: a noun, in a document or in none, with the wordings that tables know of it', () => {
    const concept = (
      verb: boolean,
      hints: readonly string[],
      variants: readonly string[],
      known: boolean,
    ) => {
      const [first] = measured(COUNT, true).concepts;
      if (first === undefined) throw new Error('the question has a concept');
      return { ...first, known, concept: { ...first.concept, importance: 1, verb, hints, variants } };
    };
    const concepts = [
      concept(false, ['床位'], ['床', '床位', '铺'], false),
      concept(false, [], ['护工'], true),
      concept(true, ['撤'], ['撤掉'], true),
    ];
    const found = (strengths: readonly number[]) => {
      const coverage = coverageOf(strengths, concepts);
      return of({ concepts, said: { ...measured(COUNT, true).said, coverage } });
    };
    const none = { missingNew: 0, missingHinted: 0, missingWordings: 0 };
    expect(found([1, 1, 1])).toMatchObject(none);
    expect(found([0, 0, 0])).toMatchObject({
      missingNew: 1,
      missingHinted: 2,
      missingWordings: 3,
    });
    expect(found([1, 0, 1])).toMatchObject({ ...none, missingWordings: 1 });
  });

  it('tell the heaviest gap: the share of the question that one missing concept holds', () => {
    const [first] = weighted(COUNT);
    if (first === undefined) throw new Error('the question has no concept');
    const concepts = [
      { ...first, weight: 3 },
      { ...first, weight: 1 },
    ];
    const worst = (...strengths: number[]): number => {
      return of({ concepts, said: saidAlike(coverageOf(strengths, concepts)) }).worst;
    };
    expect(worst(1, 1)).toBe(0);
    expect(worst(1, 0)).toBe(0.25);
    expect(worst(0, 1)).toBe(0.75);
    expect(worst(0, 0)).toBe(0.75);
    expect(worst(0.5, 0)).toBe(0.375);
  });

  it('take the weakest asked attribute in own words, headings and title, not in the neighbours', () => {
    const understanding = understood('南京养老床位的入住标准怎么定');
    const concepts = weighted(understanding);
    const none = saidAll(concepts, 0);
    const lentByNeighbours = { ...none, coverage: saidAll(concepts, 1).coverage };
    const lentByHeadings = { ...none, titled: saidAll(concepts, 0.85).titled };
    expect(of({ said: lentByNeighbours, concepts }, understanding).attribute).toBe(0);
    expect(of({ said: lentByHeadings, concepts }, understanding).attribute).toBe(0.85);
  });

  it('count what is not there, all of it and what the library knows, and how much it weighs', () => {
    const [first, ...rest] = weighted(COUNT).map((one) => ({ ...one, weight: 2 }));
    if (first === undefined) throw new Error('the question has no concept');
    const concepts = [{ ...first, known: false }, ...rest];
    const at = (strengths: readonly number[]) =>
      of({ concepts, said: saidAlike(coverageOf(strengths, concepts)) });
    const nothing = { missing: 3, missingKnown: 2, missingShare: 1, weakest: 0, first: 0, last: 0 };
    expect(at([0, 0, 0])).toMatchObject(nothing);
    expect(at([1, 0, 0])).toMatchObject({ ...nothing, missing: 2, missingShare: 2 / 3, first: 1 });
    expect(at([1, 1, 1])).toMatchObject({ missing: 0, missingKnown: 0, missingShare: 0, weakest: 1 });
    expect(at([0.2, 0.9, 0.6])).toMatchObject({ missing: 1, weakest: 0.2, first: 0.2, last: 0.6 });
  });

  it('tell nouns from verbs: what the weakest of each is', () => {
    const concepts = weighted(COUNT);
    const verbs = concepts.map(({ concept }) => Number(concept.verb));
    expect(verbs).toContain(1);
    const at = (strengths: readonly number[]) => of({ said: saidAlike(coverageOf(strengths, concepts)) });
    expect(at(verbs)).toMatchObject({ weakestVerb: 1, weakestNoun: 0, weakest: 0 });
    expect(at(verbs.map((verb) => 1 - verb))).toMatchObject({ weakestVerb: 0, weakestNoun: 1, weakest: 0 });
  });

  it('know the asked attribute in so many words or a synonym, in the best clauses and around them', () => {
    const understanding = understood('南京养老床位的入住标准怎么定');
    const concepts = weighted(understanding);
    const at = (text: string, around = '', end = text.length) => {
      const said = { ...saidAll(concepts, 0), windowSpan: { start: 0, end } };
      return of({ concepts, said, text, around }, understanding);
    };
    expect(at('补贴标准每张三千元。')).toMatchObject({ attributeSaid: 1, attributeSaidAround: 1 });
    expect(at('每张三千元。')).toMatchObject({ attributeSaid: 0, attributeSaidAround: 0 });
    expect(at('每张三千元。', '补贴标准')).toMatchObject({ attributeSaid: 0, attributeSaidAround: 1 });
    expect(at('每张三千元,另定补贴标准。', '', 6)).toMatchObject({ attributeSaid: 0 });
  });

  it('see whether the named kind of thing is named, in the best clauses and in the whole sentence', () => {
    const understanding = understood('养老床位改革由谁牵头');
    const concepts = weighted(understanding);
    const at = (text: string, start = 0) =>
      of(
        { concepts, said: { ...saidAll(concepts, 1), windowSpan: { start, end: text.length } }, text },
        understanding,
      );
    expect(at('由市民政局牵头。')).toMatchObject({ expected: 1, expectedWindow: 1 });
    expect(at('床位改革成效好。')).toMatchObject({ expected: 0, expectedWindow: 0 });
    expect(at('由市民政局牵头,成效好。', 8)).toMatchObject({ expected: 1, expectedWindow: 0 });
    expect(BEST).toMatchObject({ expected: 0.5, expectedWindow: 0.5 });
  });

  it('tell what points of business are told, and how many stay open', () => {
    const understanding = understood('养老床位的补贴谁出钱,怎么监督');
    const concepts = weighted(understanding);
    const at = (text: string) => of({ concepts, text }, understanding);
    const { points } = at('');
    expect(points).toBeGreaterThanOrEqual(2);
    expect(at('新增床位520张。')).toMatchObject({ pointsTold: 0, pointsOpen: points });
    expect(at('补贴由财政承担,每季审计。')).toMatchObject({ pointsTold: 1, pointsOpen: 0 });
    const half = at('每季审计。');
    expect(half.pointsOpen).toBe(points - 1);
    expect(half.pointsTold).toBeCloseTo(1 / points);
    expect(BEST).toMatchObject({ points: 0, pointsTold: 0.5, pointsOpen: 0 });
  });

  it('count the numbers that a question states and the sentence does not', () => {
    const understanding = understood('床位从300张增加到520张用了什么办法');
    const concepts = weighted(understanding);
    const at = (text: string, around = '') => of({ concepts, text, around }, understanding);
    expect(at('床位由300张增加到520张。')).toMatchObject({ numbers: 2, numbersUnsaid: 0 });
    expect(at('床位增加到520张。', '原有床位300张。')).toMatchObject({ numbers: 2, numbersUnsaid: 1 });
    expect(at('床位增加到1520张。', '原有床位3000张。')).toMatchObject({ numbers: 2, numbersUnsaid: 2 });
  });

  it('are of the question where they tell of it alone', () => {
    const name = (understanding: typeof COUNT): Partial<Features> => of({}, understanding);
    expect(name(COUNT)).toMatchObject({ places: 1, translated: 0, asksOverview: 0, asksPractice: 0 });
    expect(name(COUNT)).toMatchObject({ asksFigure: 1, formCount: 1, formHow: 0, contents: 3 });
    expect(name(PRACTICE)).toMatchObject({ places: 1, asksFigure: 0, asksPractice: 1, formHow: 1 });
    expect(name(understood('养老床位有多少张'))).toMatchObject({ places: 0 });
    expect(name(understood('“三减一优”怎么推进'))).toMatchObject({ exact: 1 });
    expect(name(understood('How many elderly care beds did Nanjing add?'))).toMatchObject({ translated: 1 });
  });

  it('grow with the length of question and sentence, up to a bound', () => {
    const long = understood(`${'养老床位'.repeat(40)}多少张`);
    expect(of({}, long).questionLength).toBe(2);
    expect(BEST.questionLength).toBeCloseTo(COUNT.chinese.length / 40);
    expect(of({ text: '床位'.repeat(40) }).sentenceLength).toBeCloseTo(0.8);
    expect(of({ text: '床位'.repeat(400) }).sentenceLength).toBe(3);
    expect(of({ text: '' }).sentenceLength).toBe(0);
  });
});

describe('the figures of a sentence', () => {
  const { concepts } = measured(COUNT, true);
  const head = concepts.findIndex(({ concept }) => concept === COUNT.head);
  const counting = saidAll(concepts, 1).own;
  const beside = coverageOf(
    concepts.map((_, index) => (index === head ? 0 : 1)),
    concepts,
  );
  const figure = (fitting: readonly Coverage[], typed: boolean): number => of({ fitting, typed }).figure;

  it('are best of the asked thing in the asked unit, worse of either alone, and worst where there is none', () => {
    expect(head).toBeGreaterThanOrEqual(0);
    const ranked = [
      figure([counting], true),
      figure([counting], false),
      figure([beside], true),
      figure([beside], false),
      figure([], true),
    ];
    expect(ranked).toEqual([...new Set(ranked)].sort((a, b) => b - a));
    expect(ranked[0]).toBe(1);
    expect(ranked.at(-1)).toBe(0);
    expect(figure([], false)).toBe(0);
  });

  it('count for the asked thing if one of them does', () => {
    expect(figure([beside, counting], true)).toBe(figure([counting], true));
  });

  it('need no thing where none is asked', () => {
    const headless = { ...COUNT, head: null };
    const at = (typed: boolean): number => of({ fitting: [beside], typed }, headless).figure;
    expect(at(true)).toBe(1);
    expect(at(false)).toBeGreaterThan(0);
    expect(at(false)).toBeLessThan(1);
  });

  it('cover what the best of their clauses covers', () => {
    const clause = (fitting: readonly Coverage[]): number => of({ fitting }).figureClause;
    expect(clause([])).toBe(0);
    expect(clause([beside])).toBe(beside.share);
    expect(clause([beside, counting])).toBe(1);
  });

  it('are counted, those of the asked kind up to three and all up to six', () => {
    expect(of({ figures: 0, fitting: [] })).toMatchObject({ figures: 0, fitting: 0 });
    expect(of({ figures: 2, fitting: [counting] })).toMatchObject({ figures: 2, fitting: 1 });
    const many = Array.from({ length: 8 }, () => counting);
    expect(of({ figures: 9, fitting: many })).toMatchObject({ figures: 6, fitting: 3 });
  });

  it('are all the same where no figure is asked', () => {
    const practice = measured(PRACTICE, true);
    for (const fitting of [[], [practice.said.own], [practice.said.own, practice.said.own]])
      expect(featuresOf({ ...practice, fitting })).toMatchObject({ figure: 0.5, figureClause: 0.5 });
  });
});
