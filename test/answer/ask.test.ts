import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerer, type AskEvent, type AskRequest, type Answerer } from '../../src/answer/index.js';
import { resolvePlaces } from '../../src/chinese/places.js';
import type { Access, Answer, Library } from '../../src/domain/index.js';
import { createAnalyser } from '../../src/ingest/analyser.js';
import { uploadInput } from '../../src/ingest/files.js';
import { ingestFiles } from '../../src/ingest/index.js';
import { createBuiltinEmbedder } from '../../src/models/builtin/index.js';
import { createWordVectors } from '../../src/models/builtin/words.js';
import { createRetriever } from '../../src/retrieve/index.js';
import { openIndexes, type Indexes } from '../../src/store/cache/index.js';
import { openSqliteLibrary } from '../../src/store/sqlite/index.js';
import { compile } from '../compiled.js';

/** Invented reports about real places; collections by name. */
const REPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  public: {
    'yangzhou.md': `---
place: 扬州市
year: 2022
---

# 扬州市2022年改革情况

## 一、压减审批时限

扬州市把企业开办由4个工作日压缩至1个工作日,全年办理新设企业31700户。窗口推行“一表申请”,申请材料从19份减到7份。深入推进“三清一改”,群众反响良好。

## 二、改进养老服务

全市建成街道综合养老服务中心58个,助餐点321处,惠及老人9.6万人。上门照护由政府购买,每月不少于4次。
`,
    'mianyang.txt': `绵阳市2023年科技创新改革报告

一、做强科技金融
绵阳市设立天使投资基金12.5亿元,支持企业186家。首创“科创积分贷”,按积分授信,累计放款43亿元。

二、完善人才政策
引进高层次人才270余人,人才公寓交付3100套。绵阳市针对青年人才租房难题设立青年驿站,凭证免费住宿7天。
`,
    'luoyang.txt': `洛阳市2022年养老服务改革报告

一、扩大供给
洛阳市建成街道综合养老服务中心73个,助餐点402处。通过改造闲置校舍、购买专业服务,扩大家门口的养老供给。
`,
    'masked.txt': `某省**区2021年政务服务改革总结

一、推进一网通办
**区梳理高频服务事项*项,其中*%%实现全程网办,群众满意度明显提高。
`.replaceAll('%%', '%'),
  },
  internal: {
    'zibo.txt': `淄博市2023年养老服务改革内部报告

一、扩大供给
淄博市建成街道综合养老服务中心88个,助餐点517处。通过盘活国有房产,扩大家门口的养老供给。
`,
  },
};

const LIBRARY = 'library.sqlite';
const EVERYTHING: Access = { collections: 'all' };
const PUBLIC: Access = { collections: ['public'] };

let directory: string;
let library: Library;
let indexes: Indexes;
let answerer: Answerer;
const ids = new Map<string, string>();

const open = (): Library =>
  openSqliteLibrary({ path: join(directory, LIBRARY), resolvePlaces, analyzerFingerprint: 'test' });

const embedder = createBuiltinEmbedder();

async function takeIn(collection: string, fileName: string, text: string): Promise<void> {
  const rooms = { library, analyser: createAnalyser(), embedder };
  const input = uploadInput({ fileName, bytes: Buffer.from(text) }, { collection });
  for await (const { status, documentId } of ingestFiles([input], rooms)) {
    if (status !== 'added' || documentId === undefined) throw new Error(`${fileName}: ${status}`);
    ids.set(fileName, documentId);
  }
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'reform-ask-'));
  library = open();
  for (const [collection, files] of Object.entries(REPORTS))
    for (const [name, text] of Object.entries(files)) await takeIn(collection, name, text);
  indexes = await openIndexes({
    ...{ directory, library, analyzerFingerprint: 'test' },
    ...{ embedderFingerprint: embedder.fingerprint, dimensions: embedder.dimensions },
  });
  const retriever = createRetriever({ library, indexes, embedder, now: () => new Date('2024-06-01') });
  answerer = createAnswerer({ retriever, library, vectors: createWordVectors() });
});
afterAll(async () => {
  await indexes.close();
  library.close();
  rmSync(directory, { recursive: true });
});

