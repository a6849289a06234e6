import { describe, expect, it } from 'vitest';
import { withList } from '../../../src/answer/lists/index.js';
import type { Judgement } from '../../../src/answer/judge.js';
import { placeNamed, understood } from '../../retrieve/fixture.js';
import { sentenceFor, weighted } from '../fixture.js';

const place = placeNamed('南京市');
const REFUSED: Judgement = { answered: false, reason: 'no_evidence', message: '', related: [] };

/** What comes of a judgement on a text of which some sentences were read; those of `told` had answered before. */
function judged(
  question: string,
  text: string,
  read: readonly string[],
  told: readonly string[] = [],
): Judgement {
  const understanding = understood(question);
  const sentence = (one: string) =>
    sentenceFor(understanding, { text: one, place, start: text.indexOf(one) });
  const evidence = read.map(sentence);
  const before: Judgement =
    told.length === 0
      ? REFUSED
      : { answered: true, groups: [{ place, sentences: told.map(sentence) }], missing: [] };
  return withList(before, { understanding, concepts: weighted(understanding), evidence }, () => ({ text }));
}

const quoted = (judgement: Judgement): string[] =>
  judgement.answered ? judgement.groups.flatMap(({ sentences }) => sentences.map(({ text }) => text)) : [];

describe('a question that wants a list', () => {
  const ITEMS = [
    '打造四季通航的东港渔业码头。',
    '打造灯火通明的西港渔业码头。',
    '打造水深岸阔的南港渔业码头。',
  ];
  const ASIDE = '渔业码头夜里有人值守。';
  const TEXT = ITEMS.map((item) => `${item}${ASIDE}`).join('\n');

  it('gets just the items where so many sentences are of one build, and what came near no more', () => {
    const judgement = judged('南京打造的三个渔业码头都是哪些', TEXT, [...ITEMS, ASIDE], [ASIDE]);
    expect(quoted(judgement)).toEqual(ITEMS);
    expect(judgement).toMatchObject({ listed: true });
  });

  it('gets those that no passage was read of as well', () => {
    expect(quoted(judged('南京打造的三个渔业码头都是哪些', TEXT, [ASIDE], [ASIDE])).length).toBe(3);
  });

  it('gets the announcement with its items', () => {
    const lead = '会上对渔港提出三点要求：';
    const items = ['要修好渔港码头', '要管好渔船', '要护好鱼苗'];
    const text = [lead, ...items].join('\n');
    expect(quoted(judged('南京渔港提了哪三点要求', text, [lead]))).toEqual([lead, ...items]);
  });

  it('gets the items that are numbered by words', () => {
    const items = ['针对渔港淤泥,一是清淤。', '二是固岸。', '三是种苇。'];
    const text = items.join('');
    expect(quoted(judged('南京治理渔港淤泥有哪三项办法', text, items))).toEqual(items);
  });

  it('is not told by items of which one only mentions the label that is asked about', () => {
    const used = '一是渔港码头窄;二是渔港淤泥厚;三是渔港“三稳”平台还在调试。';
    expect(judged('南京渔港的“三稳”是哪三稳', used, [used]).answered).toBe(false);
    const told = '渔港推行“三稳”,一是稳船,二是稳网,三是稳价。';
    expect(judged('南京渔港的“三稳”是哪三稳', told, [told]).answered).toBe(true);
  });

  it('is refused where only their number is told', () => {
    const only = '南京建了五座渔业码头。';
    expect(judged('南京的五座渔业码头分别叫什么', only, [only], [only]).answered).toBe(false);
    const named = '南京建了五座渔业码头,包括东港。';
    expect(judged('南京的五座渔业码头分别叫什么', named, [named], [named]).answered).toBe(true);
  });

  it.each([
    ['南京和赣州打造的三个渔业码头都是哪些'],
    ['南京打造的四个渔业码头都是哪些'],
    ['南京打造渔业码头花了多少钱'],
  ])(
    'leaves the judgement as it is where places are compared, the number differs or none is wanted: %s',
    (question) => {
      expect(quoted(judged(question, TEXT, [...ITEMS, ASIDE], [ASIDE]))).toEqual([ASIDE]);
    },
  );

  it('is left alone where the answer holds the items and little else', () => {
    const judgement = judged('南京打造的三个渔业码头都是哪些', TEXT, ITEMS, ITEMS);
    expect(judgement).not.toHaveProperty('listed');
  });
});
