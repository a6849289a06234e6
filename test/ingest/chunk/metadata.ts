import type { DocumentMetadata } from '../../../src/domain/document.js';
import type { Place } from '../../../src/domain/place.js';

/** Metadata of a document of which only place and year matter. */
export function metadataOf(place: Place | null = null, year: number | null = 2023): DocumentMetadata {
  const unknown = { value: null, basis: 'unknown', evidence: null } as const;
  return {
    title: { value: '示例', basis: 'made', evidence: null },
    place: { value: place, basis: 'given', evidence: null },
    year: { value: year, basis: 'given', evidence: null },
    issuer: unknown,
    date: unknown,
    documentNumber: unknown,
    period: null,
  };
}
