import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { figuresInText } from '../../../src/ingest/figures/index.js';

interface GoldFigure {
  readonly value: number;
  readonly unit: string;
  readonly qualifiers: readonly string[];
  readonly before?: number;
  readonly after?: number;
}
interface GoldSentence {
  readonly sentence: string;
  readonly figures: readonly GoldFigure[];
}

const gold = readFileSync(new URL('../../fixtures/figures/gold.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldSentence);

const key = ({ value, unit, qualifiers, before, after }: GoldFigure): string =>
  [value.toPrecision(12), unit, [...qualifiers].sort().join(','), before ?? '', after ?? ''].join('|');

/** Members of `wanted` that `found` lacks, counting repeats. */
function lacking(wanted: readonly string[], found: readonly string[]): string[] {
  const rest = [...found];
  return wanted.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

describe('figures of the hand-made list', () => {
  it('are found with a precision and recall of at least 0.98', () => {
    let [wanted, found] = [0, 0];
    const missed: string[] = [];
    const invented: string[] = [];
    for (const { sentence, figures } of gold) {
      const [want, have] = [figures.map(key), figuresInText(sentence).map(key)];
      wanted += want.length;
      found += have.length;
      missed.push(...lacking(want, have).map((item) => `${sentence} ${item}`));
      invented.push(...lacking(have, want).map((item) => `${sentence} ${item}`));
    }
    expect(wanted).toBeGreaterThanOrEqual(150);
    expect(missed.length / wanted, missed.join('\n')).toBeLessThanOrEqual(0.02);
    expect(invented.length / found, invented.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it.each(gold.filter(({ figures }) => figures.length === 0).map(({ sentence }) => sentence))(
    'sees none in %s',
    (sentence) => {
      expect(figuresInText(sentence).map(({ valueText }) => valueText)).toEqual([]);
    },
  );
});
