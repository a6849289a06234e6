import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bearingOf } from '../../src/chinese/leaning.js';

describe('words of speech', () => {
  it('are silent where they only ask, and lean where they say how', () => {
    expect(bearingOf('梳理一下')).toBe('silent');
    expect(bearingOf('下去')).toBe('silent');
    expect(bearingOf('一部分')).toBe('leaning');
    expect(bearingOf('真金白银')).toBe('leaning');
    expect(bearingOf('说道说道')).toBe('silent');
    expect(bearingOf('三番五次')).toBe('leaning');
    expect(bearingOf('腾不出空')).toBe('leaning');
  });

  it('leave words of content alone', () => {
    for (const word of ['高铁', '学费', '核电站', '食堂', '房价', '排名', '实事', '门槛'])
      expect(bearingOf(word)).toBeNull();
  });

  it('stand in one class each', () => {
    const lines = readFileSync(new URL('../../src/chinese/data/leaning-words.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const classes = lines.map((line) => line.split(': '));
    expect(classes.every(([name, words]) => /^(?:silent|leaning)$/u.test(name ?? '') && words)).toBe(true);
    const of = (name: string): string[] =>
      classes.flatMap(([own, words]) => (own === name ? (words ?? '').split(' ') : []));
    expect(of('silent').filter((word) => of('leaning').includes(word))).toEqual([]);
  });
});
