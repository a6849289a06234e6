import { causeUnsaid } from './causes.js';
import { noLongerSo, saidNotDone } from './denials.js';
import { eventUnsaid } from './events.js';
import { turnedAround } from './numbers.js';
import { movedOtherwise, notYetSo, restoredInstead, saysOpposite } from './opposites.js';
import { planForDone } from './plans.js';
import type { Check, Fault, Ground } from './premise.js';
import { levelOtherwise, ranksOtherwise } from './ranks.js';
import { roleOtherwise } from './roles.js';

export type { Fault, Ground } from './premise.js';
export { asksMeaning, countedLabel, explains } from './labels.js';
export { statedNumbers, unsaidNumbers } from './numbers.js';

/** Whatever sentence on the matter says so, it sets the question right. */
const ANYWHERE: Readonly<Record<string, Check>> = {
  ...{ ranksOtherwise, levelOtherwise, roleOtherwise, saysOpposite, notYetSo, restoredInstead },
  ...{ movedOtherwise, turnedAround, noLongerSo, eventUnsaid, causeUnsaid },
};

/** Only what would answer otherwise is held to these: a plan of something else says nothing. */
const WHERE_IT_ANSWERS: Readonly<Record<string, Check>> = { planForDone, saidNotDone };

/** What a question may take for granted wrongly, by kind. */
const CHECKS: Readonly<Record<string, Check>> = { ...ANYWHERE, ...WHERE_IT_ANSWERS };

const first = (checks: Readonly<Record<string, Check>>, question: string, ground: Ground): Fault | null => {
  const faults = Object.values(checks).flatMap((check) => check(question, ground) ?? []);
  return faults.find(({ kind }) => kind === 'contradicted') ?? faults[0] ?? null;
};

/** What a question takes for granted that a sentence which answers it does not bear out; `null` where it bears all of it out. */
export const faultOf = (question: string, ground: Ground): Fault | null => first(CHECKS, question, ground);

/** What a question takes for granted and a sentence on the matter denies, whether or not it answers. */
export function denialOf(question: string, ground: Ground): Fault | null {
  const fault = first(ANYWHERE, question, ground);
  return fault?.kind === 'contradicted' ? fault : null;
}
