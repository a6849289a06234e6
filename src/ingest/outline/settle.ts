import type { Section } from '../../domain/document.js';
import { sliceSpan } from '../../domain/span.js';
import type { HeadingStyle } from '../../chinese/headings.js';
import { isHeading, isText } from './piece.js';
import type { Nested } from './sections.js';

/*
 * Unnumbered headings do not say where they end. Two habits of the genre do: sisters of one paragraph each, after which the
 * report goes on; and a closing paragraph that looks ahead and belongs to the whole.
 */
const UNNUMBERED: ReadonlySet<HeadingStyle | null> = new Set<HeadingStyle | null>([
  'line',
  'subject-line',
  'dash',
  'run-in',
]);

/** The section of every piece, after text that only follows the last of several sections has moved out of it. */
export function settle(text: string, nested: Nested): number[] {
  const home = [...nested.home];
  releaseSurplus(nested, home);
  releaseClosing(text, nested, home);
  return home;
}

/** For each section the lines of text that stand straight in it, as indexes of the pieces that were cut from each line. */
function textLines(nested: Nested, home: readonly number[]): number[][][] {
  const lines = nested.sections.map(() => new Map<number, number[]>());
  for (const [i, piece] of nested.pieces.entries()) {
    if (!isText(piece)) continue;
    const own = lines[home[i] ?? 0];
    const parts = own?.get(piece.line);
    if (parts === undefined) own?.set(piece.line, [i]);
    else parts.push(i);
  }
  return lines.map((own) => [...own.values()]);
}

function releaseSurplus(nested: Nested, home: number[]): void {
  const { sections, styles } = nested;
  const lines = textLines(nested, home);
  const children = sections.map((): number[] => []);
  for (const [i, section] of sections.entries())
    if (section.parent !== null) children[section.parent]?.push(i);
  for (const siblings of children) {
    const last = siblings.at(-1);
    if (last === undefined || siblings.length < 3 || !UNNUMBERED.has(styles[last] ?? null)) continue;
    const alike = siblings.every(
      (section) => styles[section] === styles[last] && children[section]?.length === 0,
    );
    const single = siblings.slice(0, -1).every((section) => lines[section]?.length === 1);
    const first = lines[last]?.[1]?.[0];
    if (alike && single && first !== undefined) moveFrom(home, first, last, sections[last]?.parent ?? 0);
  }
}

const LOOKS_AHEAD =
  /将(?:继续|始终|以|坚持|进一步|全力|持续|深入|在|按照|把)|新的?征程|站在新|奋进|扬帆|再接再厉|砥砺前行/u;
const LOOKING_AHEAD_SECTION = /下一步|打算|计划|展望|安排|思路|明年|今后|未来|部署/u;

/** The last paragraph of a report in press style, when it turns to the future, closes the whole and not the last section. */
function releaseClosing(text: string, nested: Nested, home: number[]): void {
  const { sections, styles, pieces } = nested;
  const last = pieces.findLastIndex((piece) => isText(piece));
  const piece = pieces[last];
  const section = home[last] ?? 0;
  if (piece?.kind !== 'paragraph' || piece.given === true || section === 0) return;
  if (pieces[last - 1]?.line === piece.line || isHeading(pieces[last - 1] ?? piece)) return;
  const path = ancestors(sections, section);
  const press = path.every((index) => UNNUMBERED.has(styles[index] ?? null));
  const ahead = path.some((index) => LOOKING_AHEAD_SECTION.test(sections[index]?.title ?? ''));
  if (press && !ahead && LOOKS_AHEAD.test(sliceSpan(text, piece.span))) moveFrom(home, last, section, 0);
}

function ancestors(sections: readonly Section[], section: number): number[] {
  const path: number[] = [];
  for (
    let index: number | null = section;
    index !== null && index !== 0;
    index = sections[index]?.parent ?? null
  )
    path.push(index);
  return path;
}

/** Everything of `section` from piece `first` on goes to `target`. */
function moveFrom(home: number[], first: number, section: number, target: number): void {
  for (let i = first; i < home.length; i++) if (home[i] === section) home[i] = target;
}
