import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../src');

/** What each room may import, besides itself and errors.ts. A file straight under src/ is a room of its own. */
const CORE = ['domain', 'chinese'];
const INNER = [...CORE, 'ingest', 'retrieve', 'answer', 'store', 'models', 'compare', 'draft', 'config'];
const DOORS = [...CORE, 'app', 'config', 'eval', 'bench'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  domain: [],
  config: [],
  chinese: ['domain'],
  ingest: CORE,
  retrieve: CORE,
  store: CORE,
  models: CORE,
  answer: [...CORE, 'ingest', 'retrieve'],
  compare: [...CORE, 'ingest', 'retrieve', 'answer'],
  draft: [...CORE, 'ingest', 'retrieve', 'answer', 'compare'],
  app: INNER,
  http: DOORS,
  mcp: DOORS,
  cli: [...DOORS, 'http', 'mcp'],
  langchain: DOORS,
  eval: DOORS,
  bench: [...INNER, 'app'],
  index: [...DOORS, 'langchain'],
  web: ['domain'],
};

/** Where each outside library lives. A path ends with / for a folder. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  express: ['http/'],
  'express-rate-limit': ['http/'],
  helmet: ['http/'],
  multer: ['http/'],
  pino: ['http/'],
  'prom-client': ['http/'],
  'hnswlib-node': ['store/hnsw/'],
  'better-sqlite3': ['store/sqlite/'],
  nodejieba: ['chinese/segment.ts'],
  'opencc-js': ['chinese/'],
  tinypool: ['ingest/'],
  mammoth: ['ingest/read/'],
  'pdfjs-dist': ['ingest/read/'],
  yauzl: ['ingest/read/'],
  cheerio: ['ingest/read/'],
  'iconv-lite': ['ingest/read/'],
  commander: ['cli/'],
  'cli-progress': ['cli/'],
  docx: ['draft/'],
  'write-excel-file': ['compare/'],
  '@resvg/resvg-js': ['compare/picture.ts'],
  minisearch: ['bench/'],
  langchain: ['models/', 'langchain/'],
  '@langchain/core': ['models/', 'langchain/'],
  '@langchain/openai': ['models/', 'langchain/'],
  '@langchain/community': ['models/', 'langchain/'],
};

const FORBIDDEN_NAMES = /(?:^|\/)(?:utils?|helpers?|services?|common|misc|shared|types)(?:\/|\.ts$)/u;
const LONGEST_FILE = 320;

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const read = (file: string): string => readFileSync(join(SOURCE, file), 'utf8');

const IMPORT =
  /(?:^|[;\s])(?:import|export)\s[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'|\brequire\('([^']+)'\)/gu;

const imports: readonly Import[] = files.flatMap((file) =>
  [...read(file).matchAll(IMPORT)].map((match) => ({
    file,
    target: match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
  })),
);

const roomOf = (file: string): string => (file.split('/')[0] ?? '').replace(/\.ts$/u, '');
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

describe('the house', () => {
  it('has source files that import each other, or these rules would check nothing', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('lets imports run one way only', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, to: relative(SOURCE, resolve(SOURCE, dirname(file), target)) }))
      .filter(({ file, to }) => {
        const [from, room] = [roomOf(file), roomOf(to.replace(/\.js$/u, '.ts'))];
        return from !== room && room !== 'errors' && !(MAY_IMPORT[from] ?? []).includes(room);
      })
      .map(({ file, to }) => `${file} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  it('keeps the domain free of everything', () => {
    const outside = imports.filter(
      ({ file, target }) => roomOf(file) === 'domain' && !target.startsWith('./'),
    );
    expect(outside).toEqual([]);
  });

  it('gives every outside library one home', () => {
    const homeless = imports.filter(({ file, target }) => {
      const homes = HOME[packageOf(target)];
      return (
        homes !== undefined &&
        !homes.some((home) => file === home || (home.endsWith('/') && file.startsWith(home)))
      );
    });
    expect(homeless).toEqual([]);
  });

  it('reads the environment in one place', () => {
    // models/tracing.ts takes variables away before a foreign library can read them; it uses none.
    const allowed = ['config.ts', 'models/tracing.ts'];
    const readers = files.filter((file) => !allowed.includes(file) && /\bprocess\.env\b/u.test(read(file)));
    expect(readers).toEqual([]);
  });

  it('keeps files short enough to be read at once', () => {
    const long = files
      .map((file) => [file, read(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('names rooms after what they do', () => {
    expect(files.filter((file) => FORBIDDEN_NAMES.test(file))).toEqual([]);
  });

  it('never silences the compiler or the linter', () => {
    const silenced = files.filter((file) =>
      /@ts-ignore|@ts-nocheck|@ts-expect-error|eslint-disable|\bas any\b/u.test(read(file)),
    );
    expect(silenced).toEqual([]);
  });
});
