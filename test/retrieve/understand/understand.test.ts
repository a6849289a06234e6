import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedDistrict, namesOf, profileOf, understood } from '../fixture.js';

describe('a question, understood', () => {
  it('tells places, years, what is asked, topics and terms', () => {
    const { understood: parts, asked, head, chinese } = understood('南京2022年新增养老床位多少张？');
    expect(chinese).toBe('南京2022年新增养老床位多少张?');
    expect(asked).toBe('figure');
    expect(head?.text).toContain('床位');
    expect(parts).toMatchObject({ language: 'zh', intent: 'lookup', years: [2022], excludePlaces: [] });
    expect(namesOf(parts.places)).toEqual(['南京市']);
    expect(parts.topics).not.toEqual([]);
    expect(parts.terms.join('')).toContain('养老');
    for (const term of parts.terms) expect(term).not.toMatch(/南京|2022/u);
  });

  it('is the same in traditional characters', () => {
    const simple = understood('赣州怎么优化营商环境?');
    const traditional = understood('贛州怎麼優化營商環境？');
    expect(traditional.chinese).toBe(simple.chinese);
    expect(traditional.understood).toEqual(simple.understood);
  });

  it('is the same in English, as far as words go', () => {
    const english = understood('How did Nanjing reform approvals in 2022?');
    expect(english.understood).toMatchObject({ language: 'en', years: [2022] });
    expect(namesOf(english.understood.places)).toEqual(['南京市']);
    expect(english.chinese).toContain('审批');
    expect(english.asked).toBe('practice');
    expect(english.standaloneQuestion).toBe('How did Nanjing reform approvals in 2022?');
  });

  it('knows a Chinese label in an English question', () => {
    const { understood: parts, concepts } = understood('What does “三减一优” mean in Nanjing?');
    expect(parts.language).toBe('en');
    expect(concepts.some(({ text, exact }) => text === '三减一优' && exact)).toBe(true);
  });

  it('finds places in pinyin', () => {
    expect(namesOf(understood('nanjing的营商环境').understood.places)).toEqual(['南京市']);
  });

  it('mends a slip and says so', () => {
    const { warnings, understood: parts } = understood('赣洲市引进多少人才');
    expect(namesOf(parts.places)).toEqual(['赣州市']);
    expect(warnings.map(({ code }) => code)).toContain('place_corrected');
  });

  it("asks only for what the caller's filter leaves", () => {
    const filter = { places: ['赣州'], years: [2021], topics: [], kinds: ['result'] as const };
    const found = understood('南京和赣州2021年和2022年的养老', { filter });
    expect(namesOf(found.understood.places)).toEqual(['赣州市']);
    expect(found.understood).toMatchObject({ years: [2021], topics: [], kinds: ['result'] });
    expect(found.filter).toEqual(filter);
  });

  it('keeps asking for a place and a year that the filter rules out', () => {
    const parts = understood('南京2022年的养老', { filter: { places: ['赣州'], years: [2021] } }).understood;
    expect(namesOf(parts.places)).toEqual(['南京市']);
    expect(parts.years).toEqual([2022]);
  });

  it("takes the filter's years where the question leaves them open", () => {
    expect(understood('南京的养老', { filter: { years: [2021] } }).understood.years).toEqual([2021]);
  });

  it('keeps a wanted place that lies in the place of the filter', () => {
    const parts = understood('南京的养老', { filter: { places: ['江苏省'] } }).understood;
    expect(namesOf(parts.places)).toEqual(['南京市']);
  });

  it("counts years back from the named place's newest report", () => {
    const { understood: parts, warnings } = understood('长春去年的养老床位', { now: 2030 });
    expect(parts.years).toEqual([2020]);
    expect(warnings).toMatchObject([{ code: 'relative_year' }]);
  });

  it('knows a masked place of the library', () => {
    const profile = profileOf([['某区', 2022]]);
    expect(profile.places).toEqual([maskedDistrict('河南省')]);
    expect(understood('某区推行了什么', { profile }).understood.places).toMatchObject([{ masked: true }]);
  });

  it('never throws, whatever it is asked', () => {
    const history = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 2 });
    const pieces = fc.constantFrom(
      '南京',
      '那',
      '呢?',
      '和',
      '比',
      '2022年',
      '多少',
      '“',
      '”',
      '1+1',
      'how',
      '除了',
      ' ',
    );
    const question = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(question, history, (asked, before) => {
        const result = understood(asked, { history: before });
        expect(result.question).toBe(asked);
        for (const { span } of result.concepts) expect(span.end).toBeLessThanOrEqual(result.chinese.length);
      }),
    );
  });
});
