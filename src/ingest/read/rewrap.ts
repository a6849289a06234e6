/** Punctuation that ends a sentence or a line of its own, closing marks after it included. */
const TERMINAL = /[。!?\uFF01\uFF1F;\uFF1B:\uFF1A…][”’"')\uFF09》」』\]]*$/u;
/** What opens a line that is never the continuation of the one before. */
const OPENER =
  /^(?:[\u3000\t]| {2}|[一二三四五六七八九十]+[、,\uFF0C]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、\uFF0E]|第[一二三四五六七八九十百\d]+[章节条部]|[-*•●■◆]\s|[—-]{2,})/u;
/** A line this much short of the width (in cells; a Han character is two) may still be full: punctuation does not open a line. */
const SLACK = 5;
const MIN_WIDTH = 40;
const MAX_WIDTH = 200;
const MIN_FULL_LINES = 4;

/** Width in cells: two for wide characters, one for the others. */
export function cellsOf(line: string): number {
  let cells = 0;
  for (const character of line) cells += character < '\u2E80' && !/[“”‘’—…·]/u.test(character) ? 1 : 2;
  return cells;
}

export const endsSentence = (line: string): boolean => TERMINAL.test(line.trimEnd());

const isOpener = (line: string): boolean => OPENER.test(line);

/**
 * The width at which a program broke the lines of a text, in cells; `null` for a text whose lines are its paragraphs.
 * Broken lines are nearly all as long as the longest, and stop in the middle of a sentence.
 */
export function wrapWidth(lines: readonly string[]): number | null {
  const filled = lines.filter((line) => line.trim() !== '');
  const cells = filled.map((line) => cellsOf(line.trimEnd()));
  const width = cells.reduce((most, next) => Math.max(most, next), 0);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null;
  const full = filled.filter((_, index) => (cells[index] ?? 0) >= width - SLACK);
  const broken = full.filter((line) => !endsSentence(line));
  if (broken.length < MIN_FULL_LINES || broken.length < full.length * 0.6) return null;
  return full.length >= filled.length * 0.4 ? width : null;
}

const wordAtEnd = /[\p{Script=Latin}\d,.;:!?)%]$/u;
const wordAtStart = /^[\p{Script=Latin}\d("']/u;

/** Two pieces of one line: without a space inside Chinese, with one between words of other scripts. */
export function joinLine(before: string, after: string): string {
  const left = before.trimEnd();
  const right = after.trimStart();
  const spaced =
    wordAtEnd.test(left) &&
    wordAtStart.test(right) &&
    /\p{Script=Latin}/u.test(left.slice(-1) + right.charAt(0));
  return spaced ? `${left} ${right}` : left + right;
}

/** Puts lines that were broken at `width` together again; blank lines, indents and openers start a new one. */
export function unwrapLines(lines: readonly string[], width: number): string[] {
  const indented = lines.some((line) => /^(?:\u3000| {2})/u.test(line));
  const out: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line.trim() === '') {
      open = false;
      continue;
    }
    const last = out.at(-1);
    if (open && last !== undefined && !isOpener(line)) out[out.length - 1] = joinLine(last, line);
    else out.push(line);
    // Without indents, a full line that ends its sentence may end its paragraph: parting there loses nothing.
    open = cellsOf(line.trimEnd()) >= width - SLACK && (indented || !endsSentence(line));
  }
  return out;
}
