import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, OWNER, type App } from '../../../src/app.js';
import { openChatModel } from '../../../src/models/chat.js';
import { testLibrary } from '../../app/fixture.js';
import {
  numberOf,
  says,
  startModelServer,
  type ModelServer,
  type Turn,
} from '../../fixtures/model-server/server.js';
import { NANJING, RIVALS } from './fixture.js';

const library = testLibrary(RIVALS);
let server: ModelServer;
let app: App;
beforeAll(async () => {
  server = await startModelServer();
  const pace = { first: 400, between: 400, whole: 1500, rest: 0 };
  const address = { provider: 'openai', baseUrl: server.url, apiKey: null, model: 'm' };
  app = await createApp(library.config, { chatModel: await openChatModel(address, pace) });
  await app.syncCorpus();
});
afterAll(async () => {
  await app.close();
  await server.close();
  library.remove();
});

const json = (status: number, message: string, headers: Record<string, string> = {}): Turn => ({
  kind: 'json',
  status,
  headers,
  body: { error: { message } },
});

const FAILURES: readonly (readonly [string, () => Turn, string])[] = [
  ['is silent', () => ({ kind: 'silent' }), 'model_timeout'],
  ['is too slow', () => ({ kind: 'text', pieces: ['南京市', '办结'], pause: 450 }), 'model_timeout'],
  ['is busy', () => json(429, 'busy', { 'retry-after': '0' }), 'model_unavailable'],
  ['is busy for long', () => json(429, 'busy', { 'retry-after': '600' }), 'model_unavailable'],
  ['is broken', () => json(500, 'oops'), 'model_unavailable'],
  ['refuses the key', () => json(401, 'no'), 'model_unavailable'],
  [
    'breaks off before a sentence is whole',
    () => ({ kind: 'text', pieces: ['南京市办结', '时限'], cutAfter: 1 }),
    'model_unavailable',
  ],
  [
    'sends broken events',
    () => ({ kind: 'raw', contentType: 'text/event-stream', body: 'data: {"choi\n\n' }),
    'model_unavailable',
  ],
  [
    'sends a page',
    () => ({ kind: 'raw', contentType: 'text/html', body: '<h1>hello</h1>' }),
    'model_unusable',
  ],
  ['says nothing', () => says(''), 'model_unusable'],
  ['says something else', () => says('作为人工智能助手,我很乐意帮助您!请问还有什么需要?'), 'model_unusable'],
  [
    'says nonsense',
    () => says('����\u0000\u0001 [[[[ ]]]] [1] [1] ,,,。。。[1]\n\n# # #\n|||'),
    'model_unusable',
  ],
  [
    'finds every prompt too long',
    () => json(400, "This model's maximum context length is 128 tokens"),
    'model_unavailable',
  ],
];

describe('when the model server fails', () => {
  it.each(FAILURES)(
    'and %s, the reader has the extractive answer and a notice',
    async (_name, turn, code) => {
      server.script = turn;
      const streamed: string[] = [];
      const answer = await app.ask({ question: NANJING }, OWNER, (event) => {
        if (event.type === 'text-delta') streamed.push(event.text);
      });
      const plain = await app.ask({ question: NANJING, mode: 'extractive' }, OWNER);
      expect(answer.answer).toBe(plain.answer);
      expect(answer.statements).toEqual(plain.statements);
      expect(answer.mode).toBe('extractive');
      expect(answer.warnings.map((warning) => warning.code)).toEqual([code]);
      expect(streamed.join('')).toBe(answer.answer);
    },
  );

  it('keeps what had passed when the line breaks in the middle, and drops the half sentence', async () => {
    server.script = (call) => ({
      kind: 'text',
      pieces: [`南京市办结时限平均压缩72%。[${numberOf(call, '72%')}]`, '赣州市办结时限', '平均压缩9', '9%'],
      cutAfter: 3,
    });
    const answer = await app.ask({ question: NANJING }, OWNER);
    expect(answer.answer).toBe('南京市办结时限平均压缩72%。[1]');
    expect(answer.mode).toBe('model');
    expect(answer.warnings.map(({ code }) => code)).toEqual(['model_interrupted']);
  });

  it('asks again with less evidence when all of it is too long', async () => {
    const sizes: number[] = [];
    server.script = (call) => {
      sizes.push(call.evidence.length);
      return sizes.length === 1
        ? json(400, 'prompt is too long')
        : says(call.evidence.map(({ number, quote }) => `${quote}[${number}]`).join(''));
    };
    const answer = await app.ask({ question: '各市怎么压缩审批时限?' }, OWNER);
    expect(answer.mode).toBe('model');
    expect(sizes).toHaveLength(2);
    expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
    expect(sizes[1]).toBeGreaterThan(0);
  });

  it('lets an asker leave', async () => {
    server.script = () => ({ kind: 'silent' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('gone')), 100);
    await expect(app.ask({ question: NANJING }, OWNER, undefined, controller.signal)).rejects.toThrow();
  });
});
