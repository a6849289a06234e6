import { hammingDistance, NEAR_DUPLICATE_BITS, simhash } from '../chinese/simhash.js';
import type { Foundation } from './foundation.js';
import type { Owner } from './paragraphs.js';
import type { Role, SpokenSentence } from './sentences.js';

export interface OtherPlace extends Owner {
  readonly sentences: readonly SpokenSentence[];
}

/** Sentences by part of the draft, each in the documents' order. */
export interface Chosen {
  readonly own: Readonly<Record<Role, readonly SpokenSentence[]>>;
  /** What holds for all of the writer's own place's reforms. */
  readonly foundation: Foundation;
  /** Other places' sentences where the writer's own place is not told. */
  readonly named: Readonly<Record<Role, readonly OtherPlace[]>>;
  readonly others: readonly OtherPlace[];
}

export interface ChoiceRequest {
  readonly own: readonly SpokenSentence[];
  readonly foundation: Foundation;
  readonly others: readonly OtherPlace[];
  /** Whether the writer's own place is told. */
  readonly hasOwn: boolean;
  /** Room for evidence. */
  readonly characters: number;
}

/** `ground` and `hope` are the foundation's two halves. */
type Part = Role | 'others' | 'ground' | 'hope';

/** Shares of the room. What one part cannot fill the next ones may. */
const SHARES: readonly (readonly [Part, number])[] = [
  ['basis', 0.1],
  ['ground', 0.1],
  ['practice', 0.33],
  ['result', 0.18],
  ['others', 0.25],
  ['outlook', 0.04],
];
/** What holds for every topic may fill so much of the room and no more. */
const MOST: Readonly<Partial<Record<Part, number>>> = { ground: 0.28, hope: 0.1, basis: 0.35, outlook: 0.3 };
/** The last sentence may be this much longer than the room that is left. */
const OVERRUN = 0.08;
/** Characters that a place's name before its sentences takes, shared among them. */
const NAMING = 5;

interface Pick {
  readonly spoken: SpokenSentence;
  readonly part: Part;
  readonly owner: OtherPlace | null;
}

/** The best sentences that fit, none twice, every other place before any of them twice. */
export function chooseSentences(request: ChoiceRequest): Chosen {
  const { own, others, foundation, hasOwn } = request;
  const picks: Pick[] = [
    ...ranked(own.map((spoken) => ({ spoken, part: spoken.role, owner: null }))),
    ...inTurns(others).map((turn) => ({ ...turn, part: hasOwn ? 'others' : partFor(turn.spoken) }) as const),
  ];
  // Without a word on the topic itself there is nothing that the rest could be the ground of.
  if (picks.length > 0)
    picks.push(
      ...ranked(foundation.basis.map((spoken) => ({ spoken, part: 'ground', owner: null }) as const)),
      ...ranked(foundation.outlook.map((spoken) => ({ spoken, part: 'hope', owner: null }) as const)),
    );
  return sortOut(new Filling(picks, request.characters).chosen(), request);
}

/** Without a place of its own, a draft tells of all; what was praised or taken over elsewhere is the lesson. */
const partFor = ({ role, sentence }: SpokenSentence): Part =>
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

const costOf = ({ spoken, owner }: Pick): number => spoken.text.length + (owner === null ? 0 : NAMING);

class Filling {
  readonly #picks: readonly Pick[];
  readonly #bySpoken: ReadonlyMap<SpokenSentence, Pick>;
  readonly #room: number;
  readonly #chosen = new Set<Pick>();
  readonly #hashes: string[] = [];

  constructor(picks: readonly Pick[], room: number) {
    this.#picks = picks;
    this.#bySpoken = new Map(picks.map((pick) => [pick.spoken, pick]));
    this.#room = room;
  }

  /** Fills each part's share, then the room that is left in order of the parts. */
  chosen(): ReadonlySet<Pick> {
    for (const [part, share] of SHARES) this.#fill(part, share * this.#room);
    for (const part of ['practice', 'others', 'result', 'basis', 'outlook', 'ground', 'hope'] as const)
      this.#fill(part, Math.min(this.#room - this.#used(), this.#allowed(part)));
    return this.#chosen;
  }

  #used(part?: Part): number {
    return [...this.#chosen]
      .filter((pick) => part === undefined || pick.part === part)
      .reduce((sum, pick) => sum + costOf(pick), 0);
  }

  #allowed(part: Part): number {
    return (MOST[part] ?? 1) * this.#room - this.#used(part);
  }

  #fill(part: Part, room: number): void {
    const most = (1 + OVERRUN) * this.#room - this.#used();
    let taken = 0;
    for (const pick of this.#picks) {
      if (taken >= room) return;
      if (pick.part !== part || this.#chosen.has(pick)) continue;
      const group = this.#withNeeds(pick);
      const cost = group.reduce((sum, one) => sum + costOf(one), 0);
      if (group.length === 0 || taken + cost > Math.min(room + OVERRUN * this.#room, most)) continue;
      if (!this.#isNew(group)) continue;
      for (const one of group) this.#add(one);
      taken += cost;
    }
  }

  /** A sentence after those that it leans on and that are not told yet; empty where one of them cannot be told. */
  #withNeeds(pick: Pick): Pick[] {
    const { needs } = pick.spoken;
    if (needs === null) return [pick];
    const before = this.#bySpoken.get(needs);
    if (before === undefined) return [];
    if (this.#chosen.has(before)) return [pick];
    const group = this.#withNeeds(before);
    return group.length === 0 ? [] : [...group, pick];
  }

  #isNew(group: readonly Pick[]): boolean {
    return group.every(({ spoken }) => {
      const hash = simhash(spoken.text);
      return this.#hashes.every((other) => hammingDistance(other, hash) > NEAR_DUPLICATE_BITS);
    });
  }

  #add(pick: Pick): void {
    this.#chosen.add(pick);
    this.#hashes.push(simhash(pick.spoken.text));
  }
}

function sortOut(chosen: ReadonlySet<Pick>, { own, foundation, others }: ChoiceRequest): Chosen {
  const told = (
    sentences: readonly SpokenSentence[],
    part: Part,
    owner: OtherPlace | null = null,
  ): SpokenSentence[] => {
    const picked = new Set([...chosen].filter((pick) => pick.part === part && pick.owner === owner));
    const spoken = new Set([...picked].map((pick) => pick.spoken));
    return sentences.filter((sentence) => spoken.has(sentence));
  };
  const byPlace = (part: Part): OtherPlace[] =>
    others.flatMap((owner) => {
      const sentences = told(owner.sentences, part, owner);
      return sentences.length === 0 ? [] : [{ ...owner, sentences }];
    });
  const record = <T>(make: (role: Role) => T): Record<Role, T> => ({
    basis: make('basis'),
    practice: make('practice'),
    result: make('result'),
    outlook: make('outlook'),
  });
  return {
    own: record((role) => told(own, role)),
    foundation: { basis: told(foundation.basis, 'ground'), outlook: told(foundation.outlook, 'hope') },
    named: record(byPlace),
    others: byPlace('others'),
  };
}
