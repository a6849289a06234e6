import { setTimeout as delay } from 'node:timers/promises';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { ChatMessage, ChatModel } from '../domain/ports.js';
import { hostOf, type ModelAddress } from './address.js';
import { openProvider } from './chat-providers.js';
import { readFailure, timedOut } from './failure.js';
import { paced, type Pace, type Silence } from './paced.js';
import { silenceTracing } from './tracing.js';

export { CHAT_PROVIDERS } from './chat-providers.js';

/** Small models on ordinary processors read a long prompt for many seconds before their first word. */
const CHAT_PACE: Pace = { first: 30_000, between: 15_000, whole: 120_000 };

/** The longest that a server's `Retry-After` is waited for, in seconds; longer ones count as failure. */
const LONGEST_RETRY_AFTER = 5;
const RETRY_AFTER = 1;

const LATE: Readonly<Record<Silence, string>> = {
  first: '迟迟没有回应',
  between: '回复中途停住了',
  whole: '未能在规定时间内答完',
};

/**
 * A chat model through LangChain's class for its provider. Nothing but its server is ever contacted; what is missing or wrong in
 * the settings throws `invalid_config` here, what fails later rejects while streaming.
 */
export async function openChatModel(address: ModelAddress, pace: Pace = CHAT_PACE): Promise<ChatModel> {
  silenceTracing();
  const model = await openProvider(address);
  const host = hostOf(address);
  return {
    name: address.model,
    stream: (messages, signal) =>
      streamTwice(() => streamOnce(model, messages, pace, signal, host), host, signal),
  };
}

/** Asks once more when the server was busy or broken and has not said a word yet. */
async function* streamTwice(
  once: () => AsyncIterable<string>,
  host: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  for (let attempt = 1; ; attempt++) {
    let said = false;
    try {
      for await (const piece of once()) {
        said = true;
        yield piece;
      }
      return;
    } catch (thrown) {
      signal.throwIfAborted();
      const { error, retryable, retryAfter } = readFailure(thrown, host);
      const wait = retryAfter ?? RETRY_AFTER;
      if (said || attempt > 1 || !retryable || wait > LONGEST_RETRY_AFTER) throw error;
      await delay(wait * 1000, undefined, { signal });
    }
  }
}

async function* streamOnce(
  model: BaseChatModel,
  messages: readonly ChatMessage[],
  pace: Pace,
  signal: AbortSignal,
  host: string,
): AsyncGenerator<string> {
  const prompt = messages.map(({ role, content }) => ({ role, content }));
  const open = (stop: AbortSignal) => model.stream(prompt, { signal: stop });
  for await (const chunk of paced(open, pace, signal, (silence) => timedOut(host, LATE[silence]))) {
    // A chunk without text still shows that the server is alive: some think first.
    if (chunk.text !== '') yield chunk.text;
  }
}
