import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { officialFor, plainWords } from '../../src/chinese/plain.js';
import { expandQuery } from '../../src/chinese/synonyms.js';

const FOLDER = new URL('../../src/chinese/data/plain/', import.meta.url);
const LINES = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

describe('plain words', () => {
  it.each([
    ['没人种', '撂荒地'],
    ['踢皮球', '推诿扯皮'],
    ['摄像头', '视频监控'],
    ['皮包公司', '空壳企业'],
  ])('of %s lead to %s', (plain, official) => expect(officialFor(plain)).toContain(official));

  it('are not led to themselves, and unknown words to nothing', () => {
    for (const word of plainWords()) expect(officialFor(word)).not.toContain(word);
    expect(officialFor('没有这样一个词')).toEqual([]);
  });

  it('are hints of a question beside its synonyms', () => {
    const [found] = expandQuery('哪里的摄像头多').filter(({ term }) => term === '摄像头');
    expect(found?.hints).toContain('视频监控');
  });

  it('that could mean anything are none', () => {
    for (const word of ['弄', '搞', '东西', '情况', '问题', '好', '多', '人', '办', '事'])
      expect(officialFor(word)).toEqual([]);
  });

  it('stand in well-formed lines, each once', () => {
    for (const line of LINES) expect(line).toMatch(/^[^:\s]+(?: [^:\s]+)*: [^:\s]+(?: [^:\s]+)*$/u);
    expect(new Set(LINES).size).toBe(LINES.length);
  });
});
