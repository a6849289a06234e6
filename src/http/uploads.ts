import { basename } from 'node:path';
import type { RequestHandler } from 'express';
import multer from 'multer';
import { AppError } from '../errors.js';
import { MAX_FILE_BYTES } from '../app.js';
import type { UploadedFile } from '../app.js';

/** Files of one request. */
const MAX_FILES = 50;
/** All files of one request together, in memory at once. Bytes. */
const MAX_REQUEST_BYTES = 4 * MAX_FILE_BYTES;

const form = multer({
  storage: multer.memoryStorage(),
  // Browsers send file names in UTF-8; multer would read them as Latin-1.
  defParamCharset: 'utf8',
  limits: {
    fileSize: MAX_FILE_BYTES,
    files: MAX_FILES,
    fields: 10,
    fieldSize: 8192,
    fieldNameSize: 100,
    parts: 70,
  },
}).array('files', MAX_FILES);

/** Reads `multipart/form-data` into memory. Whatever is wrong with the form is the caller's to mend. */
export const readForm: RequestHandler = (request, response, next) => {
  if (!request.is('multipart/form-data'))
    throw new AppError('unsupported_type', '请以 multipart/form-data 上传文件。', {
      hint: '文件放在名为 files 的字段里。',
    });
  if (Number(request.headers['content-length'] ?? 0) > MAX_REQUEST_BYTES) throw tooMuch();
  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > MAX_REQUEST_BYTES) request.destroy(tooMuch());
  });
  form(request, response, (error: unknown) => next(malformed(error)));
};

const tooMuch = (): AppError =>
  new AppError('too_large', `一次上传的文件合计不能超过 ${MAX_REQUEST_BYTES / 1024 / 1024} MB。`, {
    hint: '请分几次上传。',
  });

function malformed(error: unknown): unknown {
  if (
    error === undefined ||
    error === null ||
    error instanceof multer.MulterError ||
    error instanceof AppError
  )
    return error;
  return new AppError('invalid_request', '上传的表单无法解析。', {
    hint: '请检查 multipart 的格式。',
    cause: error,
  });
}

/** The files of a request that {@link readForm} read; at least one. */
export function uploadedFiles(files: unknown): UploadedFile[] {
  const list = Array.isArray(files) ? (files as Express.Multer.File[]) : [];
  if (list.length === 0)
    throw new AppError('invalid_field', '没有收到文件。', { hint: '文件请放在名为 files 的字段里。' });
  return list.map((file) => ({ fileName: cleanName(file.originalname), bytes: file.buffer }));
}

/** Only a name, never a path: without folders, control characters and direction marks. */
function cleanName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .trim();
  const shortened = bare.length > 200 ? bare.slice(-200) : bare;
  return shortened === '' || /^\.+$/u.test(shortened) ? 'unnamed' : shortened;
}
