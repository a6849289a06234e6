import { normalise } from '../../chinese/normalise.js';
import type { EvidenceSentence } from './index.js';
import { groundOf } from './defined.js';
import { standsUnderPlan } from './premises/plans.js';

/** Asks what came of it: 实际建成多少, 成效怎么样. */
const ASKS_DONE =
  /实际|已经|做到了|[成到完过]了(?:多少|几)|成效|效果|成果|成绩|实效|进展|(?:结果|情况)(?:怎么?样|如何)/u;
const ASKS_PLAN = /下一?步|打算|准备|计划|目标|今后|未来|拟|要点|安排|部署|要求/u;
/** What has happened may be told in a plan as well. */
const HAPPENED = /已|同比|去年|截至|截止|目前|以来|上年/u;

/** Whether what a sentence tells is still to come, by the paper or the heading that it stands under, and the question asks what was done. */
export function isToComeForDone(
  question: string,
  sentence: Pick<EvidenceSentence, 'text' | 'passage' | 'document'>,
): boolean {
  const asks = normalise(question);
  return (
    ASKS_DONE.test(asks) &&
    !ASKS_PLAN.test(asks) &&
    !HAPPENED.test(normalise(sentence.text)) &&
    standsUnderPlan(groundOf(sentence).heading)
  );
}
