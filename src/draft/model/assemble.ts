import type { Framing, Kept, Ruling } from './judge.js';
import type { Material, Owner } from './material.js';
import { isTold, keptOf, plain } from './told.js';

/** A sentence of a section: the model's (`kept`), or the evidence's own. */
export interface Line {
  readonly kind: 'line';
  readonly text: string;
  readonly owner: Owner;
  readonly material: readonly Material[];
  readonly kept: Kept | null;
}

export type Item = Line | Framing;

export interface Assembled {
  readonly items: readonly Item[];
  /** Verbatim sentences that stand where one of the model's did not hold. */
  readonly replaced: number;
}

/**
 * The sentences of a section: what holds of the model's, word for word what it told wrongly, in brief or not at all. Nothing of
 * the evidence is lost, nothing is said twice.
 *
 * @param said sentences of other sections, by {@link plain}; those of this one are added
 */
export function assemble(
  rulings: readonly Ruling[],
  material: readonly Material[],
  said: Set<string>,
): Assembled {
  const kept = keptOf(rulings, [...said]);
  const order = new Map(material.map((one, index) => [one.number, index]));
  const open = new Set(material.filter((one) => !isTold(one, [...kept])));
  const items: Item[] = [];
  let replaced = 0;
  for (const ruling of rulings) {
    if (ruling.kind === 'kept' && kept.has(ruling)) items.push(lineOf(ruling));
    if (ruling.kind === 'framing') items.push(ruling);
    if (ruling.kind !== 'failed') continue;
    for (const one of ruling.material)
      if (open.delete(one)) {
        insert(items, verbatim(one), order);
        replaced++;
      }
  }
  for (const one of material) if (open.delete(one)) insert(items, verbatim(one), order);
  const sensible = withoutIdleFraming(items, said);
  for (const { text } of sensible) said.add(plain(text));
  return { items: sensible, replaced };
}

const lineOf = (kept: Kept): Line => ({
  ...{ kind: 'line', text: kept.text, owner: kept.owner, material: kept.material, kept },
});
const verbatim = (one: Material): Line => ({
  ...{ kind: 'line', text: one.text, owner: one.owner, material: [one], kept: null },
});

/** Whether a line makes sense only behind the one before it. */
export const leans = ({ kept }: Line): boolean => kept !== null && kept.leansOn !== null;

/** Puts a sentence behind those of its place that the evidence has before it. */
function insert(items: Item[], line: Line, order: ReadonlyMap<number, number>): void {
  const place = (one: Item): number =>
    one.kind === 'line' ? Math.min(...one.material.map(({ number }) => order.get(number) ?? 0)) : Infinity;
  const own = (one: Item): boolean => one.kind === 'line' && one.owner === line.owner;
  const behind = items.findLastIndex((one) => own(one) && place(one) < place(line));
  const before = items.findIndex(own);
  const last = items.findLastIndex((one) => place(one) < place(line));
  let at = behind >= 0 ? behind + 1 : before >= 0 ? before : last + 1;
  for (let next = items[at]; next?.kind === 'line' && leans(next); next = items[at]) at++;
  items.splice(at, 0, line);
}

/** Words that lead on to nothing, or were said before, go. */
function withoutIdleFraming(items: readonly Item[], said: ReadonlySet<string>): Item[] {
  const seen = new Set(said);
  return items.filter((item, index) => {
    if (item.kind === 'line') return true;
    const name = plain(item.text);
    if (items[index + 1]?.kind !== 'line' || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
