import { describe, expect, it } from 'vitest';
import { namesJointly, namesPartOf, placeHolds, speaksOf } from '../../../src/answer/evidence/belongs.js';
import { maskedDistrict, placeNamed } from '../../retrieve/fixture.js';

const NANJING = placeNamed('南京市');
const QIXIA = placeNamed('栖霞区');
const JIANGSU = placeNamed('江苏省');
const GANZHOU = placeNamed('赣州市');

const of = (place: typeof NANJING | null, text: string, context = '') => ({ place, text, context });

describe('whether a place holds for another', () => {
  it('it does for itself and for what lies around it, never the other way round', () => {
    expect(placeHolds(NANJING, NANJING)).toBe(true);
    expect(placeHolds(QIXIA, NANJING)).toBe(true);
    expect(placeHolds(NANJING, JIANGSU)).toBe(true);
    expect(placeHolds(NANJING, QIXIA)).toBe(false);
    expect(placeHolds(JIANGSU, NANJING)).toBe(false);
    expect(placeHolds(GANZHOU, NANJING)).toBe(false);
  });

  it('a masked place holds for any masked place of its level, in its province where one is said', () => {
    const henan = maskedDistrict('河南省');
    expect(placeHolds(henan, maskedDistrict(null))).toBe(true);
    expect(placeHolds(henan, maskedDistrict('河南省'))).toBe(true);
    expect(placeHolds(henan, maskedDistrict('湖南省'))).toBe(false);
    expect(placeHolds(henan, { ...maskedDistrict(null), level: 'city', name: '某市' })).toBe(false);
    expect(placeHolds(henan, NANJING)).toBe(false);
    expect(placeHolds(NANJING, henan)).toBe(false);
  });
});

describe('whether a sentence speaks of a place', () => {
  it("its own report's sentences do, without naming it", () => {
    expect(speaksOf(of(NANJING, '压缩时限三成。'), NANJING)).toBe(true);
    expect(speaksOf(of(NANJING, '压缩时限三成。'), JIANGSU)).toBe(true);
  });

  it('they do where they begin with a town that has the name of another city', () => {
    expect(speaksOf(of(NANJING, '中山街道试行楼栋自治。'), NANJING)).toBe(true);
    expect(speaksOf(of(NANJING, '中山试行楼栋自治。'), NANJING)).toBe(false);
  });

  it("another place's do not, unless they name it", () => {
    expect(speaksOf(of(GANZHOU, '压缩时限三成。'), NANJING)).toBe(false);
    expect(speaksOf(of(GANZHOU, '赣州市学习南京市的做法。'), NANJING)).toBe(true);
    expect(speaksOf(of(null, '压缩时限三成。'), NANJING)).toBe(false);
    expect(speaksOf(of(null, '南京市压缩时限三成。'), NANJING)).toBe(true);
  });

  it('what is said behind a list of districts is of none of them alone', () => {
    const after = (context: string) => speaksOf(of(NANJING, '压缩时限三成。', context), QIXIA);
    expect(after('选定栖霞区先行先试。')).toBe(true);
    expect(after('选定栖霞区、江宁区、六合区先行先试。')).toBe(false);
  });

  it('nor behind what each of them has', () => {
    const after = (context: string) => speaksOf(of(NANJING, '压缩时限三成。', context), QIXIA);
    expect(after('建食堂9家,其中栖霞区3家、江宁区6家。')).toBe(false);
  });

  it('what several districts are named for together is counted of all of them', () => {
    expect(namesJointly('栖霞区、江宁区投入3亿元。', QIXIA)).toBe(true);
    expect(namesJointly('栖霞区、江宁区分别投入3亿元。', QIXIA)).toBe(false);
    expect(namesJointly('栖霞区、江宁区投入3亿元,其中栖霞区1亿元。', QIXIA)).toBe(false);
    expect(namesJointly('栖霞区3家、江宁区6家。', QIXIA)).toBe(false);
    expect(namesJointly('江宁区投入3亿元。', QIXIA)).toBe(false);
  });

  it('a row of a district names a part of its city', () => {
    expect(namesPartOf('区域:栖霞区;食堂:12家', NANJING)).toBe(true);
    expect(namesPartOf('全市食堂:120家', NANJING)).toBe(false);
    expect(namesPartOf('南京市食堂:120家', NANJING)).toBe(false);
  });

  it('the name of an organisation does not make it speak of the place', () => {
    expect(speaksOf(of(GANZHOU, '引进南京大学的团队。'), NANJING)).toBe(false);
  });

  it("a sentence that begins with another place is not its own report's", () => {
    expect(speaksOf(of(NANJING, '深圳市推行的做法值得借鉴。'), NANJING)).toBe(false);
    expect(speaksOf(of(NANJING, '栖霞区推行一窗受理。'), NANJING)).toBe(true);
    expect(speaksOf(of(NANJING, '江苏省把这项试点交给南京。'), NANJING)).toBe(true);
  });

  it("a city's sentence does not answer for a district, unless it or what stands above it names the district", () => {
    expect(speaksOf(of(NANJING, '压缩时限三成。'), QIXIA)).toBe(false);
    expect(speaksOf(of(NANJING, '栖霞区压缩时限三成。'), QIXIA)).toBe(true);
    expect(speaksOf(of(NANJING, '压缩时限三成。', '栖霞区的做法'), QIXIA)).toBe(true);
    expect(speaksOf(of(NANJING, '江宁区压缩时限三成。', '栖霞区的做法'), QIXIA)).toBe(false);
  });

  it("a heading of another place's report lends nothing", () => {
    expect(speaksOf(of(GANZHOU, '压缩时限三成。', '学习南京市'), NANJING)).toBe(false);
  });
});
