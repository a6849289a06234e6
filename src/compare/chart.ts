import type { ComparisonFigure, Measure } from '../domain/index.js';
import { showsChange } from './measures.js';

const WIDTH = 720;
const LABEL = 150;
const VALUE = 170;
const ROW = 30;
const HEAD = 36;
const SECTION = 34;
const GAP = 20;
const MARGIN = 16;
const LEGEND = 34;
const PLOT = WIDTH - LABEL - VALUE - 2 * MARGIN;
const MOST_MEASURES = 8;
const MOST_FIGURES = 12;
const INK = '#1f3b63';

const escapeXml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** Width of a text in its own font size: a Chinese character is as wide as it is high. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, char) => width + (/[\u2E80-\uFFEF→…]/u.test(char) ? 1 : 0.58), 0);

/** `text`, cut with an ellipsis where it is wider than `room` pixels at `size`. */
function fit(text: string, room: number, size: number): string {
  if (widthOf(text) * size <= room) return text;
  const chars = Array.from(text);
  while (chars.length > 1 && (widthOf(chars.join('')) + 1) * size > room) chars.pop();
  return `${chars.join('')}…`;
}

const placeYear = ({ place, year }: ComparisonFigure): string =>
  `${place ?? '地区不详'}${year === null ? '' : `(${year})`}`;

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

/** Numbers of a label: no more digits than they have, large ones in 万 and 亿. */
function plain(value: number): string {
  const [factor, word] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  return `${Number((value / factor).toPrecision(12))}${word}`;
}

function valueLabel({ before, after, unit, valueText }: ComparisonFigure): string {
  return before === undefined || after === undefined
    ? valueText
    : `${plain(before)} → ${plain(after)}${unit}`;
}

interface Section {
  readonly title: string;
  readonly measures: readonly Measure[];
}

/** What is worth a picture: what places can be compared by, then what changed in one of them. */
function sectionsOf(measures: readonly Measure[]): Section[] {
  const aligned = measures.filter((measure) => measure.aligned).slice(0, MOST_MEASURES);
  const own = measures
    .filter((measure) => !measure.aligned && showsChange(measure))
    .slice(0, MOST_MEASURES - aligned.length);
  return [
    { title: '同一指标,各地对比', measures: aligned },
    { title: '各地自身前后变化(指标不同,彼此不可比)', measures: own },
  ].filter((section) => section.measures.length > 0);
}

/**
 * Measures that several places state, and changes of one place told with both ends, as one picture: a line from a hollow to a
 * full dot for before and after, a hatched bar for a single value; each measure has a scale of its own. `null` when there is
 * neither. Shapes and labels tell all; colour tells nothing. No script, no link, no outside resource.
 */
export function chartOf(measures: readonly Measure[]): string | null {
  const sections = sectionsOf(measures);
  if (sections.length === 0) return null;
  let top = MARGIN;
  const parts: string[] = [];
  for (const [index, section] of sections.entries()) {
    top += index === 0 ? 0 : GAP;
    parts.push(sectionTitle(section.title, top));
    top += SECTION;
    for (const measure of section.measures) {
      parts.push(panel(measure, top));
      top += HEAD + Math.min(measure.figures.length, MOST_FIGURES) * ROW;
    }
  }
  const shown = sections.flatMap((section) => section.measures);
  return picture(shown, parts, top);
}

function picture(shown: readonly Measure[], parts: readonly string[], top: number): string {
  const height = top + LEGEND + MARGIN;
  const names = shown.map(({ measure }) => measure).join('、');
  const description = shown
    .map(({ measure, figures }) => `${measure}:${figures.map(sentenceOf).join(',')}`)
    .join(';');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="chart-title chart-desc" font-family="'Noto Sans CJK SC','Microsoft YaHei','PingFang SC','SimSun',sans-serif">`,
    `<title id="chart-title">${escapeXml(`指标图:${names}`)}</title>`,
    `<desc id="chart-desc">${escapeXml(description)}</desc>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="${INK}" stroke-width="4"/></pattern></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...parts,
    legend(top + LEGEND / 2 + 4, shown),
    '</svg>',
  ].join('');
}

