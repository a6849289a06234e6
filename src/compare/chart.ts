import type { ComparisonFigure, Measure } from '../domain/index.js';

const WIDTH = 680;
const LABEL = 168;
const VALUE = 150;
const ROW = 30;
const HEAD = 40;
const MARGIN = 16;
const LEGEND = 30;
const PLOT = WIDTH - LABEL - VALUE - 2 * MARGIN;
const MOST_MEASURES = 6;
const MOST_FIGURES = 12;

const escapeXml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const shorten = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

const placeYear = ({ place, year }: ComparisonFigure): string =>
  `${place ?? '地区不详'}${year === null ? '' : `(${year})`}`;

/** Numbers of a label: no more digits than they have. */
const plain = (value: number): string => String(Number(value.toPrecision(12)));

function valueLabel({ before, after, unit, valueText }: ComparisonFigure): string {
  return before === undefined || after === undefined
    ? valueText
    : `${plain(before)} → ${plain(after)}${unit}`;
}

/**
 * Aligned measures as one picture: a line from a hollow to a full dot for before and after, a hatched bar for a single value.
 * `null` when nothing is aligned. Shapes and labels tell all; colour tells nothing. No script, no link, no outside resource.
 */
export function chartOf(measures: readonly Measure[]): string | null {
  const shown = measures.filter(({ aligned }) => aligned).slice(0, MOST_MEASURES);
  if (shown.length === 0) return null;
  let top = MARGIN;
  const panels: string[] = [];
  for (const measure of shown) {
    panels.push(panel(measure, top));
    top += HEAD + Math.min(measure.figures.length, MOST_FIGURES) * ROW;
  }
  const height = top + LEGEND + MARGIN;
  const description = shown
    .map(({ measure, figures }) => `${measure}:${figures.map(sentenceOf).join(',')}`)
    .join(';');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="chart-title chart-desc" font-family="'Noto Sans CJK SC','Microsoft YaHei',sans-serif">`,
    `<title id="chart-title">${escapeXml(`同一指标对比:${shown.map(({ measure }) => measure).join('、')}`)}</title>`,
    `<desc id="chart-desc">${escapeXml(description)}</desc>`,
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="#1f3b63" stroke-width="4"/></pattern></defs>',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...panels,
    legend(top + LEGEND / 2 + 4),
    '</svg>',
  ].join('');
}

const sentenceOf = (figure: ComparisonFigure): string => `${placeYear(figure)}${valueLabel(figure)}`;

function panel({ measure, unit, figures }: Measure, top: number): string {
  const rows = figures.slice(0, MOST_FIGURES);
  const largest = Math.max(
    ...rows.map(({ value, before = 0 }) => Math.max(Math.abs(value), Math.abs(before))),
  );
  const scale = (value: number): number =>
    MARGIN + LABEL + (largest === 0 ? 0 : (Math.abs(value) / largest) * PLOT);
  const title = `<text x="${MARGIN}" y="${top + 22}" font-size="15" font-weight="bold" fill="#111">${escapeXml(shorten(`${measure}(${unit === '' ? '数' : unit})`, 40))}</text>`;
  return title + rows.map((figure, index) => row(figure, top + HEAD + index * ROW, scale)).join('');
}

function row(figure: ComparisonFigure, top: number, scale: (value: number) => number): string {
  const middle = top + ROW / 2;
  const base = scale(0);
  const axis = `<line x1="${base}" y1="${top}" x2="${base}" y2="${top + ROW}" stroke="#888"/>`;
  const name = `<text x="${base - 8}" y="${middle + 5}" font-size="13" text-anchor="end" fill="#111">${escapeXml(shorten(placeYear(figure), 12))}</text>`;
  const { before, after } = figure;
  const mark =
    before === undefined || after === undefined
      ? `<rect x="${base}" y="${middle - 8}" width="${Math.max(2, scale(figure.value) - base)}" height="16" fill="url(#hatch)" stroke="#1f3b63"/>`
      : `<line x1="${scale(before)}" y1="${middle}" x2="${scale(after)}" y2="${middle}" stroke="#1f3b63" stroke-width="2"/>` +
        `<circle cx="${scale(before)}" cy="${middle}" r="6" fill="#fff" stroke="#1f3b63" stroke-width="2"/>` +
        `<circle cx="${scale(after)}" cy="${middle}" r="6" fill="#1f3b63" stroke="#1f3b63" stroke-width="2"/>`;
  const furthest = Math.max(scale(figure.value), scale(before ?? 0));
  const value = `<text x="${furthest + 12}" y="${middle + 5}" font-size="13" fill="#111">${escapeXml(shorten(valueLabel(figure), 18))}</text>`;
  return axis + mark + name + value;
}

const legend = (y: number): string =>
  `<circle cx="${MARGIN + 8}" cy="${y}" r="6" fill="#fff" stroke="#1f3b63" stroke-width="2"/><text x="${MARGIN + 22}" y="${y + 5}" font-size="12" fill="#111">改革前</text>` +
  `<circle cx="${MARGIN + 88}" cy="${y}" r="6" fill="#1f3b63"/><text x="${MARGIN + 102}" y="${y + 5}" font-size="12" fill="#111">改革后</text>` +
  `<rect x="${MARGIN + 160}" y="${y - 7}" width="18" height="14" fill="url(#hatch)" stroke="#1f3b63"/><text x="${MARGIN + 186}" y="${y + 5}" font-size="12" fill="#111">单一数值</text>`;
