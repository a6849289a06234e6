import type { ChatMessage, ChatModel } from '../../domain/index.js';
import { AppError } from '../../errors.js';
import { ReplyReader, type Said } from './reply.js';

export type ModelFailure = 'model_timeout' | 'model_unavailable';

/** How one exchange with a model ended. */
export interface Outcome {
  /** `null` when the reply came to its end, or enough of it was read. */
  readonly failure: ModelFailure | null;
  /** Whether the server refused because the prompt was too long for it. */
  readonly tooLong: boolean;
}

/**
 * Sends `messages` and hands out the reply sentence by sentence until `take` says that it is enough. What a broken reply left
 * unfinished is not read. Rejects only when `signal` aborts.
 */
export async function exchange(
  chatModel: ChatModel,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
  take: (said: Said) => 'more' | 'enough',
): Promise<Outcome> {
  try {
    await read(chatModel.stream(messages, signal), take);
    return { failure: null, tooLong: false };
  } catch (error) {
    signal.throwIfAborted();
    const timeout = error instanceof AppError && error.code === 'model_timeout';
    return { failure: timeout ? 'model_timeout' : 'model_unavailable', tooLong: isTooLong(error) };
  }
}

async function read(pieces: AsyncIterable<string>, take: (said: Said) => 'more' | 'enough'): Promise<void> {
  const reader = new ReplyReader();
  const enough = (said: readonly Said[]): boolean => said.some((one) => take(one) === 'enough');
  for await (const piece of pieces) if (enough(reader.push(piece)) || reader.runaway) return;
  enough(reader.end());
}

const isTooLong = (error: unknown): boolean =>
  error instanceof AppError &&
  typeof error.details === 'object' &&
  error.details !== null &&
  'reason' in error.details &&
  error.details.reason === 'context_length';
