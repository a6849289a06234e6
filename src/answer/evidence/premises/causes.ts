import { claimingClauses, pairsOf, type Check } from './premise.js';

const CAUSE =
  /(?:主要|就|全|都|完全)?是?(?:因为|由于|归功于|得益于|多亏|靠着?(?![岸近边右左窗谱拢背墙山海湖江河后前]))(?!什么|啥|谁|哪|何|的是|的)(?<of>[^,。;?]{2,16}?)(?:而|才|就|所以|来|实现|做到|,|。|\?|$)/u;

/** 增产主要是因为换了新品种 is not borne out by a text that has no 品种. */
export const causeUnsaid: Check = (question, { text, around }) => {
  for (const clause of [question, ...claimingClauses(question)]) {
    const match = CAUSE.exec(clause);
    const of = match?.groups?.['of'];
    if (match === null || of === undefined || /哪|什么|啥|谁|几/u.test(of)) continue;
    const pairs = pairsOf(of);
    const all = `${text} ${around}`;
    if (pairs.length > 0 && !pairs.some((pair) => all.includes(pair)))
      return { kind: 'unsaid', claim: match[0] };
  }
  return null;
};
