import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../src/http/report-schemas.js';
import { REPORTS } from '../compare/reports.js';
import { zipParts } from '../compare/zip.js';
import { numberOf, says, startModelServer, type ModelServer } from '../fixtures/model-server/server.js';
import { formOf, postJson, serve, type Served } from './serve.js';

let model: ModelServer;
let served: Served;
beforeAll(async () => {
  model = await startModelServer();
  served = await serve({
    env: { CHAT_BASE_URL: model.url, CHAT_MODEL: 'scripted', CHAT_API_KEY: 'sk-very-secret' },
  });
  const files = { 'wuxi.md': REPORTS['wuxi.md'], 'deyang.txt': REPORTS['deyang.txt'] };
  const sent = await fetch(`${served.url}/api/v1/documents`, { method: 'POST', body: formOf(files) });
  expect(sent.status).toBe(200);
});
afterAll(async () => {
  await served.close();
  await model.close();
});

const draft = (body: object) =>
  postJson(`${served.url}/api/v1/drafts`, { topic: '养老服务', ownPlace: '扬州市', minutes: 2, ...body });
const compare = (body: object) =>
  postJson(`${served.url}/api/v1/compare`, { topic: '审批制度改革', ...body });
const wordsOf = async (response: Response): Promise<string> =>
  [...(await zipParts(new Uint8Array(await response.arrayBuffer()))).values()]
    .join('')
    .replace(/<[^>]+>/gu, '');

describe('POST /api/v1/drafts with a model', () => {
  const tells =
    (words: string): typeof model.script =>
    (call) =>
      says(
        call.evidence.some(({ quote }) => quote.includes('助餐点321处'))
          ? `${words}[${numberOf(call, '助餐点321处')}]。`
          : '',
      );

  it('answers as published, and says who worded it', async () => {
    model.script = tells('全市的街道综合养老服务中心有58个,助餐点有321处,惠及老人9.6万人');
    const body = schemas.draftResponse.parse(await (await draft({})).json());
    expect(body.mode).toBe('model');
    expect(JSON.stringify(body.sections)).toContain('助餐点有321处');
    expect(JSON.stringify(body)).not.toContain('sk-very-secret');
  });

  it('gives the Word file of what was read, not of what the model says the next time', async () => {
    model.script = tells('全市的街道综合养老服务中心有58个,助餐点有321处,惠及老人9.6万人');
    await draft({ minutes: 3 });
    model.script = tells('全市已有街道综合养老服务中心58个,助餐点达321处,惠及老人9.6万人');
    const words = await wordsOf(await draft({ minutes: 3, format: 'docx' }));
    expect(words).toContain('助餐点有321处');
    expect(words).toContain('文字由对话模型组织');
  });

  it('leaves the model out where the request says so', async () => {
    const calls = model.chats.length;
    const body = schemas.draftResponse.parse(await (await draft({ mode: 'extractive' })).json());
    expect([body.mode, model.chats.length]).toEqual(['extractive', calls]);
    expect((await draft({ mode: 'poetic' })).status).toBe(422);
  });

  it.each([400, 429, 500])(
    'answers with the documents’ words when the model server answers with %i',
    async (status) => {
      model.script = () => ({ kind: 'json', status, body: { error: { message: 'no' } } });
      const response = await draft({});
      expect(response.status).toBe(200);
      const body = schemas.draftResponse.parse(await response.json());
      expect(body.mode).toBe('extractive');
      expect(body.warnings.map(({ code }) => code)).toContain('model_unavailable');
    },
  );
});

describe('POST /api/v1/compare with a model', () => {
  const both: typeof model.script = (call) =>
    says(
      `无锡市、德阳市都压缩了工程建设项目审批时限[${numberOf(call, '90个工作日')}][${numberOf(call, '80个工作日')}]。`,
    );

  it('answers as published, with a summary that its files hold too', async () => {
    model.script = both;
    const body = schemas.compareResponse.parse(await (await compare({})).json());
    expect(body.summary.map(({ text }) => text)).toEqual(['无锡市、德阳市都压缩了工程建设项目审批时限。']);
    model.script = () => says('');
    for (const format of ['xlsx', 'docx'])
      expect(await wordsOf(await compare({ format }))).toContain('都压缩了工程建设项目审批时限');
  });

  it('has no summary where none is wanted, and none of a lie', async () => {
    model.script = both;
    expect(await (await compare({ mode: 'extractive' })).json()).toMatchObject({ summary: [] });
    model.script = (call) => says(`无锡市审批时限压缩了987%[${numberOf(call, '90个工作日')}]。`);
    const text = await (await compare({})).text();
    expect(text).not.toContain('987');
    expect(JSON.parse(text)).toMatchObject({ summary: [] });
  });

  it.each([429, 500])('answers with the table when the model server answers with %i', async (status) => {
    model.script = () => ({ kind: 'json', status, body: 'no' });
    const response = await compare({});
    expect(response.status).toBe(200);
    expect(schemas.compareResponse.parse(await response.json()).rows.length).toBeGreaterThan(1);
  });
});
