import { cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../../../src/app.js';
import type { App } from '../../../src/app.js';
import { openFilled, testLibrary } from '../../app/fixture.js';

/** A figure that a careful reader of a document lists; an optional one (一张表单) he may leave out. */
interface Listed {
  readonly file: string;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly before?: number;
  readonly optional?: boolean;
}

const ROOT = resolve(import.meta.dirname, '../../..');
const LISTED = readFileSync(resolve(ROOT, 'test/fixtures/ledger/corpus-figures.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Listed);
const FILES = [...new Set(LISTED.map(({ file }) => file))];

const library = testLibrary({});
let app: App;
beforeAll(async () => {
  cpSync(resolve(ROOT, 'corpus'), library.corpusDir, { recursive: true });
  app = await openFilled(library);
});
afterAll(async () => {
  await app.close();
  library.remove();
});

/** Pairs each listed figure with one of the ledger's, and gives what is left of both. */
function paired(file: string): { missed: Listed[]; found: number; extra: string[] } {
  const { figures } = app.figures({ access: OWNER });
  const left = figures.filter(({ source }) => source === file);
  const take = (listed: Listed): boolean => {
    const at = left.findIndex(
      ({ value, unit, before }) =>
        Math.abs(value - listed.value) <= 1e-9 * Math.max(1, listed.value) &&
        unit === listed.unit &&
        (listed.before === undefined || before === listed.before),
    );
    return at >= 0 && left.splice(at, 1).length > 0;
  };
  const own = LISTED.filter((listed) => listed.file === file);
  const wanted = own.filter(({ optional }) => optional !== true);
  const missed = wanted.filter((listed) => !take(listed));
  own.filter(({ optional }) => optional === true).forEach(take);
  return { missed, found: wanted.length - missed.length, extra: left.map(({ valueText }) => valueText) };
}

describe('the ledger of figures against a reader’s own list', () => {
  it('is measured on at least 400 figures of all example documents', () => {
    expect(LISTED.filter(({ optional }) => optional !== true).length).toBeGreaterThanOrEqual(400);
  });

  it('finds nearly all that he lists and hardly anything else', () => {
    const results = FILES.map(paired);
    const sum = (of: (result: ReturnType<typeof paired>) => number): number =>
      results.reduce((total, result) => total + of(result), 0);
    const [found, missed, extra] = [
      sum((one) => one.found),
      sum((one) => one.missed.length),
      sum((one) => one.extra.length),
    ];
    const told = JSON.stringify(results.map((one) => [one.missed.map(({ text }) => text), one.extra]));
    expect(found / (found + missed), told).toBeGreaterThanOrEqual(0.97);
    expect(found / (found + extra), told).toBeGreaterThanOrEqual(0.97);
  });

  it('holds no mask and no label', () => {
    for (const { valueText } of app.figures({ access: OWNER }).figures) {
      expect(valueText).toMatch(/[\d一二两三四五六七八九十百千万半第]/u);
      expect(valueText).not.toMatch(/[*×+]|[Xx]{2}/u);
    }
  });

  it('tells of each what it measures', () => {
    for (const { subject, valueText } of app.figures({ access: OWNER }).figures) {
      expect(subject.length, valueText).toBeGreaterThanOrEqual(2);
      expect(subject).not.toMatch(/^[\d\s.,]+年?[：:]?$|[：:—，,；;]$|^[，,；;：:]/u);
    }
  });

  it('finds nothing in all of them that contradicts itself', () => {
    expect(app.contradictions({ access: OWNER })).toEqual([]);
  });
});
