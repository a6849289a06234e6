import { hammingDistance, NEAR_DUPLICATE_BITS, simhash } from '../chinese/simhash.js';
import type { Owner } from './paragraphs.js';
import type { Role, SpokenSentence } from './sentences.js';

export interface OtherPlace extends Owner {
  readonly sentences: readonly SpokenSentence[];
}

/** Sentences by part of the draft, each in the documents' order. */
export interface Chosen {
  readonly own: Readonly<Record<Role, readonly SpokenSentence[]>>;
  /** Other places' sentences where the writer's own place is not told. */
  readonly named: Readonly<Record<Role, readonly OtherPlace[]>>;
  readonly others: readonly OtherPlace[];
}

export interface ChoiceRequest {
  readonly own: readonly SpokenSentence[];
  readonly others: readonly OtherPlace[];
  /** Whether the writer's own place is told. */
  readonly hasOwn: boolean;
  /** Room for evidence. */
  readonly characters: number;
}

/** Shares of the room. What one part cannot fill the next ones may. */
const SHARES: readonly (readonly [Role | 'others', number])[] = [
  ['basis', 0.12],
  ['practice', 0.36],
  ['result', 0.2],
  ['others', 0.28],
  ['outlook', 0.04],
];
/** The last sentence may be this much longer than the room that is left. */
const OVERRUN = 0.08;

interface Pick {
  readonly spoken: SpokenSentence;
  readonly part: Role | 'others';
  readonly owner: OtherPlace | null;
}

/** The best sentences that fit, none twice, every other place before any of them twice. */
export function chooseSentences({ own, others, hasOwn, characters }: ChoiceRequest): Chosen {
  const pools = new Map<Role | 'others', Pick[]>();
  const add = (picks: readonly Pick[]): void => {
    for (const pick of picks) pools.set(pick.part, [...(pools.get(pick.part) ?? []), pick]);
  };
  add(ranked(own.map((spoken) => ({ spoken, part: spoken.role, owner: null }))));
  const turns = inTurns(others);
  add(turns.map(({ spoken, owner }) => ({ spoken, owner, part: hasOwn ? 'others' : partFor(spoken) })));
  const chosen = fill(pools, characters);
  return sortOut(chosen, own, others);
}

/** Without a place of its own, a draft tells of all; what was praised or taken over elsewhere is the lesson. */
const partFor = ({ role, sentence }: SpokenSentence): Role | 'others' =>
  role === 'result' && PRAISED.test(sentence.text) ? 'others' : role === 'basis' ? 'practice' : role;
const PRAISED = /推广|督查激励|表扬|表彰|典型案例|优秀案例|肯定|交流|发言/u;

const ranked = (picks: readonly Pick[]): Pick[] => [...picks].sort((a, b) => b.spoken.score - a.spoken.score);

/** The best of each place, then the second best of each, and so on. */
function inTurns(others: readonly OtherPlace[]): { spoken: SpokenSentence; owner: OtherPlace }[] {
  const queues = others.map((owner) =>
    [...owner.sentences].sort((a, b) => b.score - a.score).map((spoken) => ({ spoken, owner })),
  );
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
}

/** Fills each part's share, then the room that is left in order of the parts. */
function fill(pools: ReadonlyMap<Role | 'others', readonly Pick[]>, characters: number): Pick[] {
  const chosen: Pick[] = [];
  const hashes: string[] = [];
  const used = (): number => chosen.reduce((sum, { spoken }) => sum + spoken.sentence.text.length, 0);
  const take = (part: Role | 'others', room: number): void => {
    let left = room;
    for (const pick of pools.get(part) ?? []) {
      const { text } = pick.spoken.sentence;
      if (chosen.includes(pick) || text.length > left + OVERRUN * characters) continue;
      const hash = simhash(text);
      if (hashes.some((other) => hammingDistance(other, hash) <= NEAR_DUPLICATE_BITS)) continue;
      chosen.push(pick);
      hashes.push(hash);
      left -= text.length;
      if (left <= 0) return;
    }
  };
  for (const [part, share] of SHARES) take(part, share * characters);
  for (const part of ['practice', 'others', 'result', 'basis', 'outlook'] as const)
    if (used() < characters) take(part, characters - used());
  return chosen;
}

function sortOut(
  chosen: readonly Pick[],
  own: readonly SpokenSentence[],
  others: readonly OtherPlace[],
): Chosen {
  const of = (part: Role | 'others', owner: OtherPlace | null): Set<SpokenSentence> =>
    new Set(chosen.filter((pick) => pick.part === part && pick.owner === owner).map(({ spoken }) => spoken));
  const byPlace = (part: Role | 'others'): OtherPlace[] =>
    others.flatMap((owner) => {
      const picked = of(part, owner);
      const sentences = owner.sentences.filter((spoken) => picked.has(spoken));
      return sentences.length === 0 ? [] : [{ ...owner, sentences }];
    });
  const ownOf = (role: Role): SpokenSentence[] => {
    const picked = of(role, null);
    return own.filter((spoken) => picked.has(spoken));
  };
  const record = <T>(make: (role: Role) => T): Record<Role, T> => ({
    basis: make('basis'),
    practice: make('practice'),
    result: make('result'),
    outlook: make('outlook'),
  });
  return { own: record(ownOf), named: record(byPlace), others: byPlace('others') };
}
