import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/program.js';
import { openFilled, testLibrary } from '../app/fixture.js';
import type { TestLibrary } from '../app/fixture.js';
import { REPORTS } from '../compare/reports.js';
import { numberOf, says, startModelServer, type ModelServer } from '../fixtures/model-server/server.js';

let model: ModelServer;
let library: TestLibrary;
beforeAll(async () => {
  model = await startModelServer();
  library = testLibrary(REPORTS);
  await (await openFilled(library)).close();
  const env = {
    INDEX_DIR: library.config.indexDir,
    CORPUS_DIR: library.corpusDir,
    CHAT_BASE_URL: model.url,
    CHAT_MODEL: 'scripted',
    CHAT_API_KEY: 'none',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await model.close();
  library.remove();
});

async function reform(...args: string[]): Promise<{ code: number; out: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await run(args, { out, err });
  return { code, out: String(out.read() ?? '') };
}

describe('with a chat model', () => {
  it('reform draft says who worded it, and shows no lie', async () => {
    model.script = (call) =>
      says(
        call.evidence.some(({ quote }) => quote.includes('助餐点146处'))
          ? `全市新建的社区助餐点有146处,服务老年人5.2万人[${numberOf(call, '助餐点146处')}]。家庭养老床位补贴做法入选987个优秀案例[${numberOf(call, '家庭养老床位')}]。`
          : '',
      );
    const { code, out } = await reform('draft', '养老服务', '--own', '无锡', '--minutes', '3');
    expect(code).toBe(0);
    expect(out).toContain('社区助餐点有146处');
    expect(out).toContain('文字由对话模型组织');
    expect(out).toMatch(/提示:模型有\d句话未通过核对/u);
    expect(out).not.toContain('987');
  });

  it('reform compare puts the summary before the table, and leaves it out when told to', async () => {
    model.script = (call) =>
      says(
        `无锡市、德阳市都压缩了工程建设项目审批时限[${numberOf(call, '90个工作日')}][${numberOf(call, '80个工作日')}]。无锡市审批时限最短[${numberOf(call, '90个工作日')}]。`,
      );
    const { out } = await reform('compare', '审批制度改革');
    expect(out).toContain('概述(对话模型组织文字');
    expect(out.indexOf('都压缩了工程建设项目审批时限')).toBeLessThan(out.indexOf('无锡市(2022年)'));
    expect(out).not.toContain('最短');
    expect((await reform('compare', '审批制度改革', '--mode', 'extractive')).out).not.toContain('概述');
    expect((await reform('compare', '审批制度改革', '--mode', 'poetic')).code).toBe(2);
  });

  it('a server that is down costs nothing but the wording', async () => {
    model.script = () => ({ kind: 'json', status: 401, body: {} });
    const { code, out } = await reform('draft', '养老服务', '--own', '无锡', '--minutes', '3');
    expect(code).toBe(0);
    expect(out).toContain('新建社区助餐点146处');
    expect(out).toContain('提示:模型服务不可用');
  });
});
