import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, OWNER } from '../../src/app.js';
import type { App, DraftRequest } from '../../src/app.js';
import { normalise } from '../../src/chinese/normalise.js';
import { loadConfig } from '../../src/config.js';
import type { Draft } from '../../src/domain/draft.js';
import { figuresInText } from '../../src/ingest/figures/index.js';
import { readWord, type WordParagraph } from './word-file.js';

const REQUESTS: readonly (readonly [DraftRequest, string])[] = [
  [{ topic: '审批制度改革', kind: 'speech', ownPlace: '赣州', minutes: 8 }, '赣州市'],
  [{ topic: '国企改革', kind: 'briefing', ownPlace: '南京', minutes: 5 }, '南京市'],
  [{ topic: '基层治理', kind: 'speech', ownPlace: '长春市', minutes: 3 }, '长春市'],
  [{ topic: '养老服务', kind: 'briefing', ownPlace: '绍兴', minutes: 4 }, '绍兴市'],
  [{ topic: '营商环境', kind: 'speech', ownPlace: '万州区', minutes: 10 }, '万州区'],
];

const root = mkdtempSync(join(tmpdir(), 'reform-five-'));
const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
let app: App;
beforeAll(async () => {
  const env = { PORT: '0', LOG_LEVEL: 'silent', CORPUS_DIR: corpus, INDEX_DIR: join(root, 'index') };
  app = await createApp(loadConfig({ cwd: root, env }));
  await app.syncCorpus();
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

/** Width of characters, kind of quotation marks and white space aside. */
const plain = (text: string): string => normalise(text).replace(/\s+/gu, '');
const withoutStop = (text: string): string => plain(text).replace(/[。.]$/u, '');

/** A footnote: 《document》（place，year，file）：“quotation”. */
const FOOTNOTE = /^《(.+)》（([^，]+)，(?:(\d{4})年，)?([^（）]+(?:（[^（）]*）)?[^（）]*)）：“(.*)”$/su;
/** What stands before a place's first sentence, a numbered paragraph, or figures of a year. */
const LEAD =
  /^(?:[^，。：]{2,12}（\d{4}年(?:，材料未署名)?）[^，。：]{0,4}：|据\d{4}年材料，|[一二三四五六七八九]是)/u;

interface Source {
  readonly document: ReturnType<App['documents']>['documents'][number];
  readonly text: string;
  readonly quotation: string;
}

function sourceOf(footnote: string): Source {
  const [, title, , , file, quotation = ''] = FOOTNOTE.exec(footnote) ?? [];
  const { documents } = app.documents(OWNER, { offset: 0, limit: 100 });
  const document = documents.find(
    ({ metadata, source }) => metadata.title.value === title && source === file,
  );
  if (document === undefined) throw new Error(`no document for the footnote ${footnote}`);
  return { document, text: app.text(document.id, OWNER), quotation };
}

interface Written {
  readonly draft: Draft;
  /** Paragraphs by heading, without the title and the list of sources. */
  readonly sections: ReadonlyMap<string, readonly WordParagraph[]>;
  readonly all: readonly WordParagraph[];
}

async function write(request: DraftRequest): Promise<Written> {
  const draft = await app.draft(request, OWNER);
  const { bytes } = await app.exportDraft(draft);
  const all = await readWord(bytes);
  const sections = new Map<string, WordParagraph[]>();
  let heading = '';
  for (const paragraph of all) {
    if (paragraph.isHeading) heading = paragraph.text;
    else if (paragraph.text !== '') sections.set(heading, [...(sections.get(heading) ?? []), paragraph]);
  }
  return { draft, sections, all };
}

describe.each(REQUESTS)('the Word file of %j', (request, own) => {
  let written: Written;
  beforeAll(async () => {
    written = await write(request);
  });
  const body = (): WordParagraph[] =>
    [...written.sections].filter(([heading]) => heading !== '素材来源').flatMap(([, told]) => [...told]);
  const cited = (): { words: string; footnote: string }[] =>
    body().flatMap(({ runs }) =>
      runs.flatMap(({ words, footnote }) => (footnote === null ? [] : [{ words, footnote }])),
    );

  it('has the parts of such a text in their order', () => {
    const headings = [...written.sections.keys()].filter((heading) => /^[一二三四五]、/u.test(heading));
    expect(headings).toEqual([
      ...['一、形势和基础', '二、主要做法', '三、成效数据', '四、他山之石', '五、下一步'],
    ]);
    expect(cited().length).toBeGreaterThan(5);
  });

  it('quotes in every footnote words that stand so in the document it names, and says no others above', () => {
    for (const { words, footnote } of cited()) {
      const { text, quotation } = sourceOf(footnote);
      expect(text.replace(/\s*\n\s*/gu, '')).toContain(quotation);
      expect(withoutStop(words.replace(LEAD, ''))).toBe(withoutStop(quotation));
    }
  });

  it('states no figure and no quotation that the cited documents do not', () => {
    let figures = 0;
    for (const { words, footnote } of cited()) {
      const { document, text } = sourceOf(footnote);
      const lead = LEAD.exec(words)?.[0] ?? '';
      for (const [year] of lead.matchAll(/\d{4}/gu)) expect(Number(year)).toBe(document.metadata.year.value);
      const said = words.slice(lead.length);
      for (const { valueText } of figuresInText(said)) {
        expect(plain(text)).toContain(plain(valueText));
        figures++;
      }
      for (const [digits] of said.matchAll(/\d+(?:\.\d+)?/gu)) expect(plain(text)).toContain(digits);
      for (const [, quoted = ''] of said.matchAll(/“([^“”]+)”/gu))
        expect(plain(text)).toContain(plain(quoted));
    }
    expect(figures).toBeGreaterThan(3);
  });

  it('states nothing without a footnote', () => {
    for (const { text, runs } of body()) {
      if (runs.some(({ footnote }) => footnote !== null)) {
        expect(runs.at(-1)?.footnote).not.toBeNull();
        continue;
      }
      expect(text).not.toMatch(/\d|[“”]|[二三四五六七八九十百千万亿]+[项个家户万亿%]/u);
    }
  });

  it('tells nothing twice and tears no list', () => {
    const told = cited().map(({ words }) => withoutStop(words.replace(LEAD, '')));
    for (const [index, one] of told.entries())
      expect(told.filter((other, at) => at !== index && other.includes(one))).toEqual([]);
    for (const [, paragraphs] of written.sections) {
      const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
      const items = Array.from(
        text.matchAll(/(?:^|[\n，。；：])([一二三四五六七八九十])是/gu),
        ([, n = '']) => n,
      );
      expect(items).not.toHaveLength(1);
      expect(items.join('')).toBe('一二三四五六七八九十'.slice(0, items.length));
    }
  });

  it('tells facts of other places under 他山之石 alone, each paragraph by the place’s name', () => {
    for (const [heading, paragraphs] of written.sections)
      for (const { text, runs } of paragraphs)
        for (const { footnote } of runs) {
          if (footnote === null) continue;
          const { value: place } = sourceOf(footnote).document.metadata.place;
          if (place?.name === own) expect(heading).not.toContain('他山之石');
          else {
            expect(heading).toContain('他山之石');
            const name = place?.masked === true ? '一个区（' : `${place?.name ?? ''}（`;
            expect(text.slice(0, 24)).toContain(name);
          }
        }
  });

  it('sets Chinese marks in full width', () => {
    for (const { text } of body())
      expect(text).not.toMatch(/\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|\(\p{Script=Han}/u);
  });

  it('is no longer than asked, and says so where it is much shorter', () => {
    const { draft } = written;
    const asked = request.minutes * 220;
    expect(draft.characters).toBeLessThanOrEqual(1.1 * asked);
    const short = draft.warnings.some(({ code }) => code === 'short_material');
    expect(short).toBe(draft.characters < 0.85 * asked);
  });

  it('says that it is assisted material for human review, and lists its sources', () => {
    const text = written.all.map((paragraph) => paragraph.text).join('\n');
    expect(text).toContain('本材料由系统辅助整理，供人工审核后使用。');
    const listed = written.sections.get('素材来源')?.map((paragraph) => paragraph.text) ?? [];
    const titles = new Set(cited().map(({ footnote }) => sourceOf(footnote).document.metadata.title.value));
    for (const title of titles) expect(listed.join('\n')).toContain(`《${title}》`);
  });
});
