import { describe, expect, it } from 'vitest';
import { judge, type Judgement } from '../../src/answer/judge.js';
import { inOtherYear } from '../../src/answer/other-year.js';
import { placeNamed } from '../retrieve/fixture.js';
import { caseOf, figureOf, type SentenceSketch } from './fixture.js';

const BEDS: SentenceSketch = {
  text: '全市新增养老床位520张。',
  place: placeNamed('南京市'),
  year: 2021,
  figures: [figureOf({ value: 520, valueText: '520张', unit: '张', subject: '养老床位' })],
};

function asked(question: string, ...sketches: SentenceSketch[]): Judgement {
  const subject = caseOf(question, sketches);
  return inOtherYear(judge(subject), subject);
}

const refusal = (judgement: Judgement) => {
  if (judgement.answered) throw new Error('answered');
  return judgement;
};

describe('a question about a year', () => {
  it('that is told of another year is refused with that year, and what it was then stands beside', () => {
    const { message, related } = refusal(asked('南京2019年新增养老床位多少张?', BEDS));
    expect(message).toBe('南京市的材料中这是2021年的情况\uff0c没有2019年的记载。');
    expect(related.map(({ text }) => text)).toEqual([BEDS.text]);
  });

  it('says so in English too', () => {
    const { message } = refusal(asked('How many elderly care beds did Nanjing add in 2019?', BEDS));
    expect(message).toContain('tell this of 2021, not of 2019');
  });

  it('is not told what another place had in that other year', () => {
    const other = { ...BEDS, place: placeNamed('赣州市') };
    expect(refusal(asked('南京2019年新增养老床位多少张?', other)).message).not.toContain('2021年的情况');
  });

  it('is refused for the matter where no year has it', () => {
    const { message } = refusal(
      asked('南京2019年新增养老床位多少张?', { ...BEDS, strong: false, figures: [] }),
    );
    expect(message).not.toContain('2021年的情况');
  });

  it('is answered where the year is told', () => {
    expect(asked('南京2021年新增养老床位多少张?', BEDS).answered).toBe(true);
  });
});
