import { Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { NO_MATERIAL } from '../../compare/sheets.js';
import { SUMMARY_NOTICE } from '../../compare/summary/sheet.js';
import type { Citation, Comparison, ComparisonFigure, ComparisonItem } from '../../domain/index.js';
import { chartParagraph } from './chart.js';
import { FONT, SIZE, body, heading, run, runIn, title, toWord } from './layout.js';

const small = (text: string, bold = false): Paragraph =>
  new Paragraph({
    spacing: { after: 40 },
    children: [bold ? runIn(text, FONT.heading, { size: SIZE.note }) : run(text, { size: SIZE.note })],
  });

/** Widths in percent; they add up to 100. */
const WIDTHS = [9, 36, 20, 35] as const;

function cell(paragraphs: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlignTable.TOP,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    children: [...paragraphs],
  });
}

const items = (list: readonly ComparisonItem[]): Paragraph[] =>
  list.length === 0
    ? [small(NO_MATERIAL)]
    : list.map(({ text, citation }, index) => small(`${index + 1}. ${text} [${citation}]`));

function table(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Paragraph[])[][],
): Table {
  const headRow = new TableRow({
    tableHeader: true,
    children: head.map((text, index) => cell([small(text, true)], widths[index] ?? 10)),
  });
  const bodyRows = rows.map(
    (row) =>
      new TableRow({ children: row.map((paragraphs, index) => cell(paragraphs, widths[index] ?? 10)) }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [headRow, ...bodyRows] });
}

/** A comparison as a Word file: the table, the figures with what they measure, the sources. */
export function comparisonDocument(comparison: Comparison): Promise<Uint8Array> {
  const { topic, rows, figures, chart, citations, missing, summary, warnings } = comparison;
  const name = `${topic}:各地做法对比`;
  const notes = [
    ...(missing.length === 0 ? [] : [`库中没有这方面材料的地区:${missing.join('、')}。`]),
    ...warnings.map(({ message }) => message),
    '表中文字均为原文摘录。本材料由系统辅助整理,供人工审核后使用。',
  ];
  const cells = rows.map(({ place, year, practices, policies, results }) => [
    [small(place ?? '地区不详', true), ...(year === null ? [] : [small(`${year}年`)])],
    items(practices),
    items(policies),
    items(results),
  ]);
  return toWord({
    title: name,
    landscape: true,
    children: [
      ...title(name),
      ...summaryOf(summary),
      table(['地区', '主要做法', '政策依据', '成效'], WIDTHS, cells),
      ...(chart === null
        ? []
        : [heading('指标图'), chartParagraph(chart, `${topic}:同一指标对比和前后变化`)]),
      ...(figures.length === 0 ? [] : [heading('数据'), figureTable(figures)]),
      heading('说明'),
      ...notes.map((note) => body([run(note, { size: SIZE.small })])),
      heading('出处'),
      ...citations.map(source),
    ],
  });
}

const summaryOf = (summary: Comparison['summary']): Paragraph[] =>
  summary.length === 0
    ? []
    : [
        heading('概述'),
        body([runIn(SUMMARY_NOTICE, FONT.subheading, { size: SIZE.small })]),
        ...summary.map(({ text, citations }) =>
          body([run(`${text}${citations.map((number) => `[${number}]`).join('')}`, { size: SIZE.small })]),
        ),
      ];

const figureTable = (figures: Comparison['figures']): Table =>
  table(
    ['衡量什么', '地区', '原文写法', '前后', '是否可比'],
    [34, 14, 24, 16, 12],
    figures.flatMap(({ aligned, figures: own }) =>
      own.map((figure) => [
        [small(figure.subject)],
        [small(placeYear(figure))],
        [small(`${figure.valueText} [${figure.citation}]`)],
        [small(ends(figure))],
        [small(aligned ? '同一指标' : '不可比')],
      ]),
    ),
  );

const placeYear = ({ place, year }: ComparisonFigure): string =>
  `${place ?? '地区不详'}${year === null ? '' : ` ${year}年`}`;

const ends = ({ before, after, unit }: ComparisonFigure): string =>
  before === undefined || after === undefined ? '' : `${before}${unit}→${after}${unit}`;

function source({ number, place, year, title: name, headings, quote, source: file }: Citation): Paragraph {
  const where = [place ?? '地区不详', year === null ? '' : `${year}年`, `《${name}》`, ...headings].filter(
    (part) => part !== '',
  );
  return small(`[${number}] ${where.join(' › ')}:“${quote}”(${file})`);
}
