import { resolvePlaces } from '../../src/chinese/places.js';
import type { DocumentSummary, Filter, Place } from '../../src/domain/index.js';
import { understand, type LibraryProfile, type Understanding } from '../../src/retrieve/index.js';

/** The one place of this name. */
export function placeNamed(name: string): Place {
  const [place] = resolvePlaces(name);
  if (place === undefined) throw new Error(`no place is called ${name}`);
  return place;
}

/** A district whose document hides its name. */
export const maskedDistrict = (province: string | null): Place => ({
  code: null,
  name: '某区',
  level: 'county',
  province,
  city: null,
  masked: true,
});

export function summaryOf(id: string, place: Place | null, year: number | null): DocumentSummary {
  const known = <T>(value: T) => ({ value, basis: 'given' as const, evidence: null });
  return {
    ...{ id, contentHash: id.repeat(4), source: `${id}.txt`, sourceKey: `/corpus/${id}.txt` },
    ...{ collection: 'public', mediaType: 'text/plain', warnings: [], pages: null },
    metadata: {
      title: known(`${place?.name ?? ''}改革情况`),
      place: known(place),
      year: known(year),
      issuer: known(null),
      date: known(null),
      documentNumber: known(null),
      period: null,
    },
    addedAt: '2024-01-01T00:00:00.000Z',
    ...{ characters: 100, passages: 1, figures: 0 },
  };
}

/** A library of one report for each pair of place and year. */
export function profileOf(reports: readonly (readonly [name: string, year: number])[]): LibraryProfile {
  const documents = reports.map(([name, year], index) =>
    summaryOf(`d${index}`, name === '某区' ? maskedDistrict('河南省') : placeNamed(name), year),
  );
  const places = documents.flatMap(({ metadata }) => metadata.place.value ?? []);
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    places: [...new Map(places.map((place) => [place.name, place])).values()],
    years: [...new Set(reports.map(([, year]) => year))].sort((a, b) => a - b),
  };
}

/** Places and years as a small library has them. */
export const PROFILE = profileOf([
  ['南京市', 2022],
  ['赣州市', 2021],
  ['长春市', 2020],
  ['万州区', 2022],
  ['绍兴市', 2022],
  ['绍兴市', 2023],
]);

interface Asked {
  readonly history?: readonly string[];
  readonly filter?: Filter;
  readonly profile?: LibraryProfile;
  readonly now?: number;
}

export const understood = (
  question: string,
  { history = [], filter = {}, profile = PROFILE, now = 2024 }: Asked = {},
): Understanding => understand({ question, history, filter, profile, now });

export const namesOf = (places: readonly Place[]): string[] => places.map(({ name }) => name);
