import { describe, expect, it } from 'vitest';
import { alikeGroups, ofItself } from '../../src/answer/alike.js';
import type { EvidenceSentence } from '../../src/answer/evidence/index.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { figureOf, sentenceFor } from './fixture.js';

const LUOYANG = placeNamed('洛阳市');
const ZIBO = placeNamed('淄博市');
const QUESTION = understood('食堂省下来的钱,洛阳和淄博怎么分');

interface Sketch {
  readonly text: string;
  readonly odds: number;
  readonly start?: number;
  readonly figured?: boolean;
}

const of = (place: typeof LUOYANG, { text, odds, start = 0, figured = false }: Sketch): EvidenceSentence => ({
  ...sentenceFor(QUESTION, { text, place, start, score: odds / 4, figures: figured ? [figureOf()] : [] }),
  logOdds: odds,
});

const LEAD = of(LUOYANG, { text: '食堂结余资金三成奖给厨师,七成留作维修。', odds: 4 });
const SAME_WORDS = of(ZIBO, { text: '年终结余资金一半奖给厨师。', odds: 0.4, start: 100 });
const OTHER_WORDS = of(ZIBO, { text: '中小学食堂全部公开菜价。', odds: 1, start: 200 });

const told = (groups: Parameters<typeof alikeGroups>[0], evidence: readonly EvidenceSentence[]) =>
  alikeGroups(groups, [LUOYANG, ZIBO], evidence, () => 1).map(({ place, sentences }) => [
    place?.name,
    ...sentences.map(({ text }) => text),
  ]);

describe('places side by side', () => {
  it('tell the matter in the words of the one that tells it best', () => {
    const groups = [
      { place: LUOYANG, sentences: [LEAD] },
      { place: ZIBO, sentences: [OTHER_WORDS] },
    ];
    const [first, second = []] = told(groups, [LEAD, OTHER_WORDS, SAME_WORDS]);
    expect(first).toEqual(['洛阳市', LEAD.text]);
    expect(second.slice(0, 2)).toEqual(['淄博市', SAME_WORDS.text]);
  });

  it('are not silent where one has a sentence much like it', () => {
    expect(told([{ place: LUOYANG, sentences: [LEAD] }], [LEAD, OTHER_WORDS, SAME_WORDS])).toContainEqual([
      '淄博市',
      SAME_WORDS.text,
    ]);
  });

  it('stay silent where nothing is like it', () => {
    const groups = [{ place: LUOYANG, sentences: [LEAD] }];
    expect(told(groups, [LEAD, OTHER_WORDS])).toEqual([['洛阳市', LEAD.text]]);
  });

  it('keep their own where it is as sure, or where none is sure', () => {
    const sure = of(ZIBO, { text: OTHER_WORDS.text, odds: 3.5 });
    for (const [lead, own] of [
      [LEAD, sure],
      [of(LUOYANG, { text: LEAD.text, odds: 1 }), of(ZIBO, { text: OTHER_WORDS.text, odds: -0.5 })],
    ] as const)
      expect(
        told(
          [
            { place: LUOYANG, sentences: [lead] },
            { place: ZIBO, sentences: [own] },
          ],
          [lead, own, SAME_WORDS],
        ),
      ).toContainEqual(['淄博市', own.text]);
  });

  it('are not given a sentence without a figure where the best one is told for its figure', () => {
    const lead = of(LUOYANG, { text: '食堂结余资金460万元。', odds: 4, figured: true });
    const plain = of(ZIBO, { text: '管好食堂结余资金。', odds: 0.4, start: 100 });
    const figured = of(ZIBO, { text: '食堂结余资金90万元。', odds: 0.3, start: 200, figured: true });
    const groups = [{ place: LUOYANG, sentences: [lead] }];
    expect(told(groups, [lead, plain, figured])).toContainEqual(['淄博市', figured.text]);
  });
});

describe('a place and one inside it', () => {
  const HENAN = placeNamed('河南省');
  const ofProvince = of(HENAN, { text: '全省校车每趟收两元。', odds: 4, start: 300 });

  it('are not both told what is of the smaller one', () => {
    const city = { place: LUOYANG, sentences: [LEAD] };
    const province = { place: HENAN, sentences: [LEAD, ofProvince] };
    expect(ofItself(province, [city, province]).sentences).toEqual([ofProvince]);
    expect(ofItself(city, [city, province])).toEqual(city);
  });

  it('share it where the larger one has nothing of its own', () => {
    const city = { place: LUOYANG, sentences: [LEAD] };
    const province = { place: HENAN, sentences: [LEAD] };
    expect(ofItself(province, [city, province])).toEqual(province);
  });
});
