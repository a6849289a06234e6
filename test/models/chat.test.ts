import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '../../src/errors.js';
import { CHAT_PROVIDERS, openChatModel } from '../../src/models/chat.js';
import { silenceTracing } from '../../src/models/tracing.js';
import {
  says,
  startModelServer,
  type ChatScript,
  type ModelServer,
} from '../fixtures/model-server/server.js';

const KEY = 'sk-very-secret-0123456789';
const PACE = { first: 400, between: 300, whole: 2000, rest: 300 };
const QUESTION = [{ role: 'user', content: '问' }] as const;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const address = (change: Record<string, unknown> = {}) => ({
  provider: 'openai',
  baseUrl: server.url,
  apiKey: { reveal: () => KEY },
  model: 'm',
  ...change,
});

async function reply(script: ChatScript, signal = new AbortController().signal): Promise<string[]> {
  server.script = script;
  const model = await openChatModel(address(), PACE);
  const pieces: string[] = [];
  for await (const piece of model.stream(QUESTION, signal)) pieces.push(piece);
  return pieces;
}

async function failure(script: ChatScript): Promise<AppError> {
  return reply(script).then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as AppError,
  );
}

/** Attempts that a script saw. */
function counted(script: (attempt: number) => ReturnType<ChatScript>): {
  script: ChatScript;
  attempts: () => number;
} {
  let attempts = 0;
  return { script: () => script(++attempts), attempts: () => attempts };
}

const status = (
  code: number,
  headers: Record<string, string> = {},
  message = `bad ${KEY}`,
): ReturnType<ChatScript> => ({
  kind: 'json',
  status: code,
  body: { error: { message } },
  headers,
});

describe('a chat model behind a server', () => {
  it('gives the pieces of the reply as they come, and sends the key to that server', async () => {
    expect(await reply(() => says('南京市的做法', 2))).toEqual(['南京', '市的', '做法']);
    expect(server.headers.at(-1)?.authorization).toBe(`Bearer ${KEY}`);
  });

  it('asks once more when the server is busy or broken, and waits as long as it is told', async () => {
    for (const code of [429, 500, 503]) {
      const { script, attempts } = counted((attempt) =>
        attempt === 1 ? status(code, { 'retry-after': '0' }) : says('好'),
      );
      expect(await reply(script)).toEqual(['好']);
      expect(attempts()).toBe(2);
    }
  });

  it('gives up after the second refusal, and at once when it would have to wait for long', async () => {
    const twice = counted(() => status(429, { 'retry-after': '0' }));
    expect((await failure(twice.script)).code).toBe('model_unavailable');
    expect(twice.attempts()).toBe(2);
    const long = counted(() => status(429, { 'retry-after': '120' }));
    expect((await failure(long.script)).code).toBe('model_unavailable');
    expect(long.attempts()).toBe(1);
  });

  it('does not ask again once text has arrived', async () => {
    const cut = counted(() => ({ kind: 'text', pieces: ['南京', '赣州', '柳州'], cutAfter: 2 }));
    expect((await failure(cut.script)).code).toBe('model_unavailable');
    expect(cut.attempts()).toBe(1);
  });

  it('tells a prompt that is too long from other refusals', async () => {
    const tooLong = status(400, {}, "This model's maximum context length is 4096 tokens");
    expect((await failure(() => tooLong)).details).toMatchObject({ reason: 'context_length' });
    expect((await failure(() => status(400, {}, 'bad field'))).details).toMatchObject({ reason: 'nonsense' });
    expect((await failure(() => status(401))).details).toMatchObject({ reason: 'refused_key' });
    expect((await failure(() => status(404))).details).toMatchObject({ reason: 'not_found' });
  });

  it('does not wait for ever: not for the first word, not for the next one, not for the last', async () => {
    expect((await failure(() => ({ kind: 'silent' }))).code).toBe('model_timeout');
    expect((await failure(() => ({ kind: 'text', pieces: ['a', 'b'], pause: 390 }))).code).toBe(
      'model_timeout',
    );
    const endless = Array.from({ length: 60 }, () => '字');
    expect((await failure(() => ({ kind: 'text', pieces: endless, pause: 100 }))).code).toBe('model_timeout');
  });

  it('leaves a server alone for a while that did not say a word', async () => {
    server.script = () => ({ kind: 'silent' });
    const model = await openChatModel(address(), PACE);
    const ask = async (): Promise<string> => {
      let text = '';
      for await (const piece of model.stream(QUESTION, new AbortController().signal)) text += piece;
      return text;
    };
    await expect(ask()).rejects.toMatchObject({ code: 'model_timeout' });
    const [asked, started] = [server.chats.length, Date.now()];
    await expect(ask()).rejects.toMatchObject({ code: 'model_timeout' });
    expect(Date.now() - started).toBeLessThan(200);
    expect(server.chats).toHaveLength(asked);
    server.script = () => says('好');
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await ask()).toBe('好');
  });

  it('ends when the caller goes away', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('gone')), 50);
    await expect(reply(() => ({ kind: 'silent' }), controller.signal)).rejects.toThrow('gone');
  });

  it('takes nonsense for nothing said or for a failure, never for an answer', async () => {
    const broken = 'data: {"choices": [{"delta": {"content": "截断\n\n';
    const outcome = await reply(() => ({
      kind: 'raw',
      contentType: 'text/event-stream',
      body: broken,
    })).catch((error: unknown) => (error as AppError).code);
    expect(outcome).toBe('model_unavailable');
    const page = await reply(() => ({ kind: 'raw', contentType: 'text/html', body: '<h1>login</h1>' })).catch(
      (error: unknown) => (error as AppError).code,
    );
    expect(['model_unavailable', []]).toContainEqual(page);
  });

  it('says what is wrong in Chinese and never tells the key', async () => {
    for (const code of [400, 401, 404, 429, 500]) {
      const error = await failure(() => status(code, { 'retry-after': '0' }));
      expect(error.message).toMatch(/\p{Script=Han}/u);
      expect(error.hint).toBeDefined();
      expect(JSON.stringify([error, error.message, error.stack, String(error.cause)])).not.toContain('sk-');
    }
  });

  it('does not follow a redirection to another host', async () => {
    const error = await failure(() => ({
      kind: 'json',
      status: 307,
      body: {},
      headers: { location: 'http://127.0.0.1:9/v1' },
    }));
    expect(error.code).toBe('model_unavailable');
  });

  it('fails with a code when nothing listens', async () => {
    const model = await openChatModel(address({ baseUrl: 'http://127.0.0.1:9/v1' }), PACE);
    const read = async (): Promise<void> => {
      for await (const piece of model.stream(QUESTION, new AbortController().signal)) expect(piece).toBe('');
    };
    await expect(read()).rejects.toMatchObject({ code: 'model_unavailable' });
  });
});

