import { describe, expect, it } from 'vitest';
import { questionMentions } from '../../../src/retrieve/understand/places.js';
import { maskedDistrict, placeNamed, understood } from '../fixture.js';

const named = (question: string, places = [maskedDistrict('河南省'), placeNamed('南京市')]) =>
  questionMentions(question, places).map(({ place, span }) => ({
    name: place.name,
    words: question.slice(span.start, span.end),
  }));

describe('somewhere inside a place', () => {
  it.each([
    ['河南那个区办了几所夜校', '河南那个区'],
    ['河南的那个区夜校收费吗', '河南的那个区'],
    ['河南省这个区的夜校', '河南省这个区'],
  ])('is the one of that level that the library has: %s', (question, words) => {
    expect(named(question)).toEqual([{ name: '某区', words }]);
  });

  it.each(['河南那个区域的夜校', '河南那个区委怎么分工', '河南那个市的夜校', '河南的区'])(
    'is not read where no such place is meant or known: %s',
    (question) => {
      expect(named(question)[0]).toEqual({ name: '河南省', words: '河南' });
    },
  );

  it('stays open where the library has several', () => {
    const places = [placeNamed('南京市'), placeNamed('苏州市')];
    expect(named('江苏那个市的夜校', places)).toEqual([{ name: '江苏省', words: '江苏那个市' }]);
  });

  it('may be compared with another', () => {
    expect(understood('南京和江西的那个市,夜校各收多少钱').sides).toEqual([
      '南京,夜校收多少钱',
      '江西的那个市,夜校收多少钱',
    ]);
  });
});
