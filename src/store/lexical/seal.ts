import type { LexicalEntry } from '../../domain/ports.js';
import type { SegmentArrays } from './segment.js';
import { SegmentBuilder } from './segment-builder.js';

/** Makes a segment of entries in any order, of distinct keys. */
export function seal(entries: readonly LexicalEntry[]): SegmentArrays {
  const ordered = entries.toSorted((a, b) => a.key - b.key);
  const lists = invert(ordered);
  const builder = new SegmentBuilder(
    ordered.map(({ key, document, tokens }) => ({ key, document, length: tokens.length })),
  );
  const passages = new Uint16Array(ordered.length);
  const counts = new Uint32Array(ordered.length);
  for (const token of [...lists.keys()].sort(byUnits)) {
    const list = lists.get(token) ?? [];
    for (let index = 0; index < list.length; index += 2) {
      passages[index / 2] = list[index] ?? 0;
      counts[index / 2] = list[index + 1] ?? 0;
    }
    builder.add(token, passages, counts, list.length / 2);
  }
  return builder.finish();
}

/** For every token, passage and count by turns. */
function invert(entries: readonly LexicalEntry[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  entries.forEach(({ tokens }, passage) => {
    for (const token of tokens) {
      const list = lists.get(token);
      if (list === undefined) lists.set(token, [passage, 1]);
      else if (list[list.length - 2] === passage) list[list.length - 1] = (list[list.length - 1] ?? 0) + 1;
      else list.push(passage, 1);
    }
  });
  return lists;
}

/** The order of a segment's tokens. */
export const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
