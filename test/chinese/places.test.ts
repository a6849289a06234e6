import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPlaces,
  findRegions,
  placeByCode,
  placeLabel,
  placesIn,
  resolvePlaces,
  similarPlaces,
  type PlaceContext,
} from '../../src/chinese/places.js';
import type { Place } from '../../src/domain/place.js';

const named = (name: string): Place => {
  const [place] = resolvePlaces(name);
  if (place === undefined) throw new Error(`no place ${name}`);
  return place;
};

/** `南京市`, `鼓楼区@南京市`, `南京市!` inside a name, `鼓楼区?` when unsettled. */
const shown = (text: string, context: PlaceContext = {}): string[] =>
  findPlaces(text, context).map(
    ({ place, inName, ambiguous }) =>
      place.name + (inName === true ? '!' : '') + (ambiguous === true ? '?' : ''),
  );

describe('findPlaces', () => {
  it.each([
    ['full names', '南京市、江西省和重庆市万州区', ['南京市', '江西省', '重庆市', '万州区']],
    ['short names', '南京、赣州交出答卷,万州紧随其后', ['南京市', '赣州市', '万州区']],
    [
      'provinces with long names',
      '内蒙古、新疆、广西和宁夏',
      ['内蒙古自治区', '新疆维吾尔自治区', '广西壮族自治区', '宁夏回族自治区'],
    ],
    ['short names of autonomous prefectures', '恩施州与海南州', ['恩施土家族苗族自治州', '海南藏族自治州']],
    ['a city of its province’s name', '吉林省吉林市', ['吉林省', '吉林市']],
    ['the province where the name is bare', '吉林与海南', ['吉林省', '海南省']],
    ['a city under 市委', '长春市委市政府', ['长春市']],
    ['a district under 区委', '万州区委', ['万州区']],
    ['a development zone of the table', '苏州工业园区', ['苏州工业园区']],
    ['counties straight under a province', '济源市', ['济源市']],
    ['counties side by side', '公主岭市农安两地', ['公主岭市', '农安县']],
    [
      'counties in a list with 、',
      '公主岭、榆树、农安、德惠四县(市)',
      ['公主岭市', '榆树市', '农安县', '德惠市'],
    ],
    [
      'a district of ordinary words after its city',
      '天津市和平区与天津和平',
      ['天津市', '和平区', '天津市', '和平区'],
    ],
    ['a county of ordinary words after its province', '江西兴国的做法', ['江西省', '兴国县']],
    ['a city cut from 市场', '南京市场监管', ['南京市']],
    ['a place after 推', '推广东莞经验', ['东莞市']],
  ])('reads %s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    ['平安中国建设'], ['夺得长安杯'], ['“一带一路”北线重要节点'], ['中国改革'], ['大方得体、安全和平'],
    ['形成都市圈'], ['打造成都市农业'], ['幸福建设'], ['老旧城区更新'], ['老城区养老难'], ['网上海关业务'],
    ['诚信阳光'], ['东营商环境'], ['集中卫生资源'], ['重大理论问题'], ['交通化解'], ['西南通道建设'],
    ['区域协调'], ['南岸区域'], ['县域经济'], ['高举旗帜'], ['榆树很多'], ['重大连接'], ['长白山'], ['黄河南岸'],
    ['三明确一规范'], ['经济复苏中'], ['航运城市'], ['文山会海'], ['长治久安'], ['世界大同'], ['朝阳产业'],
    ['永宁街道'], ['滨江游轮'], ['平湖英才'], ['社会安定和谐'], ['统一合作共和'], ['安居乐业'], ['公安机关'],
    ['*区融合发展'], ['完成*市级任务'], ['**级'], ['共**项'], ['普通话推广'], ['白云生处'], ['光明日出'],
    ['最大庆典'], ['传承德育'], ['饱和田间'],
  ])('sees no place in %s', (text) => {
    expect(shown(text)).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['南京路步行街', ['南京市!']],
    ['北京时间八点', ['北京市!']],
    ['中山大学教授', ['中山市!']],
    ['重庆大学附属三峡医院', ['重庆市!']],
    ['南京日报记者', ['南京市!']],
    ['广东省人民医院赣州医院', ['广东省!', '赣州市!']],
    ['吉林长春社区干部学院', ['吉林省!', '长春市!']],
    ['南京工艺装备制造有限公司', ['南京市!']],
    ['南京市委办公室', ['南京市']],
    ['南京路径清晰', ['南京市']],
  ])('tells a name’s part from a place: %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    ['宁镇扬一体化', ['南京市', '镇江市', '扬州市']],
    ['赣深组合港', ['赣州市', '深圳市']],
    ['成渝地区双城经济圈', ['成都市', '重庆市']],
    ['京津冀协同发展', ['北京市', '天津市', '河北省']],
    ['通过豫事办办理', ['河南省']],
    ['渝东北区县', ['重庆市']],
    ['在宁高校', ['南京市']],
    ['豫政办〔2022〕3号', ['河南省']],
    ['赣南大地', ['赣州市']],
    ['羊城、蓉城与鹏城', ['广州市', '成都市', '深圳市']],
    ['准旗、伊旗', ['准格尔旗', '伊金霍洛旗']],
    ['北平和襄樊', ['北京市', '襄阳市']],
    ['盛京旧地', ['沈阳市']],
    ['粤北、苏北', ['广东省', '江苏省']],
  ])('understands other ways to name places: %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('keeps an abbreviation out of ordinary words', () => {
    expect(shown('宁可少些,新的粤菜,川流不息,鲁莽,赣')).toEqual([]);
  });

  it.each([
    ['Nanjing and Ganzhou', ['南京市', '赣州市']],
    ["how does xi'an do it", ['西安市']],
    ['CHONGQING', ['重庆市']],
    ['Inner Mongolia, Tibet, Shaanxi, Hohhot', ['内蒙古自治区', '西藏自治区', '陕西省', '呼和浩特市']],
    ['Wanzhou District in Chongqing', ['万州区', '重庆市']],
    ['Suzhou', ['苏州市?']],
    ['along with a long list', []],
  ])('reads English: %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    ['**区坚持', '某区', 'county'],
    ['××县委', '某县', 'county'],
    ['XX市经验', '某市', 'city'],
    ['X区', '某区', 'county'],
    ['某省', '某省', 'province'],
  ])('makes an anonymised place of %s', (text, name, level) => {
    const [mention] = findPlaces(text, { within: named('河南省') });
    expect(mention?.place).toEqual({ code: null, name, level, province: '河南省', city: null, masked: true });
    expect(mention?.via).toBe('masked');
  });

  it('settles a name of several places by what stands before it, by the text, or by the document', () => {
    expect(findPlaces('徐州市鼓楼区')[1]?.place.city).toBe('徐州市');
    expect(findPlaces('鼓楼区先行先试,福州市全面跟进')[0]?.place.city).toBe('福州市');
    expect(findPlaces('鼓楼区先行先试', { within: named('南京市') })[0]?.place.city).toBe('南京市');
    expect(shown('鼓楼区先行先试')).toEqual(['鼓楼区?']);
  });

  it('takes rare short names where the document or the library settles them, and no ordinary words', () => {
    const ganzhou = named('赣州市');
    expect(shown('崇义、信丰两地', { within: ganzhou })).toEqual(['崇义县', '信丰县']);
    expect(shown('崇义两地')).toEqual([]);
    expect(shown('崇义怎么做', { known: [named('崇义县')] })).toEqual(['崇义县']);
    expect(shown('昌平的审批', { loose: true })).toEqual(['昌平区']);
    expect(shown('安全和平安建设', { within: named('海东市') })).toEqual([]);
    expect(shown('在宁高校', { within: named('银川市') })).toEqual(['宁夏回族自治区']);
  });

  it('gives spans whose characters are the match, in order, for any text', () => {
    const word = fc.constantFrom(
      '南京',
      '鼓楼区',
      '赣深',
      '某区',
      '**县',
      '市',
      '形成都市',
      'Ganzhou',
      '、',
      '。',
      '改革',
      '平安',
      '东',
      '宁',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 20 }), (words) => {
        const text = words.join('');
        const mentions = findPlaces(text);
        for (const { span, matched } of mentions) expect(text.slice(span.start, span.end)).toBe(matched);
        const starts = mentions.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the table of divisions', () => {
  it('knows the province and the city of a place', () => {
    expect(placeByCode('320106')).toMatchObject({
      name: '鼓楼区',
      level: 'county',
      province: '江苏省',
      city: '南京市',
    });
    expect(placeByCode('500101')).toMatchObject({ name: '万州区', province: '重庆市', city: null });
    expect(placeByCode('419001')).toMatchObject({
      name: '济源市',
      level: 'county',
      province: '河南省',
      city: null,
    });
    expect(placeByCode('110000')).toMatchObject({ level: 'province', province: '北京市', city: null });
    expect(placeByCode('999999')).toBeNull();
  });

  it('labels cities and provinces without their level', () => {
    expect(['南京市', '江西省', '万州区', '内蒙古自治区', '某区'].map((name) => placeLabel(named(name)))).toEqual([
      '南京', '江西', '万州区', '内蒙古', '某区',
    ]); // prettier-ignore
  });
});

