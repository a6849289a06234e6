import { normalise } from '../../chinese/normalise.js';
import { clauseSpans, sentenceSpans } from '../../chinese/sentences.js';
import { sliceSpan } from '../../domain/index.js';

type Direction = 'up' | 'down';

/** Words that say which way something moved. The first list of each is what a statement is held to; the second only counts as evidence. */
const SAID: Readonly<Record<Direction, RegExp>> = {
  up: /增加|增长|提高|提升|上升|上涨|攀升|扩大|延长|升高/gu,
  down: /压缩|压减|减少|下降|降低|缩短|削减|缩减|缩小|下滑|回落|减轻/gu,
};
const HELD: Readonly<Record<Direction, RegExp>> = {
  up: /[增升涨]|提高|提速|扩大|扩容|延长|拓[宽展]|前进|跃|壮大|翻番|改善|优化|强化|加[强快大]|做[大强优]/u,
  down: /[减缩降]|下滑|回落|压|精简|从[^,。;]{1,12}[到至]/u,
};
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** Whether `statement` moves something another way than `evidence` does, or moves what does not move there. */
export function movesOtherwise(statement: string, evidence: string): boolean {
  const said = normalise(statement);
  const clauses = clausesOf(normalise(evidence));
  return (['up', 'down'] as const).some((direction) =>
    Array.from(said.matchAll(SAID[direction])).some((match) => {
      const about = clauses.filter((clause) => beside(said, match).some((words) => clause.includes(words)));
      return !(about.length > 0 ? about : clauses).some((clause) => HELD[direction].test(clause));
    }),
  );
}

const clausesOf = (text: string): string[] =>
  sentenceSpans(text)
    .flatMap((sentence) => clauseSpans(text, sentence))
    .map((span) => sliceSpan(text, span));

/** The two characters on either side of a word of movement: what moves. */
function beside(said: string, match: RegExpExecArray): string[] {
  const end = match.index + match[0].length;
  return [said.slice(Math.max(0, match.index - 2), match.index), said.slice(end, end + 2)].filter((pair) =>
    HAN_PAIR.test(pair),
  );
}
