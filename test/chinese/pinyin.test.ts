import { describe, expect, it } from 'vitest';
import { homophones, pinyinPattern, readingsOf, soundAlike } from '../../src/chinese/pinyin.js';

const found = (name: string, text: string): string[] => text.match(pinyinPattern(name) ?? /$^/gu) ?? [];

describe('pinyinPattern', () => {
  it.each([
    ['Hongyan', '认定鸿雁计划人才', '鸿雁'],
    ["Xi'an", '西安和先安', '西安'],
    ['Chongqing', '重庆市', '重庆'],
    ['Xiamen', '厦门市', '厦门'],
    ["Lu'an", '六安市', '六安'],
    ['Lyuliang', '吕梁市', '吕梁'],
    ['Yushi Hao Shangliang', '推行渝事好商量协商', '渝事好商量'],
  ])('reads %s', (name, text, word) => {
    expect(found(name, text)).toContain(word);
  });

  it('knows what is no pinyin, and bears a long one', () => {
    expect(pinyinPattern('Springfield')).toBeNull();
    expect(pinyinPattern('')).toBeNull();
    expect(pinyinPattern('Ma')).toBeNull();
    expect(pinyinPattern('an'.repeat(40))).toBeNull();
  });

  it('has both readings of a character that has two', () => {
    expect(readingsOf('长')).toEqual(expect.arrayContaining(['chang', 'zhang']));
    expect(readingsOf('A')).toEqual([]);
  });
});

describe('characters that sound alike', () => {
  it.each(['州洲', '绍邵', '存春', '将江', '宁林'])('%s', ([a = '', b = '']) => {
    expect(soundAlike(a, b)).toBe(true);
  });

  it.each(['金诸', '京就', 'A州'])('%s do not', ([a = '', b = '']) => {
    expect(soundAlike(a, b)).toBe(false);
  });

  it('are found, without the character itself', () => {
    expect(homophones('工')).toContain('公');
    expect(homophones('工')).not.toContain('工');
    expect(homophones('A')).toEqual([]);
  });
});
