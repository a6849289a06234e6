import { claimingClauses, type Check } from './premise.js';

const OF_LABEL =
  /["\u201c]?(?<label>[一二三四五六七八九十两](?<noun>\p{Script=Han}{1,3}))["\u201d]?(?:里头?|里面|当中|中|之中|之一)的?(?:那个|那名|那条|有个)?(?<member>\p{Script=Han}{2,6})/u;
/** Several things side by side. */
const LISTED = /(?:[^,。;\u3001"\u201c\u201d]{2,12}\u3001){1,}[^,。;\u3001"\u201c\u201d]{2,12}/gu;
const VALUE = '零一二三四五六七八九十';

/** “三长”里的物业长 is wrong where the text lists 网格长、楼栋长、单元长“三长”. */
export const memberOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const groups = OF_LABEL.exec(claim)?.groups;
    const [label, noun, said] = [groups?.['label'], groups?.['noun'], groups?.['member']];
    if (label === undefined || noun === undefined || said === undefined || !text.includes(label)) continue;
    const end = said.lastIndexOf(noun.slice(-1));
    const member = end > 0 ? said.slice(0, end + 1) : '';
    if (member.length < 2 || /哪|什么|谁|几|啥/u.test(member) || `${text} ${around}`.includes(member))
      continue;
    const count = VALUE.indexOf(label.charAt(0).replace('两', '二'));
    const whole = Array.from(text.matchAll(LISTED), ([list]) => list.split('\u3001')).some(
      (list) => list.length === count && list.slice(0, -1).every((one) => one.endsWith(noun.slice(-1))),
    );
    if (whole) return { kind: 'contradicted', claim: `${label}里的${member}` };
  }
  return null;
};
