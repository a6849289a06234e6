import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSpelledPlaces } from '../../src/chinese/place-spelling.js';
import { placeNamed } from '../retrieve/fixture.js';

const KNOWN = [placeNamed('宜昌市'), placeNamed('洛阳市'), placeNamed('万州区')];

describe('a place that is spelled out in Latin letters', () => {
  it.each([
    ['yi chang怎么减证明', 'Yichang怎么减证明'],
    ['Yíchāng怎么减证明', 'Yichang怎么减证明'],
    ['luoyangshi怎么减证明', 'Luoyang怎么减证明'],
    ['luo yang shi 怎么减证明', 'Luoyang 怎么减证明'],
    ["Xi'an和Luo-Yang怎么减证明", 'Xian和Luoyang怎么减证明'],
    ['wan zhou qu怎么减证明', 'Wanzhou怎么减证明'],
    ['How did Luo Yang cut certificates?', 'How did Luoyang cut certificates?'],
    ['how did yi chang cut certificates?', 'how did Yichang cut certificates?'],
    ['su zhou怎么减证明', 'Suzhou怎么减证明'],
  ])('%s is one word', (question, joined) => expect(joinSpelledPlaces(question, KNOWN)).toBe(joined));

  it.each([
    'Luoyang怎么减证明',
    'how did he nan the pan',
    'what can long men do',
    'PPP项目怎么减证明',
    '一网通办app怎么用',
  ])('leaves %s as it is', (question) => {
    const elsewhere = [placeNamed('赣州市')];
    expect(joinSpelledPlaces(question, elsewhere)).toBe(question);
  });

  it('changes nothing but Latin letters, and nothing the second time', () => {
    const word = fc.constantFrom(
      'yi chang',
      'Luo yang',
      'shi',
      '怎么办',
      ' ',
      ',',
      'the',
      "xi'an",
      '2022',
      'xiàn',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join('');
        const once = joinSpelledPlaces(text, KNOWN);
        const rest = (of: string): string => of.replace(/[\p{Script=Latin}\p{M} '’-]/gu, '');
        expect(rest(once)).toBe(rest(text));
        expect(joinSpelledPlaces(once, KNOWN)).toBe(once);
      }),
    );
  });
});
