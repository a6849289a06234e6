import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerView } from '../../../src/app/shapes.js';
import { createLog } from '../../../src/http/log.js';
import { startServer } from '../../../src/http/server.js';
import { numberOf, says, type ChatScript } from '../../fixtures/model-server/server.js';
import { NANJING, openBench, TWO_CITIES, type Bench } from './fixture.js';

let bench: Bench;
let http: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  bench = await openBench();
  const { app } = bench;
  http = await startServer({ config: app.config, log: createLog(app.config), app: () => app });
});
afterAll(async () => {
  await http.close();
  await bench.close();
});

interface Event {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

async function events(question: string, script: ChatScript): Promise<Event[]> {
  bench.server.script = script;
  const response = await fetch(`${http.url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ question }),
  });
  return Array.from(
    (await response.text()).matchAll(/event: (.+)\ndata: (.+)\n\n/gu),
    ([, name = '', data = '']) => ({
      name,
      data: JSON.parse(data) as Record<string, unknown>,
    }),
  );
}

async function json(question: string, script: ChatScript): Promise<AnswerView> {
  bench.server.script = script;
  const response = await fetch(`${http.url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, mode: 'model' }),
  });
  return (await response.json()) as AnswerView;
}

/** Scripts of a model that lies, and what must never be seen of it. */
const LIES: readonly (readonly [string, string, ChatScript, RegExp])[] = [
  [
    'invents figures',
    NANJING,
    (call) => says(`南京市平均压缩办结时限95%[${numberOf(call, '72%')}]。`),
    /95/u,
  ],
  [
    'exchanges two cities',
    TWO_CITIES,
    (call) =>
      says(
        `南京市压缩办结时限58%[${numberOf(call, '58%')}]。赣州市压缩办结时限72%[${numberOf(call, '72%')}]。`,
      ),
    /南京市压缩办结时限58%|赣州市压缩办结时限72%/u,
  ],
  ['cites [9] of less', NANJING, () => says('南京市配备帮办员9000名[9]。'), /9000|\[9\]/u],
  [
    'follows a planted instruction',
    '柳州市的审批时限压缩了多少?',
    () => says('审批时限压缩99%,见 http://evil.example/a [1][2]。'),
    /99%|evil/u,
  ],
];

describe('what leaves the product while a model lies', () => {
  it.each(LIES)(
    'when it %s, nothing false is in the stream or in the answer',
    async (_name, question, script, lie) => {
      const told = await events(question, script);
      expect(told.map(({ name }) => name).filter((name, index, all) => name !== all[index - 1])).toEqual([
        'understood',
        'citations',
        'text-delta',
        'answer',
      ]);
      const final = told.at(-1)?.data as unknown as AnswerView;
      const streamed = told
        .filter(({ name }) => name === 'text-delta')
        .map(({ data }) => String(data['text']));
      expect(streamed.join('')).toBe(final.answer);
      expect(streamed.join('')).not.toMatch(lie);
      expect(JSON.stringify([final.answer, final.statements, final.citations])).not.toMatch(lie);
      const plain = await json(question, script);
      expect(JSON.stringify([plain.answer, plain.statements, plain.citations])).not.toMatch(lie);
      expect(plain.answer).toBe(final.answer);
    },
  );
});
