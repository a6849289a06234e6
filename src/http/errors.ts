import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { MulterError } from 'multer';
import { z } from 'zod';
import { AppError } from '../errors.js';
import type { ErrorCode } from '../errors.js';

/** Turns whatever went wrong into the one shape of errors. Nothing of the error itself leaves but what was written for people. */
export const errorHandler =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const known = toAppError(error);
    if (known.status >= 500 && known.code !== 'not_ready')
      log.error({ err: error, method: request.method, path: request.path }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    if (known.code === 'not_ready') response.setHeader('Retry-After', '2');
    if (known.code === 'unauthorized') response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(known.status).json(known);
  };

/** Whatever no route answered. */
export const notFound: RequestHandler = (request) => {
  throw new AppError('not_found', `没有这个地址:${request.method} ${request.path.slice(0, 200)}`, {
    hint: '接口说明见 /docs。',
  });
};

/** An error as people may see it; anything unknown becomes `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return invalidFields(error);
  if (error instanceof MulterError) return uploadError(error);
  return clientError(error) ?? new AppError('internal', '服务内部出错,请稍后重试。', { cause: error });
}

function invalidFields(error: z.ZodError): AppError {
  const details = error.issues.slice(0, 20).map((issue) => ({
    field: issue.path.slice(0, 8).map(String).join('.').slice(0, 100),
    message: issue.message.slice(0, 200),
  }));
  return new AppError('invalid_field', '请求中的字段有误。', { hint: '接口说明见 /docs。', details });
}

function uploadError(error: MulterError): AppError {
  if (error.code === 'LIMIT_FILE_SIZE')
    return new AppError('too_large', '上传的文件过大。', { cause: error });
  if (error.code === 'LIMIT_FILE_COUNT')
    return new AppError('too_large', '一次上传的文件过多。', { cause: error });
  return new AppError('invalid_field', '上传的表单有误。', {
    hint: '文件请放在名为 files 的字段里。',
    cause: error,
  });
}

const BY_STATUS: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  404: ['not_found', '没有这个地址。'],
  413: ['too_large', '请求内容过大。'],
  415: ['unsupported_type', '不支持这种内容类型或编码。'],
};

/** Errors that body-parser, the router and node itself throw at malformed requests carry a status of their own. */
function clientError(error: unknown): AppError | null {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  const [code, message] = BY_STATUS[status] ?? ['invalid_request', '请求格式有误,无法解析。'];
  return new AppError(code, message, { cause: error });
}
