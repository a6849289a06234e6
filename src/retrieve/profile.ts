import { findDates, looksBack } from '../chinese/dates.js';
import { pinyinPattern } from '../chinese/pinyin.js';
import { tagged } from '../chinese/segment.js';
import {
  placeKey,
  placeWithin,
  type Access,
  type DocumentMetadata,
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
  /** Words of the documents that are read as a name in Latin letters, the frequent ones first; none for what is no pinyin. */
  readonly spelled?: (name: string) => readonly string[];
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
    const years = documents.flatMap(({ metadata }) => yearsTold(metadata));
    return {
      documents: new Map(documents.map((document) => [document.id, document])),
      places: [...new Map(places.map((place) => [placeKey(place), place])).values()],
      years: [...new Set(years)].sort((a, b) => a - b),
      spelled: (name) => this.#spelled(name, documents, access),
    };
  }

  #spelled(name: string, documents: readonly DocumentSummary[], access: Access): string[] {
    const pattern = pinyinPattern(name);
    if (pattern === null) return [];
    const counts = new Map<string, number>();
    for (const { id } of documents)
      for (const word of wholeWords(this.#library.document(id, access)?.text ?? '', pattern))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  }
}

/** Characters around a match that tell where words begin and end. */
const AROUND = 6;

/** What a smaller place is behind its name: 六横|镇. */
const LEVEL = /[镇乡村岛]/u;

/** What matches `pattern` and is a word or several: 印发 in 将印发 is one, so 将印 is none. */
function* wholeWords(text: string, pattern: RegExp): Generator<string> {
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const start = Math.max(0, index - AROUND);
    const edges = new Set(
      tagged(text.slice(start, index + word.length + AROUND)).flatMap(({ start, end }) => [start, end]),
    );
    const end = index - start + word.length;
    const named = LEVEL.test(text.charAt(index + word.length)) && edges.has(end + 1);
    if (edges.has(index - start) && (edges.has(end) || named)) yield word;
  }
}

const REPORT_OF_WORK = /报告|总结|汇报/u;

/** Years that a document tells of: its own, and of a report of work given at its beginning the one that had ended. */
export function yearsTold({ year, title, date }: DocumentMetadata): number[] {
  const own = year.value;
  if (own === null) return [];
  const given = [...findDates(title.value).map(({ from }) => from), date.value ?? ''];
  const early = given.some((day) => Number(day.slice(0, 4)) === own && looksBack(day));
  return early && REPORT_OF_WORK.test(title.value) ? [own - 1, own] : [own];
}
