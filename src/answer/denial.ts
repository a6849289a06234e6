import { normalise } from '../chinese/normalise.js';
import type { Place } from '../domain/index.js';
import type { EvidenceSentence } from './evidence/index.js';
import { denialAmong, denialOf, faultOf, learnedFrom, type Fault } from './evidence/premises/index.js';
import { groundOf } from './evidence/defined.js';
import { shortfall, type Shortfall } from './evidence/sufficient.js';
import type { Case, Judgement } from './judge.js';
import { MESSAGES } from './messages.js';

/** So many sentences may set right what a question takes for granted. */
const SETS_RIGHT = { most: 8 } as const;

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
  if (places.length > 1) return denialAmongPlaces(subject, evidence, of);
  const own = evidence.filter((sentence) => places.every((place) => of(sentence, place)));
  const near = own.slice(0, SETS_RIGHT.most);
  const judged = near.map((sentence) => ({
    sentence,
    why: shortfall(sentence, subject.understanding, subject.concepts),
  }));
  const shares = judged.map(({ sentence, why }) => (why === null ? sentence.coverage.share : 0));
  const view = {
    all: normalise(near.map(({ text }) => text).join(' ')),
    beyond: passagesOf(own),
    borne: Math.max(0, ...shares),
  };
  for (const { sentence, why } of judged) {
    const fault = deniedBy(sentence, why, subject, view);
    if (fault === null) continue;
    const message = MESSAGES.notSo(language, places, fault.claim);
    return refusal(sentence, message);
  }
  return null;
}

/** The passages that the sentences stand in, each once. */
const passagesOf = (sentences: readonly EvidenceSentence[]): string =>
  normalise([...new Set(sentences.map(({ passage }) => passage.text))].join(' '));

interface Beside {
  /** What the sentences beside it say: where one of them bears the question out, none denies it. */
  readonly all: string;
  /** What all that was found says. */
  readonly beyond: string;
  /** The largest share of the question that one of them covers and bears out. */
  readonly borne: number;
}

function deniedBy(
  sentence: EvidenceSentence,
  why: Shortfall | null,
  { understanding }: Case,
  { all, beyond, borne }: Beside,
): Fault | null {
  const { share } = sentence.coverage;
  const ground = { ...groundOf(sentence), beyond };
  if (why?.kind === 'premise' && share > borne) {
    const fault = faultOf(understanding.chinese, ground);
    if (fault?.kind === 'contradicted') return fault;
  }
  return denialOf(understanding.chinese, { ...ground, around: `${ground.around} ${all}` }, share);
}

/** 赣州学上海 names two places, and 赣州's documents say whom it learned from: what is denied of one of them is denied. */
function denialAmongPlaces(
  { understanding }: Case,
  evidence: readonly EvidenceSentence[],
  of: (sentence: EvidenceSentence, place: Place) => boolean,
): Judgement | null {
  const { understood, chinese } = understanding;
  const { places, language } = understood;
  const near = evidence.filter((sentence) => places.some((place) => of(sentence, place)));
  for (const sentence of near) {
    const fault = denialAmong(chinese, groundOf(sentence));
    if (fault?.kind === 'contradicted') return refusal(sentence, MESSAGES.notSo(language, [], fault.claim));
  }
  const teachers = learnedFrom(chinese).filter((name) => places.some((place) => place.name.startsWith(name)));
  const [first] = near;
  const unsaid =
    teachers.length > 0 && !near.some(({ text }) => teachers.some((name) => text.includes(name)));
  if (!unsaid || first === undefined) return null;
  const learners = places.filter((place) => !teachers.some((name) => place.name.startsWith(name)));
  return refusal(first, MESSAGES.noSubject(language, learners, teachers));
}

const refusal = (sentence: EvidenceSentence, message: string): Judgement => ({
  ...{ answered: false, reason: 'no_evidence', corrects: true, message },
  related: [sentence],
});
