import { longestRun } from '../runs.js';
import { itemsOf } from './matter.js';
import { claimingClauses, SAME_MATTER, type Check } from './premise.js';

/** 交易有|市, 在全|县: the word before it is no name. */
const ANOTHER =
  /^[^,。:]{0,4}?(?<name>\p{Script=Han}{1,2}(?![有在全本各该入上进])\p{Script=Han})[区县市镇乡旗州]/u;

/** 甲区's pilot was praised is wrong where the text has 甲区 do one thing and praises 乙区 for its pilot. */
export const subjectOtherwise: Check = (question, { text, around }) => {
  const who = /^\p{Script=Han}{2}/u.exec(question)?.[0];
  const [claim] = claimingClauses(question);
  if (who === undefined || claim === undefined || !claim.startsWith(who)) return null;
  const said = claim.slice(who.length).replace(/^[省市区县旗州]/u, '');
  const items = itemsOf(text);
  const own = items.filter((item) => item.includes(who));
  if (
    own.length === 0 ||
    own.some((item) => ANOTHER.test(item.slice(item.indexOf(who) + who.length + 1))) ||
    own.some((item) => longestRun(said, item) >= SAME_MATTER - 1)
  )
    return null;
  const theirs = items.filter((item) => !item.includes(who) && longestRun(said, item) > SAME_MATTER);
  if (!theirs.some((item) => (ANOTHER.exec(item)?.groups?.['name'] ?? who) !== who)) return null;
  const elsewhere = itemsOf(around).some(
    (item) => item.includes(who) && longestRun(said, item) >= SAME_MATTER,
  );
  return elsewhere ? null : { kind: 'contradicted', claim };
};
