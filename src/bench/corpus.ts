import { createHash } from 'node:crypto';
import { lexicalTokens } from '../chinese/segment.js';
import type { Passage } from '../domain/passage.js';
import type { Place } from '../domain/place.js';
import type { Embedder, IngestedDocument } from '../domain/ports.js';
import type { ProseDocument } from './prose.js';

const HEX = 16;

/** `prose` as ingest would hand it over, tokens and vectors included. */
export async function ingestedDocument(
  prose: ProseDocument,
  number: number,
  embedder: Embedder,
): Promise<IngestedDocument> {
  const text = prose.passages.join('\n');
  const contentHash = createHash('sha256').update(`${number}\n${text}`).digest('hex');
  const id = contentHash.slice(0, HEX);
  const place = placeOf(prose.place);
  const title = `${prose.place}改革情况`;
  const known = <T>(value: T) => ({ value, basis: 'given' as const, evidence: null });
  const section = { parent: null, level: 0, title: '', heading: null, span: { start: 0, end: text.length } };
  return {
    document: {
      ...{ id, contentHash, text, collection: 'public', mediaType: 'text/plain' },
      source: `bench-${number}.txt`,
      sourceKey: `bench:${number}`,
      outline: { sections: [section], blocks: [] },
      metadata: {
        title: known(title),
        place: known(place),
        year: known(prose.year),
        issuer: known(null),
        date: known(null),
        documentNumber: known(null),
        period: null,
      },
      warnings: [],
      pages: null,
      addedAt: new Date().toISOString(),
    },
    passages: passagesOf(prose, id, place),
    figures: [],
    tokens: prose.passages.map((passage) => lexicalTokens(`${title}\n${passage}`)),
    vectors: await embedder.embedDocuments(prose.passages),
    original: Buffer.from(text, 'utf8'),
  };
}

function passagesOf(prose: ProseDocument, documentId: string, place: Place): Passage[] {
  let start = 0;
  return prose.passages.map((text, ordinal) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return {
      ...{ id: `${documentId}-${ordinal}`, documentId, ordinal, span, text, place, year: prose.year },
      headings: [],
      caption: false,
      kinds: ['case'],
      topics: [],
      maskedSpans: [],
      sentences: [span],
      simhash: createHash('sha256').update(text).digest('hex').slice(0, HEX),
    };
  });
}

function placeOf(name: string): Place {
  return { code: null, name, level: 'city', province: null, city: name, masked: false };
}
