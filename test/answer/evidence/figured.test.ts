import { describe, expect, it } from 'vitest';
import { hasOnlyOtherKinds, movesOnFrom } from '../../../src/answer/evidence/figured.js';
import type { LedgerFigure } from '../../../src/domain/index.js';
import { questionConcepts } from '../../../src/retrieve/understand/concepts.js';
import { understand } from '../../../src/retrieve/understand/index.js';
import { featuresOf } from '../../../src/answer/evidence/features.js';
import { figureOf, measured, PROFILE } from '../fixture.js';

const QUESTION = understand({ question: '补了多少钱', profile: PROFILE, now: 2024 });

const ledger = (figure: Parameters<typeof figureOf>[0]): LedgerFigure => ({
  ...figureOf(figure),
  ...{ documentId: 'd', source: 'd.txt', passageId: null, topics: [], sentenceText: '' },
});

const sentence = (
  figures: readonly LedgerFigure[],
  fitting: readonly LedgerFigure[] = [],
): Parameters<typeof hasOnlyOtherKinds>[0] => ({
  figures,
  fitting,
  features: { ...featuresOf(measured(QUESTION, true)), typed: 1 },
});

describe('a question that says what kind of figure it wants', () => {
  it('is not answered by figures of other kinds alone', () => {
    expect(hasOnlyOtherKinds(sentence([ledger({ unit: '%', kind: 'percent' })]))).toBe(true);
  });

  it('is not answered by how many of another kind came or went', () => {
    expect(hasOnlyOtherKinds(sentence([ledger({ unit: '名', kind: 'change' })]))).toBe(true);
  });

  it('may be answered by one of its kind, one without unit, or a share by which it changed', () => {
    const money = ledger({ unit: '元', kind: 'money' });
    expect(hasOnlyOtherKinds(sentence([money, ledger({ unit: '%' })], [money]))).toBe(false);
    expect(hasOnlyOtherKinds(sentence([ledger({ unit: '' })]))).toBe(false);
    expect(hasOnlyOtherKinds(sentence([ledger({ unit: '%', kind: 'change' })]))).toBe(false);
    expect(hasOnlyOtherKinds(sentence([]))).toBe(false);
  });
});

describe('a figure that moves on from the one that the question states', () => {
  const from = (question: string, figure: Parameters<typeof figureOf>[0]): boolean => {
    const moved = ledger({ kind: 'change', ...figure });
    const concepts = questionConcepts(question, []).map((concept) => ({ concept, weight: 1, known: true }));
    return movesOnFrom(sentence([moved], [moved]), { chinese: question }, concepts);
  };

  it.each([
    ['以前要交47份材料,现在几份', { before: 47, value: 9, unit: '份' }],
    ['从前等260天,如今多少天', { before: 260, value: 31, unit: '天' }],
  ] as const)('%s: is the one asked for', (question, figure) => expect(from(question, figure)).toBe(true));

  it.each([
    ['以前要交47份材料,现在几份', { before: 46, value: 9, unit: '份' }],
    ['以前要交47份材料,现在几份', { before: 47, value: 9, unit: '天' }],
    ['那47份材料都有哪些', { before: 47, value: 9, unit: '份' }],
  ] as const)('%s: is another one', (question, figure) => expect(from(question, figure)).toBe(false));
});
