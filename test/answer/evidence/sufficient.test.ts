import { describe, expect, it } from 'vitest';
import { LEAST_LOG_ODDS_BESIDE, shortfall } from '../../../src/answer/evidence/sufficient.js';
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

  it('is nothing where what shall be prevented has not come about', () => {
    const text = '南京按月考核夜校,办得好的全额补贴。';
    expect(judged('南京怎么防止夜校拿了补贴就关门?', { text })).toBeNull();
    expect(judged('南京的夜校怎么关门了?', { text })?.kind).toBe('subject');
  });

  it('is the subject where no document has the matter that the question names as reports do', () => {
    const told = (question: string, known: boolean) => {
      const understanding = understood(question);
      const sentence = sentenceFor(understanding, { place: NANJING, text: '南京推进码头建设。' });
      const concepts = weighted(understanding).map((one) => ({ ...one, known }));
      return shortfall(sentence, understanding, concepts)?.kind ?? null;
    };
    expect(told('南京的公墓建设推进得怎么样?', false)).toBe('subject');
    expect(told('南京的公墓建设推进得怎么样?', true)).toBeNull();
    expect(told('南京埋人的地方建设得怎么样?', false)).toBeNull();
  });

  it('is the subject where what makes a word with the noun behind it is in no document', () => {
    const told = (known: (text: string) => boolean, question = '南京的足球改革有哪些举措') => {
      const understanding = understood(question);
      const sentence = sentenceFor(understanding, { place: NANJING, text: '市场改革推出一批举措。' });
      const concepts = weighted(understanding).map((one) => ({ ...one, known: known(one.concept.text) }));
      return shortfall(sentence, understanding, concepts)?.kind ?? null;
    };
    expect(told((text) => text !== '足球')).toBe('subject');
    expect(told((text) => !/电力|现货/u.test(text), '南京的电力现货市场怎么样了')).toBe('subject');
    expect(told(() => true)).toBeNull();
  });

  it('is the time where an English question asks when and the sentence does not say', () => {
    const when = 'When did Nanjing open the day care centres?';
    expect(judged(when, { text: '日间照料中心投入使用。' })?.kind).toBe('subject');
    expect(judged(when, { text: '日间照料中心于2022年5月投入使用。' })).toBeNull();
    expect(judged(when, { text: '日间照料中心8时30分开门。' })).toBeNull();
    expect(judged(when, { text: '日间照料中心投入使用。', headings: ['2022年5月'] })).toBeNull();
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

  it('is told to be masked where the asked figure is, whatever other figures of its kind stand beside it', () => {
    const beside = {
      ...{ text: '新增养老床位*张,改造厂房520张。', figures: [figureOf({ unit: '张' })] },
      ...{ masks: [{ start: 6, end: 7 }], hidden: 0.8 },
    };
    expect(judged(COUNT, beside)).toEqual({ kind: 'masked' });
    expect(judged(COUNT, { ...beside, strong: false })).toEqual({ kind: 'masked' });
    expect(judged('南京怎么新增养老床位', beside)).toBeNull();
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

  it('is the subject where none of its words is there, whatever else speaks for it', () => {
    const far = { text: '森林覆盖520亩。', figures: [figureOf({ unit: '张' })] };
    expect(judged(COUNT, far)?.kind).toBe('subject');
    expect(judged('南京怎么治理黑臭水体', { text: '推行一窗通办。' })?.kind).toBe('subject');
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
    expect(judged(MEANING, { text })).toMatchObject({ kind: 'definition' });
  });
});

/** The least log-odds from which a sentence answers, to a tenth. */
function needed(question: string, sketch: SentenceSketch, least?: number): number {
  const understanding = understood(question);
  const concepts = weighted(understanding);
  const sentence = sentenceFor(understanding, sketch);
  const answers = (logOdds: number): boolean =>
    shortfall({ ...sentence, logOdds }, understanding, concepts, least) === null;
  const steps = Array.from({ length: 121 }, (_, index) => index / 10 - 6.05);
  const first = steps.findIndex(answers);
  expect(first).toBeGreaterThan(0);
  expect(steps.slice(first).every(answers)).toBe(true);
  return steps[first] ?? NaN;
}

describe('how much must speak for a sentence', () => {
  const beds = figureOf({ unit: '张' });
  const counted = { text: '新增养老床位520张。', place: NANJING, figures: [beds] };
  const COUNT = '南京新增养老床位多少张?';

  it('is as much as is said to be needed', () => {
    expect(needed(COUNT, counted, 2)).toBeCloseTo(2.05);
    expect(needed(COUNT, counted, -2)).toBeCloseTo(-1.95);
    expect(needed('南京怎么新增养老床位', counted, 2)).toBeCloseTo(2.05);
  });

  it('is about as much as speaks against it, and less beside another place that has an answer', () => {
    expect(Math.abs(needed(COUNT, counted))).toBeLessThan(1);
    expect(needed(COUNT, counted, LEAST_LOG_ODDS_BESIDE)).toBeLessThan(needed(COUNT, counted));
  });

  it('is of no help where another figure than the asked one is weak: the figure is what is missing', () => {
    const other = { text: counted.text, figures: [beds] };
    expect(judged(COUNT, { ...other, fitting: [], strong: false })).toEqual({ kind: 'figure' });
    expect(judged(COUNT, { ...other, strong: false })?.kind).toBe('subject');
  });
});

describe('a question of how many of something', () => {
  it.each(['南京养老中心有多少个驯兽师?', '南京养老中心有多少驯兽师?'])(
    'is not answered by other numbers where no document knows that thing: %s',
    (question) => {
      const understanding = understood(question);
      const text = '养老中心有床位520个。';
      const sentence = sentenceFor(understanding, {
        place: NANJING,
        text,
        figures: [figureOf({ unit: '个' })],
      });
      const known = (one: boolean) =>
        weighted(understanding).map((part) => ({
          ...part,
          known: one || part.concept !== understanding.head,
        }));
      expect(shortfall(sentence, understanding, known(true))).toBeNull();
      expect(shortfall(sentence, understanding, known(false))?.kind).toBe('figure');
    },
  );
});

it('a question of how many kinds is answered in kinds, whether or not a document has that word', () => {
  const understanding = understood('南京的鱼苗有多少个品种?');
  const concepts = weighted(understanding).map((one) => ({ ...one, known: one.concept.text !== '品种' }));
  const told = (unit: string, text: string) =>
    shortfall(
      sentenceFor(understanding, { place: NANJING, text, figures: [figureOf({ unit })] }),
      understanding,
      concepts,
    )?.kind ?? null;
  expect(told('种', '南京放养鱼苗60种。')).toBeNull();
});

describe('a question of why', () => {
  it('is not answered where the asked thing does not happen at all', () => {
    const without = { text: '由于照护难题,增派人手。' };
    expect(judged('南京为什么设立银龄管家?', without)?.kind).toBe('subject');
    // Which ones are meant, not what came of them.
    expect(judged('南京的关停企业怎么安置', { text: '为搬迁企业安排安置补贴。', strong: true })).toBeNull();
    expect(judged('南京的养老补贴停了是谁的责任?', { text: '民政部门发放养老补贴。' })?.kind).toBe('subject');
    expect(judged('南京为什么取消了养老补贴?', { text: '由于照护难题,发放养老补贴。' })?.kind).toBe(
      'subject',
    );
    expect(judged('南京为什么取消养老补贴?', { text: '由于照护难题,发放养老补贴。' })?.kind).toBe('subject');
    expect(judged('南京为什么设立银龄管家?', { text: '针对照护难题,设立银龄管家。' })).toBeNull();
  });
});
