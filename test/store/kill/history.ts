import type { Library } from '../../../src/domain/ports.js';
import { EVERYONE, synthesize } from '../synthetic.js';

const SOURCES = 7;

/** Texts of the document that every source has after `count` operations; a source that was withdrawn is absent. */
export function stateAfter(count: number): Map<string, readonly string[]> {
  const state = new Map<string, readonly string[]>();
  for (let number = 0; number < count; number++) {
    const sourceKey = sourceOf(number);
    if (isRemoval(number)) state.delete(sourceKey);
    else state.set(sourceKey, textsOf(number));
  }
  return state;
}

/** The operation of that number: writes, replaces or withdraws one document. */
export function perform(number: number, library: Library): void {
  const sourceKey = sourceOf(number);
  if (!isRemoval(number)) {
    library.write(synthesize({ texts: textsOf(number), sourceKey }));
    return;
  }
  const present = library.findBySourceKey(sourceKey);
  if (present !== null) library.remove(present.id, EVERYONE);
}

const sourceOf = (number: number): string => `/corpus/${number % SOURCES}.txt`;
const isRemoval = (number: number): boolean => number % 5 === 4;
const textsOf = (number: number): string[] =>
  Array.from(
    { length: 3 + (number % 40) },
    (_, at) => `第${number}次改革办成${at}项，另有审批提速${number * at}项。`,
  );
