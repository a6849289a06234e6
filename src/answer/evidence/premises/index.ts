import { theOtherOfTwo } from './alternatives.js';
import { amountOtherwise } from './amounts.js';
import { actOtherwise } from './antonyms.js';
import { boundOtherwise } from './bounds.js';
import { dateOtherwise, rhythmOtherwise } from './calendar.js';
import { completedOtherwise, leftOtherwise, missedOtherwise } from './completed.js';
import { freeOtherwise } from './charges.js';
import { causeUnsaid, mainCauseOtherwise } from './causes.js';
import { noLongerSo, saidNotDone } from './denials.js';
import { eventUnsaid } from './events.js';
import { reachOtherwise, tierOtherwise } from './firsts.js';
import { gradeOtherwise } from './grades.js';
import { holderOtherwise, payerOtherwise, receiverOtherwise } from './holders.js';
import { actorLevelOtherwise } from './levels.js';
import { incidentDenied } from './incidents.js';
import { memberOtherwise } from './members.js';
import { wayOtherwise } from './moves.js';
import { affirmedInText, countedThough, negatedInText, someThough } from './negations.js';
import { pairedOtherwise, turnedAround } from './numbers.js';
import { movedOtherwise, notYetSo, restoredInstead, saysOpposite } from './opposites.js';
import { orderOtherwise } from './orders.js';
import { groupOtherwise, ordinalBeyond } from './ordinals.js';
import { doerOtherwise, officeOtherwise } from './offices.js';
import { partnerOtherwise, visitOtherwise } from './partners.js';
import { stillPending } from './pending.js';
import { planForDone, plannedOnly } from './plans.js';
import { praiseForBlame } from './praise.js';
import type { Check, Fault, Ground } from './premise.js';
import { levelOtherwise, ranksOtherwise } from './ranks.js';
import { reachedOtherwise } from './reached.js';
import { roleOtherwise } from './roles.js';
import { rowMovedOtherwise, rowStepOtherwise } from './rows.js';
import { scaleOtherwise } from './scales.js';
import { levelsOtherwise, scopeOtherwise } from './scopes.js';
import { seatOtherwise } from './seats.js';
import { majorityOtherwise } from './shares.js';
import { standingOtherwise } from './standings.js';
import { subjectOtherwise } from './subjects.js';
import { extremeOtherwise } from './superlatives.js';
import { exchangedOtherwise, swappedOtherwise } from './swapped.js';
import { unchangedOtherwise } from './unchanged.js';

export type { Fault, Ground } from './premise.js';
export { learnedFrom } from './partners.js';
export { statedNumbers, unsaidNumbers } from './numbers.js';

/** These find the clause on the matter by themselves: what else the sentence says is no matter. */
const BY_CLAUSE: Readonly<Record<string, Check>> = {
  ...{ amountOtherwise, reachOtherwise, tierOtherwise, scopeOtherwise, stillPending },
  ...{ holderOtherwise, seatOtherwise, payerOtherwise, officeOtherwise, doerOtherwise, memberOtherwise },
  ...{ partnerOtherwise, theOtherOfTwo, negatedInText, affirmedInText, countedThough, someThough },
  ...{ rhythmOtherwise, dateOtherwise, receiverOtherwise, actorLevelOtherwise, plannedOnly, saysOpposite },
  ...{ orderOtherwise, ordinalBeyond, praiseForBlame, incidentDenied, majorityOtherwise, wayOtherwise },
  ...{ mainCauseOtherwise, boundOtherwise, completedOtherwise, unchangedOtherwise, gradeOtherwise },
  ...{
    extremeOtherwise,
    leftOtherwise,
    levelsOtherwise,
    missedOtherwise,
    freeOtherwise,
    exchangedOtherwise,
    groupOtherwise,
  },
  ...{ swappedOtherwise, reachedOtherwise, scaleOtherwise, standingOtherwise },
};

/** Where a question names several places, one of them may be said to be another's partner, or to have done its deeds. */
const OF_SEVERAL: Readonly<Record<string, Check>> = {
  ...{ visitOtherwise, subjectOtherwise, partnerOtherwise, orderOtherwise },
};

/** Whatever sentence on the matter says so, it sets the question right. */
const ANYWHERE: Readonly<Record<string, Check>> = {
  ...{ ranksOtherwise, levelOtherwise, roleOtherwise, notYetSo, restoredInstead },
  ...{ movedOtherwise, turnedAround, pairedOtherwise, noLongerSo, eventUnsaid, causeUnsaid },
  ...BY_CLAUSE,
  ...OF_SEVERAL,
};

/** Only what would answer otherwise is held to these: a plan of something else says nothing. */
const WHERE_IT_ANSWERS: Readonly<Record<string, Check>> = {
  ...{ planForDone, saidNotDone, actOtherwise, rowMovedOtherwise, rowStepOtherwise },
};

/** What a question may take for granted wrongly, by kind. */
const CHECKS: Readonly<Record<string, Check>> = { ...ANYWHERE, ...WHERE_IT_ANSWERS };

const first = (checks: Readonly<Record<string, Check>>, question: string, ground: Ground): Fault | null => {
  const faults = Object.values(checks).flatMap((check) => check(question, ground) ?? []);
  return faults.find(({ kind }) => kind === 'contradicted') ?? faults[0] ?? null;
};

/** What a question takes for granted that a sentence which answers it does not bear out; `null` where it bears all of it out. */
export const faultOf = (question: string, ground: Ground): Fault | null => first(CHECKS, question, ground);

/** Share of the question that a sentence must say to deny anything of it: on the whole, and where the clause itself is on the matter. */
const ON_THE_MATTER = { whole: 0.5, clause: 0.25 } as const;

/**
 * What a question takes for granted and a sentence on the matter denies, whether or not it answers.
 *
 * @param share of the question that the sentence says, 0 to 1
 */
export function denialOf(question: string, ground: Ground, share = 1): Fault | null {
  if (share < ON_THE_MATTER.clause) return null;
  const fault = first(share < ON_THE_MATTER.whole ? BY_CLAUSE : ANYWHERE, question, ground);
  return fault?.kind === 'contradicted' ? fault : null;
}

/** What a question that names several places takes for granted of them and a sentence denies. */
export function denialAmong(question: string, ground: Ground): Fault | null {
  return first(OF_SEVERAL, question, ground);
}
