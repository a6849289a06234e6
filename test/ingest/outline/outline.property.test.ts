import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline, ReadBlock } from '../../../src/domain/document.js';
import { contains, sliceSpan } from '../../../src/domain/span.js';
import { buildOutline } from '../../../src/ingest/outline/index.js';
import { chunkDocument } from '../../../src/ingest/chunk/index.js';
import { metadataOf } from '../chunk/metadata.js';
import { readOf } from './reading.js';

/** Scraps that headings, lists, credits and frames are made of, in any disorder. */
const scrap = fc.constantFrom(
  ...[
    '一、',
    '二、',
    '（一）',
    '(二)',
    '1.',
    '2、',
    '①',
    '第一章 ',
    '第二条 ',
    '——',
    '一是',
    '二是',
    '三是',
    '01',
    '02',
    '关键词:',
  ],
  ...[
    '抓好源头',
    '某县',
    '改革',
    '全县减材料',
    '“一窗”',
    '《河湾县方案》',
    '围绕“谁来改”',
    '*项',
    '12.5%',
    '、',
    ',',
    ':',
    '；',
  ],
  ...[
    '。',
    '！',
    '?',
    ' ',
    '\u3000',
    '|',
    '摄',
    '记者 秦放 摄',
    '图源:',
    '江城发布',
    '供图',
    '(文/图)',
    '来源:',
    '2023年5月4日',
    '\n',
    '\r',
    '\t',
    '😀',
  ],
);
const words = fc.array(fc.oneof({ weight: 9, arbitrary: scrap }, { weight: 1, arbitrary: fc.string() }), {
  maxLength: 14,
});
const block: fc.Arbitrary<ReadBlock> = fc.oneof(
  { weight: 6, arbitrary: words.map((parts) => ({ kind: 'paragraph' as const, text: parts.join('') })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('heading' as const),
      text: words.map((parts) => parts.join('')),
      level: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('item' as const, 'table-row' as const, 'caption' as const, 'footnote' as const),
      text: words.map((parts) => parts.join('')),
    }),
  },
);
const document = fc.array(block, { maxLength: 16 }).map(readOf);

const blank = (text: string): boolean => text.trim() === '';

function expectNested({ sections, blocks }: Outline, length: number): void {
  expect(sections[0]).toMatchObject({
    parent: null,
    level: 0,
    title: '',
    heading: null,
    span: { start: 0, end: length },
  });
  for (const [i, section] of sections.entries()) {
    if (section.parent === null) {
      expect(i).toBe(0);
      continue;
    }
    const parent = sections[section.parent];
    expect(section.parent).toBeLessThan(i);
    expect(section.level).toBe((parent?.level ?? NaN) + 1);
    expect(parent !== undefined && contains(parent.span, section.span)).toBe(true);
    expect(section.heading?.start).toBe(section.span.start);
    const sister = sections.find((other, j) => j > i && other.parent === section.parent);
    expect(sister === undefined || sister.span.start >= section.span.end).toBe(true);
  }
  for (const one of blocks)
    expect(contains(sections[one.section]?.span ?? { start: 0, end: 0 }, one.span)).toBe(true);
}

describe('any document', () => {
  it('keeps its characters: blocks are in order, disjoint, and hold all that is not blank', () => {
    fc.assert(
      fc.property(document, (read) => {
        const { text, outline } = buildOutline(read);
        expect(text).toBe(read.blocks.map((one) => one.text).join('\n'));
        let at = 0;
        for (const { span } of outline.blocks) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(blank(text.slice(at, span.start))).toBe(true);
          expect(blank(sliceSpan(text, span))).toBe(false);
          at = span.end;
        }
        expect(blank(text.slice(at))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('nests its sections without gaps, and every block lies in its section', () => {
    fc.assert(
      fc.property(document, (read) => {
        const { text, outline } = buildOutline(read);
        expectNested(outline, text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('loses nothing to passages: their sentences hold each character of the text once, and of a heading all or nothing', () => {
    fc.assert(
      fc.property(document, (read) => {
        const { text, outline } = buildOutline(read);
        const passages = chunkDocument({ documentId: 'd', text, outline, metadata: metadataOf() });
        const held = new Array<number>(text.length).fill(0);
        let at = 0;
        for (const passage of passages) {
          expect(sliceSpan(text, passage.span)).toBe(passage.text);
          expect(passage.span.start).toBeGreaterThanOrEqual(at);
          at = passage.span.end;
          for (const span of passage.sentences) {
            expect(contains(passage.span, span)).toBe(true);
            for (let i = span.start; i < span.end; i++) held[i] = (held[i] ?? 0) + 1;
          }
        }
        for (const one of outline.blocks) {
          const wanted = one.kind === 'heading' ? Math.min(1, held[one.span.start] ?? 0) : 1;
          for (let i = one.span.start; i < one.span.end; i++) {
            if (!blank(text.charAt(i))) expect(held[i]).toBe(one.kind === 'byline' ? 0 : wanted);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
