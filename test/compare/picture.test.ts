import { describe, expect, it } from 'vitest';
import { chartOf } from '../../src/compare/chart.js';
import { pictureOf } from '../../src/compare/picture.js';
import { comparisonDocument } from '../../src/draft/word/comparison.js';
import type { Comparison } from '../../src/domain/comparison.js';
import { zipParts } from './zip.js';

const SVG =
  chartOf(
    ['甲市', '乙市'].map((place) => ({
      ...{ measure: `${place}市属一级企业`, unit: '家', aligned: false },
      figures: [
        {
          ...{
            place,
            year: 2022,
            subject: '市属一级企业',
            valueText: '由25家整合为13家',
            value: 13,
            unit: '家',
          },
          ...{ kind: 'change' as const, qualifiers: [], aim: false, span: { start: 0, end: 9 }, citation: 1 },
          ...{ before: 25, after: 13 },
        },
      ],
    })),
  ) ?? '';

const comparison = (chart: string | null): Comparison => ({
  ...{ topic: '国企改革', rows: [], missing: [], figures: [], citations: [], summary: [], warnings: [] },
  chart,
});

describe('a chart as a picture', () => {
  it('is a PNG of twice its own size', () => {
    const { png, width, height } = pictureOf(SVG);
    const header = Buffer.from(png);
    expect(header.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(header.readUInt32BE(16)).toBe(width * 2);
    expect(header.readUInt32BE(20)).toBe(height * 2);
    expect(SVG).toContain(`width="${width}" height="${height}"`);
  });

  it('stands in the Word file as SVG and as PNG, no larger than a page', async () => {
    const parts = await zipParts(await comparisonDocument(comparison(SVG)));
    const media = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
    expect(media.some((name) => name.endsWith('.svg') && parts.get(name) === SVG)).toBe(true);
    expect(media.some((name) => name.endsWith('.png'))).toBe(true);
    const [, cx = '', cy = ''] =
      /<wp:extent cx="(\d+)" cy="(\d+)"/u.exec(parts.get('word/document.xml') ?? '') ?? [];
    const millimetres = (emu: string): number => Number(emu) / 36_000;
    expect(millimetres(cx)).toBeGreaterThan(100);
    expect(millimetres(cx)).toBeLessThan(225);
    expect(millimetres(cy)).toBeLessThan(140);
  });

  it('is not in the Word file where there is no chart', async () => {
    const parts = await zipParts(await comparisonDocument(comparison(null)));
    expect([...parts.keys()].some((name) => name.startsWith('word/media/'))).toBe(false);
  });
});
