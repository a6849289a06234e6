import { setTimeout as delay } from 'node:timers/promises';
import type { ChatMessage, ChatModel } from '../domain/ports.js';
import type { AppError } from '../errors.js';
import { hostOf, type ModelAddress } from './address.js';
import { openProvider } from './chat-providers.js';
import { readFailure, timedOut } from './failure.js';
import { paced, type Pace, type Silence } from './paced.js';
import { silenceTracing } from './tracing.js';

export { CHAT_PROVIDERS } from './chat-providers.js';

/** Times in milliseconds. */
export interface ChatPace extends Pace {
  /** After it did not say a word in time, the server is left alone for so long: its next askers need not wait in vain too. */
  readonly rest: number;
}

/** Small models on ordinary processors read a long prompt for many seconds before their first word. */
const CHAT_PACE: ChatPace = { first: 30_000, between: 15_000, whole: 120_000, rest: 30_000 };

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
export async function openChatModel(address: ModelAddress, pace: ChatPace = CHAT_PACE): Promise<ChatModel> {
  silenceTracing();
  const model = await openProvider(address);
  const host = hostOf(address);
  let restUntil = 0;
  async function* once(messages: readonly ChatMessage[], signal: AbortSignal): AsyncGenerator<string> {
    if (Date.now() < restUntil) throw timedOut(host, LATE.first);
    let alive = false;
    const late = (silence: Silence): AppError => {
      if (!alive) restUntil = Date.now() + pace.rest;
      return timedOut(host, LATE[silence]);
    };
    const prompt = messages.map(({ role, content }) => ({ role, content }));
    const open = (stop: AbortSignal) => model.stream(prompt, { signal: stop });
    for await (const chunk of paced(open, pace, signal, late)) {
      // A chunk without text still shows that the server is alive: some think first.
      alive = true;
      if (chunk.text !== '') yield chunk.text;
    }
  }
  return {
    name: address.model,
    stream: (messages, signal) => streamTwice(() => once(messages, signal), host, signal),
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
