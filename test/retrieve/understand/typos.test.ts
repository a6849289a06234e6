import { describe, expect, it } from 'vitest';
import { mendTypos } from '../../../src/retrieve/understand/typos.js';
import { PROFILE, profileOf } from '../fixture.js';

const mended = (question: string) => mendTypos(question, PROFILE);

describe('a slip in a place name', () => {
  it.each([
    ['南就市的审批改革', '南京市'],
    ['长存市的养老', '长春市'],
    ['赣洲市引进多少人才', '赣州市'],
    ['邵兴市怎么治水', '绍兴市'],
  ])('is mended and told: %s', (question, meant) => {
    const { text, warnings } = mended(question);
    expect(text).toContain(meant);
    expect(warnings).toMatchObject([{ code: 'place_corrected' }]);
  });

  it.each([
    '南京市的审批改革',
    '北京的养老',
    '常州市引进多少人才',
    '城市更新怎么推进',
    '全市新增床位多少张',
    '各区县怎么做',
    '南宁市的审批改革',
    '长沙市的夜间经济',
    '营商环境',
    '',
  ])('is not suspected in %s', (question) => {
    expect(mended(question)).toEqual({ text: question, warnings: [] });
  });

  it('is only mended to a place of the library', () => {
    const elsewhere = profileOf([['遵义市', 2024]]);
    expect(mendTypos('赣洲市引进多少人才', elsewhere).text).toBe('赣洲市引进多少人才');
  });
});
