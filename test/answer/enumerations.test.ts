import { describe, expect, it } from 'vitest';
import { itemsOf, ordinalOf } from '../../src/answer/enumerations.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor } from './fixture.js';

const place = placeNamed('南京市');
const QUESTION = understood('南京老旧小区改造分哪几种办法');

const inRow = (texts: readonly string[], headings: readonly string[] = []) =>
  texts.map((text, index) =>
    sentenceFor(QUESTION, { text, place, start: 50 * index, document: 'r', headings }),
  );

const items = (texts: readonly string[], chosen: number, wantsList: boolean): string[] => {
  const near = inRow(texts);
  return itemsOf(near.slice(chosen, chosen + 1), near, wantsList).map(({ text }) => text);
};

describe('an ordinal', () => {
  it.each([
    ['三是推行轮岗。', 3],
    ['(十二)试行联审。', 12],
    ['（二）试行联审;', 2],
    ['第四,压实责任。', 4],
    ['5.建立台账。', 5],
    ['③公开结果。', 3],
    ['二十一是补齐短板。', 21],
  ])('is read from %s', (text, ordinal) => expect(ordinalOf(text)).toBe(ordinal));

  it.each(['3.5亿元到账。', '一批项目开工。', '2023年底完成。', '第三方评估。'])(
    'is not seen in %s',
    (text) => expect(ordinalOf(text)).toBeNull(),
  );
});

describe('the items of an enumeration', () => {
  const WAYS = [
    '小区分三种办法改造:',
    '(一)整楼重建9栋;',
    '(二)加装电梯7部;',
    '(三)只修外墙。',
    '改造由街道牵头。',
  ];

  it('come with the sentence that announces them', () => {
    expect(items(WAYS, 0, false)).toEqual(WAYS.slice(1, 4));
  });

  it('come with it where one sentence holds them all', () => {
    const inOne = ['下列小区不改造:', '（一）列入征收的;（二）建成不到十年的。', '由街道公示。'];
    expect(items(inOne, 0, false)).toEqual(inOne.slice(1, 2));
    expect(items(['下列小区不改造:', '(一)列入征收的。', '由街道公示。'], 0, false)).toEqual([]);
  });

  it('are all the rows of a table where every one is wanted, and no rows of another', () => {
    const rows = [
      '桥名:东桥;完工:5月底',
      '桥名:西桥;完工:6月底',
      '桥名:南桥;完工:8月底',
      '路名:北街;宽度:12米',
    ];
    expect(items(rows, 1, true)).toEqual(rows.slice(0, 3));
    expect(items(rows, 1, false)).toEqual([]);
  });

  it('come with a longer sentence that names what they are, where the first one is next', () => {
    const lead = '对照年初的目标和群众的期盼来看,窗口服务上仍然有几个绕不开的难处和短板。';
    const troubles = ['一是人手偏紧。', '早高峰只开一半窗口。', '二是系统太多。'];
    expect(items([lead, ...troubles], 0, false)).toEqual([troubles[0], troubles[2]]);
    expect(items([lead, '窗口另设三处。', ...troubles], 0, false)).toEqual([]);
  });

  it('come with any of them where a list is asked for, with what stands between them left out', () => {
    const texts = ['一是重建。', '由住建局牵头。', '二是加装电梯。', '三是修外墙。', '一是另一回事。'];
    expect(items(texts, 2, true)).toEqual(['一是重建。', '二是加装电梯。', '三是修外墙。']);
    expect(items(texts, 2, false)).toEqual([]);
  });

  it('come with a short sentence right before the first of them', () => {
    const texts = ['第六条 打分的指标。', '(一)产值,40分;', '(二)用水,20分。'];
    expect(items(texts, 0, false)).toEqual(texts.slice(1));
    expect(
      items(['街道每季度按照下面的办法给辖区里所有的小区打分排队。', ...texts.slice(1)], 0, false),
    ).toEqual([]);
  });

  it('are none where the first is not there, or nothing is counted', () => {
    expect(items(['二是加装电梯。', '三是修外墙。'], 0, true)).toEqual([]);
    expect(items(['办法如下:', '全市开工九处。'], 0, true)).toEqual([]);
  });

  it('are the rows of a table where a table is announced, and never too many', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `级别:${at}级;奖金:${at}0元`);
    expect(
      items(['奖金按级别发放,标准见下表:', ...rows.slice(0, 3), '本办法由财政局解释。'], 0, false),
    ).toEqual(rows.slice(0, 3));
    expect(items(['奖金按级别发放,标准见下表:', ...rows], 0, false).length).toBeLessThan(rows.length);
  });

  it('are told side by side under labels, and come together where all are wanted', () => {
    const texts = ['街道:定方案。', '社区:管宣传。', '楼栋:收意见。', '改造由此推开。'];
    expect(items(texts, 1, true)).toEqual(texts.slice(0, 3));
    expect(items(texts, 1, false)).toEqual([]);
    expect(items(['答:先定方案。', '问:谁来管?'], 0, true)).toEqual([]);
    const near = inRow(texts);
    expect(itemsOf(near.slice(0, 2), near, false).map(({ text }) => text)).toEqual(texts.slice(0, 3));
  });
});
