import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  baselineOf,
  formatSummary,
  readBaselines,
  readQuestions,
  regressions,
  summarise,
  writeBaselines,
  type Baseline,
  type Outcome,
} from '../../src/eval/index.js';
import { labelled } from './labelled.js';

const folder = mkdtempSync(join(tmpdir(), 'reform-eval-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GOLD = [{ source: 'a.txt', quote: '甲' }];
const outcome = (parts: Partial<Outcome> = {}): Outcome => ({
  ...{ question: labelled({ gold: GOLD }), answered: true, right: true, reasonRight: null },
  ...{ recall5: 1, recall10: 1, ndcg10: 1, goldCited: 1, citations: 2, citationsVerbatim: 2 },
  ...{ invented: [], tookMs: 10, said: '', unlocated: [] },
  ...parts,
});
const refusable = (answered: boolean, reasonRight: boolean | null = null): Outcome =>
  outcome({
    question: labelled({ category: 'absent-fact', answerable: false, refusal: 'no_evidence' }),
    ...{ answered, right: !answered, reasonRight, citations: 0, citationsVerbatim: 0 },
  });

describe('a summary', () => {
  it('has a row for each category, and one for all', () => {
    const { rows, all } = summarise([outcome(), refusable(false), outcome({ right: false })]);
    expect(rows.map(({ category, questions }) => [category, questions])).toEqual([
      ['absent-fact', 1],
      ['lookup-figure', 2],
    ]);
    expect(all).toMatchObject({ category: 'all', questions: 3, answersRight: 0.5 });
  });

  it('counts answers among answerable questions and refusals where they belong', () => {
    const { all } = summarise([
      outcome(),
      outcome({ answered: false, right: false }),
      outcome({ answered: true, right: false }),
      refusable(false, true),
      refusable(false, false),
      refusable(true),
    ]);
    expect(all.answersRight).toBeCloseTo(1 / 3);
    expect(all.falseRefusals).toBeCloseTo(1 / 3);
    expect(all.trueRefusals).toBeCloseTo(2 / 3);
    expect(all.reasonRight).toBe(0.5);
  });

  it('measures retrieval on answerable questions only: what is near a refusal need not be found', () => {
    const { all } = summarise([outcome({ recall5: 0.5 }), { ...refusable(false), recall5: 0 }]);
    expect(all.recall5).toBe(0.5);
  });

  it('counts citations one by one, not answer by answer', () => {
    const { all } = summarise([
      outcome({ citations: 9, citationsVerbatim: 9 }),
      outcome({ citations: 1, citationsVerbatim: 0 }),
    ]);
    expect(all.citationsVerbatim).toBe(0.9);
  });

  it('adds up invented figures', () => {
    expect(summarise([outcome({ invented: ['5', '6'] }), outcome({ invented: ['7'] })]).all.figuresInvented).toBe(3);
  });

  it('is empty where a category has no such question', () => {
    const { rows } = summarise([refusable(false)]);
    expect(rows).toMatchObject([{ answersRight: null, recall5: null, goldCited: null, falseRefusals: null }]);
    expect(rows).toMatchObject([{ citationsVerbatim: null, trueRefusals: 1 }]);
  });

  it('sets English beside Chinese', () => {
    const english = (right: boolean) =>
      outcome({ question: labelled({ language: 'en', category: 'english', gold: GOLD }), right });
    const chinese = [outcome(), outcome(), outcome(), outcome({ right: false })];
    expect(summarise([english(true), english(false), ...chinese]).englishToChinese).toBeCloseTo(0.5 / 0.75);
    expect(summarise(chinese).englishToChinese).toBeNull();
    expect(summarise([english(true), outcome({ right: false })]).englishToChinese).toBeNull();
    expect(formatSummary(summarise([english(true), ...chinese]))).toContain('English ÷ Chinese: 1.333');
  });

  it('is printed with every category and its figures', () => {
    const text = formatSummary(summarise([outcome({ recall5: 0.25, tookMs: 12.34 }), refusable(false)]));
    for (const part of ['lookup-figure', 'absent-fact', 'all', '0.250', '12.3']) expect(text).toContain(part);
  });
});

describe('a baseline', () => {
  const GOOD: Baseline = {
    ...{ questions: 100, recall5: 0.95, recall10: 0.98, ndcg10: 0.9, answersRight: 0.9, goldCited: 0.9 },
    ...{ citationsVerbatim: 1, figuresInvented: 0, falseRefusals: 0.03, trueRefusals: 0.9 },
  };

  it('is kept by what is as good or better, and by what is within noise', () => {
    expect(regressions(GOOD, GOOD)).toEqual([]);
    expect(regressions({ ...GOOD, answersRight: 1, falseRefusals: 0 }, GOOD)).toEqual([]);
    expect(regressions({ ...GOOD, answersRight: 0.8951, falseRefusals: 0.0349 }, GOOD)).toEqual([]);
  });

  it.each(['recall5', 'recall10', 'ndcg10', 'answersRight', 'goldCited', 'trueRefusals'] as const)(
    'is broken by a fall of %s, and by its absence',
    (name) => {
      expect(regressions({ ...GOOD, [name]: 0.7 }, GOOD)).toEqual([expect.stringContaining(name)]);
      expect(regressions({ ...GOOD, [name]: null }, GOOD)).toEqual([expect.stringContaining(name)]);
      expect(regressions({ ...GOOD, [name]: (GOOD[name] ?? 0) - 0.006 }, GOOD)).toHaveLength(1);
    },
  );

  it('is broken by more false refusals', () => {
    expect(regressions({ ...GOOD, falseRefusals: 0.036 }, GOOD)).toHaveLength(1);
  });

  it('is broken by one invented figure or one altered citation, even where it had them itself', () => {
    const bad = { ...GOOD, figuresInvented: 1, citationsVerbatim: 0.999 };
    expect(regressions(bad, bad)).toHaveLength(2);
  });

  it('is broken by another set of questions: its figures are of other things', () => {
    for (const questions of [99, 101]) expect(regressions({ ...GOOD, questions }, GOOD)).toHaveLength(1);
  });

  it('comes back from its file as it was', () => {
    const file = join(folder, 'baseline.json');
    const kept = baselineOf(summarise([outcome({ recall5: 2 / 3 }), refusable(false)]).all);
    writeBaselines(file, { questions: kept });
    expect(readBaselines(file)).toEqual({ questions: kept });
    expect(kept.recall5).toBe(0.6667);
  });
});

describe('a file of questions', () => {
  const write = (name: string, ...lines: readonly string[]): string => {
    const file = join(folder, name);
    writeFileSync(file, lines.join('\n'));
    return file;
  };

  it('is read line by line, blank ones left out, with what is left unsaid', () => {
    const line = JSON.stringify({ id: 'a', question: '有多少?', category: 'c', answerable: true });
    expect(readQuestions(write('good.jsonl', line, '', line, ''))).toMatchObject([
      { id: 'a', language: 'zh', history: [], gold: [], must: [], mustNot: [] },
      { id: 'a' },
    ]);
  });

  it.each([
    ['is not JSON', '{'],
    ['lacks a field', '{"id":"a"}'],
    ['has a wrong date', '{"id":"a","question":"q","category":"c","answerable":true,"today":"tomorrow"}'],
    ['has an unknown reason', '{"id":"a","question":"q","category":"c","answerable":false,"refusal":"tired"}'],
  ])('names the line that %s', (_, wrong) => {
    const right = JSON.stringify({ id: 'a', question: '有多少?', category: 'c', answerable: true });
    const file = write('bad.jsonl', right, wrong);
    expect(() => readQuestions(file)).toThrow(/第 2 行/u);
    expect(() => readQuestions(file)).toThrow(expect.objectContaining({ code: 'invalid_field' }) as Error);
  });
});
