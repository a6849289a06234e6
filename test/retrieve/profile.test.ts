import { describe, expect, it } from 'vitest';
import type { Access, Library } from '../../src/domain/index.js';
import { ProfileCache, profileCovers } from '../../src/retrieve/profile.js';
import { maskedDistrict, placeNamed, profileOf, summaryOf } from './fixture.js';

/** A library of lists; counts how often it is read. */
function libraryOf(byCollection: Record<string, ReturnType<typeof summaryOf>[]>) {
  const state = { sequence: 1, reads: 0, byCollection };
  const library: Pick<Library, 'sequence' | 'documents'> = {
    sequence: () => state.sequence,
    documents: ({ collections }) => {
      state.reads++;
      const documents = Object.entries(state.byCollection)
        .filter(([name]) => collections === 'all' || collections.includes(name))
        .flatMap(([, list]) => list);
      return { total: documents.length, documents };
    },
  };
  return { state, cache: new ProfileCache(library as Library) };
}

const ALL: Access = { collections: 'all' };
const NANJING = placeNamed('南京市');
const GANZHOU = placeNamed('赣州市');

describe('the profile of a library', () => {
  it('lists documents, distinct places and distinct years in ascending order', () => {
    const { cache } = libraryOf({
      public: [
        summaryOf('a', NANJING, 2023),
        summaryOf('b', NANJING, 2021),
        summaryOf('c', GANZHOU, 2021),
        summaryOf('d', null, null),
      ],
    });
    const profile = cache.get(ALL);
    expect([...profile.documents.keys()]).toEqual(['a', 'b', 'c', 'd']);
    expect(profile.places).toEqual([NANJING, GANZHOU]);
    expect(profile.years).toEqual([2021, 2023]);
  });

  it('is read once until the library changes', () => {
    const { cache, state } = libraryOf({ public: [summaryOf('a', NANJING, 2023)] });
    const before = cache.get(ALL);
    expect(cache.get(ALL)).toBe(before);
    expect(state.reads).toBe(1);
    state.byCollection = { public: [] };
    state.sequence = 2;
    expect(cache.get(ALL).documents.size).toBe(0);
    expect(state.reads).toBe(2);
  });

  it('holds only what its caller may see, however the collections are listed', () => {
    const { cache, state } = libraryOf({
      public: [summaryOf('a', NANJING, 2022)],
      secret: [summaryOf('b', GANZHOU, 2023)],
    });
    expect(cache.get({ collections: ['public'] }).places).toEqual([NANJING]);
    expect(cache.get({ collections: [] }).documents.size).toBe(0);
    expect(cache.get({ collections: ['secret', 'public'] }).years).toEqual([2022, 2023]);
    const { reads } = state;
    cache.get({ collections: ['public', 'secret'] });
    expect(state.reads).toBe(reads);
  });

  it('does not take a collection called * for the whole library', () => {
    const { cache } = libraryOf({ secret: [summaryOf('b', GANZHOU, 2023)] });
    expect(cache.get(ALL).documents.size).toBe(1);
    expect(cache.get({ collections: ['*'] }).documents.size).toBe(0);
  });
});

describe('whether a profile covers a place', () => {
  const profile = profileOf([['南京市', 2022]]);

  it('it does for the place itself and for the province around it', () => {
    expect(profileCovers(profile, NANJING)).toBe(true);
    expect(profileCovers(profile, placeNamed('江苏省'))).toBe(true);
  });

  it('it does not for another place or a masked one', () => {
    expect(profileCovers(profile, GANZHOU)).toBe(false);
    expect(profileCovers(profile, maskedDistrict('江苏省'))).toBe(false);
  });
});
