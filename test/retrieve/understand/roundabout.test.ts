import { describe, expect, it } from 'vitest';
import { questionMentions } from '../../../src/retrieve/understand/places.js';
import { resolvePlaces } from '../../../src/chinese/places.js';
import { PROFILE } from '../fixture.js';

const named = (question: string) =>
  questionMentions(question, PROFILE.places).map(({ place, matched }) => [place.name, matched]);

describe('a place named by way of another name', () => {
  it.each([
    ['江苏省会的医保', '南京市', '江苏省会'],
    ['四川的省会城市怎么改', '成都市', '四川的省会城市'],
    ['武侯区所在的省有什么政策', '四川省', '武侯区所在的省'],
    ['顺德、南海所在那个市的食堂', '佛山市', '顺德、南海所在那个市'],
    ['黔省的采购平台', '贵州省', '黔省'],
    ['宁2022年选了多少项目', '南京市', '宁'],
  ])('%s', (question, place, matched) => {
    expect(named(question)).toEqual([[place, matched]]);
  });

  it.each([
    ['江苏省会议怎么开', '江苏省'],
    ['江苏省会计改革', '江苏省'],
  ])('is not seen in %s', (question, place) => {
    expect(named(question)).toMatchObject([[place, '江苏省']]);
  });

  it('is the one that hides its name', () => {
    const [hidden] = resolvePlaces('某区');
    const found = (question: string) =>
      questionMentions(question, hidden === undefined ? [] : [hidden]).map(({ matched }) => matched);
    expect(found('没露名字的那个区怎么修渔港')).toEqual(['没露名字的那个区']);
    expect(found('那份区名打码的总结提到几座渔港')).toEqual(['那份区名打码的总结']);
    expect(found('渔港(名字打星号的那份)怎么修')).toEqual(['名字打星号的那份']);
    expect(found('渔民匿名举报怎么查')).toEqual([]);
    expect(questionMentions('没露名字的那个区怎么修渔港', []).length).toBe(0);
  });

  it('is a long name of the library cut short, if only one is', () => {
    const cities = resolvePlaces('石家庄市和佳木斯市');
    const found = (question: string, known = cities) =>
      questionMentions(question, known).map(({ place }) => place.name);
    expect(found('佳市的豆腐坊怎么管')).toEqual(['佳木斯市']);
    expect(found('佳市场怎么管')).toEqual([]);
    expect(found('佳市的豆腐坊怎么管', [])).toEqual([]);
  });

  it('is none where an abbreviation could be many things', () => {
    expect(named('新2022年')).toEqual([]);
    expect(named('宁的做法')).toEqual([]);
  });
});
