import type { Line, Page } from './line.js';

/** Running heads and page numbers stand in these shares of the page's height. */
const TOP = 0.13;
const BOTTOM = 0.87;
/** How many lines at either edge may be furniture. */
const DEPTH = 3;

const DECORATED =
  /^(?:[-—–―·•~]+\s*\d{1,4}\s*[-—–―·•~]+|第\s*\d{1,4}\s*页(?:\s*[,\uFF0C、/]?\s*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*[,\uFF0C、/]?\s*第\s*\d{1,4}\s*页|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/iu;
/** Higher numbers are no page numbers. */
const LAST_PAGE = 1_900;
const BARE = /^\d{1,4}$/u;

/** The lines at the edges of a page, where furniture stands: `top` and `bottom` apart. */
function edgesOf(page: Page): { readonly line: Line; readonly edge: 'top' | 'bottom' }[] {
  const byHeight = [...page.lines].sort((one, other) => one.y - other.y);
  const top = byHeight.filter((line) => line.y < page.height * TOP).slice(0, DEPTH);
  const bottom = byHeight.filter((line) => line.y > page.height * BOTTOM).slice(-DEPTH);
  return [
    ...top.map((line) => ({ line, edge: 'top' as const })),
    ...bottom.map((line) => ({ line, edge: 'bottom' as const })),
  ];
}

/**
 * Lines that repeat at the same height of many pages, word for word or with a number that counts the pages. Two pages
 * are enough where there are few: a sentence does not come twice at the same edge.
 */
function repeatedKeys(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgesOf(page).flatMap(({ line, edge }) => keysOf(line, edge))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const needed = Math.max(2, Math.min(Math.ceil(pages.length * 0.25), 12));
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
}

/** A line's place with its words, and with its numbers relative to the page's. */
function keysOf(line: Line, edge: 'top' | 'bottom'): string[] {
  const words = line.text.replace(/\s+/gu, '');
  const counted = words.replace(/\d+/gu, (digits) => `#${Number(digits) - line.page}`);
  return [words, counted].map((text) => `${edge} ${Math.round(line.y / 6)} ${text}`);
}

/** A bare number at an edge that keeps its distance from the page's own number. */
function offsetOfNumbers(pages: readonly Page[]): number | null {
  const offsets = new Map<number, number>();
  for (const page of pages)
    for (const { line } of edgesOf(page))
      if (isBareNumber(line)) {
        const offset = Number(line.text.trim()) - page.number;
        offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
      }
  const [best] = [...offsets].sort(([, one], [, other]) => other - one);
  if (best === undefined) return null;
  // On a single page, only its own number.
  return best[1] >= 2 || (pages.length === 1 && best[0] === 0) ? best[0] : null;
}

/** `01` opens a section, `2022` is a year. */
const isBareNumber = (line: Line): boolean =>
  BARE.test(line.text.trim()) && !/^0\d/u.test(line.text.trim()) && Number(line.text) < LAST_PAGE;

/** The pages without running heads, running feet and page numbers. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const repeated = repeatedKeys(pages);
  const offset = offsetOfNumbers(pages);
  return pages.map((page) => {
    const dropped = new Set(
      edgesOf(page)
        .filter(({ line, edge }) => {
          const text = line.text.trim();
          if (DECORATED.test(text)) return true;
          if (BARE.test(text))
            return isBareNumber(line) && offset !== null && Number(text) - page.number === offset;
          return text.length <= 60 && keysOf(line, edge).some((key) => repeated.has(key));
        })
        .map(({ line }) => line),
    );
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}
