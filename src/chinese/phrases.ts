import type { Span } from '../domain/span.js';

/** A phrase of a {@link PhraseIndex} where it stands in a text. */
export interface PhraseHit {
  readonly phrase: string;
  readonly span: Span;
}

const pairKey = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + (text.charCodeAt(at + 1) || 0);

/** Finds many phrases in a text in one pass. A phrase of one character is found only where no longer one begins. */
export class PhraseIndex {
  readonly #phrases: ReadonlySet<string>;
  readonly #lengths = new Map<number, number[]>();
  readonly #single = new Set<string>();

  constructor(phrases: Iterable<string>) {
    this.#phrases = new Set(phrases);
    for (const phrase of this.#phrases) {
      if (phrase.length === 1) this.#single.add(phrase);
      if (phrase.length < 2) continue;
      const lengths = this.#lengths.get(pairKey(phrase, 0)) ?? [];
      if (!lengths.includes(phrase.length)) lengths.push(phrase.length);
      this.#lengths.set(
        pairKey(phrase, 0),
        lengths.sort((a, b) => b - a),
      );
    }
  }

  /** The longest phrase that begins at `at`, or `null`. */
  at(text: string, at: number): string | null {
    for (const length of this.#lengths.get(pairKey(text, at)) ?? []) {
      const piece = text.slice(at, at + length);
      if (this.#phrases.has(piece)) return piece;
    }
    return this.#single.has(text.charAt(at)) ? text.charAt(at) : null;
  }

  /** Phrases in reading order, the longest at each place, never overlapping. */
  find(text: string): PhraseHit[] {
    const hits: PhraseHit[] = [];
    for (let at = 0; at < text.length;) {
      const phrase = this.at(text, at);
      if (phrase !== null) hits.push({ phrase, span: { start: at, end: at + phrase.length } });
      at += phrase?.length ?? 1;
    }
    return hits;
  }
}
