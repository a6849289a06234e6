import { longestRun } from '../runs.js';
import { claimingClauses, clausesOf, SAME_MATTER, type Check } from './premise.js';

/** 只备案、不评审: what is done instead stands beside what is not done. */
const INSTEAD = /只[^,。;\u3001]{1,8}[,\u3001]?(?:而|且|并)?不(?:再|予|作)?(\p{Script=Han}{2})/gu;

/** 政府组织的评审会 is wrong where the text says 政府只备案、不评审, and nothing of anybody doing so. */
export const saidNotDone: Check = (question, { text, around }) => {
  for (const [, verb = ''] of text.matchAll(INSTEAD)) {
    const claim = claimingClauses(question).find(
      (clause) => clause.includes(verb) && !/[不没未无免]|取消|为什么|为何|怎/u.test(clause),
    );
    if (claim === undefined) continue;
    if (!new RegExp(`(?<!不|不再|不予|不作)${verb}`, 'u').test(`${text} ${around}`))
      return { kind: 'contradicted', claim: verb };
  }
  return null;
};

const BEFORE = /不再|取消|停|原来|以前|过去|以往|为什么不|改|曾|从前|之前|旧/u;

/** 由驻在单位承担 is wrong where the text says that it no longer hangs on the 驻在单位. */
export const noLongerSo: Check = (question, { text }) => {
  const claim = claimingClauses(question).find(
    (clause) => !BEFORE.test(clause) && /[由归靠要按]/u.test(clause),
  );
  if (claim === undefined) return null;
  const denied = clausesOf(text).filter((clause) => clause.includes('不再'));
  return denied.some((clause) => longestRun(claim, clause.slice(clause.indexOf('不再'))) >= SAME_MATTER)
    ? { kind: 'contradicted', claim }
    : null;
};
