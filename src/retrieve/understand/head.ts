import type { Concept } from './concepts.js';

/** How far (in characters) the asked thing may stand from the asking word. */
const REACH = 6;
const COUNT_AFTER =
  /(?:多少|几)(?:个|项|家|件|次|场|所|处|座|条|份|套|批|户|类|起|宗|名|位|张|枚|种|支|间|栋|台|辆|门|级|人|天|亩|吨)?/gu;
const REASON_AFTER = /为什么|为何|为啥|怎么会|何以/gu;

/**
 * The concept that the question asks a figure or a reason of: the noun beside 多少 (专利 in 申请了多少件专利, 租金 in 租金是多少), the verb
 * after 为什么. Evidence that speaks of everything else but not of this does not answer.
 */
export function askedHead(question: string, concepts: readonly Concept[]): Concept | null {
  for (const match of question.matchAll(COUNT_AFTER)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = nearestAfter(concepts, end);
    if (after !== null) return after;
    const before = nearestBefore(concepts, start);
    if (before !== null) return before;
  }
  for (const match of question.matchAll(REASON_AFTER)) {
    const after = nearestAfter(concepts, match.index + match[0].length);
    if (after !== null) return after;
  }
  return null;
}

function nearestAfter(concepts: readonly Concept[], end: number): Concept | null {
  const [first] = concepts
    .filter((concept) => concept.span.start >= end && concept.span.start - end < REACH)
    .sort((a, b) => a.span.start - b.span.start);
  return first ?? null;
}

/** 满意度达到多少 asks for the 满意度: words that lean come last. */
function nearestBefore(concepts: readonly Concept[], start: number): Concept | null {
  const near = concepts
    .filter((concept) => concept.span.end <= start && start - concept.span.end < REACH)
    .sort((a, b) => b.span.end - a.span.end);
  return near.find((concept) => concept.importance >= 1) ?? near[0] ?? null;
}
