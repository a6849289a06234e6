import { describe, expect, it } from 'vitest';
import { CitationList } from '../../src/answer/cite.js';
import { maskedDistrict, placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor, type SentenceSketch } from './fixture.js';

const QUESTION = understood('养老床位');
const sentence = (sketch: Partial<SentenceSketch> = {}) =>
  sentenceFor(QUESTION, { text: '新增养老床位520张。', place: placeNamed('南京市'), ...sketch });

describe('citations', () => {
  it('are numbered from 1 in the order of their first use', () => {
    const list = new CitationList();
    const numbers = [sentence(), sentence({ start: 50 }), sentence(), sentence({ document: 'other' })].map(
      (one) => list.cite(one).number,
    );
    expect(numbers).toEqual([1, 2, 1, 3]);
    expect(list.all.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('say word for word what stands where, and link to it', () => {
    const found = new CitationList().cite(sentence({ start: 40, document: 'doc', headings: ['一、养老'] }));
    expect(found).toMatchObject({
      ...{ documentId: 'doc', source: 'doc.txt', place: '南京市', year: 2022, headings: ['一、养老'] },
      ...{ quote: '新增养老床位520张。', span: { start: 40, end: 51 }, url: '/documents/doc#s=40-51' },
    });
    expect(found.quote).toHaveLength(found.span.end - found.span.start);
  });

  it('name an anonymised place as such, and an unknown one not at all', () => {
    const list = new CitationList();
    expect(list.cite(sentence({ place: maskedDistrict('河南省') })).place).toBe('某区');
    expect(list.cite(sentence({ place: null, year: null }))).toMatchObject({ place: null, year: null });
  });

  it('of an empty list are none', () => expect(new CitationList().all).toEqual([]));
});
