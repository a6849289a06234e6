import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyseFile, type AnalysedFile } from '../../src/ingest/pipeline.js';
import { readSidecar } from '../../src/ingest/sidecar.js';
import { walkFolder } from '../../src/ingest/walk.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

interface Label {
  readonly id: string;
  readonly question: string;
  readonly history?: readonly { readonly question: string }[];
  readonly today?: string;
  readonly answerable: boolean;
  readonly refusal?: string;
  readonly gold: readonly { readonly source: string; readonly quote: string }[];
  readonly minGold?: number;
  readonly must: readonly (string | readonly string[])[];
  readonly mustNot: readonly string[];
}

const labelsOf = (name: string): Label[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);

const analyse = async (path: string): Promise<AnalysedFile> => {
  const bytes = await readFile(path);
  return analyseFile({
    bytes,
    fileName: basename(path),
    sourceKey: path,
    collection: 'public',
    given: await readSidecar(path),
    contentHash: createHash('sha256').update(bytes).digest('hex'),
    addedAt: '2024-01-01T00:00:00.000Z',
  });
};

const bare = (text: string): string => text.replace(/\s/gu, '');
const asked = ({ question, history, today }: Label): string => JSON.stringify([question, history, today]);

const analysed = new Map<string, AnalysedFile>();
const textOf = (source: string): string => analysed.get(source)?.document.text ?? '';

/** Everything that an answer may cite: passages, and bylines, which passages leave out. */
function evidenceOf(source: string): string[] {
  const { document, passages } = analysed.get(source) ?? { passages: [] };
  const bylines = document?.outline.blocks.filter(({ kind }) => kind === 'byline') ?? [];
  return [
    ...passages.map(({ text }) => text),
    ...bylines.map(({ span }) => document?.text.slice(span.start, span.end) ?? ''),
  ];
}

beforeAll(async () => {
  for await (const path of walkFolder(corpus)) analysed.set(basename(path), await analyse(path));
});

const sets = [
  ['questions', './questions.jsonl', 260, 60],
  ['questions held apart', './held-apart.jsonl', 120, 35],
] as const;

describe.each(sets)('the labelled %s', (_, file, least, leastUnanswerable) => {
  const labels = labelsOf(file);
  const answerable = labels.filter((label) => label.answerable);

  test('are many, and not all of them can be answered', () => {
    expect(labels.length).toBeGreaterThanOrEqual(least);
    expect(labels.length - answerable.length).toBeGreaterThanOrEqual(leastUnanswerable);
  });

  test('have ids of their own and are asked once', () => {
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
    expect(new Set(labels.map(asked)).size).toBe(labels.length);
  });

  test('quote their documents verbatim', () => {
    const wrong = labels.flatMap(({ id, gold }) =>
      gold
        .filter(({ source, quote }) => !textOf(source).includes(quote))
        .map(({ quote }) => `${id}: ${quote}`),
    );
    expect(wrong).toEqual([]);
  });

  test('quote what lies within one passage, or the lines that metadata is read from', () => {
    const torn = labels.flatMap(({ id, gold }) =>
      gold
        .filter(({ source, quote }) => !evidenceOf(source).some((text) => text.includes(quote)))
        .map(({ quote }) => `${id}: ${quote}`),
    );
    expect(torn).toEqual([]);
  });

  test('ask only for words that a quoted document, its place or its title says', () => {
    const missing = answerable.flatMap(({ id, gold, must }) => {
      const said = bare(gold.map(({ source }) => textOf(source) + placeOf(source)).join('\n'));
      return must.flatMap((want) =>
        [want].flat().some((words) => said.includes(bare(words))) ? [] : [`${id}: ${String(want)}`],
      );
    });
    expect(missing).toEqual([]);
  });

  test('never forbid what they ask for', () => {
    const both = answerable.filter(({ must, mustNot }) =>
      mustNot.some((wrong) => must.flat().some((words) => bare(words).includes(bare(wrong)))),
    );
    expect(both.map(({ id }) => id)).toEqual([]);
  });

  test('are complete: evidence where there is an answer, a reason where there is none', () => {
    const incomplete = labels.filter(({ answerable: yes, gold, refusal }) =>
      yes ? gold.length === 0 || refusal !== undefined : refusal === undefined,
    );
    expect(incomplete.map(({ id }) => id)).toEqual([]);
    expect(labels.filter(({ minGold, gold }) => minGold !== undefined && minGold > gold.length)).toEqual([]);
  });
});

const placeOf = (source: string): string => analysed.get(source)?.document.metadata.place.value?.name ?? '';

test('no question is in both sets', () => {
  const tuned = new Set(labelsOf('./questions.jsonl').map(asked));
  expect(labelsOf('./held-apart.jsonl').filter((label) => tuned.has(asked(label)))).toEqual([]);
});

describe('the sample corpus', () => {
  test('is read whole, each document with its place and year', () => {
    const known = [...analysed].map(([source, { document }]) => [
      source,
      document.metadata.place.value?.name,
      document.metadata.year.value,
    ]);
    expect(known).toEqual([
      ['changchun-2020.html', '长春市', 2020],
      ['ganzhou-2021.txt', '赣州市', 2021],
      ['henan-masked-district-2022.txt', '某区', 2022],
      ['nanjing-2022.md', '南京市', 2022],
      ['quanzhou-press-2022.html', '泉州市', 2022],
      ['shaoxing-bulletin-2023.docx', '绍兴市', 2023],
      ['shaoxing-case-2022.md', '绍兴市', 2022],
      ['wanzhou-2022.docx', '万州区', 2022],
      ['yantai-news-2023.txt', '烟台市', 2023],
      ['yichang-policy-2023.pdf', '宜昌市', 2023],
      ['zunyi-plan-2024.txt', '遵义市', 2024],
    ]);
  });

  test('leaves navigation, scripts, running heads and page numbers behind', () => {
    const all = [...analysed.values()].map(({ document }) => document.text).join('\n');
    expect(all).not.toMatch(/首页|热门推荐|98765|浏览量|扫码下载|今日访问|—\s*\d+\s*—/u);
    expect(textOf('yichang-policy-2023.pdf').split('若干规定（示例文件）').length).toBeLessThanOrEqual(2);
  });

  test('keeps invented documents marked as such to the last line', () => {
    const invented = [...analysed.keys()].filter((name) =>
      /shaoxing|quanzhou|zunyi|yantai|yichang/u.test(name),
    );
    expect(invented).toHaveLength(6);
    for (const name of invented) expect(textOf(name)).toContain('本文为产品自带的示例文本');
  });
});