describe('the settings of a chat model', () => {
  it('name the providers that there are when one is not known', async () => {
    const error = await openChatModel(address({ provider: 'nobody' })).catch(
      (thrown: unknown) => thrown as AppError,
    );
    expect(error).toMatchObject({ code: 'invalid_config' });
    for (const provider of CHAT_PROVIDERS) expect((error as AppError).hint).toContain(provider);
  });

  it('must name the server of an OpenAI-compatible model', async () => {
    await expect(openChatModel(address({ baseUrl: null }))).rejects.toMatchObject({ code: 'invalid_config' });
  });

  it('load the classes of other providers, or name the package that is missing', async () => {
    for (const provider of ['tongyi', 'moonshot'])
      expect((await openChatModel(address({ provider, baseUrl: null }))).name).toBe('m');
    await expect(openChatModel(address({ provider: 'zhipuai', baseUrl: null }))).rejects.toMatchObject({
      code: 'invalid_config',
      message: expect.stringContaining('jsonwebtoken') as string,
    });
    await expect(openChatModel(address({ provider: 'hunyuan', baseUrl: null }))).rejects.toMatchObject({
      code: 'invalid_config',
    });
  });

  it('leave no tracing on: nobody but the model server hears of a prompt, whatever the environment says', async () => {
    const env = {
      LANGSMITH_TRACING: 'true',
      LANGCHAIN_TRACING_V2: 'true',
      LANGSMITH_API_KEY: 'x',
      PATH: '/bin',
    };
    silenceTracing(env);
    expect(env).toEqual({ PATH: '/bin' });
    const spy = await startModelServer();
    Object.assign(process.env, {
      LANGSMITH_TRACING: 'true',
      LANGSMITH_API_KEY: 'x',
      LANGSMITH_ENDPOINT: spy.url,
    });
    try {
      expect(await reply(() => says('好'))).toEqual(['好']);
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(spy.headers).toEqual([]);
    } finally {
      silenceTracing();
      await spy.close();
    }
  });
});
