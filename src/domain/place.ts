export type PlaceLevel = 'country' | 'province' | 'city' | 'county';

/** An administrative division of China, or an anonymised one. */
export interface Place {
  /** GB/T 2260 code of six digits; `null` for a place that its document anonymises. */
  readonly code: string | null;
  /** Full official name (`南京市`, `万州区`), or `某区` for an anonymised place. */
  readonly name: string;
  readonly level: PlaceLevel;
  /** Full name of the province-level division that holds it (`江西省`, `重庆市`); itself for a province; `null` when unknown. */
  readonly province: string | null;
  /** Full name of the prefecture-level city that holds it; itself for a city; `null` for a province, a county straight under one, or unknown. */
  readonly city: string | null;
  /** True when the document hides the name (`**区`). Two masked places are the same only within one document. */
  readonly masked: boolean;
}

/** Whether `inner` is `outer` or lies inside it. Masked places lie only in their province. */
export function placeWithin(inner: Place, outer: Place): boolean {
  if (outer.masked) return inner.masked && inner.name === outer.name && inner.province === outer.province;
  if (outer.level === 'country') return true;
  if (outer.level === 'province') return inner.province === outer.name;
  if (outer.level === 'city') return inner.city === outer.name && inner.province === outer.province;
  return inner.code !== null && inner.code === outer.code;
}

/** A stable key for grouping and equality: the code, or the masked name with its province. */
export const placeKey = (place: Place): string =>
  place.code ?? `masked:${place.province ?? ''}:${place.name}`;
