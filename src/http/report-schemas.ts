import { z } from 'zod';
import { countParameter, documentIdField, placeField, spanField, textField, yearField } from './fields.js';
import { citation, figure, figuresQuery, modeField, statement, warning } from './schemas.js';

const LONGEST_TOPIC = 200;
const places = z.array(placeField, '应为列表').max(200, '不能超过 200 项');
const LEVELS = ['country', 'province', 'city', 'county'] as const;

export const compareRequest = z.strictObject({
  topic: textField(LONGEST_TOPIC).describe('主题;可写明地区,如“我们是长春的,看看其他城市的养老服务”'),
  places: places.optional(),
  excludePlaces: places.optional(),
  years: z.array(yearField, '应为列表').max(50, '不能超过 50 项').optional(),
  mode: modeField,
  format: z.enum(['json', 'xlsx', 'docx'], '应为 json、xlsx、docx 之一').default('json'),
});

const comparisonItem = z.object({ text: z.string(), span: spanField, citation: z.int().min(1) });
const comparisonFigure = figure
  .pick({ subject: true, valueText: true, value: true, unit: true, kind: true, qualifiers: true })
  .extend({
    ...{ before: z.number().optional(), after: z.number().optional() },
    ...{ place: z.string().nullable(), year: z.int().nullable() },
    aim: z.boolean().describe('出自计划或规定,是目标或要求'),
    ...{ span: spanField, citation: z.int().min(1) },
  });

export const compareResponse = z.object({
  topic: z.string(),
  rows: z.array(
    z.object({
      place: z.string().nullable(),
      year: z.int().nullable(),
      practices: z.array(comparisonItem),
      policies: z.array(comparisonItem),
      results: z.array(comparisonItem.extend({ figures: z.array(comparisonFigure) })),
    }),
  ),
  missing: z.array(z.string()).describe('库中有其材料、但没有这方面内容的地区'),
  figures: z.array(
    z.object({
      measure: z.string(),
      unit: z.string(),
      aligned: z.boolean().describe('两地以上说的是同一指标,可以比较'),
      figures: z.array(comparisonFigure),
    }),
  ),
  summary: z
    .array(statement)
    .describe('对话模型组织文字的概述,每句均已核对;没有设置模型或未能通过核对时为空'),
  chart: z.string().nullable().describe('SVG;没有可比的指标时为 null'),
  citations: z.array(citation),
  warnings: z.array(warning),
});

const sheetFormat = z.enum(['json', 'csv', 'xlsx'], '应为 json、csv、xlsx 之一').default('json');

export const figureLedgerQuery = figuresQuery.extend({ format: sheetFormat });
export const contradictionsQuery = figureLedgerQuery.omit({ offset: true, limit: true });
export const ledgerQuery = z.strictObject({
  place: placeField.optional(),
  topic: textField(40).optional(),
  year: z.coerce.number('应为年份').pipe(yearField).optional(),
  q: textField(200).optional(),
  offset: countParameter(0, 1_000_000_000).default(0),
  limit: countParameter(1, 1000).default(200),
  format: sheetFormat,
});

const ledgerSource = z.object({
  documentId: documentIdField,
  source: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  year: z.int().nullable(),
  passageId: z.string(),
  headings: z.array(z.string()),
  quote: z.string(),
  url: z.string(),
  span: spanField,
});

export const policiesResponse = z.object({
  total: z.int(),
  entries: z.array(
    ledgerSource.extend({
      name: z.string().nullable(),
      number: z.string().nullable(),
      states: z.array(z.string()),
      level: z.enum(LEVELS).nullable(),
    }),
  ),
});

export const honoursResponse = z.object({
  total: z.int(),
  entries: z.array(
    ledgerSource.extend({ kind: z.string(), text: z.string(), level: z.enum(LEVELS).nullable() }),
  ),
});

export const contradictionsResponse = z.object({
  contradictions: z.array(
    z.object({
      place: z.string().nullable(),
      year: z.int(),
      subject: z.string(),
      unit: z.string(),
      figures: z.array(figure),
    }),
  ),
});

export const draftRequest = z.strictObject({
  topic: textField(LONGEST_TOPIC),
  kind: z.enum(['speech', 'briefing'], '应为 speech、briefing 之一').default('speech'),
  ownPlace: placeField.optional(),
  places: places.optional(),
  minutes: z.number('应为数字').min(1, '不能小于 1').max(60, '不能大于 60').default(8),
  mode: modeField,
  format: z.enum(['json', 'docx'], '应为 json、docx 之一').default('json'),
});

export const draftResponse = z.object({
  title: z.string(),
  topic: z.string(),
  kind: z.enum(['speech', 'briefing']),
  ownPlace: z.string().nullable(),
  minutes: z.number(),
  characters: z.int(),
  sections: z.array(
    z.object({
      heading: z.string(),
      paragraphs: z.array(
        z.object({
          text: z.string(),
          basis: z.enum(['evidence', 'framing', 'todo']),
          citations: z.array(z.int()),
          place: z.string().nullable(),
          parts: z.array(z.object({ text: z.string(), citation: z.int().nullable() })),
        }),
      ),
    }),
  ),
  citations: z.array(citation),
  checks: z.object({
    figures: z.object({ total: z.int(), verified: z.int(), removed: z.array(z.string()) }),
    quotations: z.object({ total: z.int(), verified: z.int() }),
  }),
  mode: z.enum(['extractive', 'model']).describe('model:由对话模型组织文字,每句均已核对'),
  warnings: z.array(warning),
});
