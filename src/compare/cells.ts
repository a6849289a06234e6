import { cutPiece, type Cut } from './columns.js';
import { trimItem, wordsOf, type Piece } from './reading.js';

/** A practice told in fewer words may be the subject of what came of it: “一件事”上线13件,办理环节减到14个. */
const LEAST_PRACTICE = 20;
/** A result that tells whose it is before its first figure. */
const OWN_SUBJECT = /^[^\d，,。;；]{6,}\d/u;
/** Fewer words tell nothing by themselves: 最快2小时办结. */
const THIN = 13;
/** A result that leaves its subject to the words before it. */
const DEPENDS = /^(?:助力|推动|促进|带动|帮助|使|让|有效|共|累计|已)/u;
/** Words that wait for a figure which the source hides, or that was cut off. */
const WAITING = /[,，、](?:目前|其中|全年|当年|今年以来|一年来|截至[^,，]{0,10})$/u;

/** A piece cut into what a table's cells hold: nothing that only introduces its neighbour, no loose ends. */
export function cellsOf(piece: Piece): Cut[] {
  const cells: Cut[] = [];
  for (const cut of cutPiece(piece).map((one) => withoutTail(one, piece))) {
    const last = cells.at(-1);
    if (last !== undefined && isOne(last, cut)) cells.splice(-1, 1, joined(last, cut, piece));
    else cells.push(cut);
  }
  return cells;
}

/** Whether a practice and a result say one thing together and little apart. */
const isOne = (practice: Cut, result: Cut): boolean =>
  practice.column === 'practice' &&
  result.column === 'result' &&
  (practice.text.length < THIN ||
    result.text.length < THIN ||
    DEPENDS.test(result.text) ||
    (practice.text.length < LEAST_PRACTICE && !OWN_SUBJECT.test(result.text)));

function joined(first: Cut, second: Cut, { sentence }: Piece): Cut {
  const span = { start: Math.min(first.span.start, second.span.start), end: second.span.end };
  return { column: second.column, span, text: wordsOf(sentence, span) };
}

function withoutTail(cut: Cut, { sentence }: Piece): Cut {
  const tail = WAITING.exec(cut.text)?.[0].length ?? 0;
  if (tail === 0) return cut;
  const span = trimItem(sentence, { start: cut.span.start, end: cut.span.end - tail });
  return { ...cut, span, text: wordsOf(sentence, span) };
}

/** 深化某项改革, 进一步完善某体系: a wish without a deed. */
const WISH =
  /^(?:深入|全面|持续|不断|进一步|积极|大力|扎实)*(?:完善|健全|深化|推进|加强|优化)[^，,。;；]{2,16}(?:体系|改革|工作|机制|制度|战略|建设)?。?$/u;

/** Whether a cell is better off without these words where it has others. */
export const isThin = ({ text }: Cut): boolean =>
  text.length < THIN || (WISH.test(text) && !/\d/u.test(text));
