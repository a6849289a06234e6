import type { Span } from './span.js';

/** Something imperfect that did not stop the work. It travels with the value that it is about. */
export interface Warning {
  /** Stable, snake_case; programs may switch on it. */
  readonly code: string;
  /** For a person, in Chinese. */
  readonly message: string;
  /** Where in the document's canonical text, when it has a place. */
  readonly span?: Span;
}

/** A value together with what was imperfect about it. */
export interface WithWarnings<T> {
  readonly value: T;
  readonly warnings: readonly Warning[];
}
