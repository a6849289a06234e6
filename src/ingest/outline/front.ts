import { sliceSpan, trimSpan } from '../../domain/span.js';
import {
  findMarkers,
  isShortLine,
  isSubjectLine,
  numberLine,
  questionLength,
} from '../../chinese/headings.js';
import { creditsPictures, isNameLine } from './bylines.js';
import { isHeading, isText, type Piece } from './piece.js';

const LONGEST_TITLE = 60;
const LONGEST_HEAD_CAPTION = 45;

/**
 * The head of a document: captions above a photographer's byline, and the title with its second lines.
 * The title is a heading of section 0: every passage is under it, so no heading path needs to say so.
 */
export function readFront(text: string, pieces: readonly Piece[]): Piece[] {
  return markTitle(text, markNames(text, markHeadCaptions(text, pieces)));
}

/** Names of speakers and authors stand between the title and the text. */
function markNames(text: string, pieces: readonly Piece[]): Piece[] {
  const body = pieces.findIndex(
    (piece, i) => i > 0 && piece.kind === 'paragraph' && /[。：:；]$/u.test(sliceSpan(text, piece.span)),
  );
  return pieces.map((piece, i) => {
    const name = i > 0 && i < body && piece.kind === 'paragraph' && isNameLine(sliceSpan(text, piece.span));
    return name ? { ...piece, kind: 'byline' } : piece;
  });
}

function markHeadCaptions(text: string, pieces: readonly Piece[]): Piece[] {
  const byline = pieces.findIndex((piece) => piece.kind === 'byline');
  const credit = pieces[byline];
  if (credit === undefined || byline > 6 || !creditsPictures(sliceSpan(text, credit.span)))
    return [...pieces];
  return pieces.map((piece, i) => {
    const line = sliceSpan(text, piece.span);
    const caption =
      i < byline &&
      piece.kind === 'paragraph' &&
      line.length <= LONGEST_HEAD_CAPTION &&
      /^[^。！？]+。$/u.test(line);
    return caption ? { ...piece, kind: 'caption' } : piece;
  });
}

function markTitle(text: string, pieces: readonly Piece[]): Piece[] {
  const given = pieces.filter((piece) => isHeading(piece) && piece.heading.level !== undefined);
  if (given.length > 0) return markGivenTitle(text, pieces, given);
  const front = frontLines(text, pieces);
  const titled = pieces.map((piece, i) =>
    front.includes(i) || isAttachedTitle(text, piece, pieces[i - 1])
      ? { ...piece, kind: 'heading' as const, heading: TITLE }
      : piece,
  );
  return front.length === 0 ? splitTitle(text, titled) : titled;
}

const TITLE = { style: 'line', ordinal: null, title: true } as const;
const INSTRUMENT =
  /(?:方案|办法|细则|意见|规划|计划|要点|清单|措施|规定|条例|制度|举措|任务|分工)(?:[（(][^）)]{1,12}[）)])?$/u;

/** What a notice issues stands behind its signature and date, under a title of its own. */
function isAttachedTitle(text: string, piece: Piece, before: Piece | undefined): boolean {
  if (piece.kind !== 'paragraph' || before?.kind !== 'byline') return false;
  const line = sliceSpan(text, piece.span);
  return isTitleLine(line) && INSTRUMENT.test(line) && findMarkers(line).length === 0;
}

const TITLE_AND_TEXT =
  /^([^。，,；;：:！？\s]{6,40}(?:汇报|报告|总结|综述|通报|通知|意见|方案|纪实|情况|要点|讲话|经验|做法|办法|规定|细则|材料|交流|发言))\s+\S/u;

/** A report on one line keeps its title there too, parted from the text by white space only. */
function splitTitle(text: string, pieces: readonly Piece[]): Piece[] {
  const first = pieces.find((piece) => piece.kind !== 'byline' && piece.kind !== 'caption');
  if (first?.kind !== 'paragraph') return [...pieces];
  const title = TITLE_AND_TEXT.exec(sliceSpan(text, first.span))?.[1];
  if (title === undefined) return [...pieces];
  const end = first.span.start + title.length;
  return pieces.flatMap((piece): Piece[] => {
    if (piece !== first) return [piece];
    const rest = trimSpan(text, { start: end, end: first.span.end });
    return [
      { ...first, kind: 'heading', span: { start: first.span.start, end }, heading: TITLE },
      { ...first, span: rest },
    ];
  });
}

/** The only heading of the outermost level, before all others, is the title. */
function markGivenTitle(text: string, pieces: readonly Piece[], given: readonly Piece[]): Piece[] {
  const levels = given.map((piece) => piece.heading?.level ?? 0);
  const first = given[0];
  const outermost = Math.min(...levels);
  const alone = levels.filter((level) => level === outermost).length === 1;
  if (first?.heading === undefined || levels[0] !== outermost || !alone || first.heading.ordinal !== null)
    return [...pieces];
  if (!pieces.some(isText) || (given.length === 1 && pieces.indexOf(first) > 2)) return [...pieces];
  const at = pieces.indexOf(first);
  const isSubtitle = (piece: Piece | undefined): boolean =>
    piece?.heading !== undefined && /^(?:——|[（(].*[）)]$)/u.test(sliceSpan(text, piece.span));
  const end = isSubtitle(pieces[at + 1]) ? at + 1 : at;
  return pieces.map((piece, i) =>
    i >= at && i <= end && piece.heading !== undefined
      ? { ...piece, heading: { ...piece.heading, title: true } }
      : piece,
  );
}

/** Indexes of the lines that make up the title: the first line, and short lines and —— subtitles right under it. */
function frontLines(text: string, pieces: readonly Piece[]): number[] {
  const lineOf = (piece: Piece): string => sliceSpan(text, piece.span);
  const titleLike = (piece: Piece): boolean =>
    piece.kind === 'paragraph' &&
    !isSubjectLine(lineOf(piece)) &&
    numberLine(lineOf(piece)) === null &&
    questionLength(lineOf(piece)) === 0 &&
    findMarkers(lineOf(piece)).every((marker) => marker.style === 'dash') &&
    isTitleLine(lineOf(piece));
  const start = pieces.findIndex((piece) => piece.kind !== 'byline' && piece.kind !== 'caption');
  let end = start;
  while (start >= 0 && end < pieces.length) {
    const piece = pieces[end];
    if (piece === undefined || !titleLike(piece)) break;
    end++;
  }
  if (start < 0 || end === start || end === pieces.length) return [];
  const later = pieces.slice(end).filter((piece, i) => {
    const line = lineOf(piece);
    const heading = piece.kind === 'paragraph' && isShortLine(line) && findMarkers(line).length === 0;
    return heading && !isAttachedTitle(text, piece, pieces[end + i - 1]);
  });
  const lines = Array.from({ length: end - start }, (_, i) => start + i);
  const last = pieces[end - 1];
  // Where the document goes on with such lines as headings, the one right above the text heads it.
  const heads = lines.length > 1 && later.length > 0 && last !== undefined && !SURE_TITLE.test(lineOf(last));
  return heads ? lines.slice(0, -1) : lines;
}

/** Subtitles, and names of documents. */
const SURE_TITLE =
  /^(?:——|（|\()|^关于.*的(?:通知|意见|通报|批复|报告|决定|公告|函)$|(?:实施方案|管理办法|实施细则|实施意见)$/u;

const isTitleLine = (line: string): boolean =>
  line.length <= LONGEST_TITLE &&
  /\p{Script=Han}{3}/u.test(line) &&
  !/[。！；;：:，,、.…—]$/u.test(line) &&
  !/[。；]/u.test(line);
