import type { Concept } from './concepts.js';
import { withoutHints } from './hints.js';

/** How far (in characters) the asked thing may stand from the asking word: behind it, and before it. */
const REACH = { after: 6, before: 12 } as const;
const COUNT_AFTER =
  /(?:多少|几)(?:个|项|家|件|次|场|所|处|座|条|份|套|批|户|类|起|宗|名|位|张|枚|种|支|间|栋|台|辆|门|级|人|天|亩|吨)?/gu;
const REASON_AFTER = /为什么|为何|为啥|怎么会|何以/gu;

/**
 * The concept that the question asks a figure or a reason of: the noun beside 多少 (专利 in 申请了多少件专利, 租金 in 租金是多少), the verb
 * after 为什么. Evidence that speaks of everything else but not of this does not answer.
 */
export function askedHead(question: string, concepts: readonly Concept[]): Concept | null {
  for (const match of withoutHints(question).matchAll(COUNT_AFTER)) {
    const start = match.index;
    const end = start + match[0].length;
    const head = countedThing(concepts, start, end);
    if (head !== null) return head;
  }
  for (const match of question.matchAll(REASON_AFTER)) {
    const [after] = behind(concepts, match.index + match[0].length);
    if (after !== undefined) return after;
  }
  return null;
}

/** The thing beside 多少, rather than what happens to it: 出口额 of 出口额比上年增长多少; what happens, where no thing is named. */
function countedThing(concepts: readonly Concept[], start: number, end: number): Concept | null {
  const around = [...behind(concepts, end), ...before(concepts, start)];
  return around.find((concept) => !concept.verb && !MOVES.test(concept.text)) ?? around[0] ?? null;
}

/** Changes and points in time, whatever the segmenter takes them for. */
const MOVES =
  /^(?:增长|增加|增幅|提高|上升|下降|减少|减到|降到|降低|压缩|压减|缩短|缩减|达到|上年|同比|每年|全年|平均)$/u;

const behind = (concepts: readonly Concept[], end: number): Concept[] =>
  concepts
    .filter(({ span }) => span.start >= end && span.start - end < REACH.after)
    .sort((a, b) => a.span.start - b.span.start);

const before = (concepts: readonly Concept[], start: number): Concept[] =>
  concepts
    .filter(({ span }) => span.end <= start && start - span.end < REACH.before)
    .sort((a, b) => b.span.end - a.span.end);
