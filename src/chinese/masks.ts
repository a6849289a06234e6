import type { Span } from '../domain/span.js';
import { contains, overlaps } from '../domain/span.js';
import { halfWidth, unitAt } from './units.js';

/** What a mask hides. `name` is an anonymised name or anything else that was never a number. */
export type MaskKind = 'figure' | 'date' | 'rank' | 'name';

/** A place where the source hides something: `*项`, `**区`, `第*`, `X万`, `××%`. */
export interface Mask {
  /** From the first hidden character to the end of the unit that belongs to it. */
  readonly span: Span;
  readonly text: string;
  /** The hiding characters alone: `*`, `**`, `XX`, `××`, `202*`. */
  readonly form: string;
  readonly kind: MaskKind;
  /** The base unit that follows; '' where none does. */
  readonly unit: string;
}

/** One hidden part: asterisks, X, ×, blanks to fill in, with digits that were left standing before them or behind (×000万元). */
const HIDDEN = String.raw`(?:\d*\*{1,6}(?:\.\*+|0{1,4}(?=[余多万亿个项家件名人次户元%]))?|(?<![A-Za-z0-9+.-])(?:\d{0,3}X{1,4}(?:\.X{1,2})?|x{2,4})(?![A-Za-z0-9+])|×{1,4}\.×{1,2}|×{2,6}\d{0,4}|(?<!\d\s?)×\d{0,4}(?=[余多万亿个项家件名人次户元%])|_{2,12}|□{1,6}|○{2,6})`;
const MASK = new RegExp(HIDDEN, 'gu');
const DATE = new RegExp(
  `${HIDDEN}年(?:(?:${HIDDEN}|\\d{1,2})月)?(?:(?:${HIDDEN}|\\d{1,2})日)?|(?:${HIDDEN}|\\d{1,2})月${HIDDEN}日|${HIDDEN}月(?:\\d{1,2}日)?`,
  'gu',
);
/** Markdown: `**重点**` and a bullet `* `. The text between must look like words, not like two masks with a text between. */
const EMPHASIS =
  /(?<=^|[\s,。;:、!?()“”,.:;-])(\*{1,2})(?![\s*、,。])([^*\n]{2,60}?)(?<![\s、])\1(?=$|[\s,。;:、!?()“”,.:;])/gmu;
const BULLET = /^[ \t]*\*[ \t]+/gmu;
const PRODUCT = /\d\s?[*×xX]\s?\d/gu;
const NAME_HEAD =
  /^(?:省|市|区|县|镇|乡|村|街道|社区|局|委|集团|公司|学院|学校|医院|银行|产业园|同志|管理区|教育|大会|经验)/u;

const literal = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

function markup(view: string): Span[] {
  const emphasis = [...view.matchAll(EMPHASIS)]
    .filter(([, , inner = '']) => !NAME_HEAD.test(inner) && unitAt(inner, 0) === null)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...emphasis, ...literal(view, BULLET), ...literal(view, PRODUCT)];
}

/** What follows the hidden characters: `余`, a multiplier, a unit. */
function follow(view: string, end: number): { end: number; unit: string } | null {
  const lead = /^\s?[余多]?(?:[百千]?[万亿]{1,2})?[余多]?\s?/u.exec(view.slice(end))?.[0] ?? '';
  const unit = unitAt(view, end + lead.length);
  if (unit !== null) return { end: end + lead.length + unit.text.length, unit: unit.base };
  const bare = lead.trimEnd();
  return /[万亿余多]$/u.test(bare) ? { end: end + bare.length, unit: '' } : null;
}

/** A letter X may be just a letter (`X级`, `X光`): it hides something only before a unit or the end of a name. */
const hides = (view: string, start: number, end: number): boolean =>
  !/^[Xx]+$/u.test(view.slice(start, end)) ||
  view.charAt(start - 1) === '第' ||
  NAME_HEAD.test(view.slice(end)) ||
  (view.charAt(end) !== '级' && follow(view, end) !== null);

/** A table's cell with its head, 兑付金额(万元):×××; with the unit that the head gives or a head that measures. */
const CELL_HEAD =
  /(?:^|[;\n])[^;:\n]{0,30}?(?:\((?<unit>[^()]{1,6})\)|[数额率量值比]|人次|面积|增速|增幅|排名|位次|得分):\s?$/u;

/** The unit of a cell that a mask fills, '' for one without; `null` where it fills none. */
function unitOfCell(view: string, start: number, end: number): string | null {
  if (!/^\s?(?:;|\n|$)/u.test(view.slice(end))) return null;
  const head = CELL_HEAD.exec(view.slice(Math.max(0, start - 50), start));
  if (head === null) return null;
  return follow(head.groups?.['unit'] ?? '', 0)?.unit ?? '';
}

function classify(view: string, start: number, end: number): Pick<Mask, 'span' | 'kind' | 'unit'> {
  if (view.charAt(start - 1) === '第') {
    const rank = /^(?:[位名]|(?=[,。;、)\s]|$))/u.exec(view.slice(end));
    const span = { start: start - 1, end: end + (rank?.[0].length ?? 0) };
    return rank === null ? { span, kind: 'name', unit: '' } : { span, kind: 'rank', unit: '位' };
  }
  const cell = unitOfCell(view, start, end);
  if (cell !== null) return { span: { start, end }, kind: 'figure', unit: cell };
  // 区, 县 and 市 after a mask are far more often the end of a hidden name than a unit.
  const next = NAME_HEAD.test(view.slice(end)) ? null : follow(view, end);
  if (next === null) return { span: { start, end }, kind: 'name', unit: '' };
  const rank =
    next.unit === '位' && view.slice(end).startsWith('位') && /[居列第]$/u.test(view.slice(0, start));
  return { span: { start, end: next.end }, kind: rank ? 'rank' : 'figure', unit: next.unit };
}

/**
 * Every mask of `text`, in order. Markdown emphasis and bullets, products (`7×24`), labels (`“1+3+X”`, `4+N`) and words with
 * an X (`X级`, `EPC`) are none.
 */
export function findMasks(text: string): Mask[] {
  const view = halfWidth(text);
  const outside = markup(view);
  const free = (span: Span): boolean => !outside.some((other) => overlaps(other, span));
  const mask = (span: Span, rest: Pick<Mask, 'kind' | 'unit'>, form: string): Mask => ({
    span,
    text: text.slice(span.start, span.end),
    form,
    ...rest,
  });
  const dates = literal(view, DATE)
    .filter(free)
    .map((span) => mask(span, { kind: 'date', unit: '' }, text.slice(span.start, span.end)));
  const others = literal(view, MASK)
    .filter((span) => free(span) && hides(view, span.start, span.end))
    .filter((span) => !dates.some((date) => contains(date.span, span)))
    .map(({ start, end }) => {
      const { span, ...rest } = classify(view, start, end);
      return mask(span, rest, text.slice(start, end));
    });
  return [...dates, ...others].sort((a, b) => a.span.start - b.span.start);
}

/** Masks that hide a quantity, a rank or a date: what a passage's `maskedSpans` hold. */
export const maskedFigures = (text: string): Mask[] => findMasks(text).filter((mask) => mask.kind !== 'name');
