import { z } from 'zod';
import { PASSAGE_KINDS } from '../domain/passage.js';
import { ERROR_STATUS } from '../errors.js';
import type { ErrorCode } from '../errors.js';
import {
  countParameter,
  documentIdField,
  filterField,
  placeField,
  spanField,
  textField,
  yearField,
} from './fields.js';

const LONGEST_QUESTION = 2000;
const FIGURE_KINDS = ['count', 'percent', 'money', 'duration', 'change', 'rank'] as const;

export const searchRequest = z.strictObject({
  query: textField(LONGEST_QUESTION),
  limit: z.int('应为整数').min(1, '不能小于 1').max(100, '不能大于 100').default(10),
  filter: filterField.optional(),
  explain: z.boolean('应为 true 或 false').default(false),
});

/** Whether a chat model may word it. */
export const modeField = z
  .enum(['auto', 'extractive', 'model'], '应为 auto、extractive、model 之一')
  .default('auto')
  .describe('auto:设有对话模型时由它组织文字');

export const askRequest = z.strictObject({
  question: textField(LONGEST_QUESTION),
  conversationId: z
    .string('应为会话编号')
    .regex(/^[\w-]{1,64}$/u, '应为字母、数字、连字符,至多 64 位')
    .optional(),
  filter: filterField.optional(),
  mode: modeField,
});

export const pageQuery = z.strictObject({
  offset: countParameter(0, 1_000_000_000).default(0),
  limit: countParameter(1, 500).default(50),
});

export const documentParams = z.object({ id: documentIdField });

export const uploadFields = z.strictObject({
  collection: textField(60)
    .regex(/^[\p{L}\p{N}_-]+$/u, '应为文字、数字、连字符')
    .default('public'),
  metadata: z
    .string()
    .max(4000, '不能超过 4000 个字')
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: '应为 JSON 对象' });
        return z.NEVER;
      }
    })
    .pipe(
      z.strictObject({
        title: textField(200).optional(),
        place: placeField.optional(),
        year: yearField.optional(),
        issuer: textField(200).optional(),
        date: z
          .string()
          .regex(/^\d{4}(?:-\d{2}){0,2}$/u, '应为 2023、2023-05 或 2023-05-04')
          .optional(),
      }),
    )
    .optional(),
});

export const figuresQuery = z.strictObject({
  place: placeField.optional(),
  topic: textField(40).optional(),
  q: textField(200).optional(),
  year: z.coerce.number('应为年份').pipe(yearField).optional(),
  kind: z.enum(FIGURE_KINDS, `应为 ${FIGURE_KINDS.join('、')} 之一`).optional(),
  unit: textField(20).optional(),
  document: documentIdField.optional(),
  offset: countParameter(0, 1_000_000_000).default(0),
  limit: countParameter(1, 1000).default(200),
});

export const tokenRequest = z.strictObject({
  origin: z
    .string('应为网址来源')
    .max(300)
    .refine((value) => URL.canParse(value) && new URL(value).origin === value, {
      message: '应为不带路径的网址来源,如 https://portal.example',
    }),
  name: textField(60).optional(),
  ttlSeconds: z.int('应为整数').min(30, '不能小于 30').max(3600, '不能大于 3600').default(600),
  collections: z.array(textField(60), '应为列表').max(50).optional(),
});

// What is answered.

const understood = z.object({
  language: z.enum(['zh', 'en']),
  intent: z.enum(['lookup', 'compare', 'list', 'draft']),
  places: z.array(z.string()),
  excludePlaces: z.array(z.string()),
  years: z.array(z.int()),
  kinds: z.array(z.enum(PASSAGE_KINDS)),
  topics: z.array(z.string()),
  terms: z.array(z.string()),
});

