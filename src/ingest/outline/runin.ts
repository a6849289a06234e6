import { sliceSpan } from '../../domain/span.js';
import { tagged } from '../../chinese/segment.js';
import { type Piece, isHeading } from './piece.js';

/**
 * Headings that are only the first sentence of their paragraph: 突出…。〈text〉. Nothing marks them but their likes: the
 * paragraphs right before or after open in the same shape.
 */

const OPENING = /^([^。！？!?；;：:，,“（(][^。！？!?；;：:，,]{3,27})。/u;
const NOT_A_NAME =
  /(?:如下|指出|强调|表示|认为|介绍|了解到|以来|\d{4}年|[是了的过着])$|\d%|^(?:目前|同时|此外|今年|去年|近年|这|那|其|他|我)/u;

/** A saying that opens a paragraph may share an ending with the headings after it; it is much shorter than they are. */
const LARGEST_RATIO = 1.5;

interface Opening {
  readonly index: number;
  readonly sentence: string;
}

export function cutRunInHeadings(text: string, pieces: readonly Piece[]): Piece[] {
  const lengths = new Map(
    parallelOpenings(text, pieces).map(({ index, sentence }) => [index, sentence.length + 1]),
  );
  return pieces.flatMap((piece, i): Piece[] => {
    const length = lengths.get(i);
    if (length === undefined) return [piece];
    const end = piece.span.start + length;
    const heading: Piece = {
      ...piece,
      kind: 'heading',
      span: { start: piece.span.start, end },
      heading: { style: 'run-in', ordinal: null },
    };
    return end === piece.span.end
      ? [heading]
      : [heading, { ...piece, span: { start: end, end: piece.span.end } }];
  });
}

function parallelOpenings(text: string, pieces: readonly Piece[]): Opening[] {
  const accepted: Opening[] = [];
  let group: Opening[] = [];
  const close = (): void => {
    if (group.length > 1) accepted.push(...group);
    group = [];
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'caption' || piece.kind === 'byline') continue;
    if (isHeading(piece)) close();
    if (piece.kind !== 'paragraph' || pieces[index - 1]?.line === piece.line) continue;
    const sentence = openingOf(text, pieces, index);
    const last = group.at(-1);
    if (sentence === null || (last !== undefined && !parallel(last.sentence, sentence))) close();
    if (sentence !== null) group.push({ index, sentence });
  }
  close();
  return accepted;
}

/** The first sentence of a paragraph's line, where text follows it on that line. */
function openingOf(text: string, pieces: readonly Piece[], index: number): string | null {
  const piece = pieces[index];
  if (piece === undefined || piece.given === true) return null;
  const slice = sliceSpan(text, piece.span);
  const sentence = OPENING.exec(slice)?.[1];
  if (sentence === undefined || NOT_A_NAME.test(sentence)) return null;
  const followed = slice.length > sentence.length + 1 || pieces[index + 1]?.line === piece.line;
  return followed ? sentence : null;
}

/** Part of speech that a sentence begins with: headings of one row begin alike, mostly with a verb. */
const firstTag = (sentence: string): string | undefined => tagged(sentence)[0]?.tag?.charAt(0);

function parallel(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > LARGEST_RATIO * Math.min(a.length, b.length)) return false;
  const reverse = (word: string): string => Array.from(word).reverse().join('');
  if (shared(a, b) >= 2 || shared(reverse(a), reverse(b)) >= 2) return true;
  return a.length === b.length && firstTag(a) === firstTag(b);
}

/** How many characters two sentences begin with alike. */
function shared(a: string, b: string): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a.charAt(n) === b.charAt(n)) n++;
  return n;
}
