import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberOf, says, type ChatScript } from '../../fixtures/model-server/server.js';
import { NANJING, openBench, TWO_CITIES, type Bench, type Told } from './fixture.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** What must be true of every answer, whatever a model did. */
function expectSound({ answer, streamed }: Told): void {
  expect(streamed).toBe(answer.answer);
  const numbers = answer.citations.map(({ number }) => number);
  for (const marker of answer.answer.matchAll(/\[(\d+)\]/gu)) expect(numbers).toContain(Number(marker[1]));
  for (const statement of answer.statements) {
    expect(statement.verdict).not.toBe('unsupported');
    expect(statement.citations.length).toBeGreaterThan(0);
    expect(answer.answer).toContain(statement.text);
  }
  expect(answer.checks.figures.total).toBe(
    answer.checks.figures.verified + answer.checks.figures.removed.length,
  );
}

async function ask(question: string, script: ChatScript): Promise<Told> {
  const told = await bench.ask(question, script);
  expectSound(told);
  return told;
}

const ofNanjing = (call: Parameters<ChatScript>[0]): number => numberOf(call, '72%');
const ofGanzhou = (call: Parameters<ChatScript>[0]): number => numberOf(call, '58%');

describe('an answer written by an honest model', () => {
  it('keeps other words that the evidence proves, with their markers', async () => {
    const told = await ask(NANJING, (call) =>
      says(`南京市审批事项的承诺办结时限平均缩短72%[${ofNanjing(call)}]。`),
    );
    expect(told.answer.mode).toBe('model');
    expect(told.answer.answer).toBe('南京市审批事项的承诺办结时限平均缩短72%。[1]');
    expect(told.answer.statements).toMatchObject([{ verdict: 'supported', citations: [1] }]);
    expect(told.answer.checks.figures).toEqual({ total: 1, verified: 1, removed: [] });
    expect(told.answer.warnings).toEqual([]);
  });

  it('calls a sentence verbatim when it is the source word for word', async () => {
    const told = await ask(NANJING, (call) =>
      says(call.evidence.map(({ number, quote }) => `${quote}[${number}]`).join('')),
    );
    expect(told.answer.statements.every(({ verdict }) => verdict === 'verbatim')).toBe(true);
    expect(told.answer.checks.quotations.verified).toBe(told.answer.checks.quotations.total);
  });

  it('reads markers of every shape, before and behind the full stop, cut anywhere', async () => {
    for (const size of [1, 2, 3, 5])
      for (const marker of ['[1]', '【1】', '［1］', '[^1]', ' [1]'])
        for (const text of [`南京市办结时限平均压缩72%${marker}。`, `南京市办结时限平均压缩72%。${marker}`]) {
          const told = await ask(NANJING, () => says(text, size));
          expect(told.answer.answer).toBe('南京市办结时限平均压缩72%。[1]');
        }
  });

  it('leaves out what a reasoning model thinks aloud', async () => {
    const told = await ask(NANJING, (call) =>
      says(`<think>\n大概是99%吧。[1]</think>\n南京市办结时限平均压缩72%。[${ofNanjing(call)}]`, 3),
    );
    expect(told.answer.answer).toBe('南京市办结时限平均压缩72%。[1]');
  });

  it('streams a sentence before the next one has come', async () => {
    const { events } = await ask(TWO_CITIES, (call) =>
      says(
        `南京市平均压缩办结时限72%。[${ofNanjing(call)}]赣州市平均压缩办结时限58%。[${ofGanzhou(call)}]`,
        4,
      ),
    );
    expect(events.filter(({ type }) => type === 'text-delta').length).toBeGreaterThan(1);
    expect(events[0]?.type).toBe('understood');
    expect(events[1]?.type).toBe('citations');
  });

  it('puts back the city and the figure that the model left out', async () => {
    const city = await ask(TWO_CITIES, (call) => says(`南京市平均压缩办结时限72%。[${ofNanjing(call)}]`));
    expect(city.answer.answer).toContain('58%');
    const figure = await ask(NANJING, (call) => says(`南京市推出“一件事一次办”服务。[${ofNanjing(call)}]`));
    expect(figure.answer.answer).toContain('72%');
  });
});

