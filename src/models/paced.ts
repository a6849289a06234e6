/** How long a server may be silent, in milliseconds. */
export interface Pace {
  /** Before its first piece. */
  readonly first: number;
  /** Between two pieces. */
  readonly between: number;
  /** From the question to the last piece. */
  readonly whole: number;
}

export type Silence = keyof Pace;

/**
 * The pieces that `open` gives, as long as they come in time. A piece that comes too late aborts the source's signal and rejects
 * with what `late` makes of it; so does the caller's own signal.
 */
export async function* paced<T>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  pace: Pace,
  signal: AbortSignal,
  late: (silence: Silence) => Error,
): AsyncGenerator<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const whole = setTimeout(() => controller.abort(late('whole')), pace.whole);
  let iterator: AsyncIterator<T> | undefined;
  try {
    const opened = within(open(controller.signal), pace.first, 'first', controller, late);
    iterator = (await opened)[Symbol.asyncIterator]();
    for (let silence: Silence = 'first'; ; silence = 'between') {
      const next = await within(iterator.next(), pace[silence], silence, controller, late);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    clearTimeout(whole);
    signal.removeEventListener('abort', stop);
    controller.abort();
    // Not awaited: a source that hangs must not hold its reader.
    void iterator?.return?.().catch(() => undefined);
  }
}

async function within<T>(
  work: Promise<T>,
  milliseconds: number,
  silence: Silence,
  controller: AbortController,
  late: (silence: Silence) => Error,
): Promise<T> {
  const timer = setTimeout(() => controller.abort(late(silence)), milliseconds);
  const { signal } = controller;
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) signal.removeEventListener('abort', stop);
    work.catch(() => undefined);
  }
}
