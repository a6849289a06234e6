import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadConfig, type Config } from '../../src/config.js';
import { evaluate, withCorpusOnly, type Outcome } from '../../src/eval/index.js';
import { labelled } from './labelled.js';

let root: string;
let config: Config;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'reform-eval-run-'));
  mkdirSync(join(root, 'corpus'));
  const report = (year: number, count: number) =>
    `---\nplace: 湖州市\nyear: ${year}\n---\n\n# 湖州市${year}年托育服务情况\n\n## 一、增加托位\n\n湖州市${year}年新增普惠托位${count}个,改建社区托育点。\n`;
  for (const [year, count] of [
    [2021, 1310],
    [2022, 2470],
  ] as const)
    writeFileSync(join(root, 'corpus', `huzhou-${year}.md`), report(year, count));
  config = loadConfig({ cwd: root, env: { LOG_LEVEL: 'silent' } });
});
afterAll(() => rmSync(root, { recursive: true }));

const run = (...questions: readonly Parameters<typeof labelled>[0][]): Promise<Outcome[]> =>
  withCorpusOnly(config, (library) => evaluate(library, questions.map(labelled)));

const of = (year: number, quote: string) => [{ source: `huzhou-${year}.md`, quote }];

describe('an evaluation', () => {
  it('tells right answers from wrong ones and from refusals', async () => {
    const question = '湖州2022年新增普惠托位多少个?';
    const gold = of(2022, '新增普惠托位2470个');
    const [right, wrong, refused, absent] = await run(
      { question, gold, must: ['2470个'], mustNot: ['1310'] },
      { question, gold, must: ['1310个'] },
      { question: '湖州2022年免费停车泊位有多少个?', answerable: false, refusal: 'no_evidence' },
      { question: '西安2022年新增普惠托位多少个?', gold, must: ['2470个'] },
    );
    expect(right).toMatchObject({ answered: true, right: true, recall5: 1, ndcg10: 1, goldCited: 1 });
    expect(right).toMatchObject({ invented: [], unlocated: [] });
    expect(right?.citations).toBeGreaterThan(0);
    expect(right?.citationsVerbatim).toBe(right?.citations);
    expect(wrong).toMatchObject({ answered: true, right: false });
    expect(refused).toMatchObject({ answered: false, right: true, reasonRight: true, citations: 0 });
    expect(absent).toMatchObject({ answered: false, right: false });
  });

  it('asks on the day that the label names', async () => {
    const question = '去年湖州新增普惠托位多少个?';
    const [now, before] = await run(
      { question, today: '2023-05-01', gold: of(2022, '2470个'), must: ['2470个'], mustNot: ['1310'] },
      { question, today: '2022-05-01', gold: of(2021, '1310个'), must: ['1310个'], mustNot: ['2470'] },
    );
    expect(now).toMatchObject({ right: true });
    expect(before).toMatchObject({ right: true });
  });

  it('replays the conversation, and searches for what a follow-up stands for', async () => {
    const [followed] = await run({
      question: '2021年呢?',
      history: [{ question: '湖州2022年新增普惠托位多少个?' }],
      gold: of(2021, '1310个'),
      must: ['1310个'],
    });
    expect(followed).toMatchObject({ right: true, recall5: 1 });
  });

  it('says which labels quote what no document says', async () => {
    const [lost] = await run({ question: '湖州有多少普惠托位?', gold: of(2022, '没有这句话') });
    expect(lost).toMatchObject({ unlocated: ['没有这句话'], recall5: 0, right: false });
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await withCorpusOnly(config, (library) =>
      evaluate(library, [labelled(), labelled()], {
        onProgress: (done, total) => steps.push(`${done}/${total}`),
      }),
    );
    expect(steps).toEqual(['1/2', '2/2']);
  });

  it('leaves nothing behind, and the library of the settings alone', async () => {
    const temporary = join(root, 'temporary');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    await withCorpusOnly(config, (library) => {
      expect(readdirSync(temporary)).toHaveLength(1);
      return evaluate(library, [labelled()]);
    });
    vi.unstubAllEnvs();
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['corpus', 'temporary']);
  });
});