const passage = z.object({
  id: z.string(),
  documentId: documentIdField,
  source: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  year: z.int().nullable(),
  headings: z.array(z.string()),
  kinds: z.array(z.enum(PASSAGE_KINDS)),
  topics: z.array(z.string()),
  text: z.string(),
  span: spanField,
  masked: z.boolean(),
  score: z.number(),
  highlights: z.array(spanField),
  explanation: z.looseObject({}).optional(),
});

export const citation = z.object({
  number: z.int().min(1),
  documentId: documentIdField,
  source: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  year: z.int().nullable(),
  passageId: z.string(),
  headings: z.array(z.string()),
  quote: z.string(),
  span: spanField,
  url: z.string(),
});

export const warning = z.object({ code: z.string(), message: z.string(), span: spanField.optional() });

export const searchResponse = z.object({
  query: z.string(),
  understood,
  passages: z.array(passage),
  tookMs: z.number().min(0),
});

export const statement = z.object({
  text: z.string(),
  citations: z.array(z.int()),
  verdict: z.enum(['verbatim', 'supported', 'unsupported']),
});

export const askResponse = z.object({
  id: z.string(),
  conversationId: z.string(),
  question: z.string(),
  standaloneQuestion: z.string(),
  understood,
  answered: z.boolean(),
  refusal: z
    .object({
      reason: z.enum(['no_evidence', 'figure_masked', 'out_of_scope']),
      message: z.string(),
      related: z.array(citation),
    })
    .nullable(),
  answer: z.string().describe('Markdown,引文标记为 [1]'),
  statements: z.array(statement),
  citations: z.array(citation),
  checks: z.object({
    figures: z.object({ total: z.int(), verified: z.int(), removed: z.array(z.string()) }),
    quotations: z.object({ total: z.int(), verified: z.int() }),
  }),
  mode: z.enum(['extractive', 'model']),
  warnings: z.array(warning),
  tookMs: z.number().min(0),
});

const documentSummary = z.object({
  id: documentIdField,
  source: z.string(),
  collection: z.string(),
  mediaType: z.string(),
  metadata: z.looseObject({}),
  warnings: z.array(warning),
  pages: z.int().nullable(),
  addedAt: z.string(),
  characters: z.int(),
  passages: z.int(),
  figures: z.int(),
});

export const documentsResponse = z.object({
  total: z.int(),
  offset: z.int(),
  limit: z.int(),
  documents: z.array(documentSummary),
});

export const documentResponse = documentSummary.extend({
  outline: z.object({ sections: z.array(z.looseObject({})), blocks: z.array(z.looseObject({})) }),
});

export const uploadResponse = z.object({
  results: z.array(
    z.object({
      source: z.string(),
      status: z.enum(['added', 'unchanged', 'replaced', 'held', 'rejected']),
      documentId: documentIdField.optional(),
      passages: z.int().optional(),
      warnings: z.array(warning),
      error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }).optional(),
    }),
  ),
});

export const receiptResponse = z.object({
  documentId: documentIdField,
  passages: z.int(),
  vectors: z.int(),
  postings: z.int(),
  figures: z.int(),
  at: z.string(),
});

export const figure = z.object({
  value: z.number(),
  valueText: z.string(),
  unit: z.string(),
  subject: z.string(),
  kind: z.enum(FIGURE_KINDS),
  qualifiers: z.array(z.string()),
  before: z.number().optional(),
  after: z.number().optional(),
  place: z.string().nullable(),
  year: z.int().nullable(),
  documentId: documentIdField,
  source: z.string(),
  passageId: z.string().nullable(),
  topics: z.array(z.string()),
  span: spanField,
  sentence: z.string(),
  url: z.string(),
});

export const figuresResponse = z.object({ total: z.int(), figures: z.array(figure) });

export const tokenResponse = z.object({ token: z.string(), expiresAt: z.string() });

const codes = Object.keys(ERROR_STATUS) as ErrorCode[];

export const errorResponse = z.object({
  error: z.object({
    code: z.enum(codes),
    message: z.string(),
    hint: z.string().optional(),
    details: z.unknown().optional(),
  }),
});
