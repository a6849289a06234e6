import { isGeneral, mattersOf, placedClauses } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

/** What was changed stands before the change, and how far behind it: 船票票价上调了多少. */
const CHANGED =
  /^(?<subject>[^,]{3,24}?)(?:又|也|都|已经?|到底|究竟|一共|总共)*(?:上调|调高|调整|提高|上涨|涨|增加|下调|降低|调低|调减|下降|减少|降)(?:了|到|至|为|多少|几)/u;
const UNCHANGED =
  /(?:不作|未作|不做|没有|未|暂不|不再?|无)(?:任何)?(?:调整|变动|变化|变更|改变|上调|下调)|(?:保持|维持)[^,。;]{0,20}不变|(?<!性)(?:标准|水平|价格|费率|比例|额度|数额)不变|没变/u;
/** The subject is named by so many pairs, at least. */
const LEAST_PAIRS = 2;

/** 船票票价上调了几元 is wrong where the text has 船票票价不作调整. */
export const unchangedOtherwise: Check = (question, { text, around, beyond = '' }) => {
  for (const claim of claimingClauses(question)) {
    const subject = CHANGED.exec(claim)?.groups?.['subject'];
    if (subject === undefined) continue;
    const said = placedClauses(text).filter(({ clause }) => UNCHANGED.test(clause));
    const isSaid = said.some(({ clause }) => isWholly(subject, clause));
    const moved = placedClauses(`${around}。${beyond}`).some(
      ({ clause }) => isWholly(subject, clause) && CHANGED.test(clause),
    );
    if (isSaid && !moved) return { kind: 'contradicted', claim };
  }
  return null;
};

/** Whether a clause has all that its end calls the subject by: 宁海的船票票价 is 船票票价. */
function isWholly(subject: string, clause: string): boolean {
  const name = subject.split(/的|时|同时|后/u).at(-1) ?? subject;
  const pairs = mattersOf(name);
  return (
    pairs.length >= LEAST_PAIRS &&
    pairs.some((pair) => !isGeneral(pair)) &&
    pairs.every((pair) => clause.includes(pair))
  );
}
