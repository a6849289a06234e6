import { normalise } from '../../chinese/normalise.js';
import { coverage, likeness } from '../../answer/verify/subjects.js';
import { figuresInText } from '../../ingest/figures/index.js';
import type { Kept, Ruling } from './judge.js';
import type { Material } from './material.js';

/** A sentence of the evidence is told once this much of it, and this share of its figures, is. */
const TOLD = { words: 0.4, figures: 0.5 } as const;
/** More alike than this, two sentences on the same evidence are one. */
const REPEATS = 0.75;

/** The sentences of `rulings` that stay: none twice, none that says too little of what it rests on, none that leans on nothing. */
export function keptOf(rulings: readonly Ruling[], said: readonly string[] = []): Set<Kept> {
  const kept = new Set<Kept>();
  for (const ruling of rulings)
    if (ruling.kind === 'kept' && !repeats(ruling, [...kept], said)) kept.add(ruling);
  for (;;) {
    const dropped = [...kept].filter(
      (one) =>
        (one.leansOn !== null && !kept.has(one.leansOn)) ||
        one.material.every((material) => !isTold(material, [...kept])),
    );
    if (dropped.length === 0) return kept;
    for (const one of dropped) kept.delete(one);
  }
}

function repeats({ text, owner }: Kept, kept: readonly Kept[], said: readonly string[]): boolean {
  const name = plain(text);
  if (said.includes(name)) return true;
  return kept.some((other) => {
    const known = plain(other.text);
    if (known === name) return true;
    return other.owner === owner && (known.includes(name) || likeness(other.text, text) >= REPEATS);
  });
}

/** A sentence by its words alone. */
export const plain = (text: string): string => normalise(text).replace(/[\s\p{P}]/gu, '');

/** Whether `kept` tells what a sentence of the evidence says. */
export function isTold({ number, source }: Material, kept: readonly Kept[]): boolean {
  const said = kept
    .filter(({ material }) => material.some((one) => one.number === number))
    .map(({ text }) => text)
    .join('\n');
  if (said === '' || coverage(source.text, said) < TOLD.words) return false;
  const stated = figuresInText(source.text);
  const told = figuresInText(said);
  const held = stated.filter(({ value, unit }) =>
    told.some((other) => other.value === value && other.unit === unit),
  );
  return held.length >= TOLD.figures * stated.length;
}
