import { describe, expect, it } from 'vitest';
import { questionMentions, questionPlaces } from '../../../src/retrieve/understand/places.js';
import { namesOf, placeNamed, PROFILE } from '../fixture.js';

const KNOWN = PROFILE.places;
const placesOf = (question: string) => {
  const { use, exclude, others } = questionPlaces(question, KNOWN);
  return { use: namesOf(use), exclude: namesOf(exclude), others };
};
const one = (...use: string[]) => ({ use, exclude: [], others: false });
const without = (...exclude: string[]) => ({ use: [], exclude, others: true });

describe('the place around another one', () => {
  it('is not asked about where it only says whose table it stands in', () => {
    const { use } = questionPlaces('海阳市修了多少个船台,烟台那张表上的', []);
    expect(use.map(({ name }) => name)).toEqual(['海阳市']);
  });

  it('is asked about where it is asked again', () => {
    const { use } = questionPlaces('海阳市修了多少个船台,烟台全市呢', []);
    expect(use.map(({ name }) => name).sort()).toEqual(['海阳市', '烟台市'].sort());
  });
});

describe('places that a question wants', () => {
  it.each([
    ['南京的审批改革', one('南京市')],
    ['南京市2022年有多少项试点', one('南京市')],
    ['宁的做法', one()],
    ['接入了多少市州和县', one()],
    ['马鞍山市和县有多少个村', one('和县')],
    ['赣南怎么推进的', one('赣州市')],
    ['万州办事要跑几次', one('万州区')],
    ['金陵的营商环境', one('南京市')],
    ['江西有什么经验', one('江西省')],
    ['南京和赣州谁快', one('南京市', '赣州市')],
    ['长春、南京、赣州的排名', one('长春市', '南京市', '赣州市')],
    ['审批怎么改的', one()],
    ['', one()],
  ])('%s', (question, wanted) => {
    const found = placesOf(question);
    expect({ ...found, others: false }).toEqual(wanted);
  });

  it('are the innermost where one only says in which other it lies', () => {
    expect(placesOf('重庆渝中区的社区治理').use).toEqual(['渝中区']);
    expect(placesOf('重庆市万州区压缩了多少').use).toEqual(['万州区']);
    expect(placesOf('江西省赣州市的人才政策').use).toEqual(['赣州市']);
    expect(placesOf('江苏南京的改革').use).toEqual(['南京市']);
  });

  it('are the city whose counties are meant, where the library has no county of that name', () => {
    expect(placesOf('赣州县里的医院').use).toEqual(['赣州市']);
  });

  it('are those of a region word, unless a place of its own is named', () => {
    expect(placesOf('东北有哪些做法').use).toEqual(expect.arrayContaining(['吉林省', '辽宁省', '黑龙江省']));
    expect(placesOf('东北的长春怎么改').use).toEqual(['长春市']);
  });

  it('are not read across words', () => {
    expect(placesOf('沿海城市怎么做外贸').use).toEqual([]);
    expect(placesOf('沿海城市怎么做外贸').exclude).toEqual([]);
  });

  it('are taken from the name of an organisation only where the library has the place, and no other is named', () => {
    expect(placesOf('南京旅游集团重组了几家公司').use).toEqual(['南京市']);
    expect(placesOf('北京时间几点开会').use).toEqual([]);
    expect(placesOf('赣州引进了北京大学吗').use).toEqual(['赣州市']);
  });

  it('are those of a city at hand where others bear the same name', () => {
    const inCity = (question: string, city: string) =>
      questionPlaces(question, [placeNamed(city)]).use.map(({ city: of, name }) => `${of ?? ''}${name}`);
    expect(inCity('西湖区的养老食堂', '南昌市')).toEqual(['南昌市西湖区']);
    expect(inCity('西湖区的养老食堂', '杭州市')).toEqual(['杭州市西湖区']);
    expect(inCity('鼓楼区谁管停车', '徐州市')).toEqual(['徐州市鼓楼区']);
  });

  it('are known in speech too, whatever stands around them', () => {
    const known = ['新都区', '海门区', '浏阳市', '临沂市', '惠城区', '昆明市'].map(placeNamed);
    const use = (question: string) => namesOf(questionPlaces(question, known).use);
    expect(use('昆明跟新都同样要收费吗')).toEqual(['昆明市', '新都区']);
    expect(use('咱海门究竟补多少')).toEqual(['海门区']);
    expect(use('浏阳和平邑谁更快')).toEqual(['浏阳市', '平邑县']);
    expect(use('惠城跟昆明路边摊怎么管')).toEqual(['惠城区', '昆明市']);
    expect(use('昆明路上的路灯')).toEqual(['昆明市']);
    expect(use('公司新都心项目')).toEqual([]);
  });

  it('are one where it is named twice', () => {
    const use = (question: string) => namesOf(questionPlaces(question, [placeNamed('赣州市')]).use);
    expect(use('虔州(就是赣州)补了多少')).toEqual(['赣州市']);
    expect(use('赣州,也叫赣县,补了多少')).toEqual(['赣州市']);
    expect(use('赣州市(章贡区)补了多少')).toEqual(['章贡区']);
  });

  it('are called by what they are praised for', () => {
    const use = (question: string) => namesOf(questionPlaces(question, KNOWN).use);
    expect(use('六朝古都的夜间经济')).toEqual(['南京市']);
    expect(use('北国春城的供热怎么改')).toEqual(['长春市']);
    expect(namesOf(questionPlaces('油城对零工发什么卡', [placeNamed('大庆市')]).use)).toEqual(['大庆市']);
    expect(use('油城对零工发什么卡')).toEqual([]);
    const { spans } = questionPlaces('赣鄱大地和三秦大地的河长制', KNOWN);
    expect(spans.at(-1)).toEqual({ start: 5, end: 9 });
  });

  it('are a province and its city where they are set against each other', () => {
    expect(placesOf('江西定的期限跟赣州实际用的差多少').use).toEqual(['江西省', '赣州市']);
    expect(placesOf('赣州和江西全省比怎么样').use).toEqual(['赣州市', '江西省']);
    expect(placesOf('江西当年配了多少,赣州又配了多少').use).toEqual(['江西省', '赣州市']);
    expect(placesOf('在江西,赣州做了什么').use).toEqual(['赣州市']);
  });

  it('may have a part of theirs behind the name', () => {
    expect(placesOf('大连片区的承诺制').use).toEqual(['大连市']);
    expect(placesOf('集中连片区域的改造').use).toEqual([]);
  });

  it('are known where they stand', () => {
    const question = '请问南京和万州区的政务服务';
    const { spans } = questionPlaces(question, KNOWN);
    expect(spans.map(({ start, end }) => question.slice(start, end))).toEqual(['南京', '万州区']);
    expect(questionMentions(question, KNOWN).map(({ matched }) => matched)).toEqual(['南京', '万州区']);
  });
});

