import { describe, expect, it } from 'vitest';
import { tellsWholeYears } from '../../../src/answer/evidence/periods.js';
import { placeNamed, understood } from '../../retrieve/fixture.js';
import { sentenceFor } from '../fixture.js';

const whole = (question: string, text: string, heading = '主要做法'): boolean =>
  tellsWholeYears(
    question,
    sentenceFor(understood(question), { text, place: placeNamed('南京市'), headings: [heading] }),
  );

describe('a figure of a part of a year', () => {
  it('is not told by one of the whole year', () => {
    expect(whole('南京前四个月修了几座灯塔', '截至2023年底,修灯塔9座。')).toBe(true);
    expect(whole('南京上半年修了几座灯塔', '全年修灯塔9座。')).toBe(true);
    expect(whole('南京前三季度修了几座灯塔', '修灯塔9座。')).toBe(true);
  });

  it('is told by a sentence or a heading that names some part of one', () => {
    expect(whole('南京前四个月修了几座灯塔', '1至4月,修灯塔9座。')).toBe(false);
    expect(whole('南京上半年修了几座灯塔', '修灯塔9座。', '上半年工作情况')).toBe(false);
    expect(whole('南京一季度修了几座灯塔', '今年以来,修灯塔9座。')).toBe(false);
  });

  it('is not asked for by a day or a year', () => {
    expect(whole('南京到4月底修了几座灯塔', '修灯塔9座。')).toBe(false);
    expect(whole('南京2023年修了几座灯塔', '修灯塔9座。')).toBe(false);
  });
});
