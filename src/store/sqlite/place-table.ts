import type Database from 'better-sqlite3';
import { placeWithin, type Place } from '../../domain/place.js';
import { checkSum, damaged } from './database.js';

/** Places that a filter's name may mean; more than one for names that several provinces share. */
export type ResolvePlaces = (name: string) => readonly Place[];

/** The few hundred distinct places of a library, so that filters by place compare numbers. */
export class PlaceTable {
  readonly #byId = new Map<number, Place>();
  readonly #insert: Database.Statement<[string, number]>;
  readonly #find: Database.Statement<[string], { id: number }>;
  readonly #after: Database.Statement<[number], { id: number; place: string; check_sum: number }>;
  readonly #resolve: ResolvePlaces;
  #highest = 0;

  constructor(database: Database.Database, resolve: ResolvePlaces) {
    this.#insert = database.prepare(
      'INSERT INTO places (place, check_sum) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    this.#find = database.prepare('SELECT id FROM places WHERE place = ?');
    this.#after = database.prepare('SELECT id, place, check_sum FROM places WHERE id > ? ORDER BY id');
    this.#resolve = resolve;
  }

  /** The row of `place`, made if need be. Call inside the writing transaction. */
  intern(place: Place | null): number | null {
    if (place === null) return null;
    const { code, name, level, province, city, masked } = place;
    const json = JSON.stringify({ code, name, level, province, city, masked });
    this.#insert.run(json, checkSum(json));
    return this.#find.get(json)?.id ?? null;
  }

  get(id: number | null): Place | null {
    if (id === null) return null;
    if (!this.#byId.has(id)) this.#load();
    return this.#byId.get(id) ?? null;
  }

  /** Rows of all places that are or lie in one that any of `names` may mean. */
  idsWithin(names: readonly string[]): number[] {
    this.#load();
    const wanted = names.flatMap((name) => this.#meanings(name));
    return [...this.#byId]
      .filter(([, place]) => wanted.some((outer) => placeWithin(place, outer)))
      .map(([id]) => id);
  }

  /** An anonymised place is in no table: it goes by the name that its documents give it. */
  #meanings(name: string): Place[] {
    const known = [...this.#byId.values()].filter((place) => place.masked && place.name === name);
    return [...this.#resolve(name), ...known];
  }

  /** Rows are never changed or removed, so only newer ones need reading; another process may have added some. */
  #load(): void {
    for (const row of this.#after.all(this.#highest)) {
      if (row.check_sum !== checkSum(row.place)) throw damaged('地名记录');
      this.#byId.set(row.id, JSON.parse(row.place) as Place);
      this.#highest = row.id;
    }
  }
}