const ask = (question: string, request: Partial<AskRequest> = {}, access = PUBLIC): Promise<Answer> =>
  answerer.ask({ question, ...request }, access);

const sourcesOf = ({ citations, refusal }: Answer): string[] => [
  ...new Set([...citations, ...(refusal?.related ?? [])].map(({ source }) => source)),
];

/** What is true of every answer. */
function expectSound(answer: Answer, access: Access): void {
  const { answered, refusal, citations, statements } = answer;
  expect(answered).toBe(refusal === null);
  expect(answer.answer === '').toBe(!answered);
  expect(statements.length > 0).toBe(answered);
  for (const { quote, span, documentId } of [...citations, ...(refusal?.related ?? [])])
    expect(library.document(documentId, access)?.text.slice(span.start, span.end)).toBe(quote);
  expect(citations.map(({ number }) => number)).toEqual(citations.map((_, index) => index + 1));
  for (const { text, citations: cited, verdict } of statements) {
    expect(verdict).toBe('verbatim');
    expect(cited.map((number) => citations[number - 1]?.quote)).toEqual([text]);
    expect(answer.answer).toContain(`[${cited[0] ?? 0}]`);
  }
  expect(answer.checks.figures.removed).toEqual([]);
  expect(answer.checks.figures.verified).toBe(answer.checks.figures.total);
}

describe('a question that the documents answer', () => {
  it.each([
    ['扬州企业开办压缩到几个工作日?', '1个工作日', 'yangzhou.md'],
    ['绵阳天使投资基金有多少钱?', '12.5亿元', 'mianyang.txt'],
    ['绵阳引进多少高层次人才', '270余人', 'mianyang.txt'],
    ['洛阳建了多少处助餐点', '402处', 'luoyang.txt'],
    ['How many meal service points did Yangzhou build?', '321处', 'yangzhou.md'],
  ])('%s: %s', async (question, wanted, source) => {
    const answer = await ask(question);
    expectSound(answer, PUBLIC);
    expect(answer.answer).toContain(wanted);
    expect(sourcesOf(answer)).toEqual([source]);
  });

  it('keeps a figure as the source has it', async () => {
    const { answer } = await ask('绵阳引进高层次人才多少人?');
    expect(answer).toContain('270余人');
    expect(answer).not.toMatch(/270人/u);
  });

  it('about several places is answered by place, each with its own figures', async () => {
    const answer = await ask('扬州和洛阳各有多少个综合养老服务中心?');
    expectSound(answer, PUBLIC);
    const blocks = answer.answer.split('**').map((block) => block.trim());
    const blockOf = (name: string) => blocks[blocks.findIndex((block) => block.startsWith(name)) + 1] ?? '';
    expect(blockOf('扬州市')).toContain('58个');
    expect(blockOf('扬州市')).not.toContain('73个');
    expect(blockOf('洛阳市')).toContain('73个');
    expect(blockOf('洛阳市')).not.toContain('58个');
  });

  it('that compares asks each place for what is its own', async () => {
    const answer = await ask('扬州的“一表申请”和绵阳的“科创积分贷”,各取得什么成效?');
    expect(answer.answer).toContain('从19份减到7份');
    expect(answer.answer).toContain('累计放款43亿元');
  });

  it('binds a year to the place whose clause says it', async () => {
    const answer = await ask('扬州和绵阳都在改革,扬州建了多少处助餐点,绵阳2023年天使投资基金有多少');
    expectSound(answer, PUBLIC);
    expect(answer.answer).toContain('321处');
    expect(answer.answer).toContain('12.5亿元');
  });

  it('about others leaves the own place out', async () => {
    const answer = await ask('我们是扬州的,其他城市建了多少个综合养老服务中心?');
    expectSound(answer, PUBLIC);
    expect(answer.answer).toContain('73个');
    expect(answer.citations.map(({ place }) => place)).not.toContain('扬州市');
  });

  it('that asks a second thing in the same breath gets the sentence for that too', async () => {
    const answer = await ask('绵阳天使投资基金有多大规模,青年驿站能免费住几天?');
    expectSound(answer, PUBLIC);
    expect(answer.answer).toContain('12.5亿元');
    expect(answer.answer).toContain('7天');
  });

  it('goes on with the question before', async () => {
    const answer = await ask('那洛阳呢?', { history: [{ question: '扬州有多少处助餐点?' }] });
    expect(answer.standaloneQuestion).toContain('助餐点');
    expect(answer.answer).toContain('402处');
    expect(answer.answer).not.toContain('321处');
  });

  it('tells what happens in order, and as text what the answer says', async () => {
    const events: AskEvent[] = [];
    const answer = await answerer.ask({ question: '洛阳建了多少处助餐点' }, PUBLIC, (event) =>
      events.push(event),
    );
    expect(events.map(({ type }) => type)).toEqual(['understood', 'citations', 'text-delta']);
    expect(events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : [])).join('')).toBe(
      answer.answer,
    );
    expect(events[1]).toMatchObject({ citations: answer.citations });
  });

  it('says so where a model is asked for and none is set', async () => {
    const answer = await ask('洛阳建了多少处助餐点', { mode: 'model' });
    expect(answer).toMatchObject({ mode: 'extractive', answered: true });
    expect(answer.warnings.map(({ code }) => code)).toContain('model_unavailable');
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(answerer.ask({ question: '助餐点' }, PUBLIC, undefined, stopped)).rejects.toThrow('enough');
  });
});

