import { longestRun } from '../runs.js';
import { claimingClauses, clausesOf, SAME_MATTER, type Check } from './premise.js';

/** 只备案、不评审; 不评审,只备案: what is done instead stands beside what is not done. */
const INSTEAD = [
  /(?<!不)[只仅][^,。;\u3001]{1,8}[,\u3001]?(?:而|且|并)?不(?:再|予|作)?(\p{Script=Han}{2})/gu,
  /不(?:再|予|作)?(\p{Script=Han}{2})[,\u3001]?(?:而)?[只仅](?![要有])/gu,
];

/** 政府组织的评审会 is wrong where the text says 政府只备案、不评审, and nothing of anybody doing so. */
export const saidNotDone: Check = (question, { text, around }) => {
  const notDone = INSTEAD.flatMap((pattern) => Array.from(text.matchAll(pattern)));
  for (const [, verb = ''] of notDone) {
    const claim = claimingClauses(question).find(
      (clause) => clause.includes(verb) && !/[不没未无免]|取消|为什么|为何|怎/u.test(clause),
    );
    if (claim === undefined) continue;
    if (!new RegExp(`(?<!不|不再|不予|不作)${verb}`, 'u').test(`${text} ${around}`))
      return { kind: 'contradicted', claim: verb };
  }
  return null;
};

/** What was so, or is so no longer, is not claimed to be so. */
const BEFORE = /不再|取消|停|原来|以前|过去|以往|为什么不|改(?![革造善])|曾|从前|之前|(?<![照依仍])旧/u;
/** By whom, by what or on what terms it is so. */
const TERMS = /[由归靠要按需须凭]|照旧|照样|还是?[比看按用交]|仍|依旧|依然|一如既往/u;
const DENIED = /[不没未无]/u;
const NO_LONGER = /不再|(?:无须|无需|不用|不必|不需)再/u;

/** 由驻在单位承担 is wrong where the text says that it no longer hangs on the 驻在单位. */
export const noLongerSo: Check = (question, { text }) => {
  const claim = claimingClauses(question).find((clause) => !BEFORE.test(clause) && TERMS.test(clause));
  if (claim === undefined) return null;
  const denied = clausesOf(text).flatMap((clause) => {
    const at = clause.search(NO_LONGER);
    return at < 0 ? [] : [clause.slice(at)];
  });
  return denied.some((clause) => longestRun(claim, clause) >= SAME_MATTER && !DENIED.test(claim))
    ? { kind: 'contradicted', claim }
    : null;
};
