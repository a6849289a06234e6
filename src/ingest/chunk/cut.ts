import type { Unit } from './units.js';

/** What a passage should measure, in characters. */
const SHORT = 200;
const LONG = 500;
/** Never more, unless one sentence is longer. */
const LONGEST = 700;
const IDEAL = 350;

/* Costs are relative: a cut inside an item is about as bad as a passage that is far too short. */
const CUT_IN_PARAGRAPH = 0.7;
const CUT_IN_ITEM = 1.1;
const TOO_LONG = 100;
/** Paragraphs about different places belong in different passages, however short. */
const MIXED_PLACES = 2;

/** Cuts a run into passages where that costs least: right sizes first, then whole blocks. Gives ranges of units. */
export function cutRun(units: readonly Unit[]): Unit[][] {
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= units.length; end++) {
    let found = { cost: Infinity, from: end - 1 };
    const subjects = new Set<string>();
    for (let from = end - 1; from >= 0; from--) {
      const length = lengthOf(units, from, end);
      if (length > LONGEST && from < end - 1) break;
      const subject = units[from]?.subject ?? null;
      if (subject !== null) subjects.add(subject);
      const mixed = subjects.size > 1 ? MIXED_PLACES : 0;
      const cost = (best[from]?.cost ?? 0) + sizeCost(length) + cutCost(units[from], from) + mixed;
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const passages: Unit[][] = [];
  for (let end = units.length; end > 0;) {
    const from = best[end]?.from ?? 0;
    passages.unshift(units.slice(from, end));
    end = from;
  }
  return passages;
}

function lengthOf(units: readonly Unit[], from: number, end: number): number {
  return (units[end - 1]?.span.end ?? 0) - (units[from]?.span.start ?? 0);
}

function sizeCost(length: number): number {
  const drift = 0.2 * ((length - IDEAL) / IDEAL) ** 2;
  if (length < SHORT) return drift + (SHORT - length) / SHORT;
  if (length <= LONG) return drift;
  return length <= LONGEST ? drift + (2 * (length - LONG)) / (LONGEST - LONG) : TOO_LONG;
}

function cutCost(unit: Unit | undefined, from: number): number {
  if (unit === undefined || from === 0 || unit.opensBlock) return 0;
  return unit.kind === 'item' ? CUT_IN_ITEM : CUT_IN_PARAGRAPH;
}
