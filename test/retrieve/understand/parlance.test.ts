import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCommonSpeech, ownDenials, parlance } from '../../../src/retrieve/understand/parlance.js';
import { questionConcepts } from '../../../src/retrieve/understand/concepts.js';

/** What is left of a question without its formulas. */
const bare = (question: string): string =>
  parlance(question)
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), question);

describe('words of regions', () => {
  it.each([
    ['修一口井几钿', '修一口井多少钱'],
    ['啥辰光发渔网', '什么时候发渔网'],
    ['点解要收渔网', '为什么要收渔网'],
    ['渔网有冇人补', '渔网有没有人补'],
    ['阿拉村边个管渔网', '我们村谁管渔网'],
    ['啷个领渔网', '怎么领渔网'],
    ['渔网有几多', '渔网有多少'],
    ['补网要几久', '补网要多久'],
    ['啥子叫渔网年检', '什么叫渔网年检'],
    ['渔网年检怎么个干法', '渔网年检怎么干'],
  ])('are put in common speech: %s', (question, common) => expect(inCommonSpeech(question)).toBe(common));

  it.each([
    '什么事最难',
    '什么子公司',
    '那边个体户多少',
    '周边度假村几座',
    '重点解决什么',
    '阿拉善盟有几个旗',
    '渔网年检是怎么个说法',
  ])('are not seen where other words hold their characters: %s', (question) =>
    expect(inCommonSpeech(question)).toBe(question),
  );
});

describe('formulas of speech', () => {
  it.each([
    ['补渔网这档子事谁出钱', '补渔网谁出钱'],
    ['晒渔网那茬儿后来成了没', '晒渔网后来成了没'],
    ['给掰扯掰扯渔网年检', '渔网年检'],
    ['说白了渔网归谁', '渔网归谁'],
    ['甭废话就说渔网几张', '渔网几张'],
    ['好家伙,渔网要八百张', '渔网要八百张'],
    ['渔网年检真的假的', '渔网年检'],
    ['我老是整不明白渔网年检', '渔网年检'],
  ])('are no content: %s', (question, left) => expect(bare(question)).toBe(left));

  it('leave what only resembles them', () => {
    for (const question of ['划重点学校的片区', '这条路修了几年', '那座桥谁管', '大摊子收拾了没'])
      expect(bare(question).length).toBeGreaterThan(question.length - 4);
    expect(bare('治理治理河道')).toBe('治理治理河道');
  });

  it('lie within the question', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('这那档子事摊说白了捋一遍的,渔网')) }),
        (question) => {
          for (const { start, end } of parlance(question))
            expect(start >= 0 && end > start && end <= question.length).toBe(true);
        },
      ),
    );
  });
});

describe('a word with its own denial', () => {
  it('is read once', () => {
    expect(ownDenials('渔证认不认', () => false)).toEqual([{ start: 3, end: 5 }]);
    expect(questionConcepts('外省的渔网收不收', []).map(({ text }) => text)).not.toContain('不收');
  });

  it('stays whole where that is known', () => expect(ownDenials('渔网贵不贵', () => true)).toEqual([]));
});