const sentenceOf = (figure: ComparisonFigure): string => `${placeYear(figure)}${valueLabel(figure)}`;

const sectionTitle = (title: string, top: number): string =>
  `<text x="${MARGIN}" y="${top + 18}" font-size="16" font-weight="bold" fill="#111">${escapeXml(title)}</text>` +
  `<line x1="${MARGIN}" y1="${top + 26}" x2="${WIDTH - MARGIN}" y2="${top + 26}" stroke="#888"/>`;

function panel({ measure, unit, figures }: Measure, top: number): string {
  const rows = figures.slice(0, MOST_FIGURES);
  const largest = Math.max(
    ...rows.map(({ value, before = 0 }) => Math.max(Math.abs(value), Math.abs(before))),
  );
  const scale = (value: number): number =>
    MARGIN + LABEL + (largest === 0 ? 0 : (Math.abs(value) / largest) * PLOT);
  const name = fit(`${measure}(单位:${unit === '' ? '数' : unit})`, WIDTH - 2 * MARGIN, 14);
  const title = `<text x="${MARGIN}" y="${top + 24}" font-size="14" font-weight="bold" fill="#111">${escapeXml(name)}</text>`;
  return title + rows.map((figure, index) => row(figure, top + HEAD + index * ROW, scale)).join('');
}

function row(figure: ComparisonFigure, top: number, scale: (value: number) => number): string {
  const middle = top + ROW / 2;
  const base = scale(0);
  const axis = `<line x1="${base}" y1="${top}" x2="${base}" y2="${top + ROW}" stroke="#888"/>`;
  const name = `<text x="${base - 8}" y="${middle + 5}" font-size="13" text-anchor="end" fill="#111">${escapeXml(fit(placeYear(figure), LABEL - 12, 13))}</text>`;
  const furthest = Math.max(scale(figure.value), scale(figure.before ?? 0));
  const room = WIDTH - MARGIN - furthest - 14;
  const value = `<text x="${furthest + 14}" y="${middle + 5}" font-size="13" fill="#111">${escapeXml(fit(valueLabel(figure), room, 13))}</text>`;
  return axis + mark(figure, middle, scale) + name + value;
}

function mark(
  { before, after, value }: ComparisonFigure,
  middle: number,
  scale: (value: number) => number,
): string {
  const base = scale(0);
  if (before === undefined || after === undefined)
    return `<rect x="${base}" y="${middle - 8}" width="${Math.max(2, scale(value) - base)}" height="16" fill="url(#hatch)" stroke="${INK}"/>`;
  const [from, to] = [scale(before), scale(after)];
  return (
    `<line x1="${base}" y1="${middle}" x2="${Math.max(from, to)}" y2="${middle}" stroke="#ccc" stroke-dasharray="2 4"/>` +
    `<line x1="${from}" y1="${middle}" x2="${to}" y2="${middle}" stroke="${INK}" stroke-width="2.5"/>` +
    dot(from, middle, '#fff') +
    dot(to, middle, INK)
  );
}

const dot = (x: number, y: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="6" fill="${fill}" stroke="${INK}" stroke-width="2"/>`;

/** Only the marks that the picture holds. */
function legend(y: number, shown: readonly Measure[]): string {
  const text = (x: number, words: string): string =>
    `<text x="${x}" y="${y + 5}" font-size="12" fill="#111">${words}</text>`;
  const changes = shown.some(showsChange);
  const single = shown.some(({ figures }) => figures.some(({ before }) => before === undefined));
  const ends = changes
    ? dot(MARGIN + 8, y, '#fff') +
      text(MARGIN + 22, '变化前') +
      dot(MARGIN + 88, y, INK) +
      text(MARGIN + 102, '变化后')
    : '';
  const at = MARGIN + (changes ? 168 : 0);
  const bar = single
    ? `<rect x="${at}" y="${y - 7}" width="18" height="14" fill="url(#hatch)" stroke="${INK}"/>${text(at + 26, '单一数值')}`
    : '';
  return ends + bar;
}
