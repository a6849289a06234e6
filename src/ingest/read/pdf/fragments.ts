import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { joinLine } from '../rewrap.js';
import { raised } from '../superscript.js';
import type { Fragment } from './line.js';

type Item = TextContent['items'][number];
type TextItem = Extract<Item, { str: string }>;

/** A gap wider than this (in ems) is a space between Chinese characters; a narrower one only spreads the line. */
const HAN_SPACE = 0.18;
const WORD_SPACE = 0.15;
/** A gap wider than this parts two columns, or two cells. */
const COLUMN_GAP = 1.6;
/** From this share of parted pairs of Chinese characters on, the line was spread. */
const SPREAD = 0.4;

const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u;

/**
 * Radicals and compatibility forms that fonts map Chinese characters to, as the characters themselves
 * (`⼯作` is `工作`): the page shows no difference.
 */
const readable = (text: string): string =>
  text
    .replace(/[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu, (character) => character.normalize('NFKC'))
    .replace(/[\p{Cc}\u00AD\u200B\uFEFF]/gu, '');

/** Programs set a little space between Chinese characters and digits; nobody typed it, and it would split figures. */
const withoutAutoSpace = (text: string): string =>
  text.replace(
    /(?<=[\p{Script=Han}“(\uFF08]) (?=[\d±+-]*\d)|(?<=[\d%\uFF05]) (?=[\p{Script=Han}”)\uFF09])/gu,
    '',
  );

/**
 * A line's text without the spaces that spreading it put between Chinese characters. Spreading parts them all alike;
 * a space that stands alone among closed characters was typed.
 */
function withoutSpreading(text: string): string {
  const closed = text.replace(
    /(?<=[\u3001\u3002”》」』】\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]) +(?=\S)|(?<=[\p{Script=Han}“《「『【\uFF08]) +(?=[\u3001\u3002“”\u300A-\u3011\uFF01-\uFF1F])|(?<=[“《「『【\uFF08]) +(?=\S)/gu,
    '',
  );
  const parted = (closed.match(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu) ?? []).length;
  const touching = (closed.match(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu) ?? []).length;
  return parted < SPREAD * (parted + touching)
    ? closed
    : closed.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
}

/** The text items of a page as fragments of lines, left to right and top to bottom; slanted ones (watermarks) left out. */
export function fragmentsOf(content: TextContent, viewport: PageViewport): Fragment[] {
  const pieces = content.items.flatMap((item) => ('str' in item ? piece(item, viewport) : []));
  return rowsOf(pieces)
    .flatMap(joinRow)
    .map((fragment) => ({ ...fragment, text: withoutAutoSpace(withoutSpreading(fragment.text)) }));
}

function piece(item: TextItem, viewport: PageViewport): Fragment[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as readonly number[];
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = viewport.transform as readonly number[];
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  if (item.str.trim() === '' || size === 0 || Math.abs(along.y) > Math.abs(along.x) * 0.05 || along.x < 0)
    return [];
  const left = va * e + vc * f + ve;
  const text = readable(item.str);
  return [{ text, left, right: left + item.width, y: vb * e + vd * f + vf, size }];
}

/** A sign in smaller type may stand further off the baseline. */
function sharesBaseline(row: { readonly y: number; readonly size: number }, next: Fragment): boolean {
  const larger = Math.max(row.size, next.size);
  const small = Math.min(row.size, next.size) < larger * 0.75;
  return Math.abs(row.y - next.y) < larger * (small ? 0.6 : 0.45);
}

/** Fragments whose baselines agree, small raised or lowered signs included. */
function rowsOf(pieces: readonly Fragment[]): Fragment[][] {
  const rows: { y: number; size: number; pieces: Fragment[] }[] = [];
  const bySize = [...pieces].sort((one, other) => one.y - other.y);
  for (const next of bySize) {
    const row = rows.slice(-3).find((candidate) => sharesBaseline(candidate, next));
    if (row === undefined) rows.push({ y: next.y, size: next.size, pieces: [next] });
    else {
      row.pieces.push(next);
      if (next.size > row.size) [row.y, row.size] = [next.y, next.size];
    }
  }
  return rows
    .sort((one, other) => one.y - other.y)
    .map((row) => row.pieces.sort((one, other) => one.left - other.left));
}

/** Joins a row's pieces where they touch; a wide gap starts another fragment. */
function joinRow(row: readonly Fragment[]): Fragment[] {
  const size = row.reduce((most, next) => Math.max(most, next.size), 0);
  const out: Fragment[] = [];
  for (const next of row) {
    const last = out.at(-1);
    const base = last ?? row.find((candidate) => candidate.size === size) ?? next;
    const text = isRaised(next, base, size) ? raised(last?.text ?? '', next.text) : next.text;
    if (text === '') continue;
    const gap = last === undefined ? Infinity : (next.left - last.right) / size;
    if (last === undefined || gap > COLUMN_GAP) out.push({ ...next, text });
    // A bold letter is sometimes printed twice, a hair apart.
    else if (next.text === last.text && Math.abs(next.left - last.left) < size * 0.2) continue;
    else
      out[out.length - 1] = {
        text: last.text + between(last.text, text, gap) + text,
        left: last.left,
        right: Math.max(last.right, next.right),
        y: last.size >= next.size ? last.y : next.y,
        size: Math.max(last.size, next.size),
      };
  }
  return out;
}

const isRaised = (next: Fragment, base: Fragment, size: number): boolean =>
  next.size < size * 0.75 && base.y - next.y > size * 0.15;

function between(before: string, after: string, gap: number): string {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return '';
  const wide = HAN.test(before.slice(-1)) || HAN.test(after.charAt(0)) ? HAN_SPACE : WORD_SPACE;
  return gap > wide ? ' ' : '';
}

/** Fragments of one row and column as one: cells of a table keep a space between them. */
export function joinFragments(row: readonly Fragment[]): Fragment | undefined {
  const [first, ...rest] = row;
  if (first === undefined) return undefined;
  return rest.reduce(
    (line, next) => ({
      text:
        next.left - line.right > line.size * HAN_SPACE
          ? `${line.text} ${next.text}`
          : joinLine(line.text, next.text),
      left: line.left,
      right: Math.max(line.right, next.right),
      y: line.y,
      size: Math.max(line.size, next.size),
    }),
    first,
  );
}
