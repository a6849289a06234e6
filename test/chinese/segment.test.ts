import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  domainTerms,
  lexicalTokens,
  questionTokens,
  searchTokens,
  tagged,
  words,
} from '../../src/chinese/segment.js';

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '放管服',
        '最多跑一次',
        '改革',
        '12.5亿元',
        '營商環境',
        '\n',
        ' ',
        '，',
        '\ud800',
        '😀',
        'ＧＤＰ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

const count = (tokens: readonly string[], token: string): number =>
  tokens.filter((each) => each === token).length;
const texts = (found: readonly { readonly text: string }[]): string[] => found.map((word) => word.text);

describe('words', () => {
  it('keeps figures and domain terms whole', () => {
    expect(texts(words('深化放管服改革，投资12.5亿元。'))).toEqual([
      '深化',
      '放管服改革',
      '，',
      '投资',
      '12.5',
      '亿元',
      '。',
    ]);
    expect(texts(words('实行一枚印章管审批'))).toEqual(['实行', '一枚印章管审批']);
  });

  it('loses no character and gives true offsets, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const cut of [words(text), tagged(text)]) {
          expect(texts(cut).join('')).toBe(text);
          for (const word of cut) expect(text.slice(word.start, word.end)).toBe(word.text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives parts of speech', () => {
    const tags = new Map(tagged('赣州推进放管服改革').map((word) => [word.text, word.tag]));
    expect(tags.get('赣州')).toBe('ns');
    expect(tags.get('推进')).toBe('v');
    expect(tags.get('放管服改革')).toBe('nz');
  });
});

describe('domainTerms', () => {
  it('finds the longest term however it is typed', () => {
    const text = '最多跑\n一次改革、一網通辦，互联网＋政务服务';
    expect(domainTerms(text)).toEqual([
      { text: '最多跑\n一次改革', start: 0, end: 8 },
      { text: '一網通辦', start: 9, end: 13 },
      { text: '互联网＋政务服务', start: 14, end: 22 },
    ]);
  });

  it('finds none in other prose', () =>
    expect(domainTerms('今天下午天气很好，大家去公园散步。')).toEqual([]));
});

describe('searchTokens', () => {
  it('drops punctuation and white space and folds width and case', () =>
    expect(searchTokens('ＧＤＰ 增长，5.2%！')).toEqual(['gdp', '增长', '5.2']));
});

describe('lexicalTokens', () => {
  it('holds characters, bigrams and long words, each occurrence once', () => {
    const tokens = lexicalTokens('社会主义改革');
    expect([...tokens].sort()).toEqual(
      ['社会主义', '会主', '主义', '义改', '改革', '社会', '社', '会', '主', '义', '改', '革'].sort(),
    );
    expect(count(lexicalTokens('改革，改革'), '改革')).toBe(2);
  });

  it('makes no bigram across punctuation but one across a line break', () => {
    expect(lexicalTokens('深化，改革')).not.toContain('化改');
    expect(lexicalTokens('深化\n改革')).toContain('化改');
  });

  it('keeps numbers, grouped thousands and Latin words whole', () =>
    expect(lexicalTokens('5G基站1,200个、占82.8%，GDP第３')).toEqual(
      expect.arrayContaining(['5g', '1200', '82.8', 'gdp', '3']),
    ));

  it('is the same for traditional and simplified, wide and narrow', () =>
    expect(lexicalTokens('優化營商環境，完成１２項')).toEqual(lexicalTokens('优化营商环境,完成12项')));

  it('takes any text', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        lexicalTokens(text).every((token) => /^[\p{L}\p{N}\p{Script=Han}.]+$/u.test(token)),
      ),
    );
  });
});

describe('questionTokens', () => {
  it('leaves out what a question is asked with, and what arises only beside it', () => {
    const tokens = questionTokens('请问南京有哪些优化营商环境的做法？');
    for (const gone of ['请', '请问', '问南', '京有', '有', '哪些', '哪', '境的', '的'])
      expect(tokens).not.toContain(gone);
    for (const left of ['南京', '优化', '营商', '环境', '做法', '营']) expect(tokens).toContain(left);
  });

  it('keeps a stop word that is part of another word', () => {
    expect(questionTokens('项目的目的')).toEqual(expect.arrayContaining(['目的', '的']));
    expect(questionTokens('有效投资')).toEqual(expect.arrayContaining(['有效', '有']));
  });

  it('gives nothing for a question of stop words alone', () =>
    expect(questionTokens('请问是什么？ What is it?')).toEqual([]));

  it('is a part of the lexical tokens of the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = lexicalTokens(text);
        for (const token of new Set(questionTokens(text)))
          expect(count(questionTokens(text), token)).toBeLessThanOrEqual(count(all, token));
      }),
      { numRuns: 50 },
    );
  });
});
