import { topicsOf } from '../chinese/topics.js';
import { overlaps } from '../domain/index.js';
import { honoursIn } from './ledger/honours.js';
import { piecePart, wordsOf, type Piece } from './reading.js';
import type { Focus } from './subject.js';
import { PROOF } from './topicality.js';

/** Whether a clause among others tells of the subject, and does not merely mention it or hang on what stands before. */
export function tells(piece: Piece, sum: number): boolean {
  if (piece.clauses.length === 1 && HANGS.test(piece.text)) return false;
  const { tabular, figures } = piece.sentence;
  return (
    sum >= PROOF ||
    tabular ||
    DOES.test(piece.text) ||
    honoursIn(piece.text).length > 0 ||
    figures.some((figure) => overlaps(piece.span, figure.span))
  );
}
const HANGS = /^(?:助力|推动|促进|有效|进一步|提升|切实|实现|确保|让|使|逐级)/u;

/** Without such a verb a clause among others only mentions the subject. */
const DOES = /推[行进出]|建[立成设]|打造|搭建|试|探索|完善|创[新建]|开展|实施|组建|设立/u;

/** The verb comes in the next clause. */
const WORK_LISTED = /等(?:改革)?(?:工作|做法|经验|举措)[,，]$/u;

/** 甲、乙、丙等工作受到表彰: a list tells of each of its members what its own clause tells of them all. */
export function honouredList(piece: Piece, about: (clause: string) => boolean, own: number): Focus | null {
  const told = piece.clauses
    .map((clause) => wordsOf(piece.sentence, clause))
    .some((words, index, all) => {
      const predicate = WORK_LISTED.test(words) ? words + (all[index + 1] ?? '') : words;
      return about(words) && honoursIn(predicate).length > 0;
    });
  return told ? { piece, relevance: own / 2 } : null;
}

/** A sentence of something else with a clause on the subject: that clause, and those after it that are about nothing else. */
export function narrow(piece: Piece, about: (clause: string) => boolean): Piece {
  const words = piece.clauses.map((clause) => wordsOf(piece.sentence, clause));
  const first = words.findIndex(about);
  let last = words.findLastIndex(about);
  if (WORK_LISTED.test(words[last] ?? '')) last++;
  while (last + 1 < words.length && topicsOf(words[last + 1] ?? '').length === 0) last++;
  return first < 0 ? piece : (piecePart(piece, first, last) ?? piece);
}

/** `如` before an example that stands by itself. */
const FOR_EXAMPLE = /^如(?=针对|聚焦|支持|推动|围绕|由|在|通过|以)/u;

/** A piece without the `如` that made it an example of what stands before. */
export function withoutExample(piece: Piece): Piece {
  const [first, ...rest] = piece.clauses;
  if (first === undefined || !FOR_EXAMPLE.test(piece.text)) return piece;
  const start = piece.span.start + 1;
  return {
    ...piece,
    span: { start, end: piece.span.end },
    text: piece.text.slice(1),
    clauses: [{ start, end: first.end }, ...rest],
  };
}
