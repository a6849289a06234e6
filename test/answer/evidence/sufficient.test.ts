import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, logOdds, type Features } from '../../../src/answer/evidence/features.js';
import { shortfall } from '../../../src/answer/evidence/sufficient.js';
import { placeNamed, understood } from '../../retrieve/fixture.js';
import { figureOf, sentenceFor, weighted, type SentenceSketch } from '../fixture.js';

const NANJING = placeNamed('南京市');

const judged = (question: string, sketch: Omit<SentenceSketch, 'place'>) => {
  const understanding = understood(question);
  return shortfall(
    sentenceFor(understanding, { place: NANJING, ...sketch }),
    understanding,
    weighted(understanding),
  );
};

describe('what a sentence lacks to answer', () => {
  const COUNT = '南京新增养老床位多少张?';

  it('is nothing where the asked figure is there', () => {
    expect(judged(COUNT, { text: '新增养老床位520张。', figures: [figureOf({ unit: '张' })] })).toBeNull();
  });

  it('is the figure where there is none', () => {
    expect(judged(COUNT, { text: '新增一批养老床位。' })).toEqual({ kind: 'figure' });
  });

  it('is told to be masked where the source hides it', () => {
    const masked = { text: '新增养老床位*张。', masks: [{ start: 6, end: 8 }] };
    expect(judged(COUNT, masked)).toEqual({ kind: 'masked' });
    expect(judged(COUNT, { ...masked, strong: false })).toEqual({ kind: 'masked' });
  });

  it('is not masked where the asked figure stands beside the mask', () => {
    const beside = '新增养老床位520张,其中护理型*张。';
    expect(
      judged(COUNT, { text: beside, masks: [{ start: 15, end: 17 }], figures: [figureOf()] }),
    ).toBeNull();
  });

  it('is not masked where something else is', () => {
    const other = judged(COUNT, { text: '办理案件*件。', masks: [{ start: 4, end: 6 }], strong: false });
    expect(other?.kind).not.toBe('masked');
  });

  it('is the subject where too little speaks for it, and says what is not there', () => {
    const short = judged('南京怎么治理黑臭水体', { text: '推行一窗受理。', strong: false });
    expect(short?.kind).toBe('subject');
    expect(short?.kind === 'subject' ? short.missing.join('') : '').toContain('水体');
  });

  it('is a label that is not there word for word, whatever else speaks for it', () => {
    const short = judged('南京的“三减一优”怎么推进', { text: '推进三减两优,成效明显,群众满意。' });
    expect(short).toEqual({ kind: 'subject', missing: expect.arrayContaining(['三减一优']) as string[] });
  });

  it('is asked of a practice only in the figure where a figure is asked', () => {
    expect(judged('南京怎么新增养老床位', { text: '通过改造闲置厂房新增养老床位。' })).toBeNull();
  });
});

describe('a label', () => {
  const MEANING = '什么是“三减一优”?';
  const explained = (text: string): boolean => judged(MEANING, { text }) === null;

  it.each([
    '“三减一优”即减材料、减环节、减时间、优服务。',
    '“三减一优”是指减材料、减环节、减时间、优服务。',
    '“三减一优”(减材料、减环节、减时间、优服务)全面铺开。',
    '“三减一优”\uff08减材料、减环节、减时间、优服务\uff09全面铺开。',
    '推行减材料、减环节、减时间、优服务“三减一优”。',
    '这四件事合称“三减一优”。',
    '“三减一优”包括减材料、减环节、减时间、优服务。',
    '推行“三减一优”\uff1a减材料、减环节、减时间、优服务。',
  ])('is explained by %s', (text) => expect(explained(text)).toBe(true));

  it.each([
    '深入推进“三减一优”改革,群众满意度提升。',
    '“三减一优”成效显著。',
    '出台“三减一优”办法(试行)。',
    '以“三减一优”为抓手,持续优化营商环境。',
  ])('is only used by %s', (text) => {
    expect(judged(MEANING, { text })).toEqual({ kind: 'definition' });
  });
});

describe('features', () => {
  const understanding = understood('南京新增养老床位多少张?');
  const concepts = weighted(understanding);
  const none = { strengths: concepts.map(() => 0), share: 0 };
  const all = { strengths: concepts.map(() => 1), share: 1 };
  const base = { concepts, understanding, sentenceCosine: 0, lexical: 0, typed: true };
  const best = featuresOf({ ...base, own: all, coverage: all, fitting: 1, counted: true });
  const worst = featuresOf({ ...base, own: none, coverage: none, fitting: 0, counted: false });

  it('stay within 0 and 1', () => {
    for (const features of [best, worst])
      for (const value of Object.values(features)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
  });

  it('speak for a sentence that covers the question, and against one that covers nothing', () => {
    expect(logOdds(best)).toBeGreaterThan(0);
    expect(logOdds(worst)).toBeLessThan(0);
  });

  it('prefer a figure of the asked thing in the asked unit to one beside it, and any to none', () => {
    const figure = (fitting: number, typed: boolean, counted: boolean): number =>
      featuresOf({ ...base, typed, own: all, coverage: all, fitting, counted }).figure;
    expect(figure(1, true, true)).toBeGreaterThan(figure(1, true, false));
    expect(figure(1, true, false)).toBeGreaterThan(figure(1, false, false));
    expect(figure(1, false, false)).toBeGreaterThan(figure(0, true, false));
  });

  it('are even where no figure is asked', () => {
    const practice = understood('南京怎么治水');
    const own = { strengths: weighted(practice).map(() => 1), share: 1 };
    const input = { ...base, understanding: practice, concepts: weighted(practice), own, coverage: own };
    expect(featuresOf({ ...input, fitting: 0, counted: false }).figure).toBe(0.5);
    expect(featuresOf({ ...input, fitting: 3, counted: true }).figure).toBe(0.5);
  });

  it('never speak against a sentence for covering more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.constantFrom<keyof Features>('coverage', 'own', 'figure', 'head'),
        (a, b, name) => {
          const at = (value: number): number => logOdds({ ...best, [name]: value });
          expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
        },
      ),
    );
  });
});
