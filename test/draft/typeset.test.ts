import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/chinese/normalise.js';
import { typeset } from '../../src/draft/typeset.js';

/** Officialese with marks of both widths. */
const prose = fc
  .array(
    fc.constantFrom(
      ...[
        '改革',
        '窗口',
        '（试行）',
        '(试行)',
        '“一件事”',
        '"一件事"',
        '12.5亿元',
        '1,368家',
        '10:30',
        '2022',
      ],
      ...[',', '，', ';', '；', ':', '：', '。', '、', '!', '(2022)', '《办法》', '99.9%', 'EPC', ' '],
    ),
    { maxLength: 24 },
  )
  .map((words) => words.join(''));

describe('typesetting', () => {
  it('changes the width and kind of marks alone: checks find the same words', () => {
    fc.assert(fc.property(prose, (text) => normalise(typeset(text)) === normalise(text)));
  });

  it('has nothing left to do the second time', () => {
    fc.assert(fc.property(prose, (text) => typeset(typeset(text)) === typeset(text)));
  });

  it('keeps every figure as it is', () => {
    const digits = (text: string): string[] => text.match(/\d+(?:[.,:]\d+)*/gu) ?? [];
    fc.assert(
      fc.property(prose, (text) => {
        expect(digits(typeset(text))).toEqual(digits(text));
      }),
    );
  });

  it('sets Chinese marks in full width', () => {
    expect(typeset('办结时限压缩82.8%,跑动0.24次;服务企业1,368家(户均2次)')).toBe(
      '办结时限压缩82.8%，跑动0.24次；服务企业1,368家（户均2次）',
    );
    expect(typeset('“民意110”等案例入选名单(2022)')).toBe('“民意110”等案例入选名单（2022）');
  });
});
