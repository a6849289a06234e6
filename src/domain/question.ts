import type { PassageKind } from './passage.js';
import type { Place } from './place.js';

export type Intent = 'lookup' | 'compare' | 'list' | 'draft';

/** What a caller asks to be used or left out. Absent means no restriction; an empty list matches nothing. */
export interface Filter {
  /** Names or aliases; a province or city includes what lies in it. */
  readonly places?: readonly string[];
  readonly excludePlaces?: readonly string[];
  readonly years?: readonly number[];
  readonly kinds?: readonly PassageKind[];
  readonly topics?: readonly string[];
  /** Document ids. */
  readonly documents?: readonly string[];
}

/** Which collections a caller may see. Decided inside the retriever, before ranking. */
export interface Access {
  readonly collections: 'all' | readonly string[];
}

/** A question, understood. Places are resolved; `terms` are what the text is searched for. */
export interface Understood {
  readonly language: 'zh' | 'en';
  readonly intent: Intent;
  readonly places: readonly Place[];
  readonly excludePlaces: readonly Place[];
  readonly years: readonly number[];
  readonly kinds: readonly PassageKind[];
  readonly topics: readonly string[];
  readonly terms: readonly string[];
}