describe('resolvePlaces', () => {
  it('gives every candidate, likeliest first', () => {
    expect(resolvePlaces('吉林').map(({ code }) => code)).toEqual(['220000', '220200']);
    expect(resolvePlaces('鼓楼区').map(({ city }) => city)).toEqual(['南京市', '徐州市', '福州市', '开封市']);
    expect(resolvePlaces('宁').map(({ name }) => name)).toEqual(['南京市', '宁夏回族自治区']);
    expect(resolvePlaces('suzhou').map(({ name }) => name)).toEqual(['苏州市', '宿州市']);
    expect(resolvePlaces('江西省赣州市').map(({ name }) => name)).toEqual(['赣州市']);
    expect(resolvePlaces('火星')).toEqual([]);
  });
});

describe('findRegions and similarPlaces', () => {
  it('opens a region into its provinces and cities', () => {
    expect(findRegions('东北怎么做')[0]?.places.map(({ name }) => name)).toEqual([
      '辽宁省',
      '吉林省',
      '黑龙江省',
    ]);
    expect(findRegions('长三角与大湾区').map(({ name }) => name)).toEqual(['长三角', '大湾区']);
    expect(findRegions('南京')).toEqual([]);
  });

  it('offers what a mistyped name may mean', () => {
    expect(similarPlaces('赣洲')[0]?.name).toBe('赣州市');
    expect(similarPlaces('Nanjng')[0]?.name).toBe('南京市');
    expect(similarPlaces('万洲').map(({ name }) => name)).toContain('万州区');
    expect(similarPlaces('改革开放工作')).toEqual([]);
  });

  it('offers a place whichever character of its name is left out, wrong, doubled or in its neighbour’s place', () => {
    const counties = placesIn(named('江西省'));
    expect(counties.length).toBeGreaterThan(90);
    for (const { name } of counties)
      for (let at = 0; at < name.length; at++) {
        const [before, character, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
        const slips = [before + after, `${before}某${after}`, before + character + character + after];
        if (after !== '') slips.push(before + after.charAt(0) + character + after.slice(1));
        for (const slip of slips.filter((word) => word.length > 1 && word !== name))
          expect(similarPlaces(slip).map((place) => place.name)).toContain(name);
      }
  });
});
