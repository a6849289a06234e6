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

  it.each([
    '其他城市怎么做',
    '哪些城市搞了医改',
    '兄弟城市的做法',
    '省会城市和沿江城市',
    '南方省份的经验',
    '主城区怎么管',
    '金城的做法',
  ])('is not suspected in a common word that is a character off a name: %s', (question) => {
    const near = profileOf([
      ['诸城市', 2020],
      ['南京市', 2021],
      ['晋城市', 2022],
      ['大连市', 2022],
    ]);
    expect(mendTypos(question, near)).toEqual({ text: question, warnings: [] });
  });

  it.each([
    ['株州的医保', '株洲市', '株洲的医保'],
    ['毫州医改', '亳州市', '亳州医改'],
    ['黑龙将省的人才', '黑龙江省', '黑龙江省的人才'],
    ['呼和特市的改革', '呼和浩特市', '呼和浩特市的改革'],
    ['请问诸成市怎么管', '诸城市', '请问诸城市怎么管'],
    ['连云岗养老怎么补', '连云港市', '连云港养老怎么补'],
  ])('is mended by sound, by looks, or where much of the name is left: %s', (question, place, wanted) => {
    expect(mendTypos(question, profileOf([[place, 2022]])).text).toBe(wanted);
  });

  it('is mended to the place of the level that is written', () => {
    const both = profileOf([
      ['兰州市', 2022],
      ['兰考县', 2020],
    ]);
    expect(mendTypos('兰靠县的合作社几家', both).text).toBe('兰考县的合作社几家');
  });

  it('is only mended to a place of the library', () => {
    const elsewhere = profileOf([['遵义市', 2024]]);
    expect(mendTypos('赣洲市引进多少人才', elsewhere).text).toBe('赣洲市引进多少人才');
  });
});
