import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { normalise, normaliseView, simplify } from '../../src/chinese/normalise.js';
import { contains, sliceSpan, type Span } from '../../src/domain/span.js';

const DROPPED = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** Texts made of what goes wrong: wide and narrow marks, ligatures, pairs, marks, zero widths, blanks. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('改革放管服國營長乾，；：％（）“”‘’「」Ⅱ㎡①Ａａ７ﬁİß…⻓⾏')),
      fc.constantFrom(' ', '\n', '\r\n', '\t', '\u3000', '\u200b', '\ufeff', '\u00ad', '\u200d', '\ufe0f'),
      fc.constantFrom(
        'e\u0301',
        '\u0301',
        '\ud842\udfb7',
        '\ud800',
        '\udc00',
        '😀',
        '\u1112\u1161\u11ab',
        '㍿',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const spanOf = (length: number, a: number, b: number): Span => {
  const [start, end] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y);
  return { start: start ?? 0, end: end ?? 0 };
};

/** 1 for each code unit of `text` that the view may drop. */
const droppable = (text: string): Uint8Array => {
  const mask = new Uint8Array(text.length);
  for (const match of text.matchAll(DROPPED)) mask.fill(1, match.index, match.index + match[0].length);
  return mask;
};

/** `span` without dropped characters at either end. */
const kept = (text: string, span: Span): Span => {
  const mask = droppable(text);
  let { start, end } = span;
  while (start < end && mask[start] === 1) start++;
  while (end > start && mask[end - 1] === 1) end--;
  return { start, end };
};

describe('the normalised view', () => {
  it.each([
    ['增长８２．８％，达Ⅱ级（试行）', '增长82.8%,达ii级(试行)'],
    ['面积３５㎡', '面积35m2'],
    ['優化營商環境，推進「放管服」改革', '优化营商环境,推进"放管服"改革'],
    ['“强富美高”与‘链长制’', '"强富美高"与\'链长制\''],
    ['深化\n改革\r\n　开放', '深化改革开放'],
    ['获得 5项，\n 54项', '获得 5项, 54项'],
    ['GDP\u200b 增\ufeff长', 'gdp 增长'],
    ['⻓春⾏政', '长春行政'],
    ['乾安县', '乾安县'],
    ['e\u0301tude', 'étude'],
    ['', ''],
  ])('of %j is %j', (text, view) => expect(normalise(text)).toBe(view));

  it('leads back to the characters as written', () => {
    const text = '推进「放\n管服」改革，面积３５㎡';
    const view = normaliseView(text);
    const find = (words: string): string => {
      const start = view.text.indexOf(words);
      return sliceSpan(text, view.toOriginal({ start, end: start + words.length }));
    };
    expect(find('放管服')).toBe('放\n管服');
    expect(find('35m')).toBe('３５㎡');
    expect(find('35m2')).toBe('３５㎡');
  });

  it('is the same where only its text is wanted', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(normalise(text)).toBe(normaliseView(text).text);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not take dropped characters along at the ends of a span', () => {
    const text = '改\n革\u200b开';
    const view = normaliseView(text);
    expect(view.text).toBe('改革开');
    expect(view.toOriginal({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
    expect(view.toOriginal({ start: 1, end: 2 })).toEqual({ start: 2, end: 3 });
    expect(view.toView({ start: 1, end: 2 })).toEqual({ start: 1, end: 1 });
  });

  it('maps every character to a non-empty span of the original, in order', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const view = normaliseView(text);
        let last: Span = { start: 0, end: 0 };
        for (let i = 0; i < view.text.length; i++) {
          const span = view.toOriginal({ start: i, end: i + 1 });
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          const same = span.start === last.start && span.end === last.end;
          expect(same || span.start >= last.end).toBe(true);
          last = span;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads from any span to the view and back over all of it that is kept', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (text, a, b) => {
        const view = normaliseView(text);
        const span = spanOf(text.length, a, b);
        const there = view.toView(span);
        expect(there.start).toBeLessThanOrEqual(there.end);
        expect(there.end).toBeLessThanOrEqual(view.text.length);
        const wanted = kept(text, span);
        if (wanted.end > wanted.start) expect(contains(view.toOriginal(there), wanted)).toBe(true);
        else if (span.end === span.start) expect(there.start).toBe(there.end);
      }),
      { numRuns: 500 },
    );
  });

  it('leads from the view to the original and back to the same characters or more', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (text, a, b) => {
        const view = normaliseView(text);
        const span = spanOf(view.text.length, a, b);
        if (span.end > span.start) expect(contains(view.toView(view.toOriginal(span)), span)).toBe(true);
      }),
    );
  });

  it('never drops a character that is not white space or invisible', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const view = normaliseView(text);
        const covered = new Uint8Array(text.length);
        for (let i = 0; i < view.text.length; i++) {
          const { start, end } = view.toOriginal({ start: i, end: i + 1 });
          covered.fill(1, start, end);
        }
        const mask = droppable(text);
        expect(Array.from(covered.keys()).filter((i) => covered[i] === 0 && mask[i] === 0)).toEqual([]);
      }),
    );
  });
});

describe('simplify', () => {
  it('keeps every offset', () => {
    expect(simplify('長春市𠮷林，徵求意見')).toBe('长春市𠮷林，征求意见');
    fc.assert(fc.property(awkward, (text) => simplify(text).length === text.length));
  });

  it('leaves simplified text alone', () => {
    const text = '全面深化改革，推进乾县、瞭望台、著名景区的覆盖面；余项、里程、后勤、干部、台账。';
    expect(simplify(text)).toBe(text);
  });
});