describe('places that a question leaves out', () => {
  it.each([
    '除了南京,别的城市怎么做的',
    '除南京外,各地有什么做法',
    '除南京市以外的城市怎么做',
    '南京以外的城市有什么经验',
    '南京除外,其他地方呢',
    '不要南京的,看看其他城市',
    '撇开南京,各地怎么改的',
    '南京就不用看了,其他城市呢',
  ])('%s', (question) => expect(placesOf(question)).toEqual(without('南京市')));

  it('may be several', () => {
    expect(placesOf('除了南京和赣州,其他城市怎么做')).toEqual(without('南京市', '赣州市'));
    expect(placesOf('除南京、赣州外,各地的做法')).toEqual(without('南京市', '赣州市'));
    expect(placesOf('南京和赣州以外的城市')).toEqual(without('南京市', '赣州市'));
  });

  it('do not take the wanted ones along', () => {
    const found = placesOf('除了南京,赣州怎么做的');
    expect(found).toMatchObject({ use: ['赣州市'], exclude: ['南京市'] });
    expect(placesOf('长春怎么做的,不看南京')).toMatchObject({ use: ['长春市'], exclude: ['南京市'] });
  });

  it("never are the asker's own where he asks about nobody else", () => {
    expect(placesOf('我们是南京的,审批怎么改')).toEqual(one('南京市'));
    expect(placesOf('我在南京,社保怎么办')).toEqual(one('南京市'));
  });
});

describe('a question about others', () => {
  it.each([
    '其他城市怎么做',
    '别的地方有经验吗',
    '各地的做法',
    '外地怎么改审批',
    '兄弟城市的经验',
    '哪些城市做了医改',
    '周边地区的情况',
    '他山之石',
    '全国各地怎么办',
  ])('is %s', (question) => expect(placesOf(question)).toEqual({ use: [], exclude: [], others: true }));

  it.each(['南京怎么做', '怎么改审批', '城市更新怎么推进', '其他费用有多少'])('is not %s', (question) =>
    expect(placesOf(question).others).toBe(false),
  );
});
