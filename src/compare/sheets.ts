import { qualifierOrder } from './wording.js';
import type {
  Citation,
  Comparison,
  ComparisonItem,
  Contradiction,
  FigureKind,
  HonourEntry,
  LedgerFigure,
  LedgerSource,
  Level,
  PolicyEntry,
} from '../domain/index.js';
import { topicById } from '../chinese/topics.js';
import type { CellValue, Sheet } from './sheet.js';

/** What an empty cell says. */
export const NO_MATERIAL = '材料未载明';

const KIND_NAMES: Readonly<Record<FigureKind, string>> = {
  count: '数量',
  percent: '比率',
  money: '金额',
  duration: '时长',
  change: '变化',
  rank: '位次',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  country: '国家',
  province: '省',
  city: '市',
  county: '区县',
};

const yearText = (year: number | null): CellValue => year;
const cellOf = (items: readonly ComparisonItem[]): string =>
  items.length === 0
    ? NO_MATERIAL
    : items.map(({ text, citation }, index) => `${index + 1}. ${oneLine(text)} [${citation}]`).join('\n');

/** Line breaks of a hard-wrapped file are none of the sentence's. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '');

/** A comparison as a workbook: the table, the figures side by side, the sources, the notes. */
export function comparisonSheets({
  topic,
  rows,
  figures,
  citations,
  missing,
  warnings,
}: Comparison): Sheet[] {
  return [
    {
      name: '对比表',
      columns: [
        { title: '地区', width: 12 },
        { title: '年份', width: 8 },
        { title: '主要做法', width: 60 },
        { title: '政策依据', width: 40 },
        { title: '成效', width: 60 },
      ],
      rows: rows.map(({ place, year, practices, policies, results }) => [
        place ?? '地区不详',
        yearText(year),
        cellOf(practices),
        cellOf(policies),
        cellOf(results),
      ]),
    },
    {
      name: '数据',
      columns: [
        { title: '衡量什么', width: 36 },
        { title: '可比', width: 8 },
        { title: '地区', width: 12 },
        { title: '年份', width: 8 },
        { title: '原文写法', width: 30 },
        { title: '数值', width: 14 },
        { title: '单位', width: 10 },
        { title: '改革前', width: 12 },
        { title: '改革后', width: 12 },
        { title: '性质', width: 10 },
        { title: '出处', width: 8 },
      ],
      rows: figures.flatMap(({ aligned, figures: own }) =>
        own.map((figure) => [
          figure.subject,
          aligned ? '同一指标' : '不可比',
          figure.place ?? '地区不详',
          yearText(figure.year),
          oneLine(figure.valueText),
          figure.value,
          figure.unit,
          figure.before ?? null,
          figure.after ?? null,
          figure.aim ? '目标或要求' : '已发生',
          `[${figure.citation}]`,
        ]),
      ),
    },
    sourcesSheet(citations),
    {
      name: '说明',
      columns: [
        { title: '事项', width: 20 },
        { title: '内容', width: 100 },
      ],
      rows: [
        ['主题', topic],
        ['没有材料的地区', missing.length === 0 ? '无' : missing.join('、')],
        ...warnings.map(({ message }): CellValue[] => ['提示', message]),
        ['核对', '表中文字均为原文摘录,数字以出处原文为准,供人工审核后使用。'],
      ],
    },
  ];
}

const sourcesSheet = (citations: readonly Citation[]): Sheet => ({
  name: '出处',
  columns: [
    { title: '编号', width: 8 },
    { title: '材料', width: 36 },
    { title: '地区', width: 12 },
    { title: '年份', width: 8 },
    { title: '章节', width: 40 },
    { title: '原文', width: 90 },
    { title: '文件', width: 30 },
  ],
  rows: citations.map(({ number, title, place, year, headings, quote, source }) => [
    number,
    title,
    place ?? '地区不详',
    yearText(year),
    headings.join(' › '),
    oneLine(quote),
    source,
  ]),
});

/** The ledger of figures as one table. */
export const figureSheet = (figures: readonly LedgerFigure[]): Sheet => ({
  name: '数据台账',
  columns: [
    { title: '地区', width: 12 },
    { title: '年份', width: 8 },
    { title: '主题', width: 20 },
    { title: '衡量什么', width: 36 },
    { title: '原文写法', width: 24 },
    { title: '数值', width: 16 },
    { title: '单位', width: 10 },
    { title: '改革前', width: 12 },
    { title: '改革后', width: 12 },
    { title: '种类', width: 8 },
    { title: '限定', width: 12 },
    { title: '原句', width: 90 },
    { title: '文件', width: 30 },
    { title: '起', width: 8 },
    { title: '止', width: 8 },
  ],
  rows: figures.map((figure) => [
    figure.place?.name ?? '地区不详',
    yearText(figure.year),
    figure.topics.map((id) => topicById(id)?.name ?? id).join('、'),
    figure.subject,
    oneLine(figure.valueText),
    figure.value,
    figure.unit,
    figure.before ?? null,
    figure.after ?? null,
    KIND_NAMES[figure.kind],
    qualifierOrder(figure.qualifiers).join('、'),
    oneLine(figure.sentenceText),
    figure.source,
    figure.span.start,
    figure.span.end,
  ]),
});

const SOURCE_COLUMNS = [
  { title: '地区', width: 12 },
  { title: '年份', width: 8 },
  { title: '原句', width: 90 },
  { title: '材料', width: 36 },
  { title: '文件', width: 30 },
];
const sourceCells = ({ place, year, quote, title, source }: LedgerSource): CellValue[] => [
  place ?? '地区不详',
  yearText(year),
  oneLine(quote),
  title,
  source,
];

export const policySheet = (entries: readonly PolicyEntry[]): Sheet => ({
  name: '政策台账',
  columns: [
    { title: '政策文件', width: 44 },
    { title: '发文字号', width: 22 },
    { title: '状态', width: 14 },
    { title: '层级', width: 8 },
    ...SOURCE_COLUMNS,
  ],
  rows: entries.map((entry) => [
    entry.name === null ? '' : `《${entry.name}》`,
    entry.number ?? '',
    entry.states.join('、'),
    entry.level === null ? '' : LEVEL_NAMES[entry.level],
    ...sourceCells(entry),
  ]),
});

export const honourSheet = (entries: readonly HonourEntry[]): Sheet => ({
  name: '荣誉与案例',
  columns: [
    { title: '类别', width: 8 },
    { title: '层级', width: 8 },
    { title: '内容', width: 60 },
    ...SOURCE_COLUMNS,
  ],
  rows: entries.map((entry) => [
    entry.kind,
    entry.level === null ? '' : LEVEL_NAMES[entry.level],
    oneLine(entry.text),
    ...sourceCells(entry),
  ]),
});

export const contradictionSheet = (entries: readonly Contradiction[]): Sheet => ({
  name: '数据矛盾',
  columns: [
    { title: '地区', width: 12 },
    { title: '年份', width: 8 },
    { title: '衡量什么', width: 36 },
    { title: '单位', width: 10 },
    { title: '原文写法', width: 24 },
    { title: '数值', width: 16 },
    { title: '原句', width: 90 },
    { title: '文件', width: 30 },
  ],
  rows: entries.flatMap(({ place, year, subject, unit, figures }) =>
    figures.map((figure) => [
      place ?? '地区不详',
      year,
      subject,
      unit,
      oneLine(figure.valueText),
      figure.value,
      oneLine(figure.sentenceText),
      figure.source,
    ]),
  ),
});
