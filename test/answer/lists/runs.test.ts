import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalRuns, runsOf } from '../../../src/answer/lists/runs.js';

const NO_LEAD = (): boolean => false;
const PORT = '修建灯火通明的东港码头。夜里有人值守。';
const TEXT = `${PORT}\n修建宽敞平整的西港码头。\n渔民领到证件。\n3.修建四季通航的南港码头,水深八米。`;

describe('sentences of one build', () => {
  it('are found wherever they stand, where they are just so many', () => {
    const [run] = runsOf(TEXT, 3, NO_LEAD);
    expect(run?.spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '修建灯火通明的东港码头。',
      '修建宽敞平整的西港码头。',
      '3.修建四季通航的南港码头,水深八米。',
    ]);
    expect([run?.opening, run?.closing]).toEqual(['修建', '港码头']);
  });

  it('are none where they are fewer or more, or two only', () => {
    expect(runsOf(TEXT, 4, NO_LEAD)).toEqual([]);
    expect(runsOf(TEXT, 2, NO_LEAD)).toEqual([]);
  });

  it('leave out the one that says how many there are', () => {
    const text = `修建这三座沿江大码头\n${TEXT}`;
    expect(runsOf(text, 3, NO_LEAD)).toEqual([]);
    expect(runsOf(text, 3, (clause) => clause.includes('三座')).length).toBeGreaterThan(0);
  });
});

describe('items that are numbered by words', () => {
  it('count up from the first, wherever it stands in its sentence', () => {
    const text = '针对淤泥,一是清淤。当年见效。二是固岸。三是种苇。\n船检照旧。';
    const [run] = ordinalRuns(text);
    expect(run?.items).toBe(3);
    expect(run?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      '针对淤泥,一是清淤。',
      '二是固岸。',
      '三是种苇。',
    ]);
  });

  it('are counted where one sentence holds them all', () => {
    expect(ordinalRuns('做法:一是清淤;二是固岸。').map(({ items }) => items)).toEqual([2]);
  });

  it('are none where nothing follows the first', () => {
    expect(ordinalRuns('一是清淤。三是种苇。')).toEqual([]);
  });

  it('never reach beyond the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一二三是修建码头,。;\n]{0,60}$/u), (text) => {
        for (const { spans } of ordinalRuns(text))
          for (const { start, end } of spans) expect(start < end && end <= text.length).toBe(true);
      }),
    );
  });
});