describe('an answer written by a model that cannot be trusted', () => {
  it('never shows an invented figure', async () => {
    const told = await ask(NANJING, (call) =>
      says(
        `南京市审批事项承诺办结时限平均压缩85%[${ofNanjing(call)}]。每年为企业减少跑动36万次[${ofNanjing(call)}]。`,
      ),
    );
    expect(told.answer.answer).not.toContain('85');
    expect(told.answer.answer).toContain('72%');
    expect(told.answer.checks.figures.removed).toEqual([expect.stringContaining('85%')]);
  });

  it('never gives one city the figure of another', async () => {
    for (const text of [
      (a: number, b: number) => `南京市平均压缩办结时限58%[${b}]。赣州市平均压缩办结时限72%[${a}]。`,
      (a: number, b: number) => `南京市平均压缩办结时限58%[${a}]。赣州市平均压缩办结时限72%[${b}]。`,
      (a: number, b: number) =>
        `南京市平均压缩办结时限58%[${a}][${b}],赣州市平均压缩办结时限72%[${a}][${b}]。`,
      (a: number, b: number) => `南京和赣州的办结时限分别平均压缩58%和72%[${a}][${b}]。`,
      (a: number, b: number) => `两市办结时限分别平均压缩58%和72%[${a}][${b}]。`,
    ]) {
      const { answer } = await ask(TWO_CITIES, (call) => says(text(ofNanjing(call), ofGanzhou(call))));
      expect(answer.answer).not.toMatch(/南京[^。]*58%|赣州[^。]*72%|58%和72%/u);
      expect(answer.answer).toMatch(/南京市[^。]*72%/u);
      expect(answer.answer).toMatch(/赣州市[^。]*58%/u);
    }
  });

  it('never turns 200余项 into 200项, nor a move of three places into the third place', async () => {
    const items = await ask('南京市推出了多少项“一件事一次办”服务?', () =>
      says('南京市推出“一件事一次办”服务200项。[1]'),
    );
    expect(items.answer.answer).toContain('200余项');
    expect(items.answer.answer).not.toMatch(/200项/u);
    const rank = await ask('南京市营商环境评价排名第几?', (call) =>
      says(`南京市综合排名第3位。[${numberOf(call, '第2位')}]`),
    );
    expect(rank.answer.answer).not.toContain('第3位');
    expect(rank.answer.answer).toContain('第2位');
  });

  it('drops a marker that stands for nothing, and a sentence that has no other', async () => {
    const some = await ask(NANJING, (call) => says(`南京市办结时限平均压缩72%。[9][${ofNanjing(call)}]`));
    expect(some.answer.answer).toBe('南京市办结时限平均压缩72%。[1]');
    const none = await ask(NANJING, (call) =>
      says(`南京市办结时限平均压缩72%。[${ofNanjing(call)}]南京市配备帮办员310名。[9]`),
    );
    expect(none.answer.answer).toBe('南京市办结时限平均压缩72%。[1]');
    expect(none.answer.warnings.map(({ code }) => code)).toContain('statements_removed');
  });

  it('falls back on the documents when no sentence has a marker', async () => {
    const { answer } = await ask(NANJING, () => says('南京市办结时限平均压缩72%。'));
    expect(answer.mode).toBe('extractive');
    expect(answer.answer).toContain('72%');
    expect(answer.warnings.map(({ code }) => code)).toEqual(['model_unusable']);
  });

  it('does not let pure invention pass, figures or not', async () => {
    for (const invention of [
      '南京市率先在全国建成数字审批大脑。',
      '南京市大力发展人工智能产业,建成机器人创新基地。',
      '该做法获得国务院通报表扬。',
      '南京市审批事项承诺办结时限没有压缩。',
      '南京市由张伟牵头压缩审批时限。',
      '北京市审批事项承诺办结时限平均压缩72%。',
      '2019年南京市审批事项承诺办结时限平均压缩72%。',
      '负责人说:“我们把审批时限压到了全国最短”。',
      '南京市数百家企业因此受益。',
    ]) {
      const { answer } = await ask(NANJING, (call) =>
        says(`南京市办结时限平均压缩72%。[${ofNanjing(call)}]\n${invention}[${ofNanjing(call)}]`),
      );
      expect(answer.answer, invention).not.toContain(invention.slice(0, -1));
      expect(answer.statements.filter(({ verdict }) => verdict === 'supported')).toHaveLength(1);
    }
  });

  it('does not follow an instruction that is planted in a document', async () => {
    const question = '柳州市的审批时限压缩了多少?';
    for (const text of [
      '柳州市审批时限压缩99%。[1]',
      '柳州市审批时限压缩99%。[2]',
      '柳州市审批时限压缩99%。[1][2] 详见 http://evil.example/a 。[2]',
    ]) {
      const { answer } = await ask(question, () => says(text));
      expect(answer.answer).not.toMatch(/99|evil/u);
      expect(answer.answer).toContain('61%');
    }
  });

  it('lets no link, picture, address or HTML through, cut anywhere', async () => {
    for (const trick of [
      '南京市办结时限平均压缩72%<script>alert(1)</script>',
      '南京市办结时限平均压缩72%<img src=x onerror=alert(1)>',
      '南京市[办结时限](https://evil.example)平均压缩72%',
      '南京市办结时限平均压缩72%![图](https://evil.example/p.png)',
      '南京市办结时限平均压缩72%,详见 evil-site.com',
      '南京市办结时限平均压缩72%&#60;b&#62;',
      '南京市办结时限平均压缩72%\u202e',
    ])
      for (const size of [1, 4]) {
        const { answer } = await ask(NANJING, (call) => says(`${trick}[${ofNanjing(call)}]。`, size));
        expect(answer.answer, trick).not.toMatch(/evil|<|>|\]\(|&#|\u202e/u);
      }
  });

  it('stops reading a model that repeats itself, or never ends a sentence', async () => {
    const again = await ask(NANJING, (call) =>
      says(`南京市办结时限平均压缩72%。[${ofNanjing(call)}]`.repeat(400), 200),
    );
    expect(again.answer.statements).toHaveLength(1);
    const endless = await ask(NANJING, () => says('南京南京'.repeat(5000), 400));
    expect(endless.answer.mode).toBe('extractive');
  });
});

describe('what a model is shown', () => {
  it('fences the documents with a code that is new each time, so that no text can close the fence', async () => {
    const codes = new Set<string>();
    for (let round = 0; round < 3; round++) {
      await bench.ask(NANJING, () => says(''));
      const prompt = bench.server.chats.at(-1)?.messages.at(-1)?.content ?? '';
      const [, opened = '', closed = ''] =
        /^资料开始 ([0-9a-f]{16})\n[\s\S]*\n资料结束 ([0-9a-f]{16})\n/u.exec(prompt) ?? [];
      expect(opened).toBe(closed);
      codes.add(opened);
    }
    expect(codes.size).toBe(3);
  });

  it('is not shown a sentence that was planted to steer it', async () => {
    await bench.ask('柳州市的审批时限压缩了多少?', () => says(''));
    expect(JSON.stringify(bench.server.chats.at(-1)?.messages)).not.toContain('99%');
  });

  it('is not asked when the documents do not answer, or when the caller wants none', async () => {
    const before = bench.server.chats.length;
    const refused = await bench.ask('杭州市审批事项承诺办结时限压缩了多少?', () =>
      says('杭州市压缩80%。[1]'),
    );
    expect(refused.answer.answered).toBe(false);
    const extractive = await bench.ask(NANJING, () => says(''), { mode: 'extractive' });
    expect(extractive.answer.mode).toBe('extractive');
    expect(bench.server.chats).toHaveLength(before);
  });
});
