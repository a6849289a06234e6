import { setImmediate as nextTurn } from 'node:timers/promises';

/** Errors of the parser about a file's own structure, by name: it does not export their classes. */
const PARSER_ERRORS = new Set([
  'XRefEntryException',
  'XRefParseException',
  'FormatError',
  'InvalidPDFException',
]);

let readers = 0;

/** Anything else stays as fatal as Node makes it when nobody listens. */
function onUnhandled(reason: unknown): void {
  if (reason instanceof Error && PARSER_ERRORS.has(reason.name)) return;
  if (process.listenerCount('unhandledRejection') > 1) return;
  throw reason instanceof Error ? reason : new Error(String(reason));
}

/**
 * Runs `read` without letting the parser's forgotten promises end the process. It fetches pages ahead of need; where
 * a damaged file breaks such a page, the rejection has no owner, although the parser goes on to repair the file.
 */
export async function withoutStrayRejections<T>(read: () => Promise<T>): Promise<T> {
  if (readers++ === 0) process.on('unhandledRejection', onUnhandled);
  try {
    return await read();
  } finally {
    // Rejections are reported after the turn in which they were left.
    await nextTurn();
    if (--readers === 0) process.off('unhandledRejection', onUnhandled);
  }
}
