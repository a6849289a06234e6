import { z } from 'zod';
import { exportRequest, feedbackRequest, overviewResponse } from './routes/reader.js';
import type { Operation } from './operation.js';
import { REPORT_OPERATIONS } from './report-operations.js';
import * as schemas from './schemas.js';

const { documentParams } = schemas;

/** Every operation that other software may rely on. */
export const OPERATIONS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/v1/search', scope: 'read', summary: '检索段落' },
    ...{ body: schemas.searchRequest, answer: schemas.searchResponse },
  },
  {
    ...{ method: 'post', path: '/api/v1/ask', scope: 'read' },
    summary:
      '提问,得到带引文的回答;Accept: text/event-stream 时依次发出 understood、citations、text-delta、answer,出错时为 error',
    ...{ body: schemas.askRequest, answer: schemas.askResponse },
  },
  {
    ...{ method: 'get', path: '/api/v1/documents', scope: 'read', summary: '文件列表' },
    ...{ query: schemas.pageQuery, answer: schemas.documentsResponse },
  },
  {
    ...{ method: 'post', path: '/api/v1/documents', scope: 'write', summary: '上传文件' },
    ...{ form: schemas.uploadFields, answer: schemas.uploadResponse },
  },
  {
    ...{ method: 'get', path: '/api/v1/documents/{id}', scope: 'read', summary: '文件信息与提纲' },
    ...{ params: documentParams, answer: schemas.documentResponse },
  },
  {
    ...{
      method: 'get',
      path: '/api/v1/documents/{id}/text',
      scope: 'read',
      summary: '文件正文,各处位置以此为准',
    },
    ...{ params: documentParams, answer: 'text/plain' },
  },
  {
    ...{ method: 'get', path: '/api/v1/documents/{id}/original', scope: 'read', summary: '下载原文件' },
    ...{ params: documentParams, answer: 'application/octet-stream' },
  },
  {
    ...{ method: 'delete', path: '/api/v1/documents/{id}', scope: 'write', summary: '撤回文件,返回回执' },
    ...{ params: documentParams, answer: schemas.receiptResponse },
  },
  ...REPORT_OPERATIONS,
  {
    ...{ method: 'get', path: '/api/v1/overview', scope: 'read', summary: '文件库概况与可以一问的问题' },
    answer: overviewResponse,
  },
  {
    ...{ method: 'post', path: '/api/v1/feedback', scope: 'read', summary: '评价一则回答' },
    ...{ body: feedbackRequest, answer: 'text/plain' },
  },
  {
    ...{ method: 'post', path: '/api/v1/answers/export', scope: 'read', summary: '把回答导出为 Word 文件' },
    ...{
      body: exportRequest,
      answer: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  },
  {
    ...{ method: 'post', path: '/api/v1/tokens', scope: 'read', summary: '签发绑定网站来源的短期只读凭证' },
    ...{ body: schemas.tokenRequest, answer: schemas.tokenResponse },
  },
];

/** The OpenAPI 3.1 description, made from the schemas that the requests are checked with. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  return {
    openapi: '3.1.0',
    info: { title: '改革问答', version: '1', description: '从改革材料中得到有出处的回答。' },
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}

function describe(operation: Operation): Record<string, unknown> {
  const { summary, scope, body, form, answer } = operation;
  const parameters = [...parametersOf(operation.params, 'path'), ...parametersOf(operation.query, 'query')];
  return {
    summary,
    ...(scope === null ? {} : { security: [{ bearer: [scope] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: json(body, 'input') } } : {}),
    ...(form
      ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: formSchema(form) } } } }
      : {}),
    responses: {
      200: {
        description: '成功',
        content: typeof answer === 'string' ? { [answer]: {} } : json(answer, 'output'),
      },
      default: { description: '出错', content: json(schemas.errorResponse, 'output') },
    },
  };
}

/** OpenAPI names the dialect once, for the whole description. */
const toSchema = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io, unrepresentable: 'any' })).filter(
      ([key]) => key !== '$schema',
    ),
  );

const json = (schema: z.ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: toSchema(schema, io) },
});

function formSchema(form: z.ZodObject): Record<string, unknown> {
  const fields = toSchema(form, 'input');
  const files = { type: 'array', items: { type: 'string', format: 'binary' } };
  return { ...fields, properties: { files, ...(fields['properties'] as object) }, required: ['files'] };
}

function parametersOf(schema: z.ZodObject | undefined, where: 'path' | 'query'): Record<string, unknown>[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path',
    schema: toSchema(field as z.ZodType, 'input'),
  }));
}
