import { describe, expect, it } from 'vitest';
import { withoutUnsureMarks } from '../../../src/retrieve/understand/unsure.js';

describe('a name in quotation marks', () => {
  it.each([
    ['南京“极简办3.0”之类的改革有哪些', '南京极简办之类的改革有哪些'],
    ['好像叫“邻里食堂”的那个,一共几家', '好像叫邻里食堂的那个,一共几家'],
    ['印象里叫"数字管家"还是什么,谁牵头', '印象里叫数字管家还是什么,谁牵头'],
    ['“一表清”或者类似的做法', '一表清或者类似的做法'],
  ])('is asked for in other words too where the asker is unsure of it: %s', (question, wanted) => {
    expect(withoutUnsureMarks(question)).toBe(wanted);
  });

  it('stands as it is where he is sure', () => {
    for (const question of ['南京的“极简办3.0”是什么', '什么是“邻里食堂”', '“一表清”这种政策谁牵头'])
      expect(withoutUnsureMarks(question)).toBe(question);
  });
});
