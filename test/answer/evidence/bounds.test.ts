import { describe, expect, it } from 'vitest';
import { withBounds } from '../../../src/answer/evidence/bounds.js';
import { coverageText, covering } from '../../../src/answer/evidence/coverage.js';
import { questionConcepts } from '../../../src/retrieve/understand/concepts.js';
import { NO_VECTORS } from '../fixture.js';

/** How much of the question's number a sentence says. */
function saidOfNumber(question: string, sentence: string): number {
  const concepts = questionConcepts(question, []).map((concept) => ({
    ...{ concept, weight: concept.importance, known: true },
  }));
  const coverage = covering(concepts, NO_VECTORS)(coverageText(sentence));
  const { strengths } = withBounds(coverage, sentence, question, concepts);
  return strengths[concepts.findIndex(({ concept }) => concept.amount !== undefined)] ?? 0;
}

describe('the number of a case', () => {
  it.each([
    ['考了58分的机构还能评优吗', '60分以下的取消评优资格。'],
    ['想建50个车位的停车场,要不要报批', '80个车位以下的停车场免于报批。'],
    ['住了3年能不能申请', '居住不低于2年的可以申请。'],
    ['8公顷的林地流转该找谁批', '3公顷至10公顷的由县林业局审核。'],
    ['76分的小区归哪一档', '70—79分的为三档。'],
    ['12万元的合同谁说了算', '10万元以上不足50万元的由分管领导签批。'],
  ])('%s: is decided by the bound in: %s', (question, sentence) => {
    expect(saidOfNumber(question, sentence)).toBeGreaterThanOrEqual(0.45);
  });

  it.each([
    ['考了75分的机构还能评优吗', '60分以下的取消评优资格。'],
    ['考了58分的机构还能评优吗', '60天以内办结。'],
    ['为什么压到5天', '10天以内办结。'],
    ['12公顷的林地流转该找谁批', '3公顷至10公顷的由县林业局审核。'],
    ['4天没办完该找谁', '办理时间由5天到2天。'],
  ])('%s: is not decided by: %s', (question, sentence) => {
    expect(saidOfNumber(question, sentence)).toBeLessThan(0.45);
  });
});