describe('a question that they do not answer', () => {
  it.each([
    ['a place that is not there', '乌鲁木齐有多少处助餐点?', 'no_evidence', '乌鲁木齐市'],
    ['another place’s fact', '洛阳设立的天使投资基金有多少钱?', 'no_evidence', '洛阳市'],
    ['a figure that is masked', '某区梳理高频服务事项多少项?', 'figure_masked', '隐去'],
    ['a label that is never explained', '“三清一改”是什么意思?', 'no_evidence', '三清一改'],
    ['another year', '扬州2017年建成多少处助餐点?', 'no_evidence', '2017'],
    ['something outside', '今天股市涨了吗', 'out_of_scope', '不在本库范围'],
    ['nothing at all', '你好', 'out_of_scope', '不在本库范围'],
  ])('because of %s', async (_, question, reason, said) => {
    const answer = await ask(question);
    expectSound(answer, PUBLIC);
    expect(answer).toMatchObject({ answered: false, refusal: { reason }, statements: [], citations: [] });
    expect(answer.refusal?.message).toContain(said);
  });

  it('because of the year: says which years the place has', async () => {
    const { refusal } = await ask('扬州2017年建成多少处助餐点?');
    expect(refusal?.message).toContain('2022');
    expect(refusal?.message).not.toMatch(/2021|2023|洛阳/u);
  });

  it('because it was somewhere else: says where', async () => {
    const { refusal } = await ask('洛阳为什么设立青年驿站?');
    expect(refusal?.message).toContain('绵阳市');
    expect(refusal?.related.map(({ source }) => source)).toContain('mianyang.txt');
  });

  it('never gives a masked figure a value', async () => {
    const answer = await ask('某区梳理高频服务事项多少项?');
    expect(answer.refusal?.message).not.toMatch(/\d/u);
    expect(answer.refusal?.related.map(({ source }) => source)).toEqual(['masked.txt']);
  });

  it('because the filter leaves nothing of it', async () => {
    const answer = await ask('扬州有多少处助餐点?', { filter: { places: ['洛阳市'] } });
    expectSound(answer, PUBLIC);
    expect(answer.answered).toBe(false);
    expect(sourcesOf(answer)).not.toContain('yangzhou.md');
    const older = await ask('扬州2022年有多少处助餐点?', { filter: { years: [2021] } });
    expect(older.answered).toBe(false);
  });
});

