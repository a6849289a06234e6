import { describe, expect, it } from 'vitest';
import { tagged, type Word } from '../../../src/chinese/segment.js';
import { questionConcepts, type Concept } from '../../../src/retrieve/understand/concepts.js';
import { isHeard, regrouped, reheard } from '../../../src/retrieve/understand/unheard.js';

/** A library that holds these words and no other. */
const library =
  (...words: readonly string[]) =>
  (token: string): number =>
    words.some((word) => word.includes(token)) ? 2 : 6;

const read = (question: string, ...words: readonly string[]): readonly Concept[] =>
  questionConcepts(question, [], library(...words));
const texts = (concepts: readonly Concept[]): string[] => concepts.map(({ text }) => text);
const importanceOf = (concepts: readonly Concept[], text: string): number | undefined =>
  concepts.find((concept) => concept.text === text)?.importance;

describe('words that no document of the library has', () => {
  it('are heard where all that they are made of is', () => {
    expect(isHeard('果园', library('果园'))).toBe(true);
    expect(isHeard('果园', library('果树'))).toBe(false);
  });

  it('say what the stem says, where they are a verb and how it comes out', () => {
    const concepts = read('渔网从果园里拽走多少', '果园', '渔网');
    expect(texts(concepts)).toContain('拽');
    expect(texts(concepts)).not.toContain('拽走');
    expect(texts(read('货款的留成是多少', '货款'))).toContain('留成');
  });

  it('stay whole where the library has them', () => {
    expect(texts(read('渔网从果园里搬走多少', '果园', '渔网', '搬走'))).toContain('搬走');
  });

  it('lean where they say in what way, when or how much', () => {
    const concepts = read('果园轮番施肥十几次', '果园', '施肥');
    expect(importanceOf(concepts, '轮番')).toBeLessThan(0.5);
    expect(importanceOf(concepts, '果园')).toBe(1);
  });

  it('decide where nothing else is asked about', () => {
    expect(read('明早下不下雪').some(({ importance }) => importance === 1)).toBe(true);
  });

  it('decide where they name a thing', () => {
    expect(importanceOf(read('果园里的核电站有几座', '果园'), '核电站')).toBe(1);
    expect(importanceOf(read('果园的房价涨了多少', '果园'), '房价')).toBe(1);
  });

  it('are taken apart where they were only guessed', () => {
    const guessed: Word = { text: '园浇', start: 1, end: 3, tag: 'x' };
    expect(reheard(guessed, '果园浇水', () => true).map(({ text }) => text)).toEqual(['园', '浇']);
    const known: Word = { text: '果园', start: 0, end: 2, tag: 'n' };
    expect(reheard(known, '果园浇水', () => true)).toEqual([known]);
  });

  it('lose the measure word of a count that was glued to them', () => {
    const glued: Word = { text: '口鲎', start: 4, end: 6, tag: 'x' };
    expect(reheard(glued, '渔网撒了口鲎', () => true).map(({ text }) => text)).toEqual(['口', '鲎']);
    expect(
      reheard({ ...glued, start: 4, end: 6 }, '渔网有几口鲎', () => true).map(({ text }) => text),
    ).toEqual(['鲎']);
  });

  it('lose an auxiliary before what can be done', () => {
    const word: Word = { text: '水能', start: 0, end: 2, tag: 'n' };
    expect(reheard(word, '水能卖给邻村吗', () => true).map(({ text }) => text)).toEqual(['水']);
    expect(reheard(word, '水能发电站几座', () => true)).toEqual([word]);
  });

  it('stay whole where they may be somebody', () => {
    const name: Word = { text: '王蕾', start: 0, end: 2, tag: 'x' };
    expect(reheard(name, '王蕾是谁', () => true)).toEqual([name]);
  });

  it('give back the character that belongs to the word before', () => {
    const words: Word[] = [
      { text: '专', start: 0, end: 1, tag: 'n' },
      { text: '班组长', start: 1, end: 4, tag: 'n' },
    ];
    const cut = regrouped(words, (term) => term === '班组长');
    expect(cut.map(({ text, start, end }) => [text, start, end])).toEqual([
      ['专班', 0, 2],
      ['组长', 2, 4],
    ]);
    expect(regrouped(words, () => false)).toEqual(words);
  });

  it('are cut anew across their border where the library knows what then comes out', () => {
    const cut: Word[] = [
      { text: '清河', start: 0, end: 2, tag: 'n' },
      { text: '道砂', start: 2, end: 4, tag: 'x' },
    ];
    const texts = (...known: readonly string[]): string[] =>
      regrouped(cut, (term) => term.length > 1 && !known.includes(term)).map(({ text }) => text);
    expect(texts('河道')).toEqual(['清', '河道', '砂']);
    expect(texts('清河', '道砂')).toEqual(['清河', '道砂']);
    expect(texts()).toEqual(['清河', '道砂']);
  });

  it('stay whole where only one of them would be taken apart', () => {
    const cut: Word[] = [
      { text: '果园', start: 0, end: 2, tag: 'n' },
      { text: '核电站', start: 2, end: 5, tag: 'n' },
    ];
    expect(regrouped(cut, (term) => term === '核电站')).toEqual(cut);
  });

  it('never leave the question that they stand in', () => {
    for (const question of ['谁在果园里兜圈子', '渔网晒干了没有', '他们甩出去几亩']) {
      for (const word of tagged(question))
        for (const { text, start, end } of reheard(word, question, () => true))
          expect(question.slice(start, end)).toBe(text);
    }
  });
});
