import { mattersOf, placedClauses, sharedOf, tellingOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

/** Grades of water, in the figures that the standard (GB 3838) has for them; lower case. */
const GRADE = /劣?[iv]{1,3}类/gu;
/** Months or places of several grades, told by how many. */
const COUNTS = /\d(?:个|次|条|处)[^,。;]{0,6}类[^。;]{0,3}\d(?:个|次|条|处)[^,。;]{0,6}类/u;
const ASKS = /几|哪|什么|多少|还是/u;

const ALL = /全部|全是|全都|全年都|一直|始终|月月|都是|均/u;

/** 北港河升到III类 is wrong where the text has 北港河仍为IV类; 全部是II类 where it has 8个月为II类、3个月为III类. */
export const gradeOtherwise: Check = (question, { text, around, beyond = '' }) => {
  for (const claim of claimingClauses(question.toLowerCase())) {
    const [grade, second] = claim.match(GRADE) ?? [];
    if (grade === undefined || second !== undefined || ASKS.test(claim)) continue;
    const pairs = tellingOf(mattersOf(claim.replace(grade, ' ')));
    const graded = (where: string): string[] =>
      placedClauses(where).flatMap(({ clause }) =>
        sharedOf(pairs, clause) > 0 ? (clause.match(GRADE) ?? []) : [],
      );
    const told = graded(text);
    if (ALL.test(claim) && told.includes(grade) && told.some((one) => one !== grade) && COUNTS.test(text))
      return { kind: 'contradicted', claim };
    if (told.length > 0 && ![...told, ...graded(`${around}。${beyond}`)].includes(grade))
      return { kind: 'contradicted', claim };
  }
  return null;
};
