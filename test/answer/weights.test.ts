import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/answer/weights.js';
import { understood } from '../retrieve/fixture.js';

/** A library that holds these words and no other. */
const idf =
  (...words: readonly string[]) =>
  (token: string): number =>
    words.some((word) => word.includes(token)) ? 2 : 6;

const weightOf = (question: string, word: string, ...words: readonly string[]): number =>
  weigh(understood(question), idf(...words)).find(({ concept }) => concept.text === word)?.weight ?? 0;

describe('what a concept weighs', () => {
  it('is how rare its own words are', () => {
    expect(weightOf('果园怎么管', '果园', '果园')).toBe(2);
    expect(weightOf('果园怎么管', '果园')).toBe(6);
  });

  it('is how rare the official words are, where only those are in the library', () => {
    expect(weightOf('厂子怎么管', '厂子')).toBe(6);
    expect(weightOf('厂子怎么管', '厂子', '企业')).toBe(2);
  });

  it('is kept in a story where the library has it under its official name, and left out where it has none', () => {
    const story =
      '我家隔壁的木匠喂了两头骡子又养了一窝蜜蜂,祠堂戏台边上还有口水井和一棵槐树,厂子怎么管果园的灌溉';
    expect(weightOf(story, '厂子', '果园', '灌溉', '企业')).toBe(2);
    expect(weightOf(story, '厂子', '果园', '灌溉')).toBe(0);
  });
});
