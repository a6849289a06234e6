import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, OWNER, type App, type DraftRequest } from '../../../src/app.js';
import { openChatModel } from '../../../src/models/chat.js';
import { testLibrary } from '../../app/fixture.js';
import {
  numberOf,
  says,
  startModelServer,
  type ModelServer,
  type Turn,
} from '../../fixtures/model-server/server.js';
import { REPORTS, textOf } from './fixture.js';

const library = testLibrary(REPORTS);
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

const REQUEST: DraftRequest = { topic: '养老服务', kind: 'speech', ownPlace: '阳泉市', minutes: 9 };
const json = (status: number, message: string, headers: Record<string, string> = {}): Turn => ({
  kind: 'json',
  status,
  headers,
  body: { error: { message } },
});

const FAILURES: readonly (readonly [string, () => Turn, string])[] = [
  ['is silent', () => ({ kind: 'silent' }), 'model_timeout'],
  ['is too slow', () => ({ kind: 'text', pieces: ['全市建成', '互助养老院'], pause: 450 }), 'model_timeout'],
  ['is busy', () => json(429, 'busy', { 'retry-after': '0' }), 'model_unavailable'],
  ['is broken', () => json(500, 'oops'), 'model_unavailable'],
  ['refuses the key', () => json(401, 'no'), 'model_unavailable'],
  [
    'breaks off before a sentence is whole',
    () => ({ kind: 'text', pieces: ['全市建成互助', '养老院'], cutAfter: 1 }),
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
    'and %s, the writer has the draft in the documents’ words and a notice',
    async (_name, turn, code) => {
      server.script = turn;
      const draft = await app.draft(REQUEST, OWNER);
      const plain = await app.draft({ ...REQUEST, mode: 'extractive' }, OWNER);
      expect(draft.mode).toBe('extractive');
      expect(draft.sections).toEqual(plain.sections);
      expect(draft.citations).toEqual(plain.citations);
      expect(draft.warnings.map((warning) => warning.code)).toEqual([
        ...plain.warnings.map((warning) => warning.code),
        code,
      ]);
    },
  );

  it('asks no further once the server is down', async () => {
    const calls = server.chats.length;
    server.script = () => json(401, 'no');
    await app.draft(REQUEST, OWNER);
    expect(server.chats.length).toBe(calls + 1);
  });

  it('keeps what had passed when the line breaks, and tells the rest word for word', async () => {
    server.script = (call) =>
      call.evidence.some(({ quote }) => quote.includes('村医'))
        ? {
            kind: 'text',
            pieces: [
              `一名村医包联25户老人,这就是“村医加邻居”结对照看制度[${numberOf(call, '村医')}]。`,
              '组建9',
              '87支',
            ],
            cutAfter: 2,
          }
        : says('');
    const draft = await app.draft(REQUEST, OWNER);
    const plain = await app.draft({ ...REQUEST, mode: 'extractive' }, OWNER);
    expect(draft.mode).toBe('model');
    expect(textOf(draft)).toContain('一名村医包联25户老人');
    expect(textOf(draft)).not.toMatch(/987|组建9/u);
    expect(draft.warnings.map(({ code }) => code)).toContain('model_interrupted');
    expect(draft.citations.length).toBe(plain.citations.length);
  });

  it('asks again with half of the evidence when all of it is too long', async () => {
    const sizes: number[] = [];
    server.script = (call) => {
      sizes.push(call.evidence.length);
      return call.evidence.length > 2
        ? json(400, 'prompt is too long')
        : says(
            call.evidence.map(({ number, quote }) => `${quote.replace(/。$/u, '')}[${number}]。`).join(''),
          );
    };
    const draft = await app.draft(REQUEST, OWNER);
    expect(draft.mode).toBe('model');
    expect(draft.warnings.map(({ code }) => code)).not.toContain('model_interrupted');
    expect(Math.max(...sizes)).toBeGreaterThan(2);
  });

  it('stops reading a model that repeats itself or never ends a sentence', async () => {
    for (const text of ['同样的话。'.repeat(4000), '没完没了'.repeat(9000)]) {
      server.script = () => says(text, 50);
      const started = performance.now();
      expect((await app.draft(REQUEST, OWNER)).mode).toBe('extractive');
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  });

  it('lets a writer leave', async () => {
    server.script = () => ({ kind: 'silent' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('gone')), 100);
    await expect(app.draft(REQUEST, OWNER, { signal: controller.signal })).rejects.toThrow('gone');
  });

  it('says so when a model is wanted and none is set', async () => {
    const bare = testLibrary(REPORTS);
    const without = await createApp(bare.config);
    await without.syncCorpus();
    const codes = async (mode: 'auto' | 'model') =>
      (await without.draft({ ...REQUEST, mode }, OWNER)).warnings.map(({ code }) => code);
    expect(await codes('model')).toContain('model_unavailable');
    expect(await codes('auto')).not.toContain('model_unavailable');
    await without.close();
    bare.remove();
  });
});