describe('who may not see a collection', () => {
  it.each([
    '淄博建了多少处助餐点?',
    '哪些城市建了综合养老服务中心',
    '怎么扩大家门口的养老供给',
    '盘活国有房产',
  ])('learns nothing of it, neither in answers nor beside them: %s', async (question) => {
    const answer = await ask(question, {}, PUBLIC);
    expectSound(answer, PUBLIC);
    expect(sourcesOf(answer)).not.toContain('zibo.txt');
    expect(answer.answer).not.toMatch(/517|88个|盘活/u);
    expect(answer.refusal?.message ?? '').not.toMatch(/517|88/u);
  });

  it('does not even learn that the place has a report', async () => {
    const { refusal } = await ask('淄博建了多少处助餐点?', {}, PUBLIC);
    const { refusal: unknown } = await ask('大同建了多少处助餐点?', {}, PUBLIC);
    expect(refusal?.message.replace('淄博', '大同')).toBe(unknown?.message);
  });

  it('is not the one who may', async () => {
    const answer = await ask('淄博建了多少处助餐点?', {}, EVERYTHING);
    expectSound(answer, EVERYTHING);
    expect(answer.answer).toContain('517处');
    const only = await ask('哪些城市建了综合养老服务中心', {}, { collections: ['internal'] });
    expect(sourcesOf(only)).toEqual(['zibo.txt']);
    expect((await ask('助餐点', {}, { collections: [] })).answered).toBe(false);
  });
});

describe('whatever is asked', () => {
  it('every citation stands word for word in its document, and only where the caller may look', async () => {
    const words = fc.constantFrom(
      ...[
        '扬州',
        '绵阳',
        '洛阳',
        '淄博',
        '某区',
        '其他城市',
        '除了扬州',
        '2022年',
        '去年',
        '养老',
        '助餐点',
        '人才',
      ],
      ...[
        '企业开办',
        '基金',
        '多少',
        '怎么',
        '有哪些',
        '为什么',
        '对比',
        '“一表申请”',
        '是什么',
        '?',
        '和',
        'how many',
      ],
    );
    const question = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const access = fc.constantFrom<Access>(PUBLIC, EVERYTHING, { collections: ['internal'] });
    await fc.assert(
      fc.asyncProperty(question, access, async (asked, who) => {
        const answer = await ask(asked, {}, who);
        expectSound(answer, who);
        if (who === PUBLIC) expect(sourcesOf(answer)).not.toContain('zibo.txt');
      }),
      { numRuns: 120 },
    );
  }, 120_000);
});

describe('a withdrawn document', () => {
  const QUESTION = '阜阳建了多少处助餐点?';
  const REPORT = '阜阳市2023年养老服务改革报告\n\n一、扩大供给\n阜阳市建成助餐点259处,惠及老人4万人。\n';
  async function expectGone(): Promise<void> {
    const answer = await ask(QUESTION);
    expect(answer.answered).toBe(false);
    expect(sourcesOf(answer)).not.toContain('fuyang.txt');
    expect(answer.refusal?.message).not.toContain('259');
    expect((await ask('助餐点259处')).answer).not.toContain('259');
  }

  it('answers no more', async () => {
    await takeIn('public', 'fuyang.txt', REPORT);
    expect((await ask(QUESTION)).answer).toContain('259处');
    expect(library.remove(ids.get('fuyang.txt') ?? '', PUBLIC)).not.toBeNull();
    await expectGone();
  });

  it('answers no more when another process withdrew it', async () => {
    await takeIn('public', 'fuyang.txt', `${REPORT}\n二、其他\n阜阳市还建成托育园。\n`);
    expect((await ask(QUESTION)).answer).toContain('259处');
    const compiled = await compile();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        REMOVE,
        compiled.directory,
        join(directory, LIBRARY),
        ids.get('fuyang.txt') ?? '',
      ],
      { encoding: 'utf8' },
    );
    compiled.remove();
    expect([stderr, stdout.trim()]).toEqual(['', 'removed']);
    await expectGone();
  });
});

/** Withdraws a document; run by another process. */
const REMOVE = `
  const [sources, path, id] = process.argv.slice(1);
  const { openSqliteLibrary } = await import(sources + '/store/sqlite/index.js');
  const library = openSqliteLibrary({ path, resolvePlaces: () => [], analyzerFingerprint: 'test' });
  console.log(library.remove(id, { collections: 'all' }) === null ? 'not there' : 'removed');
  library.close();
`;
