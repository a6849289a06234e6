import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelled } from '../labelled.js';
import type { Example } from './boost.js';
import { collectExamples } from './collect.js';
import { labelledLibraries, withLibrary } from './library.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'reform-collect-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, content = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe('the labelled libraries', () => {
  it('are the corpus and each folder with documents and questions, without what is held apart', () => {
    for (const file of ['corpus/a.md', 'test/eval/questions.jsonl', 'test/eval/held-apart.jsonl'])
      write(file);
    for (const file of ['two/docs/b.md', 'two/questions-1.jsonl', 'two/questions-2.jsonl', 'two/notes.md'])
      write(join('libraries', file));
    for (const file of ['one/questions.jsonl', 'three/docs/c.md']) write(join('libraries', file));
    const found = labelledLibraries(root, join(root, 'libraries'));
    expect(found).toEqual([
      {
        name: 'corpus',
        documents: join(root, 'corpus'),
        questions: [join(root, 'test/eval/questions.jsonl')],
      },
      {
        name: 'two',
        documents: join(root, 'libraries/two/docs'),
        questions: [1, 2].map((number) => join(root, `libraries/two/questions-${number}.jsonl`)),
      },
    ]);
  });
});

describe('examples', () => {
  const report = (place: string, count: number): string =>
    `---\nplace: ${place}\nyear: 2022\n---\n\n# ${place}2022年托育服务情况\n\n## 一、增加托位\n\n` +
    `${place}2022年新增普惠托位${count}个。托位由街道改建闲置用房而来。普惠托位每月收费不超过${count + 7}元。\n`;

  const collect = (...questions: readonly Parameters<typeof labelled>[0][]): Promise<Example[]> =>
    withLibrary(join(root, 'documents'), (library) =>
      collectExamples(library, questions.map(labelled), ['coverage', 'figure']),
    );

  beforeAll(() => {
    write('documents/huzhou.md', report('湖州市', 1310));
    write('documents/xian.md', report('西安市', 640));
  });

  it('have the sentences that the label quotes, or any that may answer where nothing does', async () => {
    const gold = [{ source: 'huzhou.md', quote: '新增普惠托位1310个' }];
    const question = '湖州2022年新增普惠托位多少个?';
    const [answerable, unanswerable, bySaying] = await collect(
      { question, gold, must: ['1310个'] },
      { question: '湖州2022年新增免费车位有多少?', answerable: false },
      { question, must: [['1310个']] },
    );
    expect(answerable).toMatchObject({ label: 1, first: 0 });
    expect(answerable?.candidates).toHaveLength(1);
    expect(answerable?.candidates[0]).toHaveLength(2);
    expect(bySaying).toEqual(answerable);
    // Of Huzhou alone, and with figures alone.
    expect(unanswerable).toMatchObject({ label: 0 });
    expect(unanswerable?.candidates).toHaveLength(2);
  });

  it('come from whole conversations', async () => {
    const gold = [{ source: 'xian.md', quote: '新增普惠托位640个' }];
    const [followed] = await collect({
      question: '西安呢?',
      history: [{ question: '湖州2022年新增普惠托位多少个?' }],
      gold,
    });
    const [alone] = await collect({ question: '西安2022年新增普惠托位多少个?', gold });
    expect(followed).toEqual(alone);
  });

  it('leave out what is decided elsewhere, and what no sentence may answer', async () => {
    const question = '湖州2022年新增普惠托位多少个?';
    const examples = await collect(
      { question, category: 'masked-figure', answerable: false },
      { question, gold: [{ source: 'xian.md', quote: '新增普惠托位640个' }] },
      { question: '湖州2019年新增普惠托位多少个?', category: 'wrong-year', answerable: false },
    );
    expect(examples).toEqual([]);
  });

  it('are not made of features that no sentence has', async () => {
    const wrong = withLibrary(join(root, 'documents'), (library) =>
      collectExamples(library, [labelled({ answerable: false })], ['covverage']),
    );
    await expect(wrong).rejects.toThrow('covverage');
  });
});
