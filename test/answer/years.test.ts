import { describe, expect, it } from 'vitest';
import { tellsOfYears, writtenAmid } from '../../src/answer/years.js';
import { placeNamed, summaryOf, understood } from '../retrieve/fixture.js';
import { sentenceFor, type SentenceSketch } from './fixture.js';

const tells = (
  question: string,
  text: string,
  { date = null, ...sketch }: Partial<SentenceSketch> & { readonly date?: string | null } = {},
): boolean => {
  const understanding = understood(question);
  const sentence = sentenceFor(understanding, {
    ...{ text, place: placeNamed('南京市'), year: 2021 },
    ...sketch,
  });
  const { document } = sentence;
  const metadata = { ...document.metadata, date: { ...document.metadata.date, value: date } };
  return tellsOfYears({ ...sentence, document: { ...document, metadata } }, understanding);
};

describe('a sentence tells of a year', () => {
  it.each<[string, Partial<SentenceSketch>]>([
    ['2020年建成食堂58家。', {}],
    ['2018-2020年建成食堂58家。', {}],
    ['2020年以来建成食堂58家。', {}],
    ['建成食堂58家。', { headings: ['一、2020年工作回顾'] }],
    ['建成食堂58家。', { headings: ['一、过去一年工作情况'] }],
    ['建成食堂58家。', { year: 2020 }],
    ['建成食堂58家,其余3家转入2021年。', { year: 2020 }],
  ])('by its words, its heading or its document: %s', (text, sketch) => {
    expect(tells('南京2020年建成多少食堂', text, sketch)).toBe(true);
  });

  it.each<[string, Partial<SentenceSketch>]>([
    ['建成食堂58家。', {}],
    ['2019年建成食堂58家。', {}],
    ['2020年以来放开办食堂,2021年建成58家。', {}],
    ['2019年建成食堂58家。', { year: 2020 }],
    ['到2025年,建成食堂580家。', { year: 2020 }],
    ['建成食堂58家。', { headings: ['二、2021年重点任务'] }],
  ])('and otherwise does not: %s', (text, sketch) => {
    expect(tells('南京2020年建成多少食堂', text, sketch)).toBe(false);
  });

  it('where it opens with the year from which things went on', () => {
    expect(tells('南京2020年建成多少食堂', '2018年以来,建成食堂58家。', { year: 2020 })).toBe(true);
  });

  it('where the question means the paper of that year', () => {
    const sketch = { year: 2020, documentYear: 2021 };
    expect(tells('南京2021年的工作报告说建成多少食堂', '建成食堂58家。', sketch)).toBe(true);
    expect(tells('南京2021年建成多少食堂', '建成食堂58家。', sketch)).toBe(false);
  });

  it('not by what was intended where it is asked what came of it', () => {
    expect(tells('南京2021年实际建成多少食堂', '2021年,拟将食堂增加到60家。')).toBe(false);
    expect(tells('南京2021年打算建成多少食堂', '2021年,拟将食堂增加到60家。')).toBe(true);
    expect(tells('南京2021年实际建成多少食堂', '2021年,累计建成食堂60家,预计明年再增10家。')).toBe(true);
  });

  it('nor by what stands under a plan', () => {
    const sketch = { headings: ['2021年重点任务', '下一步打算'] };
    expect(tells('南京2021年实际建成多少食堂', '建成食堂60家。', sketch)).toBe(false);
    expect(tells('南京2021年实际建成多少食堂', '已经建成食堂60家。', sketch)).toBe(true);
  });

  it('that was below the plan is no plan', () => {
    expect(tells('南京2021年实际建成多少食堂', '2021年建成食堂60家,低于年初计划。')).toBe(true);
  });

  it('where the question is of a meeting that was held then', () => {
    const sketch = { year: 2020, date: '2021-01-20' };
    expect(tells('南京2021年1月开会审议了什么', '会议审议食堂办法。', sketch)).toBe(true);
    expect(tells('南京2021年办了几家食堂', '会议审议食堂办法。', sketch)).toBe(false);
    expect(tells('南京2022年1月开会审议了什么', '会议审议食堂办法。', sketch)).toBe(false);
  });

  it('whatever it is, where no year is asked about', () => {
    expect(tells('南京建成多少食堂', '到2025年,建成食堂580家。')).toBe(true);
  });
});

describe('the year in which a document was written', () => {
  const written = (date: string | null, basis: 'stated' | 'inferred') => {
    const { metadata } = summaryOf('d', placeNamed('南京市'), 2020);
    return writtenAmid({
      ...metadata,
      year: { value: 2020, basis, evidence: null },
      date: { value: date, basis: 'stated', evidence: null },
    });
  };

  it('is one that it tells of, unless it had just begun', () => {
    expect(written('2021-06-10', 'inferred')).toBe(2021);
    expect(written('2021-02-10', 'inferred')).toBeNull();
    expect(written('2021', 'inferred')).toBeNull();
    expect(written(null, 'inferred')).toBeNull();
  });

  it('is not where it says itself of which year it tells', () => {
    expect(written('2021-06-10', 'stated')).toBeNull();
  });
});
