import { AppError } from '../../errors.js';

/** The file is of a type that is not read, or not of the type that its name says. */
export const unsupportedType = (message: string, hint: string): AppError =>
  new AppError('unsupported_type', message, { hint });

/** The file goes beyond a limit. */
export const tooLarge = (message: string, hint: string): AppError =>
  new AppError('too_large', message, { hint });

/** The file is of the right type, but nothing (or nothing trustworthy) can be read from it. */
export const unreadable = (message: string, hint: string, cause?: unknown): AppError =>
  new AppError('unreadable_document', message, cause === undefined ? { hint } : { hint, cause });

/**
 * Gives every failure of a parser its one coded error; coded errors pass through.
 * A parser may throw whatever it likes at damaged bytes, a stack overflow on absurd nesting included.
 */
export async function refusing<T>(format: string, read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && error.name === 'AbortError')) throw error;
    if (error instanceof RangeError)
      throw unreadable(
        `${format} 文件的结构异常（嵌套过深或过大），无法读取。`,
        '请用办公软件打开后另存一份再试。',
        error,
      );
    throw unreadable(
      `${format} 文件已损坏或不完整，无法读取。`,
      '请确认文件能正常打开，另存一份后再试。',
      error,
    );
  }
}
