import { createHash } from 'node:crypto';
import type { Figure } from '../../src/domain/figure.js';
import type { Passage, PassageKind } from '../../src/domain/passage.js';
import type { Place } from '../../src/domain/place.js';
import type { IngestedDocument } from '../../src/domain/ports.js';
import type { Access } from '../../src/domain/question.js';
import type { ResolvePlaces } from '../../src/store/sqlite/index.js';

export const EVERYONE: Access = { collections: 'all' };
export const DIMENSIONS = 8;

const place = (
  code: string,
  name: string,
  level: Place['level'],
  province: string,
  city: string | null,
): Place => ({
  ...{ code, name, level, province, city },
  masked: false,
});

export const PLACES = {
  jiangsu: place('320000', '江苏省', 'province', '江苏省', null),
  nanjing: place('320100', '南京市', 'city', '江苏省', '南京市'),
  qixia: place('320113', '栖霞区', 'county', '江苏省', '南京市'),
  ganzhou: place('360700', '赣州市', 'city', '江西省', '赣州市'),
  hidden: {
    code: null,
    name: '某区',
    level: 'county',
    province: '江苏省',
    city: null,
    masked: true,
  } satisfies Place,
} as const;

export const resolvePlaces: ResolvePlaces = (name) =>
  Object.values(PLACES).filter(
    (place) => !place.masked && (place.name === name || place.name.slice(0, -1) === name),
  );

export interface Sketch {
  readonly texts: readonly string[];
  readonly sourceKey?: string;
  readonly collection?: string;
  readonly place?: Place | null;
  readonly year?: number | null;
  readonly kinds?: readonly PassageKind[];
  readonly topics?: readonly string[];
}

/** A small but complete document: every text one passage of one sentence, with a figure wherever it holds `<n>项`. */
export function synthesize(sketch: Sketch): IngestedDocument {
  const text = sketch.texts.join('\n');
  const collection = sketch.collection ?? 'public';
  const contentHash = createHash('sha256').update(`${collection}\0${text}`).digest('hex');
  const id = contentHash.slice(0, 16);
  const passages = passagesOf(sketch, id);
  const known = <T>(value: T) => ({ value, basis: 'given' as const, evidence: null });
  return {
    document: {
      ...{ id, contentHash, collection, text },
      source: `${id}.txt`,
      sourceKey: sketch.sourceKey ?? `/corpus/${id}.txt`,
      mediaType: 'text/plain',
      outline: { sections: [], blocks: [] },
      metadata: {
        title: known('改革情况'),
        place: known(sketch.place ?? null),
        year: known(sketch.year ?? null),
        issuer: known(null),
        date: known(null),
        documentNumber: known(null),
        period: null,
      },
      warnings: [],
      pages: null,
      addedAt: '2024-01-01T00:00:00.000Z',
    },
    passages,
    figures: passages.flatMap((passage) => figuresOf(passage)),
    tokens: passages.map((passage) => Array.from(passage.text)),
    vectors: passages.map((passage) => vectorOf(passage.text)),
    original: Buffer.from(text, 'utf8'),
  };
}

function passagesOf(sketch: Sketch, documentId: string): Passage[] {
  let start = 0;
  return sketch.texts.map((text, ordinal) => {
    const span = { start, end: start + text.length };
    start += text.length + 1;
    return {
      ...{ id: `${documentId}-${ordinal}`, documentId, ordinal, span, text },
      headings: ['主要做法'],
      caption: false,
      place: sketch.place ?? null,
      year: sketch.year ?? null,
      kinds: sketch.kinds ?? ['case'],
      topics: sketch.topics ?? [],
      maskedSpans: [],
      sentences: [span],
      simhash: '0123456789abcdef',
    };
  });
}

function figuresOf({ text, span, place, year }: Passage): Figure[] {
  return Array.from(text.matchAll(/(\d+)项/gu), (match) => ({
    value: Number(match[1]),
    valueText: match[0],
    unit: '项',
    subject: text.slice(0, match.index),
    kind: 'count' as const,
    qualifiers: [],
    ...{ place, year },
    span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
    sentence: span,
  }));
}

/** A direction that the text alone decides. */
export function vectorOf(text: string): Float32Array {
  const bytes = createHash('sha256').update(text).digest();
  return Float32Array.from({ length: DIMENSIONS }, (_, index) => (bytes[index] ?? 0) - 127.5);
}
