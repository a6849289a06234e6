import type {
  KeySet,
  LexicalEntry,
  LexicalHit,
  LexicalIndex,
  PassageKey,
} from '../../../src/domain/ports.js';

const DOCUMENT_WEIGHT = 0.4;

interface Text {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** BM25 straight from its definition, computed anew for every question: the measure of the fast one. */
export class NaiveLexicalIndex implements LexicalIndex {
  readonly #entries = new Map<PassageKey, LexicalEntry>();

  get size(): number {
    return this.#entries.size;
  }

  add(entries: Iterable<LexicalEntry>): void {
    for (const entry of entries) this.#entries.set(entry.key, entry);
  }

  remove(keys: Iterable<PassageKey>): void {
    for (const key of keys) this.#entries.delete(key);
  }

  idf(token: string): number {
    return idfOf(token, this.#passageTexts());
  }

  search(query: ReadonlyMap<string, number>, k: number, allowed?: KeySet): LexicalHit[] {
    const ofPassage = bm25(query, this.#passageTexts(), 0.7, 0.5);
    const ofDocument = bm25(query, this.#documentTexts(), 0.6, 0.75);
    const hits = [...this.#entries.values()].map(({ key, document }) => {
      const passageScore = ofPassage(key);
      const documentScore = ofDocument(document);
      return { key, passageScore, documentScore, score: passageScore + DOCUMENT_WEIGHT * documentScore };
    });
    return hits
      .filter(({ key, passageScore }) => passageScore > 0 && (allowed === undefined || allowed.has(key)))
      .sort((a, b) => b.score - a.score || a.key - b.key)
      .slice(0, k);
  }

  #passageTexts(): Map<number, Text> {
    return new Map([...this.#entries.values()].map(({ key, tokens }) => [key, textOf(tokens)]));
  }

  #documentTexts(): Map<number, Text> {
    const tokens = new Map<number, string[]>();
    for (const entry of this.#entries.values())
      tokens.set(entry.document, (tokens.get(entry.document) ?? []).concat(entry.tokens));
    return new Map([...tokens].map(([document, all]) => [document, textOf(all)]));
  }
}

function textOf(tokens: readonly string[]): Text {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { counts, length: tokens.length };
}

function idfOf(token: string, texts: ReadonlyMap<number, Text>): number {
  const having = [...texts.values()].filter(({ counts }) => counts.has(token)).length;
  return Math.log(1 + (texts.size - having + 0.5) / (having + 0.5));
}

function bm25(
  query: ReadonlyMap<string, number>,
  texts: ReadonlyMap<number, Text>,
  k1: number,
  b: number,
): (which: number) => number {
  const average = [...texts.values()].reduce((sum, { length }) => sum + length, 0) / texts.size;
  const idfs = [...query].map(
    ([token, weight]) => [token, Math.max(0, weight) * idfOf(token, texts)] as const,
  );
  return (which) => {
    const text = texts.get(which);
    if (text === undefined) return 0;
    const norm = k1 * (1 - b + (b * text.length) / average);
    return idfs.reduce((score, [token, idf]) => {
      const count = text.counts.get(token) ?? 0;
      return count === 0 ? score : score + (idf * count * (k1 + 1)) / (count + norm);
    }, 0);
  };
}
