import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../src/web/api/events.js';
import { conditionsOf, withAdded, without } from '../../src/web/chat/conditions.js';
import { checkedFigures } from '../../src/web/markdown/figures.js';
import { parseInline, parseMarkdown } from '../../src/web/markdown/parse.js';
import type { Inline } from '../../src/web/markdown/parse.js';
import { segments } from '../../src/web/reading/layers.js';
import { parseRow } from '../../src/web/reading/tables.js';

const words = (parts: readonly Inline[]): string =>
  parts.map((part) => (part.kind === 'citation' ? `[${part.number}]` : part.text)).join('');

describe('the Markdown of answers', () => {
  it('knows titles, labels, lists and markers', () => {
    expect(parseMarkdown('**南京市（2022年）**\n\n*做法*\n\n- 甲[1]\n- 乙[2]\n\n尾[12]')).toEqual([
      { kind: 'title', text: '南京市（2022年）' },
      { kind: 'label', text: '做法' },
      {
        kind: 'bullets',
        items: [
          [
            { kind: 'text', text: '甲' },
            { kind: 'citation', number: 1 },
          ],
          [
            { kind: 'text', text: '乙' },
            { kind: 'citation', number: 2 },
          ],
        ],
      },
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'text', text: '尾' },
            { kind: 'citation', number: 12 },
          ],
        ],
      },
    ]);
  });

  it('never takes what a source masks for bold or italics', () => {
    for (const text of [
      '**区承接*项，完成*项。',
      '**区、**县各*个',
      '全年*项，同比增长*%，居第*位',
      '**市和**区一起办了*件实事',
    ])
      expect(words(parseInline(text)), text).toBe(text);
  });

  it('knows the title of a place that begins like what follows a mask', () => {
    for (const place of ['镇江市（2023年）', '百色市', '万年县(2021)', '日照市（2020年）'])
      expect(parseMarkdown(`**${place}**`)).toEqual([{ kind: 'title', text: place }]);
    expect(parseMarkdown('**区教育局**')[0]?.kind).toBe('paragraph');
  });

  it('loses no character of a line but the stars of what it sets off', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '1', '*', '[', ']', '，', '区', ' ', '<', '(') }),
        (line) => {
          expect(words(parseInline(line)).replaceAll('*', '')).toBe(line.replaceAll('*', ''));
        },
      ),
    );
  });

  it('takes links, pictures, code and HTML for text', () => {
    const line = '[点](javascript:alert(1)) ![x](y) `code` <b onclick=1>粗</b> # 题';
    expect(parseInline(line)).toEqual([{ kind: 'text', text: line }]);
  });
});

describe('checked figures', () => {
  it('are those that stand in the quotation, digit for digit, but not years', () => {
    const text = '2022年完成200余项，增长8.2%，投入12.5亿元，另有300项，8月底完成。';
    const marks = checkedFigures(text, ['2022年共200余项、8.2%，12.5亿元，8月底']);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['200余项', '8.2%', '12.5亿元']);
    expect(checkedFigures('共200项', ['共200余项'])).toEqual([]);
    expect(checkedFigures('共20项', ['共120项'])).toEqual([]);
  });
});

describe('server-sent events', () => {
  it('come whole however the bytes are cut', async () => {
    const text =
      ': …\n\nevent: text-delta\ndata: {"text":"改革，“一网通办”"}\n\nevent: answer\r\ndata: {}\r\n\r\n';
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const at = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            at.slice(1).forEach((end, index) => controller.enqueue(bytes.slice(at[index], end)));
            controller.close();
          },
        });
        const events = [];
        for await (const event of readEvents(body)) events.push(event);
        expect(events).toEqual([
          { event: 'text-delta', data: '{"text":"改革，“一网通办”"}' },
          { event: 'answer', data: '{}' },
        ]);
      }),
    );
  });
});

describe('conditions', () => {
  const overview = {
    ...{ documents: 4, passages: 9, figures: 9, questions: [], model: false, mayWrite: true },
    places: ['南京市', '长春市', '赣州市', '万州区'].map((name) => ({ name, years: [2022], documents: 1 })),
    years: [2020, 2021, 2022],
    topics: [{ id: 'elderly', name: '养老服务' }],
  };
  const understood = {
    ...({ language: 'zh', intent: 'lookup', excludePlaces: [], kinds: [], topics: [], terms: [] } as const),
    places: ['南京市'],
    years: [2022],
  };

  it('takes an inferred place out by asking all the others, and can take that back', () => {
    const place = { dimension: 'places', value: '南京市', removable: true } as const;
    const filter = without(place, understood, {}, overview);
    expect(filter).toEqual({ places: ['长春市', '赣州市', '万州区'] });
    const told = conditionsOf({ ...understood, places: [] }, filter, overview);
    expect(told).toContainEqual({ dimension: 'excludePlaces', value: '南京市', removable: true });
    const back = { dimension: 'excludePlaces', value: '南京市', removable: true } as const;
    expect(without(back, understood, filter, overview)).toEqual({});
  });

  it('takes a year out, adds another', () => {
    const year = { dimension: 'years', value: 2022, removable: true } as const;
    expect(without(year, understood, {}, overview)).toEqual({ years: [2020, 2021, 2022] });
    expect(withAdded('years', 2021, understood, {})).toEqual({ years: [2022, 2021] });
    expect(conditionsOf(understood, { years: [2020, 2021, 2022] }, overview)).not.toContainEqual(year);
  });
});

describe('the reading page', () => {
  it('cuts a text into segments that are the text, each under its own layers', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const text = '改革'.repeat(25);
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (whole, spans) => {
        const layers = spans.map((inner) => ({ kind: 'figure' as const, span: inner }));
        const cut = segments(text, whole, layers);
        expect(cut.map((segment) => segment.text).join('')).toBe(text.slice(whole.start, whole.end));
        for (const { start, text: words, layers: on } of cut)
          for (const layer of layers) {
            const inside = layer.span.start <= start && start + words.length <= layer.span.end;
            expect(on.includes(layer)).toBe(inside);
          }
      }),
    );
  });

  it('reads a row of a table and where its values stand', () => {
    const text = '前言地区：越城区；任务：32项；备注：甲；乙';
    const cells = parseRow(text, { start: 2, end: text.length });
    expect(cells?.map(({ head, value }) => [head, text.slice(value.start, value.end)])).toEqual([
      ['地区', '越城区'],
      ['任务', '32项'],
      ['备注', '甲；乙'],
    ]);
    expect(parseRow('没有分栏的一行', { start: 0, end: 7 })).toBeNull();
  });
});
