import {
  placeKey,
  placeWithin,
  type Access,
  type DocumentSummary,
  type Library,
  type Place,
} from '../domain/index.js';

/** What a caller's part of the library is about, as far as understanding a question needs it. */
export interface LibraryProfile {
  /** By document id. */
  readonly documents: ReadonlyMap<string, DocumentSummary>;
  /** Distinct places that documents are of. */
  readonly places: readonly Place[];
  /** Distinct years that documents are about, ascending. */
  readonly years: readonly number[];
}

/** Whether some document is of `place` or of a place in it. */
export const profileCovers = (profile: LibraryProfile, place: Place): boolean =>
  profile.places.some((known) => placeWithin(known, place));

/** Keeps the profiles of a library until it changes; one per set of collections. */
export class ProfileCache {
  readonly #library: Library;
  readonly #profiles = new Map<string, LibraryProfile>();
  #sequence = -1;

  constructor(library: Library) {
    this.#library = library;
  }

  get(access: Access): LibraryProfile {
    const sequence = this.#library.sequence();
    if (sequence !== this.#sequence) this.#profiles.clear();
    this.#sequence = sequence;
    const key = access.collections === 'all' ? '*' : JSON.stringify([...access.collections].sort());
    const known = this.#profiles.get(key);
    if (known !== undefined) return known;
    const profile = this.#read(access);
    this.#profiles.set(key, profile);
    return profile;
  }

  #read(access: Access): LibraryProfile {
    const { documents } = this.#library.documents(access, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
    const places = documents.flatMap((document) => document.metadata.place.value ?? []);
    const years = documents.flatMap((document) => document.metadata.year.value ?? []);
    return {
      documents: new Map(documents.map((document) => [document.id, document])),
      places: [...new Map(places.map((place) => [placeKey(place), place])).values()],
      years: [...new Set(years)].sort((a, b) => a - b),
    };
  }
}
