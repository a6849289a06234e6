import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeExtractive, type Composed } from '../../../src/answer/compose/extractive.js';
import { placeNamed, understood } from '../../retrieve/fixture.js';
import { sentenceFor, type SentenceSketch } from '../fixture.js';

const NANJING = placeNamed('南京市');
const GANZHOU = placeNamed('赣州市');

type Group = { readonly place: typeof NANJING | null; readonly sketches: readonly SentenceSketch[] };

function composed(
  question: string,
  groups: readonly Group[],
  missing: readonly (typeof NANJING)[] = [],
  open: readonly string[] = [],
): Composed {
  const understanding = understood(question);
  const made = groups.map(({ place, sketches }) => ({
    place,
    sentences: sketches.map((sketch) => sentenceFor(understanding, sketch)),
  }));
  return composeExtractive(
    { answered: true, groups: made, missing, ...(open.length > 0 ? { open } : {}) },
    understanding,
  );
}

const sentence = (text: string, place = NANJING, parts: Partial<SentenceSketch> = {}): SentenceSketch => ({
  ...{ text, place, start: 10 * text.length },
  ...parts,
});

describe('an answer in the documents’ own words', () => {
  it('to one question about one place is one sentence and its marker', () => {
    const { answer, statements, citations } = composed('南京新增多少张床位?', [
      { place: NANJING, sketches: [sentence('新增床位520张。')] },
    ]);
    expect(answer).toBe('新增床位520张。[1]');
    expect(statements).toEqual([{ text: '新增床位520张。', citations: [1], verdict: 'verbatim' }]);
    expect(citations.map(({ quote }) => quote)).toEqual(['新增床位520张。']);
  });

  it('names the parts of a question that no document answers', () => {
    const groups = [{ place: NANJING, sketches: [sentence('新增床位520张。')] }];
    const { answer } = composed('南京新增多少张床位?每张补贴多少?', groups, [], ['每张补贴多少']);
    expect(answer).toBe('新增床位520张。[1]\n\n材料未载明\uff1a“每张补贴多少”。');
  });

  it('says whose each part is where there are several, with its year', () => {
    const { answer } = composed('南京和赣州新增多少张床位?', [
      { place: NANJING, sketches: [sentence('新增床位520张。')] },
      { place: GANZHOU, sketches: [sentence('新增床位310张。', GANZHOU, { year: 2021 })] },
    ]);
    expect(answer).toBe(
      '**南京市\uff082022年\uff09**\n\n- 新增床位520张。[1]\n\n**赣州市\uff082021年\uff09**\n\n- 新增床位310张。[2]',
    );
  });

  it('names the city whose report it is where its province was asked about', () => {
    const { answer } = composed('江苏和江西新增多少张床位?', [
      { place: placeNamed('江苏省'), sketches: [sentence('新增床位520张。')] },
      { place: GANZHOU, sketches: [sentence('全省新增床位9100张。', placeNamed('江西省'))] },
    ]);
    expect(answer).toContain('**南京市\uff082022年\uff09**');
    expect(answer).toContain('**赣州市\uff082022年\uff09**');
  });

  it('says whose it is where the question names no place', () => {
    const { answer } = composed('新增多少张床位?', [
      { place: null, sketches: [sentence('新增床位520张。')] },
    ]);
    expect(answer).toMatch(/^\*\*南京市\uff082022年\uff09\*\*/u);
  });

  it('says which places have nothing', () => {
    const { answer } = composed(
      '南京和赣州新增多少张床位?',
      [{ place: NANJING, sketches: [sentence('新增床位520张。')] }],
      [GANZHOU],
    );
    expect(answer.split('\n\n').at(-1)).toContain('赣州市');
    expect(composed('How many beds did Nanjing add?', [], [GANZHOU]).answer).toContain('Nothing was found');
  });

  it('is grouped by kind where one place has much of several kinds', () => {
    const kinds = ['result', 'policy', 'case', 'policy'] as const;
    const sketches = kinds.map((kind, index) =>
      sentence(`第${'一二三四'.charAt(index)}句床位。`, NANJING, { kinds: [kind], start: index * 20 }),
    );
    const { answer, statements } = composed('南京的床位', [{ place: NANJING, sketches }]);
    const at = ['*政策*', '第二句', '第四句', '*做法与案例*', '第三句', '*成效*', '第一句'].map((part) =>
      answer.indexOf(part),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(statements).toHaveLength(4);
  });

  it('is not grouped where all is of one kind, or little', () => {
    const sketches = [1, 2, 3, 4].map((index) =>
      sentence(`第${index}句床位。`, NANJING, { start: index * 20 }),
    );
    expect(composed('南京的床位', [{ place: NANJING, sketches }]).answer).not.toContain('做法');
    const two = sketches
      .slice(0, 2)
      .map((sketch, index) => ({ ...sketch, kinds: [index === 0 ? 'policy' : 'case'] as const }));
    expect(composed('南京的床位', [{ place: NANJING, sketches: two }]).answer).not.toContain('政策');
  });

  it('breaks no line inside a sentence of a hard-wrapped file, and quotes it as it stands', () => {
    const wrapped = '新增床位\n  520张。';
    const { answer, citations } = composed('南京新增多少张床位?', [
      { place: NANJING, sketches: [sentence(wrapped)] },
    ]);
    expect(answer).toBe('新增床位520张。[1]');
    expect(citations[0]?.quote).toBe(wrapped);
  });

  it('gives every sentence its marker, and every marker its sentence', () => {
    const sketch = fc.record({
      text: fc.constantFrom('甲措施落地。', '乙措施见效。', '丙办法印发。'),
      start: fc.integer({ min: 0, max: 4 }).map((step) => step * 30),
      kinds: fc.constantFrom(['policy'] as const, ['case'] as const, ['result'] as const),
    });
    const groups = fc.array(fc.array(sketch, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(groups, (lists) => {
        const places = [NANJING, GANZHOU];
        const { answer, statements, citations } = composed(
          '南京和赣州的措施',
          lists.map((list, index) => {
            const place = places[index] ?? NANJING;
            return {
              place,
              sketches: list.map((parts) => ({
                place,
                ...parts,
                start: parts.start + 300 * parts.text.charCodeAt(0),
              })),
            };
          }),
        );
        expect(citations.map(({ number }) => number)).toEqual(citations.map((_, index) => index + 1));
        for (const { text, citations: cited } of statements) {
          expect(answer).toContain(`${text}[${cited[0] ?? 0}]`);
          expect(cited.map((number) => citations[number - 1]?.quote)).toEqual([text]);
        }
        const markers = [...answer.matchAll(/\[(\d+)\]/gu)].map((match) => Number(match[1]));
        expect(markers).toHaveLength(statements.length);
        expect([...new Set(markers)].sort((a, b) => a - b)).toEqual(citations.map(({ number }) => number));
      }),
    );
  });
});
