import type { ReadBlock } from '../../../domain/document.js';
import { endsSentence, joinLine } from '../rewrap.js';
import { type Line, mode, type Page } from './line.js';

/** What is usual in a document; everything else is told by how it differs. */
interface Habits {
  readonly size: number;
  /** Distance of baselines, in ems of the body size. */
  readonly pitch: number;
  /** Edges of body text on pages of one column. */
  readonly edges: Edges | null;
  /** Whether paragraphs open with an indent. */
  readonly indented: boolean;
  /** Whether paragraphs stand apart by more than the pitch of their lines. */
  readonly spaced: boolean;
}

interface Paragraph {
  text: string;
  readonly page: number;
  readonly size: number;
  readonly centred: boolean;
  last: Line;
}

const MAX_HEADING = 80;
const HEADING_SIZE = 1.1;
const SAME_SIZE = 0.08;
/** A gap between lines that is wider than the usual one by this factor parts paragraphs. */
const WIDE_GAP = 1.2;

const indentOf = (line: Line): number => (line.left - line.column.left) / line.size;
const restOf = (line: Line): number => (line.column.right - line.right) / line.size;
const isCentred = (line: Line): boolean =>
  indentOf(line) > 2.5 && Math.abs(indentOf(line) - restOf(line)) < 3;
const isIndented = (line: Line): boolean => indentOf(line) > 1.2 && indentOf(line) < 5;
/** Signatures and dates stand at the right. */
const isSetRight = (line: Line): boolean => indentOf(line) > 6;
/** Whether the line ends well before its column does. A line of Latin words ends where the next word did not fit. */
const isShort = (line: Line): boolean => restOf(line) > (/\p{Script=Han}/u.test(line.text) ? 2.2 : 8);
const sameSize = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(one, other) * SAME_SIZE;

/** Too few lines of body text to tell a page's edges by. */
const FEW_LINES = 5;

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Where the long lines of body text begin and end; `null` without any. */
function edgesOf(body: readonly Line[]): Edges | null {
  const widest = body.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  const long = body.filter((line) => line.right - line.left > widest * 0.6);
  if (long.length === 0) return null;
  const right = mode(
    long.map((line) => [line.right, 1]),
    4,
    0,
  );
  return { left: Math.min(...long.map((line) => line.left)), right };
}

const isOneColumn = (lines: readonly Line[]): boolean =>
  new Set(lines.map((line) => `${line.column.left} ${line.column.right}`)).size <= 1;

/**
 * Lines with the edges that body text has on their page: a stray wider line (a table) must not make every line
 * look short, nor a page of few lines (a signature) make them look full. Such a page has the document's edges.
 */
function withBodyColumns(page: Page, habits: Habits): Line[] {
  const body = page.lines.filter((line) => sameSize(line.size, habits.size));
  if (!isOneColumn(body)) return [...page.lines];
  const edges = body.length < FEW_LINES ? habits.edges : edgesOf(body);
  return edges === null ? [...page.lines] : page.lines.map((line) => ({ ...line, column: edges }));
}

function habitsOf(pages: readonly Page[]): Habits {
  const lines = pages.flatMap((page) => page.lines);
  const size = mode(
    lines.map((line) => [line.size, line.text.length]),
    0.5,
    12,
  );
  const gaps = pages.flatMap((page) =>
    page.lines.slice(1).flatMap((line, index): [number, number][] => {
      const gap = (line.y - (page.lines[index]?.y ?? line.y)) / size;
      return gap > 0.5 && gap < 4 ? [[gap, 1]] : [];
    }),
  );
  const body = lines.filter((line) => sameSize(line.size, size) && !isCentred(line));
  const single = pages
    .filter((page) => isOneColumn(page.lines))
    .flatMap((page) => page.lines.filter((line) => sameSize(line.size, size)));
  const openers = body.filter(isIndented).length;
  const pitch = mode(gaps, 0.1, 1.5);
  const wide = gaps.filter(([gap]) => gap > pitch * WIDE_GAP).length;
  return {
    size,
    pitch,
    edges: edgesOf(single),
    indented: openers >= 2 && openers < body.length * 0.8,
    spaced: wide >= 3 && wide >= gaps.length * 0.05,
  };
}

/** Whether `line` goes on with the paragraph whose last line is `before`. */
function continues(paragraph: Paragraph, line: Line, habits: Habits): boolean {
  const before = paragraph.last;
  if (!sameSize(before.size, line.size)) return false;
  const samePlace = before.page === line.page && line.y > before.y;
  if (samePlace && line.y - before.y > line.size * habits.pitch * (habits.spaced ? WIDE_GAP : 1.45))
    return false;
  if (paragraph.centred)
    return (
      isCentred(line) && samePlace && line.size > habits.size * HEADING_SIZE && !endsSentence(before.text)
    );
  if (isCentred(line) || isShort(before) || isSetRight(before) || isSetRight(line)) return false;
  if (habits.indented) return !isIndented(line);
  // Without indents, a full line that ends its sentence may end its paragraph: parting there loses nothing.
  return (habits.spaced && samePlace) || !endsSentence(before.text);
}

function paragraphsOf(pages: readonly Page[], habits: Habits): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const page of pages)
    for (const line of withBodyColumns(page, habits)) {
      const current = paragraphs.at(-1);
      if (current !== undefined && continues(current, line, habits)) {
        current.text = joinLine(current.text, line.text);
        current.last = line;
      } else
        paragraphs.push({
          text: line.text.trim(),
          page: line.page,
          size: line.size,
          centred: isCentred(line),
          last: line,
        });
    }
  return paragraphs;
}

/** Levels of headings: the largest type is 1. Sizes that differ by a hair are one. */
function headingLevels(
  paragraphs: readonly Paragraph[],
  habits: Habits,
): (paragraph: Paragraph) => number | undefined {
  const isHeading = (paragraph: Paragraph): boolean =>
    paragraph.size >= habits.size * HEADING_SIZE &&
    paragraph.text.length <= MAX_HEADING &&
    !/[。;\uFF1B]$/u.test(paragraph.text) &&
    /[\p{L}\p{N}]/u.test(paragraph.text);
  const sizes: number[] = [];
  for (const { size } of paragraphs.filter(isHeading).sort((one, other) => other.size - one.size))
    if (!sizes.some((known) => sameSize(known, size))) sizes.push(size);
  return (paragraph) => {
    if (!isHeading(paragraph)) return undefined;
    return Math.min(sizes.findIndex((size) => sameSize(size, paragraph.size)) + 1, 9);
  };
}

/** Entries of a table of contents, by their dotted leaders: they repeat the headings. */
const LEADER = /(?:[.…·]\s?){5,}\s*\d{1,4}$/u;

/** The lines of all pages as headings and paragraphs, put together across lines and pages. */
export function blocksOf(pages: readonly Page[]): ReadBlock[] {
  const habits = habitsOf(pages);
  const paragraphs = paragraphsOf(pages, habits).filter(
    (paragraph) => paragraph.text !== '' && !LEADER.test(paragraph.text),
  );
  const levelOf = headingLevels(paragraphs, habits);
  return paragraphs.map((paragraph) => {
    const { text, page } = paragraph;
    const level = levelOf(paragraph);
    return level === undefined ? { kind: 'paragraph', text, page } : { kind: 'heading', text, page, level };
  });
}
