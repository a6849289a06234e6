import { normalise } from '../chinese/normalise.js';
import type { Place } from '../domain/index.js';
import type { EvidenceSentence } from './evidence/index.js';
import { denialOf, type Fault } from './evidence/premises/index.js';
import { groundOf } from './evidence/defined.js';
import { shortfall, type Shortfall } from './evidence/sufficient.js';
import type { Case, Judgement } from './judge.js';
import { MESSAGES } from './messages.js';

/** So many sentences may set right what a question takes for granted: those that would answer it, or say at least this share of it. */
const SETS_RIGHT = { most: 8, share: 0.5 } as const;

/**
 * A refusal that says so and cites the passage, where the evidence denies what the question takes for granted; else `null`.
 *
 * @param of whether a sentence speaks of a place
 */
export function denialIn(
  subject: Case,
  evidence: readonly EvidenceSentence[],
  of: (sentence: EvidenceSentence, place: Place) => boolean,
): Judgement | null {
  const { places, language } = subject.understanding.understood;
  if (places.length > 1) return null;
  const near = evidence
    .filter((sentence) => places.every((place) => of(sentence, place)))
    .slice(0, SETS_RIGHT.most);
  const judged = near.map((sentence) => ({
    sentence,
    why: shortfall(sentence, subject.understanding, subject.concepts),
  }));
  const shares = judged.map(({ sentence, why }) => (why === null ? sentence.coverage.share : 0));
  const view = { all: normalise(near.map(({ text }) => text).join(' ')), borne: Math.max(0, ...shares) };
  for (const { sentence, why } of judged) {
    const fault = deniedBy(sentence, why, subject, view);
    if (fault === null) continue;
    const message = MESSAGES.notSo(language, places, fault.claim);
    return { answered: false, reason: 'no_evidence', corrects: true, message, related: [sentence] };
  }
  return null;
}

interface Beside {
  /** What the sentences beside it say: where one of them bears the question out, none denies it. */
  readonly all: string;
  /** The largest share of the question that one of them covers and bears out. */
  readonly borne: number;
}

function deniedBy(
  sentence: EvidenceSentence,
  why: Shortfall | null,
  { understanding }: Case,
  { all, borne }: Beside,
): Fault | null {
  const { share } = sentence.coverage;
  if (why?.kind === 'premise' && why.fault.kind === 'contradicted' && share > borne) return why.fault;
  if (share < SETS_RIGHT.share) return null;
  const ground = groundOf(sentence);
  return denialOf(understanding.chinese, { ...ground, around: `${ground.around} ${all}` });
}
